"""Exports a deck as a package of Anki. A later export brings the notes there up to date."""

from collections.abc import Iterator
from functools import partial
from html import escape

from attrs import evolve

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.keys import id_within
from her2quiz.exchange.anki_package.clozes import families
from her2quiz.exchange.anki_package.media import Media
from her2quiz.exchange.anki_package.notes import NoteWriter
from her2quiz.exchange.anki_package.package_file import AnkiDeck, package_of
from her2quiz.exchange.formats import Exported, Exporter, ExportOptions, ImageData, LeftOut


def _write(deck: Deck, images: ImageData, *, now: float) -> Exported:
    media = Media(images)
    writer = NoteWriter(media)
    notes = [*map(writer.note, families(deck.cards))]
    changed = [LeftOut(id_within(note.key), each) for note in notes for each in note.changed]
    header = deck.header
    title = one_line(header.title).replace("::", ": ")
    about = AnkiDeck(header.id, title, "<br>".join(_said(header)))
    data = package_of(about, notes, media.files, now=now)
    return Exported(data, len(deck.cards), changed=tuple(changed))


def _said(header: DeckHeader) -> Iterator[str]:
    """Say what Anki shows of a deck before it is studied."""
    facts = (
        ("", header.description),
        ("", header.disclaimer),
        ("Sources: ", header.source),
        ("As of ", header.as_of.isoformat() if header.as_of else ""),
        ("Authors: ", ", ".join(header.authors)),
        ("Licence: ", header.license),
    )
    yield from (escape(f"{what}{one_line(said)}") for what, said in facts if said)


def _configured(options: ExportOptions) -> Exporter:
    return evolve(ANKI, write=partial(_write, now=options.now))


ANKI = Exporter(
    name="anki",
    title="a package of Anki",
    suffix=".apkg",
    write=partial(_write, now=0.0),
    configured=_configured,
)
