"""Two running copies on one progress file."""

from pathlib import Path

import pytest

from her2quiz.domain.errors import OvertakenError, ProgressError
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from tests.factories import HandClock, services, write_deck

Copy = tuple[Services, StudySession]


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Copy, Copy]:
    """Open two sessions that ask the same cards."""
    deck, clock = write_deck(tmp_path), HandClock()
    opened = [services(deck, clock=clock, progress=tmp_path / "p.sqlite", seed=seed) for seed in (1, 2)]
    first, second = [(each, StudySession(each, each.library.find([]))) for each in opened]
    return first, second


def _ratings(copy: Services, card: str = "mixed/best") -> list[Rating]:
    return [review.rating for review, _ in copy.log.reviews_of(card)]


def test_both_answers_to_one_card_are_kept(copies: tuple[Copy, Copy]) -> None:
    """The later answer counts from what the earlier one left behind."""
    (one, first), (_, second) = copies
    first.answer(GaveUp())
    given = second.answer(GaveUp())
    assert _ratings(one) == [Rating.AGAIN, Rating.AGAIN]
    assert one.log.memory("mixed/best") == given.outcomes.again
    assert progress_status(one).is_intact


def test_overruling_after_the_other_copy_answered_leaves_two_answers(copies: tuple[Copy, Copy]) -> None:
    """A rating that is overruled takes the place of the old one, and does not become a third answer."""
    (one, first), (_, second) = copies
    first.answer(GaveUp())
    second.answer(GaveUp())
    first.rate(Rating.EASY)
    assert sorted(_ratings(one)) == [Rating.AGAIN, Rating.EASY]
    assert progress_status(one).is_intact


def test_overruling_is_one_transaction_however_often_it_is_computed_again(
    copies: tuple[Copy, Copy],
) -> None:
    """If the new rating cannot be written, the old answer is still in the log."""
    (one, first), (_, second) = copies
    first.answer(GaveUp())
    second.answer(GaveUp())
    before = one.log.size()
    one.progress.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ProgressError):
        first.rate(Rating.EASY)
    assert one.log.size() == before
    one.progress.connection.execute("PRAGMA query_only = OFF")
    first.rate(Rating.EASY)
    assert one.log.size() == (2, 4)
    assert progress_status(one).is_intact


def test_overruling_what_the_other_copy_has_undone_counts_as_answered(copies: tuple[Copy, Copy]) -> None:
    """An answer that was undone elsewhere is in the log again once it is overruled here."""
    (one, first), (_, second) = copies
    first.answer(GaveUp())
    second.undo()
    first.rate(Rating.EASY)
    assert _ratings(one) == [Rating.EASY]
    assert progress_status(one).is_intact


def test_an_answer_is_undone_only_once(copies: tuple[Copy, Copy]) -> None:
    """Undoing what the other copy has undone writes nothing, and the day's count stays right."""
    (one, first), (_, second) = copies
    first.answer(GaveUp())
    second.undo()
    first.undo()
    assert one.log.size() == (0, 2)
    first.answer(GaveUp())
    assert progress_status(one).is_intact
    assert [*one.progress.studied_days()] == [first.tally.answers[0].review.moment.day]


def test_undo_leaves_the_other_copys_answer(copies: tuple[Copy, Copy]) -> None:
    """Each copy undoes its own answer, whichever came last."""
    (one, first), (_, second) = copies
    first.answer(GaveUp())
    second.answer(GaveUp())
    kept = second.tally.answers[0].review
    first.undo()
    assert [review for review, _ in one.log.reviews_of("mixed/best")] == [kept]
    assert progress_status(one).is_intact


def test_undo_takes_back_the_answer_of_another_copy_if_there_is_no_own(copies: tuple[Copy, Copy]) -> None:
    """Without an answer of its own a copy undoes the latest in the log."""
    (one, first), (_, second) = copies
    first.answer(GaveUp())
    undone = second.undo()
    assert undone is not None
    assert undone.card == "mixed/best"
    assert second.turn is not None
    assert second.turn.memory is None
    assert progress_status(one).is_intact


def test_giving_up_is_said_when_another_copy_never_stops(
    copies: tuple[Copy, Copy], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a few tries the learner is told to close one of the copies; nothing was written."""
    (one, first), _ = copies

    def always_overtaken(*_: object, **__: object) -> Memory:
        raise OvertakenError("mixed/best was answered in another copy of her2quiz in the meantime.")

    monkeypatch.setattr(one.log, "add", always_overtaken)
    with pytest.raises(OvertakenError, match="Close one of the two"):
        first.answer(GaveUp())
    assert first.answered is None
    assert one.log.size() == (0, 0)


def test_giving_up_an_undo_is_said_too(copies: tuple[Copy, Copy], monkeypatch: pytest.MonkeyPatch) -> None:
    """An undo that keeps being overtaken leaves the answer as it was."""
    (one, first), _ = copies
    first.answer(GaveUp())

    def always_overtaken(*_: object, **__: object) -> None:
        raise OvertakenError("mixed/best was answered in another copy of her2quiz in the meantime.")

    monkeypatch.setattr(one.log, "undo", always_overtaken)
    with pytest.raises(OvertakenError, match="Close one of the two"):
        first.undo()
    assert one.log.size() == (1, 1)
    assert first.tally.count == 1
