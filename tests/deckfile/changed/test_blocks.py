"""A text that is parted at the headings of its cards."""

import pytest

from her2quiz.deckfile.changed.blocks import Blocks
from her2quiz.deckfile.toml.parse import Document, parse
from tests.deckfile.changed.edited_decks import TOP, deck_text

CARDS = ['question = "A?"\nanswer = "a"', 'question = "B?"\nanswer = "b"\n[card.x]\ny = 1', 'question = "C?"']


def _are_cards(text: str) -> bool:
    document = parse(text)
    assert isinstance(document, Document)
    return Blocks.of(text).are_cards_of(document.data)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_cards_below_one_another_are_blocks(end: str) -> None:
    """Each is read by itself to what it is in the whole file."""
    text = deck_text(TOP, CARDS, end)
    document, blocks = parse(text), Blocks.of(text)
    assert isinstance(document, Document)
    assert blocks.are_cards_of(document.data)
    assert [blocks.data_of(place) for place in range(3)] == document.data["card"]


@pytest.mark.parametrize(
    "text",
    [
        deck_text(TOP, [*CARDS, '\ntext = """\n[[card]]\n"""']),
        deck_text(TOP, ['text = """\n[[card]]\n"""', "a = 1\n [[card]]\nb = 2"]),
        deck_text(TOP, ["text = '''\n[[card]]\n'''", "a = 1\n[[ card ]]\nb = 2"]),
        deck_text(TOP, [*CARDS, "a = 1\n[synonyms]\nb = 2"]),
        deck_text(TOP, [*CARDS, "a = 1\n[[table]]\nb = 2"]),
        deck_text(f"{TOP}[path]\na = 1\n", [*CARDS, "[path.b]\nc = 1"]),
        deck_text(TOP, []),
        TOP,
    ],
    ids=["in a text", "indented", "in blanks", "synonyms", "table", "more of the top", "none", "no heading"],
)
def test_a_text_whose_blocks_are_no_cards_is_told(text: str) -> None:
    """A heading may be a line of a text, or be written in another way, and other tables may be below a card."""
    assert not _are_cards(text)


@pytest.mark.parametrize(
    "card",
    [
        'text = """',
        "a = 1\n[synonyms]\nb = 2",
        "a = 1\n [[card]]\nb = 2",
        "a = 1\na = 2",
        f"a = {'[' * 5000}",
    ],
    ids=["open", "another table", "two cards", "doubled", "deep"],
)
def test_a_block_that_is_not_one_card_has_no_data(card: str) -> None:
    """What it is depends on what is around it."""
    assert Blocks.of(deck_text(TOP, [card])).data_of(0) is None


def test_blocks_that_are_left_out_leave_blank_lines() -> None:
    """Every other line keeps its number, and the text its length in lines."""
    text = deck_text(TOP, CARDS)
    part = Blocks.of(text).text_with({1})
    lines, left = text.split("\n"), part.split("\n")
    assert len(left) == len(lines)
    assert [line for line in left if line] == [*TOP.split("\n")[:2], "[[card]]", *CARDS[1].split("\n")]
    assert all(line in ("", lines[place]) for place, line in enumerate(left))


def test_everything_around_the_cards_changes_the_surroundings() -> None:
    """The top of the text and the name of the file, but no card."""
    one = Blocks.of(deck_text(TOP, CARDS))
    assert one.surroundings("a.toml") == Blocks.of(deck_text(TOP, CARDS[1:])).surroundings("a.toml")
    others = {one.surroundings("b.toml"), Blocks.of(deck_text(f"{TOP}#\n", CARDS)).surroundings("a.toml")}
    assert one.surroundings("a.toml") not in others
