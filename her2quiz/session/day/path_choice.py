"""The paths that a learner can choose, and what is said of them."""

from __future__ import annotations

from typing import NamedTuple

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.learning_path import EVERYTHING, LearningPath
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.spelling import did_you_mean, nearest
from her2quiz.session.services.services import Services
from her2quiz.session.wording import plural

NO_PATHS = "No deck is on a path."


class UnknownPathError(Her2QuizError):
    """No deck is on a path with this name."""


class PathChoice(NamedTuple):
    """A path to choose, or all decks."""

    name: str
    """What settings and commands call it."""

    title: str
    """What learners read, in one line."""

    description: str
    """What it leads through, in a few words."""

    is_followed: bool
    """Whether it is the one that is followed now."""


def path_choices(services: Services) -> tuple[PathChoice, ...]:
    """Return the paths that the decks are on, and all decks last; nothing if no deck is on a path."""
    library = services.library
    if not library.paths:
        return ()
    followed = services.preferences.path
    paths = (
        PathChoice(
            path.name,
            one_line(path.title),
            path.description or _size(services, path),
            path.name == followed,
        )
        for path in library.paths
    )
    described = f"all {plural(len(library.decks), 'deck')}, each after those it builds on"
    return (*paths, PathChoice(EVERYTHING, EVERYTHING.capitalize(), described, followed == EVERYTHING))


def _size(services: Services, path: LearningPath) -> str:
    """Say how much there is on a path of an author's own."""
    decks = services.library.decks_of(path)
    cards = sum(len(deck.keys) for deck in decks)
    return f"{plural(len(decks), 'deck')}, {plural(cards, 'card')}"


def is_to_be_chosen(services: Services, *, is_new: bool) -> bool:
    """Whether a learner is asked for a path: at the first start, until they have chosen one or all decks.

    Args:
        services: decks and settings.
        is_new: whether nothing was answered yet.
    """
    return is_new and not services.preferences.path and bool(services.library.paths)


def path_called(services: Services, name: str) -> PathChoice:
    """Return the path with a name or a title.

    Raises:
        UnknownPathError: if there is none; it names the nearest ones.
    """
    choices, wanted = path_choices(services), one_line(name).strip().casefold()
    for choice in choices:
        if wanted in (choice.name, choice.title.casefold()):
            return choice
    names = [choice.name for choice in choices]
    near = nearest(wanted, names, most=2)
    others = f"The paths are: {', '.join(names)}." if names else NO_PATHS
    help_ = did_you_mean(near, is_sentence=True) if near else others
    raise UnknownPathError(f"There is no path called '{one_line(name)}'. {help_}")


def wrong_path(services: Services) -> str:
    """Say that no deck is on the path of the settings; empty if there is one, or none was chosen."""
    try:
        if services.preferences.path not in ("", EVERYTHING):
            path_called(services, services.preferences.path)
    except UnknownPathError as error:
        return str(error)
    return ""


def first_now(choice: PathChoice) -> str:
    """Say what was chosen."""
    if choice.name == EVERYTHING:
        return "All decks come now, each after those it builds on."
    return f"The decks of the path {choice.title} come first now. All others come after them."
