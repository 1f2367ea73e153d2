"""A file at a git revision, read without running anything that the repository configures.

A repository that was cloned from somebody may hold a configuration of its own: git would run the programs it names,
or fetch from the places it names. Here git only looks up one object, and every way to a program or to the network
is closed on the command line, which a repository cannot overrule.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.limits import LARGEST_FILE

_CLOSED = (
    "safe.bareRepository=explicit",  # a folder of a work tree that looks like a repository is none
    "protocol.allow=never",  # nothing is fetched, neither from a network nor by a command
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.sshCommand=false",
    "core.gitProxy=false",
    "core.askPass=false",
    "core.pager=cat",
    "core.alternateRefsCommand=false",
    "credential.helper=",
    "submodule.recurse=false",
)
"""Settings of git's command line; they hold over those of the repository."""

_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",  # versions of git that know no GIT_NO_LAZY_FETCH start a fetch, and stop here
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}

_NAMED_FOR_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")
"""What names the repository to git's hooks, as seen from the present folder."""

_SECONDS = 30
"""After which git is stopped; looking up one object takes a moment."""


class NoVersionError(Her2QuizError):
    """A version of a deck cannot be found or read."""


def read_blob(name: str, revision: str, file: str, folder: Path | None = None) -> bytes:
    """Return a file's bytes at a revision.

    Args:
        name: what was asked for, as a message shows it.
        revision: a commit, tag or branch, in any form that git knows.
        file: its path from the top of the repository, or from the folder; from the present one if none is named.
        folder: where to look for the repository, in place of the present folder.

    Raises:
        NoVersionError: if git is missing, or has no such file.
    """
    git = shutil.which("git")
    if git is None:
        raise NoVersionError(
            f"There is no file {name}, and git is not installed, so it cannot be a revision."
        )
    if revision.startswith("-"):
        raise NoVersionError(f"'{name}' is not a revision.")
    names = [f"{revision}:{file}"]
    if not file.startswith(("./", "../")):
        names.append(f"{revision}:./{file}")
    found = next((each for each in names if _size(git, folder, each)), "")
    if not found:
        said = _said(_run(git, folder, "cat-file", "blob", names[0]))
        raise NoVersionError(one_line(f"git cannot find '{name}' here: {said}."))
    if _size(git, folder, found) > LARGEST_FILE:
        most = LARGEST_FILE // 1024**2
        raise NoVersionError(one_line(f"{name} is too large for a deck. The limit is {most} MB."))
    return _run(git, folder, "cat-file", "blob", found).stdout


def _size(git: str, folder: Path | None, object_name: str) -> int:
    """Return the bytes of a file, and 1 for an empty one; 0 for what is no file, or not there."""
    kind = _run(git, folder, "cat-file", "-t", object_name).stdout.strip()
    size = _run(git, folder, "cat-file", "-s", object_name).stdout.strip()
    return max(1, int(size)) if kind == b"blob" and size.isdigit() else 0


def _run(git: str, folder: Path | None, *words: str) -> subprocess.CompletedProcess[bytes]:
    settings = [word for each in _CLOSED for word in ("-c", each)]
    try:
        return subprocess.run(  # noqa: S603 - no shell, and no word of it is an option
            [git, "--no-pager", *settings, *words],
            cwd=folder,
            env=_environment(os.environ, is_here=folder is None),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (
        OSError,
        ValueError,
        subprocess.TimeoutExpired,
    ) as error:  # a ValueError: no word can hold such a character
        raise NoVersionError(one_line(f"git cannot be run: {error}.")) from error


def _environment(environ: Mapping[str, str], *, is_here: bool) -> dict[str, str]:
    """Take git's own variables away; in the present folder all but those that name the repository to a hook."""
    kept = _NAMED_FOR_HOOKS if is_here else ()
    left = {name: value for name, value in environ.items() if not name.startswith("GIT_") or name in kept}
    return {**left, **_ENVIRONMENT}


def _said(process: subprocess.CompletedProcess[bytes]) -> str:
    first_line = process.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
    return first_line.removeprefix("fatal: ").removeprefix("error: ").rstrip(".")
