"""The four real things that every use case needs, built once."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from attrs import define, field

from her2quiz import paths
from her2quiz.domain.scheduler_settings import SchedulerSettings
from her2quiz.session.clock import Clock, system_clock
from her2quiz.session.library import Library
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.review_log import ReviewLog


@define
class Services:
    """Decks, log, clock and chance."""

    library: Library
    """The decks at hand."""

    log: ReviewLog
    """The learner's progress."""

    clock: Clock
    """Gives the present moment."""

    rng: Random = field(factory=Random)
    """Draws the seeds from which questions are posed."""

    entropy: Callable[[int], bytes] = os.urandom
    """Gives random bytes for ids that are unique everywhere."""

    settings: SchedulerSettings = field(factory=SchedulerSettings)
    """What the scheduler is told."""

    def close(self) -> None:
        """Close the files."""
        self.log.close()
        self.library.index.close()


def open_services(
    progress: Path | None = None, decks: Path | None = None, files: Sequence[Path] = ()
) -> Services:
    """Open what this machine has.

    Args:
        progress: the progress file; this platform's own if not given.
        decks: a folder of decks in place of the learner's own.
        files: further deck files; their decks come first.
    """
    library = open_library(decks, files)
    return Services(library, ReviewLog(progress or paths.progress_file()), system_clock())


def open_library(decks: Path | None = None, files: Sequence[Path] = ()) -> Library:
    """Find the decks: files named outright, then the learner's own, then those that come with the program."""
    from her2quiz.deckfile.files import deck_files

    folders = [folder for folder in (decks or paths.own_decks(), paths.shipped_decks()) if folder.is_dir()]
    places = (*files, *folders)
    return Library(DeckIndex(paths.index_file()), tuple(file.absolute() for file in deck_files(places)))
