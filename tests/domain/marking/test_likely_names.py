"""The few of many names that a text may say."""

import csv
from pathlib import Path

import pytest

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.likely_names import LikelyNames

CASES = Path(__file__).parent / "cases" / "typed.csv"

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
