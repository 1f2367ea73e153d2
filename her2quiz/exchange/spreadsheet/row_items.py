"""A row of a table as an item."""

import re
from collections.abc import Sequence

from attrs import frozen

from her2quiz.deckfile.answers.answer_checks import number_in_quotes
from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS
from her2quiz.exchange.formats import LONGEST_QUESTION, TOO_LONG, LeftOut
from her2quiz.exchange.items import AnyAnswer, Choice, Item, Option, Quantity, Recalled, Truth, Typed
from her2quiz.exchange.markup.cloze import has_blanks, read_blanks
from her2quiz.exchange.markup.html import is_html, plain_or_html
from her2quiz.exchange.markup.marks import with_kept_ends
from her2quiz.exchange.spreadsheet.columns.columns import Columns
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.tags import tags_have_spaces
from her2quiz.exchange.spreadsheet.option_cells import key_of, option_cells
from her2quiz.exchange.spreadsheet.option_keys import BETWEEN_ANSWERS, by_place, by_words, count_from_zero
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet

_NAME = 60
_TRUE, _FALSE = TRUE_WORDS | {"t"}, FALSE_WORDS | {"f"}
_TYPED = re.compile(r"fill|short|typed?|text|blank|lücke", re.IGNORECASE)
_REFUSED = {
    "poll": "a poll",
    "draw": "a drawing",
    "slide": "a slide",
    "word cloud": "a word cloud",
    "puzzle": "a puzzle",
}
_BLANKS, _BETWEEN = re.compile(r"\s+"), re.compile(r"\s*[,;|]\s*")
"""What is between tags."""
_WORD = re.compile(r"\w")
_NO_ANSWER = "without an answer"

_STAR = re.compile(r"^\*\s*(?=\S)|\s*\*$")


