"""Exports a deck to paper, as HTML, PDF or Markdown: by the ending of the file."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from attrs import astuple, evolve, has

from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.keys import id_within
from her2quiz.domain.text.words import shown_words
from her2quiz.exchange.formats import (
    CannotImportError,
    Exported,
    Exporter,
    ExportOptions,
    ImageData,
    LeftOut,
)
from her2quiz.exchange.paper.bodies import Printing
from her2quiz.exchange.paper.figures import Figures
from her2quiz.exchange.paper.html_page import html_page
from her2quiz.exchange.paper.markdown_page import MarkdownPage
from her2quiz.exchange.paper.sheet import Paper, Part
from her2quiz.exchange.paper.versions import paper_of
from her2quiz.exchange.paper.words import words_in

_PDF = ".pdf"
_MOST_NAMED = 20
"""Signs, and questions, that are named."""

_MORE = {Part.EXAM: "", Part.KEY: "-key", Part.REASONS: "-reasons"}
"""What is added to the name of the file for each part, where all are written."""


def _write(deck: Deck, images: ImageData, *, options: ExportOptions) -> Exported:
    figures = Figures(images)
    printing = Printing(figures, words_in(options.language))
    paper = paper_of(deck, options.seed, options.versions, options.questions, printing)
    parts = [*_MORE] if options.part == Part.ALL else [options.part]
    suffix, stem = _suffix(options), options.stem or proposed_id(deck.header.id)
    (_, data), *more = _FORMS[suffix](paper, parts, stem).items()
    lacking = tuple(_lacking(paper)) if suffix == _PDF else ()
    asked = len(paper.sheets[0].questions)
    return Exported(data, asked, changed=tuple(_lost(deck, figures)), more=tuple(more), notes=lacking)


def _as_html(paper: Paper, parts: list[str], stem: str) -> dict[str, bytes]:
    return {f"{stem}{_added(part, parts)}.html": html_page(paper, part).encode() for part in parts}


def _as_markdown(paper: Paper, parts: list[str], stem: str) -> dict[str, bytes]:
    page = MarkdownPage(stem)
    files = {f"{stem}{_added(part, parts)}.md": page.part(paper, part).encode() for part in parts}
    return files | page.images


def _as_pdf(paper: Paper, parts: list[str], stem: str) -> dict[str, bytes]:
    try:
        from her2quiz.exchange.paper.pdf_page import pdf_page

        return {f"{stem}{_added(part, parts)}.pdf": pdf_page(paper, part) for part in parts}
    except ImportError as error:
        raise CannotImportError(
            'PDF is written with reportlab and pymupdf-fonts, which are not installed: pip install ".[pdf]". '
            "Or write HTML (-o exam.html), which a browser prints."
        ) from error


def _added(part: str, parts: list[str]) -> str:
    return _MORE[part] if len(parts) > 1 else ""


_FORMS: Mapping[str, Callable[[Paper, list[str], str], dict[str, bytes]]] = {
    ".html": _as_html,
    _PDF: _as_pdf,
    ".md": _as_markdown,
}


def _suffix(options: ExportOptions) -> str:
    return options.suffix.lower() or ".html"


def _lost(deck: Deck, figures: Figures) -> Iterator[LeftOut]:
    """Name the cards whose images cannot be read."""
    for card in deck.cards:
        images = (card.image, card.why_image, *(each.image for each in getattr(card.kind, "options", ())))
        if any(image is not None and image.file in figures.lost for image in images):
            yield LeftOut(id_within(card.key), "without an image")


def _lacking(paper: Paper) -> Iterator[str]:
    """Say which signs no font of the PDF has, and in which questions they are."""
    from her2quiz.exchange.paper.pdf_fonts import LACKING, lacks

    found = {
        each.number: lacks("".join(map(shown_words, _texts(each)))) for each in paper.sheets[0].questions
    }
    numbers = [f"{number:,}" for number, signs in found.items() if signs]
    if numbers:
        signs = "".join(dict.fromkeys("".join(found.values())))
        more = f" and {len(numbers) - _MOST_NAMED:,} more" if len(numbers) > _MOST_NAMED else ""
        yield (
            f"The fonts of the PDF lack {signs[:_MOST_NAMED]}{'…' * (len(signs) > _MOST_NAMED)}, and {LACKING} stands for each, in "
            f"question{'s' * (len(numbers) > 1)} {', '.join(numbers[:_MOST_NAMED])}{more}. Write HTML (-o exam.html) and print it "
            "from a browser, which has fonts for them."
        )


def _texts(value: Any) -> Iterator[str]:
    """Return all texts of a question."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (text for each in value for text in _texts(each))
    elif has(type(value)):
        yield from _texts(astuple(value, recurse=False))


def _configured(options: ExportOptions) -> Exporter:
    """Return what writes paper as it is wanted; raises CannotImportError if the file has another ending."""
    if _suffix(options) not in _FORMS:
        raise CannotImportError(
            f"Paper is written as {', '.join(_FORMS)}: let the name of the file end in one of these."
        )
    return evolve(PAPER, suffix=_suffix(options), write=partial(_write, options=options))


PAPER = Exporter(
    name="paper",
    title="an exam on paper",
    suffix=".html",
    write=partial(_write, options=ExportOptions()),
    configured=_configured,
)
