"""Categories of Moodle: several become tags, a single one is the title of the deck."""

import re
from collections.abc import Sequence

from attrs import evolve

from her2quiz.exchange.items import Item

_USUAL = re.compile(r"(?:default for .*|top|\$.*\$|)", re.IGNORECASE)


def last_part(path: str) -> str:
    """Return the last part of the path of a category; empty if that says nothing."""
    last = path.strip().rstrip("/").rpartition("/")[2].strip()
    return "" if _USUAL.fullmatch(last) else last


def path_of(title: str) -> str:
    """Return the path of a category for a deck, in whose title a slash would begin another."""
    return f"$course$/top/{' '.join(title.replace('/', '-').split())}"


def categorised(found: Sequence[tuple[Item, str]], categories: Sequence[str]) -> tuple[tuple[Item, ...], str]:
    """Return items with their categories as tags, and the title of the deck.

    Args:
        found: items, each with its category.
        categories: all that the file has, with those of questions that became no item.
    """
    are_several = len({*categories}) > 1
    items = (
        evolve(item, tags=(*item.tags, category))
        if are_several and category not in ("", *item.tags)
        else item
        for item, category in found
    )
    return tuple(items), "" if are_several or not categories else categories[0]
