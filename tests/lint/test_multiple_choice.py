"""Checks of options: what each reports, and above all what it must not report."""

import pytest

from tests.lint.questions import OPTIONS, QUESTION, codes


def test_a_plain_question_is_left_alone() -> None:
    """The question that the other tests start from gets no diagnostics."""
    assert codes() == set()


@pytest.mark.parametrize(
    "option",
    [
        "All of the above",
        "None of these",
        "none of the others.",
        "Both of them",
        "Neither of these",
        "Any of these",
    ],
)
def test_an_option_that_refers_to_the_others(option: str) -> None:
    """In any wording, the option means nothing without the others."""
    assert "M201" in codes(options=(*OPTIONS, f"- {option}"))


@pytest.mark.parametrize(
    "option",
    [
        pytest.param("None", id="none as a value"),
        pytest.param("Allergy", id="all inside a word"),
        pytest.param("A small nodule", id="all inside another"),
        pytest.param("All patients", id="all of something else"),
        pytest.param("No treatment", id="no treatment"),
        pytest.param("None of the cells", id="none of something else"),
        pytest.param("Both breasts", id="both of something else"),
    ],
)
def test_an_option_that_refers_to_something_else(option: str) -> None:
    """The same words can be an answer of their own."""
    assert codes(options=(*OPTIONS, f"- {option}")) == set()


@pytest.mark.parametrize(
    ("question", "last"),
    [
        pytest.param(QUESTION, "A and C", id="letters"),
        pytest.param(QUESTION, "Only A and B", id="only"),
        pytest.param(QUESTION, "B, C", id="a comma"),
        pytest.param("1. It is small. 2. It is round. Which holds?", "1 and 2", id="numbers"),
        pytest.param("I. It is small. II. It is round. Which holds?", "I and II", id="roman numbers"),
        pytest.param(QUESTION, "Both trastuzumab and pertuzumab", id="both by name"),
    ],
)
def test_an_option_that_combines_others(question: str, last: str) -> None:
    """By letters, by numbers, or by 'both' and their names."""
    assert "M202" in codes(question, (*OPTIONS, f"- {last}"))


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(("* 1 and 3", "- 2 and 4", "- 5"), id="groups of ISH"),
        pytest.param(("* B and C", "- A and E", "- A"), id="viruses of hepatitis"),
        pytest.param(("* I and II", "- II and III", "- IV"), id="stages"),
        pytest.param(("* Both breasts", "- One breast", "- No breast"), id="both of one thing"),
        pytest.param(
            ("* Trastuzumab and pertuzumab", "- Trastuzumab", "- Pertuzumab"), id="a combination of drugs"
        ),
        pytest.param(("* Both ovary and breast", "- Breast", "- Lung"), id="both, of which one is no option"),
    ],
)
def test_names_that_look_like_letters_of_options(options: tuple[str, ...]) -> None:
    """Names that are the subject of the options do not combine them."""
    assert "M202" not in codes(options=options)


def test_a_right_option_as_long_as_a_wrong_one() -> None:
    """The right option is reported only if every other is far shorter, and never if it is short itself."""
    assert "M203" in codes(options=("* a key of quite some words indeed", "- short", "- brief"))
    assert "M203" not in codes(options=("* a key of quite some words", "- nearly as many words", "- brief"))
    assert "M203" not in codes(options=("* Ranibizumab-nuna", "- T-DM1", "- T-DXd"))
    assert "M203" not in codes(options=("* a key of quite some words", "* brief", "- short"))


@pytest.mark.parametrize(
    "option", ["It always fails", "Never in women", "It is so in all cases", "One must operate"]
)
def test_an_absolute_word_in_a_wrong_option(option: str) -> None:
    """Learners rule out an option that allows no exception."""
    assert "M205" in codes(options=(*OPTIONS, f"- {option}"))


def test_absolute_words_that_give_nothing_away() -> None:
    """In the right option too, as one of several frequencies, or in the name of a group of people."""
    assert "M205" not in codes(options=("* It always fails", "- It never fails", "- It is given"))
    assert "M205" not in codes(options=("* Daily", "- Always", "- Never"))
    assert "M205" not in codes(options=("* Smokers", "- Never-smokers", "- Former smokers"))


