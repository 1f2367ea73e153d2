"""Imports a file of another format as a deck, or brings a newer version of it into the deck it became."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from attrs import field, frozen

from her2quiz import paths
from her2quiz.deckfile.deck.collector import collector_paused
from her2quiz.deckfile.deck.read import read_bytes
from her2quiz.deckfile.deck.starter import title_of
from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.deckfile.toml.find_files import SUFFIX
from her2quiz.deckfile.toml.parse import Document, parse_bytes, parse_file
from her2quiz.deckfile.toml.rewrite import rewrite
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import LARGEST_FILE, LONGEST_TITLE, MOST_CARDS
from her2quiz.exchange.deck_text.cards import ImportedCard, imported_cards
from her2quiz.exchange.deck_text.update import Updated, is_from, update
from her2quiz.exchange.deck_text.write import Heading, is_surely_toml, new_deck
from her2quiz.exchange.formats import TOO_MANY, CannotImportError, Imported, Importer, Request
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.source_file import SourceFile
from her2quiz.session.authoring.exchange.picture_files import PictureFiles
from her2quiz.write_file import overwrite_file, write_new_file

Progress = Callable[[str, float], None]
"""Takes what is being done and how much of it is, from 0 to 1."""

_READ = 0.7


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
class ImportedDeck:
    """A deck that was written, and what it was made of."""

    file: Path
    """The deck."""

    format_title: str
    """What the format of its source is called."""

    imported: Imported = field(repr=False)
    """What was read."""

    text: str = field(repr=False)
    """The text of the deck."""

    document: Document | None = field(repr=False)
    """The same as TOML has it; None if that is still to be found out, for its text is as plain as can be."""

    cards: Sequence[ImportedCard] = field(repr=False)
    """The cards that the source has."""

    updated: Updated | None = None
    """What an update did; None for a new deck."""


def import_deck(wanted: Wanted, progress: Progress) -> ImportedDeck:
    """Import a file; the deck is on disk then, and still to be checked.

    Args:
        wanted: what was asked for.
        progress: receives the progress.

    Raises:
        Her2QuizError: if it cannot be imported. Nothing was written then.
    """
    with collector_paused():
        return _import(wanted, progress)


def _import(wanted: Wanted, progress: Progress) -> ImportedDeck:
    source = SourceFile(wanted.file)
    importer = importer_for(source, wanted.format)
    tell = partial(progress, source.name)
    tell(0.0)
    imported = importer.read(source, wanted.request, lambda share: tell(share * _READ))
    _check_size(source, importer, imported)
    tell(_READ)
    file = wanted.deck or Path(f"{proposed_id(source.path.stem or source.path.resolve().stem)}{SUFFIX}")
    with PictureFiles(file, imported.pictures) as pictures:
        written = _write(wanted, file, importer, pictures.taken(imported))
        pictures.keep()
    return written


def _check_size(source: SourceFile, importer: Importer, imported: Imported) -> None:
    if len(imported.items) > MOST_CARDS:
        raise CannotImportError(TOO_MANY)
    if not imported.items:
        reasons = "; ".join(f"{each.name}: {each.reason}" for each in imported.left_out[:3])
        why = f" ({one_line(reasons)})" if reasons else ""
        raise CannotImportError(
            f"{source.path}, read as {importer.title}, has nothing that can be a card{why}."
        )


def _write(wanted: Wanted, file: Path, importer: Importer, imported: Imported) -> ImportedDeck:
    """Write a new deck, or change the one that is there."""
    try:
        if file.exists() and not wanted.overwrites:
            return _update(file, importer, imported)
        _check_place(file)
        cards = imported_cards(imported.items, importer.origin_scheme)
        text = new_deck(_heading(wanted, file, imported), cards)
        data = text.encode()
        document = None if len(data) <= LARGEST_FILE and is_surely_toml(text) else _document(data, file)
        (overwrite_file if wanted.overwrites else write_new_file)(file, data)
    except (OSError, ValueError) as error:
        raise CannotImportError(f"{file} cannot be written: {reason_of(error)}.") from error
    return ImportedDeck(file, importer.title, imported, text, document, cards)


def _update(file: Path, importer: Importer, imported: Imported) -> ImportedDeck:
    before = parse_file(file)
    if not isinstance(before, Document) or not is_from(before.data, importer.origin_scheme):
        raise CannotImportError(
            f"{file} already exists and was not imported from such a file. Name another deck with -o, or replace it with"
            " --overwrite."
        )
    updated = update(before.text, before.data, imported.items, importer.origin_scheme)
    document = _document(updated.text.encode(), file)
    if updated.text != before.text:
        rewrite(file, before.text, updated.text)
    return ImportedDeck(file, importer.title, imported, updated.text, document, updated.cards, updated)


def _document(data: bytes, file: Path) -> Document:
    """Parse what is about to be written: it is a deck in any case."""
    document = parse_bytes(data)
    if not isinstance(document, Document):
        said = "; ".join(each.message for each in read_bytes(data, file).diagnostics[:2])
        raise CannotImportError(f"{file} would not be a deck: {said}. Nothing was written.")
    return document


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
