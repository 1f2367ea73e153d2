"""Reads a package into items. A deck inside another becomes a tag; `--sheet` names one of the decks."""

from collections.abc import Iterable

from attrs import Factory, define

from her2quiz.domain.characters import one_line
from her2quiz.domain.limits import LARGEST_IMPORTED_TEXT, LONGEST_NAME, MOST_CARDS
from her2quiz.exchange.anki.collection import Collection, Note
from her2quiz.exchange.anki.decks import (
    DEFAULT,
    MOST_NAMED,
    Decks,
    common_part,
    deck_name,
    tag_of,
    wanted_decks,
)
from her2quiz.exchange.anki.note_items import NoteReader
from her2quiz.exchange.anki.note_types import NoteType
from her2quiz.exchange.anki.package import Package
from her2quiz.exchange.anki.templates import has_script
from her2quiz.exchange.anki.unpacked import unpacked
from her2quiz.exchange.formats import CannotImportError, Imported, LeftOut, Picture, Request, Tell
from her2quiz.exchange.items import Blank, Blanks, Item
from her2quiz.exchange.source_file import SourceFile

_PORTION = 200
_NAME = 60
_TOO_MUCH = f"The package has more than {MOST_CARDS:,} cards, or very long ones. Import one of its decks: --sheet NAME."


def read_package(source: SourceFile, request: Request, tell: Tell) -> Imported:
    """Read a package; raises CannotImportError if it cannot be read."""
    with unpacked(source) as (package, collection):
        return _imported(package, collection, request.sheet, tell)


def _imported(package: Package, collection: Collection, wanted: str, tell: Tell) -> Imported:
    decks = wanted_decks(collection.decks, wanted)
    cards = collection.cards()
    if wanted:
        cards = {note: [card for card in own if card.deck in decks] for note, own in cards.items()}
    used = {card.deck for own in cards.values() for card in own if card.deck in decks}
    inside = common_part({each: decks[each] for each in used if decks[each] != DEFAULT})
    tags = {each: tag_of(decks[each][len(inside) :]) for each in used}
    gathered = _Gathered(NoteReader(collection.note_types, tags, frozenset(package.images)))
    total = sum(map(bool, cards.values()))
    if total > MOST_CARDS:
        raise CannotImportError(_TOO_MUCH)
    for count, note in enumerate(collection.notes(cards)):
        if not count % _PORTION:
            tell(count / total)
        gathered.take(note)
    return Imported(
        tuple(gathered.items),
        tuple(gathered.left_out),
        tuple(gathered.changed),
        notes=_notes(collection, used, decks),
        pictures=_pictures(package, gathered.items),
        title=one_line(inside[-1]) if inside else "",
    )


@define
class _Gathered:
    """What became of the notes so far."""

    reader: NoteReader
    items: list[Item] = Factory(list)
    left_out: list[LeftOut] = Factory(list)
    changed: list[LeftOut] = Factory(list)
    size: int = 0

    def take(self, note: Note) -> None:
        """Take a note; raises CannotImportError if there are too many, or they are too long."""
        self.size += sum(map(len, note.fields))
        if self.size > LARGEST_IMPORTED_TEXT or max(len(self.items), len(self.left_out)) > MOST_CARDS:
            raise CannotImportError(_TOO_MUCH)
        for made in self.reader.made(note):
            if isinstance(made.item, LeftOut):
                self.left_out.append(made.item)
            else:
                self.items.append(made.item)
                self.changed += [LeftOut(_shown(made.item), each) for each in made.lost]


def _shown(item: Item) -> str:
    if not isinstance(item.answer, Blanks):
        return item.question[:_NAME]
    words = (part.right[0] if isinstance(part, Blank) else part for part in item.answer.parts)
    return "".join(words)[:_NAME]


def _notes(collection: Collection, used: Iterable[int], decks: Decks) -> tuple[str, ...]:
    """Say which decks there are, and which card types have a script."""
    names = sorted({deck_name(decks[each]) for each in used})
    types = sorted(
        one_line(kind.name[:LONGEST_NAME]) for kind in collection.note_types.values() if _has_script(kind)
    )
    said = (
        [f"{len(names)} decks: {', '.join(names[:MOST_NAMED])}. --sheet names one."] if len(names) > 1 else []
    )
    if types:
        listed = ", ".join(types[:MOST_NAMED])
        said.append(f"Scripts are not run; the card types {listed} have some: look at their cards.")
    return tuple(said)


def _has_script(kind: NoteType) -> bool:
    sides = (side for each in kind.templates.values() for side in (each.front, each.back))
    return not kind.is_occlusion and any(map(has_script, sides))


def _pictures(package: Package, items: Iterable[Item]) -> tuple[Picture, ...]:
    """Return the images that items show, each once."""
    names = dict.fromkeys(name for item in items for name in (item.image, item.why_image) if name)
    return tuple(Picture(name, lambda name=name: package.image(name)) for name in names)  # type: ignore[misc]
