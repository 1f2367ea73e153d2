"""Items and choices in plain lines: what matching and grouping share."""

from string import ascii_lowercase

from attrs import frozen

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.plain.prompts.numbered import named, one_of, part_leads
from her2quiz.plain.prompts.prompt import Prompt, spaces_wanted, with_feedback
from her2quiz.plain.prompts.skip import LEFT_OUT, SKIP
from her2quiz.plain.prompts.typed_pairs import TypedPairs


@frozen
class PairsPrompt(Prompt):
    """Lists numbered items, and lettered choices."""

    question: Pairs
    """The question."""

    @property
    def lines(self) -> list[str]:
        """Return the items, then the choices."""
        items = [f"  {lead}{item.text}" for lead, item in zip(self._leads, self.question.items, strict=True)]
        return [*items, "Choices:", *self._choices]

    @property
    def ask(self) -> str:
        """Ask for a choice for each item."""
        label = one_of(self._names) if self._names.are_own else "a letter"
        return f"Type {label} for each {'number' if self._has_numbers else 'line'} in turn"

    @property
    def more(self) -> str:
        """Give an example, and say how to leave a line out."""
        labels = self._names.labels if self._names.are_own else tuple(ascii_lowercase)
        labels = labels[: len(self.question.choices)]
        example = ", ".join(labels[place % len(labels)] for place in range(len(self.question.items)))
        return f"For example: {example}. The text of a choice will do, too. {SKIP} leaves a line out."

    def read(self, text: str) -> Answer | None:
        """Read a choice for each item: by letter, label or text, in turn or after the number of the item."""
        choices = TypedPairs(self._names, len(self.question.items), self._has_numbers).read(text)
        return None if choices is None else Paired(choices)

    def why_not(self, text: str) -> str:
        """Say that spaces are wanting, if that is all."""
        return spaces_wanted(self, text)

    def tells_answer(self, _mark: Mark) -> bool:
        """Say yes: each part has what is right for it."""
        return True

    def marked(self, mark: Mark) -> list[str]:
        """Return each item with its right choice, after the learner's choice if that is different."""
        if mark.gave_up:
            return []
        return [
            with_feedback(_line(lead, part), part) for lead, part in zip(self._leads, mark.parts, strict=True)
        ]

    @property
    def _names(self) -> OptionNames:
        return OptionNames(self.question.choices)

    @property
    def _choices(self) -> list[str]:
        if self._names.are_own:
            return named(self._names)
        letters = zip(ascii_lowercase, self.question.choices, strict=False)
        return [f"  {letter}. {choice}" for letter, choice in letters]

    @property
    def _leads(self) -> list[str]:
        """Return the number of each item; nothing where a number might be taken for an item or a choice."""
        leads = part_leads([item.text for item in self.question.items])
        return [""] * len(leads) if self._names.are_own else leads

    @property
    def _has_numbers(self) -> bool:
        return all(self._leads)


def _line(lead: str, part: Part) -> str:
    pair = f"  {lead}{part.text} goes with {part.right}"
    match part.verdict:
        case Verdict.RIGHT:
            return f"{pair}: right"
        case Verdict.MISSED:
            return f"{pair}, {LEFT_OUT}"
        case _:
            return f"  {lead}{part.text}: you chose {part.given}; it goes with {part.right}"
