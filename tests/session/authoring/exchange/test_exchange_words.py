"""What is said of things that an import or an export left out."""

from her2quiz.exchange.formats import LeftOut
from her2quiz.session.authoring.exchange.exchange_words import MOST_NAMED, named


def left_out(count: int, reason: str) -> list[LeftOut]:
    """Return things that were left out for one reason."""
    return [LeftOut(f"line {number}", reason) for number in range(1, count + 1)]


def test_each_is_named_as_long_as_they_are_not_too_many() -> None:
    """They are named in the order of the file."""
    things = [*left_out(MOST_NAMED - 1, "an essay"), LeftOut("line 9", "a poll")]
    lines = [*named("Left out", things)]
    assert len(lines) == MOST_NAMED
    assert lines[-2:] == [f"Left out: line {MOST_NAMED - 1} (an essay)", "Left out: line 9 (a poll)"]


def test_of_very_many_the_first_with_each_reason_are_named() -> None:
    """A reason that many share does not hide another; the rest is counted."""
    things = [*left_out(1_234, "an essay"), *left_out(2, "a poll")]
    lines = [*named("Left out", things)]
    assert lines[0] == "Left out: line 1 (an essay)"
    assert lines[5:] == [
        "Left out: 1,229 more (an essay)",
        "Left out: line 1 (a poll)",
        "Left out: line 2 (a poll)",
    ]


def test_of_very_many_reasons_only_the_first_are_named() -> None:
    """No import says more than a person can read."""
    things = [LeftOut("line", f"'{number}' is a date") for number in range(1_000)]
    lines = [*named("Check", things)]
    assert lines[-1] == "Check: 960 more"
    assert len(lines) == 41
