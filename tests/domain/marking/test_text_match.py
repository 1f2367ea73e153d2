"""When two typed texts count as the same."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from her2quiz.domain.marking.reading import readings
from her2quiz.domain.marking.text_match import normalised, same_text, skeleton
from tests.domain.strategies import nasty_texts

SAME = [
    ("T-DM1", "T DM1"),
    ("T-DM1", "tdm1"),
    ("T-DM1", "T–DM1"),
    ("T-DM1", "T\u2011DM1"),
    ("HER2", "her2"),
    ("HER2", "HER-2"),
    ("HER2-low", "HER2 low"),
    ("HER2/neu", "HER2 neu"),
    ("HER2+", "HER2 positive"),
    ("HER2+", "HER2+ve"),
    ("HER2+", "HER2 pos"),
    ("HER2+", "HER2-positive"),
    ("HER2+", "HER2⁺"),
    ("HER2+", "HER2 +."),
    ("HR-", "HR negative"),
    ("HR-", "HR−"),
    ("HR-", "HR -ve"),
    ("HR-", "hr-neg."),
    ("ER+", "ER(+)"),
    ("ER-", "ER (-)"),
    ("PR-", "PR (negative)"),
    ("ER+/PR-", "ER positive / PR negative"),
    ("ER+, PR-", "ER+ PR-"),
    ("5.4", " 5.4 "),
    ("0.5", ".5"),
    ("1½", "1 1/2"),
    ("½", "1/2"),
    ("2+", "2 +"),
    ("CDK4/6", "cdk4/6"),
    ("CDK4/6", "CDK 4/6"),
    ("CDK4/6", "CDK4 / 6"),
    ("10-12 weeks", "10 – 12 weeks"),
    (">= 4.0", "≥4.0"),
    ("<= 10 %", "≤ 10%"),
    ("2 × 2", "2 x 2"),
    ("naïve", "naive"),
    ("Müller", "muller"),
    ("ﬁsh", "FISH"),
    ("straße", "STRASSE"),
    ("luminal A", "Luminal-A"),
    ("the kinase domain", "kinase domain"),
    ("an antibody", "antibody"),
    ("β-catenin", "Β catenin"),
    ("\u00b5m", "\u03bcm"),
    ("Herceptin!", "herceptin"),
    ("trastuzumab (Herceptin)", "trastuzumab, Herceptin"),
    ("5 mg", "5mg"),
]

DIFFERENT = [
    ("5.4", "54"),
    ("5.4", "5 4"),
    ("5,4", "54"),
    (".5", "5"),
    ("2+", "3+"),
    ("2+", "2"),
    ("3+", "3++"),
    ("HR-", "HR"),
    ("HR-", "HR+"),
    ("HER2+", "HER2"),
    ("HER2+", "HER2-"),
    ("HER2 2+", "HER2 3+"),
    ("ER+/PR-", "ER-/PR+"),
    ("HER2-low", "HER2-"),
    ("CDK4/6", "CDK46"),
    ("CDK4/6", "CDK4-6"),
    ("10-12", "1012"),
    ("10 - 12", "10 / 12"),
    ("1½", "11/2"),
    ("1 1/2", "11/2"),
    ("> 10", "10"),
    (">= 10", "> 10"),
    ("< 10", "> 10"),
    ("a = b", "a ≠ b"),
    ("≤ 4", "≰ 4"),
    ("10%", "10"),
    ("luminal A", "luminal"),
    ("luminal A", "luminal B"),
    ("A", ""),
    ("lapatinib", "afatinib"),
    ("trastuzumab", "trastuzumb"),
    ("her2 0", "her20"),
    ("1 2", "12"),
    ("C++", "C"),
]


@pytest.mark.parametrize(("first", "second"), SAME, ids=[" = ".join(pair) for pair in SAME])
def test_spelling_without_meaning_is_passed_over(first: str, second: str) -> None:
    """Whichever of the two is the deck's."""
    assert same_text(first, second)
    assert same_text(second, first)


@pytest.mark.parametrize(("first", "second"), DIFFERENT, ids=[" is not ".join(pair) for pair in DIFFERENT])
def test_what_carries_meaning_is_not_passed_over(first: str, second: str) -> None:
    """Whichever of the two is the deck's."""
    assert not same_text(first, second)
    assert not same_text(second, first)


@pytest.mark.parametrize(
    "text", ["", " ", "\t\n", ".", "...", "?!", "-", "–", "+", "/", "()", "≥", "'", "\u0301"]
)
def test_nothing_but_punctuation_is_empty_and_never_right(text: str) -> None:
    """Not even where the deck says just the same."""
    assert skeleton(text) == ""
    assert not same_text(text, text)
    assert not same_text(text, "ERBB2")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  The   HER2+  Tumour. ", "her2 positive tumor"),
        ("the the an answer", "answer"),
        ("a", "a"),
        ("the", "the"),
        ("luminal A", "luminal a"),
        ("HR-", "hr negative"),
        ("IHC 3+", "ihc 3+"),
        ("5.4 mg.", "5.4 mg"),
        ("exon.20", "exon 20"),
        ("1½", "1 1/2"),
        ("...", ""),
    ],
)
def test_texts_are_folded(text: str, folded: str) -> None:
    """Case, accents, articles, punctuation and the ways to write a marker."""
    assert normalised(text) == folded


@given(nasty_texts)
@example("er(+)")
@example("PR,-")
@example("HR-_")
@example("≰")
@example("er+.5")
@example("the(a)er+")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """Otherwise what is right would hang on how often a text was folded."""
    assert normalised(normalised(text)) == normalised(text)


@given(nasty_texts)
def test_a_text_and_its_folded_form_are_the_same(text: str) -> None:
    """The skeleton is that of the folded text."""
    assert skeleton(normalised(text)) == skeleton(text)


@given(nasty_texts)
def test_the_answer_itself_is_right_exactly_if_it_says_anything(text: str) -> None:
    """It says something if a letter or a figure is left of it."""
    assert same_text(text, text) is any(character.isalnum() for character in normalised(text))


@given(nasty_texts, nasty_texts)
def test_being_the_same_is_mutual(first: str, second: str) -> None:
    """It does not matter which of the two the deck has."""
    assert same_text(first, second) is same_text(second, first)


@given(nasty_texts)
def test_case_and_outer_spaces_never_matter(text: str) -> None:
    """Nor does a full stop at the end."""
    assume(skeleton(text))
    assert same_text(f"  {text} \n", text)
    assert same_text(normalised(text).upper(), text)


@given(st.text("abeix ", max_size=12))
def test_letters_alone_are_compared_without_their_blanks(text: str) -> None:
    """Which is quicker; a figure behind them makes the text one of any signs."""
    assume(normalised(text) and normalised(f"{text} 7") == f"{normalised(text)} 7")
    assert skeleton(f"{text} 7") == f"{skeleton(text)}7"
    assert skeleton(text) == "".join(normalised(text).split())


@given(nasty_texts)
def test_empty_is_never_right(text: str) -> None:
    """No deck can make it so."""
    assert not same_text("", text)
    assert not same_text(" . ", text)


@given(st.text(st.characters(max_codepoint=127)))
@example("A  'B'`C` -.5 1,000,000 HER2(+) \t\x1f")
def test_letters_of_ascii_are_folded_like_any_others(text: str) -> None:
    """Which is quicker for them; a joiner that nobody sees makes the text one of any letters."""
    assert normalised(f"{text}\u200d") == normalised(text)
    assert readings(f"{text}\u200d") == readings(text)
