"""The preview: a card as a learner sees it, and what is wrong in its deck beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Input

from her2quiz.domain.characters import one_line
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.session.authoring.preview import Preview
from her2quiz.session.study.turn import Turn
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.registry import view_of
from her2quiz.tui.kinds.view import View
from her2quiz.tui.kinds.whole_card import hint_block, whole_card
from her2quiz.tui.screens.answer_keys import answering
from her2quiz.tui.screens.editor import opened
from her2quiz.tui.screens.preview_keys import PREVIEW_KEYS
from her2quiz.tui.screens.roomy import SHARED_STYLES, TALL, RoomyScreen
from her2quiz.tui.widgets.answer_field import AnswerField
from her2quiz.tui.widgets.card_page import CardPage
from her2quiz.tui.widgets.key_line import Key, KeyLine
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.problem_panel import ProblemPanel
from her2quiz.tui.widgets.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TooSmall

LOOKED_AT = 0.1
"""Seconds between looks at whether the file was saved."""

BROAD = 120
"""Columns from which the problems stand beside the card."""

SHARE = 3
"""The part of the height that problems take at most where they stand below the card: one in so many."""

REST = 8
"""Lines that problems leave where there is no card."""

_TO_TYPE = "Press enter to type"
_OLD = "This is the card as it was before it had an error."
_BROKEN = "This is the card as it was read last: the file is no deck now."
_LEFT_OUT = "This card cannot be asked until its errors are mended."
_NEVER_READ = "The file is no deck now, and this card could not be asked before."
_EMPTY = "There is no card to show yet. Mend the file and save it: its cards then come here."
_NOT_ASKED = "This card is not asked: it is a draft, or retired."


class PreviewScreen(RoomyScreen):
    """Shows a preview. It draws; the preview decides."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("preview.tcss")]
    HORIZONTAL_BREAKPOINTS = [*RoomyScreen.HORIZONTAL_BREAKPOINTS, (BROAD, "-broad")]
    BINDINGS: ClassVar = list(PREVIEW_KEYS)

    def __init__(self, preview: Preview) -> None:
        """Show a preview."""
        super().__init__()
        self.preview = preview
        self._view: View | None = None
        self._shown: Turn | None = None
        self._status, self._page, self._field = StatusLine(), CardPage(), AnswerField()
        self._problems, self._keys = ProblemPanel(), KeyLine()

    def compose(self) -> ComposeResult:
        """Make the parts."""
        yield self._status
        with Container(id="desk"):
            with Vertical(id="card"):
                yield self._page
                yield self._field
                yield self._field.note
            yield self._problems
        yield self._keys
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the card, and look for what is saved from now on."""
        self._field.display = False
        self._draw()
        self.set_interval(LOOKED_AT, self.look_again)

    def on_resize(self) -> None:
        """Give the problems their share of the new height."""
        self.call_after_refresh(self._draw, from_top=False)

    def look_again(self) -> None:
        """Show the deck as it is now, if it was saved."""
        if self.preview.look_again():
            self._draw(from_top=False)

    def keys_now(self) -> Iterator[Key]:
        """Give the keys that work now; while the question is open, first those that answer it."""
        keys = super().keys_now()
        if self._view is not None and self.preview.trial.answered is None:
            if self._view.takes_text and not self._field.has_focus:
                yield Key("enter", "Type the answer", "press('enter')")
            else:
                yield from answering(self._view)
            keys = (key for key in keys if key.key != "enter")
        yield from (key for key in keys if key.action != "leave" or self._field.has_focus)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Say whether an action makes sense now."""
        posed, is_open = self.preview.trial.turn, self.preview.trial.answered is None
        if action == "give_up":
            return posed is not None and is_open
        if action == "hint":
            return posed is not None and is_open and posed.hints < len(posed.card.hints)
        if action == "problem":
            return bool(self.preview.deck.problems)
        if action in ("card", "again", "press"):
            return not self.preview.is_empty
        return True

    def action_press(self, key: str) -> None:
        """Take a key: as an answer while the question is open; afterwards it goes on, or scrolls."""
        if self.preview.trial.answered is not None or self._view is None:
            if key in ("enter", "space"):
                self.action_card(1)
            elif key in ("up", "down", "j", "k"):
                self._page.scroll_relative(y=-1 if key in ("up", "k") else 1, animate=False)
        elif key == "enter" and self._view.takes_text:
            self._take(self._field.value) if self._field.has_focus else self._field.focus()
        else:
            self._give(self._view.press(key))

    def action_card(self, step: int) -> None:
        """Show the next card, or the one before."""
        self.preview.go(step)
        self._draw()

    def action_problem(self, step: int) -> None:
        """Come to the next problem, or the one before, and show its card."""
        self.preview.go_to_problem(step)
        self._draw()

    def action_again(self) -> None:
        """Ask the card anew."""
        self.preview.ask_again()
        self._draw()

    def action_give_up(self) -> None:
        """Show the answer."""
        self._give(GaveUp())

    def action_hint(self) -> None:
        """Show the next hint."""
        self.preview.trial.hint()
        self._draw(from_top=False)

    def action_edit(self) -> None:
        """Open the file in the editor, and look at once at what became of it."""
        opened(self, self.preview.deck.file, self.preview.line)
        self.look_again()

    async def action_leave(self) -> None:
        """Leave the editor be that was offered, or the field, or else the preview."""
        if self.lets_editor_be():
            return
        if self._field.has_focus:
            self._field.note.say("")
            self._page.focus()
        else:
            await self.app.action_quit()

    @on(Page.Chosen)
    def _take_click(self, event: Page.Chosen) -> None:
        if isinstance(event, ProblemPanel.Chosen):
            self.preview.choose_problem(event.choice)
            self._draw()
        elif self._view is not None and self.preview.trial.answered is None:
            self._give(self._view.choose(event.choice))

    @on(Input.Submitted)
    def _take_text(self, event: Input.Submitted) -> None:
        self._take(event.value)

    def on_descendant_focus(self) -> None:
        """Letters are keys, or text; the field says which."""
        self._name_field()
        self._keys.show(self.keys_now())

    def _take(self, text: str) -> None:
        """Take what stands in the field: an answer, or a part of one."""
        answer = self._view.read(text) if self._view else None
        if answer is None and not text.strip():
            answer = GaveUp() if self._field.asked_once_more() else None
        else:
            self._field.ask()
        self._give(answer)

    def _give(self, answer: Answer | None) -> None:
        if answer is not None:
            self.preview.trial.answer(answer)
        self._draw(from_top=False)

    def _draw(self, *, from_top: bool = True) -> None:
        """Show the card, its place, and the problems."""
        self._show_problems()
        turn = self.preview.trial.turn
        if turn is None or not turn.is_same_question(self._shown):
            self._view = view_of(turn.question) if turn else None
            self._shown = turn
        self._place_field(begins_anew=from_top)
        self._show_card(from_top=from_top)
        self._status.show(*self._progress())
        self._keys.show(self.keys_now())

    def _show_problems(self) -> None:
        is_low = self.size.height < TALL
        preview, panel = self.preview, self._problems
        panel.show_problems(preview, is_brief=is_low)
        is_beside = self.size.width >= BROAD
        most = self.size.height - REST if preview.is_empty else max(2, self.size.height // SHARE)
        panel.styles.height = "1fr" if is_beside else min(most, panel.lines + 1)

    def _place_field(self, *, begins_anew: bool) -> None:
        """Show the field for a typed answer, and only then; letters stay keys until it is entered."""
        field, is_typed = self._field, self._view is not None and self._view.takes_text
        is_open = is_typed and self.preview.trial.answered is None
        if begins_anew:
            field.value = ""
        if begins_anew or not is_open:
            field.leave()
        field.display = is_open
        self._name_field()
        if (begins_anew or not field.display) and not self._page.has_focus:
            self._page.focus()

    def _name_field(self) -> None:
        """Say in the field what to do with it."""
        self._field.invite(*([] if self._field.has_focus else [_TO_TYPE, _TO_TYPE]))

    def _show_card(self, *, from_top: bool) -> None:
        turn, answered, shown = self.preview.trial.turn, self.preview.trial.answered, self.preview.card
        why_old = _BROKEN if self.preview.deck.is_broken else _OLD
        above = [Block(prose(why_old, "$text-warning")), BLANK] if shown.is_old else []
        if turn is None or self._view is None:
            self._page.show([Block(prose(self._why_not(), "$text-warning"))])
            self._page.fit(below=0)
            return
        notes = [hint_block(hint) for hint in turn.card.hints[: turn.hints]]
        width = self._page.scrollable_content_region.width or self.size.width
        is_low = self.size.height < TALL
        card = whole_card(turn, self._view, notes, width=width, is_low=is_low)
        self._page.show([*above, *card.blocks], from_top=from_top)
        self._page.fit(below=self._field.lines)
        if answered is not None:
            self._page.reveal(card.main + len(above))
        elif from_top and card.main:
            self.call_after_refresh(self._page.reveal, card.main)

    def _why_not(self) -> str:
        """Say why there is no question to show."""
        if self.preview.is_empty:
            return _EMPTY
        if self.preview.deck.is_broken:
            return _NEVER_READ
        is_wrong = any(map(self.preview.is_here, self.preview.deck.problems))
        return _LEFT_OUT if is_wrong else _NOT_ASKED

    def _progress(self) -> tuple[Content, ...]:
        """Give the deck's title, then which card is shown, in more words and in fewer."""
        title = Content.styled(one_line(self.preview.deck.title or self.preview.deck.file.name), "bold")
        if self.preview.is_empty:
            return title, Content("no card")
        position, count = self.preview.position
        spot = self.preview.card
        short = f"{position} of {count}"
        name = spot.key.partition("/")[2]
        long = f"{short}   line {spot.line}"
        return title, Content(f"{one_line(name)}   {long}"), Content(long), Content(short)
