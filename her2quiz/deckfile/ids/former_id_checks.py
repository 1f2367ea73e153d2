"""Checks of `was`: each former id must be one, must be free, and must be claimed by one card."""

from collections.abc import Mapping

from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.ids.former_blanks import FormerBlank, blanks_today, former_blank
from her2quiz.deckfile.ids.former_ids import former_ids

_NO_ID, _USELESS = "D172", "D175"

Mistake = tuple[str, str, str]
"""Code, message and help."""


def report_former_ids(cards: Mapping[str, Table]) -> None:
    """Report a former id that is none, that is the id of a card in the deck, or that two cards claim.

    Args:
        cards: the tables of all cards of the deck by key, drafts and broken ones too.
    """
    claimed: dict[str, Table] = {}
    for key, table in cards.items():
        if not key or not table.has("was"):
            continue
        is_list = isinstance(table.get("was"), list)
        for number, former in enumerate(former_ids(table)):
            mistake = _mistake(key, table, former, cards) or _claimed_twice(key, table, former, claimed)
            if mistake:
                table.report(*mistake, table.at("was", number if is_list else None))


def _mistake(key: str, table: Table, former: str, cards: Mapping[str, Table]) -> Mistake | None:
    """Return what is wrong with a former id of a card; None if it is right."""
    blank = former_blank(former)
    if not is_id(former) and not blank:
        help_ = "use lower-case letters, digits and hyphens; for a blank, write id-of-the-card/old-words"
        return _NO_ID, f"'{former}' cannot be an id", help_
    same = _former_key(key, former)
    if same in cards:
        this = "this card" if same == key else "a card"
        help_ = "write the id that this card had before, or remove 'was'"
        return _USELESS, f"'{former}' is still the id of {this}", help_
    return _mistake_in_blank(table, blank, cards.get(_former_key(key, blank.card))) if blank else None


def _mistake_in_blank(table: Table, blank: FormerBlank, card: Table | None) -> Mistake | None:
    blanks = blanks_today(table)
    if card is not None and blank.words in blanks_today(card):
        help_ = "write the words that the blank had before"
        return _USELESS, f"'{blank.words}' is still a blank of '{blank.card}'", help_
    if blank.present(blanks) is not None:
        return None
    if blank.today:
        help_ = f"write one of: {', '.join(blanks)}" if blanks else "remove the arrow and what follows it"
        return _USELESS, f"this card has no blank '{blank.today}'", help_
    help_ = f'name the blank it is now: was = "{blank.id} -> {blanks[0]}"'
    return _USELESS, f"no blank of this card matches '{blank.words}'", help_


def _claimed_twice(key: str, table: Table, former: str, claimed: dict[str, Table]) -> Mistake | None:
    if claimed.setdefault(_former_key(key, former), table) is table:
        return None
    return _USELESS, f"two cards name '{former}' in 'was'", "remove it from one of them"


def _former_key(key: str, former: str) -> str:
    """Return the key of a former id or blank in the deck of a card."""
    blank = former_blank(former)
    return f"{key.rpartition('/')[0]}/{blank.id if blank else former}"
