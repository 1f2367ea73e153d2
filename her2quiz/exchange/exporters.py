"""The formats that are written. A new one is added to this list."""

from her2quiz.exchange.anki_package.exporter import ANKI
from her2quiz.exchange.formats import Exporter, ExportOptions, format_named
from her2quiz.exchange.gift.exporter import GIFT
from her2quiz.exchange.moodle_xml.exporter import MOODLE_XML
from her2quiz.exchange.paper.exporter import PAPER
from her2quiz.exchange.text2qti.exporter import TEXT2QTI

EXPORTERS: tuple[Exporter, ...] = (GIFT, MOODLE_XML, ANKI, TEXT2QTI, PAPER)
"""The formats that are written."""


def exporter_named(name: str, options: ExportOptions) -> Exporter:
    """Return what writes a format.

    Args:
        name: of the format.
        options: what it heeds, if there is anything to choose.

    Raises:
        CannotImportError: if there is no format of that name, or it cannot be written so.
    """
    exporter = format_named(name, EXPORTERS)
    return exporter.configured(options) if exporter.configured else exporter
