"""`was`: the ids that a card had before, so that its progress can be found again."""

from collections.abc import Collection, Container, Iterator, Mapping
from itertools import islice, product

from attrs import frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import FormerName, former_name
from her2quiz.deckfile.ids.former_blanks import FormerBlank, blanks_today
from her2quiz.domain.limits import MOST_FORMER, MOST_FORMER_KEYS

Path = tuple[str, ...]
"""The parts of a key."""

Said = tuple[bool, str]
"""A value of `was`, and whether it is written around the card, on its case or table."""


@frozen
class Claim:
    """A key that a card had before."""

    former: str
    """The key."""

    said: frozenset[Said]
    """What says so."""


def former_keys(cards: Mapping[str, Table], taken: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return the keys that cards had before, each with the card's present key; of two cards that claim one, the first gets it.

    Args:
        cards: the tables of the cards that are asked, by key.
        taken: keys that cards have now.
    """
    found, room = dict[str, str](), MOST_FORMER_KEYS
    top = None
    for key, table in cards.items():
        if not has_former(table):
            continue
        top = top_ids(taken) if top is None else top
        for claim in islice(claims(key, table, table.context.get("blank", ""), top), room):
            room -= 1
            if claim.former not in taken:
                found.setdefault(claim.former, key)
    return tuple(found.items())


def top_ids(keys: Collection[str]) -> frozenset[str]:
    """Return the ids of cards, cases and rows, without deck, questions and blanks."""
    return frozenset(key.split("/")[1] for key in keys if "/" in key)


def has_former(table: Table) -> bool:
    """Whether a card has had another name, or what is around it."""
    return table.has("was") or "was" in table.context or "row" in table.context


def claims(key: str, table: Table, blank: str, top: Container[str]) -> Iterator[Claim]:
    """Return the keys that a card had before.

    A name with several parts may be that of a blank, of a question below another case, or of a card in another deck:
    whichever the present names do not rule out. At most one of them was ever studied.

    Args:
        key: of the card.
        table: of the card.
        blank: the blank that the card asks; empty for a whole card.
        top: the ids at the top of the deck: a name that begins with one of them is not that of another deck.
    """
    names = _Names(key, table, blank)
    for outer, inner in product(names.outer, names.inner):
        if outer[1] | inner[1]:
            yield Claim("/".join((*outer[0], inner[0], *names.tail)), outer[1] | inner[1])
    for text, former in names.longer:
        said = frozenset(((False, text),))
        for path in (*names.as_blank(former, top), *names.as_path(former, top)):
            yield Claim("/".join(path), said)


class _Names:
    """The names of a card, now and before."""

    def __init__(self, key: str, table: Table, blank: str) -> None:
        self.deck, *names = key.split("/")
        depth = 2 if "id" in table.context else 1
        self.tail = (blank,) if blank else ()
        self.blanks = blanks_today(table)
        self.blank = blank
        nobody = frozenset[Said]()
        self.outer = [((self.deck, *names[: depth - 1]), nobody)]
        for path, *texts in table.context.get("was", ()) if depth > 1 else ():
            said = frozenset((True, text) for text in texts)
            self.outer.append((self._in_deck(tuple(path.split("/"))), said))
        formers = [(text, former) for text, former in names_before(table) if former]
        self.inner = [(names[depth - 1], nobody)]
        self.inner += [
            (name.path[0], frozenset(((False, text),))) for text, name in formers if _is_short(name)
        ]
        self.longer = [(text, name) for text, name in formers if not _is_short(name)]
        self._own = {name for name, _ in self.inner}

    def as_blank(self, former: FormerName, top: Container[str]) -> Iterator[Path]:
        """Return the key of a former blank that became this one, or this card; in each case that it may have been below."""
        before = former_blank(former)
        if before is None or before.present(self.blanks) != self.blank:
            return
        if len(former.path) > 2:  # noqa: PLR2004 - the case or the deck is named too
            yield from self._everywhere(former.path, top)
            return
        if former.path[0] in self._own or former.path[0] not in top or len(self.outer[0][0]) == 1:
            yield from ((*outer, *former.path) for outer, _ in self.outer)

    def as_path(self, former: FormerName, top: Container[str]) -> Iterator[Path]:
        """Return the key of a card that was elsewhere in the deck, or in another deck."""
        if not former.today and not self._is_surely_blank(former):
            for path in self._everywhere(former.path, top):
                yield (*path, *self.tail)

    def _everywhere(self, path: Path, top: Container[str]) -> Iterator[Path]:
        if path[0] != self.deck or self.deck in top:
            yield (self.deck, *path)
        if path[0] not in top and path[0] not in self._own:
            yield path

    def _is_surely_blank(self, former: FormerName) -> bool:
        before = former_blank(former)
        return bool(
            before
            and self.blanks
            and (former.path[-2] in self._own or before.by_name(self.blanks) is not None)
        )

    def _in_deck(self, path: Path) -> Path:
        """Return the path of what had one name, or had a name and was in another deck."""
        return (self.deck, *path) if len(path) == 1 else path


def _is_short(name: FormerName) -> bool:
    return len(name.path) == 1 and not name.today


def former_blank(former: FormerName) -> FormerBlank | None:
    """Return the blank that a name may be that of: the last of its parts."""
    return FormerBlank("/".join(former.path[:-1]), former.path[-1], former.today) if former.path[1:] else None


def names_before(table: Table) -> list[tuple[str, FormerName | None]]:
    """Return what a card says of its former names: each text under `was`, and what it means."""
    if "formers" in table.context:
        return [(text, former_name(name)) for name, text in table.context["formers"]]
    return [(text, former_name(text)) for text in former_ids(table)]


def former_ids(table: Table) -> tuple[str, ...]:
    """Return what a card has under `was`."""
    apart = Table(table.data, table.path)  # mistakes in the list itself are reported with the card
    return apart.texts("was")[:MOST_FORMER]


def former_ids_of_case(case: Table) -> list[list[str]]:
    """Return the former ids of a card with questions below it, each with what says so, as its questions keep them."""
    names = ((text, former_name(text)) for text in former_ids(case))
    return [["/".join(name.path), text] for text, name in names if name and not name.today]
