"""Which cards a session asks: siblings and look-alikes on different days, and what lists of decks count."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.cli.commands.home import due_lines
from her2quiz.domain.rating import Rating
from her2quiz.session.progress import overview_words
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.report import deck_report, statistics_report
from her2quiz.session.progress.statistics.statistics import gathered
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, finish, key, study

SIBLINGS = """\
title = "Pairs"
id = "pairs"

[[card]]
id = "text"
cloze = "{{HER2}} sits on chromosome {{17}}."

[[card]]
id = "two"
question = "What does an IHC score of 2+ mean?"
answer = "equivocal"

[[card]]
id = "three"
question = "What does an IHC score of 3+ mean?"
answer = "positive"
"""

CASES = """\
title = "Cases"
id = "cases"

[[card]]
id = "first"
case = "Strong complete staining of the whole membrane in nearly every cell of the specimen."
[[card.ask]]
id = "score"
question = "Which score?"
answer = "3+"

[[card]]
id = "second"
case = "No cell shows anything."
[[card.ask]]
id = "score"
question = "Which score?"
answer = "0"
"""


@pytest.fixture
def clock() -> HandClock:
    """A clock that is set by hand."""
    return HandClock()


@pytest.fixture
def learned(tmp_path: Path, clock: HandClock) -> Services:
    """All cards of the pairs were learned on one day; it is the day on which all are due."""
    opened = services(
        write_deck(tmp_path, SIBLINGS, "pairs.toml"), clock=clock, progress=tmp_path / "p.sqlite"
    )
    assert len(finish(study(opened), Rating.EASY)) == 4
    days = max(memory.due_day for memory in opened.log.memories().values()) - clock.local.date()
    clock.local = clock.local.replace(hour=9) + days
    opened.log.file.connection.execute("UPDATE memory SET due_day = ?", (clock.local.date().isoformat(),))
    return opened


def families(keys: list[str]) -> set[str]:
    """Return of which cloze text and of which pair of scores these are."""
    return {"text" if "text" in key else "score" for key in keys}


def test_siblings_and_look_alikes_are_asked_on_different_days(learned: Services, clock: HandClock) -> None:
    """One of each today, the others tomorrow."""
    session = study(learned)
    assert (session.remaining, session.postponed) == (2, 2)
    today = finish(session, Rating.EASY)
    assert families(today) == {"text", "score"}
    assert study(learned).turn is None
    clock.local += timedelta(days=1)
    tomorrow = finish(study(learned), Rating.EASY)
    assert families(tomorrow) == {"text", "score"}
    assert len({*today, *tomorrow}) == 4


def test_it_follows_from_the_log_and_is_not_stored(learned: Services) -> None:
    """A restart after an answer asks what would have been asked, and an answer taken back counts no more."""
    before = study(learned)
    first, rest = answer_rightly(before, Rating.EASY), before.remaining
    assert before.turn is not None
    again = study(learned)
    assert (again.remaining, key(again)) == (rest, key(before))
    again.undo()
    assert key(again) == first
    assert study(learned).remaining == 2
    tables = learned.log.file.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    assert {name for (name,) in tables} == {
        *["action", "day", "file", "known", "log", "memory", "migration", "renamed", "scheduler"]
    }


def test_lists_of_decks_count_what_a_session_asks(learned: Services) -> None:
    """The first screen shows its decks first, and looks closer then."""
    view = Overview(learned)
    assert view.due == 4
    for _twice in range(2):
        view.leave_out_postponed(learned)
        assert view.due == view.waiting == study(learned).remaining == 2
    (deck,) = deck_report(view)
    (counted,) = statistics_report(learned, learned.library.decks)["decks"]
    assert deck["due"] == counted["due"] == 2
    shown = gathered(learned, learned.library.decks)
    assert shown.due[:7] == view.week()
    assert shown.due[:2] == (2, 2)
    finish(study(learned), Rating.EASY)
    after = Overview(learned)
    after.leave_out_postponed(learned)
    assert (after.due, study(learned).postponed) == (0, 2)


def test_postponed_cards_wait_in_no_list(learned: Services) -> None:
    """The list that is printed says as many as the first screen."""
    learned.preferences = replace(learned.preferences, reviews_per_day=1)
    view = Overview(learned)
    view.leave_out_postponed(learned)
    assert overview_words.today(view)[2].startswith("2 waiting; 1 today")
    assert any(line.startswith("2 waiting; 1 today") for line in due_lines(view))


def test_what_is_not_asked_today_is_forecast_for_tomorrow(learned: Services) -> None:
    """Put off or buried, but not suspended."""
    session, deck = study(learned), learned.library.decks[0]
    session.bury()
    session.suspend()
    view = Overview(learned)
    view.leave_out_postponed(learned)
    assert sum(view.progress(deck).forecast) == 3
    assert view.progress(deck).forecast[0] == view.due == study(learned).remaining
    assert deck_report(view)[0]["cards"] == 4


def test_more_new_cards_are_none_that_are_to_come(tmp_path: Path) -> None:
    """Each comes once, and those that clash with today's come last."""
    opened = services(write_deck(tmp_path, SIBLINGS, "pairs.toml"))
    session = study(opened, new_limit=1)
    assert session.more_new(1) == 1
    assert session.more_new(10) == 2
    assert len(set(finish(session, Rating.EASY))) == 4
    assert session.more_new(10) == 0


def test_cases_are_told_apart_by_their_story(tmp_path: Path, clock: HandClock) -> None:
    """The same question about another patient is no look-alike."""
    opened = services(write_deck(tmp_path, CASES, "cases.toml"), clock=clock)
    finish(study(opened), Rating.EASY)
    clock.local += timedelta(days=90)
    opened.log.file.connection.execute("UPDATE memory SET due_day = ?", (clock.local.date().isoformat(),))
    assert study(opened).postponed == 0


def test_what_a_card_asks_is_the_same_from_the_index_and_from_the_card(learned: Services) -> None:
    """Whether it was made already or not."""
    stems = {key: learned.library.stem(key) for key in learned.library.decks[0].keys}
    again = services(*learned.library.files)
    assert stems == {key: again.library.card(key).stem for key in stems}