@pytest.mark.parametrize(
    ("option", "is_vague"),
    [
        ("It is often seen", True),
        ("It may be seen", True),
        ("It Usually fails", True),
        ("In May 2023", False),
        ("May 2023", False),
        ("Softening of the node", False),
        ("A mayor finding", False),
    ],
)
def test_vague_words(option: str, is_vague: bool) -> None:
    """A month and a part of a word are not frequencies."""
    assert ("M206" in codes(options=(*OPTIONS, f"- {option}"))) == is_vague


def test_how_many_options() -> None:
    """2 are few and 7 are many, unless options are drawn, several are ticked, or it is true or false."""
    many = tuple(f"- Option{letter * 3}" for letter in "abcdef")
    assert "M210" in codes(options=OPTIONS[:2])
    assert codes(options=("* True", "- False")) == {"M222"}
    assert "M211" in codes(options=(*OPTIONS[:1], *many))
    assert "M211" not in codes(options=(*OPTIONS[:1], *many), more="choices = 4")
    assert "M211" not in codes(options=(OPTIONS[0], "* Another", *many))


def test_convergence() -> None:
    """Small words do not count."""
    key = ("* docetaxel, trastuzumab, pertuzumab", "- docetaxel, trastuzumab, lapatinib")
    others = ("- docetaxel, bevacizumab, pertuzumab", "- paclitaxel, trastuzumab, pertuzumab")
    assert "M212" in codes(options=(*key, *others))
    small = ("* in the wall of the duct", "- in a node", "- of the skin", "- the rib")
    assert "M212" not in codes(options=small)


def test_options_of_uneven_length() -> None:
    """Options that begin with a number or a score may differ in length."""
    assert "M213" in codes(options=("- A test of quite another length, of many words", "* Short", "- Brief"))
    scores = ("* 0", "- 1+", "- 2+ with amplification of the gene, of whatever degree")
    assert "M213" not in codes(options=scores)
    graded = ("* Grade 1", "- Grade 2", "- Grade 3, in which the patient can no longer do anything")
    assert "M213" not in codes(options=graded)


@pytest.mark.parametrize(
    ("options", "is_found"),
    [
        (("* 10%", "- 30%", "- 20%"), True),
        (("* 1+", "- 0", "- 3+", "- 2+"), True),
        (("* 6 copies", "- 2 copies", "- 4 copies"), True),
        (("* 0", "- 1+", "- 2+", "- 3+"), False),
        (("* 30%", "- 20%", "- 10%"), False),
        (("* 6 months", "- 1 year", "- 18 months"), False),
        (("* 17q", "- 8q", "- 11q"), False),
        (("* 1 in 8", "- 1 in 40", "- 1 in 15"), False),
        (("* 1st line", "- 3rd line", "- 2nd line"), False),
        (("* Half", "- 10", "- 5"), False),
    ],
)
def test_numbers_in_order(options: tuple[str, ...], is_found: bool) -> None:
    """Scores are numbers; times in several units, names and shares are not."""
    assert ("M214" in codes(options=options)) == is_found


@pytest.mark.parametrize(
    ("options", "is_found"),
    [
        (("* 0-10%", "- 10-20%", "- 21-30%"), True),
        (("* 2 to 8 weeks", "- 4 to 6 weeks", "- 9 to 12 weeks"), True),
        (("* 0-9%", "- 10-19%", "- 20-29%"), False),
        (("* 1-5", "- 1-10", "- 1-20"), False),
        (("* 6-24 hours", "- 6-48 hours", "- 6-72 hours"), False),
        (("* 6-72 hours", "- 12-72 hours", "- 24-72 hours"), False),
        (("* 2.0 to <4.0", "- 4.0 to <6.0", "- 6.0 or more"), False),
        (("* 3-weekly", "- 2-weekly", "- weekly"), False),
    ],
)
def test_ranges(options: tuple[str, ...], is_found: bool) -> None:
    """Ranges that share their start or their end may overlap: the question is where something ends or begins."""
    assert ("M215" in codes(options=options)) == is_found


