"""Numbers in plain lines."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from tests.factories import services, write_deck
from tests.plain.scripts import play

HEADER = 'title = "One"\nid = "one"\n\n[[card]]\nid = "c"\n'
SHARE = 'question = "Above what share of tumour cells?"\nanswer = 10\nunit = "%"\n'
CYCLES = 'question = "How many cycles?"\nanswer = 14\n'
DOSE = (
    'question = "A patient weighs {kg} kg. Which dose?"\nanswer = "= 6 * kg"\nunit = ["mg", "g=1000"]\n'
    'vars.kg = [70]\nwhy = "6 mg/kg x {kg} kg = {6 * kg} mg"\nhint = ["6 mg for each of {kg} kg."]\n'
)
ASKED = ["", "One, 1 of 1, new"]
AGAIN, HARD, GOOD = (
    "Again: comes back in 1 minute.",
    "Hard: comes back in 6 minutes.",
    "Good: comes back in 10 minutes.",
)
WEIGHS = [*ASKED, "A patient weighs 70 kg. Which dose?", "> Type a number in mg: "]
WHY = "Why: 6 mg per kg times 70 kg = 420 mg"


def _one(folder: Path, card: str) -> Services:
    return services(write_deck(folder, HEADER + card, "one.toml"))


@pytest.mark.parametrize(
    ("card", "lines", "written"),
    [
        pytest.param(
            SHARE,
            ["10 percent"],
            [
                *ASKED,
                "Above what share of tumour cells?",
                "> Type a number in percent: ",
                "Right: 10 percent.",
                GOOD,
            ],
            id="right",
        ),
        pytest.param(
            CYCLES,
            ["13"],
            [*ASKED, "How many cycles?", "> Type a number: ", "Wrong.", "The answer is: 14", AGAIN],
            id="wrong",
        ),
        pytest.param(
            DOSE, ["0,42 g"], [*WEIGHS, "Right: 420 mg.", WHY, GOOD], id="calculated, in another unit"
        ),
        pytest.param(
            DOSE,
            ["420 g"],
            [
                *WEIGHS,
                "Wrong. 420 g: Right number, wrong unit: give the answer in mg.",
                "The answer is: 420 mg",
                WHY,
                AGAIN,
            ],
            id="calculated, in the wrong unit",
        ),
        pytest.param(
            DOSE,
            ["hint", "424"],
            [*WEIGHS, "6 mg for each of 70 kg.", "> Type a number in mg: ", "Right: 420 mg.", WHY, HARD],
            id="calculated, hinted and near enough",
        ),
        pytest.param(
            DOSE,
            ["?"],
            [*WEIGHS, "You didn't know.", "The answer is: 420 mg", WHY, AGAIN],
            id="calculated, not known",
        ),
    ],
)
def test_one_question(tmp_path: Path, card: str, lines: list[str], written: list[str]) -> None:
    """A question, what is typed, and everything written until the card is rated."""
    assert play(_one(tmp_path, card), *lines)[: len(written)] == written


@pytest.mark.parametrize("line", ["", "some hundred", "mg", "400-440", "1/0"])
def test_a_text_that_is_not_a_number_is_asked_for_again(tmp_path: Path, line: str) -> None:
    """It does not count against the learner."""
    opened = _one(tmp_path, DOSE)
    *_, help_, again = play(opened, line)
    assert help_ == "Type a number in mg. A question mark if you don't know; help lists the words."
    assert again == "> Type a number in mg: "
    assert opened.log.size() == (0, 0)


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        ('"2.0-3.0"\nunit = "mmol/L"', "Type a range in mmol per L: "),
        ('">= 2"', "Type a bound: "),
        ('"2.0-3.0"\nwithin = true', "Type a number or a range: "),
    ],
)
def test_a_range_or_a_bound_is_asked_for(tmp_path: Path, answer: str, asked: str) -> None:
    """For one number would be asked again, with an example in words."""
    said = play(_one(tmp_path, f'question = "How much?"\nanswer = {answer}\n'), "7", "stop")
    assert said[3] == f"> {asked}"
    assert not any(sign in line for line in said for sign in "–≥")


def test_a_missed_question_is_listed_with_its_numbers(tmp_path: Path) -> None:
    """They are the numbers of the question."""
    seen = play(_one(tmp_path, DOSE), "1", "stop", summary=True)
    assert "Missed: A patient weighs 70 kg. Which dose? The answer is: 420 mg" in seen
