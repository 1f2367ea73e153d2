"""Practice in plain mode: what was missed, once more."""

from dataclasses import replace
from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.plain.study import PlainStudy
from her2quiz.session.progress.cards.card_lists import flagged_cards
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services, write_deck
from tests.plain.scripts import Script
from tests.session.sessions import finish, give_up, study

TWO = """
title = "Two"
id = "two"
[[card]]
id = "gene"
question = "Official gene symbol?"
answer = "ERBB2"
typed = true
[[card]]
id = "place"
question = "On which chromosome?"
answer = "17q"
"""


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path, TWO, "two.toml"))


def after_missing(opened: Services, missed: int, *lines: str) -> list[str]:
    """Miss the first cards of a session and finish it, then type lines; return what was written."""
    session, script = study(opened), Script(lines)
    for _ in range(missed):
        give_up(session)
    finish(session, Rating.EASY)
    PlainStudy(session, opened, script.read, script.seen.append).run()
    assert "That was the last card" in script.seen[0]
    return script.seen[1:]


def test_missed_goes_over_what_was_missed(opened: Services) -> None:
    """Until it is known; then the session can still be finished or undone."""
    said = after_missing(opened, 1, "missed", "?", "erbb2", "")
    assert said[0] == "Once more, until you know each. No date moves. Type stop to finish."
    assert said.count("1 of 1 left") == 2
    assert said.count("Official gene symbol?") == 2
    assert "That was all of them." in said
    assert "That was the last card" in said[-1]


def test_nothing_of_it_is_written(opened: Services) -> None:
    """The log holds the answers of the session alone."""
    after_missing(opened, 1, "missed", "?", "erbb2", "")
    assert sum(tally.count for tally in opened.log.tallies()) == 3


def test_stop_ends_it(opened: Services) -> None:
    """And so does the end of input; an empty line is asked for again."""
    said = after_missing(opened, 1, "missed", "", "stop")
    assert any("question mark if you don't know, or stop." in line for line in said)
    assert "That was all of them." not in said


def test_a_flip_card_asks_whether_it_was_known(opened: Services) -> None:
    """A no brings it again."""
    said = after_missing(opened, 2, "missed", "erbb2", "", "no", "", "", "")
    assert said.count("On which chromosome?") == 2
    assert "> Did you know it? Press Enter for yes, or type no: " in said
    assert "That was all of them." in said


@pytest.mark.parametrize(("line", "is_known"), [("yes", True), ("Y", True), ("n", False), ("No", False)])
def test_yes_and_no_mean_what_they_say(opened: Services, line: str, is_known: bool) -> None:
    """A known card comes no more; one that was not comes again."""
    said = after_missing(opened, 2, "missed", "erbb2", "", line, "", "", "")
    assert said.count("On which chromosome?") == (1 if is_known else 2)


def test_what_is_neither_yes_nor_no_is_asked_again(opened: Services) -> None:
    """No card is taken for unknown because of it; stop ends the practice there, too."""
    said = after_missing(opened, 2, "missed", "erbb2", "", "help", "stop")
    assert said.count("> Did you know it? Press Enter for yes, or type no: ") == 2
    assert "Press Enter or type yes if you knew it, no if you did not. stop finishes." in said
    assert said.count("On which chromosome?") == 1
    assert "That was all of them." not in said


@pytest.mark.parametrize("word", ["undo", "bury", "Easy", "right"])
def test_a_word_that_works_in_a_session_only_answers_nothing(opened: Services, word: str) -> None:
    """It is said that it does nothing here; an equals sign makes an answer of it."""
    said = after_missing(opened, 1, "missed", word, f"={word}", "stop")
    told = (
        "This word does nothing here, where no date moves. To answer with it, type an equals sign before it."
    )
    assert said.count(told) == 1
    assert said.count("Wrong.") == 1


def test_with_nothing_missed_nothing_is_gone_over(opened: Services) -> None:
    """The word says so, and the session can still be finished or undone."""
    said = after_missing(opened, 0, "missed", "")
    assert said[0] == "You missed no cards."
    assert "That was the last card" in said[1]


def test_words_ask_about_the_card_and_answer_nothing(opened: Services) -> None:
    """Help among them; an equals sign makes an answer of each."""
    said = after_missing(
        opened,
        1,
        "missed",
        "source",
        "help",
        "hint",
        "repeat",
        "picture",
        "flag odd",
        "=hint",
        "details",
        "stop",
    )
    for line in ("There is no answer yet.", "This card has no hint.", "This card has no picture."):
        assert line in said
    assert "hint gives a hint. repeat says the question again. picture shows the picture of the card." in said
    assert said.count("Official gene symbol?") == 3
    assert said.count("Wrong.") == 2
    assert [flag.note for flag in flagged_cards(opened)] == ["odd"]


def test_the_summary_says_what_comes_next(opened: Services) -> None:
    """New cards of tomorrow, and once all were seen the day of the next card."""
    opened.preferences = replace(opened.preferences, new_per_day=1)
    for said in ("New tomorrow: 1 card.", "You have seen every card. Next: "):
        session, script = study(opened), Script([])
        finish(session, Rating.EASY)
        PlainStudy(session, opened, script.read, script.seen.append).summary()
        assert any(line.startswith(said) for line in script.seen)
        assert isinstance(opened.clock, HandClock)
        opened.clock.advance(days=1)
