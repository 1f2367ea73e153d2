"""A changed deck: what comes of it is the same whether only what has changed is read, or all of it."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.changed.known_deck import KnownDeck, known_deck
from her2quiz.deckfile.changed.read_changed import read_again
from her2quiz.deckfile.changed.remember import DeckRead
from her2quiz.deckfile.deck.deck_files import DeckFiles
from tests.deckfile.changed.edited_decks import TOP, deck_text, histories


def _read(file: Path, known: KnownDeck | None = None) -> DeckRead:
    return read_again(file, DeckFiles(), known)


def _outcome(read: DeckRead) -> Any:
    """Return what is to be the same, however a deck was read."""
    deck, diagnostics = read.reading.deck, read.reading.diagnostics
    told = [
        (each.code, each.message, each.help, each.severity, each.file, each.position) for each in diagnostics
    ]
    if deck is None:
        return told
    return told, deck.header, deck.left_out, deck.former_keys, [*read.answer_keys.items()], _known(read)


def _known(read: DeckRead) -> Any:
    """Return what is known of a deck then; the names of its cards are of no use if nothing is typed."""
    if read.known is None:
        return None
    blocks = read.known.blocks.items()
    cards = [(digest, block if read.known.names else block.cards) for digest, block in blocks]
    return read.known.surroundings, read.known.names, cards


def _kept(before: dict[str, Any], read: DeckRead) -> dict[str, Any]:
    """Return the tables and cards that are kept of a deck."""
    cards = {card.key: card for card in read.reading.deck.cards} if read.reading.deck else {}
    now = {key: (table, cards[key]) for key, table in read.reading.tables.items()}
    return {key: before[key] for key in read.unchanged} | now


def _check(texts: list[str]) -> list[DeckRead]:
    """Read the texts of a deck one after the other, each in both ways; gives how they were read."""
    known, kept, reads = None, dict[str, Any](), list[DeckRead]()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "drugs.toml"
        for text in texts:
            file.write_bytes(text.encode())
            whole, read = _read(file), _read(file, known)
            kept = _kept(kept, read)
            assert _outcome(read) == _outcome(whole)
            assert kept == _kept({}, whole)
            known = known_deck(read.known_text) if read.known else None
            reads.append(read)
    return reads


@given(histories())
def test_a_deck_reads_the_same_whatever_is_known_of_it(texts: list[str]) -> None:
    """Whatever an author does to it: cards, tables, names, diagnostics and their lines, and what is known."""
    _check(texts)


@given(histories())
def test_so_does_a_deck_of_many_names(texts: list[str]) -> None:
    """Where names are compared only with those that are alike, and some answers are crowded."""
    near = "her2quiz.domain.marking.typos.near_names"
    for fewest in (4, 400):
        with patch(f"{near}.MOST_COMPARISONS", 2), patch(f"{near}.FEWEST_COMPARED", fewest):
            _check(texts)


@given(histories(), st.integers(1, 6))
def test_so_does_a_deck_near_a_limit(texts: list[str], most: int) -> None:
    """Its last cards are left out, or it is read whole."""
    weight = "her2quiz.deckfile.deck.deck_weight"
    with (
        patch(f"{weight}.MOST_PROBLEMS", most),
        patch(f"{weight}.ENTRIES_OF_A_CARD", 2),
        patch(f"{weight}.MOST_ENTRIES_OF_DECK", 2 * most),
        patch(f"{weight}.MOST_REJECTED_OF_DECK", most),
    ):
        _check(texts)


def _drugs(*names: str) -> list[str]:
    """Return a typed answer, cards of which each has one more name, and some that have to do with neither."""
    typed = 'id = "typed"\nquestion = "Which?"\nanswer = "olaparib"\ntyped = true'
    others = [
        f'id = "{name}"\nquestion = "Is it {name}?"\nmatch = """\n{name} -> 1\nHER2 -> 2\n"""'
        for name in names
    ]
    unlike = [f'id = "u{place}"\nquestion = "Is it {place}?"\nanswer = true' for place in range(4)]
    return [unlike[0], typed, *others, *unlike[1:]]


def test_names_near_an_answer_are_those_of_the_new_text() -> None:
    """Also if they only change places, or if one comes or goes."""
    decks = (("olaparab", "olaparip"), ("olaparip", "olaparab"), ("olaparip",), ("olaparip", "olaparob"))
    reads = _check([deck_text(TOP, _drugs(*names)) for names in decks])
    assert [read.unchanged >= {"drugs/typed"} for read in reads] == [False] * 4


def test_names_far_from_every_answer_leave_the_others_unread() -> None:
    """A name that no typo of an answer could be taken for may come and go."""
    decks = (("olaparab", "HER2-low"), ("olaparab",), ("olaparab", "trastuzumab"))
    reads = _check([deck_text(TOP, _drugs(*names)) for names in decks])
    assert [read.unchanged >= {"drugs/typed", "drugs/olaparab"} for read in reads] == [False, True, True]
