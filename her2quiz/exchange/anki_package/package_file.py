"""A package of Anki as bytes. Wraps genanki, which is loaded by the first export; nothing is written to the disk."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import frozen

from her2quiz.exchange.anki_package.note import Form, NoteText
from her2quiz.exchange.anki_package.note_types import NOTE_TYPES, STYLE, NoteType, fields_of
from her2quiz.exchange.formats import CannotImportError

if TYPE_CHECKING:
    import genanki

_FIRST_DECK = 1 << 30
"""Above the numbers that Anki gives to decks of its own."""

_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of each file in the package: the same deck gives the same bytes."""


@frozen
class AnkiDeck:
    """What Anki says of a deck."""

    id: str
    """Our id, by which Anki knows the deck again."""

    title: str
    """What Anki calls it."""

    description: str
    """What Anki shows before it is studied, in HTML."""


def package_of(deck: AnkiDeck, notes: Iterable[NoteText], files: Mapping[str, bytes], *, now: float) -> bytes:
    """Return a package.

    Args:
        deck: the deck.
        notes: its notes, in their order.
        files: its images by their names.
        now: seconds since 1970; Anki updates a note only by a newer one.

    Raises:
        CannotImportError: if genanki is not installed.
    """
    genanki = _genanki()
    number = _FIRST_DECK + int.from_bytes(sha256(f"her2quiz {deck.id}".encode()).digest()[:4]) % _FIRST_DECK
    made = genanki.Deck(number, deck.title, deck.description)
    models = {form: _model(genanki, form, kind) for form, kind in NOTE_TYPES.items()}
    for place, note in enumerate(notes):
        made.add_note(
            genanki.Note(
                models[note.form],
                fields_of(note),
                tags=["_".join(tag.split()) for tag in note.tags],
                guid=genanki.guid_for("her2quiz", note.key),
                due=place,
            )
        )
    return _archive(_database(genanki.Package(made), now), files)


def _genanki() -> Any:
    try:
        import genanki
    except ImportError as error:
        raise CannotImportError(
            'Packages of Anki are written with genanki, which is not installed: pip install ".[anki]"'
        ) from error
    return genanki


def _model(genanki: Any, form: Form, kind: NoteType) -> "genanki.Model":
    return genanki.Model(
        kind.number,
        kind.name,
        [{"name": name} for name in kind.fields],
        [{"name": "Card", "qfmt": kind.front, "afmt": kind.back}],
        STYLE,
        genanki.Model.CLOZE if form is Form.CLOZE else genanki.Model.FRONT_BACK,
    )


def _database(package: "genanki.Package", now: float) -> bytes:
    """Return the database of a package. genanki itself would leave it behind in the folder for temporary files."""
    connection = sqlite3.connect(":memory:")
    try:
        package.write_to_db(connection.cursor(), now, count(int(1000 * now)))
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _archive(database: bytes, files: Mapping[str, bytes]) -> bytes:
    """Return the archive: the database, the images by numbers, and their names."""
    out = io.BytesIO()
    names = {str(number): name for number, name in enumerate(files)}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("collection.anki2", _DAY), database, zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo("media", _DAY), json.dumps(names), zipfile.ZIP_DEFLATED)
        for number, name in names.items():
            archive.writestr(zipfile.ZipInfo(number, _DAY), files[name])
    return out.getvalue()
