"""Reads notes with cards into items. A tag of several notes is a topic; a single name is the title."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from attrs import define, evolve, field, frozen

from her2quiz.domain.limits import MOST_CARDS
from her2quiz.exchange.formats import (
    LONGEST_QUESTION,
    TOO_LONG,
    TOO_MANY,
    CannotImportError,
    Imported,
    LeftOut,
    Tell,
)
from her2quiz.exchange.items import Blank, Blanks, Item, Recalled
from her2quiz.exchange.notes import hashcards, obsidian
from her2quiz.exchange.notes.hashcards import Part
from her2quiz.exchange.notes.note_files import Note, NoteFiles
from her2quiz.exchange.notes.note_text import (
    NOT_BESIDE,
    OF_THE_WEB,
    SOUND,
    Shown,
    TextReader,
    without_comments,
)
from her2quiz.exchange.source_file import SourceFile

_WHOLE = re.compile(r"\A---[ \t]*\n(?P<said>.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"^name\s*=\s*(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)')", re.MULTILINE)
_TAGS = re.compile(
    r"^tags?:[ \t]*(?P<line>[^\n]*)(?P<items>(?:\n[ \t]*-[^\n]*)*)", re.MULTILINE | re.IGNORECASE
)
_NAME = 60
_PORTION = 200
_ONLY = (
    (SOUND, "only a sound or video"),
    (OF_THE_WEB, "only an image of the web, which is not fetched"),
    (NOT_BESIDE, "only an image that is not beside the note"),
)
"""Why a card is left out whose question or answer lacks all that there is of it."""

_NO_BLANKS = "a text without hidden words"

_Made = Iterator[tuple[int, Item | LeftOut]]


@frozen
class FrontMatter:
    """The top of a note, and the rest of it."""

    text: str
    """The note without its top."""

    lines: int
    """How many lines the top has."""

    name: str = ""
    """What the note calls its deck."""

    tags: tuple[str, ...] = ()
    """Its tags."""


@define
class _Reader:
    """Reads the cards of notes."""

    texts: TextReader
    items: list[Item] = field(factory=list)
    left_out: list[LeftOut] = field(factory=list)
    changed: list[LeftOut] = field(factory=list)

    def take(
        self, note: Note, cards: Callable[["_Reader", Note, FrontMatter], _Made], tell: Tell
    ) -> FrontMatter:
        """Take the cards of a note; raises CannotImportError if a deck cannot have so many."""
        top = _front_matter(note.text)
        lines = note.text.count("\n") + 1
        for line, made in cards(self, note, top):
            count = len(self.items) + len(self.left_out)
            if not count % _PORTION:
                tell(line / lines)
            if count == MOST_CARDS:
                raise CannotImportError(TOO_MANY)
            place = f"{note.name}, line {line + top.lines}" if note.name else f"line {line + top.lines}"
            if isinstance(made, LeftOut):
                self.left_out.append(evolve(made, name=f"{place}: {made.name[:_NAME]}"))
            else:
                self.items.append(made)
                self.changed += [
                    LeftOut(f"{place}: {made.question[:_NAME]}", each)
                    for each in dict.fromkeys(self.texts.changed)
                ]
            self.texts.changed.clear()
        return top

    def basic(self, front: Shown, back: Shown, tags: tuple[str, ...]) -> Item | LeftOut:
        """Return a card with a front and a back."""
        if not (front.text or front.image) or not (back.text or back.image):
            empty = back if front.text or front.image else front
            lost = (said for lacks, said in _ONLY if lacks in empty.lacks)
            return LeftOut(front.text or back.text, next(lost, "a question without an answer"))
        return Item(
            front.text or "What does the image show?",
            Recalled(back.text or back.alt or "See the image."),
            tags=tags,
            image=front.image,
            alt=front.alt,
            why_image=back.image,
            why_alt=back.alt,
        )

    def hidden(self, blanks: Blanks, note: Note, tags: tuple[str, ...]) -> Item:
        """Return a text with hidden words; the marks in each piece are read by themselves."""
        shown = Shown("")
        parts = list[str | Blank]()
        for part in blanks.parts:
            if isinstance(part, Blank):
                parts.append(
                    evolve(part, right=tuple(self.texts.read(word, note).text for word in part.right))
                )
                continue
            read = self.texts.piece(part, note)
            parts.append(read.text)
            shown = shown if shown.image else read
        whole = Blanks(tuple(part for part in parts if part), is_together=False)
        return Item("", whole, tags=tags, image=shown.image, alt=shown.alt)


def _hashcards(reader: _Reader, note: Note, top: FrontMatter) -> _Made:
    for card in hashcards.cards_of(top.text):
        if card.length > LONGEST_QUESTION:
            yield card.line, LeftOut(card.beginning, TOO_LONG)
            continue
        cloze = card.text(Part.CLOZE)
        if not cloze:
            front, back = (reader.texts.read(card.text(part), note) for part in (Part.QUESTION, Part.ANSWER))
            yield card.line, reader.basic(front, back, ())
            continue
        pieces = hashcards.pieces_of(without_comments(cloze))
        parts = tuple(Blank((piece,)) if is_hidden else piece for piece, is_hidden in pieces)
        has_blank = any(is_hidden for _, is_hidden in pieces)
        yield card.line, reader.hidden(Blanks(parts), note, ()) if has_blank else LeftOut(cloze, _NO_BLANKS)


def _obsidian(reader: _Reader, note: Note, top: FrontMatter) -> _Made:
    for card in obsidian.cards_of(without_comments(top.text)):
        if len(card.front) + len(card.back) > LONGEST_QUESTION:
            yield card.line, LeftOut(card.front, TOO_LONG)
            continue
        tags = tuple(dict.fromkeys((*card.tags, *obsidian.topics(" ".join(f"#{tag}" for tag in top.tags)))))
        blanks = obsidian.blanks_of(card.front) if not card.back else None
        if blanks is not None:
            yield card.line, reader.hidden(blanks, note, tags)
            continue
        front, back = (reader.texts.read(text, note) for text in (card.front, card.back))
        yield card.line, reader.basic(front, back, tags)
        if card.is_both_ways:
            yield card.line, reader.basic(back, front, tags)


def read_hashcards(source: SourceFile, tell: Tell) -> Imported:
    """Read notes of hashcards; raises CannotImportError if they cannot be read."""
    return _read_notes(source, _hashcards, tell)


def read_obsidian(source: SourceFile, tell: Tell) -> Imported:
    """Read notes of Obsidian; raises CannotImportError if they cannot be read."""
    return _read_notes(source, _obsidian, tell)


def _read_notes(
    source: SourceFile, cards: Callable[[_Reader, Note, FrontMatter], _Made], tell: Tell
) -> Imported:
    files = NoteFiles(source)
    reader, found = _Reader(TextReader(files)), list[tuple[Note, FrontMatter, int, int]]()
    notes = [*files.notes()]
    for count, note in enumerate(notes):
        start, share = len(reader.items), partial(_tell_of, tell, count, len(notes))
        share(0.0)
        found.append((note, reader.take(note, cards, share), start, len(reader.items)))
    names = [top.name or (note.title if files.is_folder else "") for note, top, _, _ in found]
    items = reader.items
    if len({*names}) > 1:
        items = [
            evolve(item, tags=(*item.tags, name)) if name not in item.tags else item
            for name, (_, _, start, end) in zip(names, found, strict=True)
            for item in reader.items[start:end]
        ]
    title = names[0] if len({*names}) == 1 else ""
    pictures = tuple(reader.texts.pictures.values())
    return Imported(
        tuple(items), tuple(reader.left_out), tuple(reader.changed), pictures=pictures, title=title
    )


def _tell_of(tell: Tell, count: int, notes: int, share: float) -> None:
    """Say how much is done: some whole notes, and a share of the next one."""
    tell((count + share) / notes)


def _front_matter(text: str) -> FrontMatter:
    """Read the top of a note, if it has one."""
    whole = _WHOLE.match(text)
    if whole is None:
        return FrontMatter(text, 0)
    said = whole["said"]
    name, tags = _ENTRY.search(said), _TAGS.search(said)
    words = re.findall(r"[^\s,\[\]\"'-][^\s,\[\]\"']*", f"{tags['line']} {tags['items']}") if tags else []
    own = (name["double"] or name["single"] or "").strip() if name else ""
    return FrontMatter(text[whole.end() :], whole[0].count("\n"), own, tuple(words))
