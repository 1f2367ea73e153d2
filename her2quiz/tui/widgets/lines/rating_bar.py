"""The ratings, each with when the card would come back."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import groupby

from attrs import frozen
from textual import events
from textual.content import Content
from textual.message import Message

from her2quiz.domain.rating import ALL_RATINGS, Rating
from her2quiz.session import wording
from her2quiz.session.turn.turn import ScheduledTurn
from her2quiz.session.wording import RATING_NAMES
from her2quiz.tui.widgets.lines.painted import Painted

_CHOSEN = "bold $text-primary"


@frozen
class RatingCell:
    """Ratings next to each other that make the same of a card."""

    ratings: tuple[Rating, ...]
    """The ratings, the lowest first."""

    wait: str
    """When the card comes back."""

    chosen: Rating
    """The rating that is proposed, or in the log, whether it is in this cell or not."""

    offered: tuple[Rating, ...] = ALL_RATINGS
    """The ratings that can be chosen, each by its number in this row."""

    @property
    def main(self) -> Rating:
        """The rating that a click takes: the chosen one, or else Good, or else the lowest."""
        likely = (each for each in (self.chosen, Rating.GOOD) if each in self.ratings)
        return next(likely, self.ratings[0])

    def content(self, *, briefly: bool = False) -> Content:
        """Return the cell: its keys, its names with the chosen one in brackets, and the time.

        Args:
            briefly: whether to write only one of several names.
        """
        if len(self.ratings) == 1:
            text = f"{self._key(self.main)} {RATING_NAMES[self.main]} {self.wait}"
            return Content.styled(f"[{text}]", _CHOSEN) if self.chosen is self.main else Content(f" {text} ")
        names = Content(", ").join(self._name(each) for each in ((self.main,) if briefly else self.ratings))
        return Content.assemble(
            f" {self._key(self.ratings[0])}-{self._key(self.ratings[-1])} ", names, f" {self.wait} "
        )

    def _key(self, rating: Rating) -> int:
        return self.offered.index(rating) + 1

    def _name(self, rating: Rating) -> Content:
        name = RATING_NAMES[rating]
        return Content.styled(f"[{name}]", _CHOSEN) if rating is self.chosen else Content(name)


def cells_of(
    wait: Callable[[Rating], str], chosen: Rating, offered: tuple[Rating, ...] = ALL_RATINGS
) -> Iterator[RatingCell]:
    """Put the ratings that say the same time into one cell each.

    Args:
        wait: says when the card comes back after a rating.
        chosen: the rating that is proposed, or in the log.
        offered: the ratings that can be chosen.
    """
    for text, ratings in groupby(offered, key=wait):
        yield RatingCell(tuple(ratings), text, chosen, offered)


NARROW = 64
"""Width in cells below which the ratings are on two lines."""

_GAP = "  "

Placed = tuple[Rating, Content]
"""A cell as it is placed on a line, and the rating that a click on it takes."""


class RatingBar(Painted):
    """Shows what each rating would do, and which one is proposed or in the log. Ratings that do the same are one cell."""

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

    @property
    def is_away(self) -> bool:
        """Whether it takes no lines."""
        return self.has_class("-away")

    @is_away.setter
    def is_away(self, is_away: bool) -> None:
        self.set_class(is_away, "-away")

    def show(self, turn: ScheduledTurn | None) -> None:
        """Show the ratings of an answer, or nothing."""
        self._turn = turn
        self.repaint()

    def state(self) -> Hashable:
        """Return the rating in the log, and the time of each rating."""
        if self._turn is None:
            return None
        return (self._turn.rating, *((rating, self._wait(rating)) for rating in self._turn.ratings))

    def content(self) -> Content:
        """Return one line, or two lines where there is little room."""
        lines = [Content("").join(cell for _, cell in line) for line in self._lines()]
        if self._turn is not None and self.size.width >= NARROW:
            return self._with_enter(lines[0])
        return Content("\n").join(lines)

    def on_click(self, event: events.Click) -> None:
        """Report which rating was clicked."""
        lines, end = self._lines(), 0
        for rating, cell in lines[min(event.y, len(lines) - 1)] if lines else ():
            end += cell.cell_length
            if event.x < end:
                self.post_message(self.Chosen(rating))
                return

    def _lines(self) -> list[list[Placed]]:
        """Return the cells on each line."""
        if self._turn is None:
            return []
        chosen = self._turn.rating or Rating.GOOD
        offered = self._turn.ratings
        cells = [*cells_of(self._wait, chosen, offered)]
        if self.size.width >= NARROW:
            return [[(cell.main, cell.content() + _GAP) for cell in cells]]
        single = [RatingCell((rating,), self._wait(rating), chosen, offered) for rating in offered]
        return self._packed(cells) or self._in_columns(single)

    def _packed(self, cells: Sequence[RatingCell]) -> list[list[Placed]] | None:
        """Put merged cells on two lines; None if there are none, or no room for them."""
        if self._turn is None or len(cells) == len(self._turn.ratings):
            return None
        for briefly in (False, True):
            placed = [(cell.main, cell.content(briefly=briefly)) for cell in cells]
            for split in range(max(1, len(placed) - 1), 0, -1):
                lines = [placed[:split], placed[split:]]
                if all(sum(cell.cell_length for _, cell in line) <= self.size.width for line in lines):
                    return lines
        return None

    def _in_columns(self, cells: Sequence[RatingCell]) -> list[list[Placed]]:
        half = self.size.width // 2
        placed = [(cell.main, _padded(cell.content(), half)) for cell in cells]
        return [placed[:2], placed[2:]]

    def _with_enter(self, line: Content) -> Content:
        is_open = self._turn is not None and self._turn.rating is None
        enter = f"enter takes {wording.RATING_NAMES[Rating.GOOD]}" if is_open else "enter goes on"
        room = self.size.width - line.cell_length - len(enter)
        return line if room < 0 else line + Content(" " * room) + Content.styled(enter, "$foreground-muted")

    def _wait(self, rating: Rating) -> str:
        return "" if self._turn is None else wording.wait(self._turn.outcomes.after(rating), self._turn.at)


def _padded(content: Content, width: int) -> Content:
    return content.pad_right(max(0, width - content.cell_length))
