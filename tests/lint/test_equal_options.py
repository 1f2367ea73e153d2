"""Options that mean the same, and credit that is never counted."""

import pytest

from tests.lint.looking import codes
from tests.lint.questions import QUESTION
from tests.lint.questions import codes as codes_of


@pytest.mark.parametrize(
    ("question", "options", "is_found"),
    [
        (QUESTION, ("* 0.5 g", "- 500 mg", "- 50 mg"), True),
        (QUESTION, ("* 12 mg", "- 2 h", "- 120 min"), True),
        (QUESTION, ("* 5 mg", "- 5 mg/kg", "- 5 g"), False),
        (QUESTION, ("* 10", "- 10 %", "- 0.1"), False),
        (QUESTION, ("* 1+", "- 2+", "- 3+"), False),
        (QUESTION, ("* the kidney", "- Kidney", "- Liver"), False),  # M229 tells it
        (QUESTION, ("* Liver and kidney", "- Kidney and liver", "- Spleen"), True),
        (QUESTION, ("* Spleen", "- Liver and kidney", "- Liver or kidney"), False),
        (QUESTION, ("* Kidney then liver", "- Liver then kidney", "- Spleen"), False),
        (QUESTION, ("* Raised and lowered", "- Lowered and raised", "- Unchanged"), False),
        (QUESTION, ("* ABBA and BAAB", "- BAAB and ABBA", "- ABAB"), False),
        ("Which organs fail first and last?", ("* Liver, kidney", "- Kidney, liver", "- Spleen"), False),
        ("How is 500 mg written in grams?", ("* 0.5 g", "- 500 mg", "- 5 g"), False),
        ("Which of these words is spelled right?", ("* the liver", "- liver", "- livre"), False),
        ("What does `print(a)` show?", ("* 0.5 g", "- 500 mg", "- 5 g"), False),
        (QUESTION, ("* 0.5 g", "- 500 mg"), False),
    ],
)
def test_options_that_mean_the_same(question: str, options: tuple[str, ...], is_found: bool) -> None:
    """Not if their order, their form or their unit is what is asked, or if all are alike."""
    assert ("M231" in codes_of(question, options)) is is_found


@pytest.mark.parametrize(
    ("first", "second", "third", "is_found"),
    [
        ("right = true", "credit = 0.5", "", False),
        ("right = true\ncredit = 0.5", "", "", True),
        ("right = true", "right = true", "credit = 0.5", True),
        ("right = true", "right = true", "", False),
    ],
)
def test_credit_that_is_never_counted(first: str, second: str, third: str, is_found: bool) -> None:
    """It counts for a wrong option where one is picked."""
    options = "\n".join(
        f'[[card.option]]\ntext = "{text}"\n{more}'
        for text, more in zip(("One", "Another", "A third"), (first, second, third), strict=True)
    )
    assert ("M230" in codes(f'[[card]]\nid = "c"\nquestion = "{QUESTION}"\n{options}\n')) is is_found
