"""A question, a mark and a session described in plain lines."""

from collections.abc import Iterator

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.rating import Rating
from her2quiz.plain import speech
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.session import wording
from her2quiz.session.study.session_tally import SessionTally
from her2quiz.session.study.turn import AnsweredTurn, ScheduledTurn


def opening_lines(card: Card) -> Iterator[str]:
    """Describe what comes before a question: the story so far, and the picture, in words if there are any."""
    if card.story:
        yield card.story
    if card.alt or card.picture:
        yield f"Picture: {card.alt}" if card.alt else card.picture


def mark_lines(turn: AnsweredTurn) -> Iterator[str]:
    """Describe whether the answer was right, what is right, and why."""
    mark, card = turn.mark, turn.card
    answer = speech.right_answer(card.kind, mark.right_answer)
    feedback = f" {mark.feedback}" if mark.feedback else ""
    if mark.score is None:
        yield f"Answer: {answer}"
    elif mark.is_right:
        yield f"Right: {answer}.{feedback}"
        if mark.spelling:
            yield f"The right spelling is: {mark.spelling}"
    else:
        prompt = prompt_of(turn.question)
        text = prompt.given(mark)
        yield f"{turn.verdict}. {text}:{feedback}" if text and feedback else f"{turn.verdict}.{feedback}"
        parts = prompt.marked(mark)
        yield from parts
        if mark.gave_up or not (parts and prompt.tells_answer):
            yield f"The answer is: {answer}"
    if card.why:
        yield f"Why: {card.why}"
    source = wording.provenance(card, turn.at.day)
    if source:
        yield f"Source: {source.replace(' · ', ', ')}"


def rated_line(turn: ScheduledTurn, rating: Rating) -> str:
    """Say when the card comes back."""
    back = speech.wait(turn.outcomes.after(rating), turn.at)
    return f"{wording.RATING_NAMES[rating]}: comes back in {back}."


def rating_choices(turn: ScheduledTurn) -> str:
    """List the ratings, each with when the card would come back."""
    return "; ".join(
        f"{int(rating)} {wording.RATING_NAMES[rating]}, {speech.wait(turn.outcomes.after(rating), turn.at)}"
        for rating in Rating
    )


def summary_lines(tally: SessionTally, due_tomorrow: int, postponed: int) -> Iterator[str]:
    """Summarize the session, what was missed and what is due next."""
    if not tally.count:
        yield "Nothing was answered."
        return
    counts = ", ".join(f"{tally.rated(rating)} {wording.RATING_NAMES[rating]}" for rating in Rating)
    yield f"{wording.plural(tally.count, 'answer')}: {counts}. {wording.minutes(tally.seconds)}."
    for card in tally.missed():
        question, answer = (
            one_line(wording.asked(card)),
            one_line(speech.right_answer(card.kind, card.kind.right_answer)),
        )
        question = speech.with_blanks(question)
        yield f"Missed: {question} The answer is: {answer}"
    if postponed:
        yield wording.postponed(postponed)
    yield f"Everything is saved. Due by tomorrow: {wording.plural(due_tomorrow, 'card')}."
