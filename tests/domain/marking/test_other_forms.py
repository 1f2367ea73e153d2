"""Right answers in another order or form: what is taken for one, and what is said about it."""

import pytest

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, TextVerdict
from her2quiz.domain.marking.typos.typos import typo_distance
from her2quiz.domain.marking.vocabulary.real_words import generic_names
from her2quiz.domain.marking.words.spellings import SAME_WORDS
from her2quiz.domain.marking.words.swaps import is_swapped


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        *(
            ("papillary thyroid carcinoma", "papillary carcinoma, thyroid"),
            ("papillary thyroid carcinoma", "carcinoma, thyroid, papillary"),
            ("chronic lymphocytic leukemia", "leukaemia, lymphocytic, chronic"),
            ("right coronary artery", "artery, right coronary"),
            ("type 2 diabetes mellitus", "diabetes mellitus, type 2"),
        ),
        *(
            ("HR-positive, HER2-negative", "HER2-negative, HR-positive"),
            ("HR+/HER2-", "HER2-/HR+"),
            ("HR-positive, HER2-negative", "HER2- HR+"),
            ("ER+, PR-, HER2+", "HER2 positive, PR negative and ER positive"),
            ("ER positive PR negative", "PR negative, ER positive"),
        ),
        *(
            ("gene amplification", "amplification of the gene"),
            ("deletion of chromosome 17p", "chromosome 17p deletion"),
            ("HER2 gene amplification", "amplification of the HER2 gene"),
        ),
        *(
            ("trimethoprim-sulfamethoxazole", "sulfamethoxazole/trimethoprim"),
            ("piperacillin-tazobactam", "tazobactam + piperacillin"),
            ("piperacillin/tazobactam", "tazobactam/piperacillin"),
            ("everolimus", "everolimus (Afinitor)"),
            ("Crohn disease", "Crohns"),
            ("aspirin and clopidogrel", "clopidogrel and aspirin"),
        ),
    ],
)
def test_another_order_or_form_is_right_and_no_matter_of_spelling(right: str, typed: str) -> None:
    """How the deck words it is shown beside it."""
    marked = AcceptedAnswer((right,)).mark(typed)
    assert marked.verdict is TextVerdict.RIGHT
    part = marked.part(typed, right)
    assert (part.spelling, part.wording) == ("", right)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("ER positive PR negative", "PR positive, ER negative"),
        ("ER positive PR negative", "ER negative, positive PR"),
        ("HR+/HER2-", "HER2+/HR-"),
        ("HR-positive, HER2-negative", "HER2-positive, HR-negative"),
        ("HR-positive, HER2-negative", "HER2-negative, PR-positive"),
        ("HR-positive, HER2-negative", "HER2-negative"),
        ("HER2-low, HR-positive", "HR-positive, HER2-ultralow"),
        ("ER+, PR-, HER2+", "HER2+, ER-, PR+"),
        ("type 2 diabetes mellitus", "diabetes mellitus, type 1"),
        ("papillary thyroid carcinoma", "thyroid, papillary, carcinoma"),
        ("papillary thyroid carcinoma", "carcinoma, thyroid"),
        ("papillary thyroid carcinoma", "carcinoma, thyroid, papillary, papillary"),
        ("conversion of T4 to T3", "T3, conversion to T4 of"),
        ("loss of the gene", "gene of the loss"),
        ("trimethoprim-sulfamethoxazole", "sulfamethoxazole/tazobactam"),
        ("ester-amide", "amide/ester"),
        ("HER2/CEP17", "CEP17/HER2"),
        ("piperacillin/tazobactam", "tazobactam/aspirin"),
    ],
)
def test_the_same_words_may_say_something_else(right: str, typed: str) -> None:
    """Where their order tells what belongs to what."""
    assert not AcceptedAnswer((right,)).mark(typed).is_right


@pytest.mark.parametrize(
    ("right", "typed", "word"),
    [
        ("gene amplification", "amplificaton of the gene", "amplification"),
        ("squamous cell carcinoma", "carcinoma, squamos cell", "squamous"),
        ("inferior mesenteric artery", "inf. mesentric artery", "mesenteric"),
        ("febuxostat and allopurinol", "alopurinol and febuxostat", "allopurinol"),
        ("estrogen receptor", "estrogn receptor", "estrogen receptor"),
    ],
)
def test_only_the_misspelled_word_is_corrected(right: str, typed: str, word: str) -> None:
    """Where the rest stands in another order or form; else the whole answer is shown."""
    marked = AcceptedAnswer((right,)).mark(typed)
    assert (marked.verdict, marked.spelling) == (TextVerdict.TYPO, word)


