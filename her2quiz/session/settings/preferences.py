"""The learner's settings, each named once: to add a setting, add a field here.

A dataclass, since the first screen needs it: there attrs is not loaded yet.
"""

from dataclasses import dataclass, fields, replace
from typing import Any

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.rating import ALL_RATINGS, PASS_OR_FAIL, Rating
from her2quiz.session.settings.setting import (
    ANSWERS,
    BACKUPS,
    DAILY,
    DECKS,
    KEYS,
    LOOKS,
    MEMORY,
    MOST_CARDS,
    PLAIN,
    Setting,
    setting,
)
from her2quiz.session.settings.written_days import breaks, easy_days, exam_dates

BRIEF_MINUTES = 10
"""How long a brief session lasts if no minutes a day are set."""


class PreferencesError(Her2QuizError):
    """The settings cannot be read or written."""


@dataclass(frozen=True)
class Preferences:
    """The learner's settings. What checks, writes, shows and documents them goes by the fields of this class."""

    path: str = setting(
        DAILY,
        "Path",
        "The path whose decks come first: student, nurse, pathology, advocate, or one that an author has named; "
        "everything for none. Without it you are asked at the first start",
        "",
        unset="not chosen",
    )

    minutes_per_day: int = setting(
        DAILY,
        "Minutes a day",
        "After how many minutes the brief session of the first screen stops, and her2quiz study without --minutes, at "
        "the end of a card. With 0, the brief session takes 10 minutes and the other has no limit",
        0,
        highest=600,
        unit="minutes",
        unset="no limit",
        step=5,
    )

    new_per_day: int = setting(
        DAILY,
        "New cards a day",
        "New cards a day, over all decks together. With 5, a day takes about ten minutes, whatever is repeated included",
        5,  # with which `tests/stress/days.py` takes ten minutes a day for 60 days
        highest=MOST_CARDS,
        unit="cards",
    )

    reviews_per_day: int = setting(
        DAILY,
        "Reviews a day",
        "Due cards that are asked on a day, over all decks. If more are waiting, those that would lose most by waiting "
        "come first, and no new ones until the rest fits into a day",
        60,
        lowest=1,
        highest=MOST_CARDS,
        unit="cards",
        step=10,
    )

    day_begins_at: int = setting(
        DAILY, "A day begins at", "The hour at which a study day begins", 4, highest=12, unit="o'clock"
    )

    exam_dates: str = setting(
        DAILY,
        "Exam dates",
        "The day of an exam on a deck, a path or everything; several with commas. Its new cards come first, and "
        "her2quiz plan says what will be known on the day",
        "",
        unset="none",
        reads=exam_dates,
        example="ihc-scoring 2027-05-12",
    )

    easy_days: str = setting(
        DAILY,
        "Easy days",
        "Weekdays on which few cards become due and no new ones come. Cards that have a date keep it",
        "",
        unset="none",
        reads=easy_days,
        example="saturday, sunday",
    )

    breaks: str = setting(
        DAILY,
        "Breaks",
        "Days on which you do not study: cards you answer before get dates before or after them. Cards that have a date "
        "keep it",
        "",
        unset="none",
        reads=breaks,
        example="2026-12-20 to 2027-01-03",
    )

    retention: float = setting(
        MEMORY,
        "Target retention",
        "The chance of recall at which a card is asked again. Cards that have a date keep it",
        0.9,
        lowest=0.7,
        highest=0.99,
        step=0.01,
    )

    longest_interval: int = setting(
        MEMORY,
        "Longest interval",
        "After how many days at most a card is asked again. Cards that have a date keep it",
        36500,
        lowest=1,
        highest=36500,
        unit="days",
        stops=(7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650, 36500),
    )

    leech_misses: int = setting(
        MEMORY,
        "Misses of a leech",
        "On how many days you miss a card until her2quiz calls it a leech and shows what you take it for",
        8,
        lowest=2,
        highest=MOST_CARDS,
        unit="days",
    )

    buttons: int = setting(
        ANSWERS,
        "Ratings",
        "With 4, you rate an answer Again, Hard, Good or Easy; with 2, Again or Good, and what would be proposed as Hard, "
        "such as a right answer after a hint, is Good",
        4,
        choices=(2, 4),
    )

    practice_pulls_forward: bool = setting(
        ANSWERS,
        "Practice pulls forward",
        "Whether a card that you miss in practice comes back in the next session, as if you had missed it in study. "
        "Without it no date moves in practice; with it none moves back",
        False,
    )

    exam_pass_mark: int = setting(
        ANSWERS,
        "Pass mark",
        "The score from which an exam is passed",
        60,
        highest=100,
        unit="percent",
        step=5,
    )

    brief: bool = setting(PLAIN, "Brief", "Whether plain mode says only what is needed", False)

    say_source: bool = setting(
        PLAIN, "Say sources", "Whether plain mode says the source of each card after the answer", False
    )

    theme: str = setting(
        LOOKS, "Theme", "The colours; her2quiz-contrast has the strongest contrast", "", unset="the usual one"
    )

    backups_hourly: int = setting(
        BACKUPS,
        "Hourly backups",
        "In how many of the latest hours with a backup the last one is kept; with all four at 0, none is taken",
        24,
        highest=999,
        unit="hours",
    )

    backups_daily: int = setting(
        BACKUPS,
        "Daily backups",
        "In how many of the latest days with a backup the last one is kept",
        7,
        highest=999,
        unit="days",
    )

    backups_weekly: int = setting(
        BACKUPS,
        "Weekly backups",
        "In how many of the latest weeks with a backup the last one is kept",
        5,
        highest=999,
        unit="weeks",
    )

    backups_monthly: int = setting(
        BACKUPS,
        "Monthly backups",
        "In how many of the latest months with a backup the last one is kept",
        12,
        highest=999,
        unit="months",
    )

    new_per_deck: dict[str, int] = setting(
        DECKS,
        "New cards of one deck",
        "New cards a day of single decks, by the id of the deck, within new_per_day",
        {},
        of_line="How many new cards a day this deck asks at most, within those of all decks",
        unset="like others",
        highest=MOST_CARDS,
        unit="cards",
    )

    keys: dict[str, str] = setting(
        KEYS,
        "Keys",
        "Keys in place of the usual ones, by command",
        {},
        of_line="The key of this command in the app; in the file, several can be given, with commas",
    )

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The ratings that an answer may have."""
        return PASS_OR_FAIL if self.buttons == len(PASS_OR_FAIL) else ALL_RATINGS

    @property
    def brief_minutes(self) -> int:
        """How long a brief session lasts."""
        return self.minutes_per_day or BRIEF_MINUTES


SETTINGS: dict[str, Setting] = {
    each.name: each.metadata[Setting]._replace(name=each.name) for each in fields(Preferences)
}
"""What is known of each setting, by its name, in the order in which they are shown."""


def with_setting(preferences: Preferences, name: tuple[str, ...], value: Any) -> Preferences:
    """Return the settings with another value.

    Args:
        preferences: the settings.
        name: of a setting, or of a line of a table.
        value: None for the default.
    """
    first, *rest = name
    new: Any = SETTINGS[first].default if value is None else value
    if rest:
        lines = {line: each for line, each in getattr(preferences, first).items() if line != rest[0]}
        new = lines if value is None else {**lines, rest[0]: value}
    return replace(preferences, **{first: new})
