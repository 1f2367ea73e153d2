"""Tables as tests write them, and what they become."""

from pathlib import Path
from typing import Any

from her2quiz.exchange.formats import Imported, Request
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.items import Choice, Item, Recalled, Truth, Typed
from her2quiz.exchange.source_file import SourceFile


def imported(
    folder: Path, data: str | bytes, *columns: tuple[str, str], name: str = "table.csv", sheet: str = ""
) -> Imported:
    """Write a file, and return what it is imported as."""
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    source = SourceFile(file)
    return importer_for(source).read(source, Request(columns, sheet), lambda _share: None)


def said(item: Item) -> tuple[str, Any]:
    """Return the question and the answer of an item, in short: options with a star before those that are right."""
    match item.answer:
        case Choice(options):
            return item.question, [f"{'*' if each.is_right else ''}{each.text}" for each in options]
        case Recalled(answer):
            return item.question, answer
        case Typed(right):
            return item.question, right
        case Truth(is_true):
            return item.question, is_true
    return item.question, item.answer


def left_out(read: Imported) -> list[tuple[str, str]]:
    """Return what was left out, with its reason."""
    return [(each.name, each.reason) for each in read.left_out]