@pytest.mark.parametrize(("right", "typed"), [("T-DM1", "tdm1"), ("tumor", "tumour"), ("HER2", "her-2")])
def test_another_spelling_is_one(right: str, typed: str) -> None:
    """Of the same words in the same order."""
    part = AcceptedAnswer((right,)).mark(typed).part(typed, right)
    assert part.wording == ""
    assert part.spelling in ("", right)


def test_a_letter_may_move_past_two() -> None:
    """In a long word, and not the first."""
    assert AcceptedAnswer(("trastuzumab",)).mark("trasuztumab").verdict is TextVerdict.TYPO
    assert is_swapped("pembroizlumab", "pembrolizumab")
    assert not is_swapped("rasttuzumab", "trastuzumab")
    assert not is_swapped("ietlm", "item")


def test_no_name_of_a_drug_is_another_with_a_moved_letter() -> None:
    """Among all that are known; each is compared with those of its length and letters."""
    by_letters: dict[str, list[str]] = {}
    for name in sorted(generic_names()):
        by_letters.setdefault("".join(sorted(name)), []).append(name)
    alike = [names for names in by_letters.values() if len(names) > 1]
    assert all(
        typo_distance(one, other) is None or AcceptedAnswer((other,)).mark(one).verdict is TextVerdict.WRONG
        for names in alike
        for one in names
        for other in names
        if one != other
    )


_SWAPPED_KEYS = str.maketrans("yz", "zy")
_SHORTEST = 5
_SPELLED_IN_SEVERAL_WAYS = {word for line in SAME_WORDS for word in line.split()}


def test_a_drug_is_known_on_a_german_keyboard() -> None:
    """There y and z have changed places; a name that is spelled in several ways is compared by its first spelling."""
    names = [
        name
        for name in generic_names()
        if len(name) >= _SHORTEST and name.isalpha() and name not in _SPELLED_IN_SEVERAL_WAYS
    ]
    once = [name for name in names if name.count("y") + name.count("z") == 1]
    refused = [
        name for name in once if not AcceptedAnswer((name,)).mark(name.translate(_SWAPPED_KEYS)).is_right
    ]
    assert len(once) > 100
    assert refused == []


