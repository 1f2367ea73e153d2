"""The lines of a Word document (.docx): bold or highlighted ones between stars, and the numbers and letters of its lists."""

import zipfile
from collections.abc import Iterator
from string import ascii_uppercase
from xml.etree import ElementTree

from her2quiz.domain.limits import LARGEST_IMPORTED_TEXT
from her2quiz.exchange.archive import BROKEN, names_in
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.source_file import SourceFile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ZIP = b"PK\x03\x04"
_DOCUMENT, _NUMBERING = "word/document.xml", "word/numbering.xml"
_LARGEST = LARGEST_IMPORTED_TEXT // 4
"""Bytes of a part that are parsed: in memory it takes many times as much."""

_OFF = ("0", "false", "off", "none")


def is_document(source: SourceFile) -> bool:
    """Whether a file is a Word document."""
    return source.head.startswith(_ZIP) and _DOCUMENT in names_in(source)


def lines_of(source: SourceFile) -> list[str]:
    """Return the paragraphs of a document as lines; raises CannotImportError if it is broken, too large or hostile."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            document = _parsed(source, archive, _DOCUMENT)
            has_lists = _NUMBERING in archive.namelist()
            forms = _forms(_parsed(source, archive, _NUMBERING)) if has_lists else {}
    except (*BROKEN, ElementTree.ParseError) as error:
        raise CannotImportError(f"{source.path} is a broken document.") from error
    return [line for text in _paragraphs(document, forms) for line in text.split("\n")]


def _parsed(source: SourceFile, archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """Parse a part of the document. One with a declaration of its own is refused: Word writes none, and it could be a bomb."""
    with archive.open(name) as part:
        data = part.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise CannotImportError(f"{source.path} is too large when unpacked.")
    if b"<!" in data.replace(b"<!--", b"") or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise CannotImportError(f"{source.path} is not a document that Word writes.")
    return ElementTree.fromstring(data)  # noqa: S314 - without declarations there are no entities


def _forms(numbering: ElementTree.Element) -> dict[tuple[str, str], str]:
    """Return how each level of each list is numbered: decimal, upperLetter, bullet."""
    abstract = {
        (each.get(f"{_W}abstractNumId", ""), level.get(f"{_W}ilvl", "")): _value(level, "numFmt")
        for each in numbering.iter(f"{_W}abstractNum")
        for level in each.iter(f"{_W}lvl")
    }
    lists = {each.get(f"{_W}numId", ""): _value(each, "abstractNumId") for each in numbering.iter(f"{_W}num")}
    return {
        (name, level): form
        for name, of in lists.items()
        for (key, level), form in abstract.items()
        if key == of
    }


def _value(element: ElementTree.Element, name: str) -> str:
    found = element.find(f".//{_W}{name}")
    return found.get(f"{_W}val", "") if found is not None else ""


def _paragraphs(document: ElementTree.Element, forms: dict[tuple[str, str], str]) -> Iterator[str]:
    question, letter = 0, 0
    for paragraph in document.iter(f"{_W}p"):
        text = _text(paragraph)
        form = forms.get((_value(paragraph, "numId"), _value(paragraph, "ilvl")), "")
        is_letter = form in ("upperLetter", "lowerLetter") and text != "" and letter < len(ascii_uppercase)
        if is_letter:
            yield _lettered(text, ascii_uppercase[letter])
            letter += 1
            continue
        letter = 0 if text else letter
        question += form == "decimal" and text != ""
        yield f"{question}. {text}" if form == "decimal" and text else text


def _lettered(text: str, letter: str) -> str:
    is_bold = text.startswith("**") and text.endswith("**")
    return f"**{letter}. {text[2:-2]}**" if is_bold else f"{letter}. {text}"


def _text(paragraph: ElementTree.Element) -> str:
    """Return the text of a paragraph, between stars if all of it stands out."""
    runs = [(_words(run), _stands_out(run)) for run in paragraph.iter(f"{_W}r")]
    text = "".join(words for words, _ in runs).strip()
    stands_out = text and all(is_bold for words, is_bold in runs if words.strip())
    return f"**{text}**" if stands_out and "\n" not in text else text


def _words(run: ElementTree.Element) -> str:
    signs = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}noBreakHyphen": "-"}
    return "".join((each.text or "") if each.tag == f"{_W}t" else signs.get(each.tag, "") for each in run)


def _stands_out(run: ElementTree.Element) -> bool:
    marks = (run.find(f"{_W}rPr/{_W}{name}") for name in ("b", "highlight"))
    return any(mark is not None and mark.get(f"{_W}val", "1") not in _OFF for mark in marks)
