"""The bar of ratings: those that give the same date are merged."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.lines.rating_bar import RatingBar, cells_of
from tests.factories import HandClock
from tests.pictures import learner_with_news
from tests.tui.playing import seen, study_screen, studying

CHANGED_CARD = "mixed/recall"
SIZES = ((80, 24), (40, 15), (32, 10), (200, 60))


@given(st.lists(st.sampled_from(["1 d", "6 d", "2 months"]), min_size=4, max_size=4), st.sampled_from(Rating))
def test_no_two_cells_say_the_same(waits: list[str], chosen: Rating) -> None:
    """Every rating has its cell, in order, and exactly one is in brackets."""
    cells = [*cells_of(lambda rating: waits[rating - 1], chosen)]
    assert [rating for cell in cells for rating in cell.ratings] == list(Rating)
    assert all(waits[rating - 1] == cell.wait for cell in cells for rating in cell.ratings)
    assert all(one.wait != other.wait for one, other in itertools.pairwise(cells))
    for briefly in (False, True):
        shown = "".join(cell.content(briefly=briefly).plain for cell in cells)
        assert shown.count("[") == shown.count("]") == 1
    assert chosen in [cell.main for cell in cells]


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner for whom the answer of a card has changed since today."""
    return learner_with_news(tmp_path)


async def mark(pilot: Pilot[None]) -> None:
    """Answer the card, whose ratings but Again give the same date."""
    await pilot.pause()
    await pilot.press("ctrl+d")
    await pilot.pause()


def ratings(app: Her2QuizApp) -> str:
    """Return the visible ratings."""
    region = app.screen.query_one(RatingBar).region
    return "\n".join(seen(app).splitlines()[region.y + 1 : region.bottom])


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_ratings_with_the_same_date_are_merged(made: Services, size: tuple[int, int]) -> None:
    """On one line or two."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await mark(pilot)
        assert "[1 Again 10 min]" in ratings(app)
        assert "2-4 Hard, Good, Easy 6 d" in ratings(app)
        assert ratings(app).count("6 d") == 1


async def test_ratings_with_the_same_month_are_merged(made: Services) -> None:
    """Also where there is room for one name only."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=1)
    app = studying(made)
    async with app.run_test(size=(32, 10)) as pilot:
        await mark(pilot)
        assert "2-3 Good 11 d" in ratings(app)
        assert "4 Easy 16 d" in ratings(app)


@pytest.mark.parametrize("rating", [Rating.HARD, Rating.GOOD, Rating.EASY])
async def test_every_merged_rating_has_its_key(made: Services, rating: Rating) -> None:
    """The log has the rating that was pressed."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await mark(pilot)
        await pilot.press(str(int(rating)))
        await pilot.pause()
        previous = study_screen(app).session.previous
        assert previous is not None
        assert (previous.key, previous.rating) == (CHANGED_CARD, rating)
        await pilot.press("ctrl+l")
        await pilot.pause()
        names = ("Hard", "Good", "Easy")
        shown = ", ".join(f"[{each}]" if each == rating.name.title() else each for each in names)
        assert f"2-4 {shown} 6 d" in seen(app)


@pytest.mark.parametrize(("size", "offset"), [((80, 24), (25, 1)), ((40, 15), (5, 2))], ids=str)
async def test_a_click_on_merged_ratings_takes_good(
    made: Services, size: tuple[int, int], offset: tuple[int, int]
) -> None:
    """The middle of them, and the usual one."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await mark(pilot)
        await pilot.click(RatingBar, offset=offset)
        await pilot.pause()
        previous = study_screen(app).session.previous
        assert previous is not None
        assert previous.rating is Rating.GOOD
