"""In which order options are shown."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from her2quiz.domain.choices.closing_options import is_closing
from her2quiz.domain.choices.figures import Figure, are_of_one_scale, figure_of


def is_ordered(options: Sequence[str]) -> bool:
    """Whether options are figures that rise or fall from one to the next, so that their order means something.

    These are whole numbers, amounts with one unit, grades, scores, ranges and stages. A name that begins with a
    figure, such as 5-fluorouracil, belongs to no order.
    """
    figures = [figure_of(option) for option in options]
    known = [figure for figure in figures if figure is not None]
    return len(known) == len(figures) and are_of_one_scale(known) and _rise_or_fall(known)


def in_order(options: Sequence[str]) -> list[int] | None:
    """Return the places of options in the order they have of their own, rising unless they are written falling.

    Returns:
        None if they have none.
    """
    if is_ordered(options):
        return [*range(len(options))]
    figures = [figure_of(option) for option in options]
    known = [figure for figure in figures if figure is not None]
    rising = sorted(range(len(known)), key=lambda place: known[place].place)
    has_order = len(known) == len(figures) and are_of_one_scale(known)
    return rising if has_order and _rise_or_fall([known[place] for place in rising]) else None


def as_lettered(names: Sequence[str]) -> list[int] | None:
    """Return the places of names that are single letters, in the order of the alphabet; None if any is not.

    A letter is what a story or an image calls something, so that one looks for A first.
    """
    figures = [figure_of(name) for name in names]
    letters = [figure for figure in figures if figure is not None and figure.is_letter]
    if len(letters) < len(names) or not are_of_one_scale(letters):
        return None
    return sorted(range(len(names)), key=lambda place: letters[place].place)


def keeps_order(options: Sequence[str], *, shuffle: bool | None) -> bool:
    """Whether options are shown as they are written.

    Args:
        options: as they are written, without those that always come last.
        shuffle: what the author says; None if nothing: then only an order is kept.
    """
    return is_ordered(options) if shuffle is None else not shuffle


def shown_order(options: Sequence[str], rng: Random, *, shuffle: bool | None = None) -> list[int]:
    """Return the order in which to show the options, as places in the deck's own order.

    Options that are shuffled keep "none of these" and the like last.

    Args:
        options: as they are written.
        rng: the chance of this showing.
        shuffle: what the author says; None if nothing: then all but an order is shuffled.
    """
    places = range(len(options))
    if shuffle is False:
        return [*places]
    movable = [place for place in places if not is_closing(options[place])]
    if not keeps_order([options[place] for place in movable], shuffle=shuffle):
        rng.shuffle(movable)
    return movable + [place for place in places if is_closing(options[place])]


def _rise_or_fall(figures: Sequence[Figure]) -> bool:
    places = [figure.place for figure in figures]
    return all(one < other for one, other in pairwise(places)) or all(
        one > other for one, other in pairwise(places)
    )
