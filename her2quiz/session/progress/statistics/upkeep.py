"""Keeps the figures of statistics up to date bit by bit, so that they are there before anybody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from her2quiz.session.progress.statistics.figures import are_kept, forecast_key
from her2quiz.session.services.services import Services
from her2quiz.store.figures.growth import Mark, mark_of

if TYPE_CHECKING:  # loaded when something is to be kept: it takes 3 MiB of memory
    from her2quiz.session.progress.statistics.statistics import Gathering

_AT_ONCE = 100
"""Answers that are looked at in one step, about: two or three milliseconds."""


class Upkeep:
    """Brings the figures up to date in small steps, with pauses of any length; answers may come in between."""

    def __init__(self, services: Services) -> None:
        """Begin nothing yet.

        Args:
            services: decks, log and clock.
        """
        self._services = services
        self._gathering: Gathering | None = None
        self._tried: tuple[Mark, str] | None = None

    def go_on(self) -> bool:
        """Do a little more; False while nothing is to be done. Raises ProgressError."""
        if self._gathering is None:
            return self._begin()
        if not self._gathering.go_on():
            self._gathering = None
        return True

    def _begin(self) -> bool:
        """Begin if there is something to keep that was not tried to be kept before: there may be no room for it.

        Of an empty log nothing is kept.
        """
        services, file = self._services, self._services.progress
        if services.figures_folder is None or file.connection.in_transaction:
            return False
        decks = tuple(services.library.decks)
        wanted = mark_of(file), forecast_key(services, decks)
        if not wanted[0].rows or wanted == self._tried or are_kept(services, wanted[1]):
            return False
        from her2quiz.session.progress.statistics.statistics import Gathering

        self._tried = wanted
        self._gathering = Gathering(services, decks, _AT_ONCE, is_for_later=True)
        return True
