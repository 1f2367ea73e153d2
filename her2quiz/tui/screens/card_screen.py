"""What the study screen shows: the question, the field, the mark and the keys, each in its place."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical

from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.kinds.view import Filling, View
from her2quiz.tui.kinds.whole_card import hint_block, whole_card
from her2quiz.tui.screens.answer_keys import answering, each_once, in_the_field
from her2quiz.tui.screens.roomy import TALL, RoomyScreen
from her2quiz.tui.screens.study_keys import NOTE_KEYS
from her2quiz.tui.screens.study_progress import progress
from her2quiz.tui.widgets.answer_field import AnswerField
from her2quiz.tui.widgets.card_page import CardPage
from her2quiz.tui.widgets.key_line import Key, KeyLine
from her2quiz.tui.widgets.rating_bar import RatingBar
from her2quiz.tui.widgets.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TooSmall


class CardScreen(RoomyScreen):
    """Draws the card that stands in a session; what keys do is said elsewhere."""

    def __init__(self, session: StudySession) -> None:
        """Make the parts; nothing is drawn yet."""
        super().__init__()
        self.session = session
        self._view: View | None = None
        self._notes: list[Block] = []
        self._warning: Block | None = None
        self._is_noting = False
        self._status, self._page = StatusLine(), CardPage()
        self._ratings, self._keys = RatingBar(), KeyLine()
        self._field: AnswerField | None = None
        self._known_keys: dict[object, tuple[Key, ...]] = {}

    def compose(self) -> ComposeResult:
        """Make the parts."""
        yield self._status
        with Vertical(id="card"):
            yield self._page
        yield self._ratings
        yield self._keys
        yield TooSmall()

    def on_resize(self) -> None:
        """Leave the field its room below the question."""
        self.call_after_refresh(self._fit)

    def keys_now(self) -> Iterator[Key]:
        """Give the keys that work now; while the question is open, first those that answer it."""
        if self._is_noting:
            yield from NOTE_KEYS
            return
        keys = super().keys_now()
        if self.session.answered is None and self._view is not None:
            yield from answering(self._view)
            keys = (key for key in keys if key.key != "enter")
            if self._field is not None and self.focused is self._field:
                keys = in_the_field(keys, is_empty=self._may_give_up, has_hint=self._has_hint)
        yield from each_once(keys)

    def on_descendant_focus(self) -> None:
        """Letters are keys, or text."""
        self._show_keys()

    def _note(self, note: Block) -> None:
        """Say something below the question, once, where it is seen."""
        self._notes = [*(each for each in self._notes if each != note), note]
        self._draw(from_top=False, seen=note)

    def _unsay(self, note: Block | None) -> None:
        self._notes = [each for each in self._notes if each != note]
        self._warning = None

    def _takes_away_what_was_said(self) -> bool:
        """Take away all that was said but the hints, which count; False if nothing else was."""
        posed = self.session.turn
        hints = [hint_block(hint) for hint in posed.card.hints[: posed.hints]] if posed else []
        kept = [note for note in self._notes if note in hints]
        view = self._view if isinstance(self._view, Filling) and self.session.answered is None else None
        field = self._field if self._field is not None and self._field.display else None
        is_said = kept != self._notes or bool(view and view.note) or bool(field and field.note.text)
        self._notes, self._warning = kept, None
        if view:
            view.note = ""
        if field:
            field.note.say("")
        return is_said

    def _tell(self, text: str) -> None:
        """Say something in passing, in place of what was said so before."""
        self.app.clear_notifications()
        self.notify(text, timeout=3)

    def _place_field(self, view: View) -> None:
        """Show the field for a typed answer, and only then."""
        if view.takes_text and self.session.answered is None:
            self._open_field()
        else:
            self._leave_field()

    def _open_field(self, asks: str = AnswerField.ASKS, briefly: str = AnswerField.ASKS_BRIEFLY) -> None:
        if self._field is None:
            self._field = AnswerField()
            self.mount(self._field, self._field.note, after=self._page)
        self._field.ask(asks, briefly)

    def _leave_field(self) -> None:
        """Hide the field, and let letters be keys again."""
        if self._field is not None:
            self._field.leave()
        if not self._page.has_focus:
            self._page.focus()

    def _draw(self, *, from_top: bool = True, seen: Block | None = None) -> None:
        turn, answered = self.session.turn, self.session.answered
        if turn is None or self._view is None:
            return
        width = self._page.scrollable_content_region.width or self.size.width
        is_low = self.size.height < TALL
        card = whole_card(turn, self._view, self._notes, width=width, is_low=is_low)
        self._page.show(card.blocks, from_top=from_top)
        self._fit()
        if answered is not None or seen is not None:
            self._page.reveal(card.blocks.index(seen) if seen is not None else card.main)
        elif from_top and card.main:
            self.call_after_refresh(self._page.reveal, card.main)  # the field may just have taken its room
        self._status.show(*progress(self.session))
        self._ratings.show(answered)
        self._show_keys()

    def _fit(self) -> None:
        self._page.fit(below=self._field.lines if self._field is not None else 0)

    @property
    def _has_hint(self) -> bool:
        posed = self.session.turn
        return posed is not None and posed.hints < len(posed.card.hints)

    @property
    def _may_give_up(self) -> bool:
        """Whether enter says nothing yet: nothing stands in the field, and no part was filled in."""
        is_begun = isinstance(self._view, Filling) and self._view.is_begun
        return self._field is not None and not self._field.value and not is_begun

    def _show_keys(self) -> None:
        """Show the keys that work now; they are looked up once for each state of the screen."""
        answering = self._view.keys if self._view and self.session.answered is None else None
        can_be_right = self.session.answered is not None and self.session.answered.can_be_right
        state = (
            *(answering, self._has_hint, can_be_right, self.focused),
            *(self._is_noting, self._may_give_up),
        )
        if state not in self._known_keys:
            self._known_keys[state] = tuple(self.keys_now())
        self._keys.show(self._known_keys[state])
