"""Classes for tests."""

from collections.abc import Sequence

from her2quiz.domain.class_results.answer import STUDY, ClassAnswer

VERSION = "0123456789abcdef"

SCORES = (
    (1, 1, 1, 1, 1, 1),
    (1, 1, 1, 1, 1, 0),
    (1, 1, 1, 0, 1, 0),
    (1, 1, 0, 1, 1, 0),
    (1, 1, 1, 0, 0, 0),
    (1, 0, 1, 0, 1, 1),
    (1, 0, 0, 1, 0, 0),
    (0, 1, 0, 0, 0, 0),
    (1, 0, 0, 0, 0, 1),
    (0, 0, 0, 0, 0, 0),
)
"""The scores of ten learners on six cards."""


def answer(learner: int = 0, card: str = "d/c0", score: float = 1.0, **others: object) -> ClassAnswer:
    """Return an answer."""
    values = {
        "learner": f"{learner:032x}",
        "where": STUDY,
        "card": card,
        "place": 1,
        "day": "2026-11-23",
        "exported": "2026-11-30",
        "version": VERSION,
        "sitting": "",
        "score": score,
    }
    return ClassAnswer(**{**values, **others})  # type: ignore[arg-type]


def class_of(scores: Sequence[Sequence[float]] = SCORES, **others: object) -> list[ClassAnswer]:
    """Return the answers of a class, from the scores of each learner on each card."""
    return [
        answer(learner, f"d/c{card}", score, **others)
        for learner, row in enumerate(scores)
        for card, score in enumerate(row)
    ]


def choosing(*chosen: str, key: str = "right", card: str = "d/c0") -> list[ClassAnswer]:
    """Return the answers of learners who each chose an option of one card; empty for who gave up."""
    return [
        answer(learner, card, float(each == key), chosen=(each,) if each else (), gave_up=not each)
        for learner, each in enumerate(chosen)
    ]
