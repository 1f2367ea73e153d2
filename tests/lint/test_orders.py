"""Ordering questions: when the numbers in the lines give the order away."""

import pytest

from tests.lint.looking import card, codes


def order(*lines: str) -> str:
    """Write a card with an ordering question."""
    text = "\n".join(lines)
    return card("In which order were these approved?", f'order = """\n{text}\n"""')


@pytest.mark.parametrize(
    "lines",
    [
        ("Trastuzumab (1998)", "Lapatinib (2007)", "Pertuzumab (2012)"),
        ("Pertuzumab, 2012", "Lapatinib, 2007", "Trastuzumab, 1998"),
        ("Fix the tissue (1)", "Stain it (2)", "Read it (3)"),
        ("Score 0.5", "Score 1.5", "Score 2.5"),
        ("HER2 0: ratio below 2, step 1", "IHC 0: step 2", "ISH 0: step 3"),
    ],
)
def test_numbers_that_rise_or_fall(lines: tuple[str, ...]) -> None:
    """The numbers may be the first or the last of each line."""
    assert "M227" in codes(order(*lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("Trastuzumab -- 1998", "Lapatinib -- 2007", "Pertuzumab -- 2012"),
        ("Trastuzumab (1998)", "Lapatinib", "Pertuzumab (2012)"),
        ("Trial of 3222 patients", "Trial of 1000 patients", "Trial of 5102 patients"),
        ("HER1 is found", "HER2 is found", "HER3 is found"),
        ("Two of 8 cycles", "Four of 8 cycles", "Eight of 8 cycles"),
    ],
)
def test_numbers_that_give_nothing_away(lines: tuple[str, ...]) -> None:
    """Numbers in feedback, in some lines only, unsorted, inside a name, or the same in all lines."""
    assert "M227" not in codes(order(*lines))
