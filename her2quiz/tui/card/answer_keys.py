"""The keys that answer a card, and how keys that do the same are shown once."""

from collections.abc import Hashable, Iterable, Iterator

from her2quiz.tui.card.card_field import CardField
from her2quiz.tui.card.shown_card import ShownCard
from her2quiz.tui.kinds.view import View
from her2quiz.tui.widgets.lines.key_line import Key

_START_TYPING = Key("enter", "Type the answer", "press('enter')")


def answer_keys(card: ShownCard, field: CardField) -> Iterator[Key]:
    """Return the keys that answer the question that is open."""
    if not card.is_open or card.view is None:
        return
    if card.takes_text and not field.types_at_once and not field.is_typing:
        yield _START_TYPING
    else:
        yield from _keys_of(card.view)


def other_keys(card: ShownCard, keys: Iterable[Key], hidden: str) -> Iterator[Key]:
    """Return those keys of the screen that work beside the answer keys.

    Args:
        card: the card.
        keys: the keys of the screen.
        hidden: what of the card is scrolled out of sight; empty if nothing is.
    """
    if card.is_open:
        yield from (key for key in keys if key.key != "enter")
        return
    for place, key in enumerate(keys):
        yield key._replace(comes_first=not place)
        if hidden and not place:
            yield Key("space", hidden, "press('space')", comes_first=True)


def keys_state(card: ShownCard, field: CardField) -> Hashable:
    """Return everything that the keys of a card depend on."""
    view_keys = card.view.keys if card.view is not None and card.is_open else None
    return view_keys, card.is_open, card.is_begun, field.is_typing, field.is_writing_note


def each_once(keys: Iterable[Key], *, is_begun: bool) -> Iterator[Key]:
    """Keep only the first of the keys that do the same.

    Where there is little room, the key for "I don't know" comes before others, and undo once a part is filled in.
    """
    keys, seen = [*keys], set[str]()
    first = "undo" if is_begun and any(key.action == "undo" for key in keys) else "give_up"
    for key in keys:
        if key.action not in seen:
            yield key._replace(comes_first=key.comes_first or key.action == first)
        seen.add(key.action)


def _keys_of(view: View) -> Iterator[Key]:
    """Return the keys of a view: there is always room for the one that gives the answer, and first for the others."""
    for key, label, press in view.keys:
        is_enter = key == "enter"
        yield Key(key, label, f"press('{press}')", stays=is_enter, comes_first=not is_enter)
