"""Leeches: cards that are missed again and again. What was answered instead, and which cards read like it."""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.history.review import given_in
from her2quiz.domain.scheduling.day.look_alikes import are_look_alikes
from her2quiz.session.services.services import Services
from her2quiz.session.wording import plural

MOST_SHOWN = 2
"""How many wrong answers, and how many cards that read alike, are shown at most."""


@frozen
class Leech:
    """A card that was missed too often."""

    days: int
    """On how many study days it was missed."""

    given: tuple[tuple[str, int], ...]
    """The most frequent wrong answers, each with how often it was given."""

    right_answer: str
    """What is right."""

    alike: tuple[tuple[str, str], ...]
    """Cards of the deck that read alike: what each asks, and its answer."""

    def lines(self) -> list[str]:
        """Say that the card is missed again and again, what it is taken for, and what to do."""
        lines = [f"Leech: you have missed this card on {plural(self.days, 'day')}."]
        if self.given:
            given = ", ".join(f"{one_line(text)} ({plural(count, 'time')})" for text, count in self.given)
            lines.append(f"You answered: {given}. The right answer is: {one_line(self.right_answer)}.")
        lines += [
            f"Much like it: {one_line(asks)} Answer: {one_line(answer)}." for asks, answer in self.alike
        ]
        compare = "Compare them. " if len(lines) > 1 else ""
        return [*lines, f"{compare}You can suspend the card, edit it, or flag it for its author."]


def leech_of(services: Services, key: str) -> Leech | None:
    """Return what there is to say of a card that is a leech; None if it is none, or is in no deck."""
    most = services.preferences.leech_misses
    history = services.log.reviews_of(key, only_missed=True)
    missed = [review for review, _ in history if not review.resets_since]
    days = len({review.moment.day for review in missed})
    if days < most or not services.library.has(key):
        return None
    given = Counter(filter(None, (given_in(review.answer) for review in missed))).most_common(MOST_SHOWN)
    answer = services.library.card(key).example().kind.right_answer
    return Leech(days, tuple(given), answer, tuple(_alike(services, key)))


def _alike(services: Services, key: str) -> Iterator[tuple[str, str]]:
    library = services.library
    stem = library.stem(key)
    (keys,) = (deck.keys for deck in library.decks if key in deck.keys)
    alike = (each for each in keys if each != key and are_look_alikes(stem, library.stem(each)))
    for each, _ in zip(alike, range(MOST_SHOWN), strict=False):
        card = library.card(each).example()
        yield card.kind.prompt, card.kind.right_answer
