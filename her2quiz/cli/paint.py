"""The colours of styles, on a terminal alone; every line says the same without them."""

from collections.abc import Mapping
from typing import Any

import click

from her2quiz.session.authoring.styled import Part, Style

_COLOURS: Mapping[Style, Mapping[str, Any]] = {
    Style.ERROR: {"fg": "red", "bold": True},
    Style.WARNING: {"fg": "yellow", "bold": True},
    Style.INFO: {"fg": "blue", "bold": True},
    Style.HEADLINE: {"bold": True},
    Style.MARK: {"fg": "red", "bold": True},
    Style.LABEL: {"fg": "cyan"},
    Style.REMOVED: {"fg": "red"},
    Style.ADDED: {"fg": "green"},
    Style.HUNK: {"fg": "cyan"},
}


def painted(part: Part) -> str:
    """Give a part of a line in its colour; its text holds no control characters before."""
    return click.style(part.text, **_COLOURS[part.style]) if part.style else part.text
