"""The formats that are written. A new one is added to this list."""

from her2quiz.exchange.anki_package.exporter import ANKI
from her2quiz.exchange.formats import CannotImportError, Exporter, ExportOptions, format_named
from her2quiz.exchange.gift.exporter import GIFT
from her2quiz.exchange.moodle_xml.exporter import MOODLE_XML
from her2quiz.exchange.paper.exporter import PAPER
from her2quiz.exchange.text2qti.exporter import TEXT2QTI

EXPORTERS: tuple[Exporter, ...] = (GIFT, MOODLE_XML, ANKI, TEXT2QTI, PAPER)
"""The formats that are written."""

_FORMS_OF_PAPER = ("pdf", "html", "md", "markdown", "print")
"""What people call paper after the ending of its file."""


def exporter_named(name: str, options: ExportOptions) -> Exporter:
    """Return what writes a format.

    Args:
        name: of the format.
        options: what it heeds, if there is anything to choose.

    Raises:
        CannotImportError: if there is no format of that name, or it cannot be written so.
    """
    if name.lower().lstrip(".") in _FORMS_OF_PAPER:
        raise CannotImportError(
            f"There is no format '{name}'. An exam on paper is --to paper, in the form that its file ends in: -o exam.pdf, .html or .md."
        )
    exporter = format_named(name, EXPORTERS)
    return exporter.configured(options) if exporter.configured else exporter
