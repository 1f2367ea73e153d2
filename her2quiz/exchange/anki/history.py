"""What the learner did with the cards of a package: the log of answers, and what is suspended and flagged."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen

from her2quiz.domain.limits import MOST_ANSWERS
from her2quiz.exchange.anki.collection import CardState, Collection, LogRow
from her2quiz.exchange.anki.decks import wanted_decks
from her2quiz.exchange.anki.note_items import WHOLE
from her2quiz.exchange.anki.unpacked import unpacked
from her2quiz.exchange.formats import CannotImportError, Request, Tell
from her2quiz.exchange.histories import CardHistory, PastAnswer
from her2quiz.exchange.source_file import SourceFile

_FILTERED, _MANUAL = 3, 4
_IN_LEARNING = (0, 2)
_RATINGS = (1, 2, 3, 4)
_FIRST, _LAST = 10**12, 10**13
"""Milliseconds since 1970 between which an answer can have been given: before, there was no Anki."""

_SUSPENDED = -1
_FLAGS = ("", "red", "orange", "green", "blue", "pink", "turquoise", "purple")
_PORTION = 10_000


@frozen
class _Log:
    """The log of answers by the numbers of their cards."""

    answers: Mapping[int, Sequence[PastAnswer]]
    resets: Mapping[int, Sequence[int]]


def read_histories(source: SourceFile, request: Request, tell: Tell) -> tuple[CardHistory, ...]:
    """Return what was done with the cards of a package, those of new cards left out; raises CannotImportError."""
    with unpacked(source) as (_, collection):
        log = _log(collection, tell)
        decks = wanted_decks(collection.decks, request.sheet)
        guids = {number: (guid, kind) for number, guid, kind in collection.guids()}
        found = (
            _history(card, *guids[card.note], collection, log)
            for card in collection.states()
            if card.note in guids and (not request.sheet or card.deck in decks)
        )
        return tuple(each for each in found if each.answers or each.resets or each.is_suspended or each.flag)


def _history(card: CardState, guid: str, kind: int, collection: Collection, log: _Log) -> CardHistory:
    type_ = collection.note_types.get(kind)
    is_cloze = type_ is not None and type_.is_cloze
    return CardHistory(
        f"{guid}/{WHOLE if is_cloze else card.place}",
        str(card.place + 1) if is_cloze else "",
        tuple(log.answers.get(card.number, ())),
        tuple(log.resets.get(card.number, ())),
        card.queue == _SUSPENDED,
        _FLAGS[card.flags & 7],
    )


def _log(collection: Collection, tell: Tell) -> _Log:
    answers, resets = defaultdict[int, list[PastAnswer]](list), defaultdict[int, list[int]](list)
    for count, row in enumerate(collection.log()):
        if count >= MOST_ANSWERS:
            raise CannotImportError(
                f"The package has more than {MOST_ANSWERS:,} answers. Export a single deck from Anki."
            )
        if not count % _PORTION:
            tell(count / MOST_ANSWERS)
        if not _FIRST < row.at < _LAST:
            continue
        if _is_answer(row):
            rating = row.ease + 1 if collection.has_first_scheduler and _is_between(row) else row.ease
            answers[row.card].append(PastAnswer(row.at, rating, max(0, row.milliseconds) / 1000))
        elif row.kind == _MANUAL and not row.factor:
            resets[row.card].append(row.at)
    return _Log(answers, resets)


def _is_between(row: LogRow) -> bool:
    """Whether a button of the first scheduler stands one place further on in later ones, which have hard before it."""
    return row.kind in _IN_LEARNING and row.ease in (2, 3)


def _is_answer(row: LogRow) -> bool:
    """Whether a row is an answer that Anki schedules by; one in a filtered deck that does not reschedule is none."""
    return row.ease in _RATINGS and row.kind < _MANUAL and (row.kind != _FILTERED or row.factor != 0)
