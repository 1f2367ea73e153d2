"""What is endless is refused with one message, and nothing is worked on for minutes."""

import os
from pathlib import Path
from unittest.mock import Mock

import pytest

from her2quiz.deckfile.cards import card_reader, choose_reader
from her2quiz.deckfile.deck import deck_reader, deck_weight
from her2quiz.deckfile.deck.read import Reading, read_bytes, read_deck
from her2quiz.deckfile.toml import decode, parse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.limits import LARGEST_FILE, LONGEST_LINE_OF_FILE, LONGEST_TEXT, MOST_FORMER, MOST_LINES
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.typos import near_names
from tests.deckfile.reading import codes, read

TYPED = [
    f'[[card]]\nid = "c{n}"\nquestion = "Which {n}?"\nanswer = "lapatini{letter}"\ntyped = true\n'
    for n, letter in enumerate("abcdefgh")
]


def test_a_deck_of_too_many_cards_keeps_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are left out, which is reported."""
    for module in (deck_weight, deck_weight):
        if hasattr(module, "MOST_CARDS"):
            monkeypatch.setattr(module, "MOST_CARDS", 3)
    reading = read("".join(TYPED))
    assert codes(reading)[0] == "D196"
    assert reading.deck is not None
    assert len(reading.deck.cards) <= 3


def test_a_large_deck_of_ordinary_cards_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have so many bytes, lines and values for each card; a file of few cards may not."""
    for module, name in (
        (decode, "LARGEST_FILE"),
        (parse, "MOST_LINES"),
        (parse, "MOST_VALUES"),
        (deck_weight, "MOST_ENTRIES_OF_DECK"),
    ):
        monkeypatch.setattr(module, name, 10)
    deck = f'title = "T"\n{"".join(TYPED)}'
    assert codes(read_bytes(deck.encode(), Path("deck.toml"))) == ["D195"] * len(TYPED)
    assert codes(read_bytes(b"#" * len(deck), Path("deck.toml"))) == ["D000"]
    assert codes(read("\n" * deck.count("\n"))) == ["D001"]
    assert codes(read(f"x = [{'1, ' * 40}]")) == ["D001"]


def test_names_that_all_read_alike_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without forgiving typos, each of which might be meant for several of them; that is a note."""
    monkeypatch.setattr(near_names, "MOST_NEAR", 3)
    reading = read("".join(TYPED))
    assert codes(reading) == ["D195"] * len(TYPED)
    assert reading.deck is not None
    assert len(reading.deck.cards) == len(TYPED)
    assert _first(reading).accepts("lapatinia")
    assert not _first(reading).accepts("lapaatinia")


def test_very_many_names_are_compared_with_those_like_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """And each typed answer is asked."""
    monkeypatch.setattr(near_names, "MOST_COMPARISONS", 5)
    reading = read("".join(TYPED))
    assert codes(reading) == ["D195"] * len(TYPED)
    assert reading.deck is not None
    assert len(reading.deck.cards) == len(TYPED)
    assert _first(reading).accepts("lapaatinia")


def _first(reading: Reading) -> AcceptedAnswer:
    assert reading.deck is not None
    kind = reading.deck.cards[0].kind
    assert isinstance(kind, Typed)
    return kind.accepted


@pytest.mark.parametrize(
    "card",
    [
        pytest.param(
            'question = "q"\norder = """\n' + "".join(f"line {n}\n" for n in range(10_000)) + '"""',
            id="order",
        ),
        pytest.param('cloze = "' + "{{a}} b " * 10_000 + '"', id="cloze"),
        pytest.param('question = "' + "word " * 100_000 + '"\nanswer = "a"', id="question"),
        pytest.param(
            'question = "q {a}"\nanswer = "= 9^9^9^9 + a"\nvars.a = [1, 2, 3, 4]', id="tower of powers"
        ),
        pytest.param(
            'question = "q {a}"\nanswer = "= a"\nvars.a = { from = 0, to = 1e9, step = 1 }', id="range"
        ),
        pytest.param('question = "q"\naccept = [' + '"a",' * 10_000 + ']\nanswer = "a"', id="accept"),
    ],
)
def test_an_endless_card_is_left_out(card: str) -> None:
    """With a diagnostic, and the card beside it is asked."""
    reading = read(f'[[card]]\n{card}\n[[card]]\nquestion = "Gene?"\nanswer = "ERBB2"\n')
    assert reading.diagnostics
    assert reading.deck is not None
    assert [card.kind.prompt for card in reading.deck.cards] == ["Gene?"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """Whatever is in it."""
    file = tmp_path / "large.toml"
    with file.open("wb") as written:
        written.truncate(LARGEST_FILE + 1)
    assert codes(read_deck(file)) == ["D000"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no such devices here")
def test_an_endless_device_is_no_deck() -> None:
    """It is not read."""
    assert codes(read_deck(Path(os.devnull).with_name("zero"))) == ["D000"]


@pytest.mark.parametrize("text", ["\n" * MOST_LINES, "#" * (LONGEST_LINE_OF_FILE + 1)])
def test_a_text_of_endless_lines_is_not_parsed(text: str) -> None:
    """Neither one of too many, nor one with one that is too long."""
    reading = read(text)
    assert codes(reading) == ["D001"]
    assert not reading.data


def test_a_deck_of_too_many_lines_and_list_items_keeps_the_first_cards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However few there are in each card."""
    monkeypatch.setattr(deck_weight, "MOST_ENTRIES_OF_DECK", 5)
    monkeypatch.setattr(deck_weight, "ENTRIES_OF_A_CARD", 0)
    card = '[[card]]\nid = "c{}"\nquestion = "Which {}?"\nanswer = "y"\ntags = ["a", "b"]\n'
    reading = read("".join(card.format(n, n) for n in range(9)))
    assert codes(reading)[0] == "D196"
    assert reading.deck is not None
    assert len(reading.deck.cards) == 3


