"""Merging, syncing and repairing while a call fails."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from her2quiz.session.maintenance.export import export
from tests.stress.others import answered_elsewhere
from tests.stress.program import Outcome
from tests.stress.scene import Scene, answered, before, with_index, words
from tests.stress.stages import Stage
from tests.stress.transcript import Kept, kept


def _other(stage: Stage) -> Path:
    """Return a file to merge, with answers of another machine."""
    return stage.folder / "other.sqlite"


def _with_other(stage: Stage) -> None:
    answered(stage)
    _other(stage).write_bytes(_elsewhere()[0])


@cache
def _elsewhere() -> tuple[bytes, bytes, Kept]:
    """Return a file of another machine, what it writes into a synced folder, and what it holds."""
    with TemporaryDirectory() as folder:
        stage, log = Stage(Path(folder), 40), Path(folder) / "log.jsonl"
        answered_elsewhere(stage.deck, _other(stage), answers=7)
        export(_other(stage), log, "jsonl", lambda _name, _share: None)
        return _other(stage).read_bytes(), log.read_bytes(), kept(_other(stage), stage.deck)


def _merge_violation(stage: Stage, outcome: Outcome) -> str:
    held, old = kept(stage.progress, stage.deck), before(stage)
    if held.wrong:
        return held.wrong
    merged = old.reviews + _elsewhere()[2].reviews
    if held.reviews not in (old.reviews, merged):
        return f"the file is neither as before nor merged: {held}"
    is_merged = held.reviews == merged
    return "" if is_merged == (outcome.status == 0) else f"exit status {outcome.status}, merged: {is_merged}"


def _shared(stage: Stage) -> Path:
    return stage.progress.parent / "shared"


def _with_shared_folder(stage: Stage) -> None:
    answered(stage)
    with_index(stage)
    _shared(stage).mkdir()
    (_shared(stage) / "her2quiz-other.jsonl").write_bytes(_elsewhere()[1])


def _sync(stage: Stage) -> Sequence[str]:
    return words("progress", "sync", str(_shared(stage)))(stage)


def _sync_violation(stage: Stage, outcome: Outcome) -> str:
    held, old = kept(stage.progress, stage.deck), before(stage)
    if held.wrong:
        return held.wrong
    merged = old.reviews + _elsewhere()[2].reviews
    if held.reviews not in (old.reviews, merged) or (outcome.status == 0 and held.reviews != merged):
        return f"exit status {outcome.status}, and the file is neither as before nor merged: {held}"
    own = [each for each in _shared(stage).glob("her2quiz-*.jsonl") if "other" not in each.name]
    if outcome.status != 2 and len(own) != 1:
        return f"exit status {outcome.status}, and {len(own)} files of this machine"
    written = [_reviews_in(each) for each in own]
    if any(each != held.reviews.total() for each in written):
        return f"written: {written}, in the file: {held.reviews.total()}"
    return ""


def _reviews_in(log: Path) -> int:
    """Return how many reviews are in a log; fewer than none if it is cut off."""
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    is_whole = lines[-1] == {"rows": len(lines) - 2}
    return sum(line.get("kind") == "review" for line in lines) if is_whole else -1


_REPAIR = words("progress", "verify", "--repair")


def _with_wrong_schedules(stage: Stage) -> None:
    answered(stage)
    with closing(sqlite3.connect(stage.progress)) as file, file:
        file.execute("UPDATE memory SET stability = stability + 1")
        file.execute("PRAGMA journal_mode = DELETE")


def _repair_violation(stage: Stage, outcome: Outcome) -> str:
    held, old = kept(stage.progress, stage.deck), before(stage)
    if held.reviews != old.reviews:
        return f"answers were lost or made: {held}"
    if not held.wrong and outcome.status != 0:
        return f"exit status {outcome.status}, and the file is repaired"
    return held.wrong if outcome.status == 0 else ""


def _with_damage(stage: Stage) -> None:
    answered(stage)
    stage.progress.write_bytes(_damaged(stage))


def _damaged(stage: Stage) -> bytes:
    content = bytearray(stage.progress.read_bytes())
    content[:100] = bytes(100)
    return bytes(content)


def _salvage_violation(stage: Stage, outcome: Outcome) -> str:
    if stage.progress.read_bytes()[:100] == bytes(100):
        return "" if outcome.status != 0 else "it is called repaired, and is as it was"
    held, old = kept(stage.progress, stage.deck), before(stage)
    if held.wrong or held.reviews != old.reviews:
        return f"exit status {outcome.status}: {held}"
    copies = stage.progress.parent.glob("backups/*-before-repair.sqlite")
    if not any(each.read_bytes()[:100] == bytes(100) for each in copies):
        return "the damaged file is not kept"
    return "" if outcome.status == 0 else f"exit status {outcome.status}, and the file is repaired"


UPKEEP = (
    Scene("merge", lambda stage: words("progress", "merge", str(_other(stage)))(stage), _merge_violation,
          prepare=_with_other),
    Scene("sync", _sync, _sync_violation, prepare=_with_shared_folder),
    Scene("sync, its id", _sync, _sync_violation, prepare=_with_shared_folder,
          folder=lambda stage: stage.folder / "home"),
    Scene("repair", _REPAIR, _repair_violation, prepare=_with_wrong_schedules),
    Scene("salvage", _REPAIR, _salvage_violation, prepare=_with_damage),
)  # fmt: skip
"""Scenes with files of other machines, and with files that need repair."""
