"""Flaws of options that only a whole deck shows."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import CardSheet, DeckSheet
from her2quiz.lint.words import SMALL_WORDS

USUAL = 0.5
"""The share of wrong options with feedback from which the others are reported."""

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Za-z]?[A-Z]{1,4}(?![\w-])")
_STAGE = re.compile(r"[IVX]+[A-C]?")
_STRESSED = {"best", "never", "always", "true", "false", "right", "wrong", "except", "and"}
_KNOWN = frozenset(
    {
        *("DNA", "RNA", "ATP", "US", "UK", "EU", "WHO", "FDA", "EMA", "ASCO", "CAP", "ESMO", "NCCN", "AJCC"),
        *("HER", "EGFR", "MRI", "CT", "ECG", "HIV", "AKT"),
    }
)


def no_feedback(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A wrong option has no feedback in a deck where most have it."""
    wrong = [(card, option) for card in deck.cards if not card.is_from_rows for option in card.wrong]
    silent = [(card, option) for card, option in wrong if not option.feedback]
    if not wrong or 1 - len(silent) / len(wrong) < USUAL:
        return
    for card, option in silent:
        help_ = "add -- and say why it is wrong, or what it would be right for"
        yield check.found(f"'{option.text}' has no feedback", help_, card.at_option(option, option.text))


def unexplained_abbreviation(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """An abbreviation is not spelled out anywhere in the deck; names with a number, such as genes, do not count."""
    text = "\n".join(_said(card) for card in deck.cards)
    seen = {*_KNOWN, *_with_synonyms(deck)}
    for card in deck.cards:
        for short in _ABBREVIATION.findall(card.stem):
            if short not in seen and _is_abbreviation(short) and not _is_explained(short, text):
                help_ = f"spell it out once, followed by the abbreviation: … ({short})"
                yield check.found(
                    f"'{short}' is not spelled out anywhere in this deck",
                    help_,
                    card.at("question", words=short),
                )
            seen.add(short)


def _with_synonyms(deck: DeckSheet) -> Iterator[str]:
    """Yield the names in [synonyms]: each has its long form beside it."""
    synonyms = deck.top.get("synonyms")
    for name, others in synonyms.items() if isinstance(synonyms, dict) else ():
        yield name
        yield from (
            other for other in (others if isinstance(others, list) else [others]) if isinstance(other, str)
        )


def _is_abbreviation(short: str) -> bool:
    """Whether capitals are an abbreviation, not a stage such as IIIA or a stressed word."""
    word = short.casefold()
    return not _STAGE.fullmatch(short) and word not in SMALL_WORDS and word not in _STRESSED


def _said(card: CardSheet) -> str:
    parts = (card.stem, card.card.story, card.card.kind.right_answer, card.card.why, *card.card.hints)
    return "\n".join((*parts, *(f"{option.text} {option.feedback}" for option in card.options)))


def _is_explained(short: str, text: str) -> bool:
    """Whether an abbreviation is explained: in brackets after words, before words in brackets, or by "X is a …"."""
    escaped = re.escape(short)
    return bool(
        re.search(
            rf"\w \({escaped}\b|\b{escaped}s? \(\w+|\b{escaped}(?::| is an?| means| stands for) "
            rf"|\b(?:do|does) (?:the abbreviation )?['\"]?{escaped}['\"]? (?:stand|mean)\b",
            text,
        )
    )
