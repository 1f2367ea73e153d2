"""What a typed text is worth: the promises that hold for every deck."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextMark, TextVerdict
from her2quiz.domain.marking.reading import means_same
from her2quiz.domain.marking.text_match import same_text, skeleton
from her2quiz.domain.marking.typos.near_names import NearNames
from her2quiz.domain.marking.vocabulary.real_words import real_words
from tests.domain.strategies import nasty_texts

REAL_NAMES = sorted(real_words())
NAMES = st.one_of(
    st.sampled_from([*REAL_NAMES, "trastuzumab emtansine", "HER2-positive", "T-DM1", "IHC 2+", "grade III"]),
    st.text(st.sampled_from("abeinostu"), min_size=4, max_size=14),
    nasty_texts,
)
LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz")


@st.composite
def typos_of(draw: st.DrawFn, name: str) -> str:
    """A name with one letter more, less, other, or two swapped."""
    place = draw(st.integers(0, max(0, len(name) - 1)))
    letter = draw(LETTERS)
    return draw(
        st.sampled_from(
            [
                name[:place] + letter + name[place:],
                name[:place] + name[place + 1 :],
                name[:place] + letter + name[place + 1 :],
                name[:place] + name[place + 1 : place + 2] + name[place : place + 1] + name[place + 2 :],
            ]
        )
    )


@given(NAMES, st.lists(NAMES, max_size=4), st.lists(NAMES, max_size=3))
def test_the_answer_itself_is_always_right(answer: str, accept: list[str], others: list[str]) -> None:
    """Whatever else is accepted, and whatever else the deck calls something."""
    assume(skeleton(answer))
    assert AcceptedAnswer((answer, *accept), others=tuple(others)).mark(answer).verdict is TextVerdict.RIGHT


@given(NAMES, st.lists(NAMES, min_size=1, max_size=4), st.data())
def test_another_name_of_the_deck_is_never_a_typo(
    answer: str, others: list[str], data: st.DataObject
) -> None:
    """Nor is any other spelling of it that reads the same."""
    other = data.draw(st.sampled_from(others))
    assume(not means_same(answer, other))
    marked = AcceptedAnswer((answer,), others=tuple(others)).mark(other.upper())
    assert marked.verdict is TextVerdict.WRONG or not skeleton(other)


@given(NAMES, NAMES)
def test_a_rejected_answer_is_never_right(answer: str, rejected: str) -> None:
    """Not even where it reads the same as the answer."""
    assume(skeleton(rejected))
    accepted = AcceptedAnswer((answer,), (Rejection(rejected, "No."),))
    assert accepted.mark(rejected) == TextMark(TextVerdict.REJECTED, feedback="No.")


@pytest.mark.parametrize(
    ("answer", "rejected", "typed"),
    [
        ("without pain", "no pain", "with no pain"),
        ("twice daily", "2x daily", "2 x a day"),
        ("at least 65 years", "≥ 65 years", "65 years or more"),
    ],
)
def test_a_right_answer_as_it_is_written_is_right_beside_its_own_rejected_wording(
    answer: str, rejected: str, typed: str
) -> None:
    """Or the card could not be answered; any third wording is rejected as before, if it is known for one."""
    accepted = AcceptedAnswer((answer,), (Rejection(rejected, "Not so."),))
    assert accepted.mark(answer).is_right
    assert accepted.mark(rejected).verdict is TextVerdict.REJECTED
    assert not accepted.mark(typed).is_right


@given(NAMES, st.lists(NAMES, max_size=3))
def test_a_right_answer_as_it_is_written_is_right_unless_it_is_rejected(
    answer: str, rejected: list[str]
) -> None:
    """Whatever means the same and is rejected."""
    assume(skeleton(answer) and not any(same_text(answer, each) for each in rejected))
    accepted = AcceptedAnswer((answer,), tuple(Rejection(each, "No.") for each in rejected))
    assert accepted.mark(answer).is_right


@given(st.sampled_from(REAL_NAMES), st.sampled_from(REAL_NAMES))
def test_a_real_name_is_never_a_typo(answer: str, typed: str) -> None:
    """Also where the deck does not know it."""
    assume(answer != typed)
    assert AcceptedAnswer((answer,)).mark(typed).verdict is TextVerdict.WRONG


@given(st.lists(NAMES, min_size=1, max_size=5), st.data())
def test_the_order_of_what_is_accepted_does_not_matter(right: list[str], data: st.DataObject) -> None:
    """The verdict is the same."""
    typed = data.draw(st.one_of(NAMES, typos_of(data.draw(st.sampled_from(right)))))
    other = data.draw(st.permutations(right))
    assert (
        AcceptedAnswer(tuple(right)).mark(typed).verdict is AcceptedAnswer(tuple(other)).mark(typed).verdict
    )


@given(st.text(max_size=500), NAMES)
def test_any_text_has_a_verdict(typed: str, answer: str) -> None:
    """And nothing at all is never right."""
    marked = AcceptedAnswer((answer,)).mark(typed)
    assert not marked.is_right or skeleton(typed)


@given(st.sampled_from(REAL_NAMES), st.data())
def test_an_exact_answer_forgives_no_typo(answer: str, data: st.DataObject) -> None:
    """Only the answer to the letter is right."""
    typed = data.draw(typos_of(answer))
    assume(typed != answer)
    assert not AcceptedAnswer((answer,), exact=True).mark(typed).is_right


@given(st.lists(NAMES, min_size=1, max_size=3), st.lists(NAMES, max_size=8), st.data())
def test_the_near_names_are_all_that_matters(right: list[str], known: list[str], data: st.DataObject) -> None:
    """A name of the deck that is not near changes no verdict."""
    typed = data.draw(typos_of(data.draw(st.sampled_from([*right, *known]))))
    others = tuple(name for name in known if not any(same_text(name, each) for each in right))
    near = NearNames(others, right).of(right)
    assert set(near) <= set(others)
    assert AcceptedAnswer(tuple(right), others=near).mark(typed) == AcceptedAnswer(
        tuple(right), others=others
    ).mark(typed)


@given(st.sampled_from(REAL_NAMES), st.sampled_from(REAL_NAMES), st.data())
def test_a_typo_of_a_rejected_answer_is_never_right(answer: str, rejected: str, data: st.DataObject) -> None:
    """Where it is understood, the author's word on what was meant is given."""
    assume(answer != rejected)
    typed = data.draw(typos_of(rejected))
    assume(not means_same(typed, answer))
    marked = AcceptedAnswer((answer,), (Rejection(rejected, "That is another."),)).mark(typed)
    assert marked.feedback == ("That is another." if marked.verdict is TextVerdict.REJECTED else "")
    assert not marked.is_right or AcceptedAnswer((answer,)).mark(typed).is_right


def test_a_misspelt_rejected_answer_has_its_feedback() -> None:
    """As if it had been spelled correctly."""
    accepted = AcceptedAnswer(("trastuzumab",), (Rejection("pertuzumab", "That is Perjeta."),))
    assert accepted.mark("pertuzmab") == TextMark(TextVerdict.REJECTED, feedback="That is Perjeta.")


def test_a_letter_beside_an_empty_answer_is_no_plural_of_it() -> None:
    """A long s alone, which is an s to the matcher, looked like the plural of nothing."""
    assert AcceptedAnswer(("",)).mark("ſ").verdict is TextVerdict.WRONG
