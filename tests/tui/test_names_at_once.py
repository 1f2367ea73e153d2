"""Several names typed or pasted at once."""

from pathlib import Path

import pytest
from textual import events

from her2quiz.domain.kinds.name_all import Named
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from tests.factories import services
from tests.tui.playing import go_to_card, seen, study_screen, typing

SHIPPED = Path(__file__).parents[2] / "decks" / "what-is-her2.toml"
DECK = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("every-kind",), new_limit=1000)


async def test_the_first_card_of_the_first_deck_takes_all_names_on_one_line() -> None:
    """As plain mode does."""
    app = Her2QuizApp(services(SHIPPED), study=("what-is-her2",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.query_one(AnswerField).value = "ER, PR, HER2"
        await pilot.press("enter")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.answer == Named(("ER", "PR", "HER2"))
        assert given.mark.is_right


async def test_pasted_lines_are_names(made: Services) -> None:
    """With what was typed before them; the last one that is wanted makes the answer."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/names")
        await pilot.press(*typing("HER4"), "enter")
        app.screen.query_one(AnswerField).post_message(events.Paste("HER1\n  HER2\n\nHER3\n"))
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value == "HER1; HER2; HER3"
        await pilot.press("enter")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.answer == Named(("HER4", "HER1", "HER2", "HER3"))


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_more_names_than_are_wanted_are_no_answer(made: Services, size: tuple[int, int]) -> None:
    """They stay in the field, to be cut down."""
    app = studying(made)
    typed = "HER1, HER2, HER3, HER4, HER5"
    async with app.run_test(size=size) as pilot:
        await go_to_card(pilot, "every-kind/names")
        app.screen.query_one(AnswerField).value = typed
        await pilot.press("enter")
        await pilot.pause()
        assert "Only 4 names are wanted; you typed 5." in " ".join(seen(app).split())
        assert app.screen.query_one(AnswerField).value == typed
        assert study_screen(app).session.answered is None
        await pilot.press(*["backspace"] * 6, "enter")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.mark.is_right


async def test_a_repeat_is_told_whether_it_is_right_or_not(made: Services) -> None:
    """Else it would tell for free what is right."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/names")
        for text in ("panitumumab", "panitumumab"):
            await pilot.press(*typing(text), "enter")
            await pilot.pause()
        assert "panitumumab: already typed." in seen(app)


async def test_what_is_typed_right_after_enter_stays_in_the_field(made: Services) -> None:
    """The name before it is read a moment later, and is listed."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/names")
        for key in (*"HER4", "enter", *"HER"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value == "HER"
        assert "HER4" in seen(app)
