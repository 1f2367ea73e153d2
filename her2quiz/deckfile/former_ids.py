"""`was`: the ids that a card had before, so that its progress can be found again."""

from collections.abc import Container, Iterator, Mapping
from itertools import product

from her2quiz.deckfile.identity import is_id
from her2quiz.deckfile.table import Table


def note_former_ids(cards: Mapping[str, Table]) -> None:
    """Note a former id that is the id of a card in the deck, or that two cards claim.

    Args:
        cards: the tables of all cards of the deck by key, drafts and broken ones too.
    """
    claimed: dict[str, Table] = {}
    for key, table in cards.items():
        if not key or not table.has("was"):
            continue
        for place, former in enumerate(_former(table)):
            where = place if isinstance(table.get("was"), list) else None
            former_key = f"{key.rpartition('/')[0]}/{former}"
            if former_key in cards:
                message = f"'{former}' is the id of {'this card' if former_key == key else 'a card'} still"
                help_ = "write the id that this card had before, or take 'was' out"
                table.note("D175", message, help_, "was", place=where)
            elif claimed.setdefault(former_key, table) is not table:
                message, help_ = f"two cards say that they were '{former}'", "take it out of one of them"
                table.note("D175", message, help_, "was", place=where)


def former_keys(cards: Mapping[str, Table], taken: Container[str]) -> tuple[tuple[str, str], ...]:
    """Give the keys that cards had before, each with the card's key of today; of two that claim one, the first has it.

    Args:
        cards: the tables of the cards that are asked, by key.
        taken: keys that are a card's own still.
    """
    found: dict[str, str] = {}
    for key, table in cards.items():
        for former in _keys_before(key, table):
            if former not in taken:
                found.setdefault(former, key)
    return tuple(found.items())


def _keys_before(key: str, table: Table) -> Iterator[str]:
    """Give the keys of a card under its former ids; one below a case may have had another id, or the case."""
    shell = table.context.get("was")
    if not shell and not table.has("was"):
        return
    deck, *names = key.split("/")
    own = 1 if "id" in table.context else 0
    choices = [[name] for name in names]
    choices[0] += shell or []
    choices[own] += [id_ for id_ in _former(table) if is_id(id_)]
    for parts in product(*choices):
        if list(parts) != names:
            yield "/".join((deck, *parts))


def former_ids_of(shell: Table) -> list[str]:
    """Give the former ids of a card with questions below it, as its questions keep them."""
    return [id_ for id_ in _former(shell) if is_id(id_)]


def _former(table: Table) -> tuple[str, ...]:
    apart = Table(table.data, table.path)  # what is wrong with the list itself is noted with the card
    return apart.texts("was")
