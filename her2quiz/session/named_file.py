"""Files that a person names: what is there stays, unless it was asked to be replaced."""

from pathlib import Path

from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.write_file import overwrite_file, write_new_file

OTHER_NAME = "Choose another name."
"""What to do where nothing is ever replaced."""

OR_OVERWRITE = "Name another file with -o, or replace it with --overwrite."
"""What to do, for commands with these two options."""


class CannotWriteError(Her2QuizError):
    """A file that a person named cannot be written; the message says why and what to do."""


def taken(file: Path, what_to_do: str = OTHER_NAME) -> str:
    """Say that there is a file of that name, and what to do."""
    return f"{file} already exists and was not changed. {what_to_do}"


def check_free(file: Path) -> None:
    """Refuse a name that is taken or has no folder, before anything is worked out for it.

    Raises:
        CannotWriteError: with the reason.
    """
    if file.exists():
        raise CannotWriteError(taken(file))
    if not file.parent.is_dir():
        raise CannotWriteError(f"There is no folder {file.parent}.")


def write_named_file(
    file: Path,
    data: bytes,
    mode: int | None = None,
    *,
    overwrites: bool = False,
    what_to_do: str = OR_OVERWRITE,
) -> None:
    """Write a file that a person named.

    Args:
        file: the file.
        data: its contents.
        mode: permissions beyond these are taken away; the user's own mask decides if None.
        overwrites: whether a file that is there may be replaced.
        what_to_do: said if there is a file of that name that may not be replaced.

    Raises:
        CannotWriteError: if it cannot be written. Nothing was changed.
    """
    write = overwrite_file if overwrites else write_new_file
    try:
        write(file, data) if mode is None else write(file, data, mode)
    except FileExistsError:
        raise CannotWriteError(taken(file, what_to_do)) from None
    except (OSError, ValueError) as error:  # a ValueError means that no file can have such a name
        raise CannotWriteError(f"{file} cannot be written: {reason_of(error)}.") from error
