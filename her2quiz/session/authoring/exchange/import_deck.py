"""Imports a file of another format as a deck, or brings a newer version of it into the deck it became."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from attrs import field, frozen

from her2quiz import paths
from her2quiz.deckfile.deck.collector import collector_paused
from her2quiz.deckfile.deck.read import Reading, read_bytes, read_deck
from her2quiz.deckfile.deck.starter import title_of
from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.find_files import SUFFIX
from her2quiz.deckfile.toml.rewrite import rewrite
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import LONGEST_TITLE, MOST_CARDS
from her2quiz.exchange.deck_text.cards import ImportedCard, imported_cards
from her2quiz.exchange.deck_text.update import Updated, is_from, update
from her2quiz.exchange.deck_text.write import Heading, new_deck
from her2quiz.exchange.formats import CannotImportError, Imported, Importer, Request
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.source_file import SourceFile
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.diagnostics import all_diagnostics
from her2quiz.session.authoring.exchange.picture_files import PictureFiles
from her2quiz.write_file import overwrite_file, write_new_file

Progress = Callable[[str, float], None]
"""Takes what is being done and how much of it is, from 0 to 1."""

_READ, _WRITTEN = 0.7, 0.9


@frozen
class Wanted:
    """What a person asked for."""

    file: Path
    """The file."""

    deck: Path | None = None
    """The deck that it becomes; named after the file if None."""

    format: str = ""
    """The name of its format; recognised if empty."""

    request: Request = field(factory=Request)
    """What concerns the format."""

    title: str = ""
    """The title of a new deck."""

    overwrites: bool = False
    """Whether a deck that is there already, and is not from such a file, may be replaced."""


@frozen
class ImportResult:
    """What came of an import."""

    deck: Path
    """The deck."""

    format_title: str
    """What its format is called."""

    imported: Imported = field(repr=False)
    """What was read."""

    updated: Updated | None
    """What an update did; None for a new deck."""

    cards: int
    """How many items of the file are cards that can be asked."""

    diagnostics: tuple[Diagnostic, ...]
    """What `check` says of the deck."""

    @property
    def items(self) -> int:
        """How many items the file has."""
        return len(self.imported.items) + len(self.imported.left_out)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The errors among the diagnostics."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.ERROR)


def import_deck(wanted: Wanted, today: date, progress: Progress) -> ImportResult:
    """Import a file.

    Args:
        wanted: what was asked for.
        today: the study day, for the checks.
        progress: receives the progress.

    Raises:
        Her2QuizError: if it cannot be imported. Nothing was written then.
    """
    with collector_paused():
        return _import(wanted, today, progress)


def _import(wanted: Wanted, today: date, progress: Progress) -> ImportResult:
    source = SourceFile(wanted.file)
    importer = importer_for(source, wanted.format)
    tell = partial(progress, source.name)
    tell(0.0)
    imported = importer.read(source, wanted.request, lambda share: tell(share * _READ))
    _check_size(source, importer, imported)
    file = wanted.deck or Path(f"{proposed_id(source.path.stem or source.path.resolve().stem)}{SUFFIX}")
    with _pictures(file, imported) as pictures:
        imported = pictures.taken(imported)
        result = _write(wanted, file, importer, imported)
        tell(_WRITTEN)
        pictures.keep()
    checked = all_diagnostics(result.reading, file, today, Selection())
    cards = _asked(result.reading, result.cards)
    return ImportResult(file, importer.title, imported, result.updated, cards, checked)


@frozen
class _Written:
    """A deck that was written."""

    reading: Reading
    cards: Sequence[ImportedCard]
    updated: Updated | None = None


def _check_size(source: SourceFile, importer: Importer, imported: Imported) -> None:
    if len(imported.items) > MOST_CARDS:
        count = f"{len(imported.items):,}"
        raise CannotImportError(
            f"{source.path} has {count} cards; a deck has at most {MOST_CARDS:,}. Split it, then import each part."
        )
    if not imported.items:
        reasons = "; ".join(f"{each.name}: {each.reason}" for each in imported.left_out[:3])
        why = f" ({one_line(reasons)})" if reasons else ""
        raise CannotImportError(
            f"{source.path}, read as {importer.title}, has nothing that can be a card{why}."
        )


def _pictures(file: Path, imported: Imported) -> PictureFiles:
    return PictureFiles(file, imported.pictures)


def _write(wanted: Wanted, file: Path, importer: Importer, imported: Imported) -> _Written:
    """Write a new deck, or change the one that is there."""
    try:
        if file.exists() and not wanted.overwrites:
            return _update(file, importer, imported)
        _check_place(file)
        cards = imported_cards(imported.items, importer.origin_scheme)
        text = new_deck(_heading(wanted, file, imported), cards)
        reading = _read_back(text, file)
        (overwrite_file if wanted.overwrites else write_new_file)(file, text.encode())
    except (OSError, ValueError) as error:
        raise CannotImportError(f"{file} cannot be written: {reason_of(error)}.") from error
    return _Written(reading, cards)


def _update(file: Path, importer: Importer, imported: Imported) -> _Written:
    before = read_deck(file)
    if before.deck is None or not is_from(before.data, importer.origin_scheme):
        raise CannotImportError(
            f"{file} already exists and was not imported from such a file. Name another deck with -o, or replace it with"
            " --overwrite."
        )
    updated = update(before.text, before.data, imported.items, importer.origin_scheme)
    reading = _read_back(updated.text, file)
    if updated.text != before.text:
        rewrite(file, before.text, updated.text)
    return _Written(reading, updated.cards, updated)


def _read_back(text: str, file: Path) -> Reading:
    """Read what is about to be written: it is a deck in any case."""
    reading = read_bytes(text.encode(), file)
    if reading.deck is None:
        said = "; ".join(each.message for each in reading.diagnostics[:2])
        raise CannotImportError(f"{file} would not be a deck: {said}. Nothing was written.")
    return reading


def _check_place(file: Path) -> None:
    if file.suffix != SUFFIX:
        raise CannotImportError(f"The name of a deck must end in {SUFFIX}: {file.with_suffix(SUFFIX)}.")
    if not file.parent.is_dir():
        raise CannotImportError(
            f"There is no folder {file.parent}. Create it first, or write the deck elsewhere."
        )
    if (paths.shipped_decks() / f"{proposed_id(file.stem)}{SUFFIX}").exists():
        raise CannotImportError(
            f"her2quiz comes with a deck '{proposed_id(file.stem)}'. Give yours another name with -o, so that their progress"
            " is not mixed up."
        )


def _heading(wanted: Wanted, file: Path, imported: Imported) -> Heading:
    title = one_line(wanted.title or imported.title or title_of(wanted.file.stem))[:LONGEST_TITLE]
    return Heading(title or file.stem, proposed_id(file.stem), wanted.file.name, imported.language)


def _asked(reading: Reading, cards: Sequence[ImportedCard]) -> int:
    """Return how many imported cards can be asked; a card that is retired by hand counts, one with an error does not."""
    wrong = {each.where.path[1] for each in reading.diagnostics if _is_of_a_card(each)}
    origins = {
        str(card.get("from", "")).rpartition(" ")[0]
        for place, card in enumerate(reading.data.get("card", []))
        if place not in wrong
    }
    return sum(card.origin in origins for card in cards)


def _is_of_a_card(diagnostic: Diagnostic) -> bool:
    path = diagnostic.where.path
    return diagnostic.severity is Severity.ERROR and len(path) > 1 and path[0] == "card"
