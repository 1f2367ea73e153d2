"""What each check means: one text for `explain`, for the page of all checks, and for the codes that there are."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen


@frozen
class Explanation:
    """What a check means."""

    code: str
    """Stable, such as M203."""

    title: str
    """What it finds, in one sentence."""

    why: str
    """Why it matters."""

    wrong: str
    """A deck, or a part of one, in which it finds something; empty if that cannot be shown in a deck."""

    right: str
    """The same, mended."""

    source: str
    """Which guideline says so; empty for what the language itself demands."""


@cache
def explanations() -> Mapping[str, Explanation]:
    """Give every check by its code, in the order of the codes."""
    folder = files("her2quiz.advice") / "explanations"
    found: dict[str, Explanation] = {}
    for file in folder.iterdir():
        if file.name.endswith(".toml"):
            entries = tomllib.loads(file.read_text(encoding="utf-8"))
            found.update({code: _explanation(code, entry) for code, entry in entries.items()})
    return dict(sorted(found.items()))


def _explanation(code: str, entry: Mapping[str, Any]) -> Explanation:
    texts = {key: str(entry.get(key, "")).strip() for key in ("title", "why", "wrong", "right", "source")}
    return Explanation(code, **texts)
