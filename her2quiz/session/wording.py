"""Words that the app, the plain lines and the commands all use. Pure; knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from her2quiz.domain.characters import one_line
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.reason import Reason

if TYPE_CHECKING:  # the first screen needs words and not what they are about
    from her2quiz.domain.deck.card import Card
    from her2quiz.domain.kinds.name_all import TakenNames
    from her2quiz.domain.moment import Moment
    from her2quiz.domain.scheduling.memory import Memory

DISCLAIMER = "A study aid, not medical advice."

FULL_DISCLAIMER = (
    f"{DISCLAIMER} It may be out of date. About your own care, ask your own clinician; before any treatment, check "
    "the current label."
)
"""Is said at the first start."""

RATING_NAMES = {Rating.AGAIN: "Again", Rating.HARD: "Hard", Rating.GOOD: "Good", Rating.EASY: "Easy"}

OTHER_DECKS = "Other decks"
"""Stands above the decks that are not on the learner's path."""

REASON_NAMES = {Reason.STEPS: "still being learned", Reason.DUE: "due", Reason.NEW: "new"}

ANSWER_CHANGED = "answer changed since last time"
"""Is said of a card of which another answer was right when it was last answered."""

OWN_COPY_WINS = "Your own copy is used from now on. To get the original back, delete it."
"""Is said when a deck that came with the program is copied to be edited."""

OWN_COPY = "your own copy"
"""Is said of a deck that takes the place of one that came with the program."""

LEFT_BLANK = "(left blank)"
"""Shown in place of a text that the learner did not type."""

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
WEEKDAYS = tuple(_DAYS.split())

_YEAR = "January February March April May June July August September October November December"
MONTHS = tuple(_YEAR.split())

_FIRST_WORDS = 32
"""Characters."""

_DAYS_IN_MONTH, _DAYS_IN_YEAR = 30.4, 365.25
_LONGEST_IN_DAYS, _LONGEST_IN_MONTHS = 60, 24


def postponed(count: int) -> str:
    """Say how many due cards are not asked today, and why."""
    return f"{plural(count, 'due card is', 'due cards are')} postponed: too similar to others asked today."


def today(due: int, new: int, why: str = "") -> str:
    """Say what is asked today over all decks, and perhaps, in a word or two, why no new cards come."""
    return f"{due:,} due, {new:,} new today" + (f" ({why})" if why else "")


def share_of_deck(due: tuple[int, int], new: tuple[int, int]) -> str:
    """Say what is asked of one deck today.

    Args:
        due: how many due cards are asked, of how many.
        new: how many new cards are asked, of how many.
    """
    parts = [f"{_part_of(*due)} due"] if due[0] else []
    parts += [f"{_part_of(*new)} new"] if new[0] else []
    return f"Today {' and '.join(parts)}" if parts else ""


def new_in_all(new: int) -> str:
    """Say how many new cards come today, below a list that says of each deck how many it may give."""
    return f"{new:,} new in all today, from any deck"


def shared_new(new_per_day: int) -> str:
    """Say that all decks share a number of new cards."""
    return f"All decks: {new_per_day:,} new a day"


def _part_of(part: int, whole: int) -> str:
    return f"{part:,}" if part == whole else f"{part:,} of {whole:,}"


def backlog(waiting: int, asked: int, days_to_clear: int | None) -> str:
    """Say how much of a backlog is asked today, and when it is cleared.

    Args:
        waiting: the due cards.
        asked: how many of them are asked today.
        days_to_clear: days with a backlog, today included; None if it is not cleared.
    """
    parts = [f"{asked} today"] if asked else []
    parts += [f"clear in {plural(days_to_clear, 'day')}"] if days_to_clear else []
    return f"{waiting:,} waiting" + (f"; {', '.join(parts)}" if parts else "")


NO_DATE_MOVES = "no date moves"
"""Is said of practice, whose answers do not count."""


def on_day(day: date, today: date) -> str:
    """Say a day that is to come: tomorrow, on Wednesday, on Wed 9 Dec."""
    ahead = (day - today).days
    if ahead == 1:
        return "tomorrow"
    return f"on {WEEKDAYS[day.weekday()] if ahead < len(WEEKDAYS) else day_name(day, today)}"


def every_card_seen(next_due: date, count: int, today: date) -> str:
    """Say that there are no new cards, and when so many are due next."""
    return f"You have seen every card. Next: {plural(count, 'card')} {on_day(next_due, today)}."


def what_comes(due: int, new: int, day: date, today: date) -> str:
    """Say how many cards are due on the next day on which any is, and how many new ones come tomorrow."""
    if (day - today).days == 1:
        also = f" Then {plural(new, 'new card')}." if new else ""
        return f"Due by tomorrow: {plural(due, 'card')}.{also}"
    first = f"Tomorrow: {plural(new, 'new card')}. " if new else ""
    return f"{first}Next due: {plural(due, 'card')} {on_day(day, today)}."


def waiting(count: int, days_to_clear: int | None) -> str:
    """Say how many due cards are left for another day, and that no new ones come until they are done."""
    days_left = f" They are cleared in {plural(days_to_clear, 'day')}." if days_to_clear else ""
    cards = plural(count, "more card is waiting", "more cards are waiting")
    return f"{cards}: enough for today.{days_left} New cards come after that."


def resting(count: int) -> str:
    """Say that cards were asked often enough for now."""
    return f"{plural(count, 'card is', 'cards are')} still being learned: first in the next session."


def time_is_up(minutes: int | None, left: str) -> str:
    """Say that a session stopped because its minutes are over, and what is left."""
    over = "1 minute is over." if minutes == 1 else f"{minutes} minutes are over."
    return f"{over} {left}"


