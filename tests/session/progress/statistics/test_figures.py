"""Statistics from kept figures are those that the whole log gives, whatever has come to it since."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from stat import S_IMODE
from typing import Any

import pytest
from attrs import evolve

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.history.replay import bare
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS
from her2quiz.session.progress import fitting
from her2quiz.session.progress.statistics import statistics
from her2quiz.session.progress.statistics.figures import Figures, keep_figures
from her2quiz.session.progress.statistics.measured import measured
from her2quiz.session.progress.statistics.statistics import gathered
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, take_back
from her2quiz.store.figures.kept import KeptFigures
from her2quiz.store.log.bare_histories import answer_key_of, bare_histories
from her2quiz.store.maintenance.log_tables import LOGS, columns_of
from her2quiz.store.maintenance.merge import Added, Merge
from tests.factories import MONDAY, HandClock, services, write_deck
from tests.session.sessions import right, study

DECKS = """\
title = "T"
id = "t"
[[card]]
id = "a"
question = "Gene?"
answer = "ERBB2"
typed = true
[[card]]
id = "b"
question = "Chromosome?"
answer = "17"
typed = true
[[card]]
id = "c"
question = "Family?"
answer = "EGFR family"
typed = true
"""
"""Three cards of which wrong answers are told."""


def silent(_what: str, _share: float) -> None:
    """Show no progress."""


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Services]:
    """Answer three cards on several days, with figures that are kept."""
    opened = services(write_deck(tmp_path, DECKS), clock=HandClock(), progress=tmp_path / "p.sqlite")
    opened.figures_folder = tmp_path / "cache"
    for number in range(4):
        answer(opened, number)
    yield opened
    opened.close()


def answer(made: Services, number: int) -> None:
    """Study on another day, some cards rightly, others with an answer of their own."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=30)
    rng, session = Random(number), study(made, "t", new_limit=3)
    while session.turn is not None:
        knows = rng.random() < 0.6
        session.answer(right(session.turn.question) if knows else Entered(rng.choice(("MYC", "RAS"))))
        session.go_on()


def said(made: Services) -> dict[str, Any]:
    """Return the statistics; times, which are sums of fractions, only to the millisecond."""
    found = gathered(made, made.library.decks)
    days = tuple(each._replace(seconds=round(each.seconds, 3)) for each in found.days)
    tallies = [evolve(each, seconds=round(each.seconds, 3)) for each in found.tallies]
    assert tallies == [evolve(each, seconds=round(each.seconds, 3)) for each in made.log.tallies()]
    return measured(evolve(found, days=days)) | {"recalls": [*found.recalls], "tallies": tallies}


def from_the_log(made: Services) -> dict[str, Any]:
    """Return the statistics of the whole log, with nothing kept."""
    folder, made.figures_folder = made.figures_folder, None
    try:
        return said(made)
    finally:
        made.figures_folder = folder


def looked_at(made: Services) -> int:
    """Return at how many cards has to be looked."""
    return Figures(made).cards


def _more(made: Services) -> None:
    answer(made, 11)


def _merge(made: Services) -> None:
    """Unite with another machine, on which other answers were given in between."""
    other = services(*made.library.files, clock=HandClock(MONDAY + timedelta(hours=3)), seed=9)
    for number in (31, 32):
        answer(other, number)
    rows = [
        (table, dict(zip(columns_of(other.progress.connection, table), row, strict=True)))
        for table in LOGS
        for row in other.progress.connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - fixed names
    ]
    merge = Merge(made.progress, made.clock().at)
    merge.collect(rows, Added())
    merge.write()


def _reset(made: Services) -> None:
    act(made, ActionKind.RESET, "t/a")
    answer(made, 13)


def _reset_and_undone(made: Services) -> None:
    action = act(made, ActionKind.RESET, "t/a")
    gathered(made, made.library.decks)
    take_back(made, action)
    answer(made, 14)


def _flag(made: Services) -> None:
    act(made, ActionKind.FLAG, "t/a")


def _fit(made: Services) -> None:
    fitting.adopt(made, (0.5, *FSRS_6_DEFAULTS[1:]), silent, moves_dates=True)
    answer(made, 15)


def _renamed(made: Services) -> None:
    write_deck(made.library.files[0].parent, DECKS.replace('id = "a"', 'id = "z"\nwas = "a"'))
    made.reload_decks()
    answer(made, 16)


CHANGES: dict[str, tuple[Callable[[Services], None], int]] = {
    "nothing": (lambda _made: None, 0),
    "a flag": (_flag, 1),
    "more answers": (_more, 3),
    "a reset": (_reset, 3),
    "a reset that is undone": (_reset_and_undone, 3),
    "a fit": (_fit, 3),
    "a new id": (_renamed, 3),
    "answers of another machine": (_merge, 3),
}
"""What comes to a log, and at how many cards is to be looked at most then."""


