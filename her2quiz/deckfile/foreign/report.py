"""Reports a file that is no deck, or that has other text around its deck, in one message."""

from her2quiz.deckfile.foreign.around import Around, text_around
from her2quiz.deckfile.foreign.formats import other_format
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Position

CODE = "D006"
"""The code of both."""


def about_format(text: str) -> Diagnostic | None:
    """Say what a text that is not TOML is instead; None if it is a deck with mistakes."""
    around = text_around(text)
    if around is not None:
        return _about_around(text, around)
    form = other_format(text)
    if form is None:
        return None
    lines = text.split("\n")
    number = next(number for number, line in enumerate(lines, 1) if line.strip())
    return _at(lines, number, f"this file is {form.name}, not a deck", form.help)


def without_text_around(text: str) -> str:
    """Return a deck without the text around it; empty if there is none, or if what is left is not TOML."""
    around = text_around(text)
    return around.deck if around is not None else ""


def _about_around(text: str, around: Around) -> Diagnostic:
    what = "``` lines" if around.has_fences else "sentences"
    help_ = (
        "delete the ``` lines, and all text outside them"
        if around.has_fences
        else "delete them, or put # before each line"
    )
    return _at(
        text.split("\n"), around.line, f"there are {what} around this deck, as in the answer of a chat", help_
    )


def _at(lines: list[str], number: int, message: str, help_: str) -> Diagnostic:
    line = lines[number - 1].rstrip("\r")
    start = len(line) - len(line.lstrip())
    position = Position(number, start + 1, max(1, len(line.strip())), line)
    return Diagnostic(CODE, message, help_, position=position)
