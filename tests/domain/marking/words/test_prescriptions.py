"""Routes and times of drugs, in letters and in words, and their neighbours, which stay wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.words.prescriptions import written_out
from tests.domain.strategies import nasty_texts

SAME = [
    ("intravenous", "i.v.", "IV", "iv", "intravenously"),
    (
        "IV ceftriaxone",
        "intravenous ceftriaxone",
        "ceftriaxone i.v.",
        "ceftriaxone (IV)",
        "i. v. ceftriaxone",
    ),
    ("intramuscular adrenaline", "IM adrenaline", "adrenaline, i.m.", "intramuscular adrenalin"),
    (
        "subcutaneous trastuzumab",
        "SC trastuzumab",
        "s.c. trastuzumab",
        "trastuzumab subcut",
        "trastuzumab sq",
    ),
    ("oral vancomycin", "vancomycin PO", "p.o. vancomycin", "vancomycin by mouth", "vancomycin, orally"),
    ("twice daily", "bid", "b.i.d.", "BD", "2x daily", "two times a day"),
    ("three times daily", "tid", "t.i.d.", "TDS", "3 times a day"),
    ("four times daily", "QID", "q.i.d.", "qds"),
    ("once daily", "daily", "od", "q.d.", "every day", "once a day"),
    (
        "every 3 weeks",
        "q3w",
        "Q3W",
        "3-weekly",
        "three-weekly",
        "once every 3 weeks",
        "every 21 days",
        "q21d",
    ),
    ("every 12 hours", "q12h", "12-hourly", "every twelve hours", "q 12 h"),
    ("once weekly", "weekly", "qw", "every week", "once a week"),
    ("ibuprofen 400 mg three times daily", "ibuprofen 400mg tid", "ibuprofen 400 mg t.i.d."),
]
WRONG = {
    "IV ceftriaxone": (
        "IM ceftriaxone",
        "oral ceftriaxone",
        "ceftriaxone",
        "ceftriaxone PO",
        "IV cefotaxime",
    ),
    "intramuscular adrenaline": ("IV adrenaline", "subcutaneous adrenaline", "IM noradrenaline"),
    "oral vancomycin": ("IV vancomycin", "vancomycin i.v.", "vancomycin"),
    "twice daily": ("tid", "daily", "od", "every 2 days", "twice weekly", "qid"),
    "once daily": ("twice daily", "bid", "three times daily", "weekly", "every other day"),
    "every 3 weeks": ("q2w", "q3d", "weekly", "3 times a week", "every 3 months", "every 22 days"),
    "every 12 hours": ("q2h", "q12d", "for 12 hours"),
    "stage IV": ("stage III", "IV", "intravenous", "stage intravenous"),
    "cranial nerve IV": ("intravenous cranial nerve", "cranial nerve intravenous"),
    "12 weekly doses": ("every 12 weeks doses", "doses every 12 weeks"),
    "6 hourly doses": ("every 6 hours doses",),
    "grade II/IV": ("grade IV/II",),
    "once weekly": ("twice weekly", "three times weekly", "2x weekly", "daily"),
}
PIECES = st.sampled_from(
    [
        "IV",
        "i.v.",
        "oral",
        "PO",
        "IM",
        "s.c.",
        "bid",
        "b.i.d.",
        "tid",
        "q3w",
        "q12h",
        "daily",
        "weekly",
        "once",
        "twice",
        "every",
        "3",
        "21",
        "days",
        "weeks",
        "aspirin",
    ]
)


@pytest.mark.parametrize(("right", "typed"), [(one, other) for one, *others in SAME for other in others])
def test_letters_stand_for_words(right: str, typed: str) -> None:
    """Both ways round."""
    assert AcceptedAnswer((right,)).mark(typed).is_right
    assert AcceptedAnswer((typed,)).mark(right).is_right


@pytest.mark.parametrize(
    ("right", "typed"), [(right, typed) for right, all_ in WRONG.items() for typed in all_]
)
def test_another_way_or_time_is_wrong(right: str, typed: str) -> None:
    """However near its letters are."""
    assert not AcceptedAnswer((right,)).mark(typed).is_right


@given(st.lists(PIECES, min_size=1, max_size=4), st.lists(PIECES, min_size=1, max_size=4))
def test_both_ways_round_the_verdict_is_the_same(one: list[str], other: list[str]) -> None:
    """Each text is written out by itself."""
    first, second = " ".join(one), " ".join(other)
    assert [*written_out(first, second)] == [pair[::-1] for pair in written_out(second, first)]


@given(nasty_texts, nasty_texts)
def test_any_text_can_be_asked(typed: str, right: str) -> None:
    """Whatever is in it."""
    assert len([*written_out(typed, right)]) <= 1
