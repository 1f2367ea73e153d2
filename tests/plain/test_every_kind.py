"""Every kind of question in plain lines."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import GaveUp, Said
from her2quiz.domain.marking.mark import Verdict
from her2quiz.plain.kinds.registry import prompt_of
from her2quiz.plain.kinds.true_false import TrueFalsePrompt
from her2quiz.plain.prompts.prompt import answer_of
from tests.questions import KINDS, answered, questions

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


@each_kind
@given(data=st.data())
def test_each_kind_has_its_prompt(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """Its module and name match the kind."""
    prompt = prompt_of(data.draw(questions(kind)))
    assert type(prompt).__name__ == f"{kind.__name__}Prompt"
    assert type(prompt).__module__ == kind.__module__.replace(".domain.", ".plain.")
    assert prompt.ask


@each_kind
@given(data=st.data())
def test_a_line_is_right_exactly_if_its_part_is(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """Prompts show the mark and compute nothing."""
    question, answer = data.draw(answered(kind))
    mark = marking.mark(question, answer)
    lines = prompt_of(question).marked(mark)
    if lines:
        right = sum(part.verdict is Verdict.RIGHT for part in mark.parts)
        assert sum(re.search(": right\\b", line) is not None for line in lines) == right


@each_kind
@pytest.mark.parametrize(
    "typed", ["?", "？", "??", "don't know", "I don’t know.", "DONT KNOW", "I don´t know", "no idea", "idk"]
)
@given(data=st.data())
@settings(max_examples=5)
def test_not_knowing_is_said_in_the_same_words_everywhere(
    kind: type[AnyQuestion], typed: str, data: st.DataObject
) -> None:
    """An equals sign makes an answer of them where words are answers."""
    prompt = prompt_of(data.draw(questions(kind)))
    assert answer_of(prompt, typed) == GaveUp()
    assert answer_of(prompt, f"={typed}") != GaveUp()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(("true.", True), ("Wahr", True), ("richtig", True), ("oui", True), ("sí", True), ("vero", True)),
        *(("False!", False), ("falsch", False), ("nein", False), ("faux", False), ("falso", False)),
        *(("perhaps", None), ("true or false", None), ("10", None)),
    ],
)
def test_true_and_false_are_said_in_several_languages(typed: str, value: bool | None) -> None:
    """Anything else is asked again."""
    assert TrueFalsePrompt(TrueFalse("HER2 is a gene.", value=True)).read(typed) == (
        None if value is None else Said(value)
    )
