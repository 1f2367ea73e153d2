"""Cues and negatives in items of medicine: what gives nothing away, and beside each, what does."""

import pytest

from her2quiz.deckfile.toml.diagnostic import Severity
from tests.lint.looking import card, codes_of_reading
from tests.lint.questions import OPTIONS, diagnostics
from tests.lint.questions import codes as codes_of


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which method does not kill microbes but removes them?", False),
        ("The ____ relays all senses, except for smell, to other areas.", False),
        ("Calcium cannot be absorbed from the gut if ____ is lacking.", False),
        ("The injury is not ruled out, intubation of preference will be:", False),
        ("They could not be studied objectively because they were moved by:", False),
        ("Among the reasons it never grew was that unions ____.", False),
        ("Which statement best says why it is not a true democracy?", False),
        ("Which diseases are infectious but not communicable?", False),
        ("She does not want another one; best advice to her is:", False),
        ("One of them has ____ while the other does not.", False),
        ("What might make you think that she could not use it?", False),
        ("Which kind is it, in which one gains and the other is not harmed?", False),
        ("In which of these is it not found?", True),
        ("Calcium is not found in:", True),
        ("____ is not a kind of calcium.", True),
        ("Which drug is not given at all, or by no way at home?", True),
        ("All of these kill microbes, except:", True),
        ("Which of these is not a reason why it fails?", True),
        ("Donors do not include ____.", True),
    ],
)
def test_a_negative_of_a_statement(question: str, is_found: bool) -> None:
    """What follows it says that it only describes."""
    assert ("M204" in codes_of(question)) is is_found


def test_an_absolute_word_in_a_true_option() -> None:
    """It is the right one that is wrong; asked the other way round, it gives the option away."""
    options = ("* Adenine binds to guanine", "- Purines always pair with pyrimidines", "- Bonds hold it")
    assert "M205" not in codes_of("Which of these statements is incorrect?", options)
    assert "M205" not in codes_of("Which of these does NOT hold?", options)
    assert "M205" in codes_of("Which of these holds for DNA?", options)


@pytest.mark.parametrize(
    ("right", "wrong", "is_found"),
    [
        ("on the side of the head", "on the forehead", False),
        ("polycystic disease of the ovary (PCOS, Stein-Leventhal)", "idiopathic hirsutism of women", False),
        ("all of the above", "PCR", False),
        ("at rest, uses proteins that cover its binding sites", "the need for energy", True),
        ("are a threat to themselves or others (soon)", "need a therapy", True),
    ],
)
def test_a_right_option_is_long_by_what_it_says(right: str, wrong: str, is_found: bool) -> None:
    """A few letters, another name in brackets, and a reference to the others do not count."""
    options = (f"* {right}", f"- {wrong}", "- another")
    assert ("M203" in codes_of(options=options)) is is_found


@pytest.mark.parametrize(
    ("question", "right", "wrong", "is_found"),
    [
        ("What are islands of blood?", "masses of blood vessels", "cells for filtering", False),
        ("What holds for exons?", "some exons are not translated", "the first exon is", False),
        ("Which mutations are found?", "a mutation at one point", "mutation-free cells", False),
        ("Which does not change how people vote?", "the number of voting booths", "race", False),
        ("The biopsy shows cancer. What follows?", "surgery and biopsy of a node", "rest", False),
        ("Who governs in the United States?", "The governor of each state", "kings", False),
        ("The mutation consists of:", "a mutation at one point", "a deletion", True),
        ("What was histiocytosis called?", "histiocytosis of kind x", "granuloma", True),
    ],
)
def test_a_word_that_gives_an_option_away(question: str, right: str, wrong: str, is_found: bool) -> None:
    """Its forms and parts count elsewhere too; words of nearly every case do not, nor do questions for what is wrong."""
    assert ("M207" in codes_of(question, (f"* {right}", f"- {wrong}", "- bone"))) is is_found


