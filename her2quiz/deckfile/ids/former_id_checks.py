"""Checks of `was`: each former name must be one, must be free, must lead to a card, and must be claimed by one card."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import define, field

from her2quiz.deckfile.fields.slugs import slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import at_arrow, former_name
from her2quiz.deckfile.ids.former_blanks import FormerBlank, blanks_today
from her2quiz.deckfile.ids.former_ids import claims, former_blank, former_ids, has_former, top_ids
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.spelling import nearest

_NO_ID, _USELESS = "D172", "D175"
_BEFORE = "write the id that this card had before, or remove 'was'"
_MOST_LISTED = 8

Mistake = tuple[str, str, str]
"""Code, message and help."""


def report_former_ids(top: Table, cards: Mapping[str, Table]) -> None:
    """Report a former name that is none, that is the name of a card in the deck, that leads nowhere, or that two cards claim.

    Args:
        top: the file as TOML has it.
        cards: the tables of all cards of the deck by key, drafts and broken ones too.
    """
    if not any(has_former(table) for table in cards.values()):
        return
    made = _Made.of(cards)
    claimed: dict[str, str] = {}
    for entry in _entries(top):
        if entry.path not in made.cards:
            continue  # none of its cards has an id
        is_list = isinstance(entry.get("was"), list)
        for number, text in enumerate(former_ids(entry)):
            mistake = _mistake(entry, text, made) or _claimed_twice(entry, text, made, claimed)
            if mistake:
                entry.report(*mistake, entry.at("was", number if is_list else None))


def _entries(top: Table) -> Iterator[Table]:
    """Return each card, case, table and question that has `was`."""
    for heading in ("card", "table"):
        for place, item in _tables(top.data.get(heading)):
            path: EntryPath = (heading, place)
            yield from (
                Table(each, where, top.diagnostics) for where, each in _with_asks(path, item) if "was" in each
            )


def _with_asks(path: EntryPath, item: Mapping[str, Any]) -> Iterator[tuple[EntryPath, Mapping[str, Any]]]:
    yield path, item
    for number, ask in _tables(item.get("ask")):
        yield (*path, "ask", number), ask


def _tables(value: Any) -> list[tuple[int, Mapping[str, Any]]]:
    items = enumerate(value) if isinstance(value, list) else ()
    return [(place, item) for place, item in items if isinstance(item, dict)]


@define
class _Made:
    """What the entries of a file make, and what their values of `was` claim."""

    cards: dict[EntryPath, list[Table]] = field(factory=dict)
    keys: set[str] = field(factory=set)
    claims: dict[tuple[EntryPath, str], list[tuple[str, str]]] = field(factory=dict)
    _named: dict[str, list[Table]] = field(factory=dict)

    def named(self, id_: str) -> list[Table]:
        """Return the tables of a card, by its id or that of a question below a case."""
        return self._named.get(id_, [])

    @classmethod
    def of(cls, cards: Mapping[str, Table]) -> "_Made":
        made, top = cls(), top_ids(cards)
        for key, table in cards.items():
            if key:
                made._take(key, table, top)
        return made

    def _take(self, key: str, table: Table, top: frozenset[str]) -> None:
        for path in {table.path, table.path[:2]}:
            self.cards.setdefault(path, []).append(table)
        blanks = blanks_today(table)
        for id_ in {key.partition("/")[2], key.rpartition("/")[2]}:
            self._named.setdefault(id_, []).append(table)
        self.keys |= {key, *(f"{key}/{blank}" for blank in blanks)}
        if not has_former(table):
            return
        for blank in blanks or ("",):
            card = f"{key}/{blank}" if blank else key
            for claim in claims(card, table, blank, top):
                for is_around, text in claim.said:
                    path = table.path[:2] if is_around else table.path
                    self.claims.setdefault((path, text), []).append((claim.former, card))


def _mistake(entry: Table, text: str, made: _Made) -> Mistake | None:
    """Return what is wrong with a former name; None if it is right."""
    if not _may_be_name(entry, text):
        return _NO_ID, f"'{text}' cannot be an id", _help_for_no_id(text)
    found = made.claims.get((entry.path, text), ())
    if not found:
        return _leads_nowhere(entry, text, made)
    if all(former in made.keys for former, _ in found):
        return _still_there(entry, text, made)
    return None


def _help_for_no_id(text: str) -> str:
    former, today = at_arrow(text)
    parts = [slug(part) for part in former.split("/") if part.strip()]
    written = "/".join(parts) + (f" -> {slug(today)}" if today else "")
    if len(parts) > 1 and former_name(written):
        return f'write was = "{written}", with lower-case letters, digits and hyphens only'
    return "use lower-case letters, digits and hyphens; for a blank, write id-of-the-card/old-words"


def _may_be_name(entry: Table, text: str) -> bool:
    former, today = at_arrow(text)
    if entry.path[0] == "table" and today:  # rows are named as in their cells
        is_table = len(entry.path) == 2  # noqa: PLR2004 - and no question of it
        return is_table or ("/" in former and former_name(former) is not None)
    name = former_name(text)
    return name is not None and (len(name.path) > 1 or not name.today)


def _leads_nowhere(entry: Table, text: str, made: _Made) -> Mistake:
    """Return what to say of a name that no card can have had."""
    name, blanks = former_name(text), blanks_today(entry)
    blank = former_blank(name) if name else None
    rows = list(
        dict.fromkeys(table.context["row"] for table in made.cards[entry.path] if "row" in table.context)
    )
    former, today = at_arrow(text)
    if blank and not rows and (blanks or today):
        return _no_blank(blank, blanks, _place(entry, text, made))
    if rows and today:
        return _USELESS, f"this table has no row '{today}'", f"write one of: {_listed(rows)}"
    if rows:
        near = next(iter(nearest(former.split("/")[0], rows, likeness=0)), rows[0])
        help_ = f'name the row it is now: was = "{former} -> {near}"'
        return _USELESS, f"no row of this table matches '{former}'", help_
    return _USELESS, f"no card can have had the name '{text}'", _BEFORE


def _no_blank(blank: FormerBlank, blanks: Sequence[str], place: int) -> Mistake:
    if blank.today:
        help_ = f"write one of: {', '.join(blanks)}" if blanks else "remove the arrow and what follows it"
        return _USELESS, f"this card has no blank '{blank.today}'", help_
    help_ = f'name the blank it is now: was = "{blank.id} -> {blanks[place % len(blanks)]}"'
    return _USELESS, f"no blank of this card matches '{blank.words}'", help_


def _place(entry: Table, text: str, made: _Made) -> int:
    """Return the place of a name among those of an entry that match no blank: each gets a blank of its own."""
    lost = [each for each in former_ids(entry) if not made.claims.get((entry.path, each))]
    return lost.index(text)


def _still_there(entry: Table, text: str, made: _Made) -> Mistake:
    """Return what to say of a name that a card, a blank, a row or a table has now."""
    name = former_name(text)
    blank = former_blank(name) if name else None
    if blank and any(blank.words in blanks_today(table) for table in made.named(blank.card)):
        return (
            _USELESS,
            f"'{blank.words}' is still a blank of '{blank.card}'",
            "write the words that the blank had before",
        )
    own = entry.get("id") == text
    this = "a card" if not own else "this table" if entry.path[:-1] == ("table",) else "this card"
    return _USELESS, f"'{at_arrow(text)[0]}' is still the id of {this}", _BEFORE


def _claimed_twice(entry: Table, text: str, made: _Made, claimed: dict[str, str]) -> Mistake | None:
    found = made.claims.get((entry.path, text), ())
    if all(claimed.setdefault(former, card) == card for former, card in found):
        return None
    return _USELESS, f"two cards name '{text}' in 'was'", "remove it from one of them"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST_LISTED]) + (", …" if len(names) > _MOST_LISTED else "")
