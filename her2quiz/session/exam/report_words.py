"""The words of a report that all its forms share."""

from collections.abc import Iterator

from her2quiz.domain.exam.report import (
    ExamReport,
    ReportedPart,
    ReportedQuestion,
    TopicScore,
    plain_points,
    whole_percent,
)
from her2quiz.session import wording

PART_WORDS = {"right": "right", "wrong": "wrong", "missed": "missed", "left": "not right"}
"""What is said of a part of an answer."""

_WANTED = ("right", "missed")
"""The verdicts of a part that belongs to the right answer."""

_HOUR, _FEW_HOURS, _FEW_DAYS = 3600, 3, 48

NO_TIME_LIMIT = "no time limit"

SAME_EXAM = "With the same decks, this command gives others the same exam:"


def score_line(report: ExamReport) -> str:
    """Say the score, and whether it is enough."""
    points, count = plain_points(report.points), len(report.questions)
    word = "Passed" if report.is_passed else "Not passed"
    return (
        f"{points} of {count} points, {whole_percent(report)}%. {word}: the pass mark is {report.pass_mark}%."
    )


def facts(report: ExamReport) -> Iterator[str]:
    """Say when it was sat, how long it took, and from which seed it was drawn."""
    day = f"{wording.long_day(report.begun.date())} {report.begun.year}"
    limit = f"{report.minutes} allowed" if report.minutes else NO_TIME_LIMIT
    yield f"{day}, {report.begun:%H:%M}. It took {_span(report.seconds)} ({limit}). Seed {report.seed}."
    if report.is_timed_out:
        yield "Time ran out: it was handed in as it was."
    if report.dropped:
        count = wording.plural(len(report.dropped), "question does not count", "questions do not count")
        yield f"{count}: the cards were changed or removed while the exam was interrupted."


def told_topics(report: ExamReport) -> tuple[TopicScore, ...]:
    """Return the topics that are told where there is room for one list: its topics, or its tags if it has but one."""
    return report.topics if len(report.topics) > 1 else report.tags


def _span(seconds: float) -> str:
    """Say how long an exam took, from its begin to its end; one without a limit may have been left for days."""
    hours = round(seconds / _HOUR)
    if hours < _FEW_HOURS:
        return wording.minutes(seconds)
    return wording.plural(hours, "hour") if hours < _FEW_DAYS else wording.plural(round(hours / 24), "day")


def topic_line(score: TopicScore) -> str:
    """Say how a topic went."""
    return f"{topic_points(score)} ({topic_share(score)})"


def topic_points(score: TopicScore) -> str:
    """Return the points in a topic, and how many there were."""
    return f"{plain_points(score.points)} of {score.asked}"


def topic_share(score: TopicScore) -> str:
    """Return the share of the points in a topic, in whole percent; rounded down, as a pass mark is met or not."""
    return f"{int(100 * score.points / score.asked + 1e-9)}%"


def verdict_line(question: ReportedQuestion) -> str:
    """Say whether a question was answered right, and how many points that gave if they are neither all nor none."""
    points = f" ({plain_points(question.points)} points)" if 0 < question.points < 1 else ""
    return f"{question.verdict}{points}"


def given_line(question: ReportedQuestion) -> str:
    """Say what was answered."""
    return question.given or "nothing"


def part_line(part: ReportedPart) -> str:
    """Say what became of one part of an answer; the feedback is apart."""
    word = PART_WORDS[part.verdict]
    if not part.right:
        return f"{part.text or part.given or wording.LEFT_BLANK}: {word}"
    before = f"{part.text} → " if part.text else ""
    if part.verdict == "right" or part.given == part.right:
        return f"{before}{part.given or part.right}: {word}"
    given = f" (you: {part.given})" if part.given else ""
    return f"{before}{part.right}: {word}{given}"


def told_parts(question: ReportedQuestion) -> Iterator[ReportedPart]:
    """Return the parts that say more than the answer itself: several of them; of one, or of one among options, feedback."""
    is_one_of = sum(part.verdict in _WANTED for part in question.parts) == 1 and not any(
        part.right for part in question.parts
    )
    if len(question.parts) > 1 and not is_one_of:
        yield from question.parts
    else:
        yield from (part for part in question.parts if part.feedback)
