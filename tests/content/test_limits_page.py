"""The guide lists the limits that an author can meet, with the numbers that hold."""

from pathlib import Path

from her2quiz.domain import limits

GUIDE = Path(__file__).parents[2] / "decks" / "README.md"

NOT_LISTED = {
    "CALCULATIONS_OF_A_CARD",
    "LARGEST_NUMBER",
    "LARGEST_POWER",
    "LARGEST_SETTINGS",
    "LONGEST_BREAK",
    "LONGEST_LINE",
    "LONGEST_NAME",
    "LONGEST_NOTE",
    "MOST_BITS",
    "MOST_CHECKS",
    "MOST_COMPARISONS",
    "MOST_SHOWN_BLANKS",
    "MOST_BRACES",
    "MOST_VALUES",
    "VALUES_OF_A_CARD",
}
"""Limits that nobody meets who writes a deck by hand, or that are of a learner."""

IN_MIB = {
    "LARGEST_COLLECTION",
    "LARGEST_FILE",
    "LARGEST_IMAGE",
    "LARGEST_IMPORTED_TEXT",
    "LARGEST_RESULTS",
    "LARGEST_WORKBOOK",
}
"""Limits that the guide gives in MiB."""


def test_the_guide_lists_the_limits() -> None:
    """Each that is not named here as one that no author meets."""
    section = GUIDE.read_text(encoding="utf-8").partition("## Limits")[2]
    numbers = {name: value for name, value in vars(limits).items() if name.isupper()}
    assert numbers.keys() > NOT_LISTED
    for name in numbers.keys() - NOT_LISTED:
        value = numbers[name]
        shown = f"{value // 1024**2} MiB" if name in IN_MIB else f"{value:,}"
        assert shown in section, name
