"""Reads the results of a class and analyses them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from her2quiz.deckfile.deck.card_positions import card_positions_of
from her2quiz.deckfile.deck.read import Reading, read_deck
from her2quiz.domain.characters import one_line
from her2quiz.domain.class_results.analysis import Facts, analyse
from her2quiz.domain.class_results.answer import united
from her2quiz.domain.class_results.card_facts import CardFacts, facts_of
from her2quiz.domain.class_results.suppression import Rules
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.keys import deck_of
from her2quiz.domain.limits import MOST_RESULTS
from her2quiz.domain.text.words import shown_words
from her2quiz.session.class_results.class_report import CardPlace, ClassReport, DeckSeen, FileProblem
from her2quiz.session.class_results.own_answers import version_of_cards
from her2quiz.session.services.library import Library
from her2quiz.session.wording import plural
from her2quiz.store.class_results.read import NoResultsError, ResultsRead, read_results

_MOST_TOLD = 20
"""Bad lines of one file that are told one by one."""

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""


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


class CannotAnalyseError(Her2QuizError):
    """Results cannot be analysed; the message says why."""


@frozen
class Asked:
    """What is to be analysed."""

    files: tuple[Path, ...]
    """The files of results; of a folder, the files in it that end in .jsonl."""

    decks: tuple[Path, ...] = ()
    """Files of decks; others are looked for by their ids."""

    rules: Rules = field(factory=Rules)
    """What is shown."""


def analyse_class(asked: Asked, library: Library, report: Report = lambda _what, _share: None) -> ClassReport:
    """Analyse the results of a class.

    Args:
        asked: what is to be analysed.
        library: the decks at hand.
        report: shows progress.

    Raises:
        Her2QuizError: if no answer could be read, there are too many, or a deck that was named is none.
    """
    named = decks_named(asked.decks)
    problems: list[FileProblem] = []
    read = [*_read(_all_files(asked.files), problems, report)]
    given = [answer for each in read for answer in each.answers]
    if not given:
        raise CannotAnalyseError(_nothing(problems))
    answers = united(given)
    ids = {deck_of(answer.card) for answer in answers}
    others = decks_at_hand(library, ids, named)
    found = {**named, **{each.deck.header.id: each for each in others}}
    facts = {item: each for deck in found.values() for item, each in deck.facts.items()}
    return ClassReport(
        rules=asked.rules,
        files=len(read),
        later=sum(answer.place > 1 for answer in answers),
        decks=tuple(_seen(id_, found.get(id_), read) for id_ in sorted(ids)),
        places=analyse(answers, facts, asked.rules),
        cards={key: place for deck in found.values() for key, place in deck.places.items()},
        problems=tuple(problems),
    )


def _all_files(named: Sequence[Path]) -> list[Path]:
    """Return the files, each once, in an order of their own."""
    files: dict[Path, None] = {}
    for each in named:
        inside = sorted(each.glob("*.jsonl")) if each.is_dir() else [each]
        files.update(dict.fromkeys(inside))
    if not files:
        raise CannotAnalyseError("There is no file of results there: their names end in .jsonl.")
    return [*files]


def _read(files: Sequence[Path], problems: list[FileProblem], report: Report) -> Iterator[ResultsRead]:
    total = 0
    for number, file in enumerate(files):
        report(file.name, number / len(files))
        try:
            read = read_results(file)
        except NoResultsError as error:
            problems.append(FileProblem(file, None, str(error)))
            continue
        total += len(read.answers)
        if total > MOST_RESULTS:
            raise CannotAnalyseError(f"There are more than {MOST_RESULTS:,} answers. Name fewer files.")
        problems.extend(_problems(read))
        yield read
    report("", 1.0)


def _problems(read: ResultsRead) -> Iterator[FileProblem]:
    for bad in read.bad[:_MOST_TOLD]:
        yield FileProblem(read.file, bad.number, f"This line was left out: {bad.why}.")
    if len(read.bad) > _MOST_TOLD:
        yield FileProblem(read.file, None, f"{plural(len(read.bad) - _MOST_TOLD, 'more line')} left out.")
    if read.is_cut_off:
        yield FileProblem(read.file, None, "The end is missing: ask for the file again.")


def _nothing(problems: Sequence[FileProblem]) -> str:
    first = f" {problems[0].message}" if problems else ""
    return f"No answer could be read.{first}"


def _seen(id_: str, found: DeckFound | None, read: Sequence[ResultsRead]) -> DeckSeen:
    versions = tuple(sorted({each.decks[id_] for each in read if id_ in each.decks}))
    if found is None:
        return DeckSeen(id_, "", None, "", versions)
    return DeckSeen(id_, found.deck.header.title, found.file, found.version, versions)


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
