"""The keys that answer, and how keys that do the same are shown once."""

from collections.abc import Iterable, Iterator

from her2quiz.tui.kinds.view import View
from her2quiz.tui.widgets.key_line import Key

GIVE_UP = "0"
"""The key that says "I don't know"."""


def answering(view: View) -> Iterator[Key]:
    """Give the keys of a view; the one that gives the answer always has room, as the way out has."""
    for key, label, press in view.keys:
        yield Key(key, label, f"press('{press}')", stays=key == "enter")


def in_the_field(keys: Iterable[Key], *, is_empty: bool, has_hint: bool) -> Iterator[Key]:
    """Show how to do from the field what a letter or a digit does elsewhere; in the field both are text.

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
    """Keep only the first of the keys that lead out: q, or esc in the field, where letters are text.

    The "I don't know" key takes precedence over the keys that answer where there is no room for both.
    """
    seen: set[str] = set()
    for key in keys:
        does = "leave" if key.action == "stop" else key.action
        if does not in seen:
            yield key._replace(comes_first=key.key == GIVE_UP)
        seen.add(does)
