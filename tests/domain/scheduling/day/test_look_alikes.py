"""Questions that read alike and are answered differently."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import process

from her2quiz.domain.scheduling.day.look_alikes import (
    LONGEST_COMPARED,
    are_look_alikes,
    has_look_alike,
    look_alikes,
)
from tests.test_architecture import run_python


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("What does an IHC score of 2+ mean?", "What does an IHC score of 3+ mean?", True),
        ("What is the payload of T-DM1?", "What is the payload of T-DXd?", True),
        ("What is the payload of T-DM1?", "On which chromosome does HER2 sit?", False),
        ("Which score is equivocal?", "Which score is equivocal?", True),
        ("Which score is equivocal?", "", False),
    ],
    ids=["scores", "drugs", "other question", "same", "empty"],
)
def test_stems_that_differ_by_a_detail_are_look_alikes(first: str, second: str, alike: bool) -> None:
    """One would give away the answer to the other."""
    assert are_look_alikes(first, second) is alike


@given(st.text(max_size=40), st.text(max_size=40))
def test_looking_alike_is_mutual(first: str, second: str) -> None:
    """Every stem is like itself, and the order of two stems does not matter."""
    assert are_look_alikes(first, first)
    assert are_look_alikes(first, second) is are_look_alikes(second, first)


@given(st.text(max_size=40), st.lists(st.sampled_from(["", "IHC 2+", "IHC 3+"]) | st.text(max_size=9)))
def test_one_of_many_is_found_as_all_are(stem: str, others: list[str]) -> None:
    """Whether there is a look-alike does not depend on how it is asked; there is none among no others."""
    assert has_look_alike(stem, others) is bool(look_alikes(stem, others))
    assert not has_look_alike(stem, ())


COMPARES = """
import sys
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.progress.statistics.upkeep import Upkeep
from her2quiz.domain.scheduling.day.look_alikes import has_look_alike
has_look_alike("IHC 2+", [])
print("rapidfuzz" in sys.modules)
has_look_alike("IHC 2+", ["IHC 3+"])
print("rapidfuzz" in sys.modules)
"""


def test_what_compares_is_loaded_with_the_first_comparison(tmp_path: Path) -> None:
    """It takes much memory, and at home there is often nothing to compare."""
    assert run_python(COMPARES, tmp_path).split() == ["False", "True"]


LONG = "A long text of many words. " * 400


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        (LONG + "IHC 2+", LONG + "IHC 3+", True),
        (LONG, LONG[: len(LONG) // 2], False),
        (LONG, "Another one, " + LONG[13:], True),
        (LONG, "1234567890 -" * 900, False),
        (LONG[:810], LONG[:1_010], False),
        (LONG[:990], LONG[:1_010], True),
    ],
    ids=["last words", "half of it", "first words", "other text", "below the limit", "at the limit"],
)
def test_long_stems_are_compared_by_their_ends(first: str, second: str, alike: bool) -> None:
    """Whichever comes first; much longer ones are never alike."""
    assert (are_look_alikes(first, second), are_look_alikes(second, first)) == (alike, alike)


@given(st.integers(700, 1_300), st.integers(700, 1_300), st.sampled_from(["", "x", "abc " * 20]))
def test_it_is_mutual_where_only_the_ends_begin_to_be_compared(first: int, second: int, more: str) -> None:
    """No length makes the one like the other, and not the other like the one."""
    one, other = LONG[:first], (more + LONG)[:second]
    assert are_look_alikes(one, other) is are_look_alikes(other, one)


def test_many_long_stems_are_compared_by_so_many_letters_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time that comparing takes grows with both lengths multiplied."""
    compared: list[str] = []

    def extract(stem: str, others: list[str], **_: object) -> list[object]:
        compared.extend([stem, *others])
        return []

    monkeypatch.setattr(process, "extract", extract)
    look_alikes(LONG, [LONG + "a", LONG + "b", "short"])
    assert max(map(len, compared)) == LONGEST_COMPARED
