"""What a card view shows: a turn, the view of its question, and the notes on it."""

from collections.abc import Sequence

from her2quiz.session.turn.turn import AnsweredTurn, Turn
from her2quiz.tui.card.arrangement import Room, WholeCard
from her2quiz.tui.card.whole_card import hint_block, whole_card
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.kinds.registry import view_of
from her2quiz.tui.kinds.view import Drafting, Filling, Listing, PickedByName, View


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


class ShownCard:
    """A turn, its view and its notes. It knows no widget."""

    def __init__(self) -> None:
        """Start with no turn."""
        self.turn: Turn | None = None
        """The turn; None while another text is shown in its place."""
        self.view: View | None = None
        """The view of its question."""
        self.above: Sequence[Block] = ()
        """What is shown above the card."""
        self.notes = CardNotes()
        """What is shown below the question."""

    @property
    def is_open(self) -> bool:
        """Whether the question has no answer yet."""
        return self.turn is not None and not isinstance(self.turn, AnsweredTurn)

    @property
    def takes_text(self) -> bool:
        """Whether the answer is typed."""
        return self.view is not None and self.view.takes_text

    @property
    def first_keys(self) -> frozenset[str]:
        """The keys with which names of options begin that can be picked now."""
        return self.view.first_keys if self.is_open and isinstance(self.view, PickedByName) else frozenset()

    @property
    def opening(self) -> str:
        """What is at the top of the card, in one word."""
        card = self.turn.card if self.turn is not None else None
        if card is None or not (card.story or card.picture or card.alt or card.image):
            return "Question"
        return "Story" if card.story else "Image" if card.image else "Picture"

    @property
    def draft(self) -> str:
        """What stays in the field after a text that gave no answer."""
        return self.view.draft if isinstance(self.view, Drafting) else ""

    @property
    def between_lines(self) -> str:
        """What is put between the lines of a text that is pasted into the field."""
        return self.view.between_lines if isinstance(self.view, Listing) else " "

    @property
    def is_begun(self) -> bool:
        """Whether a part of the answer is filled in."""
        return isinstance(self.view, Filling) and self.view.is_begun

    @property
    def asks_for_more(self) -> bool:
        """Whether a note says what the answer still lacks, such as that one line is open."""
        return self.is_open and isinstance(self.view, Filling) and bool(self.view.note)

    def change(self, turn: Turn, above: Sequence[Block]) -> bool:
        """Change to another turn; return whether it is another question, is open again, or has just been answered."""
        before, self.turn, self.above = self.turn, turn, above
        is_answered, was_answered = isinstance(turn, AnsweredTurn), isinstance(before, AnsweredTurn)
        if not turn.is_same_question(before) or (was_answered and not is_answered):
            self.view = view_of(turn.question)
            self.notes.begin(turn)
            return True
        if is_answered and not was_answered:
            self.notes.clear()
            return True
        return False

    def take_hint(self, before: Turn | None) -> Block | None:
        """Show the hint that was taken since an earlier turn of the same question, if any; return its note."""
        turn = self.turn
        if turn is None or before is None or turn.hints <= before.hints:
            return None
        return self.notes.add(hint_block(turn.card.hints[turn.hints - 1]))

    def clear(self) -> None:
        """Show no turn."""
        self.turn, self.view, self.above = None, None, ()

    def drawn(self, room: Room) -> WholeCard | None:
        """Return the card as it is drawn in the room there is, or None if there is no turn."""
        if self.turn is None or self.view is None:
            return None
        return whole_card(self.turn, self.view, self.notes.blocks, room)

    def dismiss(self) -> bool:
        """Remove all notes except hints; return whether there were any."""
        had_notes = self.notes.dismiss(self.turn)
        if isinstance(self.view, Filling) and self.is_open:
            had_notes, self.view.note = had_notes or bool(self.view.note), ""
        return had_notes

    def forget_draft(self) -> bool:
        """Forget a text that was refused, and why; return whether there was one."""
        had_draft = self.is_open and isinstance(self.view, Drafting) and bool(self.view.draft)
        if isinstance(self.view, Drafting) and had_draft:
            self.view.draft = ""
        if isinstance(self.view, Filling) and had_draft:
            self.view.note = ""
        return had_draft

    def take_back(self) -> bool:
        """Take back the part that was filled in last; return False if there is none."""
        return self.is_open and isinstance(self.view, Filling) and self.view.take_back()
