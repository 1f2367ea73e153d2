"""Checks of the question above the options: what each reports, and above all what it must not report."""

import pytest

from her2quiz.lint.multiple_choice import CHECKS
from her2quiz.lint.run_checks import run_checks
from tests.deckfile.reading import read
from tests.lint.questions import OPTIONS, QUESTION, TODAY, codes, diagnostics


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which drug is not an antibody?", "not"),
        ("Which drug does not bind the receptor?", "not"),
        ("Each of these is an antibody, except which?", "except"),
        ("What should never be done?", "never"),
        ("Which score cannot be given here?", "cannot"),
        ("Which of these is least likely?", "least"),
        ("Which statement about the score is false?", "false"),
        ("Which of these answers is incorrect?", "incorrect"),
        ("When a biopsy is scored 1+, which drug is not given?", "not"),
        ("The gene is not amplified. Which test is not needed?", "not"),
        ("Which explanation for the harm is not correct?", "not"),
        ("Each of these explains why she is ill, except which?", "except"),
        ("Which drug is not binding the receptor?", "not"),
    ],
)
def test_a_negative_that_reverses_the_question(question: str, word: str) -> None:
    """The word is named, and the fix writes it in capitals in the last sentence."""
    (found,) = [each for each in diagnostics(question, OPTIONS) if each.code == "M204"]
    assert found.where.words is not None
    assert (found.where.words.text, found.where.words.start) == (word, question.rindex(f"{word}"))
    assert len(found.fixes) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Which drug is NOT an antibody?",
        "In at least how many cells must staining be seen?",
        "The gene is not amplified. What is the result called?",
        "What follows if the gene is not amplified?",
        "What follows when the margins are not free?",
        "Which drug is for patients who have not responded?",
        "What is done with a specimen that was not fixed in time?",
        "Why is trastuzumab not given together with doxorubicin?",
        "How is a specimen that cannot be scored reported?",
        "In a weak heart, why is trastuzumab not given?",
        "What is the likeliest reason the drug does not work?",
        "Which finding explains that the score is not reported?",
        "What is given to patients not responding to trastuzumab?",
        "Which of these drugs has the least harm to the heart?",
        "What is the commonest cause of a false-negative result?",
        "Which cause of this false positive result is the likeliest?",
        "What does incorrect fixation lead to?",
        "Is the tumour positive or not?",
        "Which drugs are antibodies and not only inhibitors?",
        "Which group is called 'not amplified'?",
        'What does the report "HER2 not detected" mean?',
        "Which subtype is a carcinoma of no special type, not otherwise specified?",
        "What is nothing but a knot of cells called?",
    ],
)
def test_a_negative_that_describes(question: str) -> None:
    """A result, a condition, a reason or a number does not reverse the question."""
    assert "M204" not in codes(question)


def test_exactly_the_negative_is_pointed_at() -> None:
    """The same word in an earlier sentence, or inside another word, is ignored."""
    question = "It is not large, and nothing is felt. Which test is not a test to note?"
    (found,) = [each for each in diagnostics(question, OPTIONS) if each.code == "M204"]
    assert found.where.words is not None
    assert found.where.words.start == question.index("not a test")


def test_a_word_of_the_question_only_in_the_right_option() -> None:
    """A short word, a small word, or one that a wrong option has too gives nothing away."""
    assert "M207" in codes("Which test shows amplification?", ("* Amplification assay", "- Stain", "- Blot"))
    assert "M207" not in codes(
        "Which test shows amplification?", ("* Amplification assay", "- Amplifications", "- Blot")
    )
    assert "M207" not in codes("Which gene is above the others?", ("* The one above", "- Gen", "- Non"))
    assert "M207" not in codes("What helps a patient?", ("* Asking another patient", "- Rest", "- Sport"))


def test_a_word_of_the_question_in_wrong_options_too() -> None:
    """Another word of it, or another form of one, leads to a wrong option just as well."""
    assert "M207" not in codes(
        "Is staining or amplification counted?", ("* Amplification", "- Staining", "- Serum")
    )
    assert "M207" not in codes(
        "Which test shows amplification?", ("* Amplification assay", "- Serum of amplified cells", "- Blot")
    )