def test_a_case_that_never_ends_is_refused() -> None:
    """Each of its questions would show all that was said before."""
    ask = '[[card.ask]]\nid = "q{}"\nthen = "{}"\nquestion = "Q?"\nanswer = "y"\n'
    text = '[[card]]\nid = "s"\ncase = "x"\n' + "".join(
        ask.format(n, "x" * (LONGEST_TEXT - 9)) for n in range(3)
    )
    assert "D196" in codes(read(text))


def test_a_card_with_more_former_ids_than_it_can_have_had_is_left_out() -> None:
    """They are not even looked for."""
    former = ", ".join(f'"f{n}"' for n in range(MOST_FORMER + 1))
    reading = read(f'[[card]]\nid = "c"\nwas = [{former}]\nquestion = "Q?"\nanswer = "y"\n')
    assert codes(reading)[0] == "D196"
    assert reading.deck is not None
    assert not reading.deck.cards


def test_a_deck_that_rejects_endless_answers_keeps_the_first_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is marked once, to see that it does not read like a right answer."""
    monkeypatch.setattr(deck_weight, "MOST_REJECTED_OF_DECK", 5)
    card = '[[card]]\nid = "c{}"\nquestion = "Which {}?"\nanswer = 5\nreject = ["6 -- a", "7 -- b"]\n'
    reading = read("".join(card.format(n, n) for n in range(9)))
    assert codes(reading)[0] == "D196"
    assert reading.deck is not None
    assert len(reading.deck.cards) == 3


def test_the_kind_of_a_card_is_found_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often its table is looked at: a deck may have many thousands."""
    reader_of = Mock(wraps=choose_reader.reader_of)
    for module in (deck_reader, card_reader):
        monkeypatch.setattr(module, "reader_of", reader_of)
    read(
        '[[card]]\nid = "a"\nquestion = "A?"\nanswer = "y"\n[[card]]\nid = "b"\ncloze = "A {{b}} of {{c}} and d"\n'
    )
    assert reader_of.call_count == 2


@pytest.mark.parametrize(
    ("limit", "of_a_card"),
    [
        ("MOST_SHOWN_TEXT", "SHOWN_TEXT_OF_A_CARD"),
        ("MOST_ENTRIES_OF_DECK", "ENTRIES_OF_A_CARD"),
        ("MOST_ENTRIES_OF_TABLES", "ENTRIES_OF_A_CARD"),
    ],
)
def test_cards_that_are_written_out_may_hold_more_and_rows_may_not(
    monkeypatch: pytest.MonkeyPatch, limit: str, of_a_card: str
) -> None:
    """They make the file longer."""
    monkeypatch.setattr(deck_weight, limit, 5)
    monkeypatch.setattr(deck_weight, of_a_card, 1_000)
    ask = 'question = "What of {0} in {0}?"\nanswer = "{0}x"\ntags = ["t", "u"]\n'
    rows = "\n".join(f"{n} | {n}" for n in range(1, 10))
    of_table = f'[[table]]\ncolumns = ["n", "m"]\nrows = """\n{rows}\n"""\n[[table.ask]]\nid = "q"\n'
    written = "".join(f'[[card]]\nid = "c{n}"\n{ask.format(n)}' for n in range(1, 10))
    assert "D196" not in codes(read(written))
    assert ("D196" in codes(read(of_table + ask.format("{n}")))) == (limit != "MOST_ENTRIES_OF_DECK")


def test_what_a_deck_may_hold_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of one limit and half of another are all that there may be."""
    for limit, most in {"MOST_ENTRIES_OF_DECK": 20, "ENTRIES_OF_A_CARD": 0, "MOST_SHOWN_STORY": 100}.items():
        monkeypatch.setattr(deck_weight, limit, most)
    card = '[[card]]\nid = "c{0}"\nquestion = "Which {0}?"\nanswer = "y"\ntags = ["a", "b"]\n'
    cards = "".join(map(card.format, range(6)))
    story = f'[[card]]\nid = "s"\ncase = "{"word " * 12}"\n[[card.ask]]\nid = "q"\nquestion = "Q?"\nanswer = "y"\n'
    assert "D196" not in codes(read(cards))
    assert "D196" not in codes(read(story))
    assert "D196" in codes(read(cards + story + card.format(9)))
