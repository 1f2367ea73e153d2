"""The rating of the previous card, to be changed without asking the card again."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.domain.rating import Rating
from her2quiz.session.turn.turn import ScheduledTurn
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.text_block import text_block
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.lines.rating_bar import RatingBar
from her2quiz.tui.widgets.page import Page

_AROUND = 6
"""Lines that the ratings and the frame take."""


class PreviousRatingScreen(ModalScreen[Rating | None]):
    """Shows the previous card with its answer and the ratings, and returns the one that is chosen."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("previous_rating.tcss")]
    BINDINGS: ClassVar = [
        *(Binding(str(number), f"choose({number})", show=False) for number in range(1, len(Rating) + 1)),
        Binding("escape,enter,ctrl+l", "dismiss", "Close", show=False),
    ]

    def __init__(self, turn: ScheduledTurn) -> None:
        """Show the previous turn."""
        super().__init__()
        self._turn = turn

    def compose(self) -> ComposeResult:
        """Stack the card and the ratings."""
        with Vertical(id="previous"):
            yield Page()
            yield RatingBar()

    def on_mount(self) -> None:
        """Show the card and its ratings."""
        box = self.query_one("#previous", Vertical)
        box.border_title, box.border_subtitle = "The previous card", Content(self._how)
        turn = self._turn
        blocks = [text_block(turn.question.prompt), BLANK, text_block(turn.mark.right_answer, "bold")]
        self.query_one(RatingBar).show(turn)
        self.call_after_refresh(self._show, blocks)

    def _show(self, blocks: list[Block]) -> None:
        """Show the card, in no more lines than it takes."""
        page = self.query_one(Page)
        page.show(blocks)
        page.styles.height = min(len(page.lines), max(1, self.size.height - _AROUND))

    @property
    def _how(self) -> str:
        return f"1-{len(self._turn.ratings)} rates it, esc keeps it"

    def action_choose(self, number: int) -> None:
        """Return the rating with a number, if there is one."""
        if number <= len(self._turn.ratings):
            self.dismiss(self._turn.ratings[number - 1])

    @on(RatingBar.Chosen)
    def _take_click(self, event: RatingBar.Chosen) -> None:
        self.dismiss(event.rating)
