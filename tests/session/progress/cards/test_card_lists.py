"""Answers that learners count as right: what the author of a deck may accept."""

import re
from pathlib import Path

import pytest

from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp
from her2quiz.session.progress.cards.card_lists import (
    ListedCard,
    cards_to_confirm,
    counted_right,
    flagged_cards,
)
from her2quiz.session.services.services import Services
from her2quiz.session.study import undo_words
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import study

GENE = 'title = "T"\nid = "t"\n\n[[card]]\nid = "c"\nquestion = "Gene?"\nanswer = "ERBB2"\ntyped = true\n'
NAMES = 'title = "T"\nid = "t"\n\n[[card]]\nid = "c"\nquestion = "Antibodies?"\nanswer = ["trastuzumab", "pertuzumab"]\n'
BLANKS = 'title = "T"\nid = "t"\n\n[[card]]\nid = "c"\nblanks = "together"\ncloze = "{{HER2}} sits on {{chromosome 17}}."\n'


def right_after(opened: Services, *answers: Answer) -> list[ListedCard]:
    """Count these answers to the only card as right, years apart; gives what is offered to the author."""
    clock = opened.clock
    assert isinstance(clock, HandClock)
    for answer in answers:
        session = study(opened)
        session.answer(answer)
        assert session.was_right() is not None
        clock.advance(days=900)
    return counted_right(opened)


@pytest.fixture
def gene(tmp_path: Path) -> Services:
    """One typed card."""
    return services(write_deck(tmp_path, GENE, "t.toml"))


def test_the_same_text_is_offered_once(gene: Services) -> None:
    """With how often it was typed, the most frequent first, whatever its capitals and spaces."""
    found = right_after(gene, Entered("her two"), Entered("the neu gene"), Entered(" The  Neu gene"))
    assert [(each.times, each.paste) for each in found] == [
        (2, 'accept = [" The  Neu gene"]'),
        (1, 'accept = ["her two"]'),
    ]
    assert found[1].line() == 't/c  counted right  2026-11-23  Gene?  accept = ["her two"]'
    assert "  2 times  " in found[0].line()


def test_what_is_pasted_is_a_line_of_a_deck(gene: Services) -> None:
    """Also with quotes and backslashes in it; once the author accepts it, it is offered no more."""
    (found,) = right_after(gene, Entered('the "neu" \\ gene ≥'))
    gene.library.files[0].write_text(GENE + found.paste + "\n", encoding="utf-8")
    gene.library.reload()
    assert gene.library.diagnostics == ()
    assert counted_right(gene) == []


def test_of_a_list_only_what_was_not_understood(tmp_path: Path) -> None:
    """It is written beside the right name, with a bar between."""
    opened = services(write_deck(tmp_path, NAMES, "t.toml"))
    (found,) = right_after(opened, Named(("trastuzumab", "the dimer blocker")))
    assert (found.note, found.paste) == ("the dimer blocker", " | the dimer blocker")


def test_of_blanks_only_what_was_not_understood(tmp_path: Path) -> None:
    """A blank that was left is nothing to accept."""
    opened = services(write_deck(tmp_path, BLANKS, "t.toml"))
    found = right_after(opened, Filled(("her two gene", "chromosome 17")), Filled(("", "the long arm")))
    assert sorted(each.note for each in found) == ["her two gene", "the long arm"]


def test_a_card_that_is_gone_is_listed_still(gene: Services) -> None:
    """By its key, with what was typed."""
    right_after(gene, Entered("her two"))
    gene.library.files[0].write_text(GENE.replace('id = "c"', 'id = "d"'), encoding="utf-8")
    gene.library.reload()
    (found,) = counted_right(gene)
    assert (found.card, found.question, found.note) == ("t/c", "", "her two")


COUNTED = """\
title = "T"
id = "t"

[[card]]
id = "ratio"
question = "In {cells} cells there are {her2} signals. How many in each?"
vars = { cells = [20, 40], her2 = [80, 160] }
answer = "{her2 / cells}"
to_confirm = true
"""


def test_lists_show_numbers_and_no_placeholders(tmp_path: Path) -> None:
    """One example, always the same; so does what undo says, with the numbers that were asked."""
    opened = services(write_deck(tmp_path, COUNTED, "t.toml"))
    (listed,) = cards_to_confirm(opened)
    assert listed == cards_to_confirm(opened)[0]
    assert re.fullmatch(r"In (20|40) cells there are (80|160) signals. How many in each\?", listed.question)
    assert re.match(r"[248] \(", listed.note)
    session = study(opened)
    assert session.turn is not None
    asked = session.turn.question.prompt
    session.flag("odd")
    assert [card.question for card in flagged_cards(opened)] == [listed.question]
    session.answer(GaveUp())
    done = session.next_undo()
    assert done is not None
    assert asked[:15] in undo_words.undone(done, opened.library)
