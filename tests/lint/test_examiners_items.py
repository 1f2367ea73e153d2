"""What examinations of anatomy, clinical skills, virology and genetics ask is fair; beside each, what is reported for good reason."""

import pytest

from tests.lint.questions import OPTIONS, QUESTION, codes

CARRIED = "Determinants of an infection from an infected person per sexual act include:"
THREE = ("- Viral RNA level", "- Presence of other infections", "- Use of condoms with an infected partner")


@pytest.mark.parametrize(
    "last",
    [
        "Both a and c",
        "both (a) and (c)",
        "a. and b. above",
        "a, b and c above",
        "Both a. and b.",
        "A & C above",
    ],
)
def test_small_letters_combine_options_too(last: str) -> None:
    """After "both" or before "above", where they can be nothing else."""
    assert "M202" in codes(CARRIED, (*THREE, f"* {last}"))


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("In a right triangle with the sides a, b and c, which are the shorter ones?", "both a and b"),
        (QUESTION, "a and c"),
        (QUESTION, "Both arms above the head"),
        (QUESTION, "Both a drug and a device"),
    ],
)
def test_small_letters_may_be_names(question: str, last: str) -> None:
    """Of what the question is about, and an article is none."""
    assert "M202" not in codes(question, (*OPTIONS, f"- {last}"))


@pytest.mark.parametrize("last", ["All of the above", "Both a and c"])
def test_options_about_others_are_short(last: str) -> None:
    """They are told as such; how long the others are is looked at without them."""
    uneven = ("- Reduced craving for and use of opioids", "- Less sharing of needles by users")
    assert "M213" not in codes(CARRIED, (*uneven, f"* {last}"))
    assert "M213" in codes(CARRIED, (*uneven, "- Jaundice", f"* {last}"))
    assert "M213" in codes(CARRIED, (*uneven, "* Both arms"))


@pytest.mark.parametrize(
    ("question", "wrong", "is_found"),
    [
        ("Zinc finger proteins are", "part of haemoglobin", False),
        ("The products of the pathway are", "excretions via the kidney", False),
        ("The products of the pathway are", "lactate via the kidney", True),
        ("Prosthetic groups are", "loosely bound to enzymes", False),
        ("The main fate of lactate is:", "excretion via the kidneys", False),
        ("The commonest chronic condition is:", "cataracts", False),
        ("The major question about ageing is:", "Do adults still have personalities?", False),
    ],
)
def test_number_is_told_after_are_only(question: str, wrong: str, is_found: bool) -> None:
    """From the head of an option, not from what comes after via; and a part may be of many."""
    right = ("* factors of transcription", "- components of ribosomes")
    assert ("M208" in codes(question, (*right, f"- {wrong}"))) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("A possible effect of moderate consumption is that it may", False),
        ("The coping strategies of older adults are generally", False),
        ("One of the most important points is that physical changes", False),
        ("That sweet tea might be that way because she", False),
        ("Before data are collected we must make sure that they", False),
        ("When older workers have lost their jobs, such workers typically", False),
        ("The reaction time is less reduced when older adults", False),
        ("Identity in old age refers to one's", False),
        ("The coping strategies of older adults change greatly", True),
        ("The reaction of older adults is the same as that of children", True),
        ("The pathway is blocked because of physical changes", True),
        ("Which of these is a sign because she", True),
        ("The phase that occurs least frequently is the ____ phase", True),
    ],
)
def test_a_sentence_breaks_off(question: str, is_found: bool) -> None:
    """Before the verb that the options have, though they begin with capitals."""
    options = ("* Occur more for some", "- Keep vessels from stiffening", "- Usually occur late")
    assert ("M209" in codes(question, options)) is is_found


@pytest.mark.parametrize(
    "last",
    [
        "All of the options given are correct",
        "None of these answers",
        "All of the above are true",
        "Any of these",
    ],
)
def test_options_about_all_others(last: str) -> None:
    """Whatever they are called; they are not the longest for that."""
    found = codes(CARRIED, ("- Fever", "- Pain", f"* {last}"))
    assert "M201" in found
    assert "M203" not in found


@pytest.mark.parametrize(
    "last", ["Both statements are true", "All of the options of the trust", "None of the vessels"]
)
def test_options_about_something_else(last: str) -> None:
    """Such as statements in the question."""
    assert "M201" not in codes(CARRIED, ("- Fever", "- Pain", f"* {last}"))


def test_a_number_that_several_options_have_is_not_sorted() -> None:
    """They are told apart by something else."""
    atoms = ("- 18 carbon atoms, cis", "- 20 carbon atoms, cis", "* 18 carbon atoms, trans")
    assert "M214" not in codes(QUESTION, atoms)
    assert "M214" in codes(QUESTION, ("- 18 atoms", "- 20 atoms", "* 16 atoms"))


def test_a_stressed_number_is_no_abbreviation() -> None:
    """Nor is a name that everybody knows."""
    assert "M226" not in codes("Which are the FIVE kinds of cells with an HLA type?", OPTIONS)
    assert "M226" in codes("Which are the FXVE kinds of cells?", OPTIONS)


@pytest.mark.parametrize("word", ["regarding", "about", "concerning", "against"])
def test_options_end_a_sentence_that_ends_in_any_preposition(word: str) -> None:
    """Although some of them begin with a capital."""
    question = f"Before the immunisation of an infant, the parents should be questioned {word}"
    assert "M209" not in codes(question, ("* previous seizures", "- Apgar scores at birth"))
    assert "M209" in codes(
        question.removesuffix(word) + "yesterday", ("* Seizures", "- Apgar scores at birth")
    )


def test_a_quoted_term_is_defined() -> None:
    """By options of several words."""
    options = ("* Paying drug users for negative samples", "- Paying sex workers to use condoms")
    assert "M209" not in codes("“Contingency management” is”:", options)
    assert "M209" in codes("“Contingency management”:", options)


def test_shares_begin_with_numbers() -> None:
    """Which cannot be moved to the question: "1 in 10" is one amount."""
    assert "M217" not in codes(QUESTION, ("- 1 in 10", "* 1 in 40", "- 1 in 100"))
    assert "M217" in codes(QUESTION, ("- 1 in the trial", "* 1 in the ward", "- 1 in the clinic"))


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("What is complementary to the strand 5′ CGA TTG 3′?", False),
        ("Which amino acid does the codon CAT stand beside?", False),
        ("Which drug does the CAT recommend?", True),
        ("Which strand does the CXB recommend?", True),
    ],
)
def test_bases_are_no_abbreviation(question: str, is_found: bool) -> None:
    """Where the question is about them."""
    assert ("M226" in codes(question)) is is_found
