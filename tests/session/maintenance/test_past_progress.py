"""Progress from another program: taken over through the same replay, once, and taken back."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.history.replay import replay
from her2quiz.domain.rating import Rating
from her2quiz.exchange.histories import CardHistory, KeyedHistory, PastAnswer
from her2quiz.session.maintenance.backups import backups_at
from her2quiz.session.maintenance.past_progress import past_progress, take_back, take_over, was_taken_over
from her2quiz.session.services.services import Services
from her2quiz.store.log.rebuild import replayed
from tests.factories import MONDAY, services, write_deck
from tests.store.samples import add, review

DAY = 86_400_000
START = int((MONDAY - timedelta(days=40)).timestamp() * 1000)
ANSWERS = (
    PastAnswer(START, 1, 4.5),
    PastAnswer(START + 600_000, 3, 4.5),
    PastAnswer(START + 3 * DAY, 3, 4.5),
    PastAnswer(START + 15 * DAY, 4, 4.5),
)

RECALL = KeyedHistory("mixed/recall", "key", CardHistory("g/0", "", ANSWERS, (), True, "red"))
SYMBOL = KeyedHistory("mixed/symbol", "", CardHistory("h/0", "", ANSWERS[:3], (START + 2 * DAY,)))


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """A deck, and a progress file with nothing in it."""
    return services(write_deck(tmp_path), progress=tmp_path / "progress.sqlite")


def taken_over(opened: Services, folder: Path, *histories: KeyedHistory) -> int:
    """Take histories over; return how many answers are new."""
    found = past_progress(opened, histories)
    take_over(opened, found, backups_at(folder / "progress.sqlite"), lambda _doing, _share: None)
    return len(found.reviews)


def put_back(opened: Services, folder: Path) -> tuple[int, int]:
    """Take back what was taken over."""
    return take_back(opened, "mixed", backups_at(folder / "progress.sqlite"), lambda _doing, _share: None)


def is_sound(opened: Services) -> bool:
    """Whether nothing was altered, and all memories are those of the log."""
    memories = {card: memory for card, memory in replayed(opened.log) if memory is not None}
    return not opened.log.altered() and memories == opened.log.memories() and not opened.log.days_differ()


def test_answers_are_replayed(opened: Services, tmp_path: Path) -> None:
    """With their dates, ratings and seconds, measured by what is right now; a card made new again forgets the rest."""
    assert taken_over(opened, tmp_path, RECALL, SYMBOL) == 7
    history = opened.log.reviews_of("mixed/recall")
    assert [review.rating for review, _ in history] == [Rating.AGAIN, Rating.GOOD, Rating.GOOD, Rating.EASY]
    assert [review.moment.at for review, _ in history] == [
        datetime.fromtimestamp(answer.at / 1000, UTC) for answer in ANSWERS
    ]
    assert {(review.answer_key, review.seconds, review.score) for review, _ in history} == {
        ("key", 4.5, None)
    }
    memories = opened.log.memories()
    assert memories["mixed/recall"] == replay(history)
    assert memories["mixed/recall"].due_day > date(2026, 11, 23)
    assert memories["mixed/symbol"].reviews == 1
    assert is_sound(opened)


def test_suspended_and_flagged_cards(opened: Services, tmp_path: Path) -> None:
    """They are here, too; a card that is asked again here stays so when the package is read again."""
    taken_over(opened, tmp_path, RECALL)
    assert opened.actions.suspended() == {"mixed/recall"}
    assert [(flag.card, flag.note) for flag in opened.actions.flags()] == [
        ("mixed/recall", "from Anki: red flag")
    ]
    suspended = opened.actions.latest(ActionKind.SUSPEND, "mixed/recall")
    assert suspended is not None
    assert past_progress(opened, [RECALL]).is_empty


def test_nothing_is_taken_over_twice(opened: Services, tmp_path: Path) -> None:
    """Only what is new in a newer package, before or after what was known."""
    first = KeyedHistory("mixed/recall", "", CardHistory("g/0", "", ANSWERS[1:3]))
    assert taken_over(opened, tmp_path, first) == 2
    assert taken_over(opened, tmp_path, first) == 0
    found = past_progress(opened, [RECALL])
    assert (len(found.reviews), found.known) == (2, 2)
    assert taken_over(opened, tmp_path, RECALL) == 2
    assert len(opened.log.reviews_of("mixed/recall")) == 4
    assert is_sound(opened)


def test_it_is_taken_back_and_can_be_taken_over_again(opened: Services, tmp_path: Path) -> None:
    """All of it, and nothing else; each time there is a backup."""
    other = KeyedHistory("else/card", "", CardHistory("x/0", "", ANSWERS))
    taken_over(opened, tmp_path, RECALL, SYMBOL, other)
    assert was_taken_over(opened, "mixed")
    assert put_back(opened, tmp_path) == (7, 3)
    assert not was_taken_over(opened, "mixed")
    assert [*opened.log.memories()] == ["else/card"]
    assert (opened.actions.suspended(), opened.actions.flags()) == (frozenset(), [])
    assert put_back(opened, tmp_path) == (0, 0)
    for _ in range(2):
        assert taken_over(opened, tmp_path, RECALL, SYMBOL) == 7
        assert is_sound(opened)
        assert put_back(opened, tmp_path) == (7, 3)
    assert is_sound(opened)
    assert len([*(tmp_path / "backups").glob("*-before-import*.sqlite")]) > 1


def test_it_is_said_what_would_be_taken_over(opened: Services) -> None:
    """How many answers, from when to when, how many cards are due, and why dates will differ."""
    lines = [*past_progress(opened, [RECALL, SYMBOL]).lines(0.9)]
    assert lines[:4] == [
        "Answers: 7 answers to 2 cards, from 2026-10-14 to 2026-10-29.",
        "Suspended: 1 card.",
        "Flagged: 1 card.",
        "Due today: 1 card.",
    ]
    assert lines[4].startswith("Dates will differ from those in Anki")
    assert lines[4].endswith("so that you recall 90%.")
    assert not opened.log.size()[1]


def test_what_the_learner_did_here_stays(opened: Services, tmp_path: Path) -> None:
    """Answers given here are replayed among those from the other program, and stay when these are taken back."""
    own = review(0, "mixed/recall", Rating.HARD, days=-30)
    before = add(opened.log, own)
    taken_over(opened, tmp_path, RECALL)
    ratings = [each.rating for each, _ in opened.log.reviews_of("mixed/recall")]
    assert ratings == [Rating.AGAIN, Rating.GOOD, Rating.GOOD, Rating.HARD, Rating.EASY]
    put_back(opened, tmp_path)
    assert opened.log.memories() == {"mixed/recall": before}
    assert is_sound(opened)
