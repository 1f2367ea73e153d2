"""Names in any order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextMark
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked
from her2quiz.domain.marking.mark import Verdict

FAMILY = NameAll(
    "Name the receptors.",
    (
        AcceptedAnswer(("HER1", "EGFR"), (Rejection("VEGFR", "That is another family."),)),
        AcceptedAnswer(("HER2", "ERBB2")),
        AcceptedAnswer(("HER3",)),
    ),
)
names = st.sampled_from(["HER1", "EGFR", "HER2", "ERBB2", "HER3", "HER4", "VEGFR", "nothing", ""])


@given(st.lists(names, max_size=8))
def test_the_share_of_members_that_were_named(texts: list[str]) -> None:
    """Each member counts once, in whatever words; what is wrong takes nothing away."""
    members = [{"HER1", "EGFR"}, {"HER2", "ERBB2"}, {"HER3"}]
    found = sum(bool(member & {*texts}) for member in members)
    mark = marking.mark(FAMILY, Named(tuple(texts)))
    assert mark.score == pytest.approx(found / 3)
    assert mark.is_right is (found == 3)


@given(st.lists(names, max_size=5).flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts))))
def test_the_order_of_names_does_not_matter(orders: tuple[list[str], list[str]]) -> None:
    """Nor the order in which they were typed."""
    one, other = (marking.mark(FAMILY, Named(tuple(order))).score for order in orders)
    assert one == other


def test_a_name_that_fits_two_members_goes_where_it_helps() -> None:
    """As many as possible are found."""
    question = NameAll(
        "?",
        (AcceptedAnswer(("alpha", "beta")), AcceptedAnswer(("beta", "gamma")), AcceptedAnswer(("gamma",))),
    )
    assert marking.mark(question, Named(("beta", "gamma", "alpha"))).is_right
    parts = marking.mark(question, Named(("gamma", "beta", "beta"))).parts
    assert [part.right for part in parts] == ["gamma", "beta", "alpha"]


@pytest.mark.parametrize(
    ("texts", "twice"),
    [
        (("HER2", "ErbB2"), ("ErbB2",)),
        (("HER2", "HER2", "her-2"), ("HER2", "her-2")),
        (("HER2", "HER1", "HER3"), ()),
        (("nothing", "nothing", "VEGFR", "vegfr"), ("nothing", "vegfr")),
        (("panitumumab", "panitumumb"), ("panitumumb",)),
        (("HER2", "nothing", "ErbB2", "Nothing"), ("ErbB2", "Nothing")),
        ((), ()),
    ],
)
def test_repeated_names(texts: tuple[str, ...], twice: tuple[str, ...]) -> None:
    """By the same name or by another, right or wrong: else it would tell what is right."""
    assert FAMILY.repeated(texts) == twice


@given(st.lists(names, max_size=8))
def test_a_repeated_name_adds_nothing(texts: list[str]) -> None:
    """Without it as much is found; and all that is found, is named once."""
    twice = list(FAMILY.repeated(texts))
    parts = marking.mark(FAMILY, Named(tuple(texts))).parts
    found = [part.given for part in parts if part.verdict is Verdict.RIGHT]
    assert marking.mark(FAMILY, Named(tuple(found))).score == marking.mark(FAMILY, Named(tuple(texts))).score
    wrong = {*texts} & {"HER4", "VEGFR", "nothing"}
    assert len(found) + len(twice) + len(wrong) + texts.count("") == len(texts)


def test_a_name_of_two_members_is_not_repeated_while_one_is_open() -> None:
    """It moves to where it helps."""
    question = NameAll("?", (AcceptedAnswer(("alpha", "beta")), AcceptedAnswer(("beta", "gamma"))))
    assert question.repeated(("beta", "alpha")) == ()
    assert question.repeated(("beta", "alpha", "gamma")) == ("gamma",)


def test_missing_and_rejected_names_are_in_the_feedback() -> None:
    """First the author's feedback, then what was not named."""
    mark = marking.mark(FAMILY, Named(("her2", "vegfr")))
    assert mark.feedback == "That is another family. 1 of 3 named. Not named: HER1, HER3."
    assert mark.right_answer == "HER1, HER2, HER3"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("inulin", "inulin is another word."),
        ("VEGFR", "VEGFR is not EGFR."),
        ("fluorescence in situ hybridization", "Right words, it seems, spelled out: FISH."),
        ("1", "The unit is missing."),
        ("nothing", ""),
    ],
)
def test_a_wrong_name_says_what_it_was_taken_for(typed: str, said: str) -> None:
    """By whichever member it is like."""
    members = ("insulin", "EGFR", "FISH", "1 hour")
    mark = marking.mark(NameAll("?", tuple(AcceptedAnswer((name,)) for name in members)), Named((typed,)))
    assert mark.parts[0].feedback == said
    assert mark.feedback == f"{said} 0 of 4 named.".strip()


