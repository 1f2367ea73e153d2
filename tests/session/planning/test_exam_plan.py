"""The plan for an exam, of learners with much, little and no history."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from attrs import evolve

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.planning.outlook import Reached
from her2quiz.session.day.exam_dates import ExamDateError, exam_on
from her2quiz.session.planning import plan_words
from her2quiz.session.planning.exam_plan import ExamPlan, exam_plan
from her2quiz.session.planning.plan_report import plan_report
from her2quiz.session.planning.student import FEW
from her2quiz.session.services.services import Services
from tests.domain.samples import TODAY
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import bury_or_suspend, finish, give_up, statements, study


def planned(made: Services, *names: str, days: int = 20) -> ExamPlan:
    """Plan for an exam some days from now."""
    return exam_plan(made, exam_on(made, names, made.clock().day + timedelta(days=days)))


def said(plan: ExamPlan) -> str:
    """Return all that is said of a plan."""
    return "\n".join(plan_words.lines(plan))


@pytest.fixture(scope="module")
def experienced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Make a learner who has seen 26 of 40 cards of one deck, remembered them weeks later, and nothing of another."""
    folder, clock = tmp_path_factory.mktemp("decks"), HandClock()
    made = services(statements(folder, 40, "one"), statements(folder, 30, "two"), clock=clock)
    finish(study(made, "one", new_limit=26))
    for days in (3, 20):
        clock.advance(days=days)
        finish(study(made, "one", new_limit=0))
    yield made
    made.close()


def test_an_experienced_learner_is_told_a_score(experienced: Services) -> None:
    """With its interval, for each deck, and what more time would give."""
    plan = planned(experienced)
    assert plan.recalls_needed == 0
    assert plan.outlook.score.low < plan.outlook.score.expected < plan.outlook.score.high
    tomorrow = planned(experienced, days=1).outlook.topics
    assert tomorrow["One"].expected > tomorrow["Two"].expected
    assert plan.with_minutes
    text = said(plan)
    assert "you could expect a score of" in text
    assert "  Two: " in text
    assert "minutes a day are enough: more would hardly raise the score." in text
    other = evolve(plan, with_minutes={5: Reached(0.5, 10), 10: Reached(0.7, 0)})
    assert "  5 minutes a day: 50%, 10 not seen\n  10 minutes a day: 70%, all seen" in said(other)
    assert "The next 15 minutes would add" in text
    assert "new cards" in text


def test_a_plan_for_one_deck_learns_its_new_cards_first(experienced: Services) -> None:
    """30 new cards, 10 a day, though the other deck stands before it; and its cards without a tag are one topic."""
    plan = planned(experienced, "two", days=4)
    assert (plan.cards, plan.unseen_now, plan.outlook.unseen) == (30, 30, 0)
    assert [*plan.outlook.topics] == ["other cards"]
    assert planned(experienced, "two", days=2).outlook.unseen == 10


def test_the_plan_says_what_would_do(experienced: Services) -> None:
    """15 a day, for 30 cards in two days."""
    plan = planned(experienced, "two", days=2)
    assert plan.needed is not None
    assert plan.needed.new_per_day == 15
    assert "10 of 30 new cards will not be seen with 10 a day: 15 a day would do." in said(plan)
    assert "Cards you will not have seen count as guessed." in said(plan)


def test_the_report_has_the_numbers_that_are_said(experienced: Services) -> None:
    """For a program."""
    plan = planned(experienced, "one", days=30)
    told = plan_report(plan)
    assert (told["days_left"], len(told["days"])) == (30, 30)
    assert told["score"]["low"] <= told["score"]["expected"] <= told["score"]["high"]
    assert f"{told['score']['expected']:.0%}, probably" in said(plan)
    assert told["next_minutes"]["cards"]
    assert sum(day["new"] for day in told["days"]) == 44
    assert (told["not_seen_now"], told["not_seen_then"]) == (14, 0)


