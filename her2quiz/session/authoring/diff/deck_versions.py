"""Versions of a deck: a file, or a file at a git revision."""

import os
import shutil
import subprocess
from pathlib import Path

from attrs import frozen

from her2quiz.deckfile.deck.read import Reading, read_bytes, read_deck
from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.errors import Her2QuizError

_OF_ONE_REPOSITORY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")
"""What git sets for its hooks; it would be wrong in the folder of another deck."""


class NoVersionError(Her2QuizError):
    """A version of a deck cannot be found or read."""


@frozen
class Version:
    """One version of a deck."""

    name: str
    """The name that was given."""

    file: Path
    """The deck file, now or at that time."""

    reading: Reading
    """What was read of it."""

    deck: Deck
    """The deck."""


def versions(old: str, new: str) -> tuple[Version, Version]:
    """Read two versions of a deck.

    Each is a file, or REVISION:FILE as in git; the old one may be a revision alone: the new one's file at that time.

    Raises:
        NoVersionError: if one of them does not exist, or is not a deck.
    """
    second = _version(new)
    is_revision = not _is_there(old) and ":" not in old and not _looks_like_a_file(old)
    first = _of_revision(old, new, second.file) if is_revision else _version(old)
    return first, second


def _version(name: str) -> Version:
    if _is_there(name):
        return _checked(name, Path(name), read_deck(Path(name)))
    revision, colon, file = name.partition(":")
    if not colon or not file:
        raise NoVersionError(
            f"There is no file {name}. Give a deck file, or REVISION:FILE for a file in git."
        )
    return _checked(name, Path(file), read_bytes(_from_git(name, revision, file), Path(file)))


def _of_revision(revision: str, new: str, file: Path) -> Version:
    """Give the new version's file at a revision; links are followed, since git knows a file by its real folder."""
    if _is_there(new):
        place = file.resolve()
        data = _from_git(revision, revision, f"./{place.name}", place.parent)
    else:
        data = _from_git(revision, revision, new.partition(":")[2])
    return _checked(f"{revision}:{file.name}", file, read_bytes(data, file))


def _checked(name: str, file: Path, reading: Reading) -> Version:
    if reading.deck is not None:
        return Version(name, file, reading, reading.deck)
    first = reading.diagnostics[0]
    raise NoVersionError(
        one_line(f"{name} cannot be read: line {first.position.line}: {first.message} ({first.help}).")
    )


def _from_git(name: str, revision: str, file: str, folder: Path | None = None) -> bytes:
    """Give a file's bytes at a revision; its path is relative to the top of the repository, or to the folder."""
    git = shutil.which("git")
    if git is None:
        raise NoVersionError(
            f"There is no file {name}, and git is not installed, so it cannot be a revision."
        )
    if revision.startswith("-"):
        raise NoVersionError(f"'{name}' is not a revision.")
    shown = _git(git, folder, "cat-file", "blob", f"{revision}:{file}")
    if shown.returncode and not file.startswith(("./", "../")):
        nearby = _git(git, folder, "cat-file", "blob", f"{revision}:./{file}")
        shown = shown if nearby.returncode else nearby
    if shown.returncode:
        said = shown.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise NoVersionError(
            one_line(f"git cannot find '{name}' here: {said.removeprefix('fatal: ').rstrip('.')}.")
        )
    return shown.stdout


def _git(git: str, folder: Path | None, *words: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C"}
    for name in _OF_ONE_REPOSITORY if folder else ():
        environment.pop(name, None)
    try:
        return subprocess.run(  # noqa: S603 - no shell, and no word of it is an option
            [git, *words], cwd=folder, env=environment, capture_output=True, check=False
        )
    except (OSError, ValueError) as error:  # a ValueError says that no word can hold such a character
        raise NoVersionError(one_line(f"git cannot be run: {error}.")) from error


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):  # no file can have such a name
        return False


def _looks_like_a_file(name: str) -> bool:
    return name.endswith(".toml") or "\\" in name
