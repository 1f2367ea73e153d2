"""Checks that a deck switches off: `[lint] ignore` for the whole deck, `nolint` for a card."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from attrs import frozen

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import EntryPath, Where
from her2quiz.domain.limits import MOST_ENTRIES, MOST_PROBLEMS
from her2quiz.lint.explanation import explanations

Switch = tuple[str, EntryPath]
"""A code that is switched off, and the path of the entry that does so."""


@frozen
class _Switches:
    """The switches of a deck, found without looking at each for every diagnostic."""

    of_deck: tuple[Switch, ...]
    of_cards: Mapping[EntryPath, Sequence[Switch]]

    def off(self, diagnostic: Diagnostic) -> list[EntryPath]:
        """Return the places that switch off a diagnostic: those of the same card, or of the deck."""
        path, code = diagnostic.where.path, diagnostic.code
        around = (each for length in range(len(path) + 1) for each in self.of_cards.get(path[:length], ()))
        return [
            *(place for of, place in self.of_deck if code.startswith(of)),
            *(place for of, place in around if code == of),
        ]

    def all(self) -> Iterator[Switch]:
        """Return every switch, from top to bottom."""
        yield from self.of_deck
        for of_card in self.of_cards.values():
            yield from of_card


def apply_switches(diagnostics: Sequence[Diagnostic], data: Mapping[str, Any]) -> list[Diagnostic]:
    """Leave out what the deck switches off, except errors, and report switches that switch nothing off.

    Args:
        diagnostics: all diagnostics of the deck, before any selection.
        data: the parsed file.
    """
    switches = _switches(data)
    left, used = list[Diagnostic](), set[EntryPath]()
    for diagnostic in diagnostics:
        off = switches.off(diagnostic)
        used.update(off)
        if not off or diagnostic.severity is Severity.ERROR:
            left.append(diagnostic)
    return [*left, *islice(_useless(switches.all(), used), MOST_PROBLEMS)]


def mistakes(reading: Reading) -> tuple[Diagnostic, ...]:
    """Return the errors and warnings of a deck, without those it switches off."""
    switches = _switches(reading.data)
    return tuple(
        diagnostic
        for diagnostic in reading.mistakes
        if diagnostic.severity is Severity.ERROR or not switches.off(diagnostic)
    )


def _switches(data: Mapping[str, Any]) -> _Switches:
    of_cards: dict[EntryPath, list[Switch]] = {}
    for code, place in _of_cards(data):
        of_cards.setdefault(place[: place.index("nolint")], []).append((code, place))
    return _Switches(tuple(_of_the_deck(data)), of_cards)


def _of_the_deck(data: Mapping[str, Any]) -> Iterator[Switch]:
    lint = data.get("lint")
    ignore = lint.get("ignore") if isinstance(lint, dict) else None
    for place, code in enumerate(_codes(ignore)):
        if isinstance(code, str):
            yield code, ("lint", "ignore", place)


def _of_cards(data: Mapping[str, Any]) -> Iterator[Switch]:
    for heading in ("card", "table"):
        for place, card in enumerate(_tables(data.get(heading))):
            yield from _of_card(card, (heading, place))
            for number, ask in enumerate(_tables(card.get("ask"))):
                yield from _of_card(ask, (heading, place, "ask", number))


def _of_card(card: Mapping[str, Any], path: EntryPath) -> Iterator[Switch]:
    codes = card.get("nolint")
    for place, code in enumerate(_codes(codes) if isinstance(codes, list) else [codes]):
        if isinstance(code, str):
            yield code, (*path, "nolint", place) if isinstance(codes, list) else (*path, "nolint")


def _useless(switches: Iterable[Switch], used: set[EntryPath]) -> Iterator[Diagnostic]:
    for code, place in switches:
        if not _is_known(code):
            help_ = "run her2quiz explain to list all codes"
            yield Diagnostic("L002", f"there is no check '{code}'", help_, Where(place), Severity.WARNING)
        elif place not in used:
            message = f"'{code}' finds nothing here, so there is nothing to switch off"
            yield Diagnostic("L001", message, "remove it", Where(place), Severity.WARNING)


@lru_cache(maxsize=1 << 10)
def _is_known(code: str) -> bool:
    return bool(code) and any(each.startswith(code) for each in explanations())


def _codes(value: Any) -> Sequence[Any]:
    """Return a list of codes; one that is too long was reported where it was read, and switches nothing off."""
    return value if isinstance(value, list) and len(value) <= MOST_ENTRIES else ()


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
