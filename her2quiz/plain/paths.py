"""Paths in plain lines: which there are, and what is said when one is chosen."""

from collections.abc import Iterator

from her2quiz.domain.errors import Her2QuizError
from her2quiz.plain.signs import spoken
from her2quiz.session import wording
from her2quiz.session.day.path_choice import (
    NO_PATHS,
    UnknownPathError,
    first_now,
    is_to_be_chosen,
    path_called,
    path_choices,
)
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession


def invitation(services: Services) -> Iterator[str]:
    """Say at the first start what her2quiz is not, and which paths there are; nothing waits for an answer."""
    yield wording.FULL_DISCLAIMER
    if is_to_be_chosen(services, is_new=True):
        yield from _paths(services)


def choose_path(services: Services, session: StudySession, name: str) -> Iterator[str]:
    """Follow a path from now on and choose the new cards of this session again; without a name, say which there are.

    Args:
        services: decks and settings.
        session: the session.
        name: as typed.
    """
    if not name.strip():
        yield from _paths(services)
        return
    try:
        choice = path_called(services, name)
    except UnknownPathError as error:
        yield spoken(str(error))
        return
    try:
        services.follow_path(choice.name)
    except Her2QuizError as error:  # it is followed all the same, until the program ends
        yield spoken(str(error))
    session.choose_new_again()
    yield spoken(first_now(choice))


def _paths(services: Services) -> Iterator[str]:
    choices = path_choices(services)
    if not choices:
        yield NO_PATHS
        return
    yield "To put the decks for you first, type one of these:"
    for choice in choices:
        now = " You follow it now." if choice.is_followed else ""
        yield f"  path {choice.name}: {spoken(choice.title)}, {spoken(choice.description)}.{now}"
