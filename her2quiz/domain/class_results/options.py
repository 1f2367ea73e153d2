"""How often each option of a card was chosen, by all, by the upper group and by the lower one."""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import frozen

from her2quiz.domain.class_results.answer import ClassAnswer
from her2quiz.domain.class_results.card_facts import CardFacts
from her2quiz.domain.class_results.card_figures import NOT_SHOWN, Bound, OptionFigures, Share
from her2quiz.domain.class_results.figures import group_weights, weighted_mean
from her2quiz.domain.class_results.suppression import Rules, Shown, shown_counts


class Ranked(NamedTuple):
    """An answer, and how well its learner does elsewhere."""

    answer: ClassAnswer
    """The answer."""

    rest: float
    """The learner's mean score on all other cards."""


@frozen
class OptionTable:
    """The options of a card with what is known of them."""

    options: tuple[OptionFigures, ...] = ()
    """In the order of the deck."""

    unanswered: Share = NOT_SHOWN
    """Which share chose none of them."""

    preferred: str = ""
    """The wrong option that the upper group chose more often than the key; empty if there is none."""


def option_table(
    facts: CardFacts, answers: Sequence[ClassAnswer], ranked: Sequence[Ranked], rules: Rules
) -> OptionTable:
    """Count the options of a card.

    Args:
        facts: what the deck says of the card.
        answers: one of each learner.
        ranked: those of learners of whom it is known how well they do elsewhere.
        rules: what is shown.
    """
    if not facts.options:
        return OptionTable()
    texts = [option.text for option in facts.options]
    counts = [sum(text in answer.chosen for answer in answers) for text in texts]
    without = sum(not {*texts} & {*answer.chosen} for answer in answers)
    shown = _shown([*counts, without], len(answers), facts, is_private=rules.is_private)
    upper, lower = (_in_group(texts, ranked, rules.fewest, upper=each) for each in (True, False))
    options = tuple(
        OptionFigures(
            option.text,
            option.is_right,
            share,
            upper=up if rules.is_private else None,
            lower=down if rules.is_private else None,
        )
        for option, share, up, down in zip(facts.options, shown[:-1], upper, lower, strict=True)
    )
    return OptionTable(options, shown[-1], _preferred(facts, options, upper, lower))


def _shown(counts: list[int], learners: int, facts: CardFacts, *, is_private: bool) -> list[Share]:
    """Return which share of each count is shown; the last is of those who chose nothing."""
    if is_private:
        return [Share(count / learners) for count in counts]
    if facts.takes_several:
        both = (shown_counts((count, learners - count)) for count in counts)
        return [_share(here, there, learners) for here, there in both]
    return [_share(each, None, learners) for each in shown_counts(counts)]


def _share(shown: Shown, opposite: Shown | None, learners: int) -> Share:
    if shown.count is not None:
        return Share(shown.count / learners)
    if shown.at_least is not None:
        return Share(shown.at_least / learners, Bound.AT_LEAST)
    if opposite is not None and opposite.at_least is not None:
        return Share(1 - opposite.at_least / learners, Bound.AT_MOST)
    return NOT_SHOWN


def _in_group(
    texts: Sequence[str], ranked: Sequence[Ranked], fewest: int, *, upper: bool
) -> list[float | None]:
    """Return the share of a group that chose each option; None for each if too few learners can be ranked."""
    if len(ranked) < fewest:
        return [None] * len(texts)
    weights = group_weights([each.rest for each in ranked], upper=upper)
    return [weighted_mean([float(text in each.answer.chosen) for each in ranked], weights) for text in texts]


def _preferred(
    facts: CardFacts,
    options: Sequence[OptionFigures],
    upper: Sequence[float | None],
    lower: Sequence[float | None],
) -> str:
    """Return the wrong option that the best learners chose most: more often than the key, and than the weakest did.

    One that the weakest choose as often is a common mistake, and no sign of a wrong key. One whose share is not shown is
    never named.
    """
    if facts.takes_several or facts.shows_some:
        return ""
    rows = [(up, down, option) for option, up, down in zip(options, upper, lower, strict=True)]
    key = max((up for up, _, option in rows if option.is_right and up is not None), default=1.0)
    wrong = [
        (up, option.text)
        for up, down, option in rows
        if up is not None and down is not None and not option.is_right and option.chosen.value is not None
        if up > max(key, down)
    ]
    return max(wrong)[1] if wrong else ""
