"""Files of Moodle XML for tests."""

from pathlib import Path

from her2quiz.exchange.formats import Imported, Request
from her2quiz.exchange.items import Item
from her2quiz.exchange.moodle_xml.importer import MOODLE_XML
from her2quiz.exchange.source_file import SourceFile


def quiz(*questions: str) -> str:
    """Return a file with questions."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>{"".join(questions)}</quiz>'


def question(kind: str, inside: str, text: str = "Which?", form: str = "html") -> str:
    """Return a question of a type."""
    return (
        f'<question type="{kind}"><name><text>Name</text></name>'
        f'<questiontext format="{form}"><text><![CDATA[{text}]]></text></questiontext>{inside}</question>'
    )


def answer(fraction: float, text: str, feedback: str = "", more: str = "") -> str:
    """Return an answer."""
    said = f"<feedback><text><![CDATA[{feedback}]]></text></feedback>" if feedback else ""
    return f'<answer fraction="{fraction}"><text><![CDATA[{text}]]></text>{more}{said}</answer>'


def imported(folder: Path, data: str | bytes) -> Imported:
    """Import a file."""
    file = folder / "quiz.xml"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return MOODLE_XML.read(SourceFile(file), Request(), lambda _share: None)


def one(folder: Path, *questions: str) -> Item:
    """Return the only item of a file with such questions."""
    read = imported(folder, quiz(*questions))
    assert read.left_out == ()
    (item,) = read.items
    return item
