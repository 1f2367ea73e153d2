"""What each check means: the texts of `explain` and of decks/CHECKS.md, and the list of all codes."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

FAMILIES: Mapping[str, str] = {
    "D": "The file and its cards",
    "F": "Flashcards and typed answers",
    "K": "The deck as a whole",
    "L": "Switched-off checks",
    "M": "Questions with options",
    "S": "Sources and safety",
    "T": "Terminal and translations",
}
"""The family that the first letter of a code stands for."""

_TITLE = re.compile(r"^title\s*=", re.MULTILINE)


@frozen
class Explanation:
    """The explanation of one check."""

    code: str
    """The stable code, such as M203."""

    title: str
    """What the check finds, in one sentence."""

    why: str
    """Why it matters."""

    wrong: str
    """A deck in which the check finds something; empty if no deck can show it. May lack a title."""

    right: str
    """The same deck, fixed."""

    before: str
    """The earlier version of the deck, for checks that compare 2 versions; else empty."""

    source: str
    """The guideline behind the check; empty for rules of the deck format itself."""


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return all explanations by code, in the order of the codes."""
    folder = files("her2quiz.lint") / "explanations"
    found: dict[str, Explanation] = {}
    for file in folder.iterdir():
        if file.name.endswith(".toml"):
            entries = tomllib.loads(file.read_text(encoding="utf-8"))
            found.update({code: _explanation(code, entry) for code, entry in entries.items()})
    return dict(sorted(found.items()))


def whole_deck(example: str) -> str:
    """Return an example as a whole deck: with a title added if it has none."""
    return example if _TITLE.search(example) else f'title = "HER2 testing"\n\n{example}'


def _explanation(code: str, entry: Mapping[str, Any]) -> Explanation:
    texts = {
        key: str(entry.get(key, "")).strip() for key in ("title", "why", "wrong", "right", "before", "source")
    }
    return Explanation(code, **texts)
