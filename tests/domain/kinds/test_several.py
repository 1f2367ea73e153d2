"""Names in any order, and blanks in their order."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.question import NotAnAnswerError
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked

FAMILY = NameAll(
    "Name the receptors.",
    (
        AcceptedAnswer(("HER1", "EGFR"), (Rejection("VEGFR", "That is another family."),)),
        AcceptedAnswer(("HER2", "ERBB2")),
        AcceptedAnswer(("HER3",)),
    ),
)
GROUP = Cloze(
    "[…] and […] is […].",
    (AcceptedAnswer((">= 2.0",)), AcceptedAnswer((">= 4.0",)), AcceptedAnswer(("positive",))),
)
names = st.sampled_from(["HER1", "EGFR", "HER2", "ERBB2", "HER3", "HER4", "VEGFR", "nothing", ""])


@given(st.lists(names, max_size=8))
def test_the_share_of_members_that_were_named(texts: list[str]) -> None:
    """Each member counts once, in whatever words; what is wrong takes nothing away."""
    members = [{"HER1", "EGFR"}, {"HER2", "ERBB2"}, {"HER3"}]
    found = sum(bool(member & {*texts}) for member in members)
    mark = FAMILY.mark(Named(tuple(texts)))
    assert mark.score == pytest.approx(found / 3)
    assert mark.is_right is (found == 3)


@given(st.lists(names, max_size=5))
def test_the_order_of_names_does_not_matter(texts: list[str]) -> None:
    """Nor the order in which they were typed."""
    scores = {FAMILY.mark(Named(order)).score for order in permutations(texts)}
    assert len(scores) == 1


def test_a_name_that_fits_two_members_goes_where_it_helps() -> None:
    """As many as possible are found."""
    question = NameAll(
        "?",
        (AcceptedAnswer(("alpha", "beta")), AcceptedAnswer(("beta", "gamma")), AcceptedAnswer(("gamma",))),
    )
    assert question.mark(Named(("beta", "gamma", "alpha"))).is_right
    assert question.found(("gamma", "beta", "beta")) == (2, 1, 0)


@pytest.mark.parametrize(
    ("texts", "twice"),
    [
        (("HER2", "ErbB2"), ("ErbB2",)),
        (("HER2", "HER2", "her-2"), ("HER2", "her-2")),
        (("HER2", "HER1", "HER3"), ()),
        (("nothing", "nothing", "VEGFR", "VEGFR"), ()),
        ((), ()),
    ],
)
def test_what_is_named_twice(texts: tuple[str, ...], twice: tuple[str, ...]) -> None:
    """By the same name or by another; what is wrong names nothing."""
    assert FAMILY.named_twice(texts) == twice


@given(st.lists(names, max_size=8))
def test_what_is_named_twice_adds_nothing(texts: list[str]) -> None:
    """Without it as much is found; and all that is found, is named once."""
    twice = list(FAMILY.named_twice(texts))
    found = [text for text, member in zip(texts, FAMILY.found(texts), strict=True) if member is not None]
    assert FAMILY.mark(Named(tuple(found))).score == FAMILY.mark(Named(tuple(texts))).score
    assert len(found) + len(twice) == sum(text not in ("HER4", "VEGFR", "nothing", "") for text in texts)


def test_a_name_of_two_members_is_not_named_twice_while_one_is_open() -> None:
    """It moves to where it helps."""
    question = NameAll("?", (AcceptedAnswer(("alpha", "beta")), AcceptedAnswer(("beta", "gamma"))))
    assert question.named_twice(("beta", "alpha")) == ()
    assert question.named_twice(("beta", "alpha", "gamma")) == ("gamma",)


def test_what_is_missing_and_what_is_rejected_is_told() -> None:
    """The author's word on it, then what was not named."""
    mark = FAMILY.mark(Named(("her2", "vegfr")))
    assert mark.feedback == "That is another family. 1 of 3 named. Not named: HER1, HER3."
    assert mark.right_answer == "HER1, HER2, HER3"


def test_more_names_than_anybody_means_are_passed_over() -> None:
    """A list of everything is no answer."""
    texts = ("x",) * FAMILY.most + ("HER2",)
    assert FAMILY.mark(Named(texts)).score == 0
    assert FAMILY.record(Named(texts)) == {"named": ["x"] * FAMILY.most}


@given(st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_the_share_of_blanks_that_were_filled(right: tuple[bool, bool, bool]) -> None:
    """Each in its place."""
    rights = (">= 2.0", ">=4.0", "Positive")
    answer = Filled(tuple(text if is_right else "" for text, is_right in zip(rights, right, strict=True)))
    assert GROUP.mark(answer).score == pytest.approx(sum(right) / 3)
    assert [each.is_right for each in GROUP.judged(answer)] == list(right)


def test_blanks_filled_rightly_are_counted() -> None:
    """Unless all of them are."""
    assert GROUP.mark(Filled((">= 2.0", "x", "positive"))).feedback == "2 of 3 blanks filled rightly."
    assert not GROUP.mark(Filled((">= 2.0", ">= 4.0", "positive"))).feedback


def test_blanks_are_not_exchanged() -> None:
    """What is right elsewhere is wrong here."""
    assert GROUP.mark(Filled((">= 4.0", ">= 2.0", "positive"))).score == pytest.approx(1 / 3)
    assert GROUP.record(Filled(("a", "", "b"))) == {"filled": ["a", "", "b"]}
    assert GROUP.mark(GaveUp()).right_answer == ">= 2.0 … >= 4.0 … positive"


@pytest.mark.parametrize("question", [FAMILY, GROUP], ids=["names", "blanks"])
def test_not_known(question: NameAll | Cloze) -> None:
    """It is worth nothing, and recorded as such."""
    assert question.mark(GaveUp()).score == 0
    assert question.record(GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize(
    ("question", "answer"),
    [(FAMILY, Picked(0)), (FAMILY, Filled(("a",))), (GROUP, Named(("a",))), (GROUP, Filled(("a", "b")))],
    ids=str,
)
def test_answers_of_other_kinds_are_refused(question: NameAll | Cloze, answer: Answer) -> None:
    """And those with another number of blanks."""
    with pytest.raises(NotAnAnswerError):
        question.mark(answer)
