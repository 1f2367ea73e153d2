"""An exam and its report described in plain lines, as they are said."""

from collections.abc import Iterator, Sequence

from her2quiz.domain.characters import one_line
from her2quiz.domain.exam.report import ExamReport, ReportedQuestion
from her2quiz.plain.signs import spoken
from her2quiz.session import wording
from her2quiz.session.exam import report_words as words
from her2quiz.session.exam.exam import Exam


def title_line(exam: Exam) -> str:
    """Say what an exam is about, how long it is and how long it may take."""
    sitting = exam.sitting
    limit = wording.plural(sitting.minutes, "minute") if sitting.minutes else words.NO_TIME_LIMIT
    return f"Exam: {spoken(sitting.title)}. {wording.plural(exam.count, 'question')}, {limit}. Seed {sitting.seed}."


def head_line(exam: Exam) -> str:
    """Say which question it is, whether it is marked, and how much time is left."""
    parts = [f"Question {exam.place + 1} of {exam.count}"]
    parts += ["marked"] if exam.is_marked else []
    parts += [f"{time_left(exam)} left"] if exam.time_left is not None else []
    return ", ".join(parts)


def time_left(exam: Exam) -> str:
    """Say how much time is left; empty without a limit."""
    left = exam.time_left
    if left is None:
        return ""
    whole = -(-int(left.total_seconds()) // 60)
    return (
        wording.plural(whole, "minute") if whole > 1 else wording.plural(int(left.total_seconds()), "second")
    )


def list_lines(exam: Exam) -> Iterator[str]:
    """List every question: whether it is answered, and whether it is marked."""
    marked = {*exam.sitting.marked}
    for place in range(exam.count):
        given = exam.given_at(place)
        state = f"your answer: {spoken(given)}" if given else "not answered"
        mark = ", marked" if place in marked else ""
        yield f"{place + 1}. {wording.first_words(exam.asks(place))}: {state}{mark}"


def open_line(exam: Exam) -> str:
    """Say which questions are not answered; empty if all are."""
    places = exam.sitting.unanswered
    return (
        f"{wording.plural(len(places), 'question is', 'questions are')} not answered: {_numbers(places)}."
        if places
        else ""
    )


def marked_line(exam: Exam) -> str:
    """Say which questions are marked; empty if none is."""
    places = exam.sitting.marked
    return f"Marked to look at again: {_numbers(places)}." if places else ""


def report_lines(report: ExamReport) -> Iterator[str]:
    """Say how an exam went, in all and by topic, and each question that was not answered right."""
    yield words.score_line(report)
    yield from map(spoken, words.facts(report))
    yield from (f"{spoken(score.name)}: {words.topic_line(score)}." for score in words.told_topics(report))
    for question in report.questions:
        if not question.is_right:
            yield from question_lines(question)
    if report.command:
        yield from ("", words.SAME_EXAM, f"  {one_line(report.command)}")
    yield from map(spoken, report.disclaimers)


def question_lines(question: ReportedQuestion) -> Iterator[str]:
    """Say one question of a report, with the answer, what is right, and why."""
    yield ""
    yield f"{question.number}. {words.verdict_line(question)}. {spoken(question.asks)}"
    if question.story:
        yield f"The case: {spoken(' '.join(question.story.split()))}"
    yield f"You answered: {spoken(words.given_line(question))}"
    if not question.is_right:
        yield f"The answer is: {spoken(question.right)}"
        for part in words.told_parts(question):
            yield f"  {spoken(words.part_line(part))}. {spoken(part.feedback)}".rstrip()
    for text in filter(None, (question.feedback, question.why)):
        yield spoken(text)
    if question.source:
        yield f"Source: {spoken(question.source)}"


def _numbers(places: Sequence[int]) -> str:
    return ", ".join(str(place + 1) for place in places)
