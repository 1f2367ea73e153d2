"""Which prompt asks which kind of question. A new kind is added to this table."""

from collections.abc import Mapping

from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.pairing import Pairing
from her2quiz.domain.kinds.question import Question
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import TypedAnswer
from her2quiz.plain.kinds import (
    flip,
    number,
    ordering,
    pairing,
    select_all,
    several,
    single_best,
    true_false,
    typed,
)
from her2quiz.plain.kinds.prompt import Prompt

_PROMPTS: Mapping[type, Prompt] = {
    Flip: flip.PROMPT,
    Number: number.PROMPT,
    SingleBest: single_best.PROMPT,
    Cloze: several.BLANKS,
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
