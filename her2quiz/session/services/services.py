"""The four real things that every use case needs, built once."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from her2quiz import paths
from her2quiz.domain.errors import Her2QuizError, ProgressError
from her2quiz.session.services.clock import Clock, system_clock
from her2quiz.session.services.deck_places import DeckPlaces, may_be_folder
from her2quiz.session.services.library import Library
from her2quiz.session.settings.preferences import Preferences, with_setting
from her2quiz.session.settings.settings_file import (
    change_settings,
    keep_settings,
    preferences_or_defaults,
    read_settings,
)
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.former_keys import with_progress
from her2quiz.store.progress_file import ProgressFile

if TYPE_CHECKING:
    from her2quiz.domain.scheduling.days_off import DaysOff
    from her2quiz.domain.scheduling.settings import SchedulerSettings
    from her2quiz.session.services.deck_to_edit import DeckToEdit
    from her2quiz.session.settings.saved_searches import SavedSearches
    from her2quiz.store.log.action_log import ActionLog
    from her2quiz.store.log.review_log import ReviewLog


class Services:
    """Decks, progress, clock and chance."""

    def __init__(
        self,
        library: Library,
        progress: ProgressFile,
        clock: Clock,
        *,
        rng: Random | None = None,
        entropy: Callable[[int], bytes] = os.urandom,
        preferences: Preferences | None = None,
        preferences_file: Path | None = None,
        wrong_settings: str = "",
        figures_folder: Path | None = None,
    ) -> None:
        """Gather them.

        Args:
            library: the decks at hand.
            progress: the learner's progress file.
            clock: gives the present moment.
            rng: draws the seeds from which questions are posed.
            entropy: gives random bytes for ids that are unique everywhere.
            preferences: what the learner has set.
            preferences_file: where that is kept; None for nowhere.
            wrong_settings: why the defaults are used instead; empty if they are not.
            figures_folder: where the figures of statistics are kept, a cache; None for nowhere.
        """
        self.library, self.clock = library, clock
        self.progress = progress
        self.rng = rng or Random()  # noqa: S311 - shuffling, not secrecy
        self.entropy = entropy
        self.preferences = preferences or Preferences()
        self._preferences_file = preferences_file
        self.wrong_settings = wrong_settings
        """Why the defaults are used in place of the learner's settings, for a person to mend; empty if they are not."""
        self.figures_folder = figures_folder
        self._before_close: list[Callable[[], object]] = []
        library.follow(self.preferences.path)

    def follow_renamed_cards(self, *, only_in_view: bool = False) -> None:
        """Move progress to the ids that cards have now. Call it whenever the decks were read.

        Args:
            only_in_view: whether nothing is written, as where decks are only listed.
        """
        if self.progress.has_renamings or self._has_progress_to_move():
            from her2quiz.session.services.follow_renamed_cards import FollowRenamedCards

            following = FollowRenamedCards(self.progress, self.clock, self.entropy, only_in_view=only_in_view)
            following.follow(self.library)

    def _has_progress_to_move(self) -> bool:
        """Whether there is progress under a former key; a file that cannot be read now is looked at another time."""
        former = self.library.former_keys
        try:
            return bool(former) and bool(with_progress(self.progress, former))
        except ProgressError:
            return False

    def reload_decks(self) -> None:
        """Read the decks again that have changed, and move progress to the ids their cards have now."""
        self.library.reload()
        self.follow_renamed_cards()

    @cached_property
    def log(self) -> ReviewLog:
        """The review log, which the first screen does not need."""
        from her2quiz.store.log.review_log import ReviewLog

        return ReviewLog(self.progress)

    @cached_property
    def actions(self) -> ActionLog:
        """What was done with cards besides answering them."""
        from her2quiz.store.log.action_log import ActionLog

        return ActionLog(self.progress)

    @cached_property
    def searches(self) -> SavedSearches:
        """The searches that the learner has saved."""
        from her2quiz.session.settings.saved_searches import FILE, SavedSearches

        return SavedSearches(self._preferences_file.with_name(FILE) if self._preferences_file else None)

    @cached_property
    def settings(self) -> SchedulerSettings:
        """What the scheduler is told."""
        from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS, SchedulerSettings
        from her2quiz.store.log.fits import present_fit

        fit = present_fit(self.progress)
        return SchedulerSettings(
            retention=self.preferences.retention,
            longest_days=self.preferences.longest_interval,
            parameters=FSRS_6_DEFAULTS if fit is None else fit.parameters,
            days_off=self.days_off,
        )

    @cached_property
    def days_off(self) -> DaysOff:
        """The easy days, and the breaks that are not over."""
        from her2quiz.domain.scheduling.days_off import DaysOff
        from her2quiz.session.settings.written_days import breaks, easy_days

        breaks_ = breaks(self.preferences.breaks)
        today = self.clock().day if breaks_ else date.min
        return DaysOff(
            easy_days(self.preferences.easy_days), tuple(each for each in breaks_ if each[1] >= today)
        )

    def prefer_theme(self, name: str) -> None:
        """Keep the colours that were chosen; raises PreferencesError if they cannot be kept."""
        if name != self.preferences.theme:
            self.prefer(theme=name)

    def prefer(self, **settings: Any) -> None:
        """Keep settings that were changed while the program runs, and no others; raises PreferencesError if it cannot.

        Args:
            settings: each with its new value.
        """
        self._take_on(replace(self.preferences, **settings))
        if self._preferences_file is not None:
            keep_settings(self._preferences_file, settings)

    def change_setting(self, name: tuple[str, ...], value: Any) -> None:
        """Change a setting in its file, then for this run; raises PreferencesError if it cannot be kept.

        Args:
            name: of the setting, or of a line of a table: ("keys", "undo").
            value: its new value; None takes it back to its default.
        """
        if self._preferences_file is not None:
            change_settings(self._preferences_file, {name: value})
            self.wrong_settings = read_settings(self._preferences_file).told
        self._take_on(with_setting(self.preferences, name, value))

    def read_settings_again(self) -> None:
        """Take on what was changed in the file by hand meanwhile; of a file that cannot be read, only say so."""
        if self._preferences_file is not None:
            read = read_settings(self._preferences_file)
            self.wrong_settings = read.told
            self._take_on(self.preferences if read.is_broken else read.preferences)

    def _take_on(self, preferences: Preferences) -> None:
        self.preferences = preferences
        self.forget_settings()
        self.library.follow(preferences.path)

    def forget_settings(self) -> None:
        """Compute anew what the scheduler is told, once it is asked for: a preference or a fit has changed."""
        for known in ("settings", "days_off"):
            self.__dict__.pop(known, None)

    def follow_path(self, name: str) -> None:
        """Put the decks of a path first, now and later; raises PreferencesError if that cannot be kept.

        Args:
            name: the path, or `everything` for none.
        """
        self.library.follow(name)
        self.prefer(path=name)

    def copy_to_edit(self, deck: DeckToEdit) -> bool:
        """Copy a deck that came with the program, to edit it; return whether a copy was made now.

        If the copy is still as the deck is when these services are closed, it is removed, for it would hide every later
        version of the deck.

        Raises:
            Her2QuizError: if it cannot be copied.
        """
        is_new = deck.copy()
        if is_new:
            self.before_close(deck.drop_unchanged)
        return is_new

    def before_close(self, step: Callable[[], object]) -> None:
        """Run a step just before the files are closed."""
        self._before_close.append(step)

    def close(self) -> None:
        """Close the files."""
        while self._before_close:
            self._before_close.pop()()
        self.progress.close()
        self.library.index.close()


