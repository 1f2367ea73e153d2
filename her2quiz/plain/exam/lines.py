"""An exam and its report described in plain lines, as they are said."""

from collections.abc import Iterator, Sequence

from her2quiz.domain.characters import one_line
from her2quiz.domain.exam.report import ExamReport, ReportedQuestion
from her2quiz.plain.signs import spoken
from her2quiz.session import wording
from her2quiz.session.exam import report_words as words
from her2quiz.session.exam.exam import Exam

INTRODUCTION = (
    "Every answer is saved at once. Nothing is marked before you type hand in.",
    "Press Enter to leave a question for later. back, go 5 and list move around, mark notes what to look at again.",
    "Type help to hear more, and stop to leave: her2quiz exam goes on where you left.",
)
"""Is said when an exam begins."""

TIMED = "The time goes on by the clock, also while you are away."
"""Is said of an exam with a limit."""

HELP = (
    "Type an answer, or a question mark if you don't know. A new answer replaces the old one.",
    "Enter alone and next go to the next question, back to the one before, go 5 to question 5.",
    "mark notes the question to look at again, or takes that back. list lists all questions. time says how much is left.",
    "repeat says the question again. picture shows the picture of the card. flag, with a note, marks a mistake in it.",
    "hand in ends the exam and says how it went. stop leaves it; her2quiz exam goes on where you left.",
    "To answer with one of these words, type an equals sign before it.",
)
"""Is said at a question."""

END_HELP = (
    "hand in ends the exam and says how it went. A number goes to that question. list lists all questions.",
    "stop leaves the exam; her2quiz exam goes on where you left.",
)
"""Is said behind the last question."""

AFTER_HELP = (
    "practise goes over what was not right until you know each; no date moves. all says every question with its answer.",
    "save exam.html saves the report; exam.md and exam.json do, too. Press Enter alone to finish.",
)
"""Is said after the report."""

ASK_AT_END = "Type hand in, the number of a question, list, or stop"
ASK_AFTER = "Press Enter to finish, or type all, practise, save FILE or help"
"""Prompts."""

NOT_HERE = "This word does nothing in an exam. To answer with it, type an equals sign before it."
"""Said where a word is typed that works when studying only."""

NO_TIME_LIMIT = "There is no time limit."
TIME_UP = "Time is up. The exam was handed in with the answers you had given."
TOO_LATE = "That answer came after the time was up and does not count."
MARKED, NOT_MARKED = "Marked to look at again.", "No longer marked."
STOPPED = "Your answers are saved. To go on: her2quiz exam"
"""Said of what was done, or has happened."""


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
