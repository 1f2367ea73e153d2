"""Fields in words: faithful, and without the answer."""

import re

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.her2.fields.fish import dual_field
from her2quiz.her2.fields.ihc import ihc_field
from her2quiz.her2.ihc import Completeness, Intensity, Score
from her2quiz.her2.in_words import fish_words, ihc_count, ihc_words
from her2quiz.her2.ish import Group
from tests.her2.grids import SCORES

SHARES = {"a quarter": 0.25, "a third": 1 / 3, "half": 0.5, "two thirds": 2 / 3, "three quarters": 0.75}


@given(st.sampled_from(SCORES), st.integers(0, 10**6))
def test_a_field_is_described_as_it_is_drawn(score: Score, seed: int) -> None:
    """Its share within a twelfth, its ring and its strength by their words; the score is not said."""
    field = ihc_field(score, seed)
    text = " ".join(ihc_words(field))
    assert not re.search(r"[0-3]\+", text)
    share = field.stained / len(field.cells)
    said = next((value for words, value in SHARES.items() if f"bout {words} of" in text), None)
    if said is not None:
        assert abs(said - share) < 0.1
    else:
        assert f"{len(field.cells)} tumour cells" in text
    closed = field.pattern.completeness is Completeness.COMPLETE
    assert ("closed ring" in text) is closed
    assert ("broken ring" in text) is (field.pattern.completeness is Completeness.INCOMPLETE)
    for strength in (Intensity.WEAK, Intensity.MODERATE, Intensity.INTENSE, Intensity.FAINT):
        assert (f" {strength}" in text) is (field.pattern.intensity is strength)


def test_the_count_is_said_in_numbers() -> None:
    """Cells that are stained, of how many, and the percentage."""
    field = ihc_field(Score.THREE, 4)
    share = f"{100 * field.stained / len(field.cells):.0f} %"
    assert (
        ihc_count(field)
        == f"Counted: {field.stained} of {len(field.cells)} tumour cells are stained, {share}."
    )


def test_signals_are_read_out_nucleus_by_nucleus() -> None:
    """View by view; their sums are what is drawn."""
    field = dual_field(Group.ONE, 2)
    lines = [*fish_words(field)]
    assert lines[0] == "View 1 of 4."
    found = re.findall(r"HER2 (\d+), CEP17 (\d+)", " ".join(lines))
    assert len(found) == 20
    assert sum(int(her2) for her2, _ in found) == field.her2_signals
    assert sum(int(cep17) for _, cep17 in found) == field.cep17_signals
