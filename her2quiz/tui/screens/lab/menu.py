"""The choice of what to practise in the lab, and the tally of a run; both over another screen."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.lab_words import DISCLAIMER, TITLES, table_lines, tally_lines
from her2quiz.session.lab.tally import Tally
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.screens.lab.page import line
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.page import Page

_STYLES = Path(__file__).with_name("lab.tcss")
_CHOICES: tuple[LabKind | None, ...] = (LabKind.IHC, LabKind.FISH, LabKind.CASE, None)

Chosen = tuple[LabKind | None]
"""What was chosen, in a tuple of one, since all mixed is None."""


class LabMenu(ModalScreen[Chosen]):
    """Asks what to practise."""

    CSS_PATH: ClassVar = [SHARED_STYLES, _STYLES]
    BINDINGS: ClassVar = [
        *(Binding(str(number), f"take({number})", show=False) for number in range(1, len(_CHOICES) + 1)),
        Binding("enter", "take(4)", show=False),
        Binding("escape,q,l", "dismiss", "Close", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Add the list."""
        yield Page()

    def on_mount(self) -> None:
        """Show the choices, and what the lab is not."""
        page = self.query_one(Page)
        page.border_title, page.border_subtitle = "The HER2 lab", "1 to 4 begins, esc closes"
        page.focus()
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        choices = [
            Block(
                verbatim(TITLES[kind]), Content.styled(f" {place + 1}  ", "bold $text-primary"), choice=place
            )
            for place, kind in enumerate(_CHOICES)
        ]
        page = self.query_one(Page)
        page.show([*choices, BLANK, line(DISCLAIMER, "$foreground-muted")])
        page.styles.height = len(page.lines) + 2

    def action_take(self, number: int) -> None:
        """Practise what has a number."""
        self.dismiss((_CHOICES[number - 1],))

    @on(Page.Chosen)
    def _take(self, event: Page.Chosen) -> None:
        self.action_take(event.choice + 1)


class LabTally(ModalScreen[None]):
    """Shows how a run goes."""

    CSS_PATH: ClassVar = [SHARED_STYLES, _STYLES]
    BINDINGS: ClassVar = [Binding("escape,q,enter,t", "dismiss", "Close", show=False)]

    def __init__(self, tally: Tally) -> None:
        """Show a tally."""
        super().__init__()
        self._tally = tally

    def compose(self) -> ComposeResult:
        """Add the page."""
        yield Page()

    def on_mount(self) -> None:
        """Show the table of what was called what, and what was learned."""
        page = self.query_one(Page)
        page.border_title, page.border_subtitle = "Tally", "esc closes"
        page.focus()
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        table = [
            Block(Content(f"{each} "), Content(" "), is_drawing=each.startswith(" "))  # a title is wrapped
            for each in table_lines(self._tally)
        ]
        page = self.query_one(Page)
        page.show([*map(line, tally_lines(self._tally)), *([BLANK, *table] if table else [])])
        page.styles.height = len(page.lines) + 2
