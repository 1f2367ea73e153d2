"""Versions of a deck: a file, or a file as it was at a revision that git knows."""

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
"""What git tells its hooks about the present folder; from the folder of a deck it would be misread."""


class NoVersionError(Her2QuizError):
    """A version of a deck cannot be had."""


@frozen
class Version:
    """A deck as it is, or was."""

    name: str
    """As it was named."""

    file: Path
    """Where it stands, or stood."""

    reading: Reading
    """What was read of it."""

    deck: Deck
    """The deck."""


def versions(old: str, new: str) -> tuple[Version, Version]:
    """Read two versions of a deck.

    Each is a file, or REVISION:FILE as git writes it; the old one may be a revision alone, of the new one's file.

    Raises:
        NoVersionError: if one of them is not there, or is no deck.
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
        raise NoVersionError(f"There is no file {name}. Name a deck file, or REVISION:FILE for one of git's.")
    return _checked(name, Path(file), read_bytes(_from_git(name, revision, file), Path(file)))


def _of_revision(revision: str, new: str, file: Path) -> Version:
    """Give the new version's file as it was at a revision: one on disk is looked for where it, and no link, lies."""
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
    """Give a file's bytes at a revision; its path is that from the top of the repository, or from the folder."""
    git = shutil.which("git")
    if git is None:
        raise NoVersionError(f"There is no file {name}, and no git to look for a revision of that name.")
    if revision.startswith("-"):
        raise NoVersionError(f"'{name}' is no revision.")
    shown = _git(git, folder, "cat-file", "blob", f"{revision}:{file}")
    if shown.returncode and not file.startswith(("./", "../")):
        nearby = _git(git, folder, "cat-file", "blob", f"{revision}:./{file}")
        shown = shown if nearby.returncode else nearby
    if shown.returncode:
        said = shown.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise NoVersionError(
            one_line(f"git finds no '{name}' here: {said.removeprefix('fatal: ').rstrip('.')}.")
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
