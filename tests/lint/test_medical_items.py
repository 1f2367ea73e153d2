"""What tests of medicine, nursing and biology ask is fair; beside each, what is reported for good reason."""

import pytest

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.lint.registry import CHECKS
from her2quiz.lint.run_checks import run_checks
from tests.deckfile.reading import read
from tests.lint.looking import TODAY, card, codes
from tests.lint.questions import OPTIONS, QUESTION, diagnostics
from tests.lint.questions import codes as codes_of

VIGNETTE = "She has had a lump in her breast for two months and no pain. " * 13
"""The story of a patient as long as most that tests of licensing tell."""


@pytest.mark.parametrize(
    ("question", "option", "is_found"),
    [
        ("What is the result of executing this line?", "It will never be run", False),
        ("Which statement about the output of this circuit holds?", "It is always true", False),
        ("Which of them is always right?", "It never bleeds", False),
        ("How many drugs are given?", "One or more, and each must have the same dose", False),
        ("Why is it given?", "Because doses above 1 g must be split", False),
        ("What does it print for?", "`x` must be whole", False),
        ("What is the rule?", "Patients must fast", True),
        ("What is the rule?", "It fails since every dose must be split", True),
        ("What is wrong with it?\n\n```\nprint(x)\n```", "One should never use a loop", True),
        ("How high is the cardiac output?", "It is never raised", True),
    ],
)
def test_words_without_exception(question: str, option: str, is_found: bool) -> None:
    """What code or a circuit does, it does always; what a question is about gives nothing away."""
    assert ("M205" in codes_of(question, (*OPTIONS, f"- {option}"))) is is_found


@pytest.mark.parametrize(
    ("question", "why", "is_found"),
    [
        ("Which holds for a circuit with inputs A and B?", "A is wrong, since B decides.", False),
        ("Which holds for a circuit with input B?", "If A is true, B is false.", False),
        ("Which holds for a circuit with input B?", "Option B is wrong.", True),
        ("Which holds for a circuit?", "If A is true, it opens; B is false.", True),
        ("A woman of 52 has a lump. Which test is next?", "It is small; A is wrong.", True),
        ("B) She has a lump. Which test is next?", "It is small; B is wrong.", True),
    ],
)
def test_letters_that_the_question_gives_to_things(question: str, why: str, is_found: bool) -> None:
    """They are not those of options."""
    assert ("M223" in codes_of(question, more=f'why = "{why}"')) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("You wanted choice A, which is art, and choice B, which is music. Which is true?", False),
        ("Events A and B are independent. Which is possible?", False),
        ("A woman of 52 has a lump and a fever. Which is found?", True),
        ("A. Fever. B. A lump. C. Pain. Which are found in mastitis A and B?", True),
    ],
)
def test_and_between_letters_may_be_logic(question: str, is_found: bool) -> None:
    """Where the question names things by letters, "A and B" says something of these."""
    options = ("* A or B", "- A and B", "- Neither", "- B")
    assert ("M202" in codes_of(question, options)) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("What does it print?\n\na. It is not valid.\nb. It is valid.\nc. Nothing", False),
        ("What does it print?\n\n```\nif not x:\n\n  y = not x\n```", False),
        ("Which of them is not printed?\n\na. It is valid.\nb. It is large.", True),
        ("Which does not belong here?\n\n```\nprint(x)\n```", True),
    ],
)
def test_a_negative_in_what_a_question_shows(question: str, is_found: bool) -> None:
    """Lettered lines and code ask nothing."""
    assert ("M204" in codes_of(question)) is is_found


@pytest.mark.parametrize(
    ("options", "is_found"),
    [
        (("* calcitonin and parathyroid hormone", "- estrogen and progesterone", "- estrogen and calcitriol"), False),
        (("* diverse bacteria, fungi and archaea of the gut", "- bacteria", "- fungi and archaea"), True),
        (("* it is found where the two layers meet at the rim", "- it is not found anywhere", "- it is lost"), True),
    ],
)  # fmt: skip
def test_long_words_are_no_long_option(options: tuple[str, ...], is_found: bool) -> None:
    """The right option must have more words, too."""
    assert ("M203" in codes_of(options=options)) is is_found


