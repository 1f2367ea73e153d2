"""The field of a card: when it is shown, when letters go into it, and what it asks for."""

from textual.widget import Widget

from her2quiz.tui.card.answer_field import AnswerField

_TO_TYPE = "Press enter to type"


class CardField:
    """The answer field below a page. It is made for the first typed card, and then shown or hidden."""

    def __init__(self, page: Widget, *, types_at_once: bool) -> None:
        """Show no field yet.

        Args:
            page: what the field stands below, and what has the focus while letters are keys.
            types_at_once: whether letters go into the field as soon as it is shown, or only after enter.
        """
        self._page, self.types_at_once = page, types_at_once
        self._field: AnswerField | None = None
        self._draft = ""

    @property
    def is_shown(self) -> bool:
        """Whether the field can be seen."""
        return self._field is not None and self._field.display

    @property
    def is_typing(self) -> bool:
        """Whether letters go into the field."""
        return self._field is not None and self._field.has_focus

    @property
    def is_empty(self) -> bool:
        """Whether there is a field with nothing in it."""
        return self._field is not None and not self._field.value

    @property
    def text(self) -> str:
        """What is in the field, if it can be seen."""
        return self._field.value if self._field is not None and self._field.display else ""

    @property
    def lines(self) -> int:
        """How many lines it takes with its note; 0 while it is hidden."""
        return self._field.lines if self._field is not None else 0

    def place(self, *, begins_anew: bool) -> None:
        """Show the field for a typed answer; empty if it begins anew."""
        if not self.types_at_once:
            self._offer(begins_anew=begins_anew)
        elif begins_anew:
            self._shown().ask()

    def hide(self) -> None:
        """Hide the field, and let letters be keys."""
        if self._field is not None:
            self._field.leave()
        self._focus_page()

    def enter(self) -> None:
        """Let letters go into the field, if it can be seen."""
        if self._field is not None and self._field.display:
            self._field.focus()

    def leave(self) -> None:
        """Let letters be keys; the field stays."""
        self.dismiss()
        self._page.focus()

    def clear(self) -> bool:
        """Empty the field; gives whether anything was in it."""
        if self._field is None or not self.text:
            return False
        self._field.value = ""
        return True

    def ask(self) -> None:
        """Ask for the next text."""
        if self._field is not None:
            self._field.ask()

    def asked_once_more(self) -> bool:
        """Ask whether nothing is known; gives whether that was asked already."""
        return self._field is not None and self._field.asked_once_more()

    def dismiss(self) -> bool:
        """Take away what is said below the field; gives whether anything was."""
        is_said = self._field is not None and self._field.display and bool(self._field.note.text)
        if self._field is not None:
            self._field.note.say("")
        return is_said

    def begin_note(self, asks: str, briefly: str) -> None:
        """Ask for a note in place of the answer, and keep what was typed so far."""
        self._draft = self.text
        self._shown().ask(asks, briefly)

    def end_note(self) -> None:
        """Go on with what was typed before the note."""
        self._shown().ask(draft=self._draft)

    def invite(self) -> None:
        """Say in the field what to do with it."""
        if self._field is not None and not self.types_at_once:
            self._field.invite(*([] if self._field.has_focus else [_TO_TYPE, _TO_TYPE]))

    def _offer(self, *, begins_anew: bool) -> None:
        field = self._shown()
        field.display = True
        if begins_anew:
            field.value = ""
            field.note.say("")
            self._focus_page()
        self.invite()

    def _shown(self) -> AnswerField:
        if self._field is None:
            self._field = AnswerField()
            around = self._page.parent
            if isinstance(around, Widget):
                around.mount(self._field, self._field.note, after=self._page)
        return self._field

    def _focus_page(self) -> None:
        if not self._page.has_focus:
            self._page.focus()
