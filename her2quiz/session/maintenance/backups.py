"""Backups of the progress file: in a folder beside it, checked after they were written, and rotated."""

import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from attrs import frozen

from her2quiz import paths
from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.rotation import RotationRule, kept
from her2quiz.session.named_file import OTHER_NAME, taken
from her2quiz.session.services.clock import Clock, system_clock
from her2quiz.session.settings.preferences import Preferences
from her2quiz.session.settings.settings_file import preferences_or_defaults
from her2quiz.store.errors import copy_errors
from her2quiz.store.file.place import place_of, refuse_own_file
from her2quiz.store.maintenance.reading import OpenFile, reading
from her2quiz.store.maintenance.snapshot import Contents, contents, contents_of, write_snapshot
from her2quiz.write_file import make_folder

FOLDER = "backups"
"""The folder's name, beside the progress file."""

APART = timedelta(hours=1)
"""While somebody studies, backups are taken this far apart."""

SPECIAL_KEPT = 12
"""How many backups are kept that were taken because a command was about to change the file."""

_STAMP = "%Y-%m-%dT%H%M%SZ"
_NAMED = r"(\d{4}-\d{2}-\d{2}T\d{6}Z)(?:-before-([a-z]+))?(?:-\d+)?\.sqlite"


def rule_of(preferences: Preferences, wrong_settings: str = "") -> RotationRule:
    """Return how many backups the learner's settings keep; all, as long as the settings cannot be read."""
    if wrong_settings:
        return RotationRule(hourly=sys.maxsize)
    return RotationRule(
        hourly=preferences.backups_hourly,
        daily=preferences.backups_daily,
        weekly=preferences.backups_weekly,
        monthly=preferences.backups_monthly,
    )


@frozen
class Backup:
    """One backup."""

    file: Path
    """Where it is."""

    at: datetime
    """When it was taken, in UTC."""

    before: str = ""
    """The command that was about to change the progress file; empty if it was taken while studying."""


class Backups:
    """The backups of one progress file."""

    def __init__(self, progress: Path, clock: Clock, rule: RotationRule) -> None:
        """Look after the backups of a progress file, which need not be there."""
        self.progress, self._clock, self._rule = progress, clock, rule
        self.folder = progress.parent / FOLDER
        is_usual = progress.suffix == ".sqlite"
        self._begin = f"{progress.stem}-" if is_usual else f"{progress.name}_"
        """How their names begin; the file `p` has others than `p.sqlite`."""
        has_namesake = progress.with_name(f"{progress.name}.sqlite").exists()
        self._begin_before = "" if is_usual or has_namesake else f"{progress.name}-"
        """How they began in earlier versions; empty if those may be of another file."""

    def all(self) -> list[Backup]:
        """Return all backups, the newest first; raises ProgressError if the folder cannot be read."""
        return self._beginning(*filter(None, (self._begin, self._begin_before)))

    def _beginning(self, *begins: str) -> list[Backup]:
        """Return the backups whose names begin so, the newest first."""
        named = re.compile(f"(?:{'|'.join(map(re.escape, begins))}){_NAMED}")
        found = []
        with copy_errors(str(self.folder)):
            for file in self.folder.iterdir() if self.folder.is_dir() else ():
                match = named.fullmatch(file.name)
                if match and file.is_file():
                    at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                    found.append(Backup(file, at, match[2] or ""))
        return sorted(found, key=lambda each: (each.at, each.file.name), reverse=True)

    def named(self, name: str) -> Path:
        """Return the file of a backup, by its name or its path; raises ProgressError if there is none."""
        for file in (Path(name), self.folder / name, self.folder / f"{name}.sqlite"):
            if file.is_file():
                return file
        raise ProgressError(f"There is no backup {name}. To list backups, run her2quiz progress restore.")

    def take(self, file: OpenFile, before: str = "") -> Path:
        """Take a backup now, then remove those that the rule no longer keeps.

        Args:
            file: the open progress file.
            before: the command that is about to change the file, if any.

        Raises:
            ProgressError: if it cannot be written, or the copy is not what was copied.
        """
        target = self.new_name(before)
        write_snapshot(file, target)
        self._rotate(target)
        return target

    def take_if_due(self, file: OpenFile) -> Path | None:
        """Take a backup if the last is an hour old and something was answered since; raises as `take` does."""
        return self.take(file) if self._rule.keeps_any and self._is_due(file) else None

    def new_name(self, before: str = "") -> Path:
        """Return the name of a backup that is taken now, in a folder that is there; raises ProgressError."""
        with copy_errors(str(self.folder)):
            make_folder(self.folder)
        stamp = f"{self._begin}{self._clock().at.strftime(_STAMP)}"
        stem = f"{stamp}-before-{before}" if before else stamp
        names = (f"{stem}{suffix}.sqlite" for suffix in _suffixes())
        return next(self.folder / name for name in names if not (self.folder / name).exists())

    def _is_due(self, file: OpenFile) -> bool:
        now = self._clock().at
        last = next((each for each in self.all() if each.at <= now), None)
        if last is not None and now - last.at < APART:
            return False
        present = contents_of(file)
        return present.newest is not None and present != _contents_or_none(last)

    def _rotate(self, just_taken: Path) -> None:
        """Remove what the rule does not keep; what cannot be removed now is removed another time.

        Where the settings keep none, those that a learner takes by hand stay. The backup just taken
        stays even where a clock that was set back makes it look older than another of its hour.
        """
        everything = self._beginning(self._begin)
        regular = [each for each in everything if not each.before]
        special = [each for each in everything if each.before]
        wanted = kept((each.at for each in regular), self._rule)
        unwanted = [each for each in regular if each.at not in wanted] if self._rule.keeps_any else []
        for each in (*unwanted, *special[SPECIAL_KEPT:]):
            if each.file == just_taken:
                continue
            _remove(each.file)
            _remove(each.file.with_name(f"{each.file.name}-wal"))


def _suffixes() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in range(2, 10_000))


def _contents_or_none(backup: Backup | None) -> Contents | None:
    """Return what the last backup holds; None if there is none, or it cannot be read."""
    try:
        return contents(backup.file) if backup else None
    except ProgressError:
        return None


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)


def backups_at(progress: Path | None) -> Backups:
    """Return the backups of a progress file, or of this platform's own; the file need not be there or be whole."""
    preferences, wrong = preferences_or_defaults(paths.settings_file())
    clock = system_clock(timedelta(hours=preferences.day_begins_at))
    return Backups(place_of(progress or paths.progress_file()), clock, rule_of(preferences, wrong))


def refuse_taken(
    progress: Path, target: Path, what_to_do: str = OTHER_NAME, *, replaces: bool = False
) -> None:
    """Refuse to write to the progress file itself, or to a file that is there and not to be replaced; raises ProgressError."""
    refuse_own_file(progress, target)
    if not replaces and (target.exists() or target.is_symlink()):
        raise ProgressError(taken(target, what_to_do))


def back_up_now(progress: Path | None, target: Path | None) -> Path:
    """Copy the progress file, which others may have open, to a new file or to the folder of backups.

    Returns:
        The copy.

    Raises:
        ProgressError: if it cannot be read or written, or the target exists.
    """
    backups = backups_at(progress)
    if target is not None:
        refuse_taken(backups.progress, target)
    with reading(backups.progress, is_own=True) as file:
        if target is None:
            return backups.take(file)
        write_snapshot(file, target)
    return target
