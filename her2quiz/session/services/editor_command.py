"""Opens a card's deck in the learner's editor, at the card's line."""

import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from her2quiz.domain.errors import Her2QuizError

_PLUS_LINE = frozenset(
    {
        "vi",
        "vim",
        "nvim",
        "view",
        "nano",
        "emacs",
        "emacsclient",
        "micro",
        "joe",
        "kak",
        "ne",
        "mg",
        "pico",
        "mcedit",
    }
)
_GOTO = frozenset({"code", "codium", "cursor", "code-insiders"})
_COLON = frozenset({"hx", "helix", "subl", "zed"})
_TAKES_DASHES = frozenset({"vi", "vim", "nvim", "view", "nano"})
"""Editors after whose `--` everything is the name of a file."""

_ENDS_WHEN_CLOSED = (_PLUS_LINE - {"emacsclient"}) | _GOTO | _COLON
_WAITING = {"subl": ["--wait"], "zed": ["--wait"]}
_USUAL = ("nano", "pico", "micro", "mcedit", "notepad", "vi", "vim")
_HARD_TO_LEAVE = frozenset({"vi", "vim"})


class NoEditorError(Her2QuizError):
    """No editor is known."""


def command_at(file: Path, line: int, environ: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command that opens a file at a line in the editor; raises NoEditorError.

    The file's path is absolute, so that no editor takes a name such as `+!touch x` or `-c` for a command, and so that
    an editor that is still open finds it from wherever it looks.
    """
    words, file = _editor(environ), file.absolute()
    return [*words, *_arguments(_name(words), file, line)]


def way_out(environ: Mapping[str, str] = os.environ) -> str:
    """Say how to leave the editor that is opened for want of another, if it does not say so itself; else nothing."""
    words = _chosen(environ) or _usual()
    if _chosen(environ) or not words or _name(words) not in _HARD_TO_LEAVE:
        return ""
    return (
        f"The only editor found is {words[0]}. To leave it, press esc, then type :wq to save or :q! to discard. "
        "Set EDITOR to use another."
    )


def waits(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the editor is known to end only when the file is closed; others may hand it to a window and end at once."""
    words = _chosen(environ) or _usual()
    return bool(words) and _name(words) in _ENDS_WHEN_CLOSED


def beside(command: list[str]) -> list[str]:
    """Return the command without waiting, for an editor with its own window; empty for one without."""
    has_window = _name(command) in _GOTO | _WAITING.keys()
    return [word for word in command if word != "--wait"] if has_window else []


def _name(command: list[str]) -> str:
    return Path(command[0]).stem.casefold()


def _editor(environ: Mapping[str, str]) -> list[str]:
    words = _chosen(environ) or _usual()
    if not words or not shutil.which(words[0]):
        name = f"editor '{words[0]}'" if words else "editor"
        raise NoEditorError(f"There is no {name}. Set EDITOR to yours, for example EDITOR=nano.")
    return words


def _chosen(environ: Mapping[str, str]) -> list[str]:
    """Return the editor that the learner has named; none if that is no command."""
    try:
        return shlex.split(environ.get("VISUAL") or environ.get("EDITOR") or "", posix=os.name != "nt")
    except ValueError:
        return []


def _usual() -> list[str]:
    """Return an editor for one who has named none, those first that say on their screen how to leave them."""
    return [name for name in _USUAL if shutil.which(name)][:1]


def _arguments(name: str, file: Path, line: int) -> list[str]:
    if name in _PLUS_LINE:
        return [f"+{line}", *(["--"] if name in _TAKES_DASHES else []), str(file)]
    if name in _GOTO:
        return ["--wait", "--goto", f"{file}:{line}"]
    if name in _COLON:
        return [*_WAITING.get(name, []), f"{file}:{line}"]
    return [str(file)]
