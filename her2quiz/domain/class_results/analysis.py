"""Analyses the answers of a class, apart for study and for exams: card by card, and each version of a card by itself."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from her2quiz.domain.class_results.answer import WHERE, ClassAnswer, first_answers
from her2quiz.domain.class_results.card_facts import CardFacts
from her2quiz.domain.class_results.card_figures import NOT_SHOWN, Bound, CardFigures, Share
from her2quiz.domain.class_results.figures import correlation, mean, upper_less_lower
from her2quiz.domain.class_results.findings import ENOUGH, findings
from her2quiz.domain.class_results.options import OptionTable, Ranked, option_table
from her2quiz.domain.class_results.reliability import Item, Learner, Reliability, reliabilities
from her2quiz.domain.class_results.suppression import FEWEST, Rules

Facts = Mapping[Item, CardFacts]
"""What decks say of cards, by key and version."""

FEWEST_OTHERS = 5
"""Other cards that a learner must have answered to be counted as strong or weak."""


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


def card_figures(
    answers: Sequence[ClassAnswer], facts: CardFacts | None, learners: Mapping[str, Learner], rules: Rules
) -> CardFigures:
    """Return what is known of a card.

    Args:
        answers: the first answer of each learner, in the order of the learners.
        facts: what its deck says of it; None if that is not known.
        learners: all learners by name.
        rules: what is shown.
    """
    card, version = answers[0].card, answers[0].version
    if len(answers) < rules.fewest:
        return CardFigures(card, version, None)
    ranked = _ranked(answers, learners)
    table = option_table(facts, answers, ranked, rules) if facts is not None else OptionTable()
    difficulty = _difficulty(answers, facts, table, rules)
    found = CardFigures(
        card, version, len(answers), difficulty, options=table.options, unanswered=table.unanswered
    )
    found = _with_separation(found, ranked, rules)
    if len(answers) < ENOUGH:
        return found
    return evolve(found, found=findings(difficulty, found.discrimination, table, facts))


def _ranked(answers: Sequence[ClassAnswer], learners: Mapping[str, Learner]) -> list[Ranked]:
    """Return the answers of learners who answered enough other cards, each with their mean score on those."""
    rests = (
        (answer, learners[answer.learner].mean_without((answer.card, answer.version), FEWEST_OTHERS))
        for answer in answers
    )
    return [Ranked(answer, rest) for answer, rest in rests if rest is not None]


def _difficulty(
    answers: Sequence[ClassAnswer], facts: CardFacts | None, table: OptionTable, rules: Rules
) -> Share:
    """Return the share that chose the key; of a card without one key the mean score, which a few never give away."""
    if table.options and facts is not None and not facts.takes_several:
        return _share_of_key(table)
    scores = [answer.score for answer in answers]
    count = len(scores)
    if not rules.is_private and count - scores.count(1) < FEWEST:
        return Share((count - FEWEST + 1) / count, Bound.AT_LEAST)
    if not rules.is_private and count - scores.count(0) < FEWEST:
        return Share((FEWEST - 1) / count, Bound.AT_MOST)
    return Share(mean(scores))


def _share_of_key(table: OptionTable) -> Share:
    """Return the share that chose the key; where that is not shown, what the shares of the others leave for it at most."""
    key = next((option.chosen for option in table.options if option.is_right), NOT_SHOWN)
    if key.value is not None:
        return key
    others = (table.unanswered, *(option.chosen for option in table.options if not option.is_right))
    return Share(max(0.0, 1 - sum(share.value or 0.0 for share in others)), Bound.AT_MOST)


def _with_separation(found: CardFigures, ranked: Sequence[Ranked], rules: Rules) -> CardFigures:
    """Add how well the card tells learners apart, unless so few were wrong, or right, that it would tell of them."""
    if len(ranked) < rules.fewest or (not rules.is_private and found.difficulty.bound is not Bound.EXACT):
        return found
    scores, rests = [each.answer.score for each in ranked], [each.rest for each in ranked]
    return evolve(
        found,
        discrimination=correlation(scores, rests),
        upper_less_lower=upper_less_lower(scores, rests),
    )
