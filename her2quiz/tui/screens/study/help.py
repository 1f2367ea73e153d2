"""What the list of keys says of the keys that answer a card or rate it: those of this card, as it is now."""

from collections.abc import Iterable, Iterator, Sequence

from her2quiz.domain.rating import Rating
from her2quiz.session.wording import RATING_NAMES
from her2quiz.tui.widgets.lines.key_line import Key

_ENTER = {
    "Answer": "Give the answer",
    "Turn over": "Show the answer",
    "Next": "Go on to the next blank",
    "Next name": "Take one name or several; with an empty field, finish",
}
_DOES = {
    "Answer": "Answer with the option of that number, letter or label",
    "Tick": "Tick an option, or take the tick away",
    "Pair": "Choose for the line under the cursor",
    "Sort": "Choose the group of the line under the cursor",
    "Pick up": "Pick up the line under the cursor; then arrows or a number move it",
    "Move": "Move the line; a number moves it to that position",
    "Put down": "Put the line down",
}
_CURSOR = {
    "Answer": "Move the cursor; enter or space then answers",
    "Tick": "Move the cursor; space ticks",
    "Pair": "Move the cursor; left, right and space go through the choices",
    "Sort": "Move the cursor; left, right and space go through the groups",
    "Pick up": "Move the cursor",
}
"""By the label of a key in the line of keys."""

TRUE_OR_FALSE = "t f"


def help_while_open(keys: Iterable[Key]) -> Iterator[tuple[str, str]]:
    """Say what the keys do that answer an open question.

    Args:
        keys: as the line of keys shows them.
    """
    cursor = ""
    for key in keys:
        if key.key == "enter":
            yield key.key, _ENTER.get(key.label, key.label)
        else:
            does = "Answer true or false" if key.key == TRUE_OR_FALSE else _DOES.get(key.label, key.label)
            yield key.key, does
            cursor = cursor or _CURSOR.get(key.label, "")
    if cursor:
        yield "up down", cursor


def help_once_answered(ratings: Sequence[Rating], hidden: str) -> Iterator[tuple[str, str]]:
    """Say what the keys do that rate an answer.

    Args:
        ratings: those that can be chosen.
        hidden: what of the card is scrolled out of sight; empty if nothing is.
    """
    named = ", ".join(f"{number} {RATING_NAMES[rating]}" for number, rating in enumerate(ratings, 1))
    yield f"1-{len(ratings)}", f"Rate the answer: {named}"
    yield "enter", "Take the rating in brackets, and go on"
    if hidden:
        yield "space", f"Show the {hidden.lower()}, and go back from there"
    yield "up down", "Scroll, if there is more than fits"
