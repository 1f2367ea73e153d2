"""What an author should look at in a card, by what is shown of it.

Cut-offs vary between authors. Those used here: difficulty of 0.30 to 0.70 separates best, and below 0.30 few know it;
item-rest correlations below 0.20 are weak (Ebel RL, Frisbie DA, 1991); an option that fewer than 5% choose does not
work as a distractor (Tarrant M, Ware J, Mohammed AM, BMC Med Educ 2009;9:40). That all distractors work is no aim.
"""

from collections.abc import Iterator

from her2quiz.domain.class_results.card_facts import CardFacts
from her2quiz.domain.class_results.card_figures import Bound, Finding, FoundInCard, Share
from her2quiz.domain.class_results.figures import Correlation
from her2quiz.domain.class_results.options import OptionTable

ENOUGH = 10
"""Learners from which something is concluded about a card, or about how reliable a score is: of fewer, one or two decide."""

DIFFICULT, EASY = 0.30, 0.90
"""Difficulty below the first or above the second is told."""

WEAK = 0.20
"""A correlation below this separates little."""

UNUSED = 0.05
"""A wrong option that a smaller share chooses does not work."""


def findings(
    difficulty: Share, discrimination: Correlation | None, table: OptionTable, facts: CardFacts | None
) -> tuple[FoundInCard, ...]:
    """Return what an author should look at, the most pressing first."""
    return (
        *([FoundInCard(Finding.KEY_MAY_BE_WRONG, table.preferred)] if table.preferred else ()),
        *_of_separation(discrimination),
        *_of_difficulty(difficulty),
        *(_unused(table) if facts is not None and not facts.shows_some else ()),
    )


def _of_separation(found: Correlation | None) -> Iterator[FoundInCard]:
    if found is not None and found.value < 0:
        yield FoundInCard(Finding.SEPARATES_WRONGLY)
    elif found is not None and found.value < WEAK:
        yield FoundInCard(Finding.SEPARATES_LITTLE)


def _of_difficulty(share: Share) -> Iterator[FoundInCard]:
    if share.value is None:
        return
    if share.bound is not Bound.AT_LEAST and share.value < DIFFICULT:
        yield FoundInCard(Finding.DIFFICULT)
    elif share.bound is not Bound.AT_MOST and share.value > EASY:
        yield FoundInCard(Finding.EASY)


def _unused(table: OptionTable) -> Iterator[FoundInCard]:
    for option in table.options:
        share = option.chosen
        if option.is_right or share.value is None or share.bound is Bound.AT_LEAST:
            continue
        if share.value < UNUSED:
            yield FoundInCard(Finding.UNUSED_OPTION, option.text)
