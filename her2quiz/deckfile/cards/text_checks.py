"""Checks on every text of a card: no control characters, and not too long."""

from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.where import EntryPath, Where, Words
from her2quiz.domain.characters import control_in
from her2quiz.domain.limits import LONGEST_TEXT


def check_texts(table: Table) -> None:
    """Report every text with a control character, and every text that is too long."""
    for path, text in texts_in(table.data):
        _report_control(table, path, text)
        if len(text) > LONGEST_TEXT and path[-1:] != ("rows",):
            message = f"this text has {len(text):,} characters"
            help_ = f"shorten it to at most {LONGEST_TEXT:,} characters"
            table.report("D196", message, help_, Where((*table.path, *path)))


def _report_control(table: Table, path: EntryPath, text: str) -> None:
    bad = control_in(text)
    if bad:
        message = f"the text contains a control character (U+{ord(bad[0]):04X})"
        help_ = "remove it; if you cannot see it, retype the text instead of pasting it"
        words = Words(bad.start(), bad[0])
        table.report("T603", message, help_, Where((*table.path, *path), words=words))