@pytest.mark.parametrize("change", [*CHANGES])
def test_kept_figures_give_what_the_whole_log_gives(made: Services, change: str) -> None:
    """At no more cards is looked than have changed; the next time at none."""
    first = said(made)
    assert first == from_the_log(made)
    make, most = CHANGES[change]
    make(made)
    assert looked_at(made) <= most
    assert said(made) == from_the_log(made)
    assert looked_at(made) == 0
    answer(made, 41)
    assert said(made) == from_the_log(made)


@pytest.mark.parametrize("change", [*CHANGES])
def test_bare_answers_say_what_the_reviews_say(made: Services, change: str) -> None:
    """With the resets and fits that came after them, and the keys that cards had then."""
    CHANGES[change][0](made)
    whole = {card: [bare(*each) for each in history] for card, history in made.log.histories()}
    assert {card: history.answers for card, history in bare_histories(made.progress)} == whole
    latest = {card: made.log.reviews_of(card)[-1][0] for card in whole}
    for card, history in bare_histories(made.progress, {"t/a", "t/b", "t/z"} & whole.keys()):
        assert history.answers == whole[card]
        assert history.latest == latest[card].id
        assert answer_key_of(made.progress, history.latest) == latest[card].answer_key


def test_figures_can_be_kept_before_anybody_looks(made: Services) -> None:
    """As is done after answers came from elsewhere; it is told how far that is, to its end."""
    told = list[tuple[str, float]]()
    keep_figures(made, lambda what, share: told.append((what, share)))
    assert told == [("Adding up answers", 0.0), ("", 1)]
    assert looked_at(made) == 0
    assert said(made) == from_the_log(made)


def test_figures_that_cannot_be_kept_stop_nothing(made: Services) -> None:
    """The statistics tell what is wrong when they are opened."""
    made.progress.connection.execute("DROP VIEW review")
    keep_figures(made, silent)
    with pytest.raises(ProgressError):
        said(made)


def test_an_answer_that_is_undone_later_counts_no_longer(made: Services) -> None:
    """Its day, its hour and its wrong answer go, too; the figures were kept with it."""
    answer(made, 21)
    before = said(made)
    session = study(made, "t")
    assert session.undo() is not None
    after = said(made)
    assert after == from_the_log(made)
    assert sum(day["answers"] for day in after["calendar"].values()) == (
        sum(day["answers"] for day in before["calendar"].values()) - 1
    )


@pytest.mark.parametrize("harm", ["no database", "another byte", "another version"])
def test_figures_that_are_damaged_are_computed_anew(made: Services, harm: str) -> None:
    """And kept again."""
    before = said(made)
    assert made.figures_folder is not None
    (file,) = made.figures_folder.iterdir()
    if harm == "no database":
        file.write_bytes(b"no database" * 900)
    else:
        with closing(sqlite3.connect(file)) as connection, connection:
            change = (
                "PRAGMA user_version = 999"
                if harm == "another version"
                else "UPDATE part SET content = x'00' || content"
            )
            connection.execute(change)
    assert KeptFigures(made.figures_folder, made.progress.path).parts() == {}
    assert said(made) == before
    assert looked_at(made) == 0


def test_figures_are_for_their_owner_alone(made: Services) -> None:
    """They tell what was answered wrongly."""
    said(made)
    assert made.figures_folder is not None
    (file,) = made.figures_folder.iterdir()
    assert S_IMODE(file.stat().st_mode) == 0o600


def test_what_is_only_in_view_is_not_kept(made: Services) -> None:
    """Cards that have another id now count under it, and nothing is written before somebody studies."""
    said(made)
    write_deck(made.library.files[0].parent, DECKS.replace('id = "a"', 'id = "z"\nwas = "a"'))
    made.library.reload()
    made.follow_renamed_cards(only_in_view=True)
    assert said(made) == from_the_log(made)
    assert looked_at(made) == 3


def test_what_comes_is_looked_ahead_only_once(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as log, day, decks and settings are the same."""
    first = measured(gathered(made, made.library.decks))
    looked = list[int]()

    def look_ahead(*_arguments: object) -> Iterator[None]:
        looked.append(1)
        yield None

    monkeypatch.setattr(statistics, "look_ahead", look_ahead)
    assert measured(gathered(made, made.library.decks)) == first
    assert first["expected_by_day"]
    assert not looked
    made.prefer(new_per_day=made.preferences.new_per_day + 1)
    gathered(made, made.library.decks)
    answer(made, 17)
    gathered(made, made.library.decks)
    assert len(looked) == 2
