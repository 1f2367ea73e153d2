"""Finds the decks to which a class gave answers: what their cards ask, where they are, and what is right."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

from her2quiz.deckfile.deck.card_positions import card_positions_of
from her2quiz.deckfile.deck.read import Reading, read_deck
from her2quiz.domain.characters import one_line
from her2quiz.domain.class_results.analysis import Facts
from her2quiz.domain.class_results.card_facts import CardFacts, facts_of
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.text.words import shown_words
from her2quiz.session.class_results.class_report import CardPlace
from her2quiz.session.class_results.own_answers import version_of_cards
from her2quiz.session.services.library import Library


@frozen
class DeckFound:
    """A deck with its file."""

    deck: Deck
    """The deck."""

    file: Path
    """Its file."""

    places: Mapping[str, CardPlace] = field(factory=dict)
    """Where each card is, by its key."""

    facts: Facts = field(factory=dict)
    """What it says of its cards."""

    @property
    def version(self) -> str:
        """Its version, as learners export it."""
        return version_of_cards(dict(self.facts.keys()))


def decks_named(files: Iterable[Path]) -> dict[str, DeckFound]:
    """Return the decks in files, by their ids.

    Raises:
        Her2QuizError: for a file that is no deck.
    """
    return {found.deck.header.id: found for found in map(_named, files)}


def decks_at_hand(library: Library, ids: Iterable[str], known: Iterable[str]) -> Iterator[DeckFound]:
    """Return those decks of the library that are asked for.

    Args:
        library: the decks at hand.
        ids: those that are wanted.
        known: those that were found already.
    """
    missing = {*ids} - {*known}
    for deck in library.decks:
        if deck.header.id in missing:
            found = _found(read_deck(deck.file), deck.file)
            if found is not None:
                yield found


def _named(file: Path) -> DeckFound:
    reading = read_deck(file)
    found = _found(reading, file)
    if found is None:
        why = one_line(reading.diagnostics[0].message) if reading.diagnostics else "it has no cards"
        raise Her2QuizError(f"{file} is not a deck: {why}.")
    return found


def _found(reading: Reading, file: Path) -> DeckFound | None:
    if reading.deck is None:
        return None
    lines = {each.key: each.line for each in card_positions_of(reading) if each.key}
    facts: dict[tuple[str, str], CardFacts] = {}
    places: dict[str, CardPlace] = {}
    for card in reading.deck.cards:
        of_card = facts_of(card)
        facts[card.key, of_card.version] = of_card
        asks = one_line(shown_words(card.example().kind.prompt))
        places[card.key] = CardPlace(file, lines.get(card.key, 1), asks, of_card.version)
    return DeckFound(reading.deck, file, places, facts)
