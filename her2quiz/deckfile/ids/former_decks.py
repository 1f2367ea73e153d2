"""`was` at the top of a deck: the ids that the deck had before, so that all of its cards keep their progress."""

from collections.abc import Collection, Iterable, Iterator

from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.domain.limits import MOST_FORMER, MOST_FORMER_KEYS

_NO_ID, _USELESS = "D172", "D175"


def former_deck_ids(top: Table) -> tuple[str, ...]:
    """Return the ids that a deck had before, those that can be ids.

    Args:
        top: the file as TOML has it.
    """
    apart = Table({"was": top.get("was")}, ()) if top.has("was") else Table({}, ())
    return tuple(id_ for id_ in apart.texts("was")[:MOST_FORMER] if is_id(id_))


def report_former_deck_ids(top: Table, deck_id: str) -> None:
    """Report a former id of the deck that is none, or that is its present one."""
    is_list = isinstance(top.get("was"), list)
    for number, text in enumerate(top.texts("was")[:MOST_FORMER]):
        where = top.at("was", number if is_list else None)
        if not is_id(text):
            help_ = "write the id that the deck had before; 'was' for a card belongs under its [[card]]"
            top.report(_NO_ID, f"'{text}' cannot be the id of a deck", help_, where)
        elif text == deck_id:
            help_ = "write the id that the deck had before, or remove 'was'"
            top.report(_USELESS, f"'{text}' is still the id of this deck", help_, where)


def with_former_decks(
    decks: Collection[str],
    keys: Iterable[str],
    former: tuple[tuple[str, str], ...],
    taken: Collection[str],
) -> tuple[tuple[str, str], ...]:
    """Return the keys that cards had before, with those that they had under a former id of their deck.

    Args:
        decks: the former ids of the deck.
        keys: of its cards.
        former: the keys that its cards had before, each with the present one.
        taken: keys that cards have now.
    """
    if not decks:
        return former
    found = dict(former)
    for before, key in _elsewhere(decks, [*((key, key) for key in keys), *former]):
        if len(found) >= MOST_FORMER_KEYS:
            break
        if before not in taken:
            found.setdefault(before, key)
    return tuple(found.items())


def _elsewhere(decks: Collection[str], pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for former, key in pairs:
        deck, _, card = former.partition("/")
        if deck == key.partition("/")[0]:
            yield from ((f"{other}/{card}", key) for other in decks)
