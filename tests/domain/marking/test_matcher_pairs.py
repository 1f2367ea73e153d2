"""The typed-answer matcher against the table of what learners type."""

import pytest

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, TextVerdict
from her2quiz.domain.marking.typos.likely_names import LikelyNames
from tests.domain.marking.matcher_pairs import RIGHT, TYPOS, WRONG, Pair


def verdict(pair: Pair) -> TextVerdict:
    """What the matcher says."""
    others = tuple(name for name in pair.others.split("|") if name)
    return AcceptedAnswer(tuple(pair.answer.split("|")), others=others).mark(pair.typed).verdict


def test_the_table_is_large_enough_to_trust() -> None:
    """Each pair is listed once."""
    pairs = [*RIGHT, *TYPOS, *WRONG]
    assert len(pairs) >= 150
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("pair", RIGHT, ids=lambda pair: f"{pair.answer}: {pair.typed!r}")
def test_it_is_understood(pair: Pair) -> None:
    """Other spelling of the same."""
    assert verdict(pair) is TextVerdict.RIGHT


@pytest.mark.parametrize("pair", TYPOS, ids=lambda pair: f"{pair.answer}: {pair.typed!r}")
def test_a_typo_is_understood(pair: Pair) -> None:
    """Of typing, or of spelling."""
    assert verdict(pair) is TextVerdict.TYPO


@pytest.mark.parametrize("pair", WRONG, ids=lambda pair: f"{pair.answer}: {pair.typed!r}")
def test_it_is_something_else(pair: Pair) -> None:
    """Another thing, however alike it looks."""
    assert verdict(pair) is TextVerdict.WRONG


@pytest.mark.parametrize("pair", [*RIGHT, *TYPOS], ids=lambda pair: f"{pair.answer}: {pair.typed!r}")
def test_the_quick_look_passes_over_no_name(pair: Pair) -> None:
    """What is understood as a name, alone, is never so unlike it that it is not compared."""
    for right in pair.answer.split("|"):
        is_right = AcceptedAnswer((right,)).mark(pair.typed).is_right
        assert AcceptedAnswer((right,)).accepts(pair.typed) is is_right
        assert LikelyNames([right]).said_by(pair.typed) or not is_right


def test_the_quick_look_passes_over_most_that_differ() -> None:
    """Else it would save nothing."""
    assert not LikelyNames(["glucagon"]).said_by("insulin")
    assert not LikelyNames(["aldosterone"]).said_by("trastuzumab deruxtecan")
