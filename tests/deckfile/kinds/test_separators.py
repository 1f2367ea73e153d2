"""Points, commas and blanks in the numbers of a deck, and ranges with their units."""

from decimal import Decimal

import pytest

from her2quiz.deckfile.broken.syntax_help import syntax_help
from her2quiz.deckfile.grammar.separators import may_part_thousands, two_ways, without_separators
from her2quiz.domain.kinds.number import Number, Tolerance
from tests.deckfile.reading import codes, read

CARD = '[[card]]\nid = "n"\nquestion = "How many?"\n'


@pytest.mark.parametrize(
    "text",
    ["5 000", "5'000", "5’000", "5\u202f000", "5_000", "1.234.567", "1,234,567", "1,00,000", "12 345 678"],
)
def test_separators_of_many_countries(text: str) -> None:
    """What parts thousands for certain is left out."""
    assert without_separators(text) == "".join(filter(str.isdigit, text))


@pytest.mark.parametrize("text", ["5000", "5,000", "5.000", "0.125", "5 00", "1.234,567", "12,34", "1 2", ""])
def test_what_is_no_separator_for_certain_stays(text: str) -> None:
    """Above all a single comma or point."""
    assert without_separators(text) == ""


def test_a_single_separator_before_three_figures_is_read_in_two_ways() -> None:
    """Not behind a zero, nor before fewer figures."""
    assert two_ways("5,000") == two_ways("5.000") == ("5000", "5.000")
    assert [two_ways(text) for text in ("0.125", "5.00", "5,0", "1234.567")] == [None] * 4
    assert [may_part_thousands(text) for text in ("5.000", "1.250", "12.500")] == [True] * 3
    assert [may_part_thousands(text) for text in ("1.010", "1.025", "0.500", "7.365", "2.50")] == [False] * 5


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('answer = 5.000\nunit = "IU"', "5.000 is read as 5, with a decimal point"),
        ('answer = 2.5\ntol = "0,5"', "the comma in '0,5' is read as a decimal point"),
        ('answer = 2.5\ntol = "1,000"', "the comma in '1,000' is read as thousands"),
        ('answer = 2.5\nunit = ["mg", "ug=0,001"]', "the comma in 'ug=0,001' is read as in ug=0.001"),
        ('answer = 2.5\nunit = ["mg", "g=1,000"]', "the comma in 'g=1,000' is read as in g=1000"),
        ('answer = "1.000-2.000"', "'1.000-2.000' is read as 1 to 2"),
        ('answer = "1,000-2,000"', "'1,000-2,000' is read as 1000 to 2000"),
        ('answer = ">= 5.000"', "'>= 5.000' is read as 5"),
    ],
)
def test_a_number_in_two_ways_is_reported(body: str, said: str) -> None:
    """With how it was read; the card is asked all the same."""
    reading = read(CARD + body)
    assert [(each.code, each.message) for each in reading.diagnostics] == [("D158", said)]
    assert reading.deck is not None


@pytest.mark.parametrize(
    "body",
    [
        *(
            "answer = 5000",
            "answer = 5.0",
            "answer = 7.365",
            "answer = 1.010",
            "answer = 5.000\ntol = 0.0005",
        ),
        *(
            'answer = 2.5\ntol = "10%"',
            'answer = "2,5-3,5"',
            'answer = "2-3"',
            'answer = 2\nunit = ["weeks", "days=1/7"]',
        ),
    ],
)
def test_other_numbers_are_not(body: str) -> None:
    """Three decimals that are meant, too."""
    assert codes(read(CARD + body)) == []


@pytest.mark.parametrize(
    ("answer", "help_"),
    [
        ("5 000", "write answer = 5000 without quotes"),
        ("1,00,000", "write answer = 100000 without quotes"),
        ("5,000", "write answer = 5000 without quotes, or 5.000,"),
        ("4-6 weeks", 'write answer = "4-6" and unit = "weeks"'),
        ("20–30 %", 'write answer = "20–30" and unit = "%"'),
        (">= 2 mg", 'write answer = ">= 2" and unit = "mg"'),
        ("150-400 x 10⁹/L", 'write answer = "150-400" and unit = "x 10⁹/L"'),
    ],
)
def test_a_number_or_range_as_text_is_reported(answer: str, help_: str) -> None:
    """With what to write instead, which is a number card."""
    reading = read(f'{CARD}answer = "{answer}"')
    assert codes(reading) == ["D156"]
    assert reading.diagnostics[0].help.startswith(help_)


@pytest.mark.parametrize(
    "answer", ["CDK4-6", "3-2", "4-6 of them", "at least 2", "10⁹/l", "17q12", "stage 2-3"]
)
def test_names_with_numbers_are_not(answer: str) -> None:
    """Nor is what cannot be told to be an amount."""
    assert codes(read(f'{CARD}answer = "{answer}"')) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("answer = 2-3", 'put the range in double quotes: answer = "2-3"'),
        ("answer = >= 2  # men", 'put the range in double quotes: answer = ">= 2"'),
        ("answer = 2 to 3", 'put the range in double quotes: answer = "2 to 3"'),
        ("answer = 20-30%", 'answer = "20-30", and, on a line of its own, unit = "%"'),
        ("answer = 5 000", "answer = 5000"),
        ("answer = 5'000", "answer = 5000"),
        ("answer = 1.234.567", "answer = 1234567"),
    ],
)
def test_help_with_what_toml_cannot_read(line: str, said: str) -> None:
    """A range goes in quotes, a number has no separators."""
    assert said in syntax_help("Expected newline or end of document after a statement", line)


def test_a_comma_in_a_tolerance_is_read_all_the_same() -> None:
    """As the decimal point that it is."""
    reading = read(f'{CARD}answer = 420\ntol = "2,5 percent"')
    assert codes(reading) == ["D158"]
    assert reading.deck is not None
    number = reading.deck.cards[0].kind
    assert isinstance(number, Number)
    assert number.tolerance == Tolerance(Decimal("0.025"), is_share=True)
