"""Checks that a deck switches off: `[lint] ignore` for the whole deck, `nolint` for a card."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import EntryPath, Where
from her2quiz.lint.explanation import explanations

Switch = tuple[str, EntryPath]
"""A code that is switched off, and the path of the entry that does so."""


def apply_switches(diagnostics: Sequence[Diagnostic], data: Mapping[str, Any]) -> list[Diagnostic]:
    """Leave out what the deck switches off, except errors, and report switches that switch nothing off.

    Args:
        diagnostics: all diagnostics of the deck, before any selection.
        data: the parsed file.
    """
    switches = [*_of_the_deck(data), *_of_cards(data)]
    left, used = list[Diagnostic](), set[EntryPath]()
    for diagnostic in diagnostics:
        off = [place for code, place in switches if _switches(code, place, diagnostic)]
        used.update(off)
        if not off or diagnostic.severity is Severity.ERROR:
            left.append(diagnostic)
    return [*left, *_useless(switches, used)]


def mistakes(reading: Reading) -> tuple[Diagnostic, ...]:
    """Return the errors and warnings of a deck, without those it switches off."""
    switches = [*_of_the_deck(reading.data), *_of_cards(reading.data)]
    return tuple(
        diagnostic
        for diagnostic in reading.mistakes
        if diagnostic.severity is Severity.ERROR or not any(_switches(*each, diagnostic) for each in switches)
    )


def _of_the_deck(data: Mapping[str, Any]) -> Iterator[Switch]:
    lint = data.get("lint")
    ignore = lint.get("ignore") if isinstance(lint, dict) else None
    for place, code in enumerate(ignore if isinstance(ignore, list) else ()):
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
    for place, code in enumerate(codes if isinstance(codes, list) else [codes]):
        if isinstance(code, str):
            yield code, (*path, "nolint", place) if isinstance(codes, list) else (*path, "nolint")


def _switches(code: str, place: EntryPath, diagnostic: Diagnostic) -> bool:
    """Whether a switch applies to a diagnostic: one of the same card, or of the deck."""
    if place[0] == "lint":
        return diagnostic.code.startswith(code)
    card = place[: place.index("nolint")]
    return diagnostic.code == code and diagnostic.where.path[: len(card)] == card


def _useless(switches: Iterable[Switch], used: set[EntryPath]) -> Iterator[Diagnostic]:
    for code, place in switches:
        is_known = any(each.startswith(code) for each in explanations()) and bool(code)
        if not is_known:
            help_ = "run her2quiz explain to list all codes"
            yield Diagnostic("L002", f"there is no check '{code}'", help_, Where(place), Severity.WARNING)
        elif place not in used:
            message = f"'{code}' finds nothing here, so there is nothing to switch off"
            yield Diagnostic("L001", message, "remove it", Where(place), Severity.WARNING)


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
