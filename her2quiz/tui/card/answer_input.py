"""How keys, clicks and typed text become an answer to the card that is shown."""

from collections.abc import Callable

from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.tui.card.card_field import CardField
from her2quiz.tui.card.drafts import Drafts
from her2quiz.tui.card.shown_card import ShownCard
from her2quiz.tui.kinds.view import Refilling

MOST_PARTS = 100
"""How often an answer is completed with nothing for a part."""


class AnswerInput:
    """Passes input to the view of the question. Redraws the card unless there is an answer."""

    def __init__(
        self, card: ShownCard, field: CardField, draw: Callable[[], None], drafts: Drafts | None
    ) -> None:
        """Read input for a card.

        Args:
            card: the card.
            field: for its typed answer.
            draw: draws the card as it is now.
            drafts: where an answer that is begun is kept once its card is left; None if it is not.
        """
        self._card, self._field, self._draw, self._drafts = card, field, draw, drafts
        self.clicks = 0
        """How many choices were clicked so far, on any card."""

    def press(self, key: str) -> Answer | None:
        """Handle a key; return the answer if the key gave one."""
        view = self._card.view
        if view is None:
            return None
        if key == "enter" and self._field.is_shown:
            return self._press_enter()
        return self._drawn_unless(view.press(key))

    def choose(self, choice: int) -> Answer | None:
        """Handle a click on a choice; return the answer if the click gave one."""
        self.clicks += 1
        view = self._card.view if self._card.is_open else None
        return self._drawn_unless(view.choose(choice) if view is not None else None)

    def read(self, text: str) -> Answer | None:
        """Read a typed text, an answer or a part of one; return the answer if it is complete."""
        answer = self._card.view.read(text) if self._card.view is not None else None
        if answer is not None:
            return answer
        if text.strip():
            self._field.ask(self._card.draft)
        elif self._field.confirms_empty():
            return GaveUp()
        return self._drawn_unless(None)

    @property
    def is_touched(self) -> bool:
        """Whether a part of the answer is filled in, or anything stands in the field."""
        card = self._card
        return card.is_open and (card.is_begun or (card.takes_text and bool(self._field.text.strip())))

    def refill(self, answer: Answer) -> None:
        """Show an answer that was given before as it was filled in, where that can be changed part by part."""
        if isinstance(self._card.view, Refilling) and not isinstance(answer, GaveUp):
            self._card.view.refill(answer)
            self._draw()

    def so_far(self) -> Answer | None:
        """Return the answer as far as it is filled in; None if nothing is, or if that is no answer.

        What the view asks before it takes an answer with parts left open counts as confirmed.
        """
        view, text = self._card.view, self._field.text
        if view is None or not self.is_touched:
            return None
        for _ in range(MOST_PARTS):
            answer = view.read(text) if view.takes_text else view.press("enter")
            if answer is not None:
                return answer
            text = ""
        return None

    def keep(self) -> None:
        """Keep what is filled in, and what stands in the field, until the card is asked again."""
        card, text = self._card, self._field.answer_text
        if self._drafts is None or card.turn is None or card.view is None or not card.is_open:
            return
        if card.is_begun or (card.takes_text and text.strip()):
            self._drafts.keep(card.turn, card.view, text)

    def restore(self) -> None:
        """Fill in what was kept of the card that is shown."""
        turn = self._card.turn
        draft = self._drafts.take(turn) if self._drafts is not None and turn is not None else None
        if draft is not None:
            self._card.view = draft.view
            self._field.put_back(draft.text)

    def take_back(self) -> bool:
        """Take back the part that was filled in last, or the text in the field; return False if there is none."""
        if self._field.clear():
            return True
        is_back = self._card.take_back()
        if is_back:
            self._draw()
        return is_back

    def _press_enter(self) -> Answer | None:
        """Handle enter while the field is shown: read the text, or start typing."""
        if self._field.types_at_once or self._field.is_typing:
            return self.read(self._field.take_text())
        self._field.enter()
        return None

    def _drawn_unless(self, answer: Answer | None) -> Answer | None:
        if answer is None:
            self._draw()
        return answer