def open_services(
    progress: Path | None = None,
    decks: Path | None = None,
    files: Sequence[Path] = (),
    *,
    only_reads: bool = False,
    waits: bool = False,
) -> Services:
    """Open what this machine has, with progress moved to the ids that cards have now.

    Args:
        progress: the progress file; this platform's own if not given.
        decks: a folder of decks in place of the learner's own.
        files: further deck files; their decks come first.
        only_reads: whether nothing is written to the progress file; then none is created.
        waits: whether a missing progress file is created only with the first answer.
    """
    file = paths.settings_file()
    preferences, wrong = preferences_or_defaults(file)
    opened = Services(
        library=open_library(decks, files),
        progress=ProgressFile(progress or paths.progress_file(), is_created=not only_reads, waits=waits),
        clock=system_clock(timedelta(hours=preferences.day_begins_at)),
        preferences=preferences,
        preferences_file=file,
        wrong_settings=wrong,
        figures_folder=paths.index_file().parent,
    )
    opened.follow_renamed_cards(only_in_view=only_reads)
    return opened


def open_library(decks: Path | None = None, files: Sequence[Path] = ()) -> Library:
    """Find the decks: files named outright, then the learner's own, then those that come with the program."""
    decks = decks or paths.named_decks()
    if decks is not None and not may_be_folder(decks):
        raise Her2QuizError(f"There is no folder {decks}. Name a folder of decks with --decks DIR.")
    return Library(DeckIndex(paths.index_file()), DeckPlaces(files, decks))


def open_without_progress() -> Services:
    """Open what a preview needs: no decks, and progress in memory that is never saved."""
    from her2quiz.store.file.connect import MEMORY

    file = paths.settings_file()
    preferences, wrong = preferences_or_defaults(file)
    return Services(
        library=Library(DeckIndex(MEMORY), ()),
        progress=ProgressFile(MEMORY),
        clock=system_clock(timedelta(hours=preferences.day_begins_at)),
        preferences=preferences,
        preferences_file=file,
        wrong_settings=wrong,
    )
