"""What teachers write is fair, and is not reported; beside each, what is reported for good reason."""

import pytest

from tests.lint.looking import card, codes
from tests.lint.questions import OPTIONS
from tests.lint.questions import codes as codes_of


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which finding mandates a caesarean section? ?", False),
        ("Which finding mandates a caesarean section??", False),
        ('She asks: "Will I die of it?" Which reply is the best one?', False),
        ("Which drug is given to a woman who smokes and who takes the pill?", False),
        ("A man who is ill and who smokes needs which drug?", False),
        ("Which drug is given when she bleeds and when she is anaemic?", False),
        ("He tells of it, and how he feels. Which stage is it?", False),
        ("What follows from this strand?\n\nGAAUAG…?", False),
        ("At which ratio, and which is at least 2.0, is it amplified?", True),
        ("Which chromosome carries it, and which arm does it sit on?", True),
        ("How is it managed, and when?", True),
        ("What is it? Where is it found?", True),
    ],
)
def test_two_questions(question: str, is_found: bool) -> None:
    """A mark typed twice, a question that is quoted, and words that describe do not ask a second question."""
    assert ("F303" in codes(card(question))) is is_found


@pytest.mark.parametrize(
    ("answer", "is_found"),
    [
        ("Safe, tolerable, efficacious, and low in price", True),
        (
            "Inexpensive, available, efficacious, safe, and one molecule and no fixed combination of them",
            True,
        ),
        (
            "A drug with an unwanted additive; e.g., syrup, which was made with another alcohol, as in 1937",
            False,
        ),
        (
            "Use of a right drug for a right disease, at the right dose and for a right time, with care, by all",
            False,
        ),
    ],
)
def test_a_list_as_an_answer(answer: str, is_found: bool) -> None:
    """Several short members are a list; a sentence with commas is not."""
    assert ("F304" in codes(card("What is meant by it here?", f'answer = "{answer}"'))) is is_found


@pytest.mark.parametrize("answer", ["trastuzumab", "dexrazoxane", "pembrolizumab"])
def test_a_word_is_not_its_own_near_twin(answer: str) -> None:
    """Spelled with s for z, it is still itself."""
    assert "F314" not in codes(card("Which drug?", f'answer = "{answer}"\ntyped = true'))


def test_a_word_of_a_long_story_points_nowhere() -> None:
    """Only the sentence that asks does; a list of results before an empty line is no part of it."""
    options = ("* Insulin and glucose", "- Fluids only", "- Rehydration")
    story = f"{'She is ill and has been so for long. ' * 8}Her results:\nGlucose: 589 mg/dL\n\n"
    assert "M207" not in codes_of(f"{story}Which is the best step?", options)
    assert "M207" in codes_of(f"{story}Which step lowers glucose?", options)


@pytest.mark.parametrize(
    ("end", "right", "wrong", "is_found"),
    [
        ("is", "Ulcerative colitis", "Crohn's disease", False),
        ("is", "Dose", "Pharmacokinetics", False),
        ("is", "The liver", "Pancreas", False),
        ("is", "Anaemia", "Platelets in the urine", False),
        ("are", "Blood and lymph", "Vessels", False),
        ("are", "Antibiotics", "Rest", True),
        ("are", "Antibiotics", "Statins", False),
    ],
)
def test_grammar_is_that_of_the_subject(end: str, right: str, wrong: str, is_found: bool) -> None:
    """Number is told from the noun, not from its first word."""
    options = (f"* {right}", f"- {wrong}", f"- {right} of another kind")
    assert ("M208" in codes_of(f"What is affected first of all in this disease {end}:", options)) is is_found


def test_what_is_in_brackets_is_no_negative() -> None:
    """Nor is "not so"."""
    assert "M204" not in codes_of("Which is the best drug (the figure was not given)?", OPTIONS)
    assert "M204" in codes_of("Which drug is not (as in the figure) given?", OPTIONS)
    assert "M220" not in codes_of("Which is NOT told?", ("* A not so bad effect", "- Date", "- Name"))
    assert "M220" not in codes_of("Which is NOT told?", ("* What is no longer felt", "- Date", "- Name"))
    assert "M220" in codes_of("Which is NOT told?", ("* What is not felt", "- Date", "- Name"))


