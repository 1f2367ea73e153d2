"""Plays weeks of study through the real command line, and checks each day that it keeps what it promises.

    python -m tests.stress.week [--count WEEKS]

A learner studies in plain lines. Each command is a run of the program with a clock of its own. The limits of a day over
all decks, until four in the morning; a card that is buried until tomorrow; a leech; an exam date that puts new cards
first; a break without new cards, that the dates of later answers avoid; statistics and the check of the file at the end.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from attrs import define, field

from tests.stress.program import Outcome, run

MONDAY = date(2026, 11, 23)
NEW, REVIEWS, MISSES = 5, 8, 2
"""What is set: new cards and reviews a day, and the misses of a leech."""

_ASKED = re.compile(r"^(?P<deck>\w+), \d+ of \d+(?:, .*)?, (?P<state>new|due)$\n(?P<asks>.+)$", re.MULTILINE)
_BACK = re.compile(r"^Good: comes back (?:in (\d+) days?|(tomorrow))", re.MULTILINE)


class Asked(NamedTuple):
    """A card that was asked as new or due."""

    deck: str
    state: str
    asks: str


@define
class Learner:
    """Somebody who studies, with a home of their own."""

    home: Path
    rng: Random
    wrong: list[str] = field(factory=list)
    asked: dict[date, list[Asked]] = field(factory=dict)
    answers: int = 0

    def expect(self, is_so: bool, promise: str) -> None:
        """Note a promise that is not kept."""
        if not is_so:
            self.wrong.append(promise)

    def call(self, at: datetime, *words: str, typed: str = "") -> Outcome:
        """Run the command at a time."""
        environment = {
            "HOME": str(self.home),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "HER2QUIZ_DECKS": str(self.home / "decks"),
            "HER2QUIZ_PROGRESS": str(self.home / "progress.sqlite"),
            "HER2QUIZ_NOW": at.isoformat(),
        }
        outcome = run(self.home, words, typed=typed, environment=environment)
        self.expect(outcome.status == 0 and not outcome.fault(), f"{' '.join(words)} ended with {outcome}")
        return outcome

    def json(self, at: datetime, *words: str) -> Any:
        """Run a command that prints JSON."""
        return json.loads(self.call(at, *words, "--json").out)

    def study(self, at: datetime, *decks: str, typed: Iterable[str] | None = None) -> str:
        """Study, right three times out of four if nothing else is typed; give what was said."""
        lines = typed or ["f" if self.rng.random() < 0.25 else "t" for _ in range(60)]
        said = self.call(at, "study", *decks, "--plain", typed="".join(f"{line}\n" for line in lines)).out
        day = (at - timedelta(hours=4)).date()
        self.asked.setdefault(day, []).extend(Asked(*found.groups()) for found in _ASKED.finditer(said))
        self.answers += len(re.findall(r"^(?:Right: True\.|Wrong\.)$", said, re.MULTILINE))
        return said


def write_decks(folder: Path) -> None:
    """Write three decks of statements that are all true, and read nothing alike."""
    folder.mkdir()
    card = '[[card]]\nid = "c{0}"\nquestion = "{1} {0}"\nanswer = true\n'
    for name, first, count in (("alpha", "a", 26), ("beta", "A", 12), ("gamma", "0", 1)):
        cards = "\n".join(card.format(place, chr(ord(first) + place) * 30) for place in range(count))
        (folder / f"{name}.toml").write_text(f'title = "{name.title()}"\nid = "{name}"\n\n{cards}')


def week(learner: Learner) -> None:
    """Study for a week and a day."""
    for name, value in (("new_per_day", NEW), ("reviews_per_day", REVIEWS), ("leech_misses", MISSES)):
        learner.call(at(0), "settings", name, str(value))
    _limits(learner)
    _buried_and_leech(learner)
    _exam_date(learner)
    _break(learner)
    _in_the_end(learner)


def at(day: int, hour: int = 9) -> datetime:
    """Return a time on a day of the week, which begins on a Monday."""
    return datetime.combine(MONDAY, datetime.min.time()) + timedelta(days=day, hours=hour)


def _limits(learner: Learner) -> None:
    """The first five new cards are all that come on Monday, from any deck, until four on Tuesday morning."""
    learner.study(at(0), "alpha")
    learner.expect(_count(learner, 0, "new") == NEW, "as many new cards come as were set")
    learner.study(at(0, 20), "beta")
    learner.study(at(1, 3), "beta")
    learner.expect(_count(learner, 0, "new") == NEW, "other decks give no more on the same study day")


def _buried_and_leech(learner: Learner) -> None:
    for day in (1, 2):
        said = learner.study(at(day), "gamma", typed="ff")
        learner.expect(
            ("Leech: you have missed this card on 2 days." in said) == (day == MISSES), "a leech is told"
        )
    listed = learner.call(at(2, 10), "cards", "--leeches").out
    learner.expect("gamma/c0" in listed, "a leech is listed")
    first = _ASKED.search(learner.study(at(2, 11), "alpha", typed=["bury"]))
    asks = first["asks"] if first else "no card"
    later = learner.study(at(2, 12), "alpha")
    learner.expect(f"\n{asks}\n" not in later, "a buried card is not asked today")
    learner.study(at(3), "alpha")
    learner.expect(asks in _asks(learner, 3), "a buried card comes back tomorrow")


def _exam_date(learner: Learner) -> None:
    learner.call(
        at(3, 20), "plan", "beta", "--exam-date", (MONDAY + timedelta(days=11)).isoformat(), "--keep"
    )
    learner.study(at(4))
    new = [each for each in learner.asked[MONDAY + timedelta(days=4)] if each.state == "new"]
    learner.expect({each.deck for each in new} == {"Beta"}, f"new cards of the exam come first, not {new}")


def _break(learner: Learner) -> None:
    """Saturday and Sunday are off from Friday noon on; what is answered after that comes on neither of them."""
    first, last = MONDAY + timedelta(days=5), MONDAY + timedelta(days=6)
    learner.call(at(4, 12), "plan", "--break", f"{first}..{last}", "--keep")
    said = learner.study(at(4, 13), "--new", "9", typed=["t"] * 60)
    days = [int(number or 1) for number, _ in _BACK.findall(said)]
    learner.expect(bool(days) and not {1, 2} & {*days}, f"no date falls into the break: {days}")
    home = learner.call(at(5)).out
    learner.expect(
        "new (break)." in home or "backlog" in home or "waiting" in home, f"a break is said:\n{home}"
    )
    learner.study(at(5))
    learner.expect(_count(learner, 5, "new") == 0, "no new card comes in a break")
    learner.study(at(7))
    learner.expect(_count(learner, 7, "due") > 0, "after it, reviews come again")


def _in_the_end(learner: Learner) -> None:
    for place in range(8):
        due = _count(learner, place, "due")
        learner.expect(due <= REVIEWS, f"{due} reviews on day {place}, of {REVIEWS}")
        usual = NEW if place != 4 else 9
        learner.expect(
            _count(learner, place, "new") <= usual, f"no more new cards on day {place} than were set"
        )
    stats = learner.json(at(7, 22), "stats")
    learner.expect(
        stats["reviews"] == learner.answers, f"{stats['reviews']} answers of {learner.answers} count"
    )
    days = sorted(stats["calendar"])
    learner.expect(
        days == sorted(day.isoformat() for day, asked in learner.asked.items() if asked),
        "the days of the calendar",
    )
    learner.call(at(7, 22), "progress", "verify")


def _asks(learner: Learner, day: int) -> Sequence[str]:
    return [each.asks for each in learner.asked.get(MONDAY + timedelta(days=day), ())]


def _count(learner: Learner, day: int, state: str) -> int:
    """Count the cards that were asked on a day in a state."""
    asked = learner.asked.get(MONDAY + timedelta(days=day), ())
    return len({each.asks for each in asked if each.state == state})


def main() -> None:
    """Play some weeks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=20, help="weeks, each of another learner")
    count, broken = parser.parse_args().count, 0
    for seed in range(count):
        with TemporaryDirectory() as folder:
            learner = Learner(Path(folder), Random(seed))
            write_decks(learner.home / "decks")
            week(learner)
            broken += bool(learner.wrong)
            for promise in learner.wrong:
                print(f"  learner {seed}: {promise}")
    print(f"week: {count} weeks, {broken} of them with a promise that was not kept")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
