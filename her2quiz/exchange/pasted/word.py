"""The lines of a Word document (.docx): those that stand out between stars, and the numbers and letters of its lists."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from string import ascii_uppercase
from xml.etree import ElementTree

from attrs import evolve, frozen

from her2quiz.exchange.pasted.lines import Kind, read_line
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.word_file import W, read_parts, value, words_of_run

_OFF = ("0", "false", "off", "none")
_LETTERS = ("upperLetter", "lowerLetter")
_BLACK = ("auto", "000000", "1")


@frozen
class Document:
    """What was read of a document."""

    lines: tuple[str, ...]
    """Its paragraphs as lines."""

    has_table: bool
    """Whether some of them are in a table."""


@frozen
class _Paragraph:
    text: str
    is_bold: bool = False
    is_coloured: bool = False

    @property
    def lines(self) -> list[str]:
        return [f"**{self.text}**"] if self.is_bold and "\n" not in self.text else self.text.split("\n")


def read_document(source: SourceFile) -> Document:
    """Read a document; raises CannotImportError if it is broken, too large or hostile."""
    parts = read_parts(source)
    document = parts.document
    forms = {} if parts.numbering is None else _forms(parts.numbering)
    styles = {} if parts.styles is None else _styles(parts.styles)
    paragraphs = _with_colours([*_paragraphs(document, _Lists(forms, styles))])
    lines = tuple(line for each in paragraphs for line in each.lines)
    return Document(lines, has_table=document.find(f".//{W}tbl") is not None)


def _forms(numbering: ElementTree.Element) -> dict[tuple[str, str], str]:
    """Return how each level of each list is numbered: decimal, upperLetter, bullet."""
    abstract = defaultdict[str, dict[str, str]](dict)
    for each in numbering.iter(f"{W}abstractNum"):
        levels = {level.get(f"{W}ilvl", ""): value(level, "numFmt") for level in each.iter(f"{W}lvl")}
        abstract[each.get(f"{W}abstractNumId", "")].update(levels)
    lists = {each.get(f"{W}numId", ""): value(each, "abstractNumId") for each in numbering.iter(f"{W}num")}
    return {(name, level): form for name, of in lists.items() for level, form in abstract[of].items()}


def _styles(styles: ElementTree.Element) -> dict[str, tuple[str, str]]:
    """Return the list and the level of each style of paragraphs that has a list."""
    each = ((style.get(f"{W}styleId", ""), _place(style)) for style in styles.iter(f"{W}style"))
    return {name: place for name, place in each if place[0]}


def _place(element: ElementTree.Element) -> tuple[str, str]:
    """Return the list of a paragraph or a style, and its level in it; the list is empty if it is in none."""
    return value(element, "numId"), value(element, "ilvl") or "0"


@frozen
class _Lists:
    forms: dict[tuple[str, str], str]
    styles: dict[str, tuple[str, str]]

    def form(self, paragraph: ElementTree.Element) -> str:
        """Return how a paragraph is numbered, by itself or by its style; empty if it is not."""
        place = _place(paragraph)
        return self.forms.get(place if place[0] else self.styles.get(value(paragraph, "pStyle"), place), "")


def _with_colours(paragraphs: Sequence[_Paragraph]) -> Iterator[_Paragraph]:
    """Return paragraphs of which some options are bold, since they are the only ones of a question in a colour, or underlined."""
    for is_option, group in groupby(paragraphs, key=lambda each: read_line(each.text, 0).kind is Kind.OPTION):
        options = [*group]
        coloured = sum(each.is_coloured for each in options)
        if is_option and 0 < coloured < len(options) and not any(each.is_bold for each in options):
            options = [evolve(each, is_bold=each.is_coloured) for each in options]
        yield from options


def _paragraphs(document: ElementTree.Element, lists: "_Lists") -> Iterator[_Paragraph]:
    """Return the paragraphs, with the letters and numbers of lists; what has a bullet below a question is an option."""
    question, letter, usual, is_asked = 0, 0, _usual_colour(document), False
    for element in document.iter(f"{W}p"):
        paragraph, form = _paragraph(element, usual), lists.form(element)
        if not paragraph.text:
            yield paragraph
            continue
        is_below = form == "bullet" and (is_asked or letter > 0)
        is_option = form in _LETTERS or (is_below and read_line(paragraph.text, 0).kind is Kind.TEXT)
        if is_option and letter < len(ascii_uppercase):
            yield evolve(paragraph, text=f"{ascii_uppercase[letter]}. {paragraph.text}")
            letter += 1
            continue
        letter, is_asked = 0, is_below or paragraph.text.endswith(("?", ":"))
        if form == "decimal":
            question += 1
            paragraph = evolve(paragraph, text=f"{question}. {paragraph.text}", is_bold=False)
        yield paragraph


def _paragraph(paragraph: ElementTree.Element, usual: str) -> _Paragraph:
    """Return a paragraph, and whether all of it stands out."""
    runs = [(words, run) for run in paragraph.iter(f"{W}r") if (words := words_of_run(run))]
    seen = [run for words, run in runs if words.strip()]
    text = "".join(words for words, _ in runs).strip()
    is_bold, is_coloured = all(map(_is_bold, seen)), all(_is_coloured(run, usual) for run in seen)
    return _Paragraph(text, bool(text) and is_bold, bool(text) and is_coloured)


def _is_bold(run: ElementTree.Element) -> bool:
    return any(_mark(run, name) not in ("", *_OFF) for name in ("b", "highlight"))


def _is_coloured(run: ElementTree.Element, usual: str) -> bool:
    """Whether a run is underlined, or in another colour than most of the text."""
    return _mark(run, "u") not in ("", *_OFF) or _colour(run) != usual


def _colour(run: ElementTree.Element) -> str:
    colour = _mark(run, "color").lower()
    return "" if colour in _BLACK else colour


def _usual_colour(document: ElementTree.Element) -> str:
    """Return the colour that most of the text is in."""
    letters = Counter[str]()
    for run in document.iter(f"{W}r"):
        letters[_colour(run)] += len(words_of_run(run))
    return max(letters, key=letters.__getitem__, default="")


def _mark(run: ElementTree.Element, name: str) -> str:
    """Return how a run is marked in one way; empty if it is not."""
    mark = run.find(f"{W}rPr/{W}{name}")
    return "" if mark is None else mark.get(f"{W}val", "1")
