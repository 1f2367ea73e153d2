"""Packages as Anki writes them, in each of its three shapes, with no more in them than is read."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import zstandard
from attrs import Factory, field, frozen

from her2quiz.exchange.formats import Imported, Request
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.source_file import SourceFile

SHAPES = ("collection.anki2", "collection.anki21", "collection.anki21b")
"""What the database is called in each shape."""

PNG = b"\x89PNG\r\n\x1a\n and so on"
OTHER_TABLES = (
    (
        "create table revlog (id integer primary key, cid integer, usn integer, ease integer, ivl integer, lastIvl integer,"
        " factor integer, time integer, type integer)"
    ),
    (
        "create table notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text,"
        " sfld integer, csum integer, flags integer, data text)"
    ),
    (
        "create table cards (id integer primary key, nid integer, did integer, ord integer, mod integer, usn integer,"
        " type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer,"
        " odue integer, odid integer, flags integer, data text)"
    ),
)
NEWER_TABLES = (
    (
        "create table notetypes (id integer primary key, name text not null collate unicase, mtime_secs integer, usn integer,"
        " config blob)"
    ),
    (
        "create table fields (ntid integer, ord integer, name text collate unicase, config blob, primary key (ntid, ord))"
        " without rowid"
    ),
    (
        "create table templates (ntid integer, ord integer, name text collate unicase, mtime_secs integer, usn integer,"
        " config blob, primary key (ntid, ord)) without rowid"
    ),
    (
        "create table decks (id integer primary key, name text collate unicase, mtime_secs integer, usn integer, common blob,"
        " kind blob)"
    ),
)


@frozen
class Kind:
    """A card type."""

    fields: tuple[str, ...] = ("Front", "Back")
    templates: tuple[tuple[str, str], ...] = (("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"),)
    is_cloze: bool = False
    stock: int = 0
    name: str = "Basic"


BASIC = Kind()
REVERSED = Kind(templates=(*BASIC.templates, ("{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}")))
TYPED = Kind(templates=(("{{Front}}\n\n{{type:Back}}", "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}"),))
CLOZE = Kind(
    ("Text", "Back Extra"), (("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}"),), is_cloze=True
)
OCCLUSION = Kind(
    ("Occlusion", "Image"),
    (("{{cloze:Occlusion}}{{Image}}",) * 2,),
    is_cloze=True,
    stock=6,
    name="Image Occlusion",
)


@frozen
class Note:
    """A note with its cards."""

    kind: Kind
    fields: tuple[str, ...]
    places: tuple[int, ...] = (0,)
    tags: str = ""
    deck: str = "HER2"
    guid: str = ""


@frozen
class Contents:
    """What is in a package."""

    notes: Sequence[Note]
    images: Mapping[str, bytes] = field(default=Factory(dict))


def package(contents: Contents, shape: str = SHAPES[-1], *more: str) -> bytes:
    """Return a package.

    Args:
        contents: its notes and images.
        shape: what its database is called.
        more: SQL that is run on the database, last.
    """
    is_newer = shape == SHAPES[-1]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if shape != SHAPES[0]:
            archive.writestr(
                SHAPES[0], _database(Contents([Note(BASIC, ("Please update Anki", "!"))]), False, ())
            )
        archive.writestr(shape, _packed(_database(contents, is_newer, more), is_newer))
        for place, data in enumerate(contents.images.values()):
            archive.writestr(str(place), _packed(data, is_newer))
        archive.writestr("media", _packed(_list([*contents.images], is_newer), is_newer))
    return out.getvalue()


def imported(folder: Path, data: bytes, deck: str = "") -> Imported:
    """Write a package, and return what it is imported as."""
    file = folder / "her2.apkg"
    file.write_bytes(data)
    source = SourceFile(file)
    return importer_for(source).read(source, Request(sheet=deck), lambda _share: None)


def message(number: int, value: int | bytes | str) -> bytes:
    """Return a field of a protobuf message."""
    if isinstance(value, int):
        return _number(number << 3) + _number(value)
    data = value.encode() if isinstance(value, str) else value
    return _number(number << 3 | 2) + _number(len(data)) + data


def _number(value: int) -> bytes:
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + _number(value >> 7)


def _packed(data: bytes, is_newer: bool) -> bytes:
    return zstandard.ZstdCompressor().compress(data) if is_newer else data


def _list(names: Sequence[str], is_newer: bool) -> bytes:
    if is_newer:
        return b"".join(message(1, message(1, name) + message(2, 7)) for name in names)
    return json.dumps({str(place): name for place, name in enumerate(names)}).encode()


def _database(contents: Contents, is_newer: bool, more: Sequence[str]) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
    kinds = list(dict.fromkeys(note.kind for note in contents.notes))
    decks = list(dict.fromkeys(note.deck for note in contents.notes))
    for table in OTHER_TABLES:
        connection.execute(table)
    (_newer if is_newer else _older)(connection, kinds, decks)
    for number, note in enumerate(contents.notes, 1):
        own = (
            number,
            note.guid or f"guid{number}",
            kinds.index(note.kind) + 1,
            f" {note.tags} ",
            "\x1f".join(note.fields),
        )
        connection.execute("insert into notes (id, guid, mid, tags, flds) values (?, ?, ?, ?, ?)", own)
        cards = [(number, decks.index(note.deck) + 1, place) for place in note.places]
        connection.executemany("insert into cards (nid, did, ord, odid) values (?, ?, ?, 0)", cards)
    for statement in more:
        connection.execute(statement)
    connection.commit()
    return connection.serialize()


def _newer(connection: sqlite3.Connection, kinds: Sequence[Kind], decks: Sequence[str]) -> None:
    connection.execute("create table col (id integer primary key, models text, decks text)")
    for table in NEWER_TABLES:
        connection.execute(table)
    rows: dict[str, list[tuple[Any, ...]]] = {"notetypes": [], "fields": [], "templates": [], "decks": []}
    for number, kind in enumerate(kinds, 1):
        config = (message(1, 1) if kind.is_cloze else b"") + message(3, "css") + message(9, kind.stock)
        rows["notetypes"].append((number, f"{kind.name} {number}", 0, 0, config))
        rows["fields"] += [(number, place, name, b"") for place, name in enumerate(kind.fields)]
        rows["templates"] += [
            (number, place, f"Card {place}", 0, 0, message(1, front) + message(2, back) + message(8, 2**63))
            for place, (front, back) in enumerate(kind.templates)
        ]
    rows["decks"] = [
        (number, name.replace("::", "\x1f"), 0, 0, b"", b"") for number, name in enumerate(decks, 1)
    ]
    for table, values in rows.items():
        places = ", ".join("?" * len(values[0]))
        connection.executemany(f"insert into {table} values ({places})", values)  # noqa: S608 - names of ours


def _older(connection: sqlite3.Connection, kinds: Sequence[Kind], decks: Sequence[str]) -> None:
    models = {
        str(number): {
            "name": kind.name,
            "type": int(kind.is_cloze),
            "flds": [{"name": name, "ord": place} for place, name in enumerate(kind.fields)],
            "tmpls": [
                {"ord": place, "qfmt": front, "afmt": back}
                for place, (front, back) in enumerate(kind.templates)
            ],
            "originalStockKind": kind.stock,
        }
        for number, kind in enumerate(kinds, 1)
    }
    named = {str(number): {"name": name} for number, name in enumerate(decks, 1)}
    connection.execute("create table col (id integer primary key, models text, decks text, conf text)")
    values = (json.dumps(models), json.dumps(named), json.dumps({"schedVer": 2}))
    connection.execute("insert into col values (1, ?, ?, ?)", values)
