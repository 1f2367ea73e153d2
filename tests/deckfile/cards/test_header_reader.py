"""The top of a deck, and what holds for all its cards."""

from datetime import date
from pathlib import Path

import pytest

from her2quiz.deckfile.deck.read import read_text
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.deck.learning_path import PathStep
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.typed import Typed
from tests.deckfile.reading import FILE, card, codes, read

CARD = '[[card]]\nquestion = "Q"\nanswer = "A"\n'


def header(text: str, file: Path = FILE) -> DeckHeader:
    """Read the top of a deck."""
    reading = read_text(f"{text}\n{CARD}", file)
    assert reading.deck is not None
    return reading.deck.header


def test_every_key_of_the_top_is_read() -> None:
    """What an author writes arrives, without the blanks around it."""
    text = """
        title = " HER2 "
        id = "her2"
        description = "A deck"
        source = "A guideline"
        as_of = 2025-01-15T10:00:00
        license = "CC-BY-4.0"
        authors = ["A. Example, MD", " B. Sample"]
        tags = "her2"
        version = 2
        language = "en"
        format = 1
        review_by = 2027-01-01
        stale_after = 24
        path = ["student", " fellows"]
        paths.fellows = " Oncology fellows "
        disclaimer = " Check the current label. "
        lint.ignore = ["M206"]
    """
    assert header(text) == DeckHeader(
        id="her2",
        title="HER2",
        description="A deck",
        source="A guideline",
        as_of=date(2025, 1, 15),
        license="CC-BY-4.0",
        authors=("A. Example, MD", "B. Sample"),
        tags=("her2",),
        steps=(PathStep("student"), PathStep("fellows", title="Oncology fellows")),
        disclaimer="Check the current label.",
    )
    assert codes(read_text(f"{text}\n{CARD}", FILE)) == []


def test_places_on_paths() -> None:
    """A table gives the deck's place on each path; one that cannot be used counts as none."""
    assert header('title = "T"\npath = { nurse = 2, student = 0 }').steps == (
        PathStep("nurse", 2),
        PathStep("student"),
    )
    assert header('title = "T"\n[path]\nnurse = 3').steps == (PathStep("nurse", 3),)


def test_only_a_title_is_required() -> None:
    """The id is the name of the file."""
    assert header('title = "T"') == DeckHeader(id="her2-basics", title="T")


def test_a_deck_without_a_title_is_called_like_its_file() -> None:
    """A missing title is a warning, and hides no card."""
    reading = read_text(CARD, FILE)
    assert reading.deck is not None
    assert (reading.deck.header.title, len(reading.deck.cards)) == ("her2-basics", 1)
    assert [diagnostic.severity.name for diagnostic in reading.diagnostics] == ["WARNING"]


@pytest.mark.parametrize(
    ("file", "id_"),
    [
        ("IHC Scoring.toml", "ihc-scoring"),
        ("her2.2025.toml", "her2-2025"),
        ("乳腺癌.toml", "id-42bcb9"),
        ("her2", "her2"),
        ("toml.toml", "toml"),
    ],
)
def test_the_name_of_a_file_becomes_an_id(file: str, id_: str) -> None:
    """Whatever a file is called, its deck has an id."""
    assert header('title = "T"', Path("somewhere") / file).id == id_


@pytest.mark.parametrize(
    ("given", "id_"), [("HER2 Deck!", "her2-deck"), ("her2", "her2"), ("", "her2-basics")]
)
def test_a_given_id_is_kept_or_replaced(given: str, id_: str) -> None:
    """An invalid id is reported, and the deck can still be studied."""
    assert header(f'title = "T"\nid = "{given}"').id == id_


@pytest.mark.parametrize(
    ("key", "value", "attribute", "read_as"),
    [
        ("source", '"Top"', "source", "Top"),
        ("as_of", "2025-01-15", "as_of", date(2025, 1, 15)),
        ("review_by", "2027-01-01", "review_by", date(2027, 1, 1)),
        ("tags", '["top"]', "tags", ("top",)),
    ],
)
def test_some_keys_of_the_top_hold_for_every_card(
    key: str, value: str, attribute: str, read_as: object
) -> None:
    """A card that says nothing else has the deck's source, dates and tags; defaults come in between."""
    assert getattr(card('answer = "A"', f"{key} = {value}"), attribute) == read_as
    assert getattr(card('answer = "A"', f"[defaults]\n{key} = {value}"), attribute) == read_as


