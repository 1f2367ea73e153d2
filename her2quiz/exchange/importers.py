"""The formats that are read. A new one is added to this list; what reads a file is loaded once it is asked to."""

from collections.abc import Sequence

from her2quiz.exchange.anki.importer import ANKI
from her2quiz.exchange.formats import CannotImportError, Importer, format_named
from her2quiz.exchange.gift.importer import GIFT
from her2quiz.exchange.moodle_xml.importer import MOODLE_XML
from her2quiz.exchange.notes.importer import HASHCARDS, OBSIDIAN
from her2quiz.exchange.pasted.blackboard import BLACKBOARD
from her2quiz.exchange.pasted.importer import AIKEN, WORD
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.spreadsheet.importer import ANKI_TEXT, CSV, EXCEL, WORD_TABLES, is_named_as_table
from her2quiz.exchange.unread import what_to_do

IMPORTERS: tuple[Importer, ...] = (
    ANKI,
    EXCEL,
    WORD_TABLES,
    WORD,
    MOODLE_XML,
    ANKI_TEXT,
    BLACKBOARD,
    GIFT,
    HASHCARDS,
    OBSIDIAN,
    AIKEN,
    CSV,
)
"""The formats that are read, in the order in which a file is tried with them: the surest signs first."""


_BY_ENDING = {".gift": GIFT, ".aiken": AIKEN, ".xml": MOODLE_XML, ".apkg": ANKI, ".colpkg": ANKI}
"""What reads a file whose content does not say what it is, by the end of its name."""


def importer_for(source: SourceFile, name: str = "") -> Importer:
    """Return what reads a file.

    Args:
        source: the file.
        name: of its format; recognised by its content if empty, or else by the end of its name.

    Raises:
        CannotImportError: if it is in no format that is known, or there is no format of that name.
    """
    if name:
        return format_named(name, IMPORTERS)
    is_folder = source.path.is_dir()
    tried = [each for each in IMPORTERS if each.reads_folders or not is_folder]
    found = next((each for each in _in_order(tried, source) if each.looks_like(source)), None)
    if found is None and is_folder:
        raise CannotImportError(
            f"{source.path} is a folder, and no note in it has cards. Name the file to import."
        )
    found = found or (None if is_folder else _BY_ENDING.get(source.suffix))
    if found is None and (known := what_to_do(source)):
        raise CannotImportError(f"{source.path} {known}")
    if found is None:
        known = ", ".join(each.name for each in tried)
        raise CannotImportError(
            f"{source.path} is in no format that can be recognised. Name it with --from, one of: {known}."
        )
    return found


def _in_order(importers: Sequence[Importer], source: SourceFile) -> Sequence[Importer]:
    """Put tables before the formats whose signs a cell may have, if the file is named as one."""
    if source.path.is_dir() or not is_named_as_table(source):
        return importers
    surer = importers.index(GIFT)
    return (*importers[:surer], CSV, *importers[surer:])
