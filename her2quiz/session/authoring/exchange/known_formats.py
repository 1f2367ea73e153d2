"""The formats that can be imported and exported, for help and completion."""

from her2quiz.exchange.exporters import EXPORTERS
from her2quiz.exchange.importers import IMPORTERS


def import_formats() -> list[tuple[str, str]]:
    """Return the name of each format that is read, with what it is."""
    return [(each.name, each.title) for each in IMPORTERS]


def export_formats() -> list[tuple[str, str]]:
    """Return the name of each format that is written, with what it is."""
    return [(each.name, each.title) for each in EXPORTERS]
