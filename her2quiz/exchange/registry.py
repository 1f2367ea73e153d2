"""The formats that are read and written. A new format is added to these lists."""

from collections.abc import Sequence
from typing import TypeVar

from her2quiz.domain.spelling import did_you_mean, nearest
from her2quiz.exchange.anki.importer import ANKI
from her2quiz.exchange.anki_package import exporter as anki_out
from her2quiz.exchange.formats import CannotImportError, Exporter, ExportOptions, Importer
from her2quiz.exchange.gift import exporter as gift_out
from her2quiz.exchange.gift.importer import GIFT
from her2quiz.exchange.moodle_xml import exporter as moodle_xml_out
from her2quiz.exchange.moodle_xml.importer import MOODLE_XML
from her2quiz.exchange.notes.importer import HASHCARDS, OBSIDIAN
from her2quiz.exchange.paper.exporter import PAPER
from her2quiz.exchange.pasted.importer import AIKEN, WORD
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.spreadsheet.importer import ANKI_TEXT, CSV, EXCEL
from her2quiz.exchange.text2qti.exporter import TEXT2QTI

IMPORTERS: tuple[Importer, ...] = (
    ANKI,
    EXCEL,
    WORD,
    MOODLE_XML,
    ANKI_TEXT,
    GIFT,
    HASHCARDS,
    OBSIDIAN,
    AIKEN,
    CSV,
)
"""The formats that are read, in the order in which a file is tried with them: the surest signs first."""

EXPORTERS: tuple[Exporter, ...] = (gift_out.GIFT, moodle_xml_out.MOODLE_XML, anki_out.ANKI, TEXT2QTI, PAPER)
"""The formats that are written."""


_Format = TypeVar("_Format", Importer, Exporter)


def importer_for(source: SourceFile, name: str = "") -> Importer:
    """Return what reads a file.

    Args:
        source: the file.
        name: of its format; recognised by its content if empty.

    Raises:
        CannotImportError: if it is in no format that is known, or there is no format of that name.
    """
    if name:
        return _named(name, IMPORTERS)
    is_folder = source.path.is_dir()
    tried = [each for each in IMPORTERS if each.reads_folders or not is_folder]
    found = next((each for each in tried if each.looks_like(source)), None)
    if found is None and is_folder:
        raise CannotImportError(
            f"{source.path} is a folder, and no note in it has cards. Name the file to import."
        )
    if found is None:
        known = ", ".join(each.name for each in tried)
        raise CannotImportError(
            f"{source.path} is in no format that can be recognised. Name it with --from, one of: {known}."
        )
    return found


def exporter_named(name: str, options: ExportOptions) -> Exporter:
    """Return what writes a format.

    Args:
        name: of the format.
        options: what it heeds, if there is anything to choose.

    Raises:
        CannotImportError: if there is no format of that name, or it cannot be written so.
    """
    exporter = _named(name, EXPORTERS)
    return exporter.configured(options) if exporter.configured else exporter


def _named(name: str, formats: Sequence[_Format]) -> _Format:
    known = [each.name for each in formats]
    if name not in known:
        near = did_you_mean(nearest(name, known), is_sentence=True)
        raise CannotImportError(
            f"There is no format '{name}'. {near or 'Known formats: ' + ', '.join(known)}"
        )
    return formats[known.index(name)]
