"""The colours of styles, used only on a terminal; colour is never the only cue."""

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
    """Return a part of a line in its colour; its text must not contain control characters."""
    return click.style(part.text, **_COLOURS[part.style]) if part.style else part.text
