"""Answers to any question: right, wrong and partly right, as a learner gives them and as a plain line."""

from collections.abc import Sequence
from enum import StrEnum
from string import ascii_lowercase
from typing import assert_never

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Answer, Entered, Picked, Revealed, Said

WRONG_WORDS = "qqzzy"
"""No answer of anything."""


class Grade(StrEnum):
    """How right an answer is."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


def answer_to(question: AnyQuestion, grade: Grade) -> Answer | None:  # noqa: C901, PLR0911 - one case for each kind
    """Return an answer of a grade; None if the kind has none of that grade."""
    match question:
        case Flip():
            return _flip(question, grade)
        case Typed() | Number():
            return _typed(question, grade)
        case TrueFalse():
            return _true_false(question, grade)
        case NameAll() | Cloze():
            return _several(question, grade)
        case SingleBest():
            return _single_best(question, grade)
        case SelectAll():
            return _select_all(question, grade)
        case Ordering():
            return _ordering(question, grade)
        case Matching() | Grouping():
            return _pairs(question, grade)
        case _:
            assert_never(question)


def line_of(question: AnyQuestion, answer: Answer) -> str:
    """Say an answer in a line, as plain mode takes it."""
    match answer:
        case Revealed():
            return ""
        case Said(value):
            return "t" if value else "f"
        case Entered(text):
            return text
        case Named(texts) | Filled(texts):
            return _joined(question, texts)
        case _:
            return _numbers(answer, names_of(question, in_plain=True))


def names_of(question: AnyQuestion, *, in_plain: bool = False) -> OptionNames:
    """Return the names by which options, or the choices of pairs, are picked; none for other kinds."""
    match question:
        case SingleBest() | SelectAll():
            return OptionNames(tuple(option.text for option in question.options))
        case Matching() | Grouping():
            return OptionNames(
                question.choices, in_plain and not {item.text for item in question.items} & {*"ABC"}
            )
        case _:
            return OptionNames(())


def _numbers(answer: Answer, names: OptionNames) -> str:
    match answer:
        case Picked(index):
            return names.labels[index]
        case Ticked(indices):
            return " ".join(names.labels[index] for index in sorted(indices)) or "none"
        case Ordered(order):
            return " ".join(str(index + 1) for index in order)
        case Paired(choices):
            return " ".join("-" if choice is None else names.labels[choice] for choice in choices)
        case _:
            raise AssertionError(answer)


def _joined(question: AnyQuestion, texts: Sequence[str]) -> str:
    """Join texts as the prompt asks: with commas, unless an answer holds one."""
    accepted = question.members if isinstance(question, NameAll) else ()
    accepted = question.blanks if isinstance(question, Cloze) else accepted
    has_comma = any("," in text for each in accepted for text in each.right)
    return ("; " if has_comma else ", ").join(text or "-" for text in texts)


def _flip(_question: Flip, grade: Grade) -> Answer | None:
    return Revealed() if grade is Grade.RIGHT else None


def _true_false(question: TrueFalse, grade: Grade) -> Answer | None:
    return None if grade is Grade.PARTLY else Said(question.value is (grade is Grade.RIGHT))


def _typed(question: Typed | Number, grade: Grade) -> Answer | None:
    if grade is Grade.PARTLY:
        return None
    wrong = "987654321" if isinstance(question, Number) else WRONG_WORDS
    return Entered(question.right_answer if grade is Grade.RIGHT else wrong)


def _single_best(question: SingleBest, grade: Grade) -> Answer | None:
    wanted = {Grade.RIGHT: 1.0, Grade.WRONG: 0.0}
    scores = [option.score for option in question.options]
    if grade is Grade.PARTLY:
        return next((Picked(place) for place, score in enumerate(scores) if 0 < score < 1), None)
    return Picked(scores.index(wanted[grade]))


def _select_all(question: SelectAll, grade: Grade) -> Answer | None:
    places = range(len(question.options))
    wrong = frozenset(place for place in places if place not in question.right)
    match grade:
        case Grade.RIGHT:
            return Ticked(question.right)
        case Grade.WRONG:
            return Ticked(frozenset(sorted(wrong)[: question.pick])) if question.pick else Ticked(wrong)
        case Grade.PARTLY if question.pick:
            return Ticked(frozenset({*sorted(question.right)[1:], min(wrong)}))
        case _:
            return Ticked(frozenset(sorted(question.right)[1:]))


def _several(question: NameAll | Cloze, grade: Grade) -> Answer | None:
    accepted = question.members if isinstance(question, NameAll) else question.blanks
    rights = [each.right[0] for each in accepted]
    made: type[Named | Filled] = Named if isinstance(question, NameAll) else Filled
    match grade:
        case Grade.RIGHT:
            return made(tuple(rights))
        case Grade.PARTLY:
            return made((*rights[:-1], WRONG_WORDS))
        case Grade.WRONG:
            return made(tuple(letter * len(WRONG_WORDS) for letter in ascii_lowercase[: len(rights)]))


def _ordering(question: Ordering, grade: Grade) -> Answer | None:
    order = sorted(range(len(question.shown)), key=lambda place: question.shown[place])
    match grade:
        case Grade.RIGHT:
            return Ordered(tuple(order))
        case Grade.PARTLY:
            return Ordered((order[1], order[0], *order[2:]))
        case Grade.WRONG:
            return Ordered(tuple(reversed(order)))


def _pairs(question: Pairs, grade: Grade) -> Answer | None:
    rights = [question.choices.index(item.right) for item in question.items]
    wrong = [(right + 1) % len(question.choices) for right in rights]
    match grade:
        case Grade.RIGHT:
            return Paired(tuple(rights))
        case Grade.PARTLY:
            return Paired((*rights[:-1], wrong[-1]))
        case Grade.WRONG:
            return Paired(tuple(wrong))
