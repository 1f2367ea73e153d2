"""What answering the shipped decks by a habit scores, knowing nothing, against what guessing scores.

`python -m tests.content.balance` prints the table, with the rows of each deck.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from math import sqrt
from pathlib import Path
from random import Random

from attrs import frozen

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.choices.option_order import is_closing, is_ordered, keeps_order
from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse

DECKS = Path(__file__).parents[2] / "decks"
KEEP = "True as it stands"
"""The option that keeps a statement of the article."""


@frozen
class Shown:
    """Options of one showing, in the order of the deck."""

    options: tuple[Option, ...]
    shuffle: bool | None

    @property
    def closing(self) -> tuple[Option, ...]:
        """The options such as "none of these", which are put last unless the author keeps the order."""
        kept = self.shuffle is False
        return () if kept else tuple(option for option in self.options if is_closing(option.text))

    @property
    def movable(self) -> tuple[Option, ...]:
        """The other options."""
        return tuple(option for option in self.options if option not in self.closing)

    @property
    def is_fixed(self) -> bool:
        """Whether they are shown in this order, and not shuffled."""
        return keeps_order([option.text for option in self.movable], shuffle=self.shuffle)

    @property
    def is_order(self) -> bool:
        """Whether they are scores, grades or amounts that rise or fall: then the length of a text is no cue."""
        return self.is_fixed and is_ordered([option.text for option in self.movable])


Habit = Callable[[Shown], Sequence[Option]]
"""Which options a learner with this habit cannot tell apart, and picks one of."""


@frozen
class Row:
    """What a habit scores on some cards, as shares from 0 to 1."""

    name: str
    cards: int
    score: float
    chance: float
    error: float
    """One standard error of guessing on these cards: what luck alone is worth."""

    @property
    def is_fair(self) -> bool:
        """Whether the habit is worth no more than guessing, give or take the luck of guessing."""
        return self.score <= self.chance + self.error

    def __str__(self) -> str:
        """Return a line of the table."""
        figures = (f"{100 * figure:6.1f}" for figure in (self.score, self.chance, self.error))
        return f"{self.name:<30}{self.cards:>6} {' '.join(figures)}{'' if self.is_fair else '  too good'}"


def first(shown: Shown) -> Sequence[Option]:
    """Pick what is shown first."""
    options = shown.movable or shown.options
    return options[:1] if shown.is_fixed else options


def last(shown: Shown) -> Sequence[Option]:
    """Pick what is shown last."""
    options = shown.closing or shown.movable
    return options[-1:] if shown.closing or shown.is_fixed else options


def middle(shown: Shown) -> Sequence[Option]:
    """Pick one that is neither first nor last."""
    return shown.options[1:-1] if shown.is_fixed else shown.options


def longest(shown: Shown) -> Sequence[Option]:
    """Pick the longest text."""
    return _of_length(shown, max)


def shortest(shown: Shown) -> Sequence[Option]:
    """Pick the shortest text."""
    return _of_length(shown, min)


def _of_length(shown: Shown, extreme: Callable[[Iterable[int]], int]) -> Sequence[Option]:
    if shown.is_order:
        return shown.options
    length = extreme(len(option.text) for option in shown.options)
    return [option for option in shown.options if len(option.text) == length]


HABITS: dict[str, Habit] = {
    "always first": first,
    "always last": last,
    "always longest": longest,
    "always shortest": shortest,
}


def kinds(path: Path) -> list[object]:
    """Return the questions of a deck."""
    deck = read_deck(path).deck
    assert deck
    return [card.drawn(Random(1)).kind for card in deck.cards]


def choices(asked: Iterable[object]) -> list[list[Shown]]:
    """Return the cards that offer options, each with all its showings."""
    return [[*_showings(kind)] for kind in asked if isinstance(kind, SingleBest | SelectAll)]


def _showings(kind: SingleBest | SelectAll) -> Iterator[Shown]:
    if isinstance(kind, SelectAll) or kind.choices is None:
        yield Shown(kind.options, kind.shuffle)
        return
    wrong = [option for option in kind.options if not option.is_right]
    for drawn in combinations(wrong, min(kind.choices - 1, len(wrong))):
        yield Shown(tuple(one for one in kind.options if one.is_right or one in drawn), kind.shuffle)


def row(name: str, cards: Sequence[Sequence[Shown]], habit: Habit) -> Row:
    """Score a habit over cards; each card counts the same, however many showings it has."""
    scores = [_mean(_share(habit(shown)) for shown in card) for card in cards]
    return _row(name, scores, [_mean(_share(shown.options) for shown in card) for card in cards])


def _share(options: Sequence[Option]) -> float:
    return _mean(float(option.is_right) for option in options)


def _row(name: str, scores: Sequence[float], chances: Sequence[float]) -> Row:
    error = sqrt(sum(chance * (1 - chance) for chance in chances)) / len(chances)
    return Row(name, len(scores), _mean(scores), _mean(chances), error)


def _mean(figures: Iterable[float]) -> float:
    listed = [*figures]
    return sum(listed) / len(listed)


def choice_rows(asked: Iterable[object]) -> list[Row]:
    """Return the rows of cards that offer options."""
    cards = choices(asked)
    return [row(name, cards, habit) for name, habit in HABITS.items()] if cards else []


def order_rows(asked: Iterable[object]) -> list[Row]:
    """Return the rows of scores, grades and amounts, which are shown in their order: is the key at its ends?"""
    cards = [card for card in choices(asked) if all(shown.is_order for shown in card)]
    places = {"first of an order": first, "last of an order": last, "inside an order": middle}
    return [row(name, cards, habit) for name, habit in places.items()] if cards else []


def statement_rows(asked: Iterable[object]) -> list[Row]:
    """Return the rows of statements that are true or false."""
    values = [kind.value for kind in asked if isinstance(kind, TrueFalse)]
    return _both("true", "false", values)


def keep_rows(asked: Iterable[object]) -> list[Row]:
    """Return the rows of cards that offer to keep a statement: is it to be kept, or corrected?"""
    cards = [card[0].options for card in choices(asked)]
    keys = [option.is_right for options in cards for option in options if option.text == KEEP]
    return _both(f"'{KEEP}'", f"not '{KEEP}'", keys)


def _both(yes: str, no: str, values: Sequence[bool]) -> list[Row]:
    if not values:
        return []
    half = [0.5] * len(values)
    sides = {yes: [float(value) for value in values], no: [float(not value) for value in values]}
    return [_row(f"always {side}", scores, half) for side, scores in sides.items()]


def all_rows(asked: Sequence[object]) -> list[Row]:
    """Return all rows of some questions."""
    return [*choice_rows(asked), *order_rows(asked), *statement_rows(asked), *keep_rows(asked)]


def table(title: str, rows: Iterable[Row]) -> str:
    """Return rows below a heading; figures are percentages."""
    return "\n".join((f"{title:<30} cards  score chance  error", *map(str, rows)))


def main() -> None:
    """Print the table of all decks and of each."""
    decks = {path.stem: kinds(path) for path in deck_files([DECKS])}
    every = {"all decks": [kind for deck in decks.values() for kind in deck], **decks}
    print(*(table(name, all_rows(asked)) for name, asked in every.items()), sep="\n\n")


if __name__ == "__main__":
    main()
