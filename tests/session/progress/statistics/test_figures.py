"""Statistics from kept figures are those that the whole log gives, whatever has come to it since."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from stat import S_IMODE

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.replay import bare
from her2quiz.session.progress.statistics import statistics
from her2quiz.session.progress.statistics.figures import Figures, keep_figures
from her2quiz.session.progress.statistics.measured import measured
from her2quiz.session.progress.statistics.statistics import gathered
from her2quiz.session.services.services import Services
from her2quiz.store.figures.kept import KeptFigures
from her2quiz.store.log import bare_pass
from her2quiz.store.log.bare_histories import answer_key_of, bare_histories
from tests.factories import write_deck
from tests.session.progress.statistics.learners import (
    CHANGES,
    DECKS,
    answer,
    from_the_log,
    learner,
    looked_at,
    said,
    silent,
)
from tests.session.sessions import study


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Services]:
    """Return a learner with some answers, whose file is closed at the end."""
    opened = learner(tmp_path)
    yield opened
    opened.close()


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


def test_of_two_copies_the_slower_one_keeps_nothing(made: Services) -> None:
    """What it has computed does not fit to what the other has kept meanwhile."""
    said(made)
    answer(made, 51)
    slow = Figures(made)
    answer(made, 52)
    expected = said(made)
    slow.go_on(1000)
    assert slow.is_whole
    assert looked_at(made) == 0
    assert said(made) == expected == from_the_log(made)


def test_an_undo_between_two_looks_is_counted_once(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is counted as it was when the first look began, and taken away the next time."""
    monkeypatch.setattr(bare_pass, "AT_ONCE", 1)
    slow = Figures(made)
    slow.go_on(1)
    assert study(made, "t").undo() is not None
    answer(made, 61)
    while not slow.is_whole:
        slow.go_on(1)
    assert said(made) == from_the_log(made)
