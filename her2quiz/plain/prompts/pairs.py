"""Items and choices in plain lines: what matching and grouping share."""

import re

from attrs import frozen

from her2quiz.domain.choices.figures import figure_of
from her2quiz.domain.choices.option_names import Naming, OptionNames
from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.plain.prompts.numbered import leads, named, one_of, place_of_text, splits
from her2quiz.plain.prompts.prompt import LEFT_OUT, SKIP, Prompt, is_skipped, spaces_wanted, with_feedback

_BESIDE = r"(?:[:.)=→]|->|-(?=\s*[A-Za-z](?![^\W\d_])))?"
"""Between the number of an item and its choice; a hyphen alone leaves an item out."""

_NUMBERED = re.compile(rf"\s*(\d{{1,3}})\s*{_BESIDE}\s*(\S.*)")
_LETTER = re.compile(rf"[\s,;]*((?:\d{{1,3}}\s*{_BESIDE}\s*)?(?:skip\b|[a-z](?![^\W\d_])|-))", re.IGNORECASE)

Choice = tuple[int | None, int | None]
"""The place of an item, None if it is the next in turn; and the place of its choice, None if it is left out."""


@frozen
class PairsPrompt(Prompt):
    """Lists numbered items, and lettered choices."""

    question: Pairs
    """The question."""

    @property
    def lines(self) -> list[str]:
        """Return the items, then the choices."""
        items = [f"  {lead}{item.text}" for lead, item in zip(self._leads, self.question.items, strict=True)]
        return [*items, "Choices:", *named(self._names)]

    @property
    def ask(self) -> str:
        """Ask for a choice for each item."""
        naming, names = self._names.naming, self._names
        label = {Naming.LETTERS: "a letter", Naming.NUMBERS: f"a number, {one_of(names)},"}.get(
            naming, one_of(names)
        )
        return f"Type {label} for each {'number' if self._has_numbers else 'line'} in turn"

    @property
    def more(self) -> str:
        """Give an example, and say how to leave a line out."""
        labels = self._names.labels
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
        """The names of the choices: letters, beside items that are numbered, unless one of these is a letter itself."""
        figures = [figure_of(item.text) for item in self.question.items]
        letters_first = not any(figure is not None and figure.is_letter for figure in figures)
        return OptionNames(self.question.choices, letters_first=letters_first)

    @property
    def _leads(self) -> list[str]:
        """Return the number of each item; nothing where a number might be taken for an item or a choice."""
        items = OptionNames(tuple(item.text for item in self.question.items))
        is_clear = self._names.naming is Naming.LETTERS and items.naming is Naming.NUMBERS
        return leads(items) if is_clear else [""] * len(items.texts)

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


@frozen
class TypedPairs:
    """How such a line is read."""

    names: OptionNames
    """The names of the choices."""

    count: int
    """How many items there are."""

    has_numbers: bool
    """Whether the items are numbered."""

    def read(self, text: str) -> tuple[int | None, ...] | None:
        """Return for each item the place of its choice, None for one left out; None if anything else is typed."""
        for parts in (*splits(text), _letters(text), text.split()):
            found = [self._choice(part) for part in parts] if len(parts) == self.count else []
            in_order = _in_order([choice for choice in found if choice is not None])
            if found and None not in found and in_order is not None:
                return in_order
        return None

    def _choice(self, part: str) -> Choice | None:
        """Read a choice, perhaps after the number of its item; the text of a choice may begin with a number, too."""
        place = self._place(part)
        if place is not None or is_skipped(part):
            return None, place
        found = _NUMBERED.fullmatch(part) if self.has_numbers else None
        if found is None or not 1 <= int(found[1]) <= self.count:
            return None
        place = self._place(found[2])
        return (int(found[1]) - 1, place) if place is not None or is_skipped(found[2]) else None

    def _place(self, typed: str) -> int | None:
        if self.names.are_own:
            return self.names.place_of(typed)
        place = place_of_text(typed, self.names.texts)
        return self.names.place_of(typed) if place is None else place


def _letters(text: str) -> list[str]:
    """Return letters with nothing but numbers around them: 1a 2b, or a b; none if there is anything else."""
    is_whole = not _LETTER.sub("", text).strip(" ,;")
    return _LETTER.findall(text) if is_whole else []


def _in_order(choices: list[Choice]) -> tuple[int | None, ...] | None:
    """Return the choices in the order of their items; None if some have a number and some have none, or one comes twice."""
    if all(item is None for item, _ in choices):
        return tuple(choice for _, choice in choices)
    by_item = dict(choices)
    return (
        tuple(by_item[item] for item in range(len(choices))) if {*by_item} == {*range(len(choices))} else None
    )
