"""A small quiz of stock Textual widgets, as a yardstick: it saves nothing and schedules nothing."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, OptionList, Static

OPTIONS = ("HER2 gene copies", "HER2 protein", "Sequence changes", "Hormone receptors")


class StockQuiz(App[None]):
    """Shows one card after the other."""

    BINDINGS: ClassVar = [*((str(n), "answer", "Answer") for n in range(1, 5)), ("q", "quit", "Quit")]
    number = 0

    def compose(self) -> ComposeResult:
        """Make the parts."""
        yield Header()
        yield Static(id="question")
        yield OptionList(*OPTIONS)
        yield Static(id="feedback")
        yield Footer()

    def on_mount(self) -> None:
        """Show the first card."""
        self.show_card()

    def action_answer(self) -> None:
        """Go on to the next card."""
        self.number += 1
        self.show_card()

    def show_card(self) -> None:
        """Show a card."""
        self.query_one("#question", Static).update(f"Card-{self.number:05d} What does this stain show?")
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([f"{option} {self.number}" for option in OPTIONS])
        self.query_one("#feedback", Static).update(f"{self.number} answered")


if __name__ == "__main__":
    StockQuiz().run()