def test_ranges_between_which_one_is_asked_for_may_overlap() -> None:
    """They are the answer, not what a value falls into."""
    ranges = ("* 24-26 mm Hg", "- 22-28 mm Hg", "- 20-30 mm Hg")
    assert "M215" not in codes_of("What is the range in which 95% of them are?", ranges)
    assert "M215" in codes_of("Which range holds a value of 25 here?", ranges)


def test_code_is_as_long_as_it_is() -> None:
    """So are options each of which adds something to the one before."""
    code = ("* a.send(:+, b).send(:/, c).then(:round, 2)", "- a.+(b)./(c)", "- a.div(b)")
    ribs = ("* The ribs", "- The ribs and sternum", "- The ribs, sternum, clavicle and vertebrae")
    assert "M213" not in codes_of("Which of these is the same as (a + b) / c?", code)
    assert "M213" not in codes_of("Which of these develop by ossification?", ribs)
    assert "M213" in codes_of(
        "Which is found?", ("* Stridor", "- A restrictive pattern on spirometry", "- Pus")
    )


def test_vague_words_of_one_card_are_told_once() -> None:
    """With how many there are."""
    options = ("* It often rises", "- It usually falls", "- It may vary")
    (found,) = [each for each in _found("What does it do?", options) if each[0] == "M206"]
    assert found[1] == "'often' is vague, as is a word in 2 more of the options"


def test_small_words_at_the_beginning_of_all_options_stay() -> None:
    """They are no words to move to the question."""
    assert "M217" not in codes_of(options=("* As a user", "- As a shopper", "- As a visitor"))


def _found(question: str, options: tuple[str, ...]) -> list[tuple[str, str]]:
    from tests.lint.questions import diagnostics

    return [(each.code, each.message) for each in diagnostics(question, options)]


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Her AST was 34 U/L. What follows?", False),
        ("Her AST was raised. What follows?", True),
        ("How strong is the NaOH, and the Mg(OH)2?", False),
        ("Which of these is POOR advice?", False),
        ("What do the STEP criteria for a P-drug stand for?", False),
        (
            "Which is SMART?\n\n- S: specific\n- M: measurable\n- A: achievable\n- R: relevant\n- T: timed",
            False,
        ),
        ("The intra-ocular pressure is high. What lowers the IOP?", False),
    ],
)
def test_abbreviations(question: str, is_found: bool) -> None:
    """Named values, and abbreviations that the card spells out or asks for, are not reported."""
    assert ("M226" in codes(card(question))) is is_found


def test_results_of_a_patient_need_no_source() -> None:
    """Nor do the numbers of a sum; a threshold does."""
    labs = "Na+: 139 mEq/L\nK+: 4.3 mEq/L\nGlucose: 90 mg/dL\nWhich test is next?"
    assert "S508" not in codes(card(labs))
    assert "S508" in codes(card("Above which size is surgery advised?", 'answer = "5 cm"'))
    options = 'options = """\n* 24-26 mm\n- 22-28 mm\n- 20-30 mm\n"""'
    assert "S508" not in codes(card("The mean was 25 mm in 400 people. What is the range of 95%?", options))


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        ("What produces phase 1 of the action potential of a myocyte?", "What produces phase 3 of the action potential of a myocyte?", False),
        ("Which class of receptor does morphine bind in the brain stem?", "Which class of receptor does codeine bind in the brain stem?", False),
        ("Which class of receptors does morphine bind in the brain stem?", "Which class of receptor does morphine bind in the brain stem?", True),
    ],
)  # fmt: skip
def test_the_same_again(first: str, second: str, is_found: bool) -> None:
    """A question on another number or another name is another question."""
    text = "\n".join(card(each, 'answer = "efflux"', id_) for each, id_ in ((first, "a"), (second, "b")))
    assert ("K401" in codes(text)) is is_found


@pytest.mark.parametrize(
    ("option", "is_found"),
    [
        ("5’ – GATTC – 3’", False),
        ("2 – 3 mg", False),
        ("Heparin – reversed by protamine", True),
        ("Heparin – antidote", True),
    ],
)
def test_dashes_that_no_feedback_follows(option: str, is_found: bool) -> None:
    """Two of them, or numbers behind one, are part of the option."""
    options = f'options = """\n* {option}\n- Another one\n- A third one\n"""'
    from pathlib import Path

    from her2quiz.deckfile.deck.read import read_text

    reading = read_text(f'title = "T"\n{card("Which?", options)}', Path("deck.toml"))
    assert ("D126" in {each.code for each in reading.diagnostics}) is is_found
