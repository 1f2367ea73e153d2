"""Random ids, each made once and kept in a file of its own. They say nothing about a machine or its owner."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.write_file import OWNER_ONLY, make_folder, write_new_file

_BYTES = 8
_ID = re.compile("[0-9a-f]{16}")


def kept_id(file: Path, entropy: Callable[[int], bytes]) -> str:
    """Return the id in a file; if there is none that can be used, a new one is made and kept.

    Raises:
        ProgressError: if it cannot be read or kept.
    """
    try:
        with suppress(FileNotFoundError):
            kept = _kept(file)
            if _ID.fullmatch(kept):
                return kept
            file.unlink()
        made = entropy(_BYTES).hex()
        make_folder(file.parent)
        write_new_file(file, f"{made}\n".encode(), OWNER_ONLY)
    except FileExistsError:  # another copy was quicker
        return kept_id(file, entropy)
    except OSError as error:
        raise ProgressError(f"{file} cannot be used: {reason_of(error)}.") from error
    return made


def _kept(file: Path) -> str:
    """Return the beginning of a file; of what is no file, such as a pipe for which one would wait, nothing."""
    if not file.is_file():
        return ""
    with file.open("rb") as opened:
        return opened.read(100).decode("ascii", "replace").strip()
