"""The notes below a question: hints, which stay, and others, which the learner can dismiss."""

from her2quiz.session.turn.turn import Turn
from her2quiz.tui.card.whole_card import hint_block
from her2quiz.tui.drawing.block import Block


class CardNotes:
    """The notes on one card, oldest first."""

    def __init__(self) -> None:
        """Start with no notes."""
        self.blocks: list[Block] = []
        """The notes."""
        self._warning: Block | None = None

    @property
    def is_warned(self) -> bool:
        """Whether a warning is shown."""
        return self._warning is not None

    def begin(self, turn: Turn) -> None:
        """Start over for a turn, with the hints that were taken."""
        self.blocks, self._warning = _hints(turn), None

    def clear(self) -> None:
        """Remove all notes."""
        self.blocks, self._warning = [], None

    def add(self, note: Block) -> Block:
        """Add a note at the end; one that is there already moves to the end. Return the note."""
        self.blocks = [*(each for each in self.blocks if each != note), note]
        return note

    def warn(self, note: Block) -> Block:
        """Add a note that the next key removes; return it."""
        self._warning = note
        return self.add(note)

    def end_warning(self) -> bool:
        """Remove the warning; return whether there was one."""
        warning, self._warning = self._warning, None
        self.blocks = [each for each in self.blocks if each != warning]
        return warning is not None

    def dismiss(self, turn: Turn | None) -> bool:
        """Remove all notes except hints, which count; return whether there were any."""
        hints = _hints(turn) if turn is not None else []
        kept = [each for each in self.blocks if each in hints]
        had_others = kept != self.blocks
        self.blocks, self._warning = kept, None
        return had_others


def _hints(turn: Turn) -> list[Block]:
    return [hint_block(hint) for hint in turn.card.hints[: turn.hints]]
