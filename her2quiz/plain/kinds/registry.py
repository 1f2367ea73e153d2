"""The prompt of each kind of question."""

from typing import assert_never

from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.plain.kinds.cloze import ClozePrompt
from her2quiz.plain.kinds.flip import FlipPrompt
from her2quiz.plain.kinds.grouping import GroupingPrompt
from her2quiz.plain.kinds.matching import MatchingPrompt
from her2quiz.plain.kinds.name_all import NameAllPrompt
from her2quiz.plain.kinds.number import NumberPrompt
from her2quiz.plain.kinds.ordering import OrderingPrompt
from her2quiz.plain.kinds.select_all import SelectAllPrompt
from her2quiz.plain.kinds.single_best import SingleBestPrompt
from her2quiz.plain.kinds.true_false import TrueFalsePrompt
from her2quiz.plain.kinds.typed import TypedPrompt
from her2quiz.plain.prompts.prompt import Prompt


def prompt_of(question: AnyQuestion) -> Prompt:  # noqa: C901, PLR0911 - one case for each kind
    """Return the prompt of a question."""
    match question:
        case Flip():
            return FlipPrompt(question)
        case Typed():
            return TypedPrompt(question)
        case TrueFalse():
            return TrueFalsePrompt(question)
        case Number():
            return NumberPrompt(question)
        case NameAll():
            return NameAllPrompt(question)
        case Cloze():
            return ClozePrompt(question)
        case SingleBest():
            return SingleBestPrompt(question)
        case SelectAll():
            return SelectAllPrompt(question)
        case Ordering():
            return OrderingPrompt(question)
        case Matching():
            return MatchingPrompt(question)
        case Grouping():
            return GroupingPrompt(question)
        case _:
            assert_never(question)
