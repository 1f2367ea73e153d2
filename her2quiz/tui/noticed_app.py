"""The messages of the app: shown above the keys, gone with the next key; and what is said of keys that do nothing."""

from typing import Any

from textual import events
from textual.notifications import SeverityLevel

from her2quiz.domain.characters import printable
from her2quiz.tui.graphics.pictured_app import PicturedApp
from her2quiz.tui.screens.roomy import RoomyScreen
from her2quiz.tui.widgets.lines.notice_line import Notice


class NoticedApp(PicturedApp):
    """An app without toasts, which would cover what one has to read, and without tooltips, which nothing has.

    So no screen makes the parts that would show them.
    """

    def __init__(self, **driver: Any) -> None:
        """Start without messages; takes what Textual's app takes."""
        super().__init__(**driver)
        self._disable_notifications = self._disable_tooltips = True  # as in Textual's own tests of apps
        self.notices: list[Notice] = []
        """The messages since the last key."""
        self.dismissing = {"escape"}
        """The keys that remove the messages and do nothing else while there are any."""

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,  # noqa: ARG002 - Textual's signature
        markup: bool = False,  # noqa: ARG002 - Textual's signature
    ) -> None:
        """Show a message above the keys until the next key. Text from a deck is never markup."""
        text = printable(f"{title}: {message}" if title else message)
        self.notices.append(Notice(text, severity))
        self._show_notices()

    def clear_notifications(self) -> None:
        """Remove all messages."""
        if self.notices:
            self.notices.clear()
            self._show_notices()

    def _show_notices(self) -> None:
        """Show the messages on the screen, or below the list of keys that is over it."""
        screens = self.screen_stack if self.is_running else []
        for screen in reversed(screens):
            if isinstance(screen, RoomyScreen):
                screen.show_notices()
                return

    async def on_event(self, event: events.Event) -> None:
        """Remove the messages with the next key; the key that dismisses does no more than that."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            if isinstance(self.screen, RoomyScreen):
                self.screen.begin_key()
            if self.notices:
                self.clear_notifications()
                if event.key in self.dismissing:
                    return
            if await self._pressed(event):
                return
        await super().on_event(event)

    async def _pressed(self, event: events.Key) -> bool:
        """Run a key at once where the screen alone has the keys; return False if it goes Textual's way.

        That way leads through the queue of each part from the one with the focus to the app, and paints only when all
        are idle.
        """
        screen = self.screen
        if not (isinstance(screen, RoomyScreen) and self.app_focus and screen.has_all_keys(event)):
            return False
        from her2quiz.tui.at_once.painting import held_back
        from her2quiz.tui.at_once.pressing import bound_to

        bound = [*bound_to(self, event.key)]
        if not bound or any(binding.priority for _, binding in bound):
            return False
        with held_back(screen):
            screen.hear(event)
            for node, binding in bound:
                if await self.run_action(binding.action, node):
                    break
            else:
                await screen.take_key(event.key)
        return True

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """Run what a key is bound to; a key that is not bound may pick an option."""
        is_handled = await super()._check_bindings(key, priority)
        if not is_handled and not priority and isinstance(self.screen, RoomyScreen):
            await self.screen.take_key(key)
        return is_handled
