"""Names of a deck that are near each other, found among few and among very many."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Levenshtein

from her2quiz.domain.marking.typos import near_names
from her2quiz.domain.marking.typos.near_names import NearNames
from her2quiz.domain.marking.typos.typos import MOST_EDITS, names_within

NAMES = st.lists(st.text("abc", min_size=5, max_size=9), min_size=1, max_size=12, unique=True)
"""Texts of one word, which are compared as they are written."""


@given(NAMES)
def test_among_very_many_names_those_two_edits_away_are_found(names: list[str]) -> None:
    """All of them, and no others; swapped letters aside, which may lie in two quarters."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(near_names, "MOST_COMPARISONS", 0)
        near = NearNames(names, names)
    for name in names:
        found = near.of([name])
        others = [each for each in names if each != name]
        assert {each for each in others if Levenshtein.distance(each, name) <= MOST_EDITS} <= {*found}
        assert all(OSA.distance(each, name) <= MOST_EDITS for each in found)
        assert not near.is_crowded([name])


def test_an_answer_with_very_many_names_near_it_is_crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are not."""
    monkeypatch.setattr(near_names, "MOST_COMPARISONS", 0)
    monkeypatch.setattr(near_names, "FEWEST_COMPARED", 3)
    crowd = [f"lapatini{letter}" for letter in "abcdef"]
    near = NearNames(crowd, [*crowd, "trastuzumab"])
    assert near.is_crowded(["lapatinib"])
    assert not near.is_crowded(["trastuzumab"])


def test_an_answer_has_at_most_so_many_names_near_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """One more, and it is crowded; that is said of each."""
    monkeypatch.setattr(near_names, "MOST_NEAR", 5)
    crowd = [f"lapatini{letter}" for letter in "abcdef"]
    assert not NearNames(crowd, crowd).is_crowded(crowd)
    assert NearNames([*crowd, "lapatinig"], crowd).is_crowded(["lapatinib"])


def test_among_very_many_names_each_is_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """With those that have half of their letters in common, not with all of them."""
    rng = Random(1)
    names = [*{"".join(rng.choices("abcdefghijklmnoprstuv", k=rng.randint(7, 11))) for _ in range(2_000)}]
    compared = list[int]()

    def count(text: str, others: Sequence[str], edits: int) -> list[str]:
        compared.append(len(others))
        return names_within(text, others, edits)

    monkeypatch.setattr(near_names, "MOST_COMPARISONS", 0)
    monkeypatch.setattr(near_names, "names_within", count)
    near = NearNames(names, names)
    assert not near.is_crowded(names)
    assert sum(compared) < 5 * len(names)


@given(NAMES, NAMES, st.integers(0, 400), st.sampled_from([5, 40, 400]), st.data())
def test_names_far_from_all_answers_change_nothing(
    names: list[str], added: list[str], comparisons: int, fewest: int, data: st.DataObject
) -> None:
    """As long as there is room for them: no answer has other names near it, or is crowded."""
    right = data.draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(near_names, "MOST_COMPARISONS", comparisons)
        patched.setattr(near_names, "FEWEST_COMPARED", fewest)
        patched.setattr(near_names, "MOST_NEAR", fewest)
        patched.setattr(near_names, "NEAR", 3)
        before = NearNames(names, right)
        far = [each for each in (*names, *added) if not names_within(each, right, before.edits)]
        changed = set(far[: max(0, before.room)])
        after = NearNames([each for each in (*names, *added) if (each in names) != (each in changed)], right)
    assert [after.of([each]) for each in right] == [before.of([each]) for each in right]
    assert [after.is_crowded([each]) for each in right] == [before.is_crowded([each]) for each in right]
