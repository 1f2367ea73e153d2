"""The keys that work now."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content

from her2quiz.tui.widgets.painted import Painted

_GAP, _NARROW_GAP = "   ", "  "
_NARROW = 60


class Key(NamedTuple):
    """A key and what it does."""

    key: str
    """As it is written on the keyboard."""

    label: str
    """What it does, in a word or two."""

    action: str
    """What a click on it does."""

    stays: bool = False
    """Whether it has its place however little room there is, as the way out has."""

    comes_first: bool = False
    """Whether other keys that do not stay give way to it."""

    @property
    def width(self) -> int:
        """How many cells it takes."""
        return len(self.key) + len(self.label) + bool(self.label)


class KeyLine(Painted):
    """As many keys as there is room for; the way out, and the last one, which shows all, always have their place."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Show no keys yet."""
        super().__init__(id=id)
        self.keys: tuple[Key, ...] = ()
        """All keys that work now, also those there is no room for."""

    def show(self, keys: Iterable[Key]) -> None:
        """Show keys."""
        keys = tuple(keys)
        if keys != self.keys:
            self.keys = keys
            self.refresh()

    @property
    def gap(self) -> str:
        """Give what stands between two keys."""
        return _NARROW_GAP if self.size.width < _NARROW else _GAP

    def fitting(self) -> tuple[Key, ...]:
        """Give the keys for which there is room.

        Where one that comes first would have none, the last one goes without its word, then others give way.
        """
        if not self.keys:
            return ()
        *others, last = self.keys
        brief = [*others, last._replace(label="")]
        tries = [self._kept(self.keys, others), self._kept(brief, others)]
        tries.append(self._kept(brief, sorted(others, key=lambda key: not key.comes_first)))
        wanted = {key for key in others if key.comes_first}
        return next((kept for kept in tries if wanted <= {*kept}), tries[0])

    def _kept(self, keys: Sequence[Key], others: Iterable[Key]) -> tuple[Key, ...]:
        """Give of some keys those that stay, and of the others as many as there is room for, in this order."""
        kept = {keys[-1], *(key for key in keys if key.stays)}
        room = (
            self.size.width + len(self.gap) - sum(self._width(key) for key in kept)
        )  # no gap follows the last
        for key in others:
            if key.stays:
                continue
            room -= self._width(key)
            if room < 0:
                break
            kept.add(key)
        return tuple(key for key in keys if key in kept)

    def state(self) -> Hashable:
        """Give the keys."""
        return self.keys

    def content(self) -> Content:
        """Give the line."""
        parts = [
            Content.assemble((key.key, "bold $text-primary"), f" {key.label}".rstrip())
            for key in self.fitting()
        ]
        return Content(self.gap).join(parts)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key that was clicked does."""
        place = 0
        for key in self.fitting():
            place += self._width(key)
            if event.x < place:
                await self.screen.run_action(key.action)
                return

    def _width(self, key: Key) -> int:
        return key.width + len(self.gap)
