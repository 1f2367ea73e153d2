"""Statuses of markers may be typed in any order, and each must be the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.words.statuses import in_order_of, statuses
from tests.domain.strategies import nasty_texts

MARKERS = ("ER", "PR", "HER2", "AR")
SIGNS = {"positive": ("-positive", " positive", "+"), "negative": ("-negative", " negative", "-")}


@st.composite
def said(draw: st.DrawFn) -> tuple[dict[str, str], str, str]:
    """Draw what is said of each marker, and two ways to say it, each in an order of its own."""
    markers = draw(st.lists(st.sampled_from(MARKERS), min_size=2, max_size=4, unique=True))
    truth = {marker: draw(st.sampled_from(sorted(SIGNS))) for marker in markers}
    ways = []
    for order in (markers, draw(st.permutations(markers))):
        parts = [marker + draw(st.sampled_from(SIGNS[truth[marker]])) for marker in order]
        ways.append(draw(st.sampled_from([", ", "/", " and "])).join(parts))
    return truth, ways[0], ways[1]


@given(said())
def test_any_order_says_the_same(drawn: tuple[dict[str, str], str, str]) -> None:
    """In words or in signs."""
    _, right, typed = drawn
    assert AcceptedAnswer((right,)).mark(typed).is_right


@given(said(), st.data())
def test_another_status_of_one_marker_is_wrong(
    drawn: tuple[dict[str, str], str, str], data: st.DataObject
) -> None:
    """Whichever it is, in any order."""
    truth, right, _ = drawn
    turned = data.draw(st.sampled_from(sorted(truth)))
    parts = [
        marker + ("-negative" if (truth[marker] == "positive") == (marker == turned) else "-positive")
        for marker in truth
    ]
    typed = ", ".join(data.draw(st.permutations(parts)))
    assert not AcceptedAnswer((right,)).mark(typed).is_right


@given(nasty_texts)
def test_any_text_can_be_asked(text: str) -> None:
    """What is not only statuses has none."""
    assert len(statuses(text)) != 1
    assert in_order_of(text, "ER-positive, PR-positive") is None or "er" in dict(statuses(text))


def test_other_texts_have_no_statuses() -> None:
    """One alone, a marker twice, and words beside them."""
    assert not any(
        map(
            statuses, ("ER-positive", "ER+, ER-", "ER-positive tumours, HER2-negative", "well-known", "T-DM1")
        )
    )


@pytest.mark.parametrize("typed", ["PR/ER", "PR and ER", "PR, ER", "PR & ER", "ER; PR"])
def test_receptors_alone_may_stand_in_any_order(typed: str) -> None:
    """Between slashes as in a list."""
    assert AcceptedAnswer(("ER/PR",)).mark(typed).is_right


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        *(("HER2/CEP17", "CEP17/HER2"), ("HER2/CEP17", "CEP17, HER2"), ("HER2/CEP17", "CEP17 and HER2")),
        *(
            ("ER/PR", "ER/AR"),
            ("ER/PR", "PR"),
            ("ER/PR", "ER/ER"),
            ("ER/PR", "ER+, PR-"),
            ("HER2/neu", "neu/HER2"),
        ),
        *(("estradiol/progesterone", "progesterone/estradiol"), ("CD4/CD8 ratio", "CD8, CD4 ratio")),
        *(("ventilation/perfusion", "perfusion, ventilation"), ("FEV1/FVC", "FVC, FEV1")),
    ],
)
def test_a_ratio_keeps_its_order(right: str, typed: str) -> None:
    """Only receptors, and drugs that are given together, change places."""
    assert not AcceptedAnswer((right,)).mark(typed).is_right


@pytest.mark.parametrize("typed", ["valsartan/sacubitril", "valsartan-sacubitril"])
def test_two_drugs_may_change_places(typed: str) -> None:
    """As in the name of one tablet."""
    assert AcceptedAnswer(("sacubitril/valsartan",)).mark(typed).is_right
