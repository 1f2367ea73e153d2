"""Leeches: cards that are missed again and again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.domain.marking.answer import Entered, GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.plain.study import PlainStudy
from her2quiz.session.progress.cards.card_lists import leeches
from her2quiz.session.services.services import Services
from her2quiz.session.turn.leech import Leech
from her2quiz.session.turn.turn import ScheduledTurn
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import finish, study

DECK = """\
title = "Scores"
id = "scores"

[[card]]
id = "two"
question = "What does an IHC score of 2+ mean?"
answer = "equivocal"
accept = ["unclear"]

[[card]]
id = "three"
question = "What does an IHC score of 3+ mean?"
answer = "positive"
accept = ["pos"]

[[card]]
id = "gene"
question = "Which gene is it?"
answer = "ERBB2"
"""


@pytest.fixture
def clock() -> HandClock:
    """A clock that is set by hand."""
    return HandClock()


@pytest.fixture
def made(tmp_path: Path, clock: HandClock) -> Services:
    """Open three typed cards; a card is a leech after three days."""
    opened = services(write_deck(tmp_path, DECK, "scores.toml"), clock=clock)
    opened.preferences = replace(opened.preferences, leech_misses=3)
    return opened


def missed(opened: Services, text: str) -> ScheduledTurn:
    """Answer the first card wrongly, on a new day."""
    assert isinstance(opened.clock, HandClock)
    opened.clock.local += timedelta(days=1)
    session = study(opened, new_limit=1)
    assert session.turn is not None
    assert session.turn.key == "scores/two"
    return session.answer(Entered(text) if text else GaveUp())


def test_a_leech_is_said_with_what_it_is_taken_for(made: Services) -> None:
    """Three days on which it was missed, what was typed, and the card that reads like it."""
    assert missed(made, "positive").leech is None
    assert missed(made, "").leech is None
    leech = missed(made, "positive").leech
    assert leech == Leech(
        3,
        (("positive", 2),),
        "equivocal",
        (("What does an IHC score of 3+ mean?", "positive"),),
    )
    assert leech.lines() == [
        "Leech: you have missed this card on 3 days.",
        "You answered: positive (2 times). The right answer is: equivocal.",
        "Much like it: What does an IHC score of 3+ mean? Answer: positive.",
        "Compare them. You can suspend the card, edit it, or flag it for its author.",
    ]


def test_misses_of_one_day_count_once(made: Services) -> None:
    """A card that is learned in a few tries is no leech."""
    session = study(made, new_limit=1)
    for _ in range(3):
        assert session.turn is not None
        assert session.answer(Entered("positive")).leech is None
        session.go_on()
    assert leeches(made) == []


def test_a_miss_that_is_overruled_or_undone_makes_no_leech(made: Services) -> None:
    """The message goes with the rating."""
    turns = [missed(made, "negative") for _ in range(3)]
    assert [turn.leech is not None for turn in turns] == [False, False, True]
    session = study(made, new_limit=1)
    session.undo()
    assert session.turn is not None
    session.answer(Entered("negative"))
    said = []
    for rating in (Rating.AGAIN, Rating.GOOD):
        session.rate(rating)
        said.append(session.answered is not None and session.answered.leech is not None)
    assert (said, leeches(made)) == ([True, False], [])


def test_leeches_are_listed_with_their_answers(made: Services, clock: HandClock) -> None:
    """The most often missed first; cards that are known are no leeches."""
    for _ in range(4):
        missed(made, "positive")
    finish(study(made))
    (listed,) = leeches(made)
    assert (listed.card, listed.state, listed.times) == ("scores/two", "leech", 4)
    assert (listed.question, listed.note) == ("What does an IHC score of 2+ mean?", "equivocal")
    assert listed.day == "2026-11-27"


def test_plain_mode_says_it(made: Services, clock: HandClock) -> None:
    """After the mark, before the next card."""
    for _ in range(2):
        missed(made, "positive")
    clock.local += timedelta(days=1)
    answers, said = iter(["positive", "stop"]), list[str]()
    PlainStudy(study(made, new_limit=1), made, lambda _ask: next(answers), said.append).run()
    assert "Leech: you have missed this card on 3 days." in said
