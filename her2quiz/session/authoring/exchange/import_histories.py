"""What a learner did with cards in another program, for the cards of the deck that they became."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.exchange.deck_text.cards import one_word, origin_of
from her2quiz.exchange.formats import CannotImportError, Importer
from her2quiz.exchange.histories import KeyedHistory
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.source_file import SourceFile
from her2quiz.session.authoring.exchange.import_deck import Progress, Wanted


@frozen
class FoundHistories:
    """The histories in a file."""

    deck: str
    """The id of the deck."""

    found: tuple[KeyedHistory, ...] = field(repr=False)
    """Those of cards in the deck."""

    answers_elsewhere: int
    """How many answers belong to cards that are not in the deck."""


def check_has_histories(wanted: Wanted) -> None:
    """Raise CannotImportError if files of this format say nothing of answers."""
    _importer(wanted)


def find_histories(wanted: Wanted, deck: Path, progress: Progress) -> FoundHistories:
    """Read the histories of a file that was imported.

    Args:
        wanted: what was imported.
        deck: the deck that it became.
        progress: receives the progress.

    Raises:
        CannotImportError: if the file or the deck cannot be read.
    """
    importer, source = _importer(wanted), SourceFile(wanted.file)
    if importer.histories is None:
        raise CannotImportError(f"{importer.title} says nothing of answers.")
    histories = importer.histories(source, wanted.request, lambda share: progress(source.name, share))
    reading = read_deck(deck)
    if reading.deck is None:
        raise CannotImportError(f"{deck} is not a deck that can be read. Nothing was taken over.")
    answer_keys = {card.key: card.kind.answer_key.brief for card in reading.deck.cards}
    id_ = reading.deck.header.id
    ids = _ids(reading.data, importer.origin_scheme)
    found, elsewhere = list[KeyedHistory](), 0
    for history in histories:
        own = ids.get(one_word(history.origin))
        key = "/".join(filter(None, (id_, own, history.blank)))
        if own is not None and key in answer_keys:
            found.append(KeyedHistory(key, answer_keys[key], history))
        else:
            elsewhere += len(history.answers)
    return FoundHistories(id_, tuple(found), elsewhere)


def _importer(wanted: Wanted) -> Importer:
    importer = importer_for(SourceFile(wanted.file), wanted.format)
    if importer.histories is None:
        raise CannotImportError(
            f"{wanted.file}, read as {importer.title}, says nothing of answers. --with-progress is for packages of Anki."
        )
    return importer


def _ids(data: Mapping[str, Any], scheme: str) -> dict[str, str]:
    """Return the ids of cards by what they are called in the file."""
    cards = (card for card in data.get("card", []) if isinstance(card, dict))
    origins = ((origin_of(card), str(card.get("id", ""))) for card in cards)
    return {
        origin.name.removeprefix(f"{scheme}:"): id_
        for origin, id_ in origins
        if origin is not None and origin.name.startswith(f"{scheme}:")
    }


def id_of_deck(deck: Path) -> str:
    """Return the id of a deck; raises CannotImportError if it cannot be read."""
    reading = read_deck(deck)
    if reading.deck is None:
        raise CannotImportError(f"{deck} is not a deck that can be read. Name the deck that was imported.")
    return reading.deck.header.id
