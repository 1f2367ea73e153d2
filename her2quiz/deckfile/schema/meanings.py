"""What each key means, in the words of authors."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_ELSEWHERE = {"ask": "card", "row_ask": "card", "words": "card", "table": "card", "defaults": "card"}
"""The place that describes the keys which mean the same in several places."""


def meaning(place: str, key: str = "") -> str:
    """Say what a key means at a place; without a key, what the place itself is."""
    words = _meanings()
    if not key:
        return words["places"][place]
    found = words.get(place, {}).get(key)
    return found if found is not None else words[_ELSEWHERE[place]][key]


@cache
def _meanings() -> Mapping[str, Mapping[str, str]]:
    text = (files("her2quiz.deckfile.schema") / "meanings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
