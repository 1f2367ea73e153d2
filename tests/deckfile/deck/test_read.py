"""Reading decks: every card that can be asked, every diagnostic at once, and never an exception."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.deck.deck_reader import card_of
from her2quiz.deckfile.deck.read import Reading, read_deck, read_text
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.limits import LARGEST_FILE
from her2quiz.session.authoring.formats.pretty import diagnostic_lines
from her2quiz.session.services.library import Library
from her2quiz.store.deck_index import DeckIndex, IndexedDeck
from her2quiz.store.file.connect import MEMORY
from tests.deckfile.goldens import decks as golden_decks
from tests.deckfile.strategies import decks, documents
from tests.factories import MIXED_DECK, write_deck

FILE = Path("made.toml")

GOLDEN_TEXTS = [deck.read_bytes().decode("utf-8", "replace") for deck in golden_decks()]


def is_sound(reading: Reading, text: str) -> bool:
    """Whether a reading gives a deck or diagnostics, each with a position in the text and printable."""
    lines = text.count("\n") + 1
    return (reading.deck is not None or bool(reading.diagnostics)) and all(
        1 <= diagnostic.position.line <= lines
        and diagnostic.position.column >= 1
        and diagnostic.position.width >= 1
        and diagnostic.help
        and all(line.text.isprintable() for line in diagnostic_lines(diagnostic))
        for diagnostic in reading.diagnostics
    )


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Take a deck and cut pieces out of it, double them, or put others in."""
    text = draw(st.sampled_from([MIXED_DECK, *GOLDEN_TEXTS]) | decks())
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        end = min(end, start + 30)
        piece = draw(
            st.sampled_from(
                ["", text[start:end] * 2, '"', "'", '"""', "[", "]", "\n", "\\", "=", "#", "card"]
            )
        )
        text = text[:start] + (piece if draw(st.booleans()) else draw(st.text(max_size=4))) + text[end:]
    return text


@given(st.text())
def test_any_text_is_a_deck_or_has_diagnostics(text: str) -> None:
    """No text makes the reader raise."""
    assert is_sound(read_text(text, FILE), text)


@given(damaged())
def test_a_damaged_deck_is_a_deck_or_has_diagnostics(text: str) -> None:
    """No damage to a deck makes the reader raise."""
    assert is_sound(read_text(text, FILE), text)


@given(documents())
def test_any_toml_is_a_deck_or_has_diagnostics(text: str) -> None:
    """No TOML file makes the reader raise, even if it is not a deck."""
    assert is_sound(read_text(text, FILE), text)
    in_a_card = f"[[card]]\nquestion = 'Q'\nanswer = 'A'\n{text}"
    assert is_sound(read_text(in_a_card, FILE), in_a_card)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a = " + "[" * 100_000, id="open brackets"),
        pytest.param("a = " + "[" * 400 + "]" * 400, id="nested lists"),
        pytest.param("a = " + "{a = " * 200 + "1" + "}" * 200, id="nested tables"),
        pytest.param("[[card]]\nwhy." + "a." * 1500 + "a = 1", id="long dotted key"),
        pytest.param("[[card]]\nnolint = " + "[" * 21 + "]" * 21, id="nested a little too deeply"),
        pytest.param("a = " + "1" * 5000, id="endless number"),
        pytest.param("a = 1." + "1" * 5000, id="endless fraction"),
        pytest.param("a = " + "1_" * 5000 + "1", id="endless number with underscores"),
        pytest.param("a" * 1_000_000, id="a megabyte of letters"),
        pytest.param("a = " + '"' * 1_000_001, id="a megabyte of quotes"),
        pytest.param('a = "' + "\\\\" * 500_000 + '"', id="a megabyte of backslashes"),
        pytest.param('[[card]]\nquestion = "' + "x" * 1_000_000 + '"', id="a long question"),
        pytest.param("#" * 1_000_000, id="a long comment"),
        pytest.param("\n" * 1_000_000, id="a megabyte of lines"),
        pytest.param('[[card]]\noptions = """' + "* a\n" * 5_000 + '"""', id="many options"),
        pytest.param("\ufeff", id="byte order mark"),
        pytest.param("\x00", id="nothing but a zero"),
        pytest.param('[[card]]\nnolint = { "$day" = 3 }', id="what the index uses for dates"),
        pytest.param(
            '[defaults]\ntyped = true\n[synonyms]\na = "b"\n[[card]]\nanswer = false', id="typed statement"
        ),
    ],
)
@pytest.mark.much_work
def test_very_deep_or_long_texts_are_read(text: str) -> None:
    """Neither depth nor length makes the reader raise."""
    assert is_sound(read_text(text, FILE), text)


GOOD = ['answer = "A"', "answer = true", 'answer = "A"\naccept = ["B"]', 'options = ["* A", "- B"]']
BAD = [
    *('answer = ""', "answer = nan", 'anwser = "A"', 'options = ["- A", "- B"]', "as_of = 'x'\nanswer = 'A'"),
    *(
        'cloze = "no blank"',
        'answer = "A"\nid = "X Y"',
        'answer = "A"\nq = "B"',
        'answer = "A"\ntags = [[1]]',
    ),
    *('answer = "\\u001b"', "option = 5", 'answer = "A"\nstatus = 5', 'answer = "A"\ntyped = 1'),
]


