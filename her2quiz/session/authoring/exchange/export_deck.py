"""Exports a deck as a file of another format."""

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.image import Image
from her2quiz.exchange.exporters import exporter_named
from her2quiz.exchange.formats import Exported, Exporter, ExportOptions
from her2quiz.session.named_file import CannotWriteError, write_named_file
from her2quiz.session.services.clock import system_clock
from her2quiz.session.services.images.drawn import drawn_png
from her2quiz.session.services.images.image_file import ImageError, image_bytes, placed

_WIDEST, _HIGHEST = 1000, 800
"""Dots of the picture of a field, at most."""


class CannotExportError(Her2QuizError):
    """A deck cannot be exported; the message says why and what to do."""


@frozen
class ExportResult:
    """What came of an export."""

    file: Path
    """The file that was written."""

    cards: int
    """How many cards the deck has."""

    exporter: Exporter
    """What wrote it."""

    exported: Exported = field(repr=False)
    """What it wrote."""

    more: tuple[Path, ...] = ()
    """Further files that were written beside it."""


def export_deck(
    deck_file: Path, format_: str, file: Path | None, options: ExportOptions, *, overwrites: bool
) -> ExportResult:
    """Write a deck as a file of another format.

    Args:
        deck_file: the file of the deck.
        format_: the name of the format.
        file: the file to write; named after the deck if None.
        options: what else was asked for.
        overwrites: whether a file that is there may be replaced.

    Raises:
        Her2QuizError: if it cannot be exported. Nothing was written then.
    """
    reading = read_deck(deck_file)
    options = evolve(options, language=str(reading.data.get("language", "")))
    exporter = exporter_named(format_, options)
    if reading.deck is None:
        why = one_line(reading.diagnostics[0].message) if reading.diagnostics else "it has no cards"
        raise CannotExportError(f"{deck_file} is not a deck that can be exported: {why}.")
    file = file or Path(f"{proposed_id(reading.deck.header.id)}{exporter.suffix}")
    deck = evolve(reading.deck, cards=tuple(placed(card, deck_file) for card in reading.deck.cards))
    if file.resolve() == deck_file.resolve():
        raise CannotExportError(f"{file} is the deck itself. Name another file with -o.")
    exported = exporter.write(deck, image_data)
    if not exported.cards:
        raise CannotExportError(f"No card of {deck_file} can be said in {exporter.title}.")
    more = {file.with_name(name): data for name, data in exported.more}
    _write_all({file: exported.data, **more}, overwrites=overwrites)
    return ExportResult(file, len(reading.deck.cards), exporter, exported, tuple(more))


def _write_all(files: Mapping[Path, bytes], *, overwrites: bool) -> None:
    """Write files; if one cannot be written, those that were not there before are removed again."""
    written = list[Path]()
    try:
        for file, data in files.items():
            is_new = not file.exists()
            write_named_file(file, data, overwrites=overwrites)
            written += [file] if is_new else []
    except CannotWriteError:
        for file in written:
            file.unlink(missing_ok=True)
        raise


def image_data(image: Image) -> bytes | None:
    """Return the file of an image; None if it cannot be read."""
    if image.is_drawn:
        return drawn_png(image, _WIDEST, _HIGHEST)
    try:
        return image_bytes(image)
    except ImageError:
        return None


def export_options(
    file: Path | None, *, part: str | None, versions: int | None, seed: int | None, questions: int | None
) -> ExportOptions:
    """Return options with the time of this machine.

    Args:
        file: the file that is written; its ending may choose the form.
        part: of a paper.
        versions: of a paper.
        seed: of a paper.
        questions: of a paper.
    """
    usual = ExportOptions()
    return ExportOptions(
        now=system_clock()().at.timestamp(),
        suffix=file.suffix if file else "",
        stem=file.stem if file else "",
        part=part or usual.part,
        versions=versions or usual.versions,
        seed=usual.seed if seed is None else seed,
        questions=questions,
    )
