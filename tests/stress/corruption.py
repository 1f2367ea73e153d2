"""Damages progress files at random; none may be taken for whole, begun afresh in silence, or answered by a traceback.

The file has a write-ahead log with the last answers, or was closed. Then a command is run on it. After each: no
traceback; an exit status that means something; a message that offers a way out; no answers gone without a word;
never "OK" for rows that are not as they were written.

python -m tests.stress.corruption [--count N] [--seed S]
"""

import os
import re
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path
from random import Random

from attrs import frozen

from her2quiz.cli.commands.progress.group import progress as progress_commands
from tests.factories import services
from tests.session.sessions import give_up, study
from tests.stress.damages import DAMAGES, STRANGE, Source, log, shared
from tests.stress.program import Outcome, run
from tests.stress.stages import Stage
from tests.stress.trials import Trials

ANSWERS = 40
"""Answers in the file; those of its second half are in its write-ahead log."""

CARDS = 60
"""Cards of the deck, which most commands read."""

WAY_OUT = re.compile(
    r"backup|restore|verify|repair|--progress|Update her2quiz|try again|Close it|already exists|stick",
    re.IGNORECASE,
)
"""What a message must say so that somebody knows what to do."""

LOGS = ("log", "action", "renamed", "scheduler", "known")
"""The tables that nothing else can be computed from; all others are compared with these by the program itself."""

Rows = dict[str, set[tuple[object, ...]]]
"""The rows of all tables."""


@frozen
class Base:
    """The files that are damaged."""

    opened: Path
    """A folder with a file that was never closed, with its log."""

    closed: Path
    """A folder with the same file after it was closed."""

    source: Source
    """What foreign things are taken from."""

    rows: Rows
    """What the file holds."""


def _copy(folder: Path, to: Path) -> None:
    shutil.copytree(folder, to, dirs_exist_ok=True)


def _make(folder: Path) -> Base:
    """Make all files once."""
    kept = {}
    for seed, name in enumerate(("own", "foreign")):
        stage = Stage(folder / name, CARDS)
        stage.folder.mkdir()
        for half in (1, 2):
            opened = services(stage.deck, progress=stage.progress, seed=seed * 10 + half)
            session = study(opened, new_limit=stage.cards)
            for _ in range(ANSWERS // 2):
                give_up(session)
            _copy(stage.progress.parent, folder / f"{name}-{half}")
            opened.close()
        kept[name] = stage.progress.parent
    source = Source(folder / "foreign-2", folder / "own-1")
    return Base(folder / "own-2", kept["own"], source, rows_of(kept["own"] / "p.sqlite"))


def rows_of(path: Path, *, with_log: bool = True) -> Rows:
    """Read all rows as they are, with no check; what cannot be read has none."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for each in (path, log(path)) if with_log else (path,):
            if each.is_file():
                shutil.copyfile(each, copy.with_name(each.name))
        connection = sqlite3.connect(copy)
        connection.text_factory = bytes
        try:
            tables = [
                name.decode()
                for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            return {table: set(connection.execute(f'SELECT * FROM "{table}"')) for table in tables}  # noqa: S608
        except (sqlite3.Error, UnicodeDecodeError):
            return {}
        finally:
            connection.close()


def _command(stage: Stage, rng: Random) -> list[str]:
    words = [["progress", "status"]] * 3 + [["study", str(stage.deck), "--plain"], ["stats"], ["decks"]]
    words += [["progress", "backup", str(stage.folder / "copy.sqlite")], ["cards", "--flagged"]]
    if "verify" in progress_commands.commands:
        words += [["progress", "verify"]] * 2
    if "export" in progress_commands.commands:
        words += [["progress", "export", str(stage.folder / "out.jsonl")]]
    return ["--progress", str(stage.progress), *rng.choice(words)]


@frozen
class Damaged:
    """A damaged file before a command is run on it."""

    damage: str
    """What befell it."""

    alone: Rows
    """What the one file holds without its log."""

    has_log: bool
    """Whether a log lies beside it."""

    is_gone: bool
    """Whether the file is missing or empty."""

    def lost(self, base: Base, after: Rows) -> str:
        """Say what is gone without a word; empty if nothing is."""
        held = after.get("log", set())
        if held >= base.rows["log"]:
            return ""  # what was altered in the file lay whole in its log
        if not held >= self.alone.get("log", set()):
            return "rows are gone that were in the file"
        if not self.has_log and self.is_gone:
            return "a new file was begun"
        if self.has_log and self.damage in STRANGE and held != base.rows["log"]:
            return "a log that does not belong to the file was passed over"
        return ""


def _violation(base: Base, damaged: Damaged, words: list[str], outcome: Outcome, after: Rows) -> str:
    if outcome.fault():
        return outcome.fault()
    if outcome.status == 2 and not WAY_OUT.search(outcome.told):
        return f"no way out is offered: {outcome.told!r}"
    if outcome.status != 0 or outcome.told or "There is no progress at" in outcome.out:
        return ""
    lost = damaged.lost(base, after)
    if lost:
        return f"{lost}, and nothing is said"
    checks = words[2:] in (["progress", "status"], ["progress", "verify"])
    altered = [table for table in LOGS if after.get(table, set()) - base.rows[table]]
    if checks and altered and damaged.damage not in ("foreign file", "older file"):
        return f"called sound, with rows in {', '.join(altered)} that nobody wrote"
    return ""


def _try(base: Base, folder: Path, seed: int, rng: Random, trials: Trials) -> None:
    stage = Stage(folder, CARDS)
    _copy(rng.choice([base.opened, base.opened, base.closed]), stage.progress.parent)
    name = rng.choice([*DAMAGES])
    if rng.random() < 0.5:
        shared(stage.progress).unlink(missing_ok=True)  # as when the machine was switched off
    DAMAGES[name](stage.progress, rng, base.source)
    words = _command(stage, rng)
    has_log = log(stage.progress).is_file() and log(stage.progress).stat().st_size > 0
    is_gone = not stage.progress.is_symlink() and (
        not stage.progress.exists() or (stage.progress.is_file() and stage.progress.stat().st_size == 0)
    )
    damaged = Damaged(name, _rows(stage.progress, log=False), has_log, is_gone)
    outcome = run(folder, words, typed="t\nt\n", environment=stage.environment())
    trials.counted["damaged files"] += 1
    trials.counted["noticed" if outcome.status else "taken"] += 1
    what = _violation(base, damaged, words, outcome, _rows(stage.progress))
    if what:
        beside = "a log" if has_log else "no log"
        trials.violated(seed, f"{name}, {beside} beside it, her2quiz {' '.join(words[2:4])}: {what}")


def _rows(path: Path, *, log: bool = True) -> Rows:
    return rows_of(path, with_log=log) if path.is_file() and not path.is_symlink() else {}


def main() -> int:
    """Damage so many files."""
    trials = Trials("corruption", count=1000, summary=__doc__ or "")
    os.environ["HER2QUIZ_NOW"] = "2026-11-24T12:00"  # a day after the answers, so that no clock is wrong
    with tempfile.TemporaryDirectory(prefix="her2quiz-corruption-") as made:
        base = _make(Path(made))
        for seed, rng in trials.each():
            with tempfile.TemporaryDirectory(prefix="her2quiz-corruption-") as folder:
                _try(base, Path(folder), seed, rng, trials)
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
