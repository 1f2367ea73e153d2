"""Every figure of the statistics beside one that is computed from the exported log alone, in another way."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from math import isclose, log
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.measures.recall_sums import sums_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import interval_days
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.session.maintenance.export import export
from her2quiz.session.progress.statistics.measured import measured
from her2quiz.session.progress.statistics.statistics import Statistics, gathered
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from tests.factories import services
from tests.session.sessions import right, statements, study

LEARNERS = {
    "Berlin": (ZoneInfo("Europe/Berlin"), 7, 0.85),
    "Santiago": (ZoneInfo("America/Santiago"), 22, 0.7),
    "Lord Howe": (ZoneInfo("Australia/Lord_Howe"), 1, 0.95),
}
"""Three zones whose clocks change by an hour, at midnight, and by half an hour; when each studies, and how well."""

BEGIN, DAYS = datetime(2026, 2, 1, 12, tzinfo=UTC), 366


class ZoneClock:
    """A clock in a zone, which goes on a few seconds at each look."""

    def __init__(self, zone: ZoneInfo, hour: int) -> None:
        """Begin on a day at an hour."""
        self.zone, self.hour, self.at = zone, hour, BEGIN

    def __call__(self) -> Moment:
        """Return the present moment."""
        self.at += timedelta(seconds=4)
        return Moment.from_local(self.at.astimezone(self.zone))

    def next_day(self) -> None:
        """Go on to the next day at the hour, by the clocks of the zone."""
        later = self.at.astimezone(self.zone) + timedelta(days=1)
        self.at = later.replace(hour=self.hour, minute=17).astimezone(UTC)


def _study(made: Services, rng: Random, chance: float) -> None:
    session: StudySession = study(made, "many", new_limit=2)
    while session.turn is not None:
        knows = rng.random() < chance
        session.answer(right(session.turn.question) if knows else GaveUp())
        session.go_on()


@pytest.fixture(scope="module", params=[*LEARNERS])
def learner(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Statistics, list[dict[str, Any]]]:
    """Let a learner study for a year; return the statistics, and the rows of the exported log."""
    folder = tmp_path_factory.mktemp("learner")
    zone, hour, chance = LEARNERS[request.param]
    progress, clock, rng = folder / "p.sqlite", ZoneClock(zone, hour), Random(hour)
    made = services(statements(folder, 12), clock=clock, progress=progress)  # type: ignore[arg-type]
    for day in range(DAYS):
        if rng.random() < 0.8 or day == DAYS - 1:
            _study(made, rng, chance)
        clock.next_day()
    found = gathered(made, made.library.decks)
    made.close()
    export(progress, folder / "log.jsonl", "jsonl", lambda _name, _share: None)
    lines = (folder / "log.jsonl").read_text(encoding="utf-8").splitlines()
    return found, [json.loads(line) for line in lines]


def _reviews(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    undone = {row["target"] for row in rows if row.get("table") == "log" and row["kind"] == "undo"}
    return [
        row
        for row in rows
        if row.get("table") == "log" and row["kind"] == "review" and row["id"] not in undone
    ]


Learner = tuple[Statistics, list[dict[str, Any]]]


def test_days_and_hours_are_those_of_the_log(learner: Learner) -> None:
    """Days begin at four, and hours are local, on the days on which clocks change too."""
    found, rows = learner
    local = [datetime.fromtimestamp(row["at"] / 1e6 + row["offset"], UTC) for row in _reviews(rows)]
    days = Counter((at - timedelta(hours=4)).date() for at in local)
    assert {each.day: each.answers for each in found.days} == days
    assert {each.hour: each.answers for each in found.hours} == Counter(at.hour for at in local)
    right_ones = Counter(at.hour for at, row in zip(local, _reviews(rows), strict=True) if row["rating"] > 1)
    assert {each.hour: each.remembered for each in found.hours} == {
        hour: right_ones[hour] for hour in Counter(at.hour for at in local)
    }
    seconds = sum(min(row["seconds"], 120) for row in _reviews(rows))
    assert isclose(sum(each.seconds for each in found.days), seconds)


def _own_recalls(rows: list[dict[str, Any]]) -> list[tuple[float, bool, bool]]:
    """Compute chance, outcome and whether the card was mature, with nothing of the program but its formulas."""
    settings = SchedulerSettings()
    by_card = dict[str, list[dict[str, Any]]]()
    for row in _reviews(rows):
        by_card.setdefault(row["card"], []).append(row)
    return [each for card in by_card.values() for each in _of_card(card, settings)]


def _of_card(card: list[dict[str, Any]], settings: SchedulerSettings) -> Iterator[tuple[float, bool, bool]]:
    import fsrs

    scheduler = fsrs.Scheduler(
        parameters=settings.parameters, desired_retention=settings.retention, enable_fuzzing=False
    )
    decay = -settings.parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    memory: tuple[float, float] | None = None  # stability and difficulty
    state, step = fsrs.State.Learning, 0
    last = failed = due = date.min
    for row in card:
        day, again = date.fromisoformat(row["day"]), row["rating"] == 1
        known = None if memory is None else memory
        before = fsrs.Card(card_id=1, state=state, step=step) if known is None else fsrs.Card(
            card_id=1, state=state, step=step, stability=known[0], difficulty=known[1],
            last_review=datetime(2026, 1, 1, 12, tzinfo=UTC) - timedelta(days=(day - last).days),
        )  # fmt: skip
        if known is not None and state is fsrs.State.Review and day > last:
            chance = (1 + factor * (day - last).days / known[0]) ** decay
            yield chance, not again, (due - last).days >= 21
        after, _ = scheduler.review_card(
            before, fsrs.Rating(row["rating"]), datetime(2026, 1, 1, 12, tzinfo=UTC)
        )
        is_repeat = known is not None and day == last and not (again and failed != day)
        memory = known if is_repeat and known is not None else (after.stability or 0, after.difficulty or 0)
        failed = day if again else failed
        state, step, last = after.state, after.step or 0, day
        due = day + timedelta(days=interval_days(memory[0], settings.retention, decay))


def test_what_is_remembered_and_expected_is_what_the_log_says(learner: Learner) -> None:
    """The same answers are counted, with the same chances; only fuzz, by which few days move, is left out here."""
    found, rows = learner
    own = _own_recalls(rows)
    assert len(found.recalls) == len(own) > 50
    assert sorted(recall.remembered for recall in found.recalls) == sorted(known for _, known, _ in own)
    assert all(
        isclose(one, other, abs_tol=1e-9)
        for one, other in zip(
            sorted(recall.expected for recall in found.recalls),
            sorted(chance for chance, *_ in own),
            strict=True,
        )
    )
    loss = -sum(log(chance if known else 1 - chance) for chance, known, _ in own) / len(own)
    assert isclose(measured(found)["calibration"]["log_loss"], loss, abs_tol=1e-4)
    mature = sum(is_mature for *_, is_mature in own)
    assert abs(sums_of(found.recalls).shares_since(date.min)[2].answers - mature) <= len(own) // 20


def test_what_is_said_to_a_program_adds_up(learner: Learner) -> None:
    """Days, weeks, bars and shares hold the same answers."""
    found, rows = learner
    said = measured(found)
    answers = len(_reviews(rows))
    assert sum(day["answers"] for day in said["calendar"].values()) == answers
    assert sum(hour["answers"] for hour in said["hours"]) == answers
    assert sum(bar["answers"] for bar in said["calibration"]["bars"]) == said["calibration"]["answers"]
    every = said["true_recall"][-1]
    assert every["young"]["answers"] + every["mature"]["answers"] == len(found.recalls)
    assert [deck["name"] for deck in said["recall_by_deck"]] == ["Many"]
    assert json.loads(json.dumps(said)) == said


def test_wrong_answers_and_hard_cards_are_named(tmp_path: Path) -> None:
    """An answer that was wrong twice is told with the right one; a card that was forgotten, with how often."""
    from her2quiz.domain.marking.answer import Entered
    from tests.factories import HandClock, write_deck

    clock = HandClock()
    deck = 'title = "T"\nid = "t"\n[[card]]\nid = "a"\nquestion = "Gene?"\nanswer = "ERBB2"\ntyped = true\n'
    made = services(write_deck(tmp_path, deck), clock=clock)
    session = study(made, "t")
    session.answer(Entered("ERBB2"))
    session.rate(Rating.EASY)
    for days in (30, 90):
        clock.advance(days=days)
        session = study(made, "t")
        session.answer(Entered("EGFR"))
    found = gathered(made, made.library.decks)
    (confused,), (hard,) = found.confusions, found.hardest
    assert (confused.mix_up.given, confused.right, confused.mix_up.times) == ("EGFR", "ERBB2", 2)
    assert (hard.card, hard.lapses) == ("t/a", 1)
