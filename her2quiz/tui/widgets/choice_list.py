"""A list of things to choose from, with a cursor, a question above it and notes below it."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from her2quiz.domain.characters import one_line
from her2quiz.session.day.path_choice import PathChoice
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import prose
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.too_small import TALL

_NO_LEAD, _LEAD = Content(""), Content(" ")
_GAP = 2
_LEAST = 16
"""Cells below which a description that does not fit is left out rather than cut short."""

_DIGITS = 9
"""Choices with a digit of their own."""


class Choice(NamedTuple):
    """One thing to choose."""

    name: str
    """What is returned."""

    title: str
    """What it is called, in one line."""

    description: str = ""
    """What it is, in a few words."""

    is_on: bool = True
    """Whether it can be chosen."""


class ChoiceList(Page):
    """Asks for a choice."""

    BINDINGS: ClassVar = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        Binding("enter", "take", show=False),
        *(Binding(str(number), f"take({number - 1})", show=False) for number in range(1, _DIGITS + 1)),
    ]

    class Taken(Message):
        """Something was chosen."""

        def __init__(self, name: str) -> None:
            """Carry its name."""
            super().__init__()
            self.name = name

    def __init__(self, question: str, notes: Sequence[str]) -> None:
        """Start with nothing to choose.

        Args:
            question: stands above the choices.
            notes: stand below them.
        """
        super().__init__()
        self._choices: Sequence[Choice] = ()
        self._question, self._notes = question, notes
        self._cursor = 0

    def show_choices(self, choices: Sequence[Choice], cursor: int | None = None) -> None:
        """Show what can be chosen, with the cursor on one of them, or where it was."""
        self._choices = choices
        self._cursor = max(0, min(len(choices) - 1, self._cursor if cursor is None else cursor))
        if self.is_mounted:
            self._draw()

    @property
    def current(self) -> Choice | None:
        """What is under the cursor."""
        return self._choices[self._cursor] if self._choices else None

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._draw()

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(len(self._choices) - 1, self._cursor + step))
        self._draw()

    def action_take(self, place: int | None = None) -> None:
        """Take what is under the cursor, or has a number."""
        place = self._cursor if place is None else place
        if place < len(self._choices) and self._choices[place].is_on:
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

    def _row(self, place: int, choice: Choice) -> Block:
        """Return a line: its number, its title, and what it is if there is room for that."""
        widest = max(Content(one_line(each.title)).cell_length for each in self._choices) + _GAP
        at_cursor = place == self._cursor
        number = place + 1 if place < _DIGITS else " "
        line = Content(f"{'▌' if at_cursor else ' '}{number} {one_line(choice.title)}")
        room = self.scrollable_content_region.width - widest - 3
        described = Content.styled(one_line(choice.description), "$foreground-muted")
        if room >= min(_LEAST, described.cell_length):
            line = line.pad_right(widest + 3 - line.cell_length) + described
        line = line.truncate(max(4, self.scrollable_content_region.width), ellipsis=True)
        style = "bold $text-primary" if at_cursor else "" if choice.is_on else "$foreground-muted"
        return Block(line.stylize(style), _NO_LEAD, choice=place, is_focus=at_cursor)


class PathList(ChoiceList):
    """Asks for a path, and says what that changes."""

    def __init__(self, choices: Sequence[PathChoice], question: str, notes: Sequence[str]) -> None:
        """Put the cursor on the path that is followed.

        Args:
            choices: the paths.
            question: stands above them.
            notes: stand below them.
        """
        super().__init__(question, notes)
        cursor = next((place for place, choice in enumerate(choices) if choice.is_followed), 0)
        self.show_choices([_choice(each) for each in choices], cursor)


def _choice(path: PathChoice) -> Choice:
    described = f"now: {path.description}" if path.is_followed else path.description
    return Choice(path.name, path.title, described)
