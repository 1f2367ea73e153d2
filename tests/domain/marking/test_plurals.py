"""A word and its plural are one answer."""

import pytest

from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.marking import mark


def is_right(answer: str, typed: str) -> bool:
    """Whether a text counts as an answer."""
    return mark(Typed("Which?", AcceptedAnswer((answer,))), Entered(typed)).is_right


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("bronchus", "bronchi"),
        ("diverticulum", "diverticula"),
        ("vertebra", "vertebrae"),
        ("mitochondrion", "mitochondria"),
        ("cortex", "cortices"),
        ("cervix", "cervices"),
        ("foramen", "foramina"),
        ("metastasis", "metastases"),
        ("antibody", "antibodies"),
    ],
)
def test_plurals_of_latin_and_english(one: str, many: str) -> None:
    """Either may be typed for the other."""
    assert is_right(one, many)
    assert is_right(many, one)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("colon", "cola"),
        ("ileum", "ilium"),
        ("vertebra", "vertebral"),
        ("bronchus", "bronchial"),
        ("ileum", "ilia"),
    ],
)
def test_other_words_are_no_plurals(answer: str, typed: str) -> None:
    """However much alike they are."""
    assert not is_right(answer, typed)
