"""A text of one plain word takes a short way through the folds, and comes out as by the long one."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from her2quiz.domain.marking import reading, text_match
from her2quiz.domain.marking.text_match import normalised, skeleton
from her2quiz.domain.marking.vocabulary.real_words import real_words
from her2quiz.domain.marking.words.folds import PHRASES, SIGNS
from her2quiz.domain.marking.words.number_words import LARGE, SMALL

_WORD = re.compile("[a-z]+")
_LETTERS = st.text("abcdefghijklmnopqrstuvwxyzAEOPSX", min_size=1, max_size=12)


def _words_of_the_rules() -> Iterator[str]:
    for fold in (*SIGNS, *PHRASES):
        yield from _WORD.findall(fold.pattern.pattern)
        yield from _WORD.findall(" ".join(fold.example).lower())


@given(_LETTERS)
@example("HER2pos".replace("2", ""))
@example("erpositive")
@example("fishneg")
@example("The")
@example("oesophagus")
@example("localise")
def test_a_word_is_folded_as_any_text_is(word: str) -> None:
    """Also one that holds a marker and its sign."""
    assert normalised(word) == text_match._normalised(word)
    assert skeleton(word) == skeleton(f"{word} ")


def test_no_rule_changes_a_plain_word() -> None:
    """Of all real words, and all that the rules themselves speak of."""
    known = {*real_words(), *SMALL, *LARGE, *_words_of_the_rules()}
    plain = [word for word in known if reading.is_plain_word(word)]
    assert [word for word in plain if reading._with_folds(word) != word] == []
    assert len(plain) > len(known) * 0.9


@pytest.mark.parametrize("word", sorted(reading.FOLDED_WORDS))
def test_a_word_of_the_rules_is_no_plain_word(word: str) -> None:
    """It is one that they change."""
    assert reading._with_folds(word) != word
