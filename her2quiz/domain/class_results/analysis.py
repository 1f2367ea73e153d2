"""Analyses the answers of a class, apart for study and for exams."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from her2quiz.domain.class_results.answer import WHERE, ClassAnswer, first_answers
from her2quiz.domain.class_results.card_analysis import card_figures
from her2quiz.domain.class_results.card_facts import CardFacts
from her2quiz.domain.class_results.card_figures import CardFigures
from her2quiz.domain.class_results.figures import mean
from her2quiz.domain.class_results.reliability import Reliability
from her2quiz.domain.class_results.rules import Rules
from her2quiz.domain.class_results.same_cards import Item, Learner, reliabilities

Facts = Mapping[Item, CardFacts]
"""What decks say of cards, by key and version."""


@frozen
class PlaceFigures:
    """What is known from all answers in study, or from all in exams."""

    where: str
    """`STUDY` or `EXAM`."""

    learners: int | None
    """How many learners; None if they are too few to be shown."""

    mean: float | None
    """The mean of their mean scores, 0 to 1; None if it is not shown."""

    cards: tuple[CardFigures, ...]
    """Each version of each card, in the order of their keys."""

    reliabilities: tuple[Reliability, ...]
    """Of each set of cards that enough learners have answered, the set with the most learners first."""


def analyse(answers: Iterable[ClassAnswer], facts: Facts, rules: Rules) -> tuple[PlaceFigures, ...]:
    """Analyse the first answer of each learner to each card; exams come before study.

    Args:
        answers: of all learners, each once; the order does not matter.
        facts: what is known of cards from their decks.
        rules: what is shown.
    """
    firsts = first_answers(answers)
    places = ([answer for answer in firsts if answer.where == where] for where in WHERE)
    return tuple(_of_place(found, facts, rules) for found in places if found)


def _of_place(answers: Sequence[ClassAnswer], facts: Facts, rules: Rules) -> PlaceFigures:
    learners = dict[str, Learner]()
    cards = dict[Item, list[ClassAnswer]]()
    for answer in answers:  # in the order of their learners
        learners.setdefault(answer.learner, Learner()).take(answer)
        cards.setdefault((answer.card, answer.version), []).append(answer)
    is_shown = len(learners) >= rules.fewest
    where = answers[0].where
    return PlaceFigures(
        where=where,
        learners=len(learners) if is_shown else None,
        mean=mean([learner.mean for learner in learners.values()]) if is_shown else None,
        cards=tuple(card_figures(cards[item], facts.get(item), learners, rules) for item in sorted(cards)),
        reliabilities=reliabilities([*learners.values()], where, rules.fewest),
    )
