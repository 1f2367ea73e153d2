"""A card's table read into a card."""

from datetime import date

import pytest

from her2quiz.deckfile.cards.card_reader import is_asked
from her2quiz.deckfile.cards.card_values import STATUSES
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection
from tests.deckfile.reading import card, codes, read


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param('answer = "ERBB2"', Flip, id="text"),
        pytest.param('answer = "ERBB2"\ntyped = false', Flip, id="not typed"),
        pytest.param('answer = "ERBB2"\nexact = true', Flip, id="exact alone"),
        pytest.param('answer = "ERBB2"\ntyped = true', Typed, id="typed"),
        pytest.param('answer = "ERBB2"\naccept = "neu"', Typed, id="accept"),
        pytest.param('answer = "ERBB2"\nreject = ["EGFR"]', Typed, id="reject"),
        pytest.param("answer = true", TrueFalse, id="true"),
        pytest.param("answer = false\ntyped = true", TrueFalse, id="false among typed cards"),
        pytest.param('options = ["* a", "- b"]', SingleBest, id="options"),
        pytest.param('options = ["* a", "- b"]\ntyped = true', SingleBest, id="options among typed cards"),
        pytest.param(
            '[[card.option]]\ntext = "a"\nright = true\n[[card.option]]\ntext = "b"', SingleBest, id="tables"
        ),
    ],
)
def test_the_answer_names_the_kind_of_question(body: str, kind: type) -> None:
    """There is no key for the kind: it shows in how the answer is written."""
    assert type(card(body).kind) is kind


def test_every_key_of_a_card_is_read() -> None:
    """What an author writes arrives, without the blanks around it."""
    body = """
        id = "gene"
        a = " ERBB2 "
        accept = ["neu ", "c-erbB-2"]
        reject = ["EGFR -- That is HER1.", "HER3"]
        exact = true
        why = '''
        It is on 17q.
        '''
        hint = ["Four letters.", " A digit. "]
        source = "A guideline"
        as_of = 2025-01-15
        review_by = 2027-01-01T08:00:00Z
        tags = ["her2", "gene"]
        to_confirm = true
        status = "ready"
    """
    rejections = (Rejection("EGFR", "That is HER1."), Rejection("HER3"))
    assert card(body, question='q = "Which gene? "') == Card(
        key="her2-basics/gene",
        kind=Typed("Which gene?", AcceptedAnswer(("ERBB2", "neu", "c-erbB-2"), rejections, (), exact=True)),
        why="It is on 17q.",
        hints=("Four letters.", "A digit."),
        source="A guideline",
        as_of=date(2025, 1, 15),
        review_by=date(2027, 1, 1),
        tags=("her2", "gene"),
        to_confirm=True,
    )


@pytest.mark.parametrize("key", ["hint", "tags", "accept", "reject"])
def test_a_single_text_is_a_list_of_one(key: str) -> None:
    """Brackets may be left out around one item."""
    assert card(f'answer = "A"\n{key} = "B"') == card(f'answer = "A"\n{key} = ["B"]')


def test_short_forms_are_the_same_card() -> None:
    """`q` and `a` are `question` and `answer`."""
    assert card('a = "ERBB2"', question='q = "Which gene?"') == card('answer = "ERBB2"')


@pytest.mark.parametrize("status", STATUSES)
def test_only_ready_cards_are_asked(status: str) -> None:
    """Drafts and retired cards stay in the file; they are neither asked nor counted as left out."""
    reading = read(f'[[card]]\nquestion = "Q"\nanswer = "A"\nstatus = "{status}"\n')
    assert reading.diagnostics == ()
    assert reading.deck is not None
    assert (len(reading.deck.cards), reading.deck.left_out) == (status == "ready", 0)
    assert len(reading.tables) == len(reading.deck.cards)
    assert is_asked({"status": status}) == (status == "ready")


def test_a_draft_is_checked_all_the_same() -> None:
    """Mistakes in a draft are reported before it is marked as ready."""
    assert codes(read('[[card]]\nquestion = "Q"\nstatus = "draft"\n')) == ["D111"]


def test_a_card_without_an_id_gets_one_from_its_question() -> None:
    """The derived id begins with the words of the question, below the deck's id."""
    assert card('answer = "A"').key.startswith("her2-basics/which-gene-")


@pytest.mark.parametrize("answer", ["2025-01-01", "{ a = 1 }"])
def test_an_answer_that_is_none(answer: str) -> None:
    """A date or a table cannot be an answer."""
    assert codes(read(f'[[card]]\nquestion = "Q"\nanswer = {answer}\n')) == ["D103"]


@pytest.mark.parametrize("first", ANSWER_FIELDS)
@pytest.mark.parametrize("second", ANSWER_FIELDS)
def test_two_kinds_of_answer_are_one_too_many(first: str, second: str) -> None:
    """A card is answered in one way."""
    if first != second:
        assert codes(read(f'[[card]]\nquestion = "Q"\n{first} = "a"\n{second} = "b"\n')) == ["D112"]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "why = 5",
            "hint = 5",
            "source = []",
            "as_of = '2025'",
            "review_by = 2025",
            "tags = [1]",
            "status = 'done'",
        ),
        *(
            "to_confirm = 'yes'",
            "level = 3",
            "partial = true",
            "shuffle = 'no'",
            "typed = 1",
            "exact = 'true'",
        ),
        *(
            "nolint = 5",
            "was = 5",
            "accept = 5",
            "accept = [1]",
            "accept = ''",
            "reject = 5",
            "as_of = 07:30:00",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_one_problem(line: str) -> None:
    """Each is reported once, however often it is read, and leaves the card out."""
    reading = read(f'[[card]]\nquestion = "Q"\nanswer = "A"\n{line}\n')
    assert codes(reading) == ["D103"]
    assert reading.diagnostics[0].position.source == line


@pytest.mark.parametrize(
    "line",
    [
        *("level = 'recall'", "partial = 'half'", "shuffle = false", "nolint = ['F302']", "was = 'old'"),
        *("reviewed = 2025-01-01", "typed = false", "tags = []", "hint = ''", "why = ''"),
    ],
)
def test_keys_of_later_use_do_no_harm(line: str) -> None:
    """A card may have every key that decks allow there."""
    assert codes(read(f'[[card]]\nquestion = "Q"\nanswer = "A"\n{line}\n')) == []


@pytest.mark.parametrize(
    "line",
    [
        *('why = "\\u001b"', 'hint = ["a", "\\u0007"]', 'tags = ["\\u009b"]', 'source = "\\u202e"'),
        *('level = "\\u007f"', 'accept = ["\\u0000"]', 'reviewed = { by = "\\u0001" }'),
    ],
)
def test_control_characters_are_found_everywhere(line: str) -> None:
    """No text of a card reaches a terminal unseen."""
    assert "T603" in codes(read(f'[[card]]\nquestion = "Q"\nanswer = "A"\n{line}\n'))


def test_true_in_quotes_is_a_text_and_reported() -> None:
    """The card can be asked; the author is warned that it is a text."""
    reading = read('[[card]]\nquestion = "It binds."\nanswer = "true"\n')
    assert reading.deck is not None
    assert isinstance(reading.deck.cards[0].kind, Flip)
    assert codes(reading) == ["D157"]
