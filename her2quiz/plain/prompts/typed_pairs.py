"""A typed line that gives a choice to each of several items."""

import re

from attrs import frozen

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.plain.prompts.numbered import place_of_text, splits
from her2quiz.plain.prompts.skip import is_skipped

_NUMBERED = re.compile(r"\s*(\d{1,3})\s*[:.)=]?\s*(\S.*)")
_LETTER = re.compile(r"[\s,;]*((?:\d{1,3}\s*[:.)=]?\s*)?(?:skip\b|[a-z](?![^\W\d_])|-))", re.IGNORECASE)

Choice = tuple[int | None, int | None]
"""The place of an item, None if it is the next in turn; and the place of its choice, None if it is left out."""


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
