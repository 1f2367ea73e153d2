"""Words that all faces share."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.marking.mark import Mark
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.session import wording
from her2quiz.session.turn.turn import verdict
from tests.factories import MONDAY

TODAY = date(2026, 11, 23)
CARD = Card("mixed/recall", Flip("Where?", "17q"), source="A guideline", as_of=date(2025, 1, 15))


@pytest.mark.parametrize(
    ("story", "asked"),
    [
        ("", "Where?"),
        ("A woman, 62.", "A woman, 62: Where?"),
        (
            "A woman in her sixties has an invasive\nbreast cancer. It is small.",
            "A woman in her sixties has an…: Where?",
        ),
        (
            "In the **core biopsy**, with `IHC` 3+, all is well in hand.",
            "In the core biopsy, with IHC 3+…: Where?",
        ),
        ("A" * 50, "A" * 32 + "…: Where?"),
    ],
)
def test_a_question_of_a_case_is_told_with_its_case(story: str, asked: str) -> None:
    """By its first words; by itself it would read as a rule."""
    assert wording.asked(evolve(CARD, story=story)) == asked


@given(st.text())
def test_the_first_words_are_few(text: str) -> None:
    """However long the text, and however it is broken."""
    words = wording.first_words(text)
    assert len(words) <= 33
    assert "\n" not in words


@pytest.mark.parametrize(
    ("titles", "of", "named"),
    [(["A", "B"], 2, "All decks"), (["A", "B"], 3, "A, B"), (["A"], 1, "A"), ([], 0, "")],
)
def test_decks_are_named(titles: list[str], of: int, named: str) -> None:
    """All of several are not named one by one."""
    assert wording.deck_titles(titles, of) == named


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 d"), (1, "1 d"), (60, "60 d"), (61, "2 months"), (91, "3 months"), (365, "12 months"),
        (729, "24 months"), (730, "2.0 years"), (913, "2.5 years"), (36500, "99.9 years"),
    ],
)  # fmt: skip
def test_days_are_said_briefly(count: int, said: str) -> None:
    """Days, months and years, as they fit on a key."""
    assert wording.days(count) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "0 s"), (0, "0 s"), (59.4, "59 s"), (59.6, "1 min"), (60, "1 min"), (600, "10 min"),
        (3540, "59 min"), (3580, "1 h"), (7200, "2 h"),
    ],
)  # fmt: skip
def test_durations_are_said_briefly(seconds: float, said: str) -> None:
    """Seconds, minutes and hours, as they fit on a key; never a negative time."""
    assert wording.duration(timedelta(seconds=seconds)) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (date(2026, 11, 22), "yesterday"),
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 11, 27), "Fri 27 Nov"),
        (date(2027, 1, 3), "Sun 3 Jan 2027"),
        (date(2025, 12, 31), "Wed 31 Dec 2025"),
    ],
)
def test_days_have_names(day: date, said: str) -> None:
    """Near days are said as people do; another year is named."""
    assert wording.day_name(day, TODAY) == said


def test_a_long_day_has_no_year() -> None:
    """The first line of the app names the day."""
    assert wording.long_day(TODAY) == "Mon 23 Nov"


@pytest.mark.parametrize(
    ("count", "many", "said"),
    [(0, "", "0 cards"), (1, "", "1 card"), (2, "", "2 cards"), (1234, "", "1,234 cards"), (2, "deer", "2 deer")],
)  # fmt: skip
def test_things_are_counted(count: int, many: str, said: str) -> None:
    """One card, two cards, and words with a plural of their own."""
    assert wording.plural(count, "card", many) == said


@pytest.mark.parametrize(("share", "said"), [(None, "–"), (0.0, "0%"), (0.894, "89%"), (1.0, "100%")])
def test_shares_are_percents(share: float | None, said: str) -> None:
    """A share that there is not is a dash."""
    assert wording.percent(share) == said


@pytest.mark.parametrize(
    ("seconds", "took", "left"),
    [
        (0, "less than a minute", "1 min left"),
        (29, "less than a minute", "1 min left"),
        (60, "1 minute", "1 min left"),
        (250, "4 minutes", "4 min left"),
    ],
)
def test_times_are_said_in_minutes(seconds: float, took: str, left: str) -> None:
    """How long it took, and how much is left."""
    assert (wording.minutes(seconds), wording.minutes_left(seconds)) == (took, left)


@pytest.mark.parametrize(
    ("score", "proposed", "said"),
    [
        (None, Rating.AGAIN, "Answer"),
        (1.0, Rating.GOOD, "Right"),
        (0.5, Rating.HARD, "Partly right"),
        (0.3, Rating.AGAIN, "Wrong"),
        (0.9, Rating.AGAIN, "Wrong"),
        (0.0, Rating.AGAIN, "Wrong"),
    ],
)
def test_a_verdict_is_a_word_or_two(score: float | None, proposed: Rating, said: str) -> None:
    """Right, partly right, wrong, or only the answer; wrong is what is rated Again, however much of it was right."""
    assert verdict(Mark(score, "17q"), proposed) == said


def test_how_long_a_card_waits() -> None:
    """A card in its steps waits for minutes, one that is learned for days."""
    now = Moment.from_local(MONDAY)
    after = outcomes("mixed/recall", None, now, SchedulerSettings())
    assert [wording.wait(memory, now) for memory in (after.again, after.good)] == ["1 min", "10 min"]
    assert wording.wait(after.easy, now) == f"{after.easy.interval()} d"
    assert wording.wait(after.easy._replace(due_day=TODAY - timedelta(days=3)), now) == "0 d"


@pytest.mark.parametrize(
    ("card", "said"),
    [
        pytest.param(CARD, "A guideline · as of 2025-01-15", id="source and day"),
        pytest.param(evolve(CARD, source="", as_of=None), "", id="nothing"),
        pytest.param(evolve(CARD, as_of=None), "A guideline", id="source alone"),
        pytest.param(
            evolve(CARD, review_by=TODAY), "A guideline · as of 2025-01-15 · past its review date", id="due"
        ),
        pytest.param(
            evolve(CARD, review_by=date(2026, 11, 24)), "A guideline · as of 2025-01-15", id="not due yet"
        ),
        pytest.param(
            evolve(CARD, as_of=None, to_confirm=True),
            "A guideline · not yet confirmed by a clinician",
            id="to confirm",
        ),
    ],
)  # fmt: skip
def test_where_a_fact_comes_from(card: Card, said: str) -> None:
    """The source, its day, and what speaks against trusting it."""
    assert wording.provenance(card, TODAY) == said
