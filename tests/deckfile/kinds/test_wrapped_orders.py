"""Lines to order that an editor has wrapped."""

import pytest

from her2quiz.domain.kinds.ordering import Ordering
from tests.deckfile.reading import read


def lines_of(*lines: str) -> list[str]:
    """Return the lines of an order that is written in these lines."""
    text = "\n".join(lines)
    deck = read(f"[[card]]\nquestion = 'In which order?'\norder = '''\n{text}\n'''\n").deck
    assert deck is not None
    (kind,) = (card.kind for card in deck.cards)
    assert isinstance(kind, Ordering)
    return [line.text for line in kind.lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("Fix the tissue", "Cut it into", "  thin sections", "Stain them"),
        ("- Fix the tissue", "- Cut it into", "  thin sections", "- Stain them"),
        ("  Fix the tissue", "  Cut it into", "    thin sections", "  Stain them"),
    ],
)
def test_a_line_further_in_belongs_to_the_one_above(lines: tuple[str, ...]) -> None:
    """With or without bullets."""
    assert lines_of(*lines) == ["Fix the tissue", "Cut it into thin sections", "Stain them"]


@pytest.mark.parametrize(
    "lines",
    [
        ("for x in xs:", "    print(x)", "done()"),
        ("if it rains", "    then open()", "close()"),
        ("begin", "  second", "  third"),
        ("Fixation", "  Section", "Staining"),
        ("First:", "  second", "third"),
    ],
)
def test_lines_that_were_not_wrapped_stay(lines: tuple[str, ...]) -> None:
    """Code, a text whose first line only is not indented, and lines that begin with a capital."""
    assert lines_of(*lines) == [line.strip() for line in lines]
