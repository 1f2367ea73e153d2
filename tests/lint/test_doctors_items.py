"""What doctors write for one another is fair; beside each, what is reported for good reason."""

import pytest

from tests.lint.questions import OPTIONS, QUESTION, codes


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("What is the target INR for a mechanical mitral valve?", False),
        ("Which INR is the goal of treatment?", False),
        ("How long is she treated?", True),
    ],
)
def test_ranges_to_aim_at(question: str, is_found: bool) -> None:
    """Where the question is at which range to aim, ranges share numbers as they do in guidelines."""
    options = ("- 1.5-2.0", "- 2.0-3.0", "* 2.5-3.5", "- 4.5-5.5")
    assert ("M215" in codes(question, options)) is is_found


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        ("Increases it", "Decreases it", False),
        ("left", "right", False),
        ("Low potassium", "High potassium", False),
        ("Women", "Men", False),
        ("Competitive", "Non-competitive", False),
        ("Systolic", "Diastolic", False),
        ("Heparin", "Warfarin", True),
        ("Low potassium", "High sodium", True),
        ("Competitive", "Compulsive", True),
    ],
)
def test_two_opposites(first: str, second: str, is_found: bool) -> None:
    """There is no third of these."""
    assert ("M210" in codes("How does it act there?", (f"* {first}", f"- {second}"))) is is_found


@pytest.mark.parametrize(
    ("options", "is_found"),
    [
        (("* High pH, low potassium and low chloride", "- Low pH with a raised lactate", "- Normal"), False),
        (("* Aspirin, heparin, nitrates and oxygen", "- Aspirin and heparin", "- Aspirin"), False),
        (
            (
                "* PPI, clarithromycin and amoxicillin",
                "- PPI and amoxicillin",
                "- PPI and clarithromycin",
                "- PPI",
            ),
            False,
        ),
        (("* High pH, low potassium and low chloride", "- Low pH with a raised lactate", "- Fever"), True),
        (("* PPI, clarithromycin and amoxicillin", "- PPI with bismuth subsalicylate", "- Rest"), True),
    ],
)
def test_options_that_are_short_by_what_they_say(options: tuple[str, ...], is_found: bool) -> None:
    """That nothing is found, and a part of a combination, cannot be said in more words."""
    assert ("M213" in codes(QUESTION, options)) is is_found


def test_one_length_is_told_once() -> None:
    """A right option that is the longest is not told again as one that is longer than the shortest."""
    options = ("* Hold it for now and repeat the echo in a month", "- Halve the dose", "- Go on")
    found = codes(QUESTION, options)
    assert "M203" in found
    assert "M213" not in found


@pytest.mark.parametrize(
    ("right", "wrong", "is_found"),
    [
        ("Rebound may provoke ischaemia", "They may prolong the QT interval", False),
        ("Keep the intake steady", "Alcohol may be taken freely", False),
        ("Rebound may provoke ischaemia", "They cause hypoglycaemia", True),
        ("Rebound provokes ischaemia", "They may cause hypoglycaemia", True),
        ("Rebound may provoke ischaemia", "They often prolong the QT interval", True),
    ],
)
def test_what_may_be(right: str, wrong: str, is_found: bool) -> None:
    """What is allowed is not vague, and a word that right and wrong options have alike gives nothing away."""
    assert ("M206" in codes(options=(f"* {right}", f"- {wrong}", "- They raise potassium"))) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which of these laboratory results is false for this condition?", False),
        ("Which of the following doses is correct for an adult?", False),
        ("Which of the following is correct about atrial fibrillation?", True),
        ("Which of the following about asthma is true?", True),
        ("Which of the following statements on asthma is true?", True),
        ("Which of these is true of penicillin allergy?", True),
        ("Which one of them is correct?", True),
    ],
)
def test_a_thing_of_which_one_is_right(question: str, is_found: bool) -> None:
    """Which result or which dose is right asks one thing, as statements do not."""
    assert ("M219" in codes(question)) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which class of diuretics acts on the loop?", False),
        ("What kind of diuretics acts on the loop?", False),
        ("On which part of the loop act strong diuretics?", True),
    ],
)
def test_the_class_that_is_asked_for(question: str, is_found: bool) -> None:
    """Its name is no cue."""
    assert ("M207" in codes(question, ("* Loopy diuretics", "- Thiazides", "- Nitrates"))) is is_found


@pytest.mark.parametrize("short", ["IgA", "IgE", "CSF", "COPD"])
def test_what_everybody_writes_short(short: str) -> None:
    """Nobody spells them out."""
    assert "M226" not in codes(f"In which disease is {short} changed most?", OPTIONS)
    assert "M226" in codes("In which disease is XQZ changed most?", OPTIONS)
