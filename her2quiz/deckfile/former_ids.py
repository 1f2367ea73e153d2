"""`was`: the ids that a card had before, so that its progress can be found again."""

from collections.abc import Container, Iterator, Mapping
from itertools import product

from her2quiz.deckfile.former_blanks import blanks_today, heir
from her2quiz.deckfile.identity import is_id
from her2quiz.deckfile.table import Table


def note_former_ids(cards: Mapping[str, Table]) -> None:
    """Note a former id that is none, that is the id of a card in the deck, or that two cards claim.

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
            message, help_ = _flaw(key, table, former, cards)
            if message:
                code = "D172" if message.endswith("cannot be an id") else "D175"
                table.note(code, message, help_, "was", place=where)
            elif claimed.setdefault(former_key, table) is not table:
                message, help_ = f"two cards say that they were '{former}'", "take it out of one of them"
                table.note("D175", message, help_, "was", place=where)


def _flaw(key: str, table: Table, former: str, cards: Mapping[str, Table]) -> tuple[str, str]:
    """Say what is wrong with a former id, and what to do; empty if nothing is."""
    deck = key.rpartition("/")[0]
    id_, _, blank = former.partition("/")
    if not is_id(former) and not _is_blank(former):
        help_ = (
            "an id has lower-case letters, digits and hyphens; a blank is written id-of-the-card/old-words"
        )
        return f"'{former}' cannot be an id", help_
    if f"{deck}/{former}" in cards:
        this = "this card" if f"{deck}/{former}" == key else "a card"
        help_ = "write the id that this card had before, or take 'was' out"
        return f"'{former}' is the id of {this} still", help_
    other = cards.get(f"{deck}/{id_}")
    if blank and other is not None and blank in blanks_today(other):
        return f"'{blank}' is a blank of '{id_}' still", "write the words that the blank had before"
    if blank and heir(blank, blanks_today(table)) is None:
        help_ = "take it out: a blank with quite other words is another card, and new to everybody"
        return f"no blank of this card reads like '{blank}'", help_
    return "", ""


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
    for parts in product(*choices[:own], _former_blanks(table)):
        yield "/".join((deck, *parts))


def _former_blanks(table: Table) -> list[str]:
    """Give the former blanks, each with its card, that the blank of today was; or the card, if it has none now."""
    today = table.context.get("blank", "")
    return [
        former
        for former in _former(table)
        if _is_blank(former) and heir(former.partition("/")[2], blanks_today(table)) == today
    ]


def former_ids_of(shell: Table) -> list[str]:
    """Give the former ids of a card with questions below it, as its questions keep them."""
    return [id_ for id_ in _former(shell) if is_id(id_)]


def _is_blank(former: str) -> bool:
    """Whether a former id is that of a blank: the id of its card, a slash and its words."""
    names = former.split("/")
    return len(names) == 2 and all(map(is_id, names))  # noqa: PLR2004 - the card and the blank


def _former(table: Table) -> tuple[str, ...]:
    apart = Table(table.data, table.path)  # what is wrong with the list itself is noted with the card
    return apart.texts("was")