def test_a_repeated_word_is_named_as_it_stands() -> None:
    """With its plural s."""
    options = ("* Virus of rabies", "- Lyssa", "- Arena")
    (found,) = [each for each in diagnostics("What causes rabies?", options) if each.code == "M207"]
    assert "'rabies'" in found.message


@pytest.mark.parametrize(
    ("question", "right", "wrong", "is_found"),
    [
        ("The shelf life of the drug at home is", "one year", "6 months", False),
        ("The commonest cause of fever is", "Klebsiella", "Listeria monocytogenes", False),
        ("The best management of her illness is", "surgery", "rate and apnoea monitoring", False),
        ("Many of their stories are:", "read by all", "referred to as law", False),
        ("What they call misogyny is:", "hatred of women", "how we know our roles", False),
        ("The first thing found in fever is", "anaemia", "mamelons", False),
        ("The first drugs to be approved are:", "antibodies", "a vaccine", True),
    ],
)
def test_number_that_does_not_fit(question: str, right: str, wrong: str, is_found: bool) -> None:
    """It is told from the form of a noun, so that it is a note; "a" and "an" are told from the first letter."""
    found = [
        each for each in diagnostics(question, (f"* {right}", f"- {wrong}", "- pus")) if each.code == "M208"
    ]
    assert bool(found) is is_found
    assert all(each.severity is Severity.INFO for each in found)


def test_an_article_that_does_not_fit_is_a_warning() -> None:
    """Nobody has to guess at a number."""
    options = ("* antibody", "- taxane", "- vaccine")
    (found,) = [each for each in diagnostics("By its structure it is an:", options) if each.code == "M208"]
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("ranges", "is_found"),
    [
        (("* 400-700 nm", "- 20-20000 Hz", "- 10-20 dB"), False),
        (("* 1.2% to 25.6%", "- 2.4% to 40.2%", "- 9.7% to 62.1%"), False),
        (("* 5 to 19", "- 5 to 20", "- 6 to 19", "- 6 to 20"), False),
        (("* 10-12 months", "- 12-15 months", "- 16-18 months"), True),
        (("* 20-30%", "- 22-28%", "- 24-26%"), True),
    ],
)
def test_ranges_that_share_a_number(ranges: tuple[str, ...], is_found: bool) -> None:
    """Of another unit, they do not; estimates that all overlap may."""
    assert ("M215" in codes_of("How many are there?", ranges)) is is_found


def test_an_order_of_numbered_steps_combines_nothing() -> None:
    """Each option names all of them."""
    steps = "1. Shock; 2. Massage; 3. Call. In which order is it done?"
    assert "M202" not in codes_of(steps, ("* 3, 2, 1", "- 1, 2, 3", "- 2, 1, 3"))
    assert "M202" in codes_of(steps, ("* 3, 2, 1", "- 1, 2", "- 2"))


@pytest.mark.parametrize(
    ("question", "options", "is_found"),
    [
        ("It spread far and wide. The disease is", ("* pandemic", "- endemic", "- sporadic"), False),
        ("Meniscus is ____.", ("* a pad of the joint", "- a space in it", "- a fluid of it"), False),
        ("Parietal cells produce ____.", ("* acid", "- gastrin", "- pepsin"), False),
        ("The nerve is cut. They will experience", ("* Loss of taste", "- Pain", "- thirst"), False),
        ("Which layer is it? I. Inner II. Outer", OPTIONS, False),
        ("How sensitive is it, given these numbers: 27 of 30 and 5 of 100", OPTIONS, False),
        ("When an atom gives it away, it becomes", ("* An ion", "- A base", "- acid"), False),
        ("When is it given, and what does it become", ("* An ion", "- A base", "- acid"), True),
        ("LSD affects ____ transmission.", ("* acid", "- base", "- salt"), False),
        ("____ reactions release energy.", ("* acid", "- base", "- salt"), False),
        ("Erythropoietin acts on:", ("* Blasts", "- Cells", "- Stem"), False),
        ("Uracil ____.", ("* contains nitrogen", "- is a base", "- is found in RNA"), True),
        ("Which drug is given for chronic pain", OPTIONS, True),
        ("Ratio of the width of the tooth to its height", OPTIONS, True),
    ],
)
def test_questions_that_have_their_end(question: str, options: tuple[str, ...], is_found: bool) -> None:
    """Before what they show, or in the options."""
    assert ("M209" in codes_of(question, options)) is is_found


