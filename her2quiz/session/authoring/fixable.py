"""Which problems of a deck `her2quiz check --fix` mends: it is tried out, and what is gone then is marked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.problem import Problem
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.all_problems import problems_of
from her2quiz.session.authoring.fix_decks import fix

_OF_THE_SYNTAX = frozenset({"D001", "D004"})
"""Problems that are mended in the text, before it can be read."""


def with_fixable(
    problems: Sequence[Problem], text: str, file: Path, today: date, selection: Selection
) -> tuple[Problem, ...]:
    """Mark the problems that are gone once the deck is mended; a deck in which nothing could be is not tried."""
    if not any(problem.edits or problem.code in _OF_THE_SYNTAX for problem in problems):
        return tuple(problems)
    fixed = fix(text, file, today, selection)
    if not fixed.count:
        return tuple(problems)
    left = problems_of(read_text(fixed.after, file), file, today, selection)
    return tuple(_marked(problems, left))


def _marked(problems: Iterable[Problem], left: Iterable[Problem]) -> Iterator[Problem]:
    """Mark what is gone; of problems that are told in the same words, those whose line is not what it was."""
    problems, left = list(problems), list(left)
    gone = Counter(map(_said, problems)) - Counter(map(_said, left))
    stays = Counter((*_said(problem), problem.source.strip()) for problem in left)
    for problem in problems:
        said, there = _said(problem), (*_said(problem), problem.source.strip())
        if stays[there]:
            stays[there] -= 1
            yield problem
        elif gone[said]:
            gone[said] -= 1
            yield evolve(problem, fixable=True)
        else:
            yield problem


def _said(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message
