"""Select-all-that-apply in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.plain.prompts.numbered import numbered, read_numbers
from her2quiz.plain.prompts.prompt import Prompt, with_feedback

_WORDS = {
    Verdict.RIGHT: "right",
    Verdict.MISSED: "missed",
    Verdict.WRONG: "does not apply",
    Verdict.LEFT: "correctly left",
}


@frozen
class SelectAllPrompt(Prompt):
    """Lists numbered options; any number of them can be chosen."""

    question: SelectAll
    """The question."""

    @property
    def lines(self) -> list[str]:
        """Return the options."""
        return numbered(option.text for option in self.question.options)

    @property
    def ask(self) -> str:
        """Ask for their numbers."""
        pick = self.question.pick
        wanted = f"{pick} numbers" if pick else "the numbers of all that apply"
        return f"Type {wanted}, such as 1 3, or none"

    def read(self, text: str) -> Answer | None:
        """Read the numbers of options, as many as are asked for."""
        if text.casefold() == "none":
            return Ticked(frozenset())
        places = frozenset(read_numbers(text) or ())
        is_enough = self.question.pick in (None, len(places))
        is_there = places and places <= {*range(len(self.question.options))}
        return Ticked(places) if is_enough and is_there else None

    def marked(self, mark: Mark) -> list[str]:
        """Return the options that are right, were ticked, or have feedback."""
        return [
            with_feedback(f"  {number}. {part.text}: {_WORDS[part.verdict]}", part)
            for number, part in enumerate(mark.parts, 1)
            if part.verdict is not Verdict.LEFT or part.feedback
        ]
