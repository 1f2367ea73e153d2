"""`was`: the ids that a card had before, so that its progress can be found again."""

from collections.abc import Container, Iterator, Mapping
from itertools import product

from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.ids.former_blanks import FormerBlank, blanks_today, former_blank


def report_former_ids(cards: Mapping[str, Table]) -> None:
    """Report a former id that is none, that is the id of a card in the deck, or that two cards claim.

    Args:
        cards: the tables of all cards of the deck by key, drafts and broken ones too.
    """
    claimed: dict[str, Table] = {}
    for key, table in cards.items():
        if not key or not table.has("was"):
            continue
        for place, former in enumerate(_former(table)):
            where = place if isinstance(table.get("was"), list) else None
            blank = former_blank(former)
            former_key = f"{key.rpartition('/')[0]}/{blank.id if blank else former}"
            message, help_ = _flaw(key, table, former, cards)
            if message:
                code = "D172" if message.endswith("cannot be an id") else "D175"
                table.report(code, message, help_, table.at("was", where))
            elif claimed.setdefault(former_key, table) is not table:
                message, help_ = f"two cards say that they were '{former}'", "take it out of one of them"
                table.report("D175", message, help_, table.at("was", where))


def _flaw(key: str, table: Table, former: str, cards: Mapping[str, Table]) -> tuple[str, str]:
    """Say what is wrong with a former id, and what to do; empty if nothing is."""
    deck, blank = key.rpartition("/")[0], former_blank(former)
    if not is_id(former) and not blank:
        help_ = (
            "an id has lower-case letters, digits and hyphens; a blank is written id-of-the-card/old-words"
        )
        return f"'{former}' cannot be an id", help_
    same = f"{deck}/{blank.id if blank else former}"
    if same in cards:
        this = "this card" if same == key else "a card"
        help_ = "write the id that this card had before, or take 'was' out"
        return f"'{former}' is the id of {this} still", help_
    return _flaw_of_blank(table, blank, cards.get(f"{deck}/{blank.card}")) if blank else ("", "")


def _flaw_of_blank(table: Table, blank: FormerBlank, card: Table | None) -> tuple[str, str]:
    blanks = blanks_today(table)
    if card is not None and blank.words in blanks_today(card):
        return (
            f"'{blank.words}' is a blank of '{blank.card}' still",
            "write the words that the blank had before",
        )
    if blank.heir(blanks) is not None:
        return "", ""
    if blank.today:
        help_ = (
            f"write one of: {', '.join(blanks)}" if blanks else "take the arrow out, and what is behind it"
        )
        return f"this card has no blank '{blank.today}'", help_
    help_ = f'say which it is now: was = "{blank.id} -> {blanks[0]}"'
    return f"no blank of this card reads just like '{blank.words}'", help_


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
    today, blanks = table.context.get("blank", ""), blanks_today(table)
    former_keys = [blank for blank in map(former_blank, _former(table)) if blank]
    return [blank.id for blank in former_keys if blank.heir(blanks) == today]


def former_ids_of(shell: Table) -> list[str]:
    """Give the former ids of a card with questions below it, as its questions keep them."""
    return [id_ for id_ in _former(shell) if is_id(id_)]


def _former(table: Table) -> tuple[str, ...]:
    apart = Table(table.data, table.path)  # what is wrong with the list itself is reported with the card
    return apart.texts("was")
