"""`was`: the ids that a card had before, so that its progress can be found again."""

from collections.abc import Container, Iterator, Mapping
from itertools import islice, product

from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.ids.former_blanks import blanks_today, former_blank
from her2quiz.domain.limits import MOST_FORMER, MOST_FORMER_KEYS


def former_keys(cards: Mapping[str, Table], taken: Container[str]) -> tuple[tuple[str, str], ...]:
    """Return the keys that cards had before, each with the card's present key; of two cards that claim one, the first gets it.

    Args:
        cards: the tables of the cards that are asked, by key.
        taken: keys that cards have now.
    """
    found, room = dict[str, str](), MOST_FORMER_KEYS
    for key, table in cards.items():
        for former in islice(_keys_before(key, table), room):
            room -= 1
            if former not in taken:
                found.setdefault(former, key)
    return tuple(found.items())


def _keys_before(key: str, table: Table) -> Iterator[str]:
    """Return the keys of a card under its former ids; one below a case may have had another id, or the case."""
    shell = table.context.get("was")
    if not shell and not table.has("was"):
        return
    deck, *names = key.split("/")
    own = 1 if "id" in table.context else 0
    choices = [[name] for name in names]
    choices[0] += shell or []
    choices[own] += [id_ for id_ in former_ids(table) if is_id(id_)]
    for parts in product(*choices):
        if list(parts) != names:
            yield "/".join((deck, *parts))
    for parts in product(*choices[:own], _former_blanks(table)):
        yield "/".join((deck, *parts))


def _former_blanks(table: Table) -> list[str]:
    """Return the former blanks, each with its card, that became the present blank, or the card without blanks."""
    today, blanks = table.context.get("blank", ""), blanks_today(table)
    before = [blank for blank in map(former_blank, former_ids(table)) if blank]
    return [blank.id for blank in before if blank.present(blanks) == today]


def former_ids_of_case(case: Table) -> list[str]:
    """Return the former ids of a card with questions below it, as its questions keep them."""
    return [id_ for id_ in former_ids(case) if is_id(id_)]


def former_ids(table: Table) -> tuple[str, ...]:
    """Return what a card has under `was`."""
    apart = Table(table.data, table.path)  # mistakes in the list itself are reported with the card
    return apart.texts("was")[:MOST_FORMER]
