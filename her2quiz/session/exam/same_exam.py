"""The command by which others sit the same exam."""

import shlex
from collections.abc import Iterator

from her2quiz.domain.characters import one_line
from her2quiz.domain.exam.blueprint import TopicWish
from her2quiz.domain.search.words import words
from her2quiz.session.exam.request import ExamRequest

_OWN = ("is", "rated", "prop", "saved")
"""Terms of a search that find other cards with each learner."""


def command_for(request: ExamRequest, count: int, seed: int) -> str:
    """Return the command that draws the same exam from the same decks; empty if it depends on who sits it.

    Args:
        request: what was asked.
        count: how many questions there are.
        seed: from which they were drawn.
    """
    if request.search and not request.decks and _finds_own(request.search):
        return ""
    return shlex.join(("her2quiz", "exam", *_options(request, count, seed), *_drawn_from(request)))


def _finds_own(search: str) -> bool:
    return any(word.text.partition(":")[0].casefold() in _OWN for word in words(search))


def _options(request: ExamRequest, count: int, seed: int) -> Iterator[str]:
    yield from ("-n", str(count))
    if request.topics:
        yield from ("--topics", ",".join(map(_written, request.topics)))
    if request.minutes is not None:
        yield from ("--minutes", str(request.minutes))
    yield from ("--seed", str(seed))


def _drawn_from(request: ExamRequest) -> tuple[str, ...]:
    """Return the decks or the search; words that look like an option come after two dashes."""
    found = request.decks or ((one_line(request.search),) if request.search else ())
    return ("--", *found) if any(each.startswith("-") for each in found) else found


def _written(wish: TopicWish) -> str:
    amount = "" if wish.amount is None else f"={wish.amount}{'%' if wish.is_share else ''}"
    return one_line(wish.name) + amount
