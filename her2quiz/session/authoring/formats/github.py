"""Diagnostics as GitHub shows them beside the lines of a change."""

from collections.abc import Iterator, Sequence

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.session.authoring.styled import StyledLine, styled

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ESCAPES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES = ((":", "%3A"), (",", "%2C"))


def lines(diagnostics: Sequence[Diagnostic]) -> Iterator[StyledLine]:
    """Show diagnostics as workflow commands, with everything escaped that would end one."""
    for diagnostic in diagnostics:
        span = diagnostic.position
        properties = {
            "file": diagnostic.file.as_posix(),
            "line": str(span.line),
            "col": str(span.column),
            "endColumn": str(span.column + span.width),
            "title": f"her2quiz ({diagnostic.code})",
        }
        said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        message = _escaped(f"{diagnostic.message}: {diagnostic.help}")
        yield styled(f"::{_COMMANDS[diagnostic.severity]} {said}::{message}")


def _escaped(text: str) -> str:
    for sign, code in _ESCAPES:
        text = text.replace(sign, code)
    return "".join(character for character in text if character.isprintable())


def _property(text: str) -> str:
    text = _escaped(text)
    for sign, code in _IN_PROPERTIES:
        text = text.replace(sign, code)
    return text