SAID_OTHERWISE = {
    "no lymph node involvement": ("without lymph node involvement", "absence of lymph node involvement"),
    "lack of amplification": ("no amplification", "the absence of amplification"),
    "not indicated": ("is not indicated", "isn't indicated", "are not indicated"),
    "cannot be given": ("can't be given", "can not be given"),
    "do not stop the drug": ("don't stop the drug",),
    "CT without contrast": ("CT w/o contrast", "CT with no contrast"),
    "trastuzumab ± pertuzumab": ("trastuzumab +/- pertuzumab", "trastuzumab with or without pertuzumab"),
    "ER or PR": ("PR or ER", "either ER or PR", "either PR or ER"),
    "neither ER nor PR": ("neither PR nor ER",),
    "no fever or no cough": ("no cough or no fever",),
    "< 1 or > 5": ("> 5 or < 1",),
    "CDK4/6 inhibitor": ("CDK4-6 inhibitor", "CDK 4/6 inhibitor"),
    "ERK1/2": ("ERK1-2",),
    "HER2/CEP17 ratio": (
        "ratio of HER2 to CEP17",
        "HER2 to CEP17 ratio",
        "ratio HER2/CEP17",
        "the ratio of HER2 to CEP17",
    ),
    "β-blocker": ("ß-blocker", "ß blocker"),
    "TGF-β": ("TGF-ß", "TGFß"),
    "cycle 3": ("third cycle", "3rd cycle", "the third cycle", "cycle three"),
    "twenty-first day": ("21st day",),
    "stage III": ("third stage", "3rd stage"),
    "March 2019": ("in March 2019", "in Mar 2019"),
    "1998": ("in 1998", "the year 1998", "in the year 1998"),
    "10^9/L": ("10*9/L", "10 to the power of 9 per litre", "10**9 per L", "10⁹/litre"),
    "1 × 10⁶ cells": ("10^6 cells", "10⁶ cells"),
    "mg/m²": ("mg per m²", "mg per square meter", "mg per m^2"),
    "at least 6 months": ("6+ months",),
    "≤ 10% of cells": ("10% or fewer of cells", "10% or less of the cells"),
    "3+": ("IHC 3+", "score 3+", "score of 3+"),
    "17q12": ("chromosome 17q12",),
    "sacituzumab govitecan": ("sacituzumab govitecan-hziy",),
    "fam-trastuzumab deruxtecan-nxki": ("trastuzumab deruxtecan", "trastuzumab deruxtecan-nxki"),
    "trastuzumab emtansine": ("ado-trastuzumab emtansine",),
    "lymph node": ("lymphnodes", "lymph-nodes"),
    "teeth": ("tooth",),
    "phalanx": ("phalanges",),
    "fulvestrant": ("fulvestrant/Faslodex", "Faslodex – fulvestrant", "Faslodex® (fulvestrant)"),
    "haematoxylin and eosin": ("hematoxylin-eosin",),
    "left upper lobe": ("upper left lobe",),
    "Guillain-Barré syndrome": ("Guillain-Barre", "guillain barré"),
    "IHC 2+ / ISH −": ("ISH negative, IHC 2+", "IHC 2+, ISH-negative"),
}
NEIGHBOURS = {
    "no lymph node involvement": ("lymph node involvement", "not without lymph node involvement"),
    "not indicated": ("is indicated", "contraindicated", "isn't contraindicated"),
    "do not stop the drug": ("do stop the drug", "stop the drug"),
    "CT without contrast": ("CT w/ contrast", "CT with or without contrast"),
    "trastuzumab ± pertuzumab": (
        "trastuzumab + pertuzumab",
        "trastuzumab without pertuzumab",
        "trastuzumab - pertuzumab",
    ),
    "ER or PR": ("ER and PR", "ER nor PR", "neither ER nor PR"),
    "neither ER nor PR": ("either ER or PR", "ER or PR", "both ER and PR"),
    "HER2/CEP17 ratio": ("ratio of CEP17 to HER2", "CEP17 to HER2 ratio", "ratio CEP17/HER2"),
    "Fuß": ("Fuβ2",),
    "cycle 3": ("3 cycles", "cycle 13", "13th cycle", "second cycle"),
    "day 1": ("1 day", "21st day"),
    "fourth generation": ("4 generations", "fifth generation"),
    "March 2019": ("in May 2019", "March 2018"),
    "10^9/L": ("10*6/L", "109/L", "10^9/mL", "10 to the power of 6 per litre"),
    "2.1 × 10⁶ cells": ("10^6 cells", "2.10^6 cells"),
    "at least 6 months": ("6 months", "16+ months", "6+ weeks"),
    "3+": ("ISH 3+", "IHC 2+", "score 3"),
    "two thirds": ("2-3", "3/2"),
    "4-6 weeks": ("4/6 weeks",),
    "trastuzumab deruxtecan": (
        *("trastuzumab deruxtecan-like", "ado-trastuzumab", "ado-trastuzumab deruxtecan"),
        *("trastuzumab deruxtecan-hziy", "trastuzumab deruxtecan-dlnk"),
    ),
    "trastuzumab emtansine": ("fam-trastuzumab emtansine",),
    "no fever or cough": ("cough or no fever", "cough or fever"),
    "before surgery or radiotherapy": ("radiotherapy or before surgery",),
    "fulvestrant": ("fulvestrant/Orserdu", "Faslodex/elacestrant", "fulvestrant - letrozole", "Faslodex"),
    "left upper lobe": ("upper right lobe", "right upper lobe", "left lower lobe"),
    "left-to-right shunt": ("right-to-left shunt",),
    "Guillain-Barré syndrome": ("Guillain", "Guillain-Barré sign"),
    "naive B cell": ("native B cell",),
    "women": ("men",),
    "neither": ("either",),
    "IHC 2+ / ISH −": ("ISH negative, IHC 3+", "IHC negative, ISH 2+"),
}


@pytest.mark.parametrize(
    ("right", "typed"), [(right, typed) for right, all_ in SAID_OTHERWISE.items() for typed in all_]
)
def test_the_same_said_otherwise_is_right(right: str, typed: str) -> None:
    """In every way that people say it."""
    assert AcceptedAnswer((right,)).mark(typed).is_right


@pytest.mark.parametrize(
    ("right", "typed"), [(right, typed) for right, all_ in NEIGHBOURS.items() for typed in all_]
)
def test_what_only_looks_like_it_is_wrong(right: str, typed: str) -> None:
    """Another number, side, direction or status, or the opposite."""
    assert not AcceptedAnswer((right,)).mark(typed).is_right
