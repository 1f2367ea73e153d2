"""Which prompt asks which kind of question. A new kind is added to this table."""

from collections.abc import Mapping

from her2quiz.domain.kinds.fill_in import FillIn
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.one_best import OneBest
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.pairing import Pairing
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import TypedAnswer
from her2quiz.domain.question import Question
from her2quiz.plain.prompts import (
    flip,
    number,
    one_best,
    ordering,
    pairing,
    select_all,
    several,
    true_false,
    typed,
)
from her2quiz.plain.prompts.prompt import Prompt

_PROMPTS: Mapping[type, Prompt] = {
    Flip: flip.PROMPT,
    Number: number.PROMPT,
    OneBest: one_best.PROMPT,
    FillIn: several.BLANKS,
    NameAll: several.NAMES,
    Ordering: ordering.PROMPT,
    Pairing: pairing.PROMPT,
    SelectAll: select_all.PROMPT,
    TrueFalse: true_false.PROMPT,
    TypedAnswer: typed.PROMPT,
}


def prompt_of(question: Question) -> Prompt:
    """Give the prompt of a question's kind."""
    return _PROMPTS[type(question)]
