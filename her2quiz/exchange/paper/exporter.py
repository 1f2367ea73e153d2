"""Exports a deck to paper, as HTML, PDF or Markdown: by the ending of the file."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from attrs import evolve

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
from her2quiz.exchange.paper.figures import Figures
from her2quiz.exchange.paper.html_page import html_page
from her2quiz.exchange.paper.markdown_page import MarkdownPage
from her2quiz.exchange.paper.sheet import Paper, Part
from her2quiz.exchange.paper.versions import paper_of

_PDF = ".pdf"
_MORE = {Part.EXAM: "", Part.KEY: "-key", Part.REASONS: "-reasons"}
"""What is added to the name of the file for each part, where all are written."""


def _write(deck: Deck, images: ImageData, *, options: ExportOptions) -> Exported:
    figures = Figures(images)
    paper = paper_of(deck, options.seed, options.versions, options.questions, figures)
    parts = [*_MORE] if options.part == Part.ALL else [options.part]
    suffix, stem = _suffix(options), options.stem or proposed_id(deck.header.id)
    (_, data), *more = _FORMS[suffix](paper, parts, stem).items()
    lacking = _lacking(deck) if suffix == _PDF else ()
    asked = len(paper.sheets[0].questions)
    return Exported(data, asked, changed=(*_lost(deck, figures), *lacking), more=tuple(more))


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


def _lacking(deck: Deck) -> Iterator[LeftOut]:
    """Name the cards that have signs which no font of the PDF has."""
    from her2quiz.exchange.paper.pdf_fonts import lacks

    for card in deck.cards:
        texts = (card.story, card.kind.prompt, str(card.kind.right_answer), card.why, card.source)
        options = (option.text for option in getattr(card.kind, "options", ()))
        if lacks("".join(map(shown_words, (*texts, *options)))):
            yield LeftOut(
                id_within(card.key), "with □ for signs that the fonts of the PDF lack; HTML has them"
            )


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
