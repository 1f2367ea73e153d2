"""Formats that are known but not read: what to do with such a file instead."""

import re

from her2quiz.exchange.source_file import SourceFile

LOGSEQ = re.compile(
    r"^[ \t]*card-(?:last-(?:interval|reviewed|score)|repeats|ease-factor|next-schedule)::", re.MULTILINE
)
"""What Logseq writes below a card once it was asked: `::` is between a name and a value there, not two sides of a card."""

_CARD_OF_LOGSEQ = re.compile(r"^[ \t]*- [^\n]*#card\b", re.MULTILINE)
_DATABASE = b"SQLite format 3\0"
_TABLE = "Put its cards into a table (CSV), each row with a question and an answer."


def what_to_do(source: SourceFile) -> str:
    """Return what a file is that no format reads, and what to do with it; empty if that is not known."""
    if source.head.startswith(_DATABASE):
        return "is a database, such as Anki keeps. In Anki, choose File, Export, and import the .apkg file that it writes."
    if source.suffix == ".mochi":
        return f"is an export of Mochi, which is not read. {_TABLE}"
    text = source.head_text
    if LOGSEQ.search(text) or _CARD_OF_LOGSEQ.search(text):
        return f"is a page of Logseq, which is not read. {_TABLE}"
    return ""
