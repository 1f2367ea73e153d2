"""Family T: what a terminal cannot show as intended."""

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import category, east_asian_width

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedCharacters, ReplacedWords
from her2quiz.deckfile.toml.fixes.misread import Misread
from her2quiz.deckfile.toml.where import EntryPath, Where, Words
from her2quiz.domain.characters import one_line, unseen_in
from her2quiz.domain.text.beyond import Beyond, Unread, blank_in, may_be_unread, unread_in
from her2quiz.lint.check import AnyCheck, CardCheck, Check, DeckCheck
from her2quiz.lint.sheet import CardSheet, DeckSheet

WIDEST, TALLEST = 76, 20
"""The most columns and rows of a picture that fit a standard terminal."""

_TEXTS = ("question", "answer", "why", "hint", "options", "case", "then", "cloze", "order", "match", "groups")
_MARKED = (*_TEXTS, "accept", "reject")
_COLOUR = re.compile(
    r"\b(?:red|green|blue|yellow|orange|purple) (?:ones?|dots?|signals?|spots?|arrows?|lines?)\b",
    re.IGNORECASE,
)
_LINES = ("options", "order", "match", "groups")
"""Texts of which each line is read on its own."""

_INSTEAD = {
    Beyond.HTML: "write it in plain characters, such as ≥ or mg/m², or with the marks that decks have: **bold**, H~2~O",
    Beyond.LATEX: "write it in plain characters, such as ≥ or ½: this part of LaTeX has no form in a terminal",
    Beyond.BLANK: "write cloze = in place of question = and answer =; braces that are meant stand between backticks",
    Beyond.OTHER: "decks have **bold**, *italic*, `code`, lists, tables, H~2~O and 10^9^; decks/README.md lists all",
}

_MOST_UNSEEN = 10_000
"""Characters that cannot be seen that are counted and left out at a time."""

_RETYPE = "remove it; where it should be a letter, such as LaTeX's \\rho, write the text in '…'"


def large_picture(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A picture is too large for a terminal."""
    rows = card.card.picture.split("\n") if card.card.picture else []
    width = max(map(len, rows), default=0)
    if width > WIDEST or len(rows) > TALLEST:
        help_ = f"draw it in {WIDEST} columns and {TALLEST} rows: where it does not fit, only its description is shown"
        yield check.found(
            f"the picture is too large: {width}x{len(rows)} characters", help_, card.at_key("picture")
        )


def uneven_signs(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A picture contains a character whose width differs between terminals."""
    odd = next((sign for sign in card.card.picture if _is_uneven(sign)), None)
    if odd is not None:
        help_ = "draw with ordinary letters and symbols"
        yield check.found(
            f"'{odd}' is wide in some terminals and narrow in others", help_, card.at("picture", words=odd)
        )


def tab(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A text contains a tab."""
    if "\t" not in card.written:
        return
    for key in _TEXTS:
        value: Any = card.table.get(key)
        at = value.find("\t") if isinstance(value, str) else -1
        if at >= 0:
            tabs = [place for place, letter in enumerate(value) if letter == "\t"]
            fixes = tuple(ReplacedWords(card.table.path_of(key), place, "\t", "    ") for place in tabs)
            yield check.found("this text contains a tab", "use spaces", card.at(key, words="\t"), fixes=fixes)


def colour_alone(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A question asks for a colour in a picture, which has none."""
    found = _COLOUR.search(card.stem) if card.card.picture else None
    if found:
        help_ = "name the letter or symbol in the picture: some learners cannot tell colours apart"
        yield check.found(
            f"'{found[0]}' can only be recognised by colour", help_, card.at("question", words=found[0])
        )


def markup(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A text contains markup that is not read, and is shown as it is written."""
    if not _may_have_markup(card):
        return
    for key in _MARKED:
        value: Any = card.table.get(key)
        if value is None:
            continue
        texts = (
            value
            if isinstance(value, list)
            else value.split("\n")
            if key in _LINES and isinstance(value, str)
            else [value]
        )
        written = [text for text in texts if isinstance(text, str)]
        blanks = (blank_in(text) for text in written if key == "question")
        found = next(filter(None, (*map(unread_in, written), *blanks)), None)
        if found:
            words = found.words if isinstance(value, str) else ""
            message = f"the markup '{found.words}' is shown as it is written"
            yield check.found(message, _what_to_write(found), card.at(key, words=words))


def _may_have_markup(card: CardSheet) -> bool:
    """Whether the texts of a card have any sign of markup, but for a blank in a cloze."""
    return "{{" in card.written or may_be_unread(card.written)


def _what_to_write(found: Unread) -> str:
    if found.kind is Beyond.IMAGE:
        return f'write image = "{one_line(found.file) or "…"}" and alt = "…" under this card instead'
    return _INSTEAD[found.kind]


def unseen(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A deck contains characters that nobody can see, so that its texts are not what they look like."""
    found, number = list[tuple[EntryPath, str, list[int]]](), 0
    for path, text in deck.texts.where(_may_have_unseen):
        if not _may_have_unseen(text) or isinstance(text, Misread):
            continue  # a misread text is an error, told already
        places = unseen_in(text, _MOST_UNSEEN - number)
        found += [(path, text, places)] if places else []
        number += len(places)
    if found:
        path, text, (first, *_) = found[0]
        count = f"{number:,} characters" if number > 1 else "a character"
        message = f"this deck contains {count} that cannot be seen, here U+{ord(text[first]):04X}"
        where = Where(path, words=Words(first, text[first]))
        fixes = tuple(_without(*each) for each in found if each[0][-1:] != ("rows",))  # ids come from rows
        yield check.found(message, _RETYPE, where, fixes=fixes)


def _may_have_unseen(text: str) -> bool:
    return not text.isascii() or "\r" in text


def _without(path: EntryPath, text: str, places: list[int]) -> ReplacedCharacters:
    """Leave out what is invisible; what only a person can mend, such as a symbol for private use, stays."""
    blank = ((place, " ") for place in places if text[place].isspace() and text[place] != "\r")
    nothing = ((place, "") for place in places if category(text[place]) == "Cf")
    return ReplacedCharacters(path, (*blank, *nothing))


def _is_uneven(sign: str) -> bool:
    """Whether terminals disagree about the width of a character; box-drawing lines are narrow everywhere."""
    is_line = "\u2500" <= sign <= "\u257f"
    is_picture = sign >= "\U0001f000"
    return is_picture or (east_asian_width(sign) == "A" and not is_line and not sign.isalpha())


_W, _I = Severity.WARNING, Severity.INFO

CHECKS: tuple[AnyCheck, ...] = (
    CardCheck("T601", _W, large_picture, needs="picture"),
    CardCheck("T602", _W, uneven_signs, needs="picture"),
    CardCheck("T604", _I, tab),
    CardCheck("T605", _I, colour_alone, needs="picture", note="colour must not be the only cue"),
    CardCheck("T606", _W, markup),
    DeckCheck("T607", _W, unseen),
)