def news(added: int, changed: int, *, is_own_copy: bool = False) -> str:
    """Say what is new in a deck since it was last studied, and whether it is the learner's own; nothing if nothing is."""
    parts = [OWN_COPY] if is_own_copy else []
    parts += [plural(added, "new card")] if added else []
    parts += [plural(changed, "answer changed", "answers changed")] if changed else []
    return ", ".join(parts)


def asked(card: Card) -> str:
    """Say what a card asks, apart from the case to which it belongs; the first words of that stand before it."""
    opening = first_words(card.story)
    return f"{opening}: {card.kind.prompt}" if opening else card.kind.prompt


def first_words(text: str) -> str:
    """Return so many words of a text as tell it from others, without its marks."""
    from her2quiz.domain.text.words import all_words  # which the first screen does not need

    words = one_line(all_words(text))
    if len(words) <= _FIRST_WORDS:
        return words.rstrip(".")
    whole_words = words[: _FIRST_WORDS + 1].rpartition(" ")[0] or words[:_FIRST_WORDS]
    return whole_words.rstrip(" ,;:.") + "…"


def deck_titles(titles: Sequence[str], of: int) -> str:
    """Name the decks that are studied.

    Args:
        titles: of those decks.
        of: how many decks there are.
    """
    return "All decks" if len(titles) == of > 1 else ", ".join(one_line(title) for title in titles)


def wait(memory: Memory, now: Moment) -> str:
    """Say how long a card waits after a review, as briefly as fits on a key."""
    if memory.in_steps:
        return duration(memory.due_at - now.at)
    return days(max(0, (memory.due_day - now.day).days))


def days(count: int) -> str:
    """Say a number of days, as briefly as fits on a key: 8 d, 3 months, 2.5 years."""
    if count <= _LONGEST_IN_DAYS:
        return f"{count} d"
    months = count / _DAYS_IN_MONTH
    if months <= _LONGEST_IN_MONTHS:
        return f"{months:.0f} months"
    return f"{count / _DAYS_IN_YEAR:.1f} years"


def duration(span: timedelta) -> str:
    """Say a time of less than a day: 45 s, 10 min, 2 h."""
    seconds = max(0, round(span.total_seconds()))
    if seconds < 60:  # noqa: PLR2004 - seconds in a minute
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{round(minutes / 60)} h"  # noqa: PLR2004 - minutes in an hour


def day_name(day: date, today: date) -> str:
    """Say a day as people do: today, yesterday, tomorrow, Fri 27 Nov."""
    near = {0: "today", -1: "yesterday", 1: "tomorrow"}.get((day - today).days)
    if near:
        return near
    year = "" if day.year == today.year else f" {day.year}"
    return f"{long_day(day)}{year}"


def long_day(day: date) -> str:
    """Say a day with its name: Mon 23 Nov."""
    return f"{shortened(WEEKDAYS[day.weekday()])} {day.day} {shortened(MONTHS[day.month - 1])}"


def shortened(name: str) -> str:
    """Return the name of a weekday or a month as it is written beside a day: Mon, Nov."""
    return name[:3]


def refused_names(taken: TakenNames) -> str:
    """Say which names were typed already, or how many are wanted; nothing if all were taken."""
    if taken.too_many:
        wanted = plural(taken.wanted, "name is", "names are")
        return f"Only {wanted} wanted; you typed {len(taken.names)}."
    repeated = ", ".join(one_line(name) for name in taken.repeated)
    return f"{repeated}: already typed." if repeated else ""


def plural(count: int, one: str, many: str = "") -> str:
    """Say a number of things."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def ordinal(number: int) -> str:
    """Say a place in an order: 1st, 2nd, 3rd, 4th."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def percent(share: float | None) -> str:
    """Say a share of 1; a dash if there is none."""
    return "–" if share is None else f"{share:.0%}"


def minutes(seconds: float) -> str:
    """Say how long something took: less than a minute, 4 minutes."""
    whole = round(seconds / 60)
    return plural(whole, "minute") if whole else "less than a minute"


def minutes_today(minutes: float, wanted: int) -> tuple[str, str]:
    """Say how many of the day's minutes are studied, with a bar and without."""
    cells = 10
    done = min(cells, int(minutes * cells // wanted))
    said = f"{int(minutes)} of {plural(wanted, 'minute')} today"
    if minutes >= wanted:
        said = f"{plural(int(minutes), 'minute')} today: done"
    return f"{said}  {'▰' * done}{'▱' * (cells - done)}", said


def minutes_left(seconds: float) -> str:
    """Say how much is left, as briefly as fits on the first line."""
    return f"{max(1, round(seconds / 60))} min left"


def provenance(card: Card, today: date) -> str:
    """Say where a card's fact comes from, to which day it is known to hold, and what speaks against trusting it."""
    as_of = f"as of {card.as_of.isoformat()}" if card.as_of else ""
    return " · ".join(part for part in (card.source, as_of, *doubts(card, today)) if part)


def doubts(card: Card, today: date) -> list[str]:
    """Say what speaks against trusting a card; nothing if nothing does."""
    is_past = card.review_by is not None and card.review_by <= today
    return [
        *(["past its review date"] if is_past else []),
        *(["not yet confirmed by a clinician"] if card.to_confirm else []),
    ]


def dated_ahead(cards: int) -> str:
    """Say that cards were last answered at a time that is still to come."""
    return f"{plural(cards, 'card')} last answered later than now: the clock was ahead then, or is behind now. Due today."
