"""Single-best-answer in plain lines."""

from attrs import frozen

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer import Answer, Picked
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.plain.prompts.numbered import named, one_of, other_ways, read_names, with_images
from her2quiz.plain.prompts.prompt import Prompt

_PICKED = (Verdict.RIGHT, Verdict.WRONG)


@frozen
class SingleBestPrompt(Prompt):
    """Lists numbered options."""

    question: SingleBest
    """The question."""

    @property
    def lines(self) -> list[str]:
        """Return the options, each with the description of its image."""
        return with_images(named(self._names), self.question.options)

    @property
    def ask(self) -> str:
        """Ask for a number."""
        return f"Type {one_of(self._names)}"

    @property
    def more(self) -> str:
        """Say how else the options can be typed."""
        return other_ways(self._names)

    def read(self, text: str) -> Answer | None:
        """Read the number of an option, or its own figure."""
        places = read_names(text, self._names)
        is_one = places is not None and len(places) == 1 and places[0] in range(len(self.question.options))
        return Picked(places[0]) if places and is_one else None

    @property
    def _names(self) -> OptionNames:
        return OptionNames(tuple(option.text for option in self.question.options))

    def given(self, mark: Mark) -> str:
        """Return the option that was picked."""
        return next((part.text for part in mark.parts if part.verdict in _PICKED), "")
