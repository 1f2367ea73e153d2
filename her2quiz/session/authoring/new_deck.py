"""Begins a deck: a small one, in a file that was not there before."""

import os
import shlex
from datetime import date
from pathlib import Path

from her2quiz import paths
from her2quiz.deckfile.deck.starter import SCHEMA_FILE, starter_deck, title_of
from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.deckfile.toml.find_files import SUFFIX, named_as_deck
from her2quiz.domain.characters import control_in
from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.session.authoring.schema import schema_text
from her2quiz.write_file import write_new_file

LONGEST_TITLE = 200
"""Characters of a title above which nobody would read it."""


class CannotBeginError(Her2QuizError):
    """No deck can be written there."""


def begin_deck(file: Path, title: str | None, day: date, *, with_schema: bool) -> list[str]:
    """Write a small deck, and the schema beside it if that is wished for; nothing is ever written over.

    Args:
        file: which does not exist yet.
        title: of the deck; made of the file's name if not given.
        day: to which its facts are said to hold.
        with_schema: whether editors shall know the keys of a deck.

    Returns:
        What was done, and what to do next.

    Raises:
        CannotBeginError: with one sentence that says why it cannot be done.
    """
    schema = file.parent / SCHEMA_FILE
    try:
        _check_place(file)
        shown = title_of(_name(file)) if title is None else _checked(title)
        has_schema = with_schema or schema.is_file()
        steps = [f"her2quiz {step} {_in_a_shell(file)}" for step in ("check", "preview", "study")]
        text = starter_deck(
            _name(file), shown, day, in_a_shell=_in_a_shell(Path(file.name)), has_schema=has_schema
        )
        said = _add_schema(schema) if with_schema else []
        write_new_file(file, text.encode())
    except FileExistsError:
        raise CannotBeginError(
            f"{file} is there already and is left as it is: choose another name."
        ) from None
    except (OSError, ValueError) as error:  # a ValueError says that no file can have such a name
        raise CannotBeginError(f"{file} cannot be written: {reason_of(error)}.") from None
    what = f"{file} is there: a small deck that shows each form. Write your own cards into it, then:"
    return [*said, what, *(f"  {step}" for step in steps)]


def _name(file: Path) -> str:
    return file.name.removesuffix(SUFFIX)


def _check_place(file: Path) -> None:
    """Refuse a place where no deck can be, or where it would not be found."""
    if file.is_dir():
        raise CannotBeginError(f"{file} is a folder: name a file in it, such as {file / 'my-deck.toml'}.")
    if not file.name.isprintable() or file.name.startswith("."):
        raise CannotBeginError(f"{file.name!r} is no name for a deck: use letters, digits and hyphens.")
    if file.suffix != SUFFIX:
        raise CannotBeginError(f"The name of a deck ends in {SUFFIX}: write {named_as_deck(file)}.")
    if os.path.lexists(file):
        raise FileExistsError
    if not file.parent.is_dir():
        what = f"{file.parent} is no folder" if file.parent.exists() else f"There is no folder {file.parent}"
        raise CannotBeginError(f"{what}: make it first, or write the deck elsewhere.")
    shipped = paths.shipped_decks() / f"{proposed_id(_name(file))}{SUFFIX}"
    if shipped.exists():
        others = f"her2quiz comes with a deck '{shipped.stem}'"
        raise CannotBeginError(f"{others}: give yours another name, so that progress is not mixed up.")


def _checked(title: str) -> str:
    """Give a title on one line, with nothing in it that a deck may not hold."""
    said = " ".join(title.split())
    if not said:
        raise CannotBeginError("The title is empty: write a few words, or leave --title out.")
    if len(said) > LONGEST_TITLE:
        raise CannotBeginError(f"The title is too long: {LONGEST_TITLE} characters are the most.")
    if control_in(said):
        raise CannotBeginError("A control character stands in the title: type it anew instead of pasting it.")
    return said


def _add_schema(file: Path) -> list[str]:
    """Write the schema; one that is there stays as it is, and if it is another one, that is said."""
    text = schema_text()
    try:
        write_new_file(file, text.encode())
    except FileExistsError:
        if file.is_file() and file.read_bytes() == text.encode():
            return []
        return [f"{file} was there and is left as it is. To renew it: her2quiz schema > {SCHEMA_FILE}"]
    except OSError as error:
        raise CannotBeginError(f"{file} cannot be written: {reason_of(error)}.") from None
    return [f"{file} tells your editor the keys of a deck."]


def _in_a_shell(file: Path) -> str:
    return shlex.quote(f"./{file}" if str(file).startswith("-") else str(file))
