"""The id of this machine: random, and kept with its data. It says nothing about the machine or its owner."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.write_file import write_new_file

_BYTES = 8
_ID = re.compile("[0-9a-f]{16}")


def machine_id(file: Path, entropy: Callable[[int], bytes]) -> str:
    """Return the id in a file; if there is none that can be used, a new one is made and kept.

    Raises:
        ProgressError: if it cannot be read or kept.
    """
    try:
        with suppress(FileNotFoundError):
            kept = file.read_text(encoding="ascii", errors="replace").strip()
            if _ID.fullmatch(kept):
                return kept
            file.unlink()
        made = entropy(_BYTES).hex()
        file.parent.mkdir(parents=True, exist_ok=True)
        write_new_file(file, f"{made}\n".encode())
    except FileExistsError:  # another copy was quicker
        return machine_id(file, entropy)
    except OSError as error:
        raise ProgressError(f"{file} cannot be used: {reason_of(error)}.") from error
    return made
