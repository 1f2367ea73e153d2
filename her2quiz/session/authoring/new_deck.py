"""Writes a small deck to start from, in a new file."""

import os
import shlex
from pathlib import Path

from her2quiz import paths
from her2quiz.deckfile.deck.starter import SCHEMA_FILE, starter_deck, title_of
from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.deckfile.toml.find_files import SUFFIX, named_as_deck
from her2quiz.domain.characters import control_in
from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.domain.limits import LONGEST_TITLE
from her2quiz.session.authoring.schema import schema_text
from her2quiz.session.named_file import taken
from her2quiz.write_file import write_new_file


class CannotBeginError(Her2QuizError):
    """No deck can be written with this file name or title."""


def begin_deck(file: Path, title: str | None, *, with_schema: bool) -> list[str]:
    """Write a small deck, and if asked for the schema next to it; no file is ever overwritten.

    Args:
        file: the new file.
        title: the title of the deck; made from the file's name if None.
        with_schema: whether to write the schema, with which editors complete and check keys.

    Returns:
        What was done, and what to do next.

    Raises:
        CannotBeginError: with the reason and what to do.
    """
    schema = file.parent / SCHEMA_FILE
    try:
        _check_place(file)
        shown = title_of(_name(file)) if title is None else _checked(title)
        has_schema = with_schema or schema.is_file()
        steps = [f"her2quiz {step} {_in_a_shell(file)}" for step in ("check", "preview", "study")]
        text = starter_deck(
            _name(file), shown, in_a_shell=_in_a_shell(Path(file.name)), has_schema=has_schema
        )
        said = _add_schema(schema) if with_schema else []
        write_new_file(file, text.encode())
    except FileExistsError:
        raise CannotBeginError(taken(file)) from None
    except (OSError, ValueError) as error:  # a ValueError means that no file can have such a name
        raise CannotBeginError(f"{file} cannot be written: {reason_of(error)}.") from None
    what = f"Created {file}, a small deck with one card of each form. Write your own cards in it, then run:"
    return [*said, what, *(f"  {step}" for step in steps)]


def _name(file: Path) -> str:
    return file.name.removesuffix(SUFFIX)


def _check_place(file: Path) -> None:
    """Refuse a path where no deck can be written, or where it would not be found."""
    if file.is_dir():
        raise CannotBeginError(f"{file} is a folder. Name a file in it, such as {file / 'my-deck.toml'}.")
    if not file.name.isprintable() or file.name.startswith("."):
        raise CannotBeginError(
            f"{file.name!r} cannot be the name of a deck. Use letters, digits and hyphens."
        )
    if file.suffix != SUFFIX:
        raise CannotBeginError(f"The name of a deck must end in {SUFFIX}. Write {named_as_deck(file)}.")
    if os.path.lexists(file):
        raise FileExistsError
    if not file.parent.is_dir():
        what = (
            f"{file.parent} is not a folder" if file.parent.exists() else f"There is no folder {file.parent}"
        )
        raise CannotBeginError(f"{what}. Create it first, or write the deck elsewhere.")
    shipped = paths.shipped_decks() / f"{proposed_id(_name(file))}{SUFFIX}"
    if shipped.exists():
        others = f"her2quiz comes with a deck '{shipped.stem}'"
        raise CannotBeginError(f"{others}. Give yours another name, so that their progress is not mixed up.")


def _checked(title: str) -> str:
    """Return a title on one line; refuse one that a deck must not have."""
    said = " ".join(title.split())
    if not said:
        raise CannotBeginError("The title is empty. Write a few words, or leave out --title.")
    if len(said) > LONGEST_TITLE:
        raise CannotBeginError(f"The title is too long. Use at most {LONGEST_TITLE} characters.")
    if control_in(said):
        raise CannotBeginError(
            "The title contains a control character. Retype the title instead of pasting it."
        )
    return said


def _add_schema(file: Path) -> list[str]:
    """Write the schema; an existing file stays, and is mentioned if it is not the current schema."""
    text = schema_text()
    try:
        write_new_file(file, text.encode())
    except FileExistsError:
        if file.is_file() and file.read_bytes() == text.encode():
            return []
        return [taken(file, f"To update it, run her2quiz schema > {SCHEMA_FILE}")]
    except OSError as error:
        raise CannotBeginError(f"{file} cannot be written: {reason_of(error)}.") from None
    return [f"Created {file}, which tells your editor the keys of a deck."]


def _in_a_shell(file: Path) -> str:
    return shlex.quote(f"./{file}" if str(file).startswith("-") else str(file))
