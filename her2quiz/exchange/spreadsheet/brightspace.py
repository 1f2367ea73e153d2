"""Questions for Brightspace: each takes several rows, with what a row says in its first cell."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import field, frozen

from her2quiz.deckfile.answers.answer_checks import number_in_quotes
from her2quiz.exchange.formats import Imported, LeftOut
from her2quiz.exchange.items import AnyAnswer, Choice, InOrder, Item, Option, Pairs, Recalled, Truth, Typed
from her2quiz.exchange.markup.html import plain_or_html
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet

_BEGIN = "newquestion"
_COMMENT = "//"
_NAME = 60
_FEWEST = 2
"""Options, pairs or lines that a question needs."""

_FIRST_ROWS = 2
"""Rows of which one begins a question: the first may tell its id."""

_WHOLE = 100.0
_HTML = ("", "html", "not html")
_REGEXP = "regexp"


@frozen
class Record:
    """The rows of one question."""

    kind: str
    """Its type, as Brightspace calls it: MC, TF."""

    place: int
    """The line of its first row."""

    rows: list[Row] = field(factory=list[Row])
    """What follows it."""

    def all(self, label: str) -> list[Row]:
        """Return the rows with a label."""
        return [row for row in self.rows if row.cell(0).casefold() == label and any(row.cells[1:])]

    def text(self, label: str) -> str:
        """Return what stands beside a label."""
        return next((plain_or_html(row.cell(1)).strip() for row in self.all(label)), "")


def is_brightspace(sheet: Sheet) -> bool:
    """Whether the first row that is no comment begins a question, or tells its id."""
    rows = (row for row in sheet.rows if not row.cell(0).startswith(_COMMENT))
    return any(row.cell(0).casefold() == _BEGIN for row in islice(rows, _FIRST_ROWS))


def read_brightspace(sheet: Sheet) -> Imported:
    """Read the questions of a table in rows of Brightspace."""
    items, left_out, changed = list[Item](), list[LeftOut](), list[LeftOut]()
    for record in _records(sheet.rows):
        question = record.text("questiontext") or record.text("title")
        name = f"{sheet.word} {record.place}: {question[:_NAME]}".rstrip(": ")
        reader = _READERS.get(record.kind)
        answer = reader(record) if reader and question else _reason(question)
        if isinstance(answer, str):
            left_out.append(LeftOut(name, answer))
            continue
        items.append(_item(record, question, answer))
        changed += [LeftOut(name, reason) for reason in _lost(record)]
    notes = (*sheet.notes, "The rows are those of Brightspace.")
    return Imported(tuple(items), tuple(left_out), tuple(changed), notes)


def _records(rows: Sequence[Row]) -> Iterator[Record]:
    record = None
    for row in rows:
        if row.cell(0).casefold() == _BEGIN:
            if record:
                yield record
            record = Record(row.cell(1).upper(), row.place)
        elif record and not row.cell(0).startswith(_COMMENT):
            record.rows.append(row)
    if record:
        yield record


def _reason(question: str) -> str:
    return "of a type that is not known" if question else "without a question"


def _item(record: Record, question: str, answer: AnyAnswer) -> Item:
    hint = record.text("hint")
    return Item(
        question,
        answer,
        record.text("id"),
        why=record.text("feedback"),
        hints=(hint,) if hint else (),
    )


def _lost(record: Record) -> Iterator[str]:
    """Say what a card does not have that its question has."""
    if record.text("image"):
        yield "its image is not in the file"
    if record.kind == "SA" and any(0 < _weight(row) < _WHOLE for row in record.all("answer")):
        yield "an answer that is worth less is not accepted"


def _weight(row: Row) -> float:
    return float(number_in_quotes(row.cell(1)) or 0)


def _feedback(row: Row) -> str:
    """Return what is said of an option; the cell before it may say whether there is HTML, or be left out."""
    cells = [cell for cell in row.cells[3:] if cell.casefold() not in _HTML]
    return plain_or_html(cells[0]) if cells else ""


def _choice(record: Record) -> AnyAnswer | str:
    rows = [row for row in record.all("option") if row.cell(2)]
    most = max(map(_weight, rows), default=0)
    if most <= 0 or len(rows) < _FEWEST:
        return "with only one option" if len(rows) == 1 else "without a right option"
    return Choice(tuple(_option(row, most) for row in rows))


def _option(row: Row, most: float) -> Option:
    weight = _weight(row)
    credit = max(weight / most, 0.0) if weight < most else 0.0
    return Option(plain_or_html(row.cell(2)), weight == most, _feedback(row), credit)


def _several(record: Record) -> AnyAnswer | str:
    rows = [row for row in record.all("option") if row.cell(2)]
    options = tuple(Option(plain_or_html(row.cell(2)), _weight(row) > 0, _feedback(row)) for row in rows)
    if not any(option.is_right for option in options):
        return "without a right option"
    return Choice(options, is_several=True) if len(options) >= _FEWEST else "with only one option"


def _truth(record: Record) -> AnyAnswer | str:
    weights = {label: max(map(_weight, record.all(label)), default=0.0) for label in ("true", "false")}
    return Truth(weights["true"] > weights["false"]) if any(weights.values()) else "without an answer"


def _words(record: Record) -> AnyAnswer | str:
    rows = [row for row in record.all("answer") if _weight(row) >= _WHOLE and row.cell(2)]
    if any(row.cell(3).casefold() == _REGEXP for row in rows):
        return "with a regular expression"
    return Typed(tuple(plain_or_html(row.cell(2)) for row in rows)) if rows else "without an answer"


def _essay(record: Record) -> AnyAnswer | str:
    answer = record.text("answerkey")
    return Recalled(answer) if answer else "an essay"


def _pairs(record: Record) -> AnyAnswer | str:
    choices = {row.cell(1): plain_or_html(row.cell(2)) for row in record.all("choice")}
    matches = [(row.cell(1), plain_or_html(row.cell(2))) for row in record.all("match")]
    pairs = tuple((text, choices[number]) for number, text in matches if choices.get(number) and text)
    used = {choice for _, choice in pairs}
    extra = tuple(choice for choice in choices.values() if choice not in used)
    return Pairs(pairs, extra) if len(pairs) >= _FEWEST else "fewer than two pairs"


def _in_order(record: Record) -> AnyAnswer | str:
    lines = tuple(plain_or_html(row.cell(1)) for row in record.all("item"))
    return InOrder(lines) if len(lines) >= _FEWEST else "fewer than two lines"


_READERS: Mapping[str, Callable[[Record], AnyAnswer | str]] = {
    "MC": _choice,
    "MS": _several,
    "TF": _truth,
    "SA": _words,
    "WR": _essay,
    "M": _pairs,
    "O": _in_order,
}
