"""What to write under `was` so that a removed card's progress goes over to the card that it is now."""

import json
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from her2quiz.deckfile.ids.former_blanks import FormerBlank
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.session.authoring.diff.comparison import listed
from her2quiz.session.authoring.diff.versioned_cards import CardName, VersionedCards

Value = tuple[EntryPath, str]
"""An entry, and a value of its `was`."""


@frozen
class Proposal:
    """What to write for some removed cards."""

    cards: Mapping[str, str]
    """The removed cards, each with the card that it is now."""

    help: str
    """What to write, and on what."""


def proposals(found: Mapping[str, str], old: VersionedCards, new: VersionedCards) -> dict[str, Proposal]:
    """Return for each removed card what to write; cards for which something is written at one place have it in common.

    Args:
        found: removed cards, each with the card that it is now.
        old: the cards of the old version.
        new: the cards of the new version.
    """
    values = {before: [*_values(before, after, old, new)] for before, after in found.items()}
    at: dict[EntryPath, dict[str, None]] = {}
    for path, text in (value for each in values.values() for value in each):
        at.setdefault(path, {})[text] = None
    made = dict[str, Proposal]()
    for paths, cards in _together(values):
        if paths:
            lines = [
                (_written(at[path], path, new), _where(path, new, is_only=len(paths) == 1)) for path in paths
            ]
            proposal = _proposal({each: found[each] for each in cards}, lines, old)
            made |= dict.fromkeys(cards, proposal)
    return made


def _proposal(cards: Mapping[str, str], lines: Iterable[tuple[str, str]], old: VersionedCards) -> Proposal:
    subject, them = ("it is", "it") if len(cards) == 1 else ("they are", "them")
    write = ", and ".join(f"{text} on {where}" for text, where in lines)
    is_blank = all(old.name(each).blank for each in cards)
    otherwise = "" if is_blank else f'; otherwise keep {them} with status = "retired"'
    return Proposal(cards, f"if {subject} now {listed([*cards.values()])}, write {write}{otherwise}")


def _together(values: Mapping[str, list[Value]]) -> list[tuple[dict[EntryPath, None], list[str]]]:
    """Put together the cards for which something is written at the same entry, with all their entries."""
    groups: list[tuple[dict[EntryPath, None], list[str]]] = []
    group_at: dict[EntryPath, int] = {}
    for card, each in values.items():
        paths = dict.fromkeys(path for path, _ in each)
        known = sorted({group_at[path] for path in paths if path in group_at})
        place = known[0] if known else len(groups)
        if not known:
            groups.append(({}, []))
        for other in known[1:]:
            groups[place][0].update(groups[other][0])
            groups[place][1].extend(groups[other][1])
            groups[other] = ({}, [])
        groups[place][0].update(paths)
        groups[place][1].append(card)
        group_at |= dict.fromkeys(groups[place][0], place)
    return groups


def _values(before: str, after: str, old: VersionedCards, new: VersionedCards) -> Iterator[Value]:
    """Return what one card needs."""
    then, now, entry = old.name(before), new.name(after), new.path(after)
    around = _around(before, after, old, new) if then.outer and now.outer else None
    is_near = then.outer == now.outer or around is not None
    yield from around or ()
    if then.blank and then.blank != now.blank:
        path = then.inner if is_near else _path(then, now, old.deck_id)
        yield entry, _blank(path, then, now, new.blanks(after))
    elif not is_near:
        row = new.row(after)
        yield entry, _path(then, now, old.deck_id) + (f" -> {row}" if row else "")
    elif then.inner != now.inner:
        yield entry, then.inner


def _around(before: str, after: str, old: VersionedCards, new: VersionedCards) -> list[Value] | None:
    """Return what the case or the table needs; None if this card alone moved to it."""
    path = new.path(after)[:2]
    then, now = old.name(before).outer, new.name(after).outer
    if not old.table(before) and not new.table(after):
        return [] if then == now else [(path, then)] if then not in new.tops else None
    if not old.table(before) or not new.table(after):
        return None
    tables, rows = (old.table(before), new.table(after)), (old.row(before), new.row(after))
    if rows[0] != rows[1] and f"{tables[0]}-{rows[0]}" in new.tops:
        return None
    table = [(path, tables[0])] if tables[0] != tables[1] else []
    return [*table, (path, f"{rows[0]} -> {rows[1]}")] if rows[0] != rows[1] else table


def _path(then: CardName, now: CardName, deck: str) -> str:
    """Return the whole name of a card that was elsewhere in the deck."""
    if then.outer:
        return f"{then.outer}/{then.inner}"
    return f"{deck}/{then.inner}" if now.outer else then.inner


def _blank(path: str, then: CardName, now: CardName, blanks: tuple[str, ...]) -> str:
    blank = FormerBlank(path, then.blank)
    return blank.id if blank.present(blanks) == now.blank else f"{blank.id} -> {now.blank}"


def _written(texts: Iterable[str], path: EntryPath, new: VersionedCards) -> str:
    """Write the values for an entry as TOML, with those that it has and that can work."""
    every = [*dict.fromkeys((*new.former_names(path), *texts))]
    return "was = " + json.dumps(every[0] if len(every) == 1 else every, ensure_ascii=False)


def _where(path: EntryPath, new: VersionedCards, *, is_only: bool = True) -> str:
    """Name an entry as the author knows it; with its line where there could be doubt."""
    line = f" (line {new.line_of(path)})"
    if path[0] == "table":
        return ("the table" if len(path) == 2 else "that question of the table") + line  # noqa: PLR2004 - the table itself
    if "ask" in new.entry(path):
        return f"the case{line}"
    return "that card" if is_only else f"the question{line}"


def proposals_elsewhere(
    found: Mapping[str, str], old: VersionedCards, other: VersionedCards
) -> dict[str, Proposal]:
    """Return for each card that is in another deck now what to write there."""
    values = {before: _value_elsewhere(before, after, old, other) for before, after in found.items()}
    at: dict[EntryPath, dict[str, str]] = {}
    for before, (path, _) in values.items():
        at.setdefault(path, {})[before] = f"{other.deck_id}/{found[before]}"
    made = dict[str, Proposal]()
    for path, cards in at.items():
        texts = (text for before in cards for text in values[before][1:])
        where = f"{_where(path, other)} in {other.version.file.name}"
        written = _written((str(text) for text in texts), path, other)
        made |= dict.fromkeys(cards, _proposal(cards, [(written, where)], old))
    return made


def _value_elsewhere(before: str, after: str, old: VersionedCards, other: VersionedCards) -> Value:
    then, now, path = old.name(before), other.name(after), other.path(after)
    tables = old.table(before), other.table(after)
    names = [each for each in (then.outer, then.inner) if each]
    is_whole = then.outer and now.outer and then.inner == now.inner and then.blank == now.blank
    if is_whole and not any(tables):
        path, names = path[:2], [then.outer]
    elif is_whole and all(tables) and old.row(before) == other.row(after):
        path, names = path[:2], [tables[0]]
    elif then.blank != now.blank:
        names.append(then.blank)
    text = "/".join((old.deck_id, *names))
    today = now.blank if then.blank != now.blank else other.row(after) if len(path) > 2 else ""  # noqa: PLR2004
    return path, f"{text} -> {today}" if today else text
