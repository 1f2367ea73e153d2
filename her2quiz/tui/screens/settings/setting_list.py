"""The list of the settings, in groups, with a cursor."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.session.settings.lines import SettingLine
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.widgets.page import Page

_NO_LEAD = Content("")
_MARK = 2
"""Cells of the cursor, and of the sign of a changed setting."""

_WIDEST_TITLE, _ROOMY = 24, 64
"""Cells of a title; in a list that has so many, up to half of them."""

_VALUE = 12
"""Cells of a value, such as textual-dark, that a title leaves free."""

_GAP = 2
"""Cells between a title and its value."""

_TYPED_END = "▏"


class SettingList(Page, can_focus=False):
    """Shows each setting with its value; the keys of the screen move the cursor."""

    BINDINGS: ClassVar = []

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._lines: Sequence[SettingLine] = ()
        self._typed: str | None = None
        self._cursor = 0

    @property
    def current(self) -> SettingLine:
        """The setting under the cursor."""
        return self._lines[self._cursor]

    def show_lines(self, lines: Sequence[SettingLine], typed: str | None = None) -> None:
        """Show the settings, with what is being typed for the one under the cursor."""
        self._lines, self._typed = lines, typed
        self._cursor = min(self._cursor, len(lines) - 1)
        self._draw()

    def go_to(self, place: int) -> None:
        """Put the cursor on a setting."""
        self._cursor = max(0, min(len(self._lines) - 1, place))
        self._draw()

    def move(self, step: int) -> None:
        """Move the cursor."""
        self.go_to(self._cursor + step)

    def find(self, name: tuple[str, ...]) -> None:
        """Put the cursor on the setting with a name."""
        self.go_to(next((at for at, line in enumerate(self._lines) if line.name == name), self._cursor))

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._draw()

    def _draw(self) -> None:
        self.show([*self._rows()], from_top=False)

    def _rows(self) -> Iterator[Block]:
        group = ""
        for place, line in enumerate(self._lines):
            if line.setting.group != group:
                if group:
                    yield BLANK
                group = line.setting.group
                is_first = self._cursor == place  # with its heading in sight
                yield Block(Content.styled(f" {group}", "bold"), _NO_LEAD, is_focus=is_first)
            yield Block(self._row(place, line), _NO_LEAD, choice=place, is_focus=place == self._cursor)

    def _row(self, place: int, line: SettingLine) -> Content:
        """Return a line: cursor, title, value; a sign tells a setting that is not at its default."""
        at_cursor = place == self._cursor
        width = max(16, self.scrollable_content_region.width)
        room = width - _VALUE - _GAP - _MARK
        titles = min(_WIDEST_TITLE if width < _ROOMY else _ROOMY // 2, max(room, width // 2))
        title = Content(one_line(line.title)).truncate(titles, ellipsis=True)
        value = line.shown if self._typed is None or not at_cursor else f"{self._typed}{_TYPED_END}"
        sign = " " if line.is_default else "•"
        row = Content(f"{'▌' if at_cursor else ' '}{sign}") + title.pad_right(titles - title.cell_length)
        room = max(4, width - titles - _GAP - _MARK)
        row += Content(" " * _GAP) + Content(one_line(value)).truncate(room, ellipsis=True)
        style = "bold $text-primary" if at_cursor else "" if line.is_default else "bold"
        return row.stylize(style) if style else row
