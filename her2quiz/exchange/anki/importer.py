"""Imports packages of Anki. A deck inside another becomes a tag; `--sheet` names one of the decks."""

from collections.abc import Iterable

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
from her2quiz.exchange.anki.history import read_histories
from her2quiz.exchange.anki.note_items import NoteReader
from her2quiz.exchange.anki.package import Package, is_package
from her2quiz.exchange.anki.templates import has_script
from her2quiz.exchange.anki.unpacked import unpacked
from her2quiz.exchange.formats import CannotImportError, Imported, Importer, LeftOut, Picture, Request, Tell
from her2quiz.exchange.items import Blank, Blanks, Item
from her2quiz.exchange.source_file import SourceFile

_PORTION = 200
_NAME = 60


def _read(source: SourceFile, request: Request, tell: Tell) -> Imported:
    with unpacked(source) as (package, collection):
        return _imported(package, collection, request.sheet, tell)


def _imported(package: Package, collection: Collection, wanted: str, tell: Tell) -> Imported:
    cards = collection.cards()
    decks = wanted_decks(collection.decks, wanted)
    cards = (
        {note: [card for card in own if card.deck in decks] for note, own in cards.items()}
        if wanted
        else cards
    )
    used = {card.deck for own in cards.values() for card in own}
    inside = common_part({each: names for each, names in decks.items() if each in used and names != DEFAULT})
    tags = {each: tag_of(decks[each][len(inside) :]) for each in used if each in decks}
    reader = NoteReader(collection.note_types, tags, frozenset(package.images))
    items, left_out, changed = list[Item](), list[LeftOut](), list[LeftOut]()
    total, size = max(1, sum(map(bool, cards.values()))), 0
    for count, note in enumerate(collection.notes(cards)):
        size = _within(size, note, max(len(items), len(left_out)))
        if not count % _PORTION:
            tell(count / total)
        for made in reader.made(note):
            if isinstance(made.item, LeftOut):
                left_out.append(made.item)
                continue
            items.append(made.item)
            changed += [LeftOut(_shown(made.item), each) for each in made.lost]
    return Imported(
        tuple(items),
        tuple(left_out),
        tuple(changed),
        notes=_notes(collection, used, decks),
        pictures=_pictures(package, items),
        title=one_line(inside[-1]) if inside else "",
    )


def _within(size: int, note: Note, items: int) -> int:
    """Return how much text there is with one more note; raises CannotImportError if it is too much."""
    size += sum(map(len, note.fields))
    if size > LARGEST_IMPORTED_TEXT or items > MOST_CARDS:
        raise CannotImportError(
            f"The package has more than {MOST_CARDS:,} cards, or very long ones. Import one of its decks: --sheet NAME."
        )
    return size


def _shown(item: Item) -> str:
    if isinstance(item.answer, Blanks):
        return "".join(part.right[0] if isinstance(part, Blank) else part for part in item.answer.parts)[
            :_NAME
        ]
    return item.question[:_NAME]


def _notes(collection: Collection, used: Iterable[int], decks: Decks) -> tuple[str, ...]:
    """Say which decks there are, and which card types have a script."""
    names = sorted({deck_name(decks[each]) for each in used if each in decks})
    said = (
        [f"{len(names)} decks: {', '.join(names[:MOST_NAMED])}. --sheet names one."] if len(names) > 1 else []
    )
    types = sorted(
        one_line(kind.name[:LONGEST_NAME])
        for kind in collection.note_types.values()
        if not kind.is_occlusion
        and any(has_script(side) for each in kind.templates.values() for side in (each.front, each.back))
    )
    said += (
        [
            f"Scripts are not run; the card types {', '.join(types[:MOST_NAMED])} have some: look at their cards."
        ]
        if types
        else []
    )
    return tuple(said)


def _pictures(package: Package, items: Iterable[Item]) -> tuple[Picture, ...]:
    """Return the images that items show, each once."""
    names = dict.fromkeys(name for item in items for name in (item.image, item.why_image) if name)
    return tuple(Picture(name, lambda name=name: package.image(name)) for name in names)  # type: ignore[misc]


ANKI = Importer(
    name="anki",
    title="a package of Anki",
    looks_like=is_package,
    read=_read,
    histories=read_histories,
)
