"""The keys that answer, and how keys that do the same are shown once."""

from collections.abc import Iterable, Iterator

from her2quiz.tui.kinds.view import View
from her2quiz.tui.widgets.key_line import Key

GIVE_UP = "0"
"""The key that says that nothing is known."""


def answering(view: View) -> Iterator[Key]:
    """Give the keys of a face; the one that gives the answer has its place, as the way out has."""
    for key, label, press in view.keys:
        yield Key(key, label, f"press('{press}')", stays=key == "enter")


def in_the_field(keys: Iterable[Key], *, is_empty: bool, has_hint: bool) -> Iterator[Key]:
    """Say of what a letter or a digit does elsewhere how it is done from the field, where both are text.

    Args:
        keys: the others that work there.
        is_empty: whether enter would say that nothing is known.
        has_hint: whether there is a hint to be had.
    """
    if has_hint:
        yield Key("tab h", "Hint", "hint")
    for key in keys:
        if key.stays and is_empty:
            yield Key("enter twice", "Don't know", "give_up")
        yield key


def each_once(keys: Iterable[Key]) -> Iterator[Key]:
    """Give of keys that lead out the first alone: q, or in the field, where letters are text, esc.

    The key that says that nothing is known has its place before those that answer, where there is not room for both.
    """
    seen: set[str] = set()
    for key in keys:
        does = "leave" if key.action == "stop" else key.action
        if does not in seen:
            yield key._replace(comes_first=key.key == GIVE_UP)
        seen.add(does)