@given(st.lists(st.sampled_from(GOOD) | st.sampled_from(BAD)))
def test_a_bad_card_never_hides_the_good_ones(cards: list[str]) -> None:
    """Every good card is read, in order; every bad one is counted, and reported where it is."""
    texts = [f'[[card]]\nquestion = "Question {number}?"\n{card}\n' for number, card in enumerate(cards)]
    reading = read_text('title = "T"\n' + "".join(texts), FILE)
    assert reading.deck is not None
    asked = [card.kind.prompt for card in reading.deck.cards]
    assert asked == [f"Question {number}?" for number, card in enumerate(cards) if card in GOOD]
    assert reading.deck.left_out == len(cards) - len(asked)
    told = {diagnostic.position.line for diagnostic in reading.diagnostics}
    first = 2
    for card, text in zip(cards, texts, strict=True):
        assert (card in BAD) == bool(told & {*range(first, first + text.count("\n"))})
        first += text.count("\n")


@given(decks())
def test_a_card_made_again_from_its_table_is_the_same(text: str) -> None:
    """The table of a card makes the card that was read."""
    reading = read_text(text, FILE)
    assert reading.deck is not None
    assert [*reading.tables] == [card.key for card in reading.deck.cards]
    for card in reading.deck.cards:
        assert card_of(card.key, reading.tables[card.key]) == card


@given(decks())
def test_a_card_from_the_index_is_the_same(text: str) -> None:
    """A table from the index makes the card that was read."""
    reading = read_text(text, FILE)
    assert reading.deck is not None
    index = DeckIndex(MEMORY)
    deck = IndexedDeck(FILE, reading.deck.header, (*reading.tables,), 0, "")
    index.keep(deck, "stamp", reading.tables, {card.key: card.stem for card in reading.deck.cards})
    for card in reading.deck.cards:
        assert index.stem(FILE, card.key) == card.stem
        table = index.table(FILE, card.key)
        assert table is not None
        assert card_of(card.key, table) == card
    index.close()


def test_the_library_gives_the_card_that_was_read(tmp_path: Path) -> None:
    """A second run, from the index alone, asks the same cards as the first."""
    file = write_deck(tmp_path)
    index = DeckIndex(MEMORY)
    first, second = Library(index, (file,)), Library(index, (file,))
    keys = first.decks[0].keys
    assert [second.card(key) for key in keys] == [first.card(key) for key in keys]
    index.close()


def test_all_diagnostics_are_given_at_once_the_worst_first() -> None:
    """Errors before warnings, then by line."""
    text = '[[card]]\nanswer = ""\n[[card]]\nquestion = "Q"\n[[card]]\nid = 5\nquestion = "Q"\nanswer = "A"\n'
    told = [(diagnostic.code, diagnostic.position.line) for diagnostic in read_text(text, FILE).diagnostics]
    assert told == [("D113", 1), ("D111", 2), ("D111", 3), ("D103", 6), ("D101", 1)]


@pytest.mark.parametrize("file", sorted(golden_decks())[::10], ids=lambda file: file.stem)
def test_without_notes_all_else_is_the_same(file: Path) -> None:
    """The cards, the errors and the warnings."""
    whole, without = read_deck(file), read_deck(file, least=Severity.WARNING)
    assert (without.deck, without.tables, without.mistakes) == (whole.deck, whole.tables, whole.mistakes)
    assert whole.deck is None or without.diagnostics == whole.mistakes


def test_windows_line_ends_change_nothing() -> None:
    """A deck saved on Windows is the same deck."""
    assert read_text(MIXED_DECK.replace("\n", "\r\n"), FILE).deck == read_text(MIXED_DECK, FILE).deck


def test_a_byte_order_mark_changes_nothing(tmp_path: Path) -> None:
    """A deck saved by Notepad is the same deck."""
    file = tmp_path / "mixed.toml"
    file.write_bytes(b"\xef\xbb\xbf" + MIXED_DECK.encode())
    assert read_deck(file) == read_text(MIXED_DECK, file)


@pytest.mark.parametrize(
    ("place", "message"),
    [
        pytest.param("none.toml", "this file cannot be read: no such file or directory", id="missing"),
        pytest.param("", "this is a folder, not a file", id="folder"),
        pytest.param("x" * 300 + ".toml", "this file cannot be read: file name too long", id="long name"),
        pytest.param("pipe.toml", "this is a device or a pipe, not a file", id="pipe"),
        pytest.param("zero.toml", "this is a device or a pipe, not a file", id="device"),
        pytest.param("loop.toml", "this file cannot be read: too many levels of symbolic links", id="loop"),
        pytest.param(
            "a\0b.toml", "this file cannot be read: no file can have such a name", id="name with a zero"
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path, place: str, message: str) -> None:
    """Also a file that is not there, or is endless; the reader does not wait for a pipe."""
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "zero.toml").symlink_to("/dev/zero")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    reading = read_deck(tmp_path / place)
    assert (reading.deck, reading.tables) == (None, {})
    assert [(p.code, p.message) for p in reading.diagnostics] == [("D000", message)]
    assert all(diagnostic.help for diagnostic in reading.diagnostics)


def test_a_file_without_permission_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the reason that the system gives; the user who runs the tests may be allowed everything."""
    file = write_deck(tmp_path)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert [diagnostic.message for diagnostic in read_deck(file).diagnostics] == [
        "this file cannot be read: permission denied"
    ]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """A disk image with the name of a deck does not fill the memory."""
    file = tmp_path / "huge.toml"
    with file.open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1)
    assert [diagnostic.code for diagnostic in read_deck(file).diagnostics] == ["D000"]
