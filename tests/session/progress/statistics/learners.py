"""Learners whose figures are kept, and what may come to their logs."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from attrs import evolve

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS
from her2quiz.session.progress import fitting
from her2quiz.session.progress.statistics.figures import Figures
from her2quiz.session.progress.statistics.measured import measured
from her2quiz.session.progress.statistics.statistics import gathered
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, take_back
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


def learner(folder: Path) -> Services:
    """Answer three cards on several days, with figures that are kept."""
    opened = services(write_deck(folder, DECKS), clock=HandClock(), progress=folder / "p.sqlite")
    opened.figures_folder = folder / "cache"
    for number in range(4):
        answer(opened, number)
    return opened


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
