"""Says where in a file of settings something is wrong, as exactly as is said of a deck."""

import re
import tomllib

from attrs import evolve, frozen

from her2quiz.deckfile.broken.diagnose import ENTRY, without_line
from her2quiz.deckfile.broken.syntax_errors import syntax_diagnostic
from her2quiz.deckfile.broken.syntax_help import help_outside_decks
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.parse import BrokenText, Document, parse
from her2quiz.deckfile.toml.positions import find_positions
from her2quiz.session.settings.check_values import Wrong, checked, written
from her2quiz.session.settings.preferences import SETTINGS, Preferences

MOST_MISTAKES = 20
"""Mistakes in the syntax that are reported at once."""

_NAMED = re.compile(r"\s*([\w-]+)\s*[=:]")
_SEVERAL = re.compile(r"=\s*([\"'])[^\"']*\1\s*,\s*[\"']")
_HEADING = re.compile(r"\s*\[+\s*(\w*)")


@frozen
class Diagnosed:
    """The settings of a text, and what is wrong in it."""

    preferences: Preferences
    """The settings that can be used, and the defaults of the others."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong, from top to bottom."""

    is_broken: bool = False
    """Whether the text is not TOML, so that nothing of it is used."""


def diagnosed(text: str) -> Diagnosed:
    """Read a text of settings, and find everything that is wrong in it."""
    document = parse(text)
    document = _by_the_standard(document) if isinstance(document, Document) else document
    if isinstance(document, BrokenText):
        return Diagnosed(Preferences(), _mistakes(document), is_broken=True)
    if not isinstance(document, Document):
        refused = evolve(document.diagnostic, code="", help="shorten it, or delete the file to start anew")
        return Diagnosed(Preferences(), (refused,), is_broken=True)
    found = checked(tomllib.loads(document.text))
    diagnostics = [_located(each, document.text) for each in found.wrong]
    diagnostics.sort(key=lambda each: (each.position.line, each.position.column))
    return Diagnosed(Preferences(**found.usable), tuple(diagnostics))


def _by_the_standard(document: Document) -> Document | BrokenText:
    """Return the text as the parser sees it that reads settings at the start; that of decks may take more."""
    try:
        tomllib.loads(document.text)
    except tomllib.TOMLDecodeError as error:
        return BrokenText(document.text, error)
    return document


def _located(wrong: Wrong, text: str) -> Diagnostic:
    positions = find_positions(text)
    at = positions.key(wrong.name) if wrong.is_about_name else positions.value(wrong.name)
    return Diagnostic("", wrong.message, wrong.help, position=at)


def _mistakes(broken: BrokenText) -> tuple[Diagnostic, ...]:
    """Return every mistake in the syntax: a line with one is left out to find the next."""
    text, found = broken.text, dict[int, Diagnostic]()
    error: tomllib.TOMLDecodeError | None = broken.error
    while error is not None and len(found) < MOST_MISTAKES:
        mistake = _plain(syntax_diagnostic(error, text, _help))
        if not found or ENTRY.match(mistake.position.source):  # not what only follows from an open text
            found.setdefault(mistake.position.line, mistake)
        further = without_line(text, mistake.position.line)
        next_ = parse(further) if further is not None else None
        text, error = (next_.text, next_.error) if isinstance(next_, BrokenText) else ("", None)
    return tuple(found[line] for line in sorted(found))


def _plain(mistake: Diagnostic) -> Diagnostic:
    """Say no more than what is wrong."""
    return evolve(mistake, code="", message=mistake.message.removeprefix("this is not valid TOML: "))


def _help(message: str, line: str) -> str:
    """Guess what was meant, from the parser's message and the line."""
    if not line.isascii() and (
        help_ := help_outside_decks(message, line)
    ):  # quotes of a word processor, odd spaces
        return help_
    if _SEVERAL.search(line):
        return 'write several keys in one text, such as "f2, f3"'
    heading = _HEADING.match(line)
    if heading and "declare" in message:
        return "put all its lines together under one heading"
    if message.startswith(("Cannot", "Duplicate")):
        return "this is set twice: delete one of the two lines"
    if heading:
        return f"write [{heading[1] or 'keys'}], in single brackets on a line of its own"
    return _line_for(line) or help_outside_decks(message, line) or _EXAMPLE


_EXAMPLE = "each line is a setting, an equals sign and a value: new_per_day = 5"


def _line_for(line: str) -> str:
    """Show how the setting on a line is written; empty if there is none that can be shown."""
    named = _NAMED.match(line)
    setting = SETTINGS.get(named[1]) if named else None
    if setting is None or setting.is_table:
        return ""
    value = written(setting.default) if setting.type is not str else '"…"'
    return f"write it like this: {setting.name} = {value}"
