"""Colours for problems, on a terminal alone; every line says the same without them."""

import re

import click

_HEAD = re.compile(r"^(error|warning|info)(\[\w+\]:)")
_CARETS = re.compile(r"^( *\| *)(\^+)$")
_ASIDE = re.compile(r"^( *= )(help|note|fix)(: )")
_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


def painted(line: str) -> str:
    """Give a line of a problem in colours; it holds no control characters before."""
    head = _HEAD.match(line)
    if head:
        return click.style(head[0], fg=_COLOURS[head[1]], bold=True) + click.style(
            line[head.end() :], bold=True
        )
    carets = _CARETS.match(line)
    if carets:
        return carets[1] + click.style(carets[2], fg="red", bold=True)
    return _ASIDE.sub(lambda aside: aside[1] + click.style(aside[2], fg="cyan") + aside[3], line)


def painted_diff(line: str) -> str:
    """Give a line of a diff in colours; it holds no control characters before."""
    if line.startswith(("--- ", "+++ ")):
        return click.style(line, bold=True)
    colour = {"-": "red", "+": "green", "@": "cyan"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line