@pytest.mark.parametrize(
    ("options", "is_found"),
    [
        (("* 6 mg/kg", "- 8 mg/kg", "- 600 mg"), True),
        (("* 10", "- 20", "- 30%"), True),
        (("* 0", "- 1+", "- 2+", "- 3+"), False),
        (("* 1 week", "- 2 weeks", "- 3 weeks"), False),
        (("* 6 months", "- 1 year", "- 2 years"), False),
        (("* 10%", "- 20 %", "- 30% of the cells"), False),
        (("* 17q", "- 8q", "- 17p"), False),
        (("* 1st", "- 2nd", "- 4th", "- 5th"), False),
        (("* 1 dose", "- 2 doses", "- 4 doses"), False),
    ],
)
def test_units(options: tuple[str, ...], is_found: bool) -> None:
    """A plural, a time, a chromosome arm and an ordinal do not count as another unit."""
    assert ("M216" in codes(options=options)) == is_found


def test_a_blood_pressure_is_no_fraction() -> None:
    """130/80 and 140/90 are in order; halves and quarters may be out of it."""
    assert "M214" not in codes(options=("* 130/80 mmHg", "- 140/90 mmHg", "- 160/100 mmHg"))
    assert "M214" in codes(options=("* 1/2", "- 3/4", "- 1/4"))


def test_a_question_for_a_normal_range() -> None:
    """Ranges may meet or overlap where one of them is asked for, not a number in them."""
    ranges = ("* 3.5-5.0 mmol/L", "- 2.5-3.5 mmol/L", "- 5.0-6.5 mmol/L")
    assert "M215" in codes("Which range holds a value of 3.5 here?", ranges)
    assert "M215" not in codes("What is the normal range of potassium?", ranges)


def test_never_of_one_person_is_a_fact() -> None:
    """It allows no exception only as a rule."""
    assert "M205" in codes(options=(*OPTIONS, "- It is never given"))
    assert "M205" not in codes(options=(*OPTIONS, "- Somebody who was never ill"))


def test_a_shared_beginning() -> None:
    """A shared beginning is reported, unless it only compares."""
    assert "M217" in codes(options=("* It binds one", "- It binds two", "- It binds all"))
    assert "M217" not in codes(options=("* It binds one", "- It binds two", "- One is bound"))
    assert "M217" not in codes(
        options=("* Since he ran, he won", "- Since he ran he won", "- Since he has won")
    )
    assert "M217" not in codes(options=("* At least 4.0", "- At least 2.0", "- At least 6.0"))


@pytest.mark.parametrize(
    ("why", "is_found"),
    [
        ("Option B is an antibody.", True),
        ("The others are wrong; B is wrong too.", True),
        ("The second option is an antibody.", True),
        ("None of the above is a taxane.", True),
        ("Only binding counts: A and C are right.", True),
        ("A, B and D are wrong.", True),
        ("Correct answer: C", True),
        ("Hepatitis A and B are wrong guesses.", False),
        ("Option 2 is an antibody.", True),
        ("It is the first choice in this disease.", False),
        ("Luminal A is right for this pattern.", False),
        ("Vitamin B is wrong as a treatment.", False),
        ("The above score was the lower one.", False),
        ("The answer 8 mg/kg is for the first dose.", False),
        ("This answers 3 questions.", False),
        ("A is a letter.", False),
    ],
)
def test_options_named_by_their_position(why: str, is_found: bool) -> None:
    """A letter alone, a first choice and a number of something are not positions."""
    assert ("M223" in codes(more=f'why = "{why}"')) == is_found


def test_missing_feedback_is_reported_only_where_it_is_usual() -> None:
    """In a deck without feedback, none is missing."""
    assert "M224" in codes(options=(OPTIONS[0], "- Trastuzumab -- It is another.", "- Pertuzumab"))
    assert "M224" not in codes(options=(*OPTIONS, "- Lapatinib", "- Neratinib -- It is another."))
