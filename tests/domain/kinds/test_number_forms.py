"""Numbers as people type them on a card: words of the question, bounds, ratios, hedges."""

from decimal import Decimal
from fractions import Fraction

import pytest

from her2quiz.domain.kinds.number import ONE_NUMBER, UNREADABLE, Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.changed_key import has_changed
from her2quiz.domain.marking.numbers.span import Span
from her2quiz.domain.marking.numbers.unit import Unit

CHROMOSOME = Number("Which chromosome carries the gene?", Decimal(17), accept=("chr17", "17q12"))
CPS = Number("From which CPS upwards?", Decimal(10), accept=(">= 10",))
RATIO = Number("What is the ratio of H to c?", Decimal(4))
SHARE = Number("By what percentage is the rate lower, in 100 cases?", Decimal(40), (Unit("%"),))
MONTHS = Number("How many months?", Decimal(57), (Unit("months"), Unit("years", Fraction(12))))


def is_right(question: Number, text: str) -> bool:
    """Whether a text is an answer, and right."""
    return not question.why_not(text) and question.mark_answer(Entered(text)).is_right


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        (
            CHROMOSOME,
            ("17", "chromosome 17", "CHR 17", "chr. 17", "17q12", "the 17th"),
            ("chromosome 7", "7q12"),
        ),
        (
            CPS,
            ("10", "CPS 10", "CPS of 10", "≥ 10", "CPS >= 10", "at least 10"),
            ("> 10", "CPS < 10", "CPS 1"),
        ),
        (RATIO, ("4", "4:1", "8:2", "4 to 1", "ratio 4", "4/1"), ("1:4", "2:8", "8")),
        (SHARE, ("40", "40%", "40% lower", "forty percent"), ("40 cases", "40 mg", "40 points lower")),
        (MONTHS, ("57", "fifty-seven months", "4.75 years", "57 mths"), ("57 years", "57 weeks")),
    ],
)
def test_what_people_type_is_read(question: Number, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    """And what changes the number counts."""
    assert [text for text in right if not is_right(question, text)] == []
    assert [text for text in wrong if is_right(question, text)] == []


@pytest.mark.parametrize("text", ["40 or 50", "40 or so", "40% to 50", "40-50%"])
def test_two_numbers_with_a_unit_are_asked_again(text: str) -> None:
    """As they are without one."""
    assert SHARE.why_not(text) in (ONE_NUMBER, UNREADABLE)


def test_a_bound_is_asked_again_unless_one_is_accepted() -> None:
    """Where one is, another is a wrong answer."""
    assert RATIO.why_not(">= 4") == ONE_NUMBER
    assert RATIO.why_not("at most 4") == ONE_NUMBER
    assert CPS.why_not("> 10") == ""
    assert CHROMOSOME.why_not("> 17") == ONE_NUMBER


@pytest.mark.parametrize("text", ["twenty-odd", "20 odd", "20 or so", "twenty something"])
def test_a_vague_number_is_asked_again(text: str) -> None:
    """It may mean another."""
    assert Number("?", Decimal(20)).why_not(text) != ""


def test_half_lives_are_not_halves() -> None:
    """They are counted."""
    question = Number("After how many half-lives?", Decimal(5))
    assert is_right(question, "5 half-lives")
    assert question.why_not("5 half") == ONE_NUMBER


def test_a_bound_may_repeat_words_of_the_question() -> None:
    """As a number may."""
    bound = NumberSpan("Which CPS, in points?", Decimal(10), span=Span(Fraction(10), None), written=">= 10")
    assert is_right(bound, "CPS >= 10 points")
    assert is_right(bound, "CPS of at least 10")
    assert not is_right(bound, "CPS >= 100")


def test_another_way_to_say_it_is_part_of_the_answer_key() -> None:
    """Taking it away may make a right answer wrong; adding one does not."""
    plain = Number(CPS.prompt, CPS.value)
    assert has_changed(CPS.answer_key.text, plain.answer_key.text)
    assert not has_changed(plain.answer_key.text, CPS.answer_key.text)


def test_a_long_text_is_no_number() -> None:
    """However often it repeats the question."""
    assert CHROMOSOME.why_not("chromosome " * LONGEST_ANSWER + "17") == UNREADABLE
    assert CHROMOSOME.why_not("17" + " chromosome" * LONGEST_ANSWER) == UNREADABLE
