"""Select-all-that-apply in plain lines."""

from attrs import frozen

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.plain.prompts.numbered import named, other_ways, part_leads, read_names, with_images
from her2quiz.plain.prompts.prompt import Prompt, spaces_wanted, with_feedback

WHOLE = "One line is the whole answer; undo takes it back."
"""Said of ticks, which one may want to type one by one."""

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
        """Return the options, each with the description of its image."""
        return with_images(named(self._names), self.question.options)

    @property
    def ask(self) -> str:
        """Ask for their numbers."""
        pick, names = self.question.pick, self._names
        example = " and ".join(names.labels[::2][:2])
        return (
            f"Type {pick} of them, such as {example}"
            if pick
            else f"Type all that apply, such as {example}, or none"
        )

    @property
    def more(self) -> str:
        """Say that one line is the whole answer, and how else the options can be typed."""
        return f"{WHOLE} {other_ways(self._names)}".rstrip()

    def read(self, text: str) -> Answer | None:
        """Read the numbers of options, as many as are asked for."""
        if text.casefold() == "none":
            return Ticked(frozenset())
        places = frozenset(read_names(text, self._names) or ())
        is_enough = self.question.pick in (None, len(places))
        is_there = places and places <= {*range(len(self.question.options))}
        return Ticked(places) if is_enough and is_there else None

    def why_not(self, text: str) -> str:
        """Say that spaces are wanting, if that is all."""
        return spaces_wanted(self, text)

    def tells_answer(self, _mark: Mark) -> bool:
        """Say yes: each part has what is right for it."""
        return True

    def marked(self, mark: Mark) -> list[str]:
        """Return the options that are right, were ticked, or have feedback; if the learner gave up, only the feedback."""
        leads = part_leads([part.text for part in mark.parts])
        pairs = [*zip(leads, mark.parts, strict=True)]
        if mark.gave_up:
            return [f"  {lead}{part.text}: {part.feedback}" for lead, part in pairs if part.feedback]
        return [
            with_feedback(f"  {lead}{part.text}: {_WORDS[part.verdict]}", part)
            for lead, part in pairs
            if part.verdict is not Verdict.LEFT or part.feedback
        ]

    @property
    def _names(self) -> OptionNames:
        return OptionNames(tuple(option.text for option in self.question.options))
