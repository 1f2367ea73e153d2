"""The preview screen: a card as a learner sees it, beside the diagnostics of its deck."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.image import Image
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.session.authoring.preview.preview import Preview
from her2quiz.tui.card.card_view import CardView
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.screens.editor import Editor
from her2quiz.tui.screens.image import ShowsImages
from her2quiz.tui.screens.preview.keys import PREVIEW_KEYS
from her2quiz.tui.screens.roomy import SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.diagnostic_panel import DiagnosticPanel
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.notice_line import NoticeLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TALL, TooSmall

LOOKED_AT = 0.1
"""Seconds between checks whether the file was saved."""

BROAD = 120
"""Columns from which the diagnostics are beside the card."""

SHARE = 3
"""Below the card, the diagnostics take at most one line in this many."""

REST = 8
"""Lines left free by the diagnostics where there is no card."""

_KEY_OF = {"give_up": "0", "give_up_by_d": "d", "edit": "e", "hint": "h"}
"""Commands with a key that picks an option instead, where an option is called by it."""

_OLD = "This card has an error. Showing its last readable version."
_BROKEN = "The file cannot be parsed. Showing the last readable version."
_LEFT_OUT = "This card cannot be asked until its errors are fixed."
_NEVER_READ = "The file cannot be parsed, and this card has no readable version."
_EMPTY = "No card to show yet. Fix the file and save it: its cards then appear here."
_NOT_ASKED = "This card is not asked: it is a draft or retired."


class PreviewScreen(ShowsImages):
    """Shows a preview. It draws; the preview decides."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("preview.tcss")]
    HORIZONTAL_BREAKPOINTS = [*RoomyScreen.HORIZONTAL_BREAKPOINTS, (BROAD, "-broad")]
    BINDINGS: ClassVar = list(PREVIEW_KEYS)

    def __init__(self, preview: Preview) -> None:
        """Show a preview."""
        super().__init__()
        self.preview = preview
        self._editor = Editor(self)
        self._status, self._card = StatusLine(), CardView(types_at_once=False, stays_near=False)
        self._diagnostics, self._keys = DiagnosticPanel(), KeyLine()

    def compose(self) -> ComposeResult:
        """Stack the parts."""
        yield self._status
        with Container(id="desk"):
            yield self._card
            yield self._diagnostics
        yield NoticeLine()
        yield self._keys
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the card, and start watching the file."""
        self._draw(from_top=True)
        self.set_interval(LOOKED_AT, self.look_again)

    def on_resize(self) -> None:
        """Return the diagnostics their share of the new height."""
        self.call_after_refresh(self._draw)

    def look_again(self) -> None:
        """Show the deck as it is now, if it was saved."""
        if self.preview.look_again():
            self._draw()

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; while the question is open, first those that answer it."""
        yield from self._card.answer_keys()
        others = self._card.other_keys(super().keys_now())
        yield from (key for key in others if key.action != "leave" or self._card.is_typing)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Return whether an action makes sense now."""
        trial = self.preview.trial
        is_open = trial.turn is not None and trial.answered is None
        if _KEY_OF.get(action) in self._card.first_keys:
            return False
        if action in ("give_up", "give_up_by_d"):
            return is_open and ("0" in self._card.first_keys) is (action == "give_up_by_d")
        if action == "hint":
            return is_open and trial.turn is not None and trial.turn.has_hint
        if action in ("diagnostic", "image"):
            return bool(self.images_now if action == "image" else self.preview.deck.diagnostics)
        if action in ("card", "again", "press"):
            return not self.preview.is_empty
        return True

    @property
    def images_now(self) -> tuple[Image, ...]:
        """The images of the card, as far as they may be seen."""
        return self.preview.trial.turn.images if self.preview.trial.turn is not None else ()

    @property
    def option_keys(self) -> frozenset[str]:
        """The keys that pick an option now, though they are not bound."""
        return self._card.first_keys

    def action_press(self, key: str) -> None:
        """Handle a key: as an answer while the question is open; afterwards to go on or scroll."""
        if self._card.is_open:
            self._give(self._card.press(key))
        elif key in ("enter", "space"):
            self.action_card(1)
        elif key in ("up", "down", "j", "k"):
            self._card.scroll(-1 if key in ("up", "k") else 1)

    def action_card(self, step: int) -> None:
        """Show the next card, or the previous one."""
        self.preview.go(step)
        self._draw(from_top=True)

    def action_diagnostic(self, step: int) -> None:
        """Go to the next diagnostic, or the previous one, and show its card."""
        self.preview.go_to_diagnostic(step)
        self._draw(from_top=True)

    def action_again(self) -> None:
        """Ask the card again, from a new seed."""
        self.preview.ask_again()
        self._draw(from_top=True)

    def action_give_up(self) -> None:
        """Show the answer."""
        self._give(GaveUp())

    def action_give_up_by_d(self) -> None:
        """Show the answer to a question of which 0 is an option."""
        self.action_give_up()

    def action_hint(self) -> None:
        """Show the next hint."""
        self.preview.trial.hint()
        self._draw()

    def action_edit(self) -> None:
        """Open the file in the editor, and show what changed at once."""
        self._editor.open_beside(self.preview.deck.file, self.preview.line)
        self.look_again()

    async def action_leave(self) -> None:
        """Leave the field, or quit."""
        if self._card.is_typing:
            self._card.leave_field()
        else:
            await self.app.action_quit()

    @on(DiagnosticPanel.Chosen)
    def _take_diagnostic(self, event: DiagnosticPanel.Chosen) -> None:
        self.preview.choose_diagnostic(event.choice)
        self._draw(from_top=True)

    @on(CardView.Answered)
    def _take_answer(self, event: CardView.Answered) -> None:
        self._give(event.answer)

    @on(CardView.KeysChanged)
    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        """Show the keys that work now."""
        self._keys.show(self.keys_now())

    def _give(self, answer: Answer | None) -> None:
        if answer is not None:
            self.preview.trial.answer(answer)
        self._draw()

    def _draw(self, *, from_top: bool = False) -> None:
        """Show the card, its position, and the diagnostics."""
        self._show_diagnostics()
        self._show_card(from_top=from_top)
        self._status.show(*self._progress())
        self._show_keys()

    def _show_diagnostics(self) -> None:
        panel, height = self._diagnostics, self.size.height
        panel.show_diagnostics(self.preview, is_brief=height < TALL)
        most = height - REST if self.preview.is_empty else max(2, height // SHARE)
        panel.styles.height = "1fr" if self.size.width >= BROAD else min(most, len(panel.lines) + 1)

    def _show_card(self, *, from_top: bool) -> None:
        turn = self.preview.trial.turn
        if turn is None:
            self._card.show_text(Block(verbatim(self._why_not(), "$text-warning")))
            return
        why_old = _BROKEN if self.preview.deck.is_broken else _OLD
        above = [Block(verbatim(why_old, "$text-warning")), BLANK] if self.preview.card.is_old else []
        self._card.show(turn, above=above, from_top=from_top)

    def _why_not(self) -> str:
        """Return why there is no question to show."""
        if self.preview.is_empty:
            return _EMPTY
        if self.preview.deck.is_broken:
            return _NEVER_READ
        return _LEFT_OUT if any(map(self.preview.is_here, self.preview.deck.diagnostics)) else _NOT_ASKED

    def _progress(self) -> tuple[Content, ...]:
        """Return the deck's title, then which card is shown: in full, and in shorter forms."""
        deck, card = self.preview.deck, self.preview.card
        title = Content.styled(one_line(deck.title or deck.file.name), "bold")
        if self.preview.is_empty:
            return title, Content("no card")
        position, count = self.preview.position
        short = f"{position} of {count}"
        long = f"{short}   line {card.line}"
        name = one_line(card.key.partition("/")[2])
        return title, Content(f"{name}   {long}"), Content(long), Content(short)