def test_one_plan_is_as_another(experienced: Services) -> None:
    """Chance has no part in it."""
    assert plan_report(planned(experienced)) == plan_report(planned(experienced))


@pytest.mark.parametrize("answered", [0, 1, 10])
def test_with_few_answers_no_score_is_told(tmp_path: Path, answered: int) -> None:
    """But what comes, whether all can be seen, and how many answers are lacking."""
    clock = HandClock()
    made = services(statements(tmp_path, 26), clock=clock)
    finish(study(made, "many", new_limit=answered))
    clock.advance(days=40)
    finish(study(made, "many", new_limit=0))
    plan = planned(made)
    assert plan.recalls_needed == FEW - answered
    text = said(plan)
    assert f"{FEW - answered} more to go" in text
    assert "new cards before the exam" in text
    assert "on average a day" in text
    assert "expect a score of" not in text
    assert "next 15 minutes" not in text
    told = plan_report(plan)
    assert (told["score"], told["topics"], told["by_minutes_a_day"], told["next_minutes"]["cards"]) == (
        None,
        [],
        [],
        [],
    )


def test_suspended_cards_are_not_asked(tmp_path: Path) -> None:
    """Neither counted as cards of the exam nor as new."""
    made = services(statements(tmp_path, 3))
    session = study(made, "many", new_limit=3)
    bury_or_suspend(session, ActionKind.SUSPEND)
    give_up(session)
    plan = planned(made)
    assert (plan.cards, plan.unseen_now) == (2, 1)


def test_an_exam_of_nothing_is_refused(tmp_path: Path) -> None:
    """Its only card is suspended."""
    made = services(statements(tmp_path, 1))
    bury_or_suspend(study(made, "many", new_limit=1), ActionKind.SUSPEND)
    with pytest.raises(ExamDateError, match="No card of Many can be asked"):
        planned(made, "many")


def test_tags_are_the_topics_of_one_deck(tmp_path: Path) -> None:
    """A card may have several, or none."""
    cards = "".join(
        f'[[card]]\nid = "c{place}"\nquestion = "{chr(97 + place) * 30}"\nanswer = true\n{tags}'
        for place, tags in enumerate(('tags = ["a", "b"]\n', 'tags = ["a"]\n', ""))
    )
    made = services(write_deck(tmp_path, f'title = "Tagged"\nid = "tagged"\n{cards}', "tagged.toml"))
    topics = planned(made).outlook.topics
    assert {name: score.cards for name, score in topics.items()} == {"a": 2, "b": 1, "other cards": 1}


def test_days_are_listed_one_by_one_or_by_weeks(experienced: Services) -> None:
    """Never more than thirteen rows."""
    assert len(plan_words.rows(planned(experienced, days=7))) == 7
    for days in (15, 60, 400):
        assert len(plan_words.rows(planned(experienced, "one", days=days))) <= 13
    assert plan_words.heading(planned(experienced, days=1)).endswith(", in 1 day")
    assert planned(experienced).exam.day > TODAY


def test_a_limit_of_the_deck_itself_is_named(tmp_path: Path) -> None:
    """Two a day: in five days ten of thirty cards."""
    made = services(statements(tmp_path, 30))
    made.prefer(new_per_deck={"many": 2})
    plan = planned(made, "many", days=5)
    assert plan.outlook.unseen == 20
    assert "6 a day would do, without the limit of its own that a deck has." in said(plan)


def test_a_card_whose_answer_has_changed_is_due_today(tmp_path: Path) -> None:
    """As it is in a session."""
    file = statements(tmp_path, 3)
    made = services(file)
    finish(study(made, new_limit=3))
    made.clock.advance(days=1)  # type: ignore[attr-defined]
    file.write_text(file.read_text().replace("answer = true", "answer = false", 1))
    made.reload_decks()
    assert planned(made, days=3).outlook.days[0].due == 1
