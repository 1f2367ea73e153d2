"""Matching, grouping and ordering in plain lines: by letter, by number, by text."""

import pytest

from her2quiz.domain.choices.pairs import Item, Paired
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Line, Ordered, Ordering
from her2quiz.domain.marking import marking
from her2quiz.plain.kinds.grouping import GroupingPrompt
from her2quiz.plain.kinds.matching import MatchingPrompt
from her2quiz.plain.kinds.ordering import OrderingPrompt

SITES = MatchingPrompt(
    Matching(
        "Where?",
        (
            Item("trastuzumab", "Subdomain IV"),
            Item("pertuzumab", "Subdomain II"),
            Item("lapatinib", "Kinase"),
        ),
        ("Kinase", "Subdomain II", "Subdomain IV"),
    )
)
SCORES = GroupingPrompt(Grouping("Sort.", (Item("none", "0"), Item("faint", "1+")), ("0", "1+")))
SHARES = GroupingPrompt(
    Grouping("Sort.", (Item("a few", "≤ 10%, not none"), Item("many", "> 10%")), ("≤ 10%, not none", "> 10%"))
)
STEPS = OrderingPrompt(
    Ordering("In order?", (Line("biopsy"), Line("chemotherapy, then rest"), Line("surgery")), (2, 0, 1))
)


@pytest.mark.parametrize(
    "line",
    [
        "c b a",
        "C, B; a",
        "1c 2b 3a",
        "1: c, 2: b, 3: a",
        "1=c 3=a 2=b",
        "Subdomain IV, Subdomain II, Kinase",
        "subdomain iv; subdomain ii; kinase",
        "Subdomain IV and Subdomain II and Kinase",
        "3 kinase, 1 Subdomain IV, 2 Subdomain II",
        "c, Subdomain II, kinase",
    ],
)
def test_a_choice_is_typed_by_letter_or_text(line: str) -> None:
    """In turn, or after the number of its item."""
    assert SITES.read(line) == Paired((2, 1, 0))


@pytest.mark.parametrize(
    "line", ["c - a", "c, skip, a", "1c 2 skip 3a", "3 a, 2 -, 1 c", "subdomain iv, SKIP, kinase"]
)
def test_an_item_is_left_out_by_a_word_or_a_hyphen(line: str) -> None:
    """In any of these ways."""
    assert SITES.read(line) == Paired((2, None, 0))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "cba",
        "c b",
        "c b a a",
        "c b d",
        "1c 1b 3a",
        "1c b 3a",
        "0c 1b 2a",
        "2c 3b 4a",
        "Subdomain, b, a",
        "1 2 3",
    ],
)
def test_nothing_else_is_an_answer(line: str) -> None:
    """It is asked again."""
    assert SITES.read(line) is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("cba", "Put spaces between them: c b a."),
        ("CBA", "Put spaces between them: C B A."),
        ("cb", ""),
        ("", ""),
    ],
)
def test_letters_without_spaces_are_refused_with_the_line_that_will_do(line: str, why: str) -> None:
    """Only where it would be an answer."""
    assert SITES.why_not(line) == why


@pytest.mark.parametrize(
    ("line", "why"),
    [("231", "Put spaces between them: 2 3 1."), ("bca", "Put spaces between them: b c a."), ("23", "")],
)
def test_an_order_without_spaces_is_refused_likewise(line: str, why: str) -> None:
    """For numbers, too."""
    assert STEPS.why_not(line) == why


@pytest.mark.parametrize("line", ["0 1+", "0, 1", "0; 1+", "0 and 1"])
def test_choices_with_names_of_their_own_are_typed_by_these(line: str) -> None:
    """A number is then no item."""
    assert SCORES.read(line) == Paired((0, 1))
    assert SCORES.read("1 0, 2 1+") is None


@pytest.mark.parametrize(
    "line", ["≤ 10%, not none; > 10%", "at most 10 percent, not none; above 10 percent", "a b"]
)
def test_a_choice_is_typed_as_it_is_said(line: str) -> None:
    """With words in place of its signs, and with its comma."""
    assert SHARES.read(line) == Paired((0, 1))


@pytest.mark.parametrize(
    "line",
    [
        "2 3 1",
        "2,3,1",
        "2 > 3 > 1",
        "b c a",
        "biopsy; chemotherapy, then rest; surgery",
        "biopsy > Chemotherapy, then rest > 1",
        *("2-3-1", "2 – 3 – 1", "2 → 3 → 1", "2->3->1", "2. 3. 1.", "２ ３ １", "２，３，１", "(2) (3) (1)"),
    ],
)
def test_lines_are_put_in_order_by_number_letter_or_text(line: str) -> None:
    """With anything between them."""
    assert STEPS.read(line) == Ordered((1, 2, 0))


@pytest.mark.parametrize(
    "line", ["", "2 3", "2 3 3", "2 3 4", "bca", "biopsy; surgery", "0 1 2", "1-3", "->"]
)
def test_no_order_lacks_a_line(line: str) -> None:
    """It is asked again."""
    assert STEPS.read(line) is None


def test_lines_that_are_numbers_are_numbered_all_the_same() -> None:
    """The number in front goes before the text."""
    prompt = OrderingPrompt(Ordering("Rising?", (Line("1"), Line("2"), Line("3")), (2, 0, 1)))
    assert prompt.lines == ["  1. 3", "  2. 1", "  3. 2"]
    assert prompt.read("2 3 1") == Ordered((1, 2, 0))


def test_the_own_choice_is_said_before_the_right_one() -> None:
    """A choice may hold a comma, so that words after one would not stand apart."""
    marked = SITES.marked(marking.mark(SITES.question, Paired((2, None, 1))))
    assert marked == [
        "  1. trastuzumab goes with Subdomain IV: right",
        "  2. pertuzumab goes with Subdomain II, left out",
        "  3. lapatinib: you chose Subdomain II; it goes with Kinase",
    ]


def test_help_gives_an_example() -> None:
    """With a letter for each item."""
    assert SITES.more.startswith("For example: a, b, c. ")
