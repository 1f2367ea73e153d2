"""The four ratings, each with when the card would come back."""

from collections.abc import Hashable

from textual import events
from textual.content import Content
from textual.message import Message

from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.study.turn import ScheduledTurn
from her2quiz.tui.widgets.painted import Painted

NARROW = 64
"""Width in cells below which the ratings are on two lines."""


class RatingBar(Painted):
    """Shows what each rating would do, and which one is proposed or in the log."""

    class Chosen(Message):
        """A rating was clicked."""

        def __init__(self, rating: Rating) -> None:
            """Carry the rating."""
            super().__init__()
            self.rating = rating

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start empty."""
        super().__init__(id=id)
        self._turn: ScheduledTurn | None = None

    def show(self, turn: ScheduledTurn | None) -> None:
        """Show the ratings of an answer, or nothing."""
        self._turn = turn
        self.refresh()

    def state(self) -> Hashable:
        """Return the rating in the log, and the time of each rating."""
        if self._turn is None:
            return None
        return (self._turn.rating, *(self._wait(rating) for rating in Rating))

    def content(self) -> Content:
        """Return one line, or two lines where there is little room."""
        if self._turn is None:
            return Content("")
        if self.size.width >= NARROW:
            return self._one_line()
        half = self.size.width // 2
        first, second, third, fourth = (self._cell(rating) for rating in Rating)
        return Content("\n").join([_padded(first, half) + second, _padded(third, half) + fourth])

    def on_click(self, event: events.Click) -> None:
        """Report which rating was clicked."""
        if self._turn is None:
            return
        if self.size.width < NARROW:
            column = int(event.x >= self.size.width // 2)
            self.post_message(self.Chosen(Rating(1 + 2 * min(event.y, 1) + column)))
            return
        end = 0
        for rating in Rating:
            end += self._cell(rating).cell_length + 2
            if event.x < end:
                self.post_message(self.Chosen(rating))
                return

    def _one_line(self) -> Content:
        cells = Content("  ").join(self._cell(rating) for rating in Rating)
        is_open = self._turn is not None and self._turn.rating is None
        enter = f"enter takes {wording.RATING_NAMES[Rating.GOOD]}" if is_open else "enter goes on"
        room = self.size.width - cells.cell_length - len(enter)
        return (
            cells if room <= 0 else cells + Content(" " * room) + Content.styled(enter, "$foreground-muted")
        )

    def _cell(self, rating: Rating) -> Content:
        text = f"{int(rating)} {wording.RATING_NAMES[rating]} {self._wait(rating)}"
        if self._turn is not None and rating is (self._turn.rating or Rating.GOOD):
            return Content.styled(f"[{text}]", "bold $text-primary")
        return Content(f" {text} ")

    def _wait(self, rating: Rating) -> str:
        return "" if self._turn is None else wording.wait(self._turn.outcomes.after(rating), self._turn.at)


def _padded(content: Content, width: int) -> Content:
    return content.pad_right(max(0, width - content.cell_length))