@pytest.mark.parametrize(
    ("question", "options", "is_found"),
    [
        ("By its structure it is an:", ("* antibody", "- taxane", "- vaccine"), True),
        ("By its structure it is a", ("* taxane", "- antibody", "- vaccine"), True),
        ("The first drugs to be approved are:", ("* antibodies", "- a vaccine", "- a taxane"), True),
        ("By its structure it is a(n):", ("* antibody", "- taxane", "- vaccine"), False),
        ("Which hepatitis is it, B or A?", ("* Acute", "- Chronic", "- Both"), False),
        ("Which subtype is luminal A?", ("* ER-positive", "- Basal", "- Normal"), False),
        ("The next thing to order is an:", ("* ultrasound", "- MRI", "- HER2 test"), False),
        ("The disease that she has is:", ("* cancer", "- diabetes", "- metastasis"), False),
        ("What the result is:", ("* positive", "- always positive", "- yes"), False),
        ("The two kinds of cells are:", ("* normal", "- large", "- small"), False),
    ],
)
def test_grammar_that_gives_the_right_option_away(
    question: str, options: tuple[str, ...], is_found: bool
) -> None:
    """Only a sentence that the options continue can do so, and only if pronunciation does not matter."""
    assert ("M208" in codes(question, options)) == is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Trastuzumab:", True),
        ("Which part of the receptor does it bind", True),
        ("Which part of the receptor does it bind?", False),
        ("The part of the receptor that it binds is:", False),
        ("Name the part that it binds.", False),
        ("The part of the receptor that it binds is …", False),
        ("The part of the receptor that is bound is", False),
        ("Which part of the receptor is", True),
        ("Trastuzumab is:", True),
        ("What is dimerisation?", False),
        ("Antidote to trastuzumab?", False),
        ("Name the receptor.", False),
        ("7 × 8 =", False),
        ("Amplification = ?", False),
        ("The part that it binds is at least", False),
        ("She is ill. Likeliest diagnosis of all", True),
        ("Which part does it bind (by its structure)", False),
        ("Which part does it bind **by its structure?**", False),
        ("曲妥珠单抗结合哪个结构域？", False),
    ],
)
def test_a_question_that_stands_alone(question: str, is_found: bool) -> None:
    """A colon can end a question, and words are not counted in a script without spaces."""
    assert ("M209" in codes(question)) == is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which of the following is true?", True),
        ("Which of these statements is correct?", True),
        ("Which statement about the score is true?", True),
        ("Which is false of the receptor?", True),
        ("The report says 3+, which is correct. What comes next?", False),
        ("Which drug is right for her?", False),
        ("Which is right for a patient with a weak heart?", False),
        ("Which of these drugs is an antibody?", False),
    ],
)
def test_a_question_for_what_is_true(question: str, is_found: bool) -> None:
    """'Correct' in passing, or 'right for' somebody, does not count."""
    assert ("M219" in codes(question)) == is_found


@pytest.mark.parametrize(
    ("question", "option", "is_found"),
    [
        ("Which does NOT follow from a score of 3+?", "No treatment", True),
        ("Which drug is not given after surgery?", "Not any", True),
        ("In her case, why is it NOT given after surgery?", "No gain", False),
        ("All of these are found EXCEPT which?", "Never a node", True),
        ("Which does NOT follow from a score of 3+?", "Not amplified", False),
        ("Which kind is NOT graded like the others?", "No special type", False),
        ("Which does NOT follow from a score of 3+?", "None", False),
        ("Which is LEAST likely to follow?", "No change", False),
        ("Which result is the gene's here?", "Not amplified", False),
        ("NOT amplified is the report. What follows?", "No treatment", False),
    ],
)
def test_two_negatives(question: str, option: str, is_found: bool) -> None:
    """The name of a result does not count, and neither do the sentences before the question."""
    assert ("M220" in codes(question, (*OPTIONS, f"- {option}"))) == is_found


def test_a_long_question() -> None:
    """The story of a case does not count."""
    story = "She is well. " * 64
    assert "M221" in codes(story + QUESTION)
    asked = read(
        f"[[card]]\ncase = '''{story}'''\n[[card.ask]]\nquestion = '{QUESTION}'\noptions = {[*OPTIONS]}\n"
    )
    assert run_checks(asked, TODAY, CHECKS) == []


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("How is the LVEF measured here?", True),
        ("How is the LVEF (left ventricular ejection fraction) measured?", False),
        ("How is the left ventricular ejection fraction (LVEF) measured?", False),
        ("What does LVEF stand for here?", False),
        ("How is the LVEF, with the left ventricular function and ejection fraction, measured?", True),
        ("How is the LVEF, the left ventricular ejection fraction, measured?", False),
        ("What CANNOT be measured here?", False),
        ("What does `SELECT` return here?", False),
        ("Which clause of a SELECT is read first?", False),
        ("What does ST elevation mean here?", False),
        ("Which INR is in normal ranges of the laboratory?", True),
        ("Which gene encodes HER2 in cells?", False),
        ("Which is the BEST test of all?", False),
        ("What is given in stage IIIA of it?", False),
        ("What does the FDA say of it?", False),
    ],
)
def test_abbreviations(question: str, is_found: bool) -> None:
    """A gene, a stage, a stressed word and a well-known abbreviation do not count."""
    assert ("M226" in codes(question)) == is_found


def test_a_synonym_spells_an_abbreviation_out() -> None:
    """A name in [synonyms] has its meaning beside it."""
    top = '[synonyms]\n"ejection fraction" = ["LVEF"]'
    assert "M226" not in codes("How is the LVEF measured here?", top=top)


def test_extended_matching_has_many_options_and_short_stems() -> None:
    """The stems of a shared list are not questions with options of their own."""
    options = "\n".join(f"- Drug{letter * 3}" for letter in "abcdefgh")
    card = f'[[card]]\nquestion = "Which drug is it?"\noptions = """\n{options}\n"""\n'
    assert (
        run_checks(read(f'{card}[[card.ask]]\nquestion = "Diarrhoea"\nanswer = "Drugaaa"\n'), TODAY, CHECKS)
        == []
    )
