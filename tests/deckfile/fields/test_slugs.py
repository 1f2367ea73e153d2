"""Ids that are given, and those that are made."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.fields.slugs import LONGEST_SLUG, derived_id, id_help, is_id, proposed_id, slug


@pytest.mark.parametrize("text", ["a", "7", "her2", "ihc-3-definition", "a-b-c", "0-1"])
def test_lower_case_letters_digits_and_single_hyphens_are_an_id(text: str) -> None:
    """A spreadsheet, a path and a shell leave an id unchanged."""
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a/b", "a.b", "ä", "乳", "a\n", " a", "٣", "a\u200b"],
)
def test_everything_else_is_not_an_id(text: str) -> None:
    """Capitals, blanks, slashes, accents and digits of other scripts make no id."""
    assert not is_id(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which gene?", "which-gene"),
        ("  HER2/neu:  3+ ", "her2-neu-3"),
        ("乳腺癌", "id-42bcb9"),
        ("", "id-cec7ea"),
        (
            "Which chromosome arm holds the gene that encodes HER2?",
            "which-chromosome-arm-holds-the-gene-that",
        ),
        ("x" * 60, "x" * 40),
        ("a " + "x" * 60, "a"),
    ],
)
def test_a_slug_is_made_of_whole_words(text: str, expected: str) -> None:
    """A slug keeps the first words that fit, and cuts a word only if it is the first."""
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Übung", "uebung"),
        ("U\u0308bung", "uebung"),
        ("Größe: 2 cm", "groesse-2-cm"),
        ("Électron à Łódź", "electron-a-lodz"),
        ("HER2 drugs", "her2-drugs"),
    ],
)
def test_a_proposed_id_spells_out_what_a_slug_leaves_out(text: str, expected: str) -> None:
    """Slugs stay as they are, for progress hangs on them."""
    assert proposed_id(text) == expected


def test_the_help_for_an_id_offers_one() -> None:
    """Made of what was written, where letters are in it."""
    assert id_help("HER2 drugs", "a-b").startswith('write id = "her2-drugs"')
    assert (
        id_help("乳", "a-b") == id_help(4, "a-b") == "use lower-case letters, digits and hyphens, as in a-b"
    )


@given(st.text())
def test_a_proposed_id_is_an_id(text: str) -> None:
    """Whatever the text."""
    assert is_id(proposed_id(text))


@given(st.text())
def test_a_slug_is_an_id(text: str) -> None:
    """Whatever the text, its slug is a short id."""
    assert is_id(slug(text))
    assert len(slug(text)) <= LONGEST_SLUG


@given(st.lists(st.text("ab1", min_size=1, max_size=50), min_size=1, max_size=9))
def test_a_slug_has_all_words_that_fit(words: list[str]) -> None:
    """It ends where the next word would make it too long; only a first word that is too long is cut."""
    whole = slug(" ".join(words))
    kept = whole.count("-") + 1
    assert whole == "-".join(words[:kept])[:LONGEST_SLUG]
    assert kept == len(words) or len("-".join(words[: kept + 1])) > LONGEST_SLUG


@given(st.text())
def test_a_derived_id_is_an_id(text: str) -> None:
    """Whatever the question, its derived id is an id that ends in six digits of a hash."""
    assert is_id(derived_id(text))
    assert re.search(r"-[0-9a-f]{6}$", derived_id(text))


@given(st.text(st.sampled_from("ab C\u00e9"), min_size=1), st.sampled_from([" ", "\n", "\t ", "\u00a0"]))
def test_blanks_and_case_do_not_change_a_derived_id(text: str, blank: str) -> None:
    """To wrap a question over lines, or to begin it with a capital, loses no progress."""
    assert derived_id(blank + text.replace(" ", f" {blank}")) == derived_id(text)
    assert derived_id(text.upper()) == derived_id(text)


def test_questions_with_the_same_slug_have_different_ids() -> None:
    """Questions that differ after the first 40 letters have different slugs."""
    start = "Which of these chromosome arms is the one that holds "
    assert slug(f"{start}HER2?") == slug(f"{start}HER3?")
    assert derived_id(f"{start}HER2?") != derived_id(f"{start}HER3?")


def test_derived_ids_never_change() -> None:
    """Progress hangs on them: a golden value."""
    assert derived_id("Which gene encodes HER2?") == "which-gene-encodes-her2-f00dcd"
