"""In which order decks are learned: each after those that it builds on, and on a path as that has them."""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

EVERYTHING = "everything"
"""Stands for no path: all decks, each after those that it builds on. No path has this name."""

NO_PLACE = 0
"""The place of a deck that comes on a path after the decks that have a place."""


class LearningPath(NamedTuple):
    """A way through the decks for one kind of learner."""

    name: str
    """What decks, settings and commands call it."""

    title: str
    """What learners read."""

    description: str = ""
    """What it leads through, in a few words."""


PATHS = (
    LearningPath("student", "Student", "from the receptor through testing to treatment"),
    LearningPath("nurse", "Nurse", "plain reports, then drugs with their risks"),
    LearningPath("pathology", "Pathology", "IHC, ISH, and how they become a result"),
    LearningPath("advocate", "Patient advocate", "reports and risks in plain words, then figures"),
)
"""The paths that a deck can name without giving them a title."""


class PathStep(NamedTuple):
    """One deck's place on one path."""

    path: str
    """The name of the path."""

    place: int = NO_PLACE
    """Decks are learned in the order of these numbers."""

    title: str = ""
    """The title of a path of the author's own; empty for one of `PATHS`."""


def paths_of(steps: Iterable[PathStep]) -> tuple[LearningPath, ...]:
    """Return the paths on which some decks are: those of `PATHS` in their order, then those of authors as they come.

    Of several titles of one path, the first is kept.

    Args:
        steps: the steps of all decks at hand, in the order of the decks.
    """
    titles: dict[str, str] = {}
    for step in steps:
        titles.setdefault(step.path, step.title)
    known = [path for path in PATHS if path.name in titles]
    own = [name for name in titles if all(name != path.name for path in PATHS)]
    return (*known, *(LearningPath(name, titles[name] or name) for name in own))


def on_path(decks: Sequence[str], steps: Mapping[str, Iterable[PathStep]], path: str) -> list[str]:
    """Return the decks of a path in its order: by their places, those without one last and in the given order.

    Args:
        decks: ids, each after those that it builds on.
        steps: the steps of each deck.
        path: the name of the path.
    """
    places = {deck: step.place for deck in decks for step in steps[deck] if step.path == path}
    return sorted(places, key=lambda deck: places[deck] or float("inf"))


def in_order(decks: Sequence[str], after: Mapping[str, Sequence[str]]) -> list[str]:
    """Put decks after those that they build on, changing the given order as little as possible.

    Args:
        decks: ids, each once, in the order that is kept where possible.
        after: the ids that a deck builds on; unknown ids are ignored. Decks that build on each other in a circle come
            last, in their given order.
    """
    waiting, placed = dict.fromkeys(decks), list[str]()
    while waiting:
        ready = (deck for deck in waiting if not _is_held_up(deck, after, waiting))
        following = next(ready, next(iter(waiting)))
        del waiting[following]
        placed.append(following)
    return placed


def _is_held_up(deck: str, after: Mapping[str, Sequence[str]], waiting: Container[str]) -> bool:
    return any(other in waiting for other in after.get(deck, ()))
