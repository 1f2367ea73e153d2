"""The parts of a Word document (.docx) as elements. Broken, large and hostile ones are refused."""

import zipfile
from xml.etree import ElementTree

from attrs import frozen

from her2quiz.domain.limits import LARGEST_IMPORTED_TEXT
from her2quiz.exchange.archive import BROKEN, names_in
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.source_file import SourceFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's elements."""

_ZIP = b"PK\x03\x04"
_DOCUMENT, _NUMBERING, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_LARGEST = LARGEST_IMPORTED_TEXT // 4
"""Bytes of a part that are parsed: in memory it takes many times as much."""


@frozen
class WordFile:
    """The parts of a document."""

    document: ElementTree.Element
    """Its text."""

    numbering: ElementTree.Element | None
    """How its lists are numbered."""

    styles: ElementTree.Element | None
    """The styles of its paragraphs, if there are lists."""


def is_document(source: SourceFile) -> bool:
    """Whether a file is a Word document."""
    return source.head.startswith(_ZIP) and _DOCUMENT in names_in(source)


def read_parts(source: SourceFile) -> WordFile:
    """Read a document; raises CannotImportError if it is broken, too large or hostile."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            names = archive.namelist()
            document = _parsed(source, archive, _DOCUMENT)
            numbering = _parsed(source, archive, _NUMBERING) if _NUMBERING in names else None
            has_styles = numbering is not None and _STYLES in names
            return WordFile(document, numbering, _parsed(source, archive, _STYLES) if has_styles else None)
    except (*BROKEN, ElementTree.ParseError) as error:
        raise CannotImportError(f"{source.path} is a broken document.") from error


def _parsed(source: SourceFile, archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """Parse a part of the document. One with a declaration of its own is refused: Word writes none, and it could be a bomb."""
    with archive.open(name) as part:
        data = part.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise CannotImportError(f"{source.path} is too large when unpacked.")
    if b"<!" in data.replace(b"<!--", b"") or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise CannotImportError(f"{source.path} is not a document that Word writes.")
    return ElementTree.fromstring(data)  # noqa: S314 - without declarations there are no entities


def value(element: ElementTree.Element, name: str) -> str:
    """Return the value of the first element of a name below another; empty if there is none."""
    found = element.find(f".//{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""


def words_of_run(run: ElementTree.Element) -> str:
    """Return the words of a run, with its tabs and line ends."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    return "".join((each.text or "") if each.tag == f"{W}t" else signs.get(each.tag, "") for each in run)
