"""A part of a paper as a PDF. Wraps reportlab, which is loaded by the first PDF."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate, Spacer, Table

from her2quiz.domain.characters import one_line
from her2quiz.exchange.paper import headings
from her2quiz.exchange.paper.pdf_body import key_table, laid_out
from her2quiz.exchange.paper.pdf_fonts import TEXT, register, runs
from her2quiz.exchange.paper.pdf_shapes import FLUSH, WIDTH, Rule
from her2quiz.exchange.paper.pdf_text import marked, paragraph, plain
from her2quiz.exchange.paper.sheet import Paper, Part, Sheet

_EDGE, _FOOT, _FOOT_SIZE = 16 * mm, 9 * mm, 8
_PADDING = 6
"""What reportlab leaves between the edge and what is printed, in points."""


def pdf_page(paper: Paper, part: str) -> bytes:
    """Return a part of a paper, all versions one after the other; pages are counted within each."""
    register()
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=_EDGE - _PADDING,
        rightMargin=_EDGE - _PADDING,
        topMargin=16 * mm,
        bottomMargin=18 * mm,
        title=one_line(headings.heading(paper, part, Sheet("", ()))),
        author="",
        invariant=1,
    )
    document.build([*_flow(paper, part)], canvasmaker=_Numbered)
    return out.getvalue()


def _flow(paper: Paper, part: str) -> Iterator[Any]:
    for place, sheet in enumerate(paper.sheets):
        if place:
            yield PageBreak()
        yield _Begins(one_line(headings.heading(paper, part, sheet)))
        yield paragraph(f"<b>{plain(headings.heading(paper, part, sheet))}</b>", fontSize=15, leading=19)
        if part == Part.EXAM:
            yield _name_line(paper)
        for note in headings.notes(paper, part, sheet):
            yield paragraph(f"<i>{marked(note)}</i>", fontSize=9, leading=12)
        yield Spacer(0, 8)
        if part == Part.KEY:
            yield key_table(sheet.questions)
        else:
            yield from (
                each for question in sheet.questions for each in laid_out(question, part, paper.words)
            )


def _name_line(paper: Paper) -> Any:
    """Return the line in which a learner writes a name."""
    cells = [cell for name in paper.words.fields for cell in (paragraph(f"{name}:"), Rule(13))]
    widths = [14 * mm, 61 * mm, 13 * mm, 40 * mm, 15 * mm, WIDTH - 143 * mm]
    style = [*FLUSH, ("RIGHTPADDING", (1, 0), (1, 0), 12), ("RIGHTPADDING", (3, 0), (3, 0), 12)]
    return Table([cells], colWidths=widths, style=style, spaceBefore=8, spaceAfter=8)


class _Begins(Flowable):  # type: ignore[misc]
    """The beginning of a version: from here on, pages bear its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.width = self.height = 0
        self._name = name

    def draw(self) -> None:
        """Name the page, and list the version beside the pages."""
        self.canv.sheet = self._name
        self.canv.bookmarkPage(self._name)
        self.canv.addOutlineEntry(self._name, self._name)


class _Numbered(Canvas):  # type: ignore[misc]
    """Pages whose numbers are written once it is known how many there are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sheet = ""
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - its name in reportlab
        """Keep a page."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write all pages with their numbers."""
        totals = Counter(page["sheet"] for page in self._pages)
        done = Counter[str]()
        for page in self._pages:
            self.__dict__.update(page)
            done[self.sheet] += 1
            self._foot(f"{done[self.sheet]} / {totals[self.sheet]}")
            super().showPage()
        super().save()

    def _foot(self, number: str) -> None:
        self.setFont(TEXT, _FOOT_SIZE)
        self.drawRightString(A4[0] - _EDGE, _FOOT, number)
        at = _EDGE
        for font, said in runs(self.sheet[:110]):
            self.setFont(font, _FOOT_SIZE)
            self.drawString(at, _FOOT, said)
            at += self.stringWidth(said, font, _FOOT_SIZE)
