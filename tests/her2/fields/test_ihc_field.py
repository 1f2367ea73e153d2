"""Fields of IHC: the model, and that its picture shows what the answer rests on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from her2quiz.her2.fields.ihc import FEWEST, MOST, STRENGTHS, ihc_field
from her2quiz.her2.fields.layout import HEIGHT, WIDTH
from her2quiz.her2.ihc import Basis, Completeness, Score, ihc_score
from her2quiz.her2.pictures.ihc import HIGH_CONTRAST, ihc_picture
from tests.her2.fields.seen import seen_pattern
from tests.her2.grids import SCORES

scores, seeds = st.sampled_from(SCORES), st.integers(0, 10**9)
CELL = 24
SIZE = (round(WIDTH * CELL), round(HEIGHT * CELL))


@given(scores, seeds)
def test_a_field_has_the_score_it_was_drawn_for(score: Score, seed: int) -> None:
    """By a definition or an example of the note, at a fair distance from 10 %; what is drawn is what is counted."""
    field = ihc_field(score, seed)
    assert field.scored.score is score
    assert field.scored.basis in (Basis.DEFINITION, Basis.NOTE_EXAMPLE)
    assert field.pattern.percent == 100 * field.stained / len(field.cells)
    assert field.pattern.percent <= MOST or field.pattern.percent >= FEWEST


@given(scores, seeds)
def test_stained_membranes_are_as_the_pattern_says(score: Score, seed: int) -> None:
    """Closed or with gaps that can be seen, and as strong as its word."""
    field = ihc_field(score, seed)
    for cell in field.cells:
        if cell.is_stained:
            low, high = STRENGTHS[field.pattern.intensity]
            assert low <= cell.strength <= high
            is_complete = field.pattern.completeness is Completeness.COMPLETE
            share = sum(end - start for start, end in cell.arcs)
            assert share == 1 if is_complete else 0.3 < share < 0.7


@settings(max_examples=8)
@given(scores, seeds)
def test_the_same_seed_gives_the_same_field(score: Score, seed: int) -> None:
    """And another seed another one."""
    assert ihc_field(score, seed) == ihc_field(score, seed)
    assert ihc_field(score, seed) != ihc_field(score, seed + 1)


@given(scores, seeds)
def test_all_cells_lie_in_the_field(score: Score, seed: int) -> None:
    """None is cut off at an edge, so that each can be judged, and there are enough of them."""
    field = ihc_field(score, seed)
    assert len(field.cells) >= 40
    for cell in field.cells:
        points = [(cell.x + x, cell.y + y) for x, y in cell.membrane.between(0, 1)]
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("score", SCORES)
def test_the_dots_of_a_picture_give_its_score(score: Score, seed: int) -> None:
    """Counted from the picture alone: rings closed or broken, how dark, in what share of the cells."""
    field = ihc_field(score, seed)
    seen = seen_pattern(Image.frombytes("RGB", SIZE, ihc_picture(field, SIZE).rgb()), CELL)
    assert ihc_score(seen).score is score
    assert seen.percent == pytest.approx(float(field.pattern.percent), abs=4)


def test_nothing_is_told_by_colour_alone() -> None:
    """In black on white a strong ring covers more dots than a faint one."""
    covered = [
        sum(
            dot[0] < 150
            for line in ihc_picture(ihc_field(score, 3), SIZE, HIGH_CONTRAST).rows()
            for dot in line
        )
        for score in (Score.ONE, Score.THREE)
    ]
    assert covered[1] > 3 * covered[0]


def test_a_picture_as_a_file() -> None:
    """It carries what it is told to."""
    png = ihc_picture(ihc_field(Score.ONE, 1), (72, 44)).png(
        {"Comment": "A schematic drawing, and no slide."}
    )
    assert png.startswith(b"\x89PNG")
    assert b"A schematic drawing, and no slide." in png
