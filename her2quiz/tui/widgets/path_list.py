"""The list of paths, with a cursor."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from her2quiz.session.day.path_choice import PathChoice
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.too_small import TALL

_NO_LEAD, _LEAD = Content(""), Content(" ")
_GAP = 2
_LEAST = 16
"""Cells of a description below which it is left out rather than cut short."""


class PathList(Page):
    """Asks for a path, and says what that changes."""

    BINDINGS: ClassVar = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        Binding("enter", "take", show=False),
        *(Binding(str(number), f"take({number - 1})", show=False) for number in range(1, 10)),
    ]

    class Taken(Message):
        """A path was chosen."""

        def __init__(self, name: str) -> None:
            """Carry its name."""
            super().__init__()
            self.name = name

    def __init__(self, choices: Sequence[PathChoice], question: str, notes: Sequence[str]) -> None:
        """Put the cursor on the path that is followed.

        Args:
            choices: the paths.
            question: stands above them.
            notes: stand below them.
        """
        super().__init__()
        self._choices, self._question, self._notes = choices, question, notes
        self._cursor = next((place for place, choice in enumerate(choices) if choice.is_followed), 0)

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._draw()

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(len(self._choices) - 1, self._cursor + step))
        self._draw()

    def action_take(self, place: int | None = None) -> None:
        """Take the path under the cursor, or the one with a number."""
        place = self._cursor if place is None else place
        if place < len(self._choices):
            self.post_message(self.Taken(self._choices[place].name))

    @on(Page.Chosen)
    def _take_click(self, event: Page.Chosen) -> None:
        event.stop()
        self.action_take(event.choice)

    def _draw(self) -> None:
        gap = [BLANK] if self.screen.size.height >= TALL else []
        rows = [self._row(place, choice) for place, choice in enumerate(self._choices)]
        notes = [
            block for note in self._notes for block in (BLANK, Block(prose(note, "$foreground-muted"), _LEAD))
        ]
        self.show([Block(prose(self._question, "bold"), _LEAD), *gap, *rows, *notes], from_top=False)
        self.styles.height = len(self.lines) + self.gutter.height

    def _row(self, place: int, choice: PathChoice) -> Block:
        """Return a line: its number, its title, and what it leads through if there is room for that."""
        widest = max(len(each.title) for each in self._choices) + _GAP
        at_cursor = place == self._cursor
        line = Content(f"{'▌' if at_cursor else ' '}{place + 1 if place < 9 else ' '} {choice.title}")  # noqa: PLR2004 - the digits
        room = self.scrollable_content_region.width - widest - 3
        if room >= _LEAST:
            described = f"{choice.description}, now" if choice.is_followed else choice.description
            line = line.pad_right(widest + 3 - line.cell_length) + Content.styled(
                described, "$foreground-muted"
            )
        line = line.truncate(max(4, self.scrollable_content_region.width), ellipsis=True)
        style = "bold $text-primary" if at_cursor else ""
        return Block(line.stylize(style), _NO_LEAD, choice=place, is_focus=at_cursor)
