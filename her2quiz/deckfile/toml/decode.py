"""Decodes a deck file as text, or says why it cannot be read."""

import os
import re
import stat
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.toml.diagnostic import Diagnostic, file_diagnostic
from her2quiz.deckfile.toml.where import Position
from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import BYTES_OF_A_CARD, LARGEST_FILE, MOST_CARDS

_DOUBLED = re.compile(r"\r+(?=\r\n)")
_LONE = re.compile(r"\r(?!\n)")
_OTHER_FILES = (
    (b"PK\x03\x04", "a word processor document, a spreadsheet or an archive"),
    (b"\xd0\xcf\x11\xe0", "a word processor document or a spreadsheet"),
    (b"{\\rtf", "a word processor document"),
    (b"%PDF", "a PDF document"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "an archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
"""The first bytes of other types of files, and what they are."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ENCODING_OF_OLD = "cp1252"
_SAVE_AS_UTF_8 = "in your editor, save the file with the encoding UTF-8"


def contents(path: Path) -> str | Diagnostic:
    """Return the text of a file; a file that cannot be read, or is no text, gives a diagnostic."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            return _no_file(path, mode)
        with path.open("rb") as file:
            data = file.read(_room_for(MOST_CARDS) + 1)
    except (OSError, ValueError) as error:  # a ValueError means that no file can have such a name
        help_ = "check the name and the permissions"
        return file_diagnostic("D000", f"this file cannot be read: {reason_of(error)}", help_)
    return text_of(data)


def _no_file(path: Path, mode: int) -> Diagnostic:
    if stat.S_ISDIR(mode) and not os.access(path, os.R_OK | os.X_OK):
        help_ = "check its permissions"
        return file_diagnostic("D000", "this folder cannot be read: permission denied", help_)
    if stat.S_ISDIR(mode):
        return file_diagnostic("D000", "this is a folder, not a file", "name a deck in it")
    help_ = "save the deck as a file, and name that file"
    return file_diagnostic("D000", "this is a device or a pipe, not a file", help_)


def text_of(data: bytes) -> str | Diagnostic:
    """Return the bytes of a file as text; those of no text give a diagnostic."""
    what = next((what for start, what in _OTHER_FILES if data.startswith(start)), None)
    if what:
        help_ = "write the deck in a text editor; to use a spreadsheet, copy from it or save it as CSV"
        return file_diagnostic("D002", f"this is {what}, not a text file", help_)
    most = _room_for(data.count(b"\n[[card]]"))
    if len(data) > most:
        message = f"this file is too large for a deck: it has more than {most // 1024**2} MB"
        return file_diagnostic("D000", message, "split it into several decks")
    if data.startswith(_UTF_16) or b"\0" in data[:2]:
        return file_diagnostic("D002", 'this file is saved as UTF-16 ("Unicode")', _SAVE_AS_UTF_8)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error.start)


def _room_for(cards: int) -> int:
    """Return how many bytes a file with so many cards may have."""
    return max(LARGEST_FILE, BYTES_OF_A_CARD * min(cards, MOST_CARDS))


def _not_utf_8(data: bytes, place: int) -> Diagnostic:
    """Point at the first letter that is not UTF-8, with its line as an old encoding has it."""
    number = data.count(b"\n", 0, place) + 1
    start = data.rfind(b"\n", 0, place) + 1
    end = data.find(b"\n", place)
    line = data[start : end if end >= 0 else len(data)].decode(_ENCODING_OF_OLD, "replace").rstrip("\r")
    column = len(data[start:place].decode(_ENCODING_OF_OLD, "replace")) + 1
    diagnostic = file_diagnostic("D002", "this file is not saved as UTF-8", _SAVE_AS_UTF_8, number)
    return evolve(diagnostic, position=Position(number, column, source=line))


def with_line_ends(text: str) -> str:
    """Return a text in which each carriage return that stands alone ends a line, as on an old Mac.

    The text keeps its length, so that positions hold for both; one that has none is returned as it is.
    """
    if "\r" not in text:
        return text
    return _LONE.sub("\n", _DOUBLED.sub(lambda found: " " * len(found[0]), text))