def test_a_card_overrides_the_defaults_and_they_the_top() -> None:
    """The value that is closer to the card wins."""
    top = 'source = "Top"\n[defaults]\nsource = "Defaults"\ntyped = true\n'
    assert card('answer = "A"', top).source == "Defaults"
    own = card('answer = "A"\nsource = "Card"\ntyped = false', top)
    assert own.source == "Card"
    assert isinstance(own.kind, Flip)


def test_defaults_may_be_below_the_cards() -> None:
    """A heading may be anywhere in the file."""
    reading = read(f'{CARD}[defaults]\ntyped = true\n[synonyms]\n"A" = ["B"]\n')
    assert reading.deck is not None
    kind = reading.deck.cards[0].kind
    assert isinstance(kind, Typed)
    assert kind.accepted.right == ("A", "B")


def test_drafts_by_default_are_not_asked() -> None:
    """A whole deck can be a draft, but for the cards that are ready."""
    reading = read(
        f'{CARD}[[card]]\nquestion = "R"\nanswer = "A"\nstatus = "ready"\n', '[defaults]\nstatus = "draft"'
    )
    assert reading.deck is not None
    assert [each.kind.prompt for each in reading.deck.cards] == ["R"]
    assert reading.deck.left_out == 0


@pytest.mark.parametrize(
    ("top", "code"),
    [
        pytest.param('as_of = "2025-01-15"', "D103", id="date in quotes"),
        pytest.param("tags = 5", "D103", id="tags"),
        pytest.param("source = 5", "D103", id="source"),
        pytest.param('review_by = "soon"', "D103", id="review_by"),
        pytest.param("authors = 5", "D103", id="authors"),
        pytest.param("description = 5", "D103", id="description"),
        pytest.param("synonyms = 5", "D103", id="synonyms"),
        pytest.param("defaults = 5", "D103", id="defaults"),
        pytest.param('[defaults]\ntyped = "yes"', "D103", id="typed in the defaults"),
        pytest.param('[defaults]\nstatus = "done"', "D103", id="status in the defaults"),
        pytest.param("[defaults]\nblanks = 5", "D103", id="blanks in the defaults"),
        pytest.param("[defaults]\nwhy = 5", "D102", id="another key in the defaults"),
        pytest.param('source = "\\u001b"', "T603", id="control character"),
        pytest.param('[defaults]\nsource = "\\u001b"', "T603", id="control character in the defaults"),
        pytest.param('[synonyms]\n"a" = 5', "D103", id="a synonym"),
        pytest.param('titel = "T"', "D102", id="unknown key"),
        pytest.param('q = "Q"', "D102", id="short form of a card's key"),
        pytest.param('id = "A B"', "D172", id="id"),
    ],
)
def test_a_mistake_at_the_top_is_one_problem_and_hides_no_card(top: str, code: str) -> None:
    """It is reported once, at its position, and every card can be asked."""
    reading = read(f'{CARD}[[card]]\nquestion = "R"\nanswer = "A"\n', top)
    assert codes(reading) == [code]
    assert reading.diagnostics[0].position.line in (2, 3)
    assert reading.deck is not None
    assert (len(reading.deck.cards), reading.deck.left_out) == (2, 0)


@pytest.mark.parametrize(
    "key", ["question", "answer", "options", "accept", "reject", "why", "hint", "cloze", "typed"]
)
def test_a_key_of_a_card_at_the_top_misses_its_heading(key: str) -> None:
    """An author who forgot the first [[card]] gets this help."""
    reading = read(CARD, f'{key} = "x"')
    assert [diagnostic.help for diagnostic in reading.diagnostics] == [
        f"'{key}' belongs to a card: write [[card]] on a line above it"
    ]
