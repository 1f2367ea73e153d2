"""In which order a card is drawn once it is answered, so that what counts is in sight without scrolling."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from her2quiz.session.turn.turn import AnsweredTurn, ScheduledTurn
from her2quiz.tui.card.verdict import feedback_blocks, reason_blocks, verdict_block
from her2quiz.tui.drawing.block import BLANK, MEASURE, Block, Rank, lines_of
from her2quiz.tui.drawing.text.prose import prose

STEM = 3
"""Lines of a question that stay in sight, its last ones, before the parts of the answer move below the verdict."""


@frozen
class Room:
    """The room for a card."""

    width: int
    """Cells of a line of the page."""

    lines: int
    """Lines of the page, with nothing below it."""

    is_low: bool
    """Whether the screen is low."""

    @property
    def text_width(self) -> int:
        """Cells of a line of text."""
        return min(self.width, MEASURE)


@frozen
class WholeCard:
    """The blocks of a card."""

    blocks: Sequence[Block]
    """The blocks, from the top."""

    first: int
    """The block to scroll to: the question."""

    last: int | None = None
    """The last block that must be in sight with it; None for as many as there is room for."""


@frozen
class AnsweredCard:
    """An answered card, to be arranged for a page."""

    turn: AnsweredTurn
    """The question with its answer."""

    opening: Sequence[Block]
    """The story and the picture."""

    question: Sequence[Block]
    """The question."""

    parts: Sequence[Block]
    """The parts of the answer, each with its sign, and what the author says about them."""

    notes: Sequence[Block]
    """What else is shown, such as that the answer now counts as right."""

    shows_answer: bool
    """Whether the parts show the right answer, so that the verdict need not repeat it."""

    def arranged(self, room: Room) -> WholeCard:
        """Arrange the blocks.

        If they do not fit, first the empty lines are left out, then the opening scrolls out of sight; at last only
        the answer and the verdict stay with the question, and what the author says about each part comes below.
        """
        airy = [*self._in_order()]
        dense = [block for block in airy if block is not BLANK]
        for opening, card in ((self.opening, airy), (self.opening, dense), ((), airy), ((), dense)):
            if lines_of([*opening, *card], room.text_width) <= room.lines:
                return WholeCard([*self.opening, *card], len(self.opening))
        return self._briefly(room.text_width, room.lines)

    def _in_order(self) -> Iterator[Block]:
        yield from (*self.question, BLANK, *self.parts, *self.notes)
        if self.parts or self.notes:
            yield BLANK
        yield self._verdict
        yield from self._feedback(shows_comments=True)
        yield from reason_blocks(self.turn)
        leech = [*_leech_blocks(self.turn)]
        yield from (BLANK, *leech) if leech else ()

    def _briefly(self, width: int, room: int) -> WholeCard:
        """Put the answer and the verdict first, and all that is said about them below."""
        leech = [*_leech_blocks(self.turn)]
        verdict = [self._verdict, *self.notes, *leech[:1]]
        head = self._head(verdict, width, room)
        below = [*self._feedback(shows_comments=False), *leech[1:], *reason_blocks(self.turn)]
        if len(self.parts) > len(head) - len(verdict):
            below += [BLANK, *self.parts]
        above = [*self.opening, *self.question, *head]
        return WholeCard([*above, *below], len(self.opening), len(above) - 1)

    def _head(self, verdict: list[Block], width: int, room: int) -> list[Block]:
        """Return the parts that there is room for and the verdict; the longer one last if there is no room for both."""
        question, told = lines_of(self.question, width), lines_of(verdict, width)
        tries = ((self._uncommented, question), (self._telling, min(STEM, question)))
        for parts, above in tries:
            if above + lines_of(parts, width) + told <= room:
                return [*parts, *verdict]
        parts = self._telling
        return [*parts, *verdict] if lines_of(parts, width) < told else [*verdict, *parts]

    @property
    def _uncommented(self) -> list[Block]:
        return [part for part in self.parts if part.rank is not Rank.COMMENT]

    @property
    def _telling(self) -> list[Block]:
        """Return what the learner answered, then what is right instead, unless the verdict says that."""
        least = Rank.RIGHT if self.shows_answer else Rank.OWN
        telling = sorted((part for part in self.parts if part.rank <= least), key=lambda part: part.rank)
        return telling if telling or not self.shows_answer else self._uncommented

    @property
    def _verdict(self) -> Block:
        return verdict_block(self.turn, shows_answer=self.shows_answer)

    def _feedback(self, *, shows_comments: bool) -> Iterator[Block]:
        if not self.shows_answer:
            yield from feedback_blocks(self.turn, shows_comments=shows_comments)


def _leech_blocks(turn: AnsweredTurn) -> Iterator[Block]:
    """Return what there is to say of a card that is missed again and again."""
    if isinstance(turn, ScheduledTurn) and turn.leech is not None:
        first, *rest = turn.leech.lines()
        yield from (Block(prose(first, "bold $text-warning")), *(Block(prose(line)) for line in rest))
