"""Ids that are written out are those by which the cards are known already."""

import tomllib

from hypothesis import given

from her2quiz.deckfile.ids.missing_ids import missing_ids
from her2quiz.deckfile.toml.fixes.edits import apply
from her2quiz.deckfile.toml.positions import find_positions
from tests.deckfile.reading import read
from tests.deckfile.strategies import decks

ALL = """
[[card]]
q = "Which gene encodes HER2?"
a = "ERBB2"

[[card]]
cloze = "HER2 is on {{17q}} and is a {{receptor}}."

[[card]]
case = '''
A woman of 52.
'''
  [[card.ask]]
  question   = "What is asked?"
  answer     = "A"
  [[card.ask]]
  question   = "What is asked then?"
  answer     = "B"

[[table]] # of drugs
columns = ["drug", "brand"]
rows = "trastuzumab | Herceptin"
[[table.ask]]
question = "What is {brand}?"
answer = "{drug}"
"""


def with_ids(text: str) -> str:
    """Write out all ids that are missing."""
    positions = find_positions(text)
    return apply(text, [edit for id_ in missing_ids(tomllib.loads(text)) for edit in id_.edits(positions)])


def test_progress_is_kept() -> None:
    """Cards, cases, questions, blanks and rows keep their keys."""
    before, after = read(ALL), read(with_ids(ALL))
    assert before.deck is not None
    assert len(before.deck.cards) == 6
    assert after.deck == before.deck
    assert with_ids(ALL).count("id ") == 7


def test_an_id_has_the_layout_of_its_card() -> None:
    """It comes first, aligned with the other keys."""
    written = with_ids(ALL).split("\n")
    place = written.index("  [[card.ask]]")
    assert written[place + 1].startswith('  id         = "what-is-asked-')
    assert written[written.index("[[table]] # of drugs") + 1] == 'id = "drug"'
    assert "\r\r" not in with_ids(ALL.replace("\n", "\r\n"))
    assert with_ids(ALL.replace("\n", "\r\n")) == with_ids(ALL).replace("\n", "\r\n")


def test_of_two_cards_with_the_same_words_the_first_gets_an_id() -> None:
    """The second would have the same id: its author must say what it asks."""
    card = "[[card]]\nquestion = 'What?'\nanswer = 'A'\n"
    assert with_ids(card * 2).count("id = ") == 1
    assert with_ids(f"{card}[[card]]").count("id = ") == 1


def test_a_heading_at_the_very_end() -> None:
    """A file without a last line end gets a line of its own for the id."""
    assert with_ids("card = []") == "card = []"
    assert with_ids("[[table]]\ncolumns = ['a']\n[[table.ask]]\nq = 'b'").endswith("id = \"b\"\nq = 'b'")


@given(decks())
def test_any_deck(text: str) -> None:
    """A deck with all its ids does not change; a deck without them reads the same after ids are added."""
    assert with_ids(text) == text
    bare = "\n".join(line for line in text.split("\n") if not line.startswith("id = 'c"))
    assert read(with_ids(bare)).deck == read(bare).deck
