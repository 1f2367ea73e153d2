"""The line of keys that work now."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content

from her2quiz.tui.widgets.painted import Painted

_GAP, _NARROW_GAP = "   ", "  "
_NARROW = 60
_WIDE = 100
"""Columns from which ctrl is written out."""


class Key(NamedTuple):
    """A key and what it does."""

    key: str
    """The key, as printed on the keyboard."""

    label: str
    """What it does, in one or two words."""

    action: str
    """The action that a click on it runs."""

    stays: bool = False
    """Whether it is shown however little room there is, as the key to leave is."""

    comes_first: bool = False
    """Whether it takes the place of other keys where there is little room."""

    @property
    def width(self) -> int:
        """Its width in cells."""
        return len(self.key) + len(self.label) + bool(self.label)

    def written(self, *, briefly: bool) -> "Key":
        """Return the key as it is written: ctrl as ^ where there is little room."""
        return self._replace(key=self.key.replace("ctrl+", "^")) if briefly else self


class KeyLine(Painted):
    """Shows as many keys as fit, always with the key to leave and the last one, which lists all keys."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start with no keys."""
        super().__init__(id=id)
        self.keys: tuple[Key, ...] = ()
        """All keys that work now, including those that do not fit."""

    def show(self, keys: Iterable[Key]) -> None:
        """Show keys."""
        keys = tuple(keys)
        if keys != self.keys:
            self.keys = keys
            self.refresh()

    @property
    def gap(self) -> str:
        """The space between two keys."""
        return _NARROW_GAP if self.size.width < _NARROW else _GAP

    def fitting(self) -> tuple[Key, ...]:
        """Return the keys that fit.

        If a key that comes first does not fit, the last key loses its label, then the key to leave; then other keys
        are left out.
        """
        if not self.keys:
            return ()
        keys = [key.written(briefly=self.size.width < _WIDE) for key in self.keys]
        *others, last = keys
        brief = [*others, last._replace(label="")]
        tries = [self._kept(keys, others), self._kept(brief, others)]
        others = [key._replace(label="") if key.action == "leave" else key for key in others]
        tries.append(self._kept([*others, brief[-1]], others))
        tries.append(self._kept([*others, brief[-1]], sorted(others, key=lambda key: not key.comes_first)))
        wanted = {key for key in others if key.comes_first}
        fitting = [kept for kept in tries if self._fits(kept)]
        return next((kept for kept in fitting if wanted <= {*kept}), fitting[0] if fitting else tries[-1])

    def _fits(self, keys: Iterable[Key]) -> bool:
        return sum(self._width(key) for key in keys) - len(self.gap) <= self.size.width

    def _kept(self, keys: Sequence[Key], others: Iterable[Key]) -> tuple[Key, ...]:
        """Return the keys that stay, and as many of the others, in their order, as fit."""
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
        """Return the keys."""
        return self.keys

    def content(self) -> Content:
        """Return the line."""
        parts = [
            Content.assemble((key.key, "bold $text-primary"), f" {key.label}".rstrip())
            for key in self.fitting()
        ]
        return Content(self.gap).join(parts)

    async def on_click(self, event: events.Click) -> None:
        """Run the action of the clicked key."""
        place = 0
        for key in self.fitting():
            place += self._width(key)
            if event.x < place:
                await self.screen.run_action(key.action)
                return

    def _width(self, key: Key) -> int:
        return key.width + len(self.gap)
