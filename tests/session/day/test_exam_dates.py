"""Exams that are to come: which days can be planned for, and what is learned first."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.day.exam_dates import (
    LONGEST,
    ExamDateError,
    coming_exams,
    exam_day,
    exam_on,
    first_of_all,
    forget_exams,
    keep_exam,
)
from her2quiz.session.services.services import Services
from tests.domain.samples import TODAY
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import finish, statements, study

SOON = TODAY + timedelta(days=10)


def two_decks(folder: Path) -> Services:
    """Open two decks."""
    return services(statements(folder, 6, "one"), statements(folder, 6, "two"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-11-23", "is today. An exam can be planned for from 2026-11-24 on."),
        ("2026-11-22", "is past. An exam can be planned for from 2026-11-24 on."),
        ("9999-12-31", "is too far away. An exam can be planned for until 2028-11-22."),
        ("2027-02-30", "is not a day."),
        ("12 May", "is not a day."),
        ("", "is not a day."),
        ("2027-05-12\x1b[31m", "is not a day."),
    ],
)
def test_a_day_that_cannot_be_planned_for_is_refused_in_one_line(
    tmp_path: Path, typed: str, said: str
) -> None:
    """It says which days can."""
    with pytest.raises(ExamDateError) as refused:
        exam_day(two_decks(tmp_path), typed)
    assert said in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1
    assert "\x1b" not in str(refused.value)


def test_the_first_and_the_last_day_can_be_planned_for(tmp_path: Path) -> None:
    """Tomorrow, and two years from now."""
    made = two_decks(tmp_path)
    for days in (1, LONGEST):
        day = TODAY + timedelta(days=days)
        assert exam_day(made, day.isoformat()) == day


def test_a_calendar_that_ends_soon_is_no_error(tmp_path: Path) -> None:
    """On its last days there is no later one."""
    clock = HandClock()
    clock.local = clock.local.replace(year=9999, month=12, day=31)
    made = services(statements(tmp_path, 1), clock=clock)
    with pytest.raises(ExamDateError, match="is past"):
        exam_day(made, "2027-05-12")


def test_a_date_is_kept_until_it_is_over_or_forgotten(tmp_path: Path) -> None:
    """Of each deck its own."""
    made = two_decks(tmp_path)
    keep_exam(made, exam_on(made, ["Two"], SOON))
    keep_exam(made, exam_on(made, ["one"], SOON - timedelta(days=4)))
    assert [(exam.name, exam.day) for exam in coming_exams(made)] == [
        ("one", SOON - timedelta(days=4)),
        ("two", SOON),
    ]
    assert made.preferences.exam_dates == "one 2026-11-29, two 2026-12-03"
    made.clock.advance(days=6)  # type: ignore[attr-defined]
    assert [exam.name for exam in coming_exams(made)] == ["two"]
    keep_exam(made, exam_on(made, ["one"], SOON + timedelta(days=9)))
    assert made.preferences.exam_dates == "two 2026-12-03, one 2026-12-12"
    assert forget_exams(made, ["two"])
    assert not forget_exams(made, ["two"])
    assert forget_exams(made, [])
    assert coming_exams(made) == ()


def test_decks_that_are_not_at_hand_are_passed_over(tmp_path: Path) -> None:
    """The date stays in the settings."""
    made = two_decks(tmp_path)
    made.prefer(exam_dates=f"gone {SOON}, two {SOON}")
    assert [exam.name for exam in coming_exams(made)] == ["two"]


def test_an_exam_on_nothing_named_is_on_everything(tmp_path: Path) -> None:
    """And one on a deck that is not there names the nearest."""
    made = two_decks(tmp_path)
    assert [deck.header.id for deck in exam_on(made, [], SOON).decks] == ["one", "two"]
    assert exam_on(made, ["one", "two"], SOON).title == "One, Two"
    with pytest.raises(Her2QuizError, match="Did you mean two"):
        exam_on(made, ["twoo"], SOON)


def test_a_path_is_its_decks(tmp_path: Path) -> None:
    """By its name or its title."""
    text = statements(tmp_path, 3, "one").read_text().replace("\n\n", "\npath = { nurse = 1 }\n\n", 1)
    made = services(write_deck(tmp_path, text, "one.toml"), statements(tmp_path, 3, "two"))
    assert [deck.header.id for deck in exam_on(made, ["nurse"], SOON).decks] == ["one"]


def test_new_cards_of_the_next_exam_come_first(tmp_path: Path) -> None:
    """Before those of decks that stand before it; once it is over, as before."""
    made = two_decks(tmp_path)
    assert first_of_all(made) == ()
    keep_exam(made, exam_on(made, ["two"], SOON))
    assert first_of_all(made) == ("two",)
    assert [card.split("/")[0] for card in finish(study(made, new_limit=4))[:2]] == ["two", "two"]
    made.clock.advance(days=20)  # type: ignore[attr-defined]
    assert first_of_all(made) == ()


def test_an_exam_on_everything_changes_no_order(tmp_path: Path) -> None:
    """All decks are in it."""
    made = two_decks(tmp_path)
    keep_exam(made, exam_on(made, [], date(2027, 5, 12)))
    assert first_of_all(made) == ()
