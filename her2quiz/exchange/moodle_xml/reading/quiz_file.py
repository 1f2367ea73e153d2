"""Reads a file of Moodle XML into its questions. It has no declarations of its own, and so no entities that could grow."""

import re
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from her2quiz.domain.limits import LARGEST_IMPORTED_TEXT
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.source_file import SourceFile

_DEEPEST = 100
"""Elements inside one another; Moodle writes seven."""
_MOST = 1_000_000
"""Elements of a file; one of 25,000 questions has about as many."""
_SIGNS = re.compile(r"<quiz\b[^<>]{0,500}>")
_QUESTION = re.compile(r"<question\s[^<>]{0,500}>")
_DECLARED = re.compile(r"<\?xml[^<>]{0,300}\?>")


def is_quiz(source: SourceFile) -> bool:
    """Whether a file is a quiz in XML, with questions."""
    text = source.head_text.lstrip("\ufeff \t\r\n")
    return text.startswith("<") and bool(_SIGNS.search(text)) and bool(_QUESTION.search(text))


def questions_of(source: SourceFile) -> list[Element]:
    """Return the questions of a file, with the headings of categories among them.

    Raises:
        CannotImportError: if it is broken, too large or hostile.
    """
    data = source.data(LARGEST_IMPORTED_TEXT)
    try:
        quiz = _parsed(source, data)
    except ParseError as error:
        quiz = _in_other_encoding(source, error)
    found = quiz if quiz.tag == "quiz" else quiz.find(".//quiz")
    if found is None:
        raise CannotImportError(f"{source.path} is not a quiz of Moodle.")
    return found.findall("question")


class _Bounded(TreeBuilder):
    """Builds the tree of a file, as far as there is room for it."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """Begin an element; raises _TooMuchError if it is inside too many others, or there are too many."""
        self._depth, self._count = self._depth + 1, self._count + 1
        if self._depth > _DEEPEST or self._count > _MOST:
            raise _TooMuchError
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        """End an element."""
        self._depth -= 1
        return super().end(tag)


class _TooMuchError(Exception):
    """A file has more elements, or deeper ones, than Moodle writes."""


def _parsed(source: SourceFile, data: bytes | str) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    parser = DefusedXMLParser(target=_Bounded(), forbid_dtd=True)
    try:
        parser.feed(data)
        parsed: Element = parser.close()
    except DefusedXmlException as error:
        raise CannotImportError(
            f"{source.path} declares entities of its own, which Moodle never does. It is not read."
        ) from error
    except _TooMuchError as error:
        raise CannotImportError(
            f"{source.path} has more elements, or deeper ones, than a quiz of Moodle."
        ) from error
    except (LookupError, ValueError) as error:
        raise CannotImportError(f"{source.path} is in an encoding that cannot be read.") from error
    return parsed


def _in_other_encoding(source: SourceFile, why: ParseError) -> Element:
    """Read a file whose first line names an encoding that it is not in."""
    if source.encoding == "utf-8":
        raise _broken(source, why)
    try:
        return _parsed(source, _DECLARED.sub("", source.text, count=1).lstrip())
    except ParseError:
        raise _broken(source, why) from why


def _broken(source: SourceFile, error: ParseError) -> CannotImportError:
    line, column = error.position
    return CannotImportError(f"{source.path} is broken XML at line {line}, column {column + 1}.")
