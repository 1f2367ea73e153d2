"""Imports notes with cards: one, or a folder of them."""

from her2quiz.exchange.formats import Imported, Importer, Request, Tell
from her2quiz.exchange.notes import hashcards, obsidian
from her2quiz.exchange.notes.note_files import NoteFiles
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.unread import LOGSEQ


def _is_hashcards(source: SourceFile) -> bool:
    return any("\0" not in text and hashcards.SIGNS.search(text) for text in NoteFiles(source).heads())


def _is_obsidian(source: SourceFile) -> bool:
    return any(
        "\0" not in text and obsidian.SIGNS.search(text) and not LOGSEQ.search(text)
        for text in NoteFiles(source).heads()
    )


def _read_hashcards(source: SourceFile, _request: Request, tell: Tell) -> Imported:
    from her2quiz.exchange.notes.note_cards import read_hashcards

    return read_hashcards(source, tell)


def _read_obsidian(source: SourceFile, _request: Request, tell: Tell) -> Imported:
    from her2quiz.exchange.notes.note_cards import read_obsidian

    return read_obsidian(source, tell)


HASHCARDS = Importer(
    name="hashcards", title="hashcards", looks_like=_is_hashcards, read=_read_hashcards, reads_folders=True
)

OBSIDIAN = Importer(
    name="obsidian",
    title="notes of Obsidian with flashcards",
    looks_like=_is_obsidian,
    read=_read_obsidian,
    reads_folders=True,
)
