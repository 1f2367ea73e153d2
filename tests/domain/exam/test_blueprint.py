"""Blueprints as they are written, and how many questions they give."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.exam.blueprint import BlueprintError, in_proportion, read_blueprint, wanted_of


@pytest.mark.parametrize(
    ("text", "count", "wanted"),
    [
        ("ihc-scoring=5,tag:fish=5", None, [5, 5]),
        ("a=5, b = 5", 10, [5, 5]),
        ("a=60%,b=40%", 10, [6, 4]),
        ("a=60%,b=40%", None, [12, 8]),
        ("a,b,c", 10, [4, 3, 3]),
        ("A deck, with = signs=3", None, None),
        ("a = b=3", None, [3]),
    ],
)
def test_a_blueprint_gives_numbers(text: str, count: int | None, wanted: list[int] | None) -> None:
    """As counts, as shares, or all alike; a name may have an equals sign, but no comma."""
    if wanted is None:
        with pytest.raises(BlueprintError):
            read_blueprint(text)
    else:
        assert wanted_of(read_blueprint(text), count, 20) == wanted


@pytest.mark.parametrize(
    ("text", "count", "said"),
    [
        ("", None, "No topic is named"),
        (" , ", None, "No topic is named"),
        ("a=0", None, "asks for no questions"),
        ("a=x", None, "not a topic with its number"),
        ("=3", None, "not a topic with its number"),
        ("a=-1", None, "not a topic with its number"),
        ("a=3,A=2", None, "named twice"),
        ("a=3,b", None, "every topic a number"),
        ("a=3,b=50%", None, "every topic a number"),
        ("a=50%,b=40%", None, "add up to 90%"),
        ("a=5,b=5", 20, "add up to 10 questions, but 20 are asked for"),
    ],
)
def test_a_blueprint_that_cannot_be_used(text: str, count: int | None, said: str) -> None:
    """One clear message each."""
    with pytest.raises(BlueprintError, match=said):
        wanted_of(read_blueprint(text), count, 20)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 900), min_size=1, max_size=9), st.integers(0, 200))
def test_shares_are_kept(weights: list[int], count: int) -> None:
    """Nobody gets more or less than its share by a whole question, and nothing is lost."""
    shares = in_proportion(weights, count)
    if not sum(weights):
        assert not any(shares)
        return
    assert sum(shares) == count
    assert all(
        abs(share - weight * count / sum(weights)) < 1 for share, weight in zip(shares, weights, strict=True)
    )
