"""The field below a card: when it is shown, whether letters go into it, and what it asks for."""

from textual.widget import Widget

from her2quiz.tui.card.answer_field import AnswerField

_TO_TYPE = "Press enter to type"


class CardField:
    """The answer field below a page. It is made for the first typed card, and then shown or hidden."""

    def __init__(self, page: Widget, *, types_at_once: bool) -> None:
        """Show no field yet.

        Args:
            page: what the field is shown below; it has the focus while letters are keys.
            types_at_once: whether letters go into the field as soon as it is shown, or only after enter.
        """
        self._page, self.types_at_once = page, types_at_once
        self._field: AnswerField | None = None
        self._draft = ""
        self.is_writing_note = False
        """Whether the learner is writing a note in place of the answer."""

    @property
    def is_shown(self) -> bool:
        """Whether the field is visible."""
        return self._field is not None and self._field.display

    @property
    def is_typing(self) -> bool:
        """Whether letters go into the field."""
        return self._field is not None and self._field.has_focus

    @property
    def is_empty(self) -> bool:
        """Whether there is a field, with nothing in it."""
        return self._field is not None and not self._field.value

    @property
    def text(self) -> str:
        """The text in the field; empty while the field is hidden."""
        return self._field.value if self._field is not None and self._field.display else ""

    @property
    def answer_text(self) -> str:
        """What was typed for the answer, also while a note is being written in its place."""
        return self._draft if self.is_writing_note else self.text

    @property
    def lines(self) -> int:
        """How many lines the field and its note take; 0 while it is hidden."""
        return self._field.lines if self._field is not None else 0

    def place(self, *, starts_empty: bool, between_lines: str = " ") -> None:
        """Show the field for a typed answer.

        Args:
            starts_empty: whether to empty it.
            between_lines: what joins the lines of a pasted text.
        """
        field = self._made()
        field.between_lines = between_lines
        if not self.types_at_once:
            self._offer(starts_empty=starts_empty)
        elif starts_empty:
            field.ask()

    def hide(self) -> None:
        """Hide the field, and make letters keys."""
        if self._field is not None:
            self._field.leave()
        self._focus_page()

    def enter(self) -> None:
        """Let letters go into the field, if it is visible."""
        if self._field is not None and self._field.display:
            _focus(self._field)

    def keep_focus(self) -> None:
        """Return the focus to the field, such as after a click on the page, where the field owns all letters."""
        if self.types_at_once and not self.is_typing:
            self.enter()

    def leave(self) -> None:
        """Make letters keys; the field stays."""
        self.dismiss()
        _focus(self._page)

    def clear(self) -> bool:
        """Empty the field; return whether there was any text in it."""
        if self._field is None or not self.text:
            return False
        self._field.value = ""
        return True

    def take_text(self) -> str:
        """Take the text out of the field; empty while the field is hidden."""
        text = self.text
        self.clear()
        return text

    def ask(self, draft: str = "") -> None:
        """Ask for the next text, or again for one that is put back; what was typed since enter comes after it."""
        if self._field is not None:
            self._field.ask(draft=draft + self._field.value)

    def put_back(self, text: str) -> None:
        """Put a text into the field that was typed when the card was shown before."""
        if self._field is not None and self._field.display:
            self._field.value = text
            self._field.cursor_position = len(text)

    def confirms_empty(self) -> bool:
        """Ask to confirm that nothing was entered; return whether that was asked before."""
        return self._field is not None and self._field.confirms_empty()

    def dismiss(self) -> bool:
        """Remove the note below the field; return whether there was one."""
        had_note = self._field is not None and self._field.display and bool(self._field.note.text)
        if self._field is not None:
            self._field.note.say("")
        return had_note

    def begin_note(self, asks: str, briefly: str, note: str = "") -> None:
        """Ask for a note in place of the answer, and keep the text typed so far; a note there is can be changed."""
        self.is_writing_note = True
        self._draft = self.text
        self._made().ask(asks, briefly, note)

    def end_note(self, *, back_to_answer: bool) -> None:
        """Stop asking for a note: go back to the text typed before it, or hide the field."""
        self.is_writing_note = False
        if back_to_answer:
            self._made().ask(draft=self._draft)
        else:
            self.hide()

    def invite(self) -> None:
        """Say in the empty field how to type."""
        if self._field is not None and not self.types_at_once:
            self._field.invite(*([] if self._field.has_focus else [_TO_TYPE, _TO_TYPE]))

    def _offer(self, *, starts_empty: bool) -> None:
        field = self._made()
        field.display = True
        if starts_empty:
            field.value = ""
            field.note.say("")
            self._focus_page()
        self.invite()

    def _made(self) -> AnswerField:
        """Return the field, made if there is none yet."""
        if self._field is None:
            self._field = AnswerField(owns_letters=self.types_at_once)
            around = self._page.parent
            if isinstance(around, Widget):
                around.mount(self._field, self._field.note, after=self._page)
        return self._field

    def _focus_page(self) -> None:
        if not self._page.has_focus:
            _focus(self._page)


def _focus(widget: Widget) -> None:
    """Move the focus at once, so that the next key of a burst goes where it belongs."""
    if widget.is_attached:
        widget.screen.set_focus(widget)
    else:
        widget.focus()
