"""What is said below a question: hints, which stay, and other notes, which can be dismissed."""

from her2quiz.session.study.turn import Turn
from her2quiz.tui.card.whole_card import hint_block
from her2quiz.tui.drawing.block import Block


class CardNotes:
    """The notes on one card, in the order in which they were said."""

    def __init__(self) -> None:
        """Say nothing yet."""
        self.blocks: list[Block] = []
        """The notes."""
        self._warning: Block | None = None

    @property
    def is_warned(self) -> bool:
        """Whether a warning is shown."""
        return self._warning is not None

    def begin(self, turn: Turn) -> None:
        """Start over for a turn, with the hints already taken."""
        self.blocks, self._warning = _hints(turn), None

    def clear(self) -> None:
        """Take everything away."""
        self.blocks, self._warning = [], None

    def add(self, note: Block) -> Block:
        """Say something last; if it was said before, not twice. Gives the note."""
        self.blocks = [*(each for each in self.blocks if each != note), note]
        return note

    def warn(self, note: Block) -> Block:
        """Say something that the next key takes away; gives the note."""
        self._warning = note
        return self.add(note)

    def end_warning(self) -> bool:
        """Take the warning away; gives whether there was one."""
        warning, self._warning = self._warning, None
        self.blocks = [each for each in self.blocks if each != warning]
        return warning is not None

    def dismiss(self, turn: Turn | None) -> bool:
        """Take away everything but the hints, which count; gives whether there was anything."""
        hints = _hints(turn) if turn is not None else []
        kept = [each for each in self.blocks if each in hints]
        is_said = kept != self.blocks
        self.blocks, self._warning = kept, None
        return is_said


def _hints(turn: Turn) -> list[Block]:
    return [hint_block(hint) for hint in turn.card.hints[: turn.hints]]
