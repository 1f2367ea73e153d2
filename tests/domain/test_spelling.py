"""Names that are spelled like another word."""

import pytest

from her2quiz.domain.spelling import did_you_mean, nearest

DECKS = ["ihc-scoring", "ish-scoring", "drug-names"]


@pytest.mark.parametrize(
    ("word", "most", "found"),
    [
        ("ihc-scorin", 1, ["ihc-scoring"]),
        ("ihc-scorin", 2, ["ihc-scoring", "ish-scoring"]),
        ("drugnames", 3, ["drug-names"]),
        ("mitosis", 3, []),
        ("", 3, []),
    ],
)
def test_the_nearest_come_first(word: str, most: int, found: list[str]) -> None:
    """No more than are asked for, and none that is spelled otherwise."""
    assert nearest(word, DECKS, most=most) == found


def test_likeness_decides_what_is_near() -> None:
    """A single letter may be enough, or a whole word too little."""
    assert nearest("names", DECKS, likeness=0.6) == ["drug-names"]
    assert nearest("names", DECKS, likeness=0.7) == []


@pytest.mark.parametrize(
    ("near", "said"), [([], ""), (["'a'"], "did you mean 'a'?"), (["a", "b"], "did you mean a or b?")]
)
def test_the_question(near: list[str], said: str) -> None:
    """It names each, and stays away if there is none."""
    assert did_you_mean(near) == said
    assert did_you_mean(near, is_sentence=True) == said.replace("did", "Did")
