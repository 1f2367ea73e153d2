"""Finds where the parser gives up on a text, to tell which of two fixes is better."""

import re
import tomllib

LineAndColumn = tuple[float, float]
"""Both from 1."""

NOWHERE: LineAndColumn = (float("inf"), 0)
"""The position of the first mistake of a text that has none, or that the parser refuses as a whole."""

_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)$")


def first_mistake(text: str) -> LineAndColumn | None:
    """Return where the parser gives up; None if it does not."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        return (int(where[1]), int(where[2])) if where else (text.count("\n") + 2, 0)
    except (RecursionError, ValueError):
        return NOWHERE
    return None


def gets_further(new: str, than: LineAndColumn) -> bool:
    """Whether the parser gives up on a new text later than at this position, or not at all."""
    return (first_mistake(new) or NOWHERE) > than