@pytest.mark.parametrize(
    ("question", "right", "is_found"),
    [
        ("Which pair of hormones has opposed effects?", "calcitonin and parathyroid hormone", False),
        ("Which of the following glands is found in the neck?", "parathyroid gland", False),
        ("What hormone lowers it?", "parathyroid hormone", False),
        ("Which test shows amplification?", "an assay of amplification", True),
        ("What is a hormone good for?", "a hormone carries signals", True),
    ],
)
def test_a_word_for_what_is_asked_for(question: str, right: str, is_found: bool) -> None:
    """It fits every option, whether or not each has it."""
    assert ("M207" in codes_of(question, (f"* {right}", "- thyroxine", "- iodine"))) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("RDW indicates:", False),
        ("Insulin decreases:", False),
        ("Insulin:", True),
        ("The axial skeleton ________.", True),
    ],
)
def test_a_sentence_that_only_lacks_its_object(question: str, is_found: bool) -> None:
    """It can be ended with the options covered."""
    assert ("M209" in codes_of(question, ("* thirst", "- hunger", "- sleep"))) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("The bone of the thigh is called ________.", False),
        ("The sentence that it ends is the ____", False),
        ("The ____ is the bone of the thigh.", True),
        ("____ is a fungal infection of the head.", True),
    ],
)
def test_a_gap_that_the_options_fill(question: str, is_found: bool) -> None:
    """At the end of a question it is read once; without options, a cloze says more."""
    assert ("M218" in codes_of(question)) is is_found
    assert "M218" in codes(card(question))


def test_a_story_that_is_seen_with_its_options() -> None:
    """A usual one is; half as much again is not."""
    assert "M221" not in codes_of(VIGNETTE + QUESTION)
    assert "M221" in codes_of(VIGNETTE + VIGNETTE[: len(VIGNETTE) // 2] + QUESTION)


def test_options_may_answer_two_questions() -> None:
    """So that is only a note; on a card without options it is a warning."""
    question = "Which tissue secretes this hormone, and what is its function?"
    (found,) = [each for each in _all(question) if each.code == "F303"]
    assert found.severity is Severity.INFO
    assert "F303" in codes(card(question))


def _all(question: str) -> list[Diagnostic]:
    lines = "\n".join(("* Ovary, growth", "- Liver, growth", "- Ovary, decay"))
    return run_checks(
        read(f"[[card]]\nquestion = '{question}'\noptions = '''\n{lines}\n'''\n"), TODAY, CHECKS
    )


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which of these is true of the Sabin but NOT the Salk vaccine?", False),
        ("Which of these is true of an intention tremor?", True),
        ("Which of these is true of tremor, but rare?", True),
    ],
)
def test_what_is_true_of_one_and_not_of_another(question: str, is_found: bool) -> None:
    """A difference is one thing."""
    assert ("M219" in codes_of(question)) is is_found


def test_statements_of_one_subject_are_one_question() -> None:
    """Of several, they are several."""
    question = "Which of these statements is true of the run time?"
    of_one = ("* The run time is doubled", "- The run time is halved", "- The run time is the same")
    assert "M219" not in codes_of(question, of_one)
    assert "M219" in codes_of(question, (*of_one[:2], "- The memory is doubled"))


@pytest.mark.parametrize(
    ("short", "is_found"), [("CNS", False), ("CPR", False), ("AABB", False), ("RDW", True), ("AABC", True)]
)
def test_abbreviations_that_everybody_knows(short: str, is_found: bool) -> None:
    """And a genotype, which is none."""
    assert ("M226" in codes_of(f"What is found in {short} of this patient?")) is is_found


def test_yes_and_no_are_no_values() -> None:
    """Whatever the question shows; true and false are."""
    question = "Would it print the same?\n\n```\nprint(x)\n```"
    assert "M222" in codes_of(question, ("* Yes", "- No"))
    assert "M222" not in codes_of(question, ("* True", "- False"))


def test_all_diagnostics_of_a_good_question_are_none() -> None:
    """What the other tests start from gets none."""
    assert diagnostics(QUESTION, OPTIONS) == []
