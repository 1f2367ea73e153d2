"""Items and choices in plain lines: what matching and grouping share."""

import re
from collections.abc import Sequence
from string import ascii_lowercase

from attrs import frozen

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.plain.prompts.numbered import named, one_of, part_leads
from her2quiz.plain.prompts.prompt import Prompt, with_feedback

LEFT_OUT = "-"
"""Typed in place of a letter to leave an item out."""


@frozen
class PairsPrompt(Prompt):
    """Lists numbered items, and lettered choices."""

    tells_answer = True

    question: Pairs
    """The question."""

    @property
    def lines(self) -> list[str]:
        """Return the items, then the choices."""
        leads = self._leads([item.text for item in self.question.items])
        items = [f"  {lead}{item.text}" for lead, item in zip(leads, self.question.items, strict=True)]
        if self._names.are_own:
            return [*items, *named(self._names)]
        letters = zip(ascii_lowercase, self.question.choices, strict=False)
        return [*items, *(f"  {letter}. {choice}" for letter, choice in letters)]

    @property
    def ask(self) -> str:
        """Ask for a letter for each number."""
        labels = self._names.labels if self._names.are_own else tuple(ascii_lowercase)
        labels = labels[: len(self.question.choices)]
        example = " ".join(labels[place % len(labels)] for place in range(len(self.question.items)))
        if self._names.are_own:
            return f"Type {one_of(self._names)} for each line in turn, such as {example}; {LEFT_OUT} leaves one out"
        return f"Type a letter for each number in turn, such as {example}; {LEFT_OUT} leaves one out"

    def read(self, text: str) -> Answer | None:
        """Read one letter for each item, with or without its number; or the own figures of the choices."""
        if self._names.are_own:
            return self._read_names(text)
        text = text.casefold()
        letters = re.findall(r"[a-z-]", re.sub(r"\d+\s*[:.)=]?", " ", text))
        is_whole = not re.search(r"[^a-z\d\s:.)=,;-]|[a-z]{2}", text)
        known = f"{ascii_lowercase[: len(self.question.choices)]}{LEFT_OUT}"
        if not is_whole or len(letters) != len(self.question.items) or not {*letters} <= {*known}:
            return None
        return Paired(tuple(None if letter == LEFT_OUT else known.index(letter) for letter in letters))

    def marked(self, mark: Mark) -> list[str]:
        """Return each item with its right choice, and the learner's choice if that is different."""
        if mark.gave_up:
            return []
        leads = self._leads([part.text for part in mark.parts])
        return [with_feedback(_line(lead, part), part) for lead, part in zip(leads, mark.parts, strict=True)]

    @property
    def _names(self) -> OptionNames:
        return OptionNames(self.question.choices)

    def _leads(self, items: Sequence[str]) -> list[str]:
        """Return the number of each item; a hyphen where a number might be taken for an item or a choice."""
        leads = part_leads(items)
        return ["- "] * len(leads) if self._names.are_own or "" in leads else leads

    def _read_names(self, text: str) -> Answer | None:
        words = [word for word in re.split(r"[\s,;]+", text) if word]
        places = [None if word == LEFT_OUT else self._names.place_of(word) for word in words]
        is_whole = all(
            place is not None or word == LEFT_OUT for place, word in zip(places, words, strict=True)
        )
        return Paired(tuple(places)) if is_whole and len(places) == len(self.question.items) else None


def _line(lead: str, part: Part) -> str:
    pair = f"  {lead}{part.text} goes with {part.right}"
    match part.verdict:
        case Verdict.RIGHT:
            return f"{pair}: right"
        case Verdict.MISSED:
            return f"{pair}, left out"
        case _:
            return f"{pair}, not {part.given}"
