"""A learner's own answers, as a file of results has them: the first to each card, and the exam that was handed in last."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.class_results.answer import EXAM, STUDY, ClassAnswer
from her2quiz.domain.class_results.card_facts import cut, version_of
from her2quiz.domain.exam.sitting import ExamItem, Sitting
from her2quiz.domain.history.review import STUDY as STUDIED
from her2quiz.domain.history.review import Review
from her2quiz.domain.keys import deck_of
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.marking.changed_key import has_changed
from her2quiz.domain.marking.marking import mark, record
from her2quiz.session.exam.begin import kept_exam
from her2quiz.session.exam.posing import trace_of, turn_of
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.store.class_results.records import WrittenAnswer

_DIGEST_BYTES = 8
_TYPED = ("typed", "filled", "named")
_LISTED = ("ticked", "order")
"""Under what the record of an answer has texts, typed by the learner or written by the author."""


@frozen
class Wanted:
    """What is asked for."""

    decks: tuple[ShelfDeck, ...]
    """The decks."""

    all_answers: bool = False
    """Whether later answers to a card are written, too."""

    with_typed: bool = False
    """Whether what was typed is written, too."""


@frozen
class OwnAnswers:
    """A learner's answers, still without a pseudonym."""

    study: tuple[WrittenAnswer, ...]
    """Answers in study."""

    exam: tuple[WrittenAnswer, ...]
    """Answers of the exam that was handed in last; none without one."""

    unmarked: int = 0
    """Answers that are left out because only the learner could mark them."""

    changed: int = 0
    """Answers that are left out because another one would be right today."""

    @property
    def answers(self) -> tuple[WrittenAnswer, ...]:
        """All of them."""
        return (*self.study, *self.exam)


def own_answers(services: Services, wanted: Wanted) -> OwnAnswers:
    """Gather a learner's answers to the cards of some decks. Raises ProgressError."""
    study: list[WrittenAnswer] = []
    unmarked = changed = 0
    answer_keys = services.library.answer_keys
    keys = [key for deck in wanted.decks for key in deck.keys]
    for key, history in services.log.histories(keys):
        studied = [review for review, _ in history if review.mode == STUDIED]
        for place, review in enumerate(studied if wanted.all_answers else studied[:1], 1):
            if review.score is None:
                unmarked += 1
            elif has_changed(review.answer_key, answer_keys[key]):
                changed += 1
            else:
                study.append(_studied(services, review, place, with_typed=wanted.with_typed))
    return OwnAnswers(tuple(study), tuple(_exam(services, wanted)), unmarked, changed)


def deck_versions(services: Services, decks: Iterable[ShelfDeck]) -> dict[str, str]:
    """Return the version of each deck, by its id: a digest of those of its cards."""
    return {deck.header.id: version_of_cards(_versions(services, deck)) for deck in decks}


def version_of_cards(versions: Mapping[str, str]) -> str:
    """Return the version of a deck.

    Args:
        versions: those of its cards, by key.
    """
    return _digest(f"{key} {version}" for key, version in sorted(versions.items()))


def _versions(services: Services, deck: ShelfDeck) -> dict[str, str]:
    return {key: version_of(services.library.card(key)) for key in deck.keys}


def _studied(services: Services, review: Review, place: int, *, with_typed: bool) -> WrittenAnswer:
    given = _chosen_in(_loaded(review.answer))
    answer = ClassAnswer(
        learner="",
        where=STUDY,
        card=review.card,
        place=place,
        day=review.moment.day.isoformat(),
        exported="",
        version=version_of(services.library.card(review.card)),
        sitting="",
        score=review.score or 0.0,
        chosen=given.options,
        gave_up=given.gave_up,
        seed=review.seed,
    )
    return WrittenAnswer(answer, given.typed if with_typed else ())


def _exam(services: Services, wanted: Wanted) -> Iterator[WrittenAnswer]:
    """Return the answers of the exam that was handed in last, if all its cards are of these decks and still as they were."""
    sitting = kept_exam(services)
    if sitting is None or sitting.handed_in is None:
        return
    ids = {deck.header.id for deck in wanted.decks}
    counted = [item for item in sitting.items if services.library.has(item.key)]
    if any(deck_of(item.key) not in ids for item in sitting.items) or len(counted) < len(sitting.items):
        return
    if all(trace_of(turn_of(services, item)) == item.trace for item in counted):
        name = _name_of(sitting)
        for item in counted:
            yield _sat(services, item, sitting, name, with_typed=wanted.with_typed)


def _sat(
    services: Services, item: ExamItem, sitting: Sitting, name: str, *, with_typed: bool
) -> WrittenAnswer:
    question = turn_of(services, item).question
    answer = GaveUp() if item.answer is None else item.answer
    given = _chosen_in(record(question, answer))
    sat = ClassAnswer(
        learner="",
        where=EXAM,
        card=item.key,
        place=1,
        day=sitting.begun.day.isoformat(),
        exported="",
        version=version_of(services.library.card(item.key)),
        sitting=name,
        score=mark(question, answer).score or 0.0,
        chosen=given.options,
        gave_up=given.gave_up,
        seed=item.seed,
    )
    return WrittenAnswer(sat, given.typed if with_typed else ())


def _name_of(sitting: Sitting) -> str:
    """Return a name for an exam that tells neither when on its day it was sat nor what was searched for."""
    keys = sorted(item.key for item in sitting.items)
    return _digest([str(sitting.seed), sitting.begun.day.isoformat(), *keys])


def _digest(texts: Iterable[str]) -> str:
    joined = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=_DIGEST_BYTES).hexdigest()


def _loaded(answer: str) -> Mapping[str, Any]:
    try:
        found = json.loads(answer)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


@frozen
class Chosen:
    """What a learner gave."""

    options: tuple[str, ...] = ()
    """The options, in the words of the deck."""

    typed: tuple[str, ...] = ()
    """What the learner typed, in the learner's words."""

    gave_up: bool = False
    """Whether it was "I don't know"."""


def _chosen_in(record: Mapping[str, Any]) -> Chosen:
    """Return what a learner gave, of an answer as the log has it."""
    if record.get("gave_up"):
        return Chosen(gave_up=True)
    if "said" in record:
        return Chosen((str(bool(record["said"])),))
    if "picked" in record:
        return Chosen(_cut([record["picked"]]))
    if isinstance(record.get("pairs"), Mapping):
        pairs = record["pairs"].items()
        return Chosen(_cut(f"{item} → {choice}" for item, choice in pairs if choice is not None))
    listed: Any = next((record[name] for name in _LISTED if isinstance(record.get(name), list)), [])
    typed: Any = next((record[name] for name in _TYPED if name in record), [])
    return Chosen(_cut(listed), _cut(typed if isinstance(typed, list) else [typed]))


def _cut(texts: Any) -> tuple[str, ...]:
    return tuple(cut(str(text)) for text in texts)
