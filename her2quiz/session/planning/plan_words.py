"""What a plan says in words, in the app and on the command line."""

from collections.abc import Iterator
from datetime import date

from her2quiz.domain.planning.expected_score import Score
from her2quiz.domain.planning.outlook import PlannedDay
from her2quiz.session import wording
from her2quiz.session.planning.exam_plan import MINUTES_NOW, ExamPlan
from her2quiz.session.planning.student import FEW

_SINGLE_DAYS = 14
"""Days that are listed one by one; more are put together by weeks."""

_MOST_ROWS = 13
"""Rows of the days until an exam."""

_LARGE_TOPIC = 5
"""Of a topic with fewer cards nothing is said: one answer would decide."""

_LEAST_SHARE = 0.0005
"""A gain that would be shown as 0.0 points is left out."""

_WORK_NAMES = {
    "due": ("due card", "due cards"),
    "new": ("new card", "new cards"),
    "early": ("card to practise early", "cards to practise early"),
}

IF_STUDIED = "This holds if you study each day as planned."


def heading(plan: ExamPlan) -> str:
    """Say which exam it is, and when."""
    return f"{plan.exam.title}: exam on {_day(plan.exam.day)}, in {wording.plural(plan.days, 'day')}"


def expected(score: Score) -> str:
    """Say the score that is expected, and between what it probably lies."""
    return f"{wording.percent(score.expected)}, probably {wording.percent(score.low)} to {wording.percent(score.high)}"


def score(plan: ExamPlan) -> str:
    """Say what is expected on the day, or how much more must be known of the learner."""
    if plan.recalls_needed:
        return (
            f"What you remember on a later day is not known well enough to expect a score. This needs {FEW} answers to "
            f"cards that you learned on an earlier day; {plan.recalls_needed} more to go."
        )
    guessed = " Cards you will not have seen count as guessed." if plan.outlook.unseen else ""
    return (
        f"If every card were asked, you could expect a score of {expected(plan.outlook.score)}: in 8 of 10 exams it lies "
        f"between these two.{guessed} {IF_STUDIED}"
    )


def unseen(plan: ExamPlan) -> str:
    """Say whether every card will have been seen, and if not, how many new cards a day would do."""
    cards = wording.plural(plan.unseen_now, "new card")
    if not plan.unseen_now:
        return f"You have seen {'the card' if plan.cards == 1 else f'all {plan.cards:,} cards'}."
    if not plan.outlook.unseen:
        return f"You will see {'the 1' if plan.unseen_now == 1 else 'all'} {cards} before the exam, with {plan.new_per_day} a day."
    missing = f"{plan.outlook.unseen:,} of {cards} will not be seen with {plan.new_per_day} a day"
    if plan.needed is None:
        return f"{missing}, and there are too few days to see them all."
    with_reviews = ""
    if plan.needed.reviews_per_day is not None:
        with_reviews = (
            f", with up to {plan.needed.reviews_per_day:,} reviews on a day (now {plan.reviews_per_day:,})"
        )
    lifted = ", without the limit of its own that a deck has" if plan.has_own_limit else ""
    return f"{missing}: {plan.needed.new_per_day:,} a day would do{with_reviews}{lifted}."


def waiting(plan: ExamPlan) -> str:
    """Say how many due cards will still wait on the day; empty if none will."""
    count = plan.outlook.waiting
    if not count:
        return ""
    cards = wording.plural(count, "due card", "due cards")
    return f"On the day before, {cards} will still be waiting: {plan.reviews_per_day:,} reviews a day are too few."


def rows(plan: ExamPlan) -> list[tuple[str, float, float, float]]:
    """Return the days until the exam, one by one or by weeks: name, due and new cards and minutes a day."""
    days = plan.outlook.days
    length = 1 if len(days) <= _SINGLE_DAYS else 7
    while len(days) > length * _MOST_ROWS:
        length += 7
    parts = [days[start : start + length] for start in range(0, len(days), length)]
    return [_row(part, plan.today) for part in parts]


def _row(part: tuple[PlannedDay, ...], today: date) -> tuple[str, float, float, float]:
    first, last, count = part[0].day, part[-1].day, len(part)
    name = wording.day_name(first, today) if count == 1 else f"{brief_day(first)} to {brief_day(last)}"
    due, new, minutes = (
        sum(getattr(day, field) for day in part) / count for field in ("due", "new", "minutes")
    )
    return name, due, new, minutes


def enough_minutes(plan: ExamPlan) -> str:
    """Say how many minutes a day are enough, if the fewest are; else nothing."""
    if len(plan.with_minutes) != 1:
        return ""
    (minutes,) = plan.with_minutes
    return f"{minutes} minutes a day are enough: more would hardly raise the score."


def with_minutes(plan: ExamPlan) -> list[tuple[int, float, str]]:
    """Return what is reached with other times: minutes a day, the score, and how many cards are not seen then."""
    return [
        (minutes, reached.expected, f"{reached.unseen:,} not seen" if reached.unseen else "all seen")
        for minutes, reached in plan.with_minutes.items()
    ]


def gains(plan: ExamPlan) -> list[str]:
    """Say what the next minutes are best spent on."""
    return [
        f"{title}: {wording.plural(cards, *_WORK_NAMES[work])}, {points(share)}"
        for title, work, cards, share in plan.gains_by_topic
        if share >= _LEAST_SHARE
    ]


def points(share: float) -> str:
    """Say a difference of scores."""
    return f"{100 * share:+.1f} points"


def next_minutes(plan: ExamPlan) -> str:
    """Say what the next minutes would add to the score."""
    if not plan.gains:
        return (
            f"Nothing that you study in the next {MINUTES_NOW} minutes would raise the score; rest is better."
        )
    total = sum(row[3] for row in plan.gains_by_topic)
    return (
        f"The next {MINUTES_NOW} minutes would add {points(total).lstrip('+')} if you studied nothing else until then; "
        "most of all:"
    )


def lines(plan: ExamPlan) -> Iterator[str]:
    """Say the plan line by line."""
    yield heading(plan)
    yield score(plan)
    yield unseen(plan)
    if waiting(plan):
        yield waiting(plan)
    yield "What comes in all decks, on average a day:"
    for name, due, new, minutes in rows(plan):
        yield f"  {name}: {due:.0f} due, {new:.0f} new, {minutes:.0f} min"
    if plan.recalls_needed:
        return
    if len(topics(plan)) > 1:
        yield "By topic, the weakest first:"
        for name, topic in topics(plan):
            yield f"  {name}: {expected(topic)}, {wording.plural(topic.cards, 'card')}"
    yield enough_minutes(plan) or "With another time each day:"
    for minutes, share, seen in () if enough_minutes(plan) else with_minutes(plan):
        yield f"  {minutes} minutes a day: {wording.percent(share)}, {seen}"
    yield next_minutes(plan)
    yield from (f"  {line}" for line in gains(plan))


def topics(plan: ExamPlan) -> list[tuple[str, Score]]:
    """Return the topics of more than a few cards with their scores, the weakest first."""
    large = ((name, found) for name, found in plan.outlook.topics.items() if found.cards >= _LARGE_TOPIC)
    return sorted(large, key=lambda each: (each[1].expected, each[0]))


def _day(day: date) -> str:
    return f"{wording.long_day(day)} {day.year}"


def brief_day(day: date) -> str:
    """Say a day without its name: 23 Nov."""
    return f"{day.day} {wording.shortened(wording.MONTHS[day.month - 1])}"
