"""The report of an exam on the screen."""

import pytest

from her2quiz.tui.screens.exam.report_page import report_blocks
from tests.domain.exam.test_report import question, report


@pytest.mark.parametrize("width", [40, 80])
def test_topics_stand_in_columns(width: int) -> None:
    """Bar, share, points and name: each begins where it begins in the line above."""
    scored = report(
        question(1, 0.5, "Fish"),
        question(2, 0, "Fish"),
        *(question(3 + number, 1, "IHC scoring") for number in range(12)),
    )
    lines = {block.text.plain: block.lead.plain for block in report_blocks(scored, width)}
    few, all_ = lines["Fish"], lines["IHC scoring"]
    assert few.endswith("   25%  0.5 of 2  ")
    assert all_.endswith("  100%  12 of 12  ")
    assert len(few) == len(all_)
