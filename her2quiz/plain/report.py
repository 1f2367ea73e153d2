"""A question, a mark and a session described in plain lines, as they are said."""

from collections.abc import Iterator
from datetime import date

from her2quiz.domain.characters import one_line
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.marking.mark import Verdict
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.manner import EVERYTHING, Manner
from her2quiz.plain.signs import spoken
from her2quiz.session import wording
from her2quiz.session.day.what_next import WhatNext
from her2quiz.session.study.session_tally import SessionTally
from her2quiz.session.turn.turn import AnsweredTurn, ScheduledTurn, Turn

NOT_DESCRIBED = "This card has a picture without a description. Type picture to see it."
"""Said in place of a picture that has no words."""

_UNITS = {"s": "second", "min": "minute", "h": "hour", "d": "day"}


def question_lines(turn: Turn) -> Iterator[str]:
    """Describe a question: the story so far, the picture in words, what is asked, and the options."""
    card, question = turn.card, turn.question
    if card.story:
        yield spoken(card.story)
    if card.image:
        yield f"Image: {spoken(card.image.alt)}"
    elif card.alt or card.picture:
        yield f"Picture: {spoken(card.alt)}" if card.alt else NOT_DESCRIBED
    yield spoken(question.prompt)
    for line in prompt_of(question).lines:
        yield _indented(line)


def mark_lines(turn: AnsweredTurn, manner: Manner) -> Iterator[str]:
    """Describe whether the answer was right, what is right, and why.

    Args:
        turn: the question with its answer.
        manner: how much is said; in brief, a right answer is not repeated, nor is its reason said.
    """
    mark, card = turn.mark, turn.card
    if mark.score is None:
        yield f"Answer: {_answer(turn)}"
    elif mark.is_right:
        yield from _right_lines(turn, manner)
    else:
        yield from _wrong_lines(turn)
    is_missed = mark.score is not None and not mark.is_right
    if card.why and (is_missed or not manner.brief):
        yield f"Why: {spoken(card.why)}"
        if card.why_image:
            yield f"Image: {spoken(card.why_image.alt)}"
    if turn.disclaimer:
        yield spoken(turn.disclaimer)
    if manner.source:
        yield from source_lines(turn)
    elif doubts := wording.doubts(card, turn.at.day):
        yield f"This card is {' and '.join(doubts)}."


def all_lines(turn: AnsweredTurn) -> Iterator[str]:
    """Say all there is to say on an answer."""
    return mark_lines(turn, EVERYTHING)


def source_lines(turn: AnsweredTurn) -> Iterator[str]:
    """Say where the fact of a card comes from."""
    source = wording.provenance(turn.card, turn.at.day)
    yield f"Source: {spoken(source)}" if source else "This card names no source."


def _right_lines(turn: AnsweredTurn, manner: Manner) -> Iterator[str]:
    mark = turn.mark
    if manner.brief:
        yield "Right."
    else:
        yield _sentences(f"Right: {_answer(turn)}.", spoken(mark.feedback))
    if mark.spelling:
        yield f"The right spelling is: {mark.spelling}"


def _wrong_lines(turn: AnsweredTurn) -> Iterator[str]:
    """Describe an answer that is not fully right: each part of it, and what is right, once."""
    mark, prompt = turn.mark, prompt_of(turn.question)
    given, feedback = spoken(prompt.given(mark)), spoken(mark.feedback)
    told = f"{given}: {feedback}" if given and feedback else feedback
    yield _sentences(f"{turn.verdict}.", told, turn.why_wrong)
    parts = [_indented(line) for line in prompt.marked(mark)]
    why = _why_right(turn)
    answer = _sentences(f"The answer is: {_answer(turn)}{'.' if why else ''}", why)
    if mark.gave_up:
        yield from (answer, *parts)
    else:
        yield from parts if parts and prompt.tells_answer(mark) else (*parts, answer)


def _why_right(turn: AnsweredTurn) -> str:
    """Return what the author says about the one option that is right."""
    missed = [part.feedback for part in turn.mark.parts if part.verdict is Verdict.MISSED and part.text]
    is_one_of_several = len(missed) == 1 and not prompt_of(turn.question).tells_answer(turn.mark)
    return spoken(missed[0]) if is_one_of_several else ""


def _answer(turn: AnsweredTurn) -> str:
    return right_answer(turn.card.kind, turn.mark.right_answer)


def rated_line(turn: ScheduledTurn, rating: Rating) -> str:
    """Say when the card comes back."""
    back = wait(turn.outcomes.after(rating), turn.at)
    return f"{wording.RATING_NAMES[rating]}: comes back in {back}."


def rating_choices(turn: ScheduledTurn) -> str:
    """List the ratings, each with when the card would come back."""
    return "; ".join(
        f"{number} {wording.RATING_NAMES[rating]}, {wait(turn.outcomes.after(rating), turn.at)}"
        for number, rating in enumerate(turn.ratings, 1)
    )


def coming_lines(ahead: WhatNext, today: date) -> Iterator[str]:
    """Say when the next card comes if all were seen, or else that new ones come tomorrow."""
    if ahead.all_seen and ahead.next_day is not None:
        yield spoken(wording.every_card_seen(ahead.next_day, ahead.next_due, today))
    elif ahead.new_tomorrow:
        yield f"New tomorrow: {wording.plural(ahead.new_tomorrow, 'card')}."


def summary_lines(tally: SessionTally, due_tomorrow: int, postponed: int) -> Iterator[str]:
    """Summarize the session, what was missed and what is due next."""
    if not tally.count:
        yield "Nothing was answered."
        return
    counts = ", ".join(
        f"{tally.rated(rating)} {wording.RATING_NAMES[rating]}" for rating in Rating if tally.rated(rating)
    )
    yield f"{wording.plural(tally.count, 'answer')} in {wording.minutes(tally.seconds)}: {counts}."
    for card in tally.missed():
        answer = one_line(right_answer(card.kind, card.kind.right_answer))
        story = spoken(wording.first_words(card.story))
        case = f", in the case that begins {story}" if story else ""
        yield f"Missed{case}: {one_line(spoken(card.kind.prompt))} The answer is: {answer}"
    if postponed:
        yield wording.postponed(postponed)
    yield f"Everything is saved. Due by tomorrow: {wording.plural(due_tomorrow, 'card')}."


def _indented(line: str) -> str:
    """Return a line in words, with the blanks before it."""
    return " " * (len(line) - len(line.lstrip(" "))) + spoken(line)


def _sentences(*texts: str) -> str:
    """Join sentences; empty ones are left out, and none ends in a full stop after another mark that ends it."""
    return " ".join(text[:-1] if text.endswith(("..", "?.", "!.")) else text for text in texts if text)


def wait(memory: Memory, now: Moment) -> str:
    """Say how long a card waits after a review: 10 minutes, 8 days, 3 months."""
    return spelled_out(wording.wait(memory, now))


def spelled_out(span: str) -> str:
    """Return a time with its unit as a whole word: 8 days for 8 d."""
    count, _, unit = span.partition(" ")
    return wording.plural(int(count), _UNITS[unit]) if unit in _UNITS else span


def right_answer(kind: AnyKind, text: str) -> str:
    """Return a right answer in words, also between its parts.

    Args:
        kind: the question.
        text: its right answer, as the app shows it.
    """
    match kind:
        case Ordering():
            return ", then ".join(spoken(line.text) for line in kind.lines)
        case Matching():
            return "; ".join(f"{spoken(item.text)} goes with {spoken(item.right)}" for item in kind.items)
        case _:
            return spoken(text.replace(" … ", "; "))
