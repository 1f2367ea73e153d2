"""Whoever answers the shipped decks by a habit, knowing nothing, scores no better than by guessing.

The margin is one standard error of guessing on the same cards. `-rP` shows the table of a test that passes, and
`python -m tests.content.balance` that of each deck.
"""

from collections.abc import Callable, Iterable
from functools import cache

import pytest

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from tests.content.balance import (
    DECKS,
    KEEP,
    Row,
    choice_rows,
    keep_rows,
    kinds,
    order_rows,
    statement_rows,
    table,
)


@cache
def exam() -> list[object]:
    """Return the questions of the exam on the article."""
    return kinds(DECKS / "fix-the-article.toml")


@cache
def every() -> list[object]:
    """Return the questions of all decks."""
    return [kind for path in deck_files([DECKS]) for kind in kinds(path)]


def hold(title: str, rows: list[Row]) -> None:
    """Print the table of some rows, and fail with it if one of them is too good."""
    assert rows
    lines = table(title, rows)
    print(lines)
    assert all(row.is_fair for row in rows), lines


def test_no_place_and_no_length_gives_the_key_away() -> None:
    """Always first, last, longest or shortest, over all cards that offer options."""
    hold("all decks", choice_rows(every()))


def test_the_keys_of_scores_grades_and_amounts_are_not_all_inside_or_at_one_end() -> None:
    """These are shown in their order, so their places are the author's."""
    hold("orders", order_rows(every()))


def test_as_many_statements_are_true_as_false() -> None:
    """Always true, always false."""
    hold("statements", statement_rows(every()))


def test_the_exam_on_the_article_cannot_be_passed_by_a_habit() -> None:
    """It has most options of all decks, and one option on most of its cards."""
    hold("fix-the-article", [*choice_rows(exam()), *keep_rows(exam())])


def single(*texts: str, key: int, shuffle: bool | None = None, choices: int | None = None) -> SingleBest:
    """Return a card with one right option."""
    options = tuple(Option(text, is_right=place == key) for place, text in enumerate(texts))
    return SingleBest("?", options, shuffle, choices)


def scores(rows: Iterable[Row]) -> dict[str, float]:
    """Return the score of each row, in percent."""
    return {row.name.removeprefix("always "): round(100 * row.score) for row in rows}


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        (single("ab", "abc", "a", key=2), {"first": 33, "last": 33, "longest": 0, "shortest": 100}),
        (single("ab", "ab", "a", key=0), {"first": 33, "last": 33, "longest": 50, "shortest": 0}),
        (
            single("ab", "abc", "a", key=2, shuffle=False),
            {"first": 0, "last": 100, "longest": 0, "shortest": 100},
        ),
        (single("0", "1+", "2+", "3+", key=0), {"first": 100, "last": 0, "longest": 25, "shortest": 25}),
        (
            single("ab", "cd", "None of these", key=2),
            {"first": 0, "last": 100, "longest": 100, "shortest": 0},
        ),
        (
            single("abc", "ab", "abcd", key=0, choices=2),
            {"first": 50, "last": 50, "longest": 50, "shortest": 50},
        ),
    ],
    ids=["shuffled", "equally long", "kept in order", "an order", "always last", "drawn"],
)
def test_habits_score_what_they_would_earn(card: SingleBest, expected: dict[str, int]) -> None:
    """A place counts as it is shown, equal lengths share, and the length of a score is no cue."""
    assert scores(choice_rows([card])) == expected


@pytest.mark.parametrize(
    ("rows", "unfair"),
    [
        (statement_rows, [TrueFalse("?", value=False)] * 21 + [TrueFalse("?", value=True)] * 8),
        (keep_rows, [single("It is not", KEEP, key=1)] * 37 + [single("It is not", KEEP, key=0)] * 16),
        (choice_rows, [single("abc", "abcd", "a", key=2)] * 4),
        (order_rows, [single("0", "1+", "2+", "3+", key=3)] * 4),
    ],
    ids=["most are false", "most are kept", "the shortest", "the end of an order"],
)
def test_cards_with_a_habit_fail(rows: Callable[[Iterable[object]], list[Row]], unfair: list[object]) -> None:
    """The first two are what the decks were once."""
    assert not all(row.is_fair for row in rows(unfair))