def test_names_side_by_side_must_all_be_right() -> None:
    """A rejected one says that another name was meant."""
    rejected = (Rejection("emtansine", "That is the payload."),)
    question = NameAll("?", (AcceptedAnswer(("trastuzumab",), rejected), AcceptedAnswer(("pertuzumab",))))
    assert question.take("trastuzumab emtansine").names == ("trastuzumab emtansine",)
    assert question.take("trastuzumab/pertuzumb").names == ("trastuzumab", "pertuzumb")


def test_names_beyond_the_limit_are_ignored() -> None:
    """A list of everything is not an answer."""
    texts = ("x",) * FAMILY.most + ("HER2",)
    assert marking.mark(FAMILY, Named(texts)).score == 0
    assert marking.record(FAMILY, Named(texts)) == {"named": ["x"] * FAMILY.most}


def test_giving_up_scores_0() -> None:
    """And is recorded as such."""
    assert marking.mark(FAMILY, GaveUp()).score == 0
    assert marking.record(FAMILY, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("answer", [Picked(0), Filled(("a",))], ids=str)
def test_answers_of_other_kinds_are_refused(answer: Answer) -> None:
    """They cannot have come from this question."""
    with pytest.raises(marking.NotAnAnswerError):
        marking.mark(FAMILY, answer)


@given(st.lists(names.filter(bool), min_size=1, max_size=8), st.data())
def test_names_typed_together_are_taken_as_if_typed_one_by_one(texts: list[str], data: st.DataObject) -> None:
    """Whatever stands between them; repeats are set aside."""
    between = data.draw(st.sampled_from([", ", "; ", " and ", " & ", " + ", "\n", ", and ", "+"]))
    one_by_one: list[str] = []
    for text in texts:
        one_by_one += FAMILY.take(text, one_by_one).names
    assert FAMILY.take(between.join(texts)).names == tuple(one_by_one)


def test_no_more_names_are_taken_than_are_wanted() -> None:
    """They are counted without repeats."""
    taken = FAMILY.take("HER1, HER2, HER3, ErbB2, HER4, VEGFR")
    assert (taken.too_many, taken.repeated, taken.is_full) == (2, ("ErbB2",), False)
    assert FAMILY.take("HER2 and HER3", ("HER1",)).is_full
    assert FAMILY.take("HER2, HER3, HER4", ("HER1",)).too_many == 1


def test_each_text_is_compared_with_a_member_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is marked when it is taken, and not again when the answer is; with a member that is nothing like it, never."""
    marked: list[tuple[str, str]] = []
    mark = AcceptedAnswer.mark

    def counted(member: AcceptedAnswer, text: str) -> TextMark:
        marked.append((member.right[0], text))
        return mark(member, text)

    monkeypatch.setattr(AcceptedAnswer, "mark", counted)
    question = NameAll("Which?", (AcceptedAnswer(("keratin",)), AcceptedAnswer(("elastin",))))
    taken = question.take("elastin, keratine, collagen, kollagen, actin")
    assert taken.repeated == ("kollagen",)
    marking.mark(question, Named(taken.names))
    assert len(marked) == len({*marked}) == 4
