"""Imports packages of Anki. A deck inside another becomes a tag; `--sheet` names one of the decks."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from her2quiz.domain.characters import one_line
from her2quiz.domain.limits import LARGEST_IMPORTED_TEXT, MOST_CARDS
from her2quiz.exchange.anki.collection import Collection, Note, opened
from her2quiz.exchange.anki.note_items import NoteReader
from her2quiz.exchange.anki.package import Package, is_package, open_package
from her2quiz.exchange.anki.templates import has_script
from her2quiz.exchange.formats import CannotImportError, Imported, Importer, LeftOut, Picture, Request, Tell
from her2quiz.exchange.items import Blank, Blanks, Item
from her2quiz.exchange.source_file import SourceFile

Decks = Mapping[int, tuple[str, ...]]
"""The names of decks by their numbers, outermost first."""

_PORTION = 200
_NAME = 60
_MOST_NAMED = 20
_DEFAULT = ("Default",)


def _read(source: SourceFile, request: Request, tell: Tell) -> Imported:
    package = open_package(source)
    with tempfile.TemporaryDirectory(prefix="her2quiz-") as folder:
        file = Path(folder) / "collection.db"
        package.write_collection(file)
        with opened(file, str(source.path)) as collection:
            return _imported(package, collection, request.sheet, tell)


def _imported(package: Package, collection: Collection, wanted: str, tell: Tell) -> Imported:
    cards = collection.cards()
    decks = _wanted(collection.decks, wanted)
    cards = (
        {note: [card for card in own if card.deck in decks] for note, own in cards.items()}
        if wanted
        else cards
    )
    used = {card.deck for own in cards.values() for card in own}
    inside = _common({each: names for each, names in decks.items() if each in used and names != _DEFAULT})
    tags = {each: _tag(decks[each][len(inside) :]) for each in used if each in decks}
    reader = NoteReader(collection.note_types, tags, frozenset(package.images))
    items, left_out, changed = list[Item](), list[LeftOut](), list[LeftOut]()
    total, size = max(1, sum(map(bool, cards.values()))), 0
    for count, note in enumerate(collection.notes(cards)):
        size = _within(size, note, len(items))
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


def _wanted(decks: Decks, wanted: str) -> Decks:
    """Return the decks of a name, and those in them."""
    if not wanted:
        return decks
    path = tuple(part.strip().casefold() for part in wanted.split("::"))
    folded = {each: tuple(part.casefold() for part in names) for each, names in decks.items()}
    found = {each for each, names in folded.items() if names[: len(path)] == path}
    found = found or {each for each, names in folded.items() if path[0] in names and len(path) == 1}
    if not found:
        names = [one_line("::".join(each)) for each in decks.values()]
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        raise CannotImportError(
            f"The package has no deck '{one_line(wanted)}'. It has: {', '.join(names[:_MOST_NAMED])}{more}."
        )
    return {each: decks[each] for each in found}


def _common(decks: Decks) -> tuple[str, ...]:
    """Return the names of the decks that all are in, or the whole name of the only one."""
    paths = [*decks.values()]
    first = paths[0] if paths else ()
    shared = 0
    while shared < len(first) and all(
        path[shared : shared + 1] == first[shared : shared + 1] for path in paths
    ):
        shared += 1
    return first[:shared]


def _tag(inside: Sequence[str]) -> tuple[str, ...]:
    name = one_line(" ".join("::".join(inside).split()))
    return (name,) if name and tuple(inside) != _DEFAULT else ()


def _shown(item: Item) -> str:
    if isinstance(item.answer, Blanks):
        return "".join(part.right[0] if isinstance(part, Blank) else part for part in item.answer.parts)[
            :_NAME
        ]
    return item.question[:_NAME]


def _notes(collection: Collection, used: Iterable[int], decks: Decks) -> tuple[str, ...]:
    """Say which decks there are, and which card types have a script."""
    names = sorted({one_line("::".join(decks[each])) for each in used if each in decks})
    said = (
        [f"{len(names)} decks: {', '.join(names[:_MOST_NAMED])}. --sheet names one."]
        if len(names) > 1
        else []
    )
    types = sorted(
        one_line(kind.name)
        for kind in collection.note_types.values()
        if not kind.is_occlusion
        and any(has_script(side) for each in kind.templates.values() for side in (each.front, each.back))
    )
    said += (
        [f"Scripts are not run; the card types {', '.join(types)} have some: look at their cards."]
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
)
