"""The choice of what to practise, over the first screen."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.session.progress.cards.practice_choices import PracticeChoice, PracticeChoices
from her2quiz.session.services.services import Services
from her2quiz.session.study.practice import rule_of
from her2quiz.tui.screens.roomy import SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.choice_list import Choice, ChoiceList


class PracticeChoiceScreen(ModalScreen[str]):
    """Asks what to practise, and returns the name of a choice; an empty one for nothing."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("practice_choice.tcss")]
    BINDINGS: ClassVar = [Binding("escape,p,q", "leave", "Leave", show=False)]

    def __init__(self, choices: Sequence[PracticeChoice], rule: str) -> None:
        """Offer choices.

        Args:
            choices: what can be practised.
            rule: what practice does to dates, in a few words.
        """
        super().__init__()
        self._choices, self._rule = choices, rule

    def compose(self) -> ComposeResult:
        """Add the list."""
        note = f"Each card comes until you know it; {self._rule}. For any other cards, search with / on the first screen."
        yield ChoiceList("What do you want to practise?", [note])

    def on_mount(self) -> None:
        """Give the list the focus, with the cursor on the first choice that has a card."""
        page = self.query_one(ChoiceList)
        shown = [Choice(each.name, each.title, each.described, each.cards != 0) for each in self._choices]
        chooses = "enter chooses, " if any(each.is_on for each in shown) else ""
        page.border_title, page.border_subtitle = "Practise", Content(f"{chooses}esc closes")
        page.show_choices(shown, next((place for place, each in enumerate(shown) if each.is_on), 0))
        page.focus()

    @on(ChoiceList.Taken)
    def _take(self, event: ChoiceList.Taken) -> None:
        self.dismiss(event.name)

    def action_leave(self) -> None:
        """Practise nothing."""
        self.dismiss("")


def offer_practice(screen: RoomyScreen, services: Services, deck: str) -> None:
    """Ask over a screen what to practise. Raises ProgressError if the log cannot be read.

    Args:
        screen: the first screen.
        services: decks, log and settings.
        deck: the id of the deck under the cursor; empty if there is none.
    """
    here = next((each for each in services.library.decks if each.header.id == deck), None)
    choices = PracticeChoices(services, here)

    def take(name: str | None) -> None:
        keys = choices.keys(name) if name else []
        screen.practise(keys)
        if name and not keys:
            screen.notify("No cards read alike among those you have answered.")

    screen.app.push_screen(PracticeChoiceScreen(choices.all(), rule_of(services.preferences)), take)
