"""Which prompt asks which kind of question. A new kind is added to this table."""

from collections.abc import Mapping

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.one_best import OneBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import TypedAnswer
from her2quiz.domain.question import Question
from her2quiz.plain.prompts import flip, one_best, true_false, typed
from her2quiz.plain.prompts.prompt import Prompt

_PROMPTS: Mapping[type, Prompt] = {
    Flip: flip.PROMPT,
    OneBest: one_best.PROMPT,
    TrueFalse: true_false.PROMPT,
    TypedAnswer: typed.PROMPT,
}


def prompt_of(question: Question) -> Prompt:
    """Give the prompt of a question's kind."""
    return _PROMPTS[type(question)]
