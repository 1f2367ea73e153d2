"""By what each option is picked: its number in the list, a letter, or the figure that is its own name.

A list of scores is not numbered: 1 would then be the key of 0, and 2 that of 1+. Each score is picked by its own
figure, and so are grades, groups, stages and whole numbers. Figures that could be confused, such as 18 months and
1 year, have letters.
"""

from collections.abc import Sequence
from enum import Enum, auto
from functools import cached_property
from string import ascii_lowercase

from attrs import frozen

from her2quiz.domain.choices.figures import Figure, FigureKind, are_of_one_scale, figure_of
from her2quiz.domain.choices.option_order import is_closing
from her2quiz.domain.marking.text_match import same_text
from her2quiz.domain.text.words import words_of


class Naming(Enum):
    """What options are picked by."""

    OWN = auto()
    """Their own figures; nothing is shown beside these."""
    NUMBERS = auto()
    """Their numbers in the list."""
    LETTERS = auto()
    """The letters of their places."""


@frozen(slots=False)
class OptionNames:
    """The names of the options of one showing."""

    texts: tuple[str, ...]
    """The options, in the order shown."""

    letters_first: bool = False
    """Whether letters are preferred to numbers, which stand for something else."""

    @cached_property
    def naming(self) -> Naming:
        """What the options are picked by. Nothing is shown beside an option that is the figure of another."""
        if self._are_told_apart and (self._are_labels or self._is_confusing):
            return Naming.OWN
        if self.letters_first and not any(figure.is_letter for figure in self._known):
            return Naming.LETTERS
        return Naming.LETTERS if self._is_confusing else Naming.NUMBERS

    @property
    def are_own(self) -> bool:
        """Whether options are picked by their own figures, and shown without numbers."""
        return self.naming is Naming.OWN

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What is written to pick each option: its number, its own figure, or a letter if it has none of its own."""
        if self.naming is Naming.NUMBERS:
            return tuple(str(number) for number in range(1, len(self.texts) + 1))
        figures = [figure.text if figure and self.are_own else "" for figure in self._figures]
        return tuple(text or self._letters[place] for place, text in enumerate(figures))

    @cached_property
    def digits(self) -> tuple[str, ...]:
        """The digits or the letter that pick each option, 2 for 2+ and for II; empty for an option without a figure."""
        if not self.are_own:
            return self.labels
        return tuple(figure.number if figure else "" for figure in self._figures)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What is typed to pick each option, in small letters: its figure, its number or its letter."""
        return tuple(figure or label for figure, label in zip(self.digits, self.labels, strict=True))

    def lead(self, place: int) -> str:
        """Return what is shown before an option; empty where it is picked by its own figure."""
        return "" if self.are_own and self._figures[place] else self.labels[place]

    @property
    def ends(self) -> tuple[str, str]:
        """The keys of the lowest and of the highest option that has a figure; or the first and the last."""
        if not self.are_own:
            return self.keys[0], self.keys[-1]
        known = sorted(self._known, key=lambda figure: figure.place)
        return known[0].number, known[-1].number

    def place_of(self, typed: str) -> int | None:
        """Return the place of the option that is typed: by its label, its figure without a plus, or in full."""
        ways = (self.labels, self.digits, self.texts) if self.are_own else (self.labels,)
        for names in ways:
            places = [place for place, name in enumerate(names) if self._is_meant(typed.strip(), name)]
            if len(places) == 1:
                return places[0]
        return None

    def _is_meant(self, typed: str, name: str) -> bool:
        return bool(typed) and (
            typed.casefold() == name.casefold() or (name in self.texts and same_text(typed, words_of(name)))
        )

    @cached_property
    def _figures(self) -> tuple[Figure | None, ...]:
        return tuple(figure_of(text) for text in self.texts)

    @cached_property
    def _known(self) -> Sequence[Figure]:
        """The figures of the options that have one, those that speak of the others excepted."""
        figures = zip(self.texts, self._figures, strict=True)
        return [figure for text, figure in figures if figure is not None and not is_closing(text)]

    @cached_property
    def _are_figures(self) -> bool:
        """Whether every option is a figure, unless it speaks of the others."""
        return 0 < len(self._known) == sum(not is_closing(text) for text in self.texts)

    @property
    def _are_labels(self) -> bool:
        return self._are_figures and all(figure.kind is FigureKind.LABEL for figure in self._known)

    @property
    def _are_told_apart(self) -> bool:
        """Whether each figure is the key of one option only, and all amounts have the same unit."""
        is_one_scale = self._are_labels or not self._are_figures or are_of_one_scale(self._known)
        return is_one_scale and len({figure.number for figure in self._known}) == len(self._known)

    @property
    def _is_confusing(self) -> bool:
        """Whether the number of one option might, in some order, be the figure of another.

        Among words, only a bare figure is a name.
        """
        return any(
            self._is_taken(figure) and not figure.is_range and (self._are_figures or figure.is_bare)
            for figure in self._known
        )

    def _is_taken(self, figure: Figure) -> bool:
        """Whether the number that is the name of an option might, in some order, be shown beside another; or is 0."""
        return figure.number.isdecimal() and int(figure.number) <= len(self.texts)

    @cached_property
    def _letters(self) -> Sequence[str]:
        """The letters of the places, without those that are the names of options."""
        names = {figure.number for figure in self._known}
        free = [letter for letter in ascii_lowercase if letter not in names]
        return [free[place % len(free)] for place in range(len(self.texts))]
