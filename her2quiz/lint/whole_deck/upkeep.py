"""Tags that are written in several ways, and cards that are not asked."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.domain.marking.text_match import normalised
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import DeckSheet


def similar_tags(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A tag is spelled in several ways."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for card in deck.cards:
        for tag in card.card.tags:
            forms[_folded_tag(tag)][tag] += 1
    usual = {folded: _commonest(found) for folded, found in forms.items()}
    for card in deck.cards:
        own = card.table.data.get("tags")
        for place, tag in enumerate(own if isinstance(own, list) else ()):
            wanted = usual.get(_folded_tag(str(tag)), tag)
            if wanted != tag:
                path = (*card.table.path_of("tags"), place)
                fixes = (ReplacedValue(path, f'"{wanted}"'),)
                help_ = f"write '{wanted}' everywhere"
                yield check.found(
                    f"'{tag}' is spelled '{wanted}' elsewhere", help_, card.at("tags", place), fixes=fixes
                )


def not_asked(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Some cards stay in the file and are not asked."""
    cards = deck.top.get("card")
    aside = (
        [card for card in cards if isinstance(card, dict) and card.get("status", "ready") != "ready"]
        if isinstance(cards, list)
        else []
    )
    if aside:
        message = f"{len(aside)} of {len(cards)} cards are drafts or retired and are not asked"
        yield check.found(message, "no action needed", deck.top.here)


def _commonest(forms: Counter[str]) -> str:
    return max(sorted(forms), key=forms.__getitem__)


def _folded_tag(tag: str) -> str:
    return normalised(tag).replace("-", "").replace(" ", "").removesuffix("s")
