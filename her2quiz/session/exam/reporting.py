"""Makes the report of an exam: marks every answer, and says why."""

from collections.abc import Iterator

from her2quiz.domain.characters import one_line
from her2quiz.domain.exam.report import ExamReport, ReportedPart, ReportedQuestion, points_of
from her2quiz.domain.exam.sitting import ExamItem, Sitting
from her2quiz.domain.keys import deck_of
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.marking.mark import Part
from her2quiz.domain.text.words import shown_words
from her2quiz.session import wording
from her2quiz.session.exam.answer_words import given_words
from her2quiz.session.exam.posing import turn_of
from her2quiz.session.services.services import Services
from her2quiz.session.turn.posing import answered
from her2quiz.session.turn.turn import AnsweredTurn

NOT_ANSWERED = "Not answered"


def report_of(services: Services, sitting: Sitting) -> ExamReport:
    """Return the report of an exam that was handed in.

    Args:
        services: decks and settings.
        sitting: the exam; each of its cards is in a deck.
    """
    items = enumerate(sitting.items, 1)
    return ExamReport(
        title=sitting.title,
        seed=sitting.seed,
        begun=sitting.began,
        seconds=sitting.time_taken().total_seconds(),
        minutes=sitting.minutes,
        is_timed_out=sitting.is_timed_out,
        pass_mark=services.preferences.exam_pass_mark,
        command=one_line(sitting.command),
        questions=tuple(_question(services, number, item) for number, item in items),
        dropped=tuple(item.key for item in sitting.aside),
        disclaimers=tuple(_disclaimers(services, sitting)),
    )


def _question(services: Services, number: int, item: ExamItem) -> ReportedQuestion:
    turn = turn_of(services, item)
    marked = answered(turn, GaveUp() if item.answer is None else item.answer, turn.asked)
    mark, card = marked.mark, marked.card
    in_part = not (card.all_or_nothing or mark.is_chance)
    return ReportedQuestion(
        number=number,
        card=item.key,
        topic=item.topic,
        asks=_asks(marked),
        given=given_words(turn.question, item.answer),
        right=one_line(shown_words(mark.right_answer)),
        points=points_of(mark.score, counts_in_part=in_part),
        verdict=NOT_ANSWERED if item.answer is None else marked.verdict,
        story=shown_words(card.story),
        tags=card.tags,
        feedback=_feedback(marked),
        parts=tuple(map(_part, mark.parts)),
        why=shown_words(card.why),
        source=one_line(shown_words(wording.provenance(card, marked.at.day))),
        was_marked=item.is_marked,
    )


def _asks(turn: AnsweredTurn) -> str:
    """Return the question, after what its image shows in words: a report has no pictures."""
    image = turn.card.image
    shown = f"Image: {image.alt}" if image is not None and image.alt else ""
    return "\n\n".join(filter(None, (shown_words(shown), shown_words(turn.question.prompt))))


def _feedback(turn: AnsweredTurn) -> str:
    """Return what the author says about an answer, and why it counts as wrong; none where parts say it."""
    said = "" if turn.mark.feedback in {part.feedback for part in turn.mark.parts} else turn.mark.feedback
    return shown_words(" ".join(filter(None, (said, turn.why_wrong))))


def _part(part: Part) -> ReportedPart:
    return ReportedPart(
        verdict=part.verdict.name.lower(),
        text=one_line(shown_words(part.text)),
        right=one_line(shown_words(part.right)),
        given=one_line(part.given),
        feedback=shown_words(part.feedback),
    )


def _disclaimers(services: Services, sitting: Sitting) -> Iterator[str]:
    """Return what the authors of the decks want kept in mind, each once."""
    ids = {deck_of(item.key) for item in sitting.items}
    said = {
        one_line(deck.header.disclaimer): None for deck in services.library.decks if deck.header.id in ids
    }
    yield from filter(None, (wording.DISCLAIMER, *said))
