"""A typed answer."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Revealed, Said
from her2quiz.domain.marking.mark import Mark
from her2quiz.domain.marking.text_match import skeleton
from tests.domain.marks import whole_mark
from tests.domain.strategies import nasty_texts


def asked(*right: str, reject: tuple[Rejection, ...] = (), exact: bool = False) -> Typed:
    """A question with these right answers."""
    return Typed("Symbol?", AcceptedAnswer(right, reject, exact=exact))


SYMBOL = asked("ERBB2", "neu", "CD340", reject=(Rejection("ERBB3", "That is HER3."), Rejection("EGFR")))
CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
ANSWERS = ("ERBB2", "T-DM1", "17q12", "5.4", "CDK4/6", "3+", "IHC")


@pytest.mark.parametrize("text", ["ERBB2", "erbb2", " ErbB-2. ", "neu", "NEU", "cd 340"])
def test_the_answer_and_what_is_accepted_are_right(text: str) -> None:
    """Spelling without meaning aside; what is shown is always the answer itself."""
    assert whole_mark(SYMBOL, Entered(text)) == Mark(score=1, right_answer="ERBB2")


@pytest.mark.parametrize("text", ["", "   ", "?", "-", "ERBB", "ERBB22", "ERBB4", "n e", "ERBB2 neu"])
def test_anything_else_is_wrong(text: str) -> None:
    """Nothing at all is wrong too."""
    assert whole_mark(SYMBOL, Entered(text)) == Mark(score=0, right_answer="ERBB2")


def test_a_rejected_answer_has_its_own_feedback() -> None:
    """It is matched as loosely as a right one."""
    assert whole_mark(SYMBOL, Entered("erbb-3")) == Mark(
        score=0, right_answer="ERBB2", feedback="That is HER3."
    )
    assert whole_mark(SYMBOL, Entered("egfr")) == Mark(score=0, right_answer="ERBB2")


def test_a_rejection_wins_over_what_would_be_right() -> None:
    """An author who rejects a synonym means it."""
    strict = asked("ERBB2", "HER2", reject=(Rejection("HER-2", "By its symbol."),))
    assert whole_mark(strict, Entered("her2")) == Mark(
        score=0, right_answer="ERBB2", feedback="By its symbol."
    )


@pytest.mark.parametrize(
    ("question", "right", "text", "score"),
    [
        ("What does b.i.d. mean?", "twice daily", "bid", 0),
        ("What does b.i.d. mean?", "twice daily", "two times a day", 1),
        ("**q3w**", "every 3 weeks", "q 3 w", 0),
        ("**q3w**", "every 3 weeks", "every 21 days", 1),
        ("What is q.d.?", "once daily", "every day", 1),
        ("How is 'intravenous' abbreviated?", "IV", "intravenous", 0),
        ("How is 'intravenous' abbreviated?", "IV", "i.v.", 1),
        ("Is it given IV, SC or PO?", "intravenous", "IV", 1),
        ("How often is it given PO?", "twice daily", "bid", 1),
    ],
)
def test_an_abbreviation_does_not_answer_what_it_means(
    question: str, right: str, text: str, score: int
) -> None:
    """Where the question names no other; elsewhere it counts as its words."""
    assert whole_mark(Typed(question, AcceptedAnswer((right,))), Entered(text)).score == score


def test_an_abbreviation_that_the_author_accepts_is_right() -> None:
    """Whatever the question says."""
    accepting = Typed("How often is a drug given b.i.d.?", AcceptedAnswer(("twice daily", "b.i.d.")))
    assert whole_mark(accepting, Entered("b.i.d.")).score == 1


@pytest.mark.parametrize(
    ("text", "score"),
    [("ERBB2", 1), (" ERBB2\n", 1), ("erbb2", 0), ("ERBB-2", 0), ("Neu", 0), ("neu", 1), ("", 0)],
)
def test_an_exact_answer_is_right_to_the_letter(text: str, score: float) -> None:
    """But for the spaces around it."""
    exact = asked("ERBB2", "neu", exact=True)
    assert marking.mark(exact, Entered(text)).score == score


def test_an_exact_rejection_is_to_the_letter_too() -> None:
    """Its feedback belongs to just this spelling."""
    exact = asked("ERBB2", reject=(Rejection("erbb2", "In capitals."),), exact=True)
    assert marking.mark(exact, Entered("erbb2")).feedback == "In capitals."
    assert marking.mark(exact, Entered("Erbb2")).feedback == ""


@given(nasty_texts, nasty_texts, st.integers(0, 99))
def test_every_right_answer_marks_one(answer: str, other: str, seed: int) -> None:
    """The answer itself and what is accepted, whatever they are made of, if they say anything."""
    assume(skeleton(answer) and skeleton(other))
    question = asked(answer, other).pose(Random(seed))
    assert marking.mark(question, Entered(answer)).is_right
    assert marking.mark(question, Entered(other)).is_right


@given(st.sampled_from(ANSWERS), st.data())
def test_a_letter_more_less_or_other_is_wrong(answer: str, data: st.DataObject) -> None:
    """In short words and those with figures: a neighbour of such an answer is another gene, grade or dose."""
    place = data.draw(st.integers(0, len(answer) - 1))
    letter = data.draw(st.sampled_from(CHARACTERS))
    assume(answer[place].isalnum() and answer[place].lower() != letter)
    assume((answer, place, letter) != ("5.4", 0, "0"))  # 05.4 is 5.4
    question = asked(answer)
    replaced = answer[:place] + letter + answer[place + 1 :]
    inserted = answer[:place] + letter + answer[place:]
    dropped = answer[:place] + answer[place + 1 :]
    for changed in (replaced, inserted, dropped):
        assert marking.mark(question, Entered(changed)).score == 0


def test_a_typo_is_right_and_its_spelling_is_shown() -> None:
    """The learner sees how it is written."""
    mark = whole_mark(asked("trastuzumab", "Herceptin"), Entered("herceptn"))
    assert mark == Mark(score=1, right_answer="trastuzumab", spelling="Herceptin")


@given(st.text())
def test_what_was_typed_is_recorded_as_it_was_typed(text: str) -> None:
    """Up to a length that no real answer reaches."""
    assert marking.record(SYMBOL, Entered(text)) == {"typed": text[:LONGEST_ANSWER]}


def test_a_pasted_book_is_cut() -> None:
    """Before it is looked at, and before it is kept."""
    book = "x" * (LONGEST_ANSWER * 3)
    assert marking.record(SYMBOL, Entered(book)) == {"typed": "x" * LONGEST_ANSWER}
    assert marking.mark(asked("x" * LONGEST_ANSWER), Entered(book)).is_right


def test_giving_up_is_wrong() -> None:
    """The right answer is shown."""
    assert whole_mark(SYMBOL, GaveUp()) == Mark(score=0, right_answer="ERBB2", gave_up=True)
    assert marking.record(SYMBOL, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("seed", range(3))
def test_it_is_posed_unchanged(seed: int) -> None:
    """Nothing is left to chance."""
    assert SYMBOL.pose(Random(seed)) == SYMBOL


@pytest.mark.parametrize("answer", [Revealed(), Said(True), Picked(0)], ids=str)
def test_an_answer_of_another_kind_is_refused(answer: Answer) -> None:
    """It cannot have come from this question."""
    with pytest.raises(marking.NotAnAnswerError, match="Typed"):
        marking.mark(SYMBOL, answer)
