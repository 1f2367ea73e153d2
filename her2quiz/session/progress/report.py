"""The numbers behind `her2quiz stats` and `her2quiz decks`, in a shape that a program can read."""

from collections.abc import Iterable, Sequence
from typing import Any

from her2quiz.domain.history.tally import Tally
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck


def deck_report(view: Overview) -> list[dict[str, Any]]:
    """Return a row for each deck: its id and title, and how many cards there are, are new and are due."""
    return [_deck_row(deck, view) for deck in view.decks]


def statistics_report(
    services: Services,
    decks: Iterable[ShelfDeck],
    tallies: Sequence[Tally] | None = None,
    view: Overview | None = None,
) -> dict[str, Any]:
    """Return what was answered, all told and today, and how far the learner is with each deck.

    Answers in decks that are not at hand are counted apart.

    Args:
        services: decks, log, clock and chance.
        decks: which decks to count.
        tallies: all answers; they are counted if not given.
        view: the decks as the first screen counts them, whose postponed cards are left out; they are counted if not given.
    """
    view = view or Overview(services)
    view.leave_out_postponed(services)
    wanted = {deck.header.id for deck in decks}
    at_hand = {deck.header.id for deck in view.decks}
    tallies = services.log.tallies() if tallies is None else tallies
    every = [tally for tally in tallies if tally.deck in wanted]
    today = [tally for tally in services.log.tallies(view.now.day, view.now.day) if tally.deck in wanted]
    return {
        "day": view.now.day.isoformat(),
        **_counts(every),
        "today": _counts(today),
        "elsewhere": sum(tally.count for tally in tallies if tally.deck not in at_hand),
        "streak_days": view.streak,
        "decks": [
            {**_deck_row(deck, view), **_counts(tally for tally in every if tally.deck == deck.header.id)}
            for deck in view.decks
            if deck.header.id in wanted
        ],
    }


def _deck_row(deck: ShelfDeck, view: Overview) -> dict[str, Any]:
    counts, progress = view.counts[deck.header.id], view.progress(deck)
    return {
        "id": deck.header.id,
        "title": deck.header.title,
        "cards": len(deck.keys),
        "new": counts.new,
        "new_today": view.new_today(deck.header.id),
        "due": counts.due,
        "due_today": view.due_today(deck.header.id),
        "learned": progress.learned,
        "recall": _rounded(progress.recall),
        "expected_recall": _rounded(progress.shown_recall),
        "came_back": progress.came_back,
        "added": view.news[deck.header.id].added,
        "changed": view.news[deck.header.id].changed,
        "left_out": deck.left_out,
        "file": str(deck.file),
        "own_copy": deck.is_own_copy,
        "paths": [step.path for step in deck.header.steps],
        "on_path": deck.is_on_path,
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _counts(tallies: Iterable[Tally]) -> dict[str, Any]:
    tallies = list(tallies)
    by_rating = {
        rating.name.lower(): sum(tally.count for tally in tallies if tally.rating is rating)
        for rating in Rating
    }
    return {
        "reviews": sum(tally.count for tally in tallies),
        **by_rating,
        "marked": sum(tally.marked for tally in tallies),
        "right": sum(tally.right for tally in tallies),
        "minutes": round(sum(tally.seconds for tally in tallies) / 60, 1),
    }
