"""What words ask about a card, or about the last answer: in a session, and where missed cards are gone over."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from her2quiz.domain.rating import Rating
from her2quiz.plain import how_to, report
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.signs import spoken
from her2quiz.session import wording
from her2quiz.session.turn.turn import AnsweredTurn, Turn

RATINGS = {name.casefold(): rating for rating, name in wording.RATING_NAMES.items()}
"""The words that rate an answer."""


def rating_of(word: str, offered: Sequence[Rating]) -> Rating | None:
    """Return the rating that a word or a number means; None if it means none of those that are offered.

    Args:
        word: in small letters.
        offered: the ratings that can be chosen, each by its number in this row.
    """
    by_number = {str(number): rating for number, rating in enumerate(offered, 1)}
    rating = RATINGS.get(word) or by_number.get(word)
    return rating if rating in offered else None


def about_card(
    word: str, turn: Turn, *, hint: Callable[[], str | None], words_help: Sequence[str]
) -> list[str]:
    """Return what a word asks about the present card, which stays as it is; nothing for any other word.

    Args:
        word: in small letters.
        turn: the question.
        hint: takes the next hint.
        words_help: what help says of the words that can be typed.
    """
    match word:
        case "help":
            prompt = prompt_of(turn.question)
            return [f"{prompt.ask}.", *filter(None, [prompt.more]), *words_help]
        case "hint":
            return [spoken(hint() or (how_to.NO_MORE_HINTS if turn.card.hints else how_to.NO_HINT))]
        case "repeat":
            return [*report.question_lines(turn)]
        case "picture":
            return [*_pictures(turn)] or [how_to.NO_PICTURE]
        case _:
            return []


def _pictures(turn: Turn) -> Iterator[str]:
    """Return the drawing of a card, and where its images are: no line of text can show them."""
    if turn.card.picture:
        yield turn.card.picture
    for image in turn.images:
        yield f"{image.alt} The image is in {PurePath(image.folder, image.file)}"


def about_answer(word: str, last: AnsweredTurn | None) -> list[str]:
    """Return what a word asks about the last answer, if there is one; nothing for any other word."""
    if word not in ("source", "details"):
        return []
    if last is None:
        return [how_to.NO_ANSWER]
    return [*(report.source_lines(last) if word == "source" else report.all_lines(last))]
