"""Imports Aiken, and lists of questions with lettered options."""

from collections.abc import Sequence

from attrs import evolve

from her2quiz.exchange.formats import CannotImportError, Imported, Importer, LeftOut, Request, Tell
from her2quiz.exchange.items import Item
from her2quiz.exchange.pasted.lines import Kind, read_line
from her2quiz.exchange.pasted.word import read_document
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.word_file import is_document

_MOST_LINES = 400
_FEWEST = 2
_TABLE = (
    "A table in the document is read as lines. If it holds questions, import the document with --from word-table, or copy the "
    "table into a document of its own."
)


def _looks_like(source: SourceFile) -> bool:
    """Whether there are lettered options with a key, or at least one that is marked."""
    lines = [read_line(text, 0) for text in source.head_text.split("\n")[:_MOST_LINES]]
    options = [line for line in lines if line.kind is Kind.OPTION]
    has_key = any(line.kind in (Kind.KEY, Kind.KEYS) for line in lines) or any(
        line.is_right for line in options
    )
    return len(options) >= _FEWEST and has_key and "\0" not in source.head_text


def _read(source: SourceFile, _request: Request, tell: Tell) -> Imported:
    return read_list(source.text.split("\n"), tell)


def _read_document(source: SourceFile, _request: Request, tell: Tell) -> Imported:
    document = read_document(source)
    imported = read_list(document.lines, tell)
    if document.has_table and not imported.items:
        raise CannotImportError(f"{source.path} has nothing that can be a card. {_TABLE}")
    return evolve(imported, notes=(_TABLE,)) if document.has_table else imported


def read_list(lines: Sequence[str], tell: Tell) -> Imported:
    """Read the lines of a list."""
    from her2quiz.exchange.pasted.questions import item_of, questions_of

    found = [item_of(question) for question in questions_of(lines, tell)]
    tell(1.0)
    return Imported(
        tuple(each for each in found if isinstance(each, Item)),
        tuple(each for each in found if isinstance(each, LeftOut)),
    )


AIKEN = Importer(
    name="aiken",
    title="a list of questions with lettered options, as in Aiken",
    looks_like=_looks_like,
    read=_read,
    scheme="list",
)

WORD = Importer(
    name="word",
    title="a list of questions in a Word document",
    looks_like=is_document,
    read=_read_document,
    scheme="list",
)
