"""Imports packages of Anki."""

from her2quiz.exchange.anki.package import is_package
from her2quiz.exchange.formats import Imported, Importer, Request, Tell
from her2quiz.exchange.histories import CardHistory
from her2quiz.exchange.source_file import SourceFile


def _read(source: SourceFile, request: Request, tell: Tell) -> Imported:
    from her2quiz.exchange.anki.package_items import read_package

    return read_package(source, request, tell)


def _histories(source: SourceFile, request: Request, tell: Tell) -> tuple[CardHistory, ...]:
    from her2quiz.exchange.anki.history import read_histories

    return read_histories(source, request, tell)


ANKI = Importer(
    name="anki",
    title="a package of Anki",
    looks_like=is_package,
    read=_read,
    histories=_histories,
)