def test_a_minus_in_brackets_is_no_feedback() -> None:
    """Behind them, a dash may be."""
    options = 'options = """\n* a = g (sin x – m cos x)\n- a = g\n- a = 0{}\n"""'
    assert "D126" not in codes_of_reading(card("How fast is it?", options.format("")))
    assert "D126" in codes_of_reading(card("How fast is it?", options.format(" – It rests.")))


def test_another_name_in_brackets_makes_no_option_longer() -> None:
    """Nor what all options go on from."""
    drugs = ("* Valproate", "- Lithium", "- Olanzapine (with fluoxetine, as a fixed combination)")
    assert "M213" not in codes_of(options=drugs)
    assert "M213" in codes_of(options=(*drugs[:2], "- Olanzapine with fluoxetine, as a fixed combination"))
    assert "M213" not in codes_of(options=("* (none of it)", "- Lithium", "- (all of it)"))
    walls = (
        "* the floor of the orbit",
        "- the floor of the orbit and teeth",
        "- the floor of the orbit, teeth and palate",
    )
    assert "M217" not in codes_of(options=walls)
    assert "M217" in codes_of(
        options=("* the floor of the orbit", "- the floor of the nose", "- the floor of it")
    )


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Each ampoule has 200 mg. You choose 2 ampoules of it. What is the dose?", False),
        ("He has to check all doors at night. What is it?", False),
        ("Choose two. Which of them are antibodies?", True),
        ("Which of them are antibodies (select all that apply)?", True),
        ("Which of them are antibodies? Please select two.", True),
    ],
)
def test_what_a_story_tells_of_choosing(question: str, is_found: bool) -> None:
    """It is no task for the learner."""
    assert ("M228" in codes_of(question)) is is_found


@pytest.mark.parametrize(
    ("question", "severity"),
    [
        ("Ratio of the width of the tooth to its height", Severity.INFO),
        ("The bone of the skull connects", Severity.INFO),
        ("The auditory tube", Severity.WARNING),
    ],
)
def test_a_missing_mark_is_less_than_a_missing_question(question: str, severity: Severity) -> None:
    """The options may end the sentence."""
    (found,) = [each for each in diagnostics(question, OPTIONS) if each.code == "M209"]
    assert found.severity is severity


def test_what_something_ranges_from_may_be_inside_of_another() -> None:
    """A question for a range is answered by one."""
    ranges = ("* 400-700 nm", "- 200-900 nm", "- 10-20 dB")
    assert "M215" not in codes_of("The light that is seen ranges from about:", ranges)
    assert "M215" in codes_of("The light that is seen is in:", ranges)


@pytest.mark.parametrize(
    ("ranges", "severity"),
    [
        (("* <10%", "- 10-20%", "- 20-30%"), Severity.INFO),
        (("* <10%", "- 10-20%", "- 15-30%"), Severity.WARNING),
    ],
)
def test_ranges_that_only_meet(ranges: tuple[str, ...], severity: Severity) -> None:
    """Many read them as they should."""
    (found,) = [each for each in diagnostics("How many are infected?", ranges) if each.code == "M215"]
    assert found.severity is severity


def test_order_counts_between_semicolons() -> None:
    """Each half belongs to another gap."""
    question = "Genes matter for ____ traits, and upbringing for ____ traits."
    halves = (
        "* mental and social; bodily and inborn",
        "- bodily and inborn; mental and social",
        "- none; all",
    )
    assert "M231" not in codes_of(question, halves)
    assert "M231" in codes_of("Which are they?", ("* mental and social", "- social and mental", "- inborn"))