@frozen
class RowReader:
    """Reads the rows of one table."""

    sheet: Sheet
    """The table."""

    columns: Columns
    """What its columns hold."""

    keys_are_words: bool
    """Whether the column of right options holds their words, rather than letters or numbers."""

    first_number: int = 1
    """The number of the first option, where keys are numbers: programs count from 0."""

    tags_have_spaces: bool = False
    """Whether spaces part tags, as in Anki, rather than commas and the like."""

    has_pairs_only: bool = False
    """Whether its columns hold questions and answers, and nothing else: such a row is read by a shorter way."""

    def item(self, row: Row) -> Item | LeftOut:
        """Return the item that a row becomes, or why it becomes none."""
        if sum(map(len, row.cells)) > LONGEST_QUESTION:
            return LeftOut(self.name(row), TOO_LONG)
        asked = self._text(row, Role.QUESTION)
        if not asked:
            return LeftOut(self.name(row), "without a question")
        if self.has_pairs_only and not has_blanks(asked):
            return self._pair(row, asked)
        question = "\n\n".join(filter(None, (self._text(row, Role.STORY), asked)))
        kind = self.columns.cell(row, Role.TYPE).casefold()
        refused = next((said for word, said in _REFUSED.items() if word in kind), None) if kind else None
        answer = refused or self._answer(row, question, kind)
        if isinstance(answer, str):
            return LeftOut(self.name(row), answer)
        blanks = read_blanks(question) if has_blanks(question) else None
        name = self.columns.cell(row, Role.ID)
        return Item(
            "" if blanks else question,
            blanks or answer,
            name,
            _as_id(name) if name else "",
            "\n\n".join(self._texts(row, Role.WHY)),
            self._texts(row, Role.HINT),
            self._text(row, Role.SOURCE),
            self._tags(row),
        )

    def name(self, row: Row) -> str:
        """Return the words by which a person finds a row."""
        return f"{self.sheet.word} {row.place}: {self.columns.cell(row, Role.QUESTION)[:_NAME]}".rstrip(": ")

    def dates(self, row: Row) -> list[str]:
        """Return the answers and options of a row that a spreadsheet may have made dates of, if others are none."""
        if not row.dates:
            return []
        places = [place for role in _ANSWERS for place in self.columns.roles.get(role, ())]
        return [row.cell(place) for place in places if place in row.dates]

    def is_heading(self, row: Row) -> bool:
        """Whether a row has text in its first cell only, and that is neither a question nor an answer."""
        is_alone = bool(row.cell(0)) and not any(row.cells[1:])
        return is_alone and not any(
            0 in self.columns.roles.get(role, ()) for role in (Role.QUESTION, *_ANSWERS)
        )

    def _pair(self, row: Row, question: str) -> Item | LeftOut:
        answer = self._text(row, Role.ANSWER)
        if not answer:
            return LeftOut(self.name(row), _NO_ANSWER)
        return Item(question, _truth(answer) or Recalled(answer))

    def _text(self, row: Row, role: Role) -> str:
        cell = self.columns.cell(row, role)
        return _running(cell).strip() if cell else ""

    def _texts(self, row: Row, role: Role) -> tuple[str, ...]:
        cells = self.columns.cells(row, role)
        return tuple(filter(None, map(_running, cells))) if cells else ()

    def _tags(self, row: Row) -> tuple[str, ...]:
        """Return the tags of a row; Anki parts them by spaces, people by commas and the like."""
        cells = self.columns.cells(row, Role.TAGS)
        parting = _BLANKS if self.tags_have_spaces else _BETWEEN
        tags = (tag for cell in cells for tag in parting.split(cell.strip()))
        return tuple(dict.fromkeys(tag for tag in tags if _WORD.search(tag)))

    def _answer(self, row: Row, question: str, kind: str) -> AnyAnswer | str:
        options = [plain_or_html(cell) for cell in option_cells(self.columns, row)]
        is_open = "open" in kind and not key_of(self.columns, row)
        if any(options) and (_TYPED.search(kind) or is_open):
            return Typed(tuple(filter(None, options)))
        if any(options):
            only = self._only_option(row, options)
            return self._in_words(row, only, kind) if only else self._choice(row, options)
        wrong = [plain_or_html(cell) for cell in self.columns.cells(row, Role.WRONG) if cell]
        answer = self._text(row, Role.ANSWER) or self._text(row, Role.KEY)
        if not answer and not has_blanks(question):
            return _NO_ANSWER
        if wrong:
            return Choice((Option(answer, is_right=True), *map(Option, wrong)))
        return self._in_words(row, answer, kind)

    def _in_words(self, row: Row, answer: str, kind: str) -> AnyAnswer:
        if truth := _truth(answer):
            return truth
        unit, tolerance = self.columns.cell(row, Role.UNIT), self.columns.cell(row, Role.TOLERANCE)
        if (unit or tolerance) and (number := number_in_quotes(answer)):
            return Quantity(number, number_in_quotes(tolerance) or tolerance, unit)
        accepted = [
            part
            for cell in self.columns.cells(row, Role.ACCEPT)
            for part in BETWEEN_ANSWERS.split(cell)
            if part
        ]
        is_typed = accepted or _TYPED.search(kind)
        return Typed((answer, *map(plain_or_html, accepted))) if is_typed else Recalled(answer)

    def _only_option(self, row: Row, options: Sequence[str]) -> str:
        """Return the one option of a row whose key repeats it: an open question among others with options."""
        given = [text for text in options if text]
        key = key_of(self.columns, row)
        return given[0] if len(given) == 1 and key and by_words(key, options) else ""

    def _choice(self, row: Row, options: Sequence[str]) -> Choice | Truth | str:
        key = key_of(self.columns, row)
        starred = frozenset(
            place for place, text in enumerate(options) if _STAR.search(text) and text.strip("* ")
        )
        right = self._right(key, options) if key else starred
        if not right:
            return "with a key that is no option" if key else "without a right option"
        said = [plain_or_html(cell) for cell in self.columns.cells(row, Role.FEEDBACK)]
        said += [""] * (len(options) - len(said))
        made = tuple(
            Option(text if key else _STAR.sub("", text), place in right, said[place])
            for place, text in enumerate(options)
            if text
        )
        texts = [option.text.casefold() for option in made]
        if len(made) == 1:
            return "with only one option"
        if len(made) == 2 and texts[0] in _TRUE and texts[1] in _FALSE:  # noqa: PLR2004 - true and false
            return Truth(made[0].is_right)
        return Choice(made)

    def _right(self, key: str, options: Sequence[str]) -> frozenset[int]:
        """Return the places of the options that a key names."""
        words, places = by_words(key, options), by_place(key, options, self.first_number)
        return (words or places) if self.keys_are_words else (places or words)


_ANSWERS = (Role.ANSWER, Role.OPTION, Role.WRONG, Role.KEY)
_PAIR = {Role.QUESTION, Role.ANSWER}


def row_reader(sheet: Sheet, columns: Columns) -> RowReader:
    """Return what reads the rows of a table; whether its keys are words or places is judged by all of them."""
    rows = sheet.rows[columns.first :]
    has_keys = columns.has(Role.KEY)
    pairs = [(key_of(columns, row), option_cells(columns, row)) for row in rows] if has_keys else []
    first = 0 if count_from_zero(pairs) else 1
    places = [bool(by_place(key, options, first)) for key, options in pairs if key]
    return RowReader(
        sheet,
        columns,
        keys_are_words=not all(places),
        first_number=first,
        tags_have_spaces=tags_have_spaces(sheet, columns),
        has_pairs_only=columns.roles.keys() == _PAIR,
    )


def _running(cell: str) -> str:
    """Return a cell that may have several lines in the deck language: somebody ended each of them."""
    text = plain_or_html(cell)
    return with_kept_ends(text) if "\n" in text and not is_html(cell) else text


def _truth(answer: str) -> Truth | None:
    word = answer.casefold().rstrip(".")
    return Truth(word in _TRUE) if word in _TRUE or word in _FALSE else None


def _as_id(text: str) -> str:
    """Return an id of the table that can be that of a card; not a bare number or a GUID, which say nothing."""
    return text if re.fullmatch(r"[A-Za-z][\w .-]{2,60}", text) and re.search(r"[a-z]{3}", text) else ""
