"""The numbers of a plan, in a shape that a program can read."""

from typing import Any

from her2quiz.domain.planning.expected_score import SURE, Score
from her2quiz.domain.planning.outlook import PlannedDay
from her2quiz.session.planning.days_off_plan import DaysOffPlan
from her2quiz.session.planning.exam_plan import MINUTES_NOW, ExamPlan
from her2quiz.session.planning.plan_words import topics
from her2quiz.session.settings.written_days import written_breaks, written_easy_days


def plan_report(plan: ExamPlan) -> dict[str, Any]:
    """Return a plan for JSON; shares are from 0 to 1, and None where too little is known of the learner."""
    is_known = not plan.recalls_needed
    return {
        "exam": plan.exam.name,
        "title": plan.exam.title,
        "decks": [deck.header.id for deck in plan.exam.decks],
        "today": plan.today.isoformat(),
        "exam_date": plan.exam.day.isoformat(),
        "days_left": plan.days,
        "cards": plan.cards,
        "not_seen_now": plan.unseen_now,
        "not_seen_then": plan.outlook.unseen,
        "due_and_waiting_then": plan.outlook.waiting,
        "new_per_day": plan.new_per_day,
        "reviews_per_day": plan.reviews_per_day,
        "needed": plan.needed._asdict() if plan.needed is not None else None,
        "recalls": plan.recalls,
        "recalls_needed": plan.recalls_needed,
        "score": _score(plan.outlook.score) if is_known else None,
        "topics": [{"topic": name, **_score(score)} for name, score in topics(plan)] if is_known else [],
        "by_minutes_a_day": [
            {"minutes": minutes, "expected": round(reached.expected, 4), "not_seen_then": reached.unseen}
            for minutes, reached in plan.with_minutes.items()
        ],
        "next_minutes": _next_minutes(plan),
        "days": [_day(day) for day in plan.outlook.days],
    }


def _next_minutes(plan: ExamPlan) -> dict[str, Any]:
    cards = [
        {"card": gain.key, "work": gain.work.value, "gain": round(gain.points / plan.cards, 5)}
        for gain in plan.gains
    ]
    return {"minutes": MINUTES_NOW, "cards": cards}


def _day(day: PlannedDay) -> dict[str, Any]:
    numbers = {"due": day.due, "new": day.new, "waiting": day.waiting, "minutes": day.minutes}
    return {"day": day.day.isoformat(), **{name: round(number, 1) for name, number in numbers.items()}}


def days_off_report(plan: DaysOffPlan) -> dict[str, Any]:
    """Return for JSON what easy days and breaks would change."""
    return {
        "today": plan.today.isoformat(),
        "easy_days": written_easy_days(plan.wanted.easy),
        "breaks": written_breaks(plan.wanted.breaks),
        "cards_with_a_date_in_a_new_break": plan.dated,
        "days": [
            {
                "day": before.day.isoformat(),
                "before": {"due": round(before.due, 1), "new": round(before.new, 1)},
                "after": {"due": round(after.due, 1), "new": round(after.new, 1)},
            }
            for before, after in zip(plan.before, plan.after, strict=True)
        ],
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "cards": score.cards,
        "expected": round(score.expected, 4),
        "low": round(score.low, 4),
        "high": round(score.high, 4),
        "interval": SURE,
    }
