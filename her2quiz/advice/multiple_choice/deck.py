"""What shows in a whole deck alone."""

import re
from collections.abc import Iterator

from her2quiz.advice.remark import Remark
from her2quiz.advice.sheet import CardSheet, DeckSheet

USUAL = 0.5
"""Share of distractors with feedback from which the others are missed."""

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Za-z]?[A-Z]{1,4}(?![\w-])")
_KNOWN = frozenset(
    [
        "AND",
        "DNA",
        "RNA",
        "NOT",
        "EXCEPT",
        "OR",
        "US",
        "UK",
        "EU",
        "WHO",
        "FDA",
        "EMA",
        "HER",
        "EGFR",
        "MRI",
        "CT",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
    ]
)


def no_feedback(deck: DeckSheet) -> Iterator[Remark]:
    """Distractors without feedback in a deck where most have it."""
    wrong = [(card, option) for card in deck.cards if not card.is_from_rows for option in card.wrong]
    silent = [(card, option) for card, option in wrong if not option.feedback]
    if not wrong or 1 - len(silent) / len(wrong) < USUAL:
        return
    for card, option in silent:
        help_ = "write -- behind it, and why it is wrong or what it would be right for"
        yield card.on_option(option, f"'{option.text}' has no feedback", help_, option.text)


def unexplained_abbreviation(deck: DeckSheet) -> Iterator[Remark]:
    """Abbreviations that are spelled out nowhere in a deck; names with a number, such as genes, are none."""
    text = "\n".join(_said(card) for card in deck.cards)
    seen = set(_KNOWN)
    for card in deck.cards:
        for short in _ABBREVIATION.findall(card.stem):
            if short not in seen and not _is_explained(short, text):
                help_ = f"spell it out once, such as: in-situ hybridisation ({short})"
                yield card.remark(
                    f"'{short}' is spelled out nowhere in this deck", help_, "question", words=short
                )
            seen.add(short)


def _said(card: CardSheet) -> str:
    parts = (card.stem, card.card.story, card.card.kind.right_answer, card.card.why, *card.card.hints)
    return "\n".join((*parts, *(f"{option.text} {option.feedback}" for option in card.options)))


def _is_explained(short: str, text: str) -> bool:
    """Whether an abbreviation stands in brackets behind words, or before words in brackets, or is said to be something."""
    escaped = re.escape(short)
    return bool(
        re.search(rf"\w \({escaped}\b|\b{escaped}s? \(\w+|\b{escaped}(?::| is| means| stands for) ", text)
    )
