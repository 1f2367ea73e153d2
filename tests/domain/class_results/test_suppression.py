"""Small counts are hidden, and nothing that is shown gives them away."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from her2quiz.domain.class_results.suppression import FEWEST, HIDDEN, Shown, shown_counts


def every_class(learners: int, things: int) -> Iterator[tuple[int, ...]]:
    """Return each way in which so many learners can each do one of several things."""
    if things == 1:
        yield (learners,)
        return
    for count in range(learners + 1):
        yield from ((count, *rest) for rest in every_class(learners - count, things - 1))


@pytest.mark.parametrize(
    ("things", "learners"), [(2, 10), (2, 30), (3, 10), (3, 17), (4, 11), (4, 16), (5, 10), (5, 13), (6, 11)]
)
def test_no_hidden_count_can_be_computed_back(things: int, learners: int) -> None:
    """Not even by who knows these rules: of all classes that would be shown alike, each hidden count has two values."""
    alike = defaultdict(list)
    for counts in every_class(learners, things):
        alike[shown_counts(counts)].append(counts)
    for shown, classes in alike.items():
        for place, each in enumerate(shown):
            if each.count is None:
                assert len({counts[place] for counts in classes}) > 1, (shown, classes)
            assert each.at_least is None or all(counts[place] >= each.at_least for counts in classes)


@pytest.mark.parametrize(("things", "learners"), [(2, 12), (3, 14), (4, 15), (5, 13)])
def test_one_or_two_learners_are_never_shown(things: int, learners: int) -> None:
    """That nobody chose something may be shown: it tells of nobody."""
    for counts in every_class(learners, things):
        for count, shown in zip(counts, shown_counts(counts), strict=True):
            assert shown.count in (None, count)
            assert not 0 < (shown.count or 0) < FEWEST


def test_counts_that_are_large_enough_are_all_shown() -> None:
    """And so is that nobody chose something."""
    assert shown_counts((15, 9, 6, 0)) == (Shown(15), Shown(9), Shown(6), Shown(0))


def test_a_count_that_the_sum_would_give_away_takes_another_with_it() -> None:
    """The next smallest one."""
    assert shown_counts((20, 8, 2)) == (Shown(20), HIDDEN, HIDDEN)
    assert shown_counts((20, 9, 6, 1)) == (Shown(20), Shown(9), HIDDEN, HIDDEN)


def test_where_nearly_all_agree_only_that_is_shown() -> None:
    """Whether two, one or none did something else looks the same."""
    assert {shown_counts(counts) for counts in ((28, 2, 0), (28, 1, 1), (29, 1, 0), (30, 0, 0))} == {
        (Shown(at_least=28), HIDDEN, HIDDEN)
    }
