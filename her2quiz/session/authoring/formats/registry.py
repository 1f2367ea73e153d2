"""The formats by their names."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.session.authoring.formats import as_json, github, pretty, sarif, short

FORMATS: Mapping[str, Callable[[Sequence[Diagnostic]], Iterator[str]]] = {
    "pretty": pretty.lines,
    "short": short.lines,
    "json": as_json.lines,
    "github": github.lines,
    "sarif": sarif.lines,
}
"""As they are named on the command line."""
