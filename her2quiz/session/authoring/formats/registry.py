"""The formats by their names."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.session.authoring.check.choices import Format
from her2quiz.session.authoring.formats import as_json, github, pretty, sarif, short
from her2quiz.session.authoring.styled import StyledLine


def formatted(
    diagnostics: Sequence[Diagnostic], format_: Format | str, width: int = 0
) -> Iterator[StyledLine]:
    """Show diagnostics in a format; only `pretty` fits its lines to the width of a terminal."""
    match Format(format_):
        case Format.PRETTY:
            return pretty.lines(diagnostics, width)
        case Format.SHORT:
            return short.lines(diagnostics)
        case Format.JSON:
            return as_json.lines(diagnostics)
        case Format.GITHUB:
            return github.lines(diagnostics)
        case Format.SARIF:
            return sarif.lines(diagnostics)
        case other:
            assert_never(other)
