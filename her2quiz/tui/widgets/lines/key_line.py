"""The line of keys that work now."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content

from her2quiz.tui.widgets.lines.painted import Painted

_GAP, _NARROW_GAP = "   ", "  "
_NARROW = 60
_WIDE = 100
"""Columns from which ctrl is written out."""

_LAST, _LEAVING, _ENTER, _FILLING, _UNKNOWN = 1, 2, 3, 4, 5
"""In which round a key loses its label where there is too little room."""


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

    brief: str = ""
    """A shorter label for where there is little room; empty for the same."""

    @property
    def is_needed(self) -> bool:
        """Whether it is one of the most needed keys."""
        return self.stays or self.comes_first

    @property
    def width(self) -> int:
        """Its width in cells."""
        return len(self.key) + len(self.label) + bool(self.label)

    def written(self, *, briefly: bool) -> "Key":
        """Return the key as it is written: where there is little room ctrl as ^, and with its shorter label."""
        if not briefly:
            return self
        return self._replace(
            key=self.key.replace("ctrl+", "^"), label=self.label and (self.brief or self.label)
        )


class KeyLine(Painted):
    """Shows as many keys as fit, always with the key to leave and the last one, which lists all keys."""

    def __init__(self, *, narrow: int = _NARROW, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start with no keys.

        Args:
            narrow: columns below which keys are closer together.
            id: Textual's name of the widget.
        """
        super().__init__(id=id)
        self._narrow = narrow
        self.keys: tuple[Key, ...] = ()
        """All keys that work now, including those that do not fit."""
        self.refused = ""
        """The last key, if it did nothing."""

    def show(self, keys: Iterable[Key]) -> None:
        """Show keys."""
        keys = tuple(keys)
        if keys != self.keys:
            self.keys = keys
            self.repaint()

    def refuse(self, key: str) -> None:
        """Say that a key does nothing here, before the keys that do something; an empty one is forgotten."""
        if key != self.refused:
            self.refused = key
            self.repaint()

    @property
    def gap(self) -> str:
        """The space between two keys."""
        return _NARROW_GAP if self.size.width < self._narrow else _GAP

    def fitting(self) -> tuple[Key, ...]:
        """Return the keys that fit.

        If the most needed ones do not, some lose their labels, one after the other: the last key, the key to leave,
        enter beside a key that fills in, that key, and the key for "I don't know". At last keys that come first are left out, and the key to
        leave once a key has done nothing.
        """
        keys = [key.written(briefly=self._is_brief) for key in self.keys]
        needed = [place for place, key in enumerate(keys) if key.is_needed or place + 1 == len(keys)]
        shorter = keys
        for most in range(_UNKNOWN + 1):
            shorter = [self._shortened(key, most, is_last=key is keys[-1]) for key in keys]
            if self._fits(shorter[place] for place in needed):
                break
        for place in self._least_needed(keys):
            if not self._fits(shorter[each] for each in needed):
                needed.remove(place)
        return tuple(self._filled_up(shorter, needed))

    def _shortened(self, key: Key, most: int, *, is_last: bool) -> Key:
        """Return a key without its label, if it loses that in one of the first rounds."""
        fills_in = any(each.key == "enter" and each.stays for each in self.keys)
        if is_last:
            number = _LAST
        elif key.action == "leave":
            number = _LEAVING
        elif key.key == "enter" and key.stays:
            number = _ENTER if self.keys[0].comes_first else _UNKNOWN
        elif key.action == self.keys[0].action and key.comes_first and fills_in:
            number = _FILLING
        elif key.action == "give_up":
            number = _UNKNOWN
        else:
            return key
        return key._replace(label="") if number <= most else key

    def _least_needed(self, keys: Sequence[Key]) -> list[int]:
        """Return the places of keys that can be left out, the least needed first."""
        first = [place for place, key in enumerate(keys) if key.comes_first and not key.stays]
        leaving = [place for place, key in enumerate(keys) if key.action == "leave" and self.refused]
        return [*first[:0:-1], *leaving, *first[:1]]

    def _filled_up(self, keys: Sequence[Key], needed: Sequence[int]) -> Iterator[Key]:
        """Return the needed keys in their place, with as many of the others, in their order, as fit."""
        room = self._room + len(self.gap) - sum(self._width(keys[place]) for place in needed)
        for place, key in enumerate(keys):
            if place in needed:
                yield key
            elif not key.is_needed and room >= 0:
                room -= self._width(key)
                if room >= 0:
                    yield key

    def _fits(self, keys: Iterable[Key]) -> bool:
        return sum(map(self._width, keys)) - len(self.gap) <= self._room

    @property
    def _is_brief(self) -> bool:
        return self.size.width < _WIDE

    @property
    def _said(self) -> Content:
        """What is said of the last key."""
        if not self.refused:
            return Content("")
        key = self.refused.replace("ctrl+", "^") if self._is_brief else self.refused
        here = "" if self.size.width < _NARROW else " here."
        return Content.styled(f"{key} does nothing{here}{self.gap}", "$text-warning")

    @property
    def _room(self) -> int:
        return self.size.width - self._said.cell_length

    def state(self) -> Hashable:
        """Return the keys, and the one that did nothing."""
        return self.keys, self.refused

    def content(self) -> Content:
        """Return the line."""
        parts = [
            Content.assemble((key.key, "bold $text-primary"), f" {key.label}".rstrip())
            for key in self.fitting()
        ]
        return self._said + Content(self.gap).join(parts)

    async def on_click(self, event: events.Click) -> None:
        """Run the action of the clicked key."""
        place = self._said.cell_length
        if event.x < place:
            return
        for key in self.fitting():
            place += self._width(key)
            if event.x < place:
                await self.screen.run_action(key.action)
                return

    def _width(self, key: Key) -> int:
        return key.width + len(self.gap)
