"""The few of many names that a text may say."""

import csv
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.typos.likely_names import LikelyNames

CASES = Path(__file__).parents[1] / "cases" / "typed.csv"

ALIKE = (
    ("Streptococcus pyogenes", "S. pyogens"),
    ("Crohn disease", "Crohns"),
    ("supraspinatus muscle", "supraspinatu"),
    ("inferior mesenteric artery", "inf. mesenteric a."),
    ("everolimus", "Afinitor (everolimus)"),
    ("liver biopsy", "biopsies of the liver"),
    ("gallstones", "gall stone"),
    ("Müller cell", "Mueller cell"),
    ("2 to 3 hours", "between 2 and 3 h"),
    ("5 mg", "five milligrams"),
    ("topoisomerase I", "topoisomerase 1"),
    ("EGFR", "epidermal growth factor receptor"),
    ("EGFR", "VEGFR"),
    ("CA-125", "CA 125"),
)


def _cases() -> list[tuple[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return [(row["answer"], row["given"]) for row in csv.DictReader(file)]


def test_no_name_is_passed_over() -> None:
    """What would be right, or would be told from the name in a sentence, is always among the likely."""
    told = 0
    for right, typed in _cases():
        mark = AcceptedAnswer((right,)).mark(typed)
        is_told = mark.is_right or bool(mark.said)
        told += is_told
        assert not is_told or LikelyNames(["glucagon", right]).said_by(typed) >= {1}, (right, typed)
    assert told


@pytest.mark.parametrize(("name", "typed"), ALIKE)
def test_a_text_may_say_a_name_in_many_ways(name: str, typed: str) -> None:
    """Shortened, in another order, with a typo, in figures, or as an acronym spelled out."""
    assert 0 in LikelyNames([name]).said_by(typed)


@pytest.mark.parametrize(
    "typed", ["", "?", "glucagon", "ductal papilloma in situ", "invasive", "metastatic lobular carcinoma"]
)
def test_what_has_not_all_the_words_is_unlike(typed: str) -> None:
    """One word in common, or two of three, is too little."""
    assert not LikelyNames(["invasive ductal carcinoma", "insulin"]).said_by(typed)


WORDS = ("invasive", "ductal", "papillary", "carcinoma", "grade")
"""Many names are made of these alone."""


@pytest.mark.parametrize("between", [" ", " of ", " of the "])
def test_names_of_the_same_words_are_told_apart_by_their_order(between: str) -> None:
    """Or each typed name would be compared closely with all of them."""
    names = [f"{between.join(order[:2])} {' '.join(order[2:])}" for order in permutations(WORDS)]
    likely = LikelyNames(names)
    found = [likely.said_by(name) for name in names]
    assert all(place in places for place, places in enumerate(found))
    assert sum(map(len, found)) <= 4 * len(names)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("carcinoma of the breast", "breast carcinoma"),
        ("breast carcinoma", "carcinoma of the breast"),
        ("right coronary artery", "coronary artery, right"),
        ("papillary thyroid carcinoma", "carcinoma, thyroid, papillary"),
        ("febuxostat and allopurinol", "allopurinol and febuxostat"),
        ("trastuzumab-pertuzumab", "pertuzumab and trastuzumab"),
        ("disease of the NA", "NA diseese"),
        ("breast carcinoma", "carcinoma of  breast."),
        ("XXYG2", "G2 of the XXY"),
        ("inferior artery stenosis", "stenosis of inf. artery"),
    ],
)
def test_words_may_change_places_where_a_sign_or_a_word_says_so(name: str, typed: str) -> None:
    """A comma, a list, a hyphen between two drugs, or "of"; what a thing is may be misspelled, too."""
    assert 0 in LikelyNames([name, "glucagon"]).said_by(typed)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.data())
def test_no_arrangement_of_words_is_passed_over(said: list[str], data: st.DataObject) -> None:
    """Whatever is taken for a name is among the likely, whichever words of it stand where."""
    name = " ".join(data.draw(st.permutations(said)))
    typed = data.draw(st.sampled_from([" ", " of ", ", ", " and ", "-"])).join(said)
    mark = AcceptedAnswer((name,)).mark(typed)
    assert LikelyNames([name]).said_by(typed) or not (mark.is_right or mark.said)
