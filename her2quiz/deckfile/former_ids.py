"""`was`: the ids that a card had before, so that its progress can be found again."""

from collections.abc import Mapping

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


def _former(table: Table) -> tuple[str, ...]:
    apart = Table(table.data, table.path)  # what is wrong with the list itself is noted with the card
    return apart.texts("was")
