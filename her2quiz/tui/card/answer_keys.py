"""The keys that answer a card, and how keys that do the same are shown once."""

from collections.abc import Hashable, Iterable, Iterator

from her2quiz.tui.card.card_field import CardField
from her2quiz.tui.card.shown_card import ShownCard
from her2quiz.tui.kinds.view import View
from her2quiz.tui.widgets.key_line import Key

GIVE_UP = ("0", "d")
"""The keys for "I don't know"; the second where 0 is the name of an option."""

_START_TYPING = Key("enter", "Type the answer", "press('enter')")


def answer_keys(card: ShownCard, field: CardField) -> Iterator[Key]:
    """Return the keys that answer the question that is open."""
    if not card.is_open or card.view is None:
        return
    if card.takes_text and not field.types_at_once and not field.is_typing:
        yield _START_TYPING
    else:
        yield from _keys_of(card.view)


def other_keys(card: ShownCard, field: CardField, keys: Iterable[Key]) -> Iterable[Key]:
    """Return those keys of the screen that work beside the answer keys, as they are pressed where the focus is."""
    if not card.is_open:
        return keys
    others = (key for key in keys if key.key != "enter")
    if field.types_at_once and field.is_typing and card.turn is not None:
        return _in_the_field(others, gives_up=_gives_up(card, field), has_hint=card.turn.has_hint)
    return others


def keys_state(card: ShownCard, field: CardField) -> Hashable:
    """Return everything that the keys of a card depend on."""
    view_keys = card.view.keys if card.view is not None and card.is_open else None
    return view_keys, _gives_up(card, field), field.is_typing, field.is_writing_note


def each_once(keys: Iterable[Key]) -> Iterator[Key]:
    """Keep only the first of the keys that stop: q, or esc in the field, where letters are text.

    Where there is no room for both, the key for "I don't know" takes the place of a key that answers.
    """
    seen: set[str] = set()
    for key in keys:
        does = "leave" if key.action == "stop" else key.action
        if does not in seen:
            yield key._replace(comes_first=key.key in GIVE_UP)
        seen.add(does)


def _keys_of(view: View) -> Iterator[Key]:
    """Return the keys of a view. There is always room for the one that gives the answer."""
    for key, label, press in view.keys:
        yield Key(key, label, f"press('{press}')", stays=key == "enter")


def _in_the_field(keys: Iterable[Key], *, gives_up: bool, has_hint: bool) -> Iterator[Key]:
    """Show how to do from the field what a letter or a digit does elsewhere; in the field both are text.

    Args:
        keys: the other keys that work in the field.
        gives_up: whether enter, pressed twice, gives up.
        has_hint: whether there is a hint to take.
    """
    if has_hint:
        yield Key("tab h", "Hint", "hint")
    for key in keys:
        if key.stays and gives_up:
            yield Key("enter twice", "Don't know", "give_up")
        yield key


def _gives_up(card: ShownCard, field: CardField) -> bool:
    """Whether enter answers nothing yet: the field is empty, and no part is filled in."""
    return field.is_empty and not card.is_begun
