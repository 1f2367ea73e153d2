"""Imports Moodle XML."""

from her2quiz.exchange.formats import Imported, Importer, Request, Tell
from her2quiz.exchange.moodle_xml.reading.quiz_file import is_quiz
from her2quiz.exchange.source_file import SourceFile


def _read(source: SourceFile, _request: Request, tell: Tell) -> Imported:
    from her2quiz.exchange.moodle_xml.reading.quiz_items import read_quiz

    return read_quiz(source, tell)


MOODLE_XML = Importer(
    name="moodle-xml",
    title="Moodle XML",
    looks_like=is_quiz,
    read=_read,
)
