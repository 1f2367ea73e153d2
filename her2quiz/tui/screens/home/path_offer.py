"""The first screen's offer of paths: by itself until one is chosen, and at a key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from her2quiz.tui.screens.roomy import RoomyScreen

if TYPE_CHECKING:
    from her2quiz.session.services.services import Services


class OffersPaths(RoomyScreen):
    """A screen over which the learner chooses which decks come first."""

    def __init__(self, services: "Services") -> None:
        """Offer the paths through the decks of these services."""
        super().__init__()
        self._services = services
        self.has_new_path = False
        """Whether a path was chosen since the decks were last shown."""

    def choose_path_first(self, *, has_named: bool, then: Callable[[], None]) -> None:
        """Ask for a path at the very first start, unless decks are named, and go on."""
        is_new = not has_named and not self._services.progress.memory_summaries()
        if self._is_path_asked(is_new=is_new):
            self._ask_for_path(is_first=True, then=then)
        else:
            then()

    def invite(self, *, is_new: bool) -> None:
        """Offer the paths once this screen is shown, if nothing is answered and none is chosen yet."""
        if self._is_path_asked(is_new=is_new):
            self.call_after_refresh(self._offer_paths, is_first=True)

    def action_choose_path(self) -> None:
        """Let the learner choose a path."""
        self._offer_paths(is_first=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer paths only if there are any."""
        if action == "choose_path":
            return bool(self._services.library.paths)
        return super().check_action(action, parameters)

    def _is_path_asked(self, *, is_new: bool) -> bool:
        """Whether the learner is asked for a path: not after an answer, and not if one is chosen, so nothing is loaded."""
        if not is_new or self._services.preferences.path:
            return False
        from her2quiz.session.day.path_choice import is_to_be_chosen

        return is_to_be_chosen(self._services, is_new=is_new)

    def _offer_paths(self, *, is_first: bool) -> None:
        """Ask for a path over this screen, unless another is over it."""
        if self.app.screen is self:
            self._ask_for_path(is_first=is_first)

    def _ask_for_path(self, *, is_first: bool, then: Callable[[], None] = lambda: None) -> None:
        """Ask for a path, put its decks first, and go on."""
        from her2quiz.tui.screens.home.path import offer_paths

        def follow(path: str) -> None:
            if path and self.tried(lambda: self._services.follow_path(path)):
                self.has_new_path = True  # its decks are shown once this screen is, which is next
            then()

        offer_paths(self, self._services, follow, is_first=is_first)
