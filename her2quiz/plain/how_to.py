"""What plain mode says about itself: the introduction, and help at each prompt."""

from collections.abc import Sequence

from her2quiz.domain.rating import ALL_RATINGS, PASS_OR_FAIL, Rating
from her2quiz.session.wording import RATING_NAMES

STOPS = ("stop", "quit", "exit")
"""The words that finish; help names the first."""

OTHERWISE = "A question mark if you don't know; help lists the words."
"""Is said after a line that is no answer."""

LAST_WORDS = "source, undo, right, again, hard, good or easy"
"""The words that can be typed after the last card."""

BRIEF = "Brief from now on, in later sessions too. Type brief again to hear everything."
NOT_BRIEF = "Everything is said again."
"""Said when the learner wants to hear less, or all."""

INTRODUCTION = (
    "Each line that you type answers one question. Type a question mark if you don't know.",
    "Type help at any time to hear what else you can type, brief to hear less from then on, and stop to finish.",
    "Every answer is saved at once. A card is asked again when you are about to forget it.",
)
"""Is said at the first start."""

CARD_HELP = (
    "Type a question mark, or don't know, if you don't know the answer.",
    "hint gives a hint. why says why the card is asked now. picture shows the picture of the card.",
    "repeat says the question again. source says where the last answer comes from, and details all about it.",
    "undo takes back the last answer, and redo does it again. right counts your last typed answer as right.",
    "again, hard, good and easy change the rating of the last answer.",
    "flag, followed by a note, marks a mistake in the card. edit says in which file it is.",
    "bury hides the card until tomorrow. suspend hides it until you run her2quiz unsuspend.",
    "path lists the paths. path nurse, for example, puts the decks for nurses first, now and later.",
    "brief makes plain mode say less, or all again.",
    "stop finishes. To answer with one of these words, type an equals sign before it.",
)
"""Is said at a question."""


def rating_help(ratings: Sequence[Rating]) -> tuple[str, ...]:
    """Return what is said where a card is rated."""
    numbers = numbers_of(ratings)
    which = numbers if len(ratings) == len(PASS_OR_FAIL) else f"a number from {numbers}"
    return (
        f"Type {which}, or {_listed(ratings, 'or')}; a question mark is again. Press Enter alone for good.",
        "source says where the answer comes from. stop finishes; the card is then not rated.",
    )


def with_ratings(lines: Sequence[str], ratings: Sequence[Rating]) -> list[str]:
    """Name only the ratings that can be chosen in what is said."""
    for joined in ("and", "or"):
        everything, some = (_listed(each, joined) for each in (ALL_RATINGS, ratings))
        lines = [line.replace(everything, some) for line in lines]
    return [*lines]


def not_offered(ratings: Sequence[Rating]) -> str:
    """Say that a rating cannot be chosen."""
    return f"By your settings, an answer is rated {_listed(ratings, 'or')}."


def numbers_of(ratings: Sequence[Rating]) -> str:
    """Return the numbers by which ratings are chosen."""
    return "1 or 2" if len(ratings) == len(PASS_OR_FAIL) else f"1 to {len(ratings)}"


def _listed(ratings: Sequence[Rating], joined: str) -> str:
    *first, last = (RATING_NAMES[rating].casefold() for rating in ratings)
    return f"{', '.join(first)} {joined} {last}"


PRACTICE_HELP = (
    "Type a question mark, or don't know, if you don't know the answer.",
    "hint gives a hint. repeat says the question again. picture shows the picture of the card.",
    "source says where the last answer comes from, and details all about it. flag, with a note, marks a mistake.",
    "stop finishes. To answer with one of these words, type an equals sign before it.",
)
"""Is said where missed cards are gone over."""

NOT_HERE = (
    "This word does nothing here, where no date moves. To answer with it, type an equals sign before it."
)
"""Said where missed cards are gone over and a word is typed that works in a session only."""

NO_HINT, NO_PICTURE = "This card has no hint.", "This card has no picture."
NO_MORE_HINTS = "There are no more hints."
NOTHING_MISSED = "You missed no cards."
FLAGGED = "Flagged. To list flagged cards: her2quiz cards --flagged"
NO_ANSWER = "There is no answer yet."
"""Said where a word asks for what is not there, or was done."""

KNEW_HELP = "Press Enter or type yes if you knew it, no if you did not. stop finishes."
"""Is said where only the learner can tell whether a missed card is known."""

LAST_HELP = (
    "source says where the last answer comes from, and details all about it.",
    "undo takes back the last answer. right counts it as right, if you typed it.",
    "again, hard, good and easy change its rating. Press Enter alone to finish.",
    "missed goes over the cards you missed until you know each; no date moves.",
)
"""Is said after the last card."""
