"""The practice screen: some cards once more, outside the schedule."""

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import ClassVar

from textual.content import Content

from her2quiz.session.services.services import Services
from her2quiz.session.study.practice import Practice
from her2quiz.tui.card.drafts import Drafts
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.screens.session.keys import STUDY_KEYS
from her2quiz.tui.screens.session.session_screen import SESSION_STYLES, SessionScreen
from her2quiz.tui.widgets.lines.key_line import Key

_SHARED = ("dont_know", "hint", "image", "stop", "flag", "keys")
"""Commands of a session that mean the same here; the others change the schedule."""

_TOOLTIPS = {
    "press('1')": "Pick, tick or place, by number, letter or own digit; after a flip card: not known",
    "press('enter')": "Answer, turn over, or go on; after a flip card: known",
    "dont_know": "See the answer; the card comes again behind the others",
    "hint": "A hint",
    "stop": "Dismiss messages, or go back to the summary",
}
"""What is said of a command or an action here, where it differs."""

_NOT_YET = Key("1", "Didn't know", "press('1')")


class PracticeScreen(SessionScreen):
    """Asks cards until each was known once. It shows no ratings, since they move no date."""

    CSS_PATH: ClassVar = [SHARED_STYLES, SESSION_STYLES]
    BINDINGS: ClassVar = [
        replace(each, tooltip=_TOOLTIPS.get(each.id or each.action, each.tooltip))
        for each in STUDY_KEYS
        if not each.id or each.id in _SHARED
    ]
    session: Practice

    def __init__(self, practice: Practice, services: Services) -> None:
        """Show the first card.

        Args:
            practice: the cards.
            services: decks and clock.
        """
        super().__init__(practice, services, Drafts())

    def told(self) -> str:
        """Say how it went."""
        return self.session.told()

    def line(self) -> tuple[Content, ...]:
        """Return the first line: that this is practice, and how much is left."""
        left = f"{self.session.left} of {self.session.total} left"
        title = Content.styled("Practice", "bold")
        return title, Content(f"{left}   {self.session.rule}"), Content(left)

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; of a card that only the learner can mark, what each key says of it."""
        for key in super().keys_now():
            if self._is_own_mark and key.key == "enter" and not self._card.is_writing_note:
                yield key._replace(label="Knew it")
                yield _NOT_YET
            else:
                yield key

    def keys_state(self) -> Hashable:
        """Return everything that the keys depend on."""
        return super().keys_state(), self._is_own_mark

    def action_press(self, key: str) -> None:
        """Handle a key: as an answer while the question is open, then to go on or scroll."""
        if key == "enter" and self._card.is_writing_note:
            self._card.enter_note()
        elif self.session.answered is None:
            self.press_open(key)
        elif (key == "enter" or (key == "1" and self._is_own_mark)) and not self.is_bounce(key):
            self.session.go_on(knew=key == "enter")
            self.ask()
        else:
            self.scroll_by(key)

    @property
    def _is_own_mark(self) -> bool:
        """Whether only the learner can tell whether the present answer is right."""
        return self.session.answered is not None and self.session.answered.mark.score is None
