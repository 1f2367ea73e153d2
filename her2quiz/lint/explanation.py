"""What each check means: one text for `explain`, for the page of all checks, and for the codes that there are."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

FAMILIES: Mapping[str, str] = {
    "D": "The file and its cards",
    "F": "Cards that are recalled or typed",
    "K": "The deck as a whole",
    "L": "Checks that are switched off",
    "M": "Questions with options",
    "S": "Sources and safety",
    "T": "The terminal, and translations",
}
"""What the first letter of a code stands for."""

_TITLE = re.compile(r"^title\s*=", re.MULTILINE)


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
    """A deck in which it finds something; empty if that cannot be shown in a deck. The title may be left out."""

    right: str
    """The same, mended."""

    before: str
    """The deck as it was, for what is found between two versions alone; empty for what a deck shows by itself."""

    source: str
    """Which guideline says so; empty for what the language itself demands."""


@cache
def explanations() -> Mapping[str, Explanation]:
    """Give every check by its code, in the order of the codes."""
    folder = files("her2quiz.lint") / "explanations"
    found: dict[str, Explanation] = {}
    for file in folder.iterdir():
        if file.name.endswith(".toml"):
            entries = tomllib.loads(file.read_text(encoding="utf-8"))
            found.update({code: _explanation(code, entry) for code, entry in entries.items()})
    return dict(sorted(found.items()))


def whole_deck(example: str) -> str:
    """Give an example as a whole deck: with a title, if it has none."""
    return example if _TITLE.search(example) else f'title = "HER2 testing"\n\n{example}'


def _explanation(code: str, entry: Mapping[str, Any]) -> Explanation:
    texts = {
        key: str(entry.get(key, "")).strip() for key in ("title", "why", "wrong", "right", "before", "source")
    }
    return Explanation(code, **texts)
