"""Marks as tests compare them."""

from attrs import evolve

from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark


def whole_mark(question: marking.Markable, answer: Answer) -> Mark:
    """Mark an answer, and leave the parts aside."""
    return evolve(marking.mark(question, answer), parts=())
