"""The summary of a card's memory that lists of decks need."""

import pytest

from her2quiz.domain.history.memory_summary import MemorySummary


@pytest.mark.parametrize(
    ("is_learned", "due_day", "is_due"),
    [
        pytest.param(True, "2026-11-22", True, id="overdue"),
        pytest.param(True, "2026-11-23", True, id="today"),
        pytest.param(True, "2026-11-24", False, id="tomorrow"),
        pytest.param(True, "2027-01-01", False, id="next year"),
        pytest.param(True, "2026-09-30", True, id="an earlier month with a later day"),
        pytest.param(False, "2026-11-22", True, id="in steps since yesterday"),
        pytest.param(False, "2026-11-24", True, id="in steps by a clock since set back"),
    ],
)
def test_a_card_is_due_from_its_due_day_on_or_in_its_steps(
    is_learned: bool, due_day: str, is_due: bool
) -> None:
    """This is the rule of Memory.is_due, with texts instead of dates."""
    summary = MemorySummary(is_learned, stability=1.0, day="2026-11-20", due_day=due_day)
    assert summary.is_due("2026-11-23") is is_due
