"""By what each option is picked: its number in the list, or the figure that is its own name.

A list of scores is not numbered: 1 would then be the key of 0, and 2 that of 1+. Each score is picked by its own
figure, and so are grades, groups, stages and whole numbers.
"""

from functools import cached_property
from string import ascii_lowercase

from attrs import frozen

from her2quiz.domain.choices.closing_options import is_closing
from her2quiz.domain.choices.figures import Figure, FigureKind, figure_of
from her2quiz.domain.marking.text_match import same_text


@frozen(slots=False)
class OptionNames:
    """The names of the options of one showing."""

    texts: tuple[str, ...]
    """The options, in the order shown."""

    @cached_property
    def are_own(self) -> bool:
        """Whether options are picked by their own figures, and shown without numbers."""
        asked = [
            figure for text, figure in zip(self.texts, self._figures, strict=True) if not is_closing(text)
        ]
        known = [figure for figure in asked if figure is not None]
        if known and len(known) == len(asked):
            are_labels = all(figure.kind is FigureKind.LABEL for figure in known)
            return are_labels or any(not figure.is_range and self._is_taken(figure) for figure in known)
        return any(figure.is_bare and self._is_taken(figure) for figure in known)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What is written to pick each option: its number, its own figure, or a letter if it has none of its own."""
        if not self.are_own:
            return tuple(str(number) for number in range(1, len(self.texts) + 1))
        figures = [figure.text if figure else "" for figure in self._figures]
        return tuple(
            text if text and figures.count(text) == 1 else ascii_lowercase[place % len(ascii_lowercase)]
            for place, text in enumerate(figures)
        )

    @cached_property
    def digits(self) -> tuple[str, ...]:
        """The digits that pick each option, 2 for 2+ and for II; empty for an option without a figure."""
        if not self.are_own:
            return self.labels
        return tuple(figure.number if figure else "" for figure in self._figures)

    @property
    def ends(self) -> tuple[str, str]:
        """The digits of the lowest and of the highest option that has a figure."""
        known = sorted((figure for figure in self._figures if figure), key=lambda figure: figure.place)
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
            typed.casefold() == name.casefold() or (name in self.texts and same_text(typed, name))
        )

    @cached_property
    def _figures(self) -> tuple[Figure | None, ...]:
        return tuple(figure_of(text) for text in self.texts)

    def _is_taken(self, figure: Figure) -> bool:
        """Whether the number that is the name of an option might, in some order, be shown beside another; or is 0."""
        return figure.number.isdecimal() and int(figure.number) <= len(self.texts)
