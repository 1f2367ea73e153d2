"""Right answers in another order or form: what is taken for one, and what is said about it."""

import pytest

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, TextVerdict
from her2quiz.domain.marking.typos.typos import typo_distance
from her2quiz.domain.marking.vocabulary.real_words import generic_names
from her2quiz.domain.marking.words.folds import SAME_WORDS
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
