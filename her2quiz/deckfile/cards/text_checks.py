"""Checks on every text of a card: no control characters, and not too long."""

import re
from typing import Any

from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.fixes.misread import DoubledBackslashes, Misread, read_as
from her2quiz.deckfile.toml.where import EntryPath, Where, Words
from her2quiz.domain.characters import control_in
from her2quiz.domain.limits import LONGEST_TEXT

_OTHERS = (str, dict)  # texts that are read otherwise than they are written, and tables


def check_texts(table: Table) -> None:
    """Report every text with a control character, and every text that is too long."""
    values = table.data.values()
    others = [
        each for each in values if type(each) is not str or not each.isprintable() or len(each) > LONGEST_TEXT
    ]
    if all(map(_is_harmless, others)):
        return
    for path, text in texts_in(table.data):
        _report_control(table, path, text)
        if len(text) > LONGEST_TEXT and path[-1:] != ("rows",):
            message = f"this text has {len(text):,} characters"
            help_ = f"shorten it to at most {LONGEST_TEXT:,} characters"
            table.report("D196", message, help_, Where((*table.path, *path)))


def _is_harmless(value: Any) -> bool:
    """Whether a value is plainly nothing to report, as most are: a text that is not too long, or no text at all."""
    if type(value) is str:
        return len(value) <= LONGEST_TEXT and control_in(value) is None
    if isinstance(value, list):
        return all(map(_is_harmless, value))
    return not isinstance(value, _OTHERS)


def _report_control(table: Table, path: EntryPath, text: str) -> None:
    bad = control_in(text)
    if isinstance(text, Misread):
        _report_misread(table, (*table.path, *path), text)
    elif bad:
        message = f"the text contains a control character (U+{ord(bad[0]):04X})"
        help_ = "remove it; if you cannot see it, retype the text instead of pasting it"
        words = Words(bad.start(), bad[0])
        table.report("T603", message, help_, Where((*table.path, *path), words=words))


def _report_misread(table: Table, path: EntryPath, text: Misread) -> None:
    """Report a backslash that was read as something else than the author meant."""
    message = f"{text.written} in double quotes is read as {read_as(text.written)} and the rest of it"
    help_ = "put the text in single quotes, '…', or double its backslashes"
    bad = control_in(text) or re.search(r"[\r\t]", text)
    words = Words(bad.start(), bad[0]) if bad else None
    table.report("D107", message, help_, Where(path, words=words), fixes=(DoubledBackslashes(path),))
