"""Where decks and progress are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from her2quiz.cli import output
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError

if TYPE_CHECKING:
    from her2quiz.session.services.services import Services


class Places:
    """Where decks and progress are; None for the default of this platform."""

    def __init__(self, progress: Path | None = None, decks: Path | None = None) -> None:
        """Set where they are.

        Args:
            progress: the progress file.
            decks: the folder of the learner's own decks.
        """
        self.progress, self.decks = progress, decks
        self._opened: list[Services] = []

    def open(
        self, files: tuple[Path, ...] = (), *, only_reads: bool = False, waits: bool = False
    ) -> Services:
        """Open them.

        Args:
            files: additional deck files.
            only_reads: whether nothing is written to the progress file, so that none is created.
            waits: whether a missing progress file is created only with the first answer.
        """
        from her2quiz.session.services.services import open_services

        opened = open_services(self.progress, self.decks, files, only_reads=only_reads, waits=waits)
        self._opened.append(opened)
        if opened.wrong_settings:
            output.tell(opened.wrong_settings)
        return opened

    def look(self, files: tuple[Path, ...] = ()) -> Services:
        """Open them only to read, and say if the progress file that was named is not there: its path may be mistyped.

        Args:
            files: additional deck files.
        """
        opened = self.open(files, only_reads=True)
        if self.progress is not None and opened.progress.is_new:
            output.tell(f"There is no progress at {opened.progress.path}: every card counts as new.")
        return opened

    def close(self) -> None:
        """Close what was opened, however the command ended; what was closed before stays closed."""
        while self._opened:
            opened = self._opened.pop()
            opened.close()
            if opened.progress.loss and not opened.progress.is_loss_known:
                output.tell(f"her2quiz: {opened.progress.loss}")


@contextmanager
def taking_in(places: Places, files: tuple[Path, ...] = ()) -> Iterator[Services]:
    """Open progress to which answers from elsewhere come; add them up for the statistics at the end, and close it.

    Args:
        places: where it is.
        files: additional deck files.
    """
    services = places.open(files)
    announce_new_file(services)
    try:
        yield services
        add_up(services)
    finally:
        services.close()


def add_up(services: Services) -> None:
    """Add answers up for the statistics, so that nobody waits for that when they are opened."""
    from her2quiz.session.progress.statistics.figures import keep_figures

    keep_figures(services, output.progress())


def announce_new_file(services: Services) -> None:
    """Say that there was no progress file, so that a mistyped path or a disk that is not there is noticed."""
    if services.progress.is_new:
        output.tell(f"No progress found at {services.progress.path}; starting a new file.")


def split_names(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Path, ...]]:
    """Separate deck ids from deck files: a file ends in .toml, contains a slash, or exists."""
    files = tuple(Path(name) for name in names if _is_file(name))
    missing = next((file for file in files if not _is_there(file)), None)
    if missing is not None:
        raise Her2QuizError(f"There is no file {missing}.")
    return tuple(name for name in names if not _is_file(name)), files


def _is_file(name: str) -> bool:
    return name.endswith(".toml") or "/" in name or "\\" in name or _is_there(Path(name), if_closed=False)


def _is_there(file: Path, *, if_closed: bool = True) -> bool:
    """Whether it is a file; of one in a closed folder nobody knows, and reading it says so."""
    try:
        return file.is_file()
    except OSError:
        return if_closed


def ids_of(services: Services, names: tuple[str, ...], files: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the ids of the decks that were named by id or by file; an empty result means all decks."""
    from her2quiz.session.services.deck_places import resolved

    library = services.library
    from_files = [deck.header.id for file in files for deck in library.decks if deck.file == resolved(file)]
    for diagnostic in library.diagnostics:
        if diagnostic.file in [resolved(file) for file in files]:
            output.tell(one_line(f"{diagnostic.file}: {diagnostic.message}"))
    if len(from_files) < len(files):
        raise Her2QuizError("A deck file has no card that can be asked. To see why, run her2quiz check FILE.")
    found = library.find(names) if names else ()
    for double in library.diagnostics:
        for deck in found:
            if double.double == deck.header.id:
                output.tell(
                    one_line(f"{double.file}: {double.message}, {deck.file}, which is the one used here.")
                )
    return (*from_files, *(deck.header.id for deck in found))
