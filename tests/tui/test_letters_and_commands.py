"""Letters are only ever answers, and commands need ctrl: whatever is typed by mistake changes nothing."""

import pytest
from textual import events
from textual.pilot import Pilot

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.answers import Grade, answer_to
from tests.factories import services
from tests.tui.every_card import in_turn
from tests.tui.playing import go_to_card, keys_of, notifications, page, seen, study_screen
from tests.tui.test_every_kind import DECK, studying

TYPED = ("typed", "number", "names", "cloze-together", "dose")
KINDS = (*TYPED, "flip", "statement", "best", "several", "order", "match", "groups")
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


async def burst(pilot: Pilot[None], text: str) -> None:
    """Type a text as fast as a slow connection delivers it: all keys at once."""
    for character in text:
        key = "space" if character == " " else character
        pilot.app.post_message(events.Key(key, character))
    await pilot.pause()


def everything(app: Her2QuizApp, made: Services) -> tuple[object, ...]:
    """Return what a key can change: what is stored, the question, and how far the session is."""
    session = study_screen(app).session
    actions = made.progress.connection.execute("SELECT count(*) FROM action").fetchone()[0]
    return made.log.size(), actions, session.turn, session.remaining, [*session.queue.keys()]


async def answered(pilot: Pilot[None], card: str) -> None:
    """Go to a card and answer it rightly."""
    await go_to_card(pilot, f"every-kind/{card}")
    await answer_right(pilot)


async def answer_right(pilot: Pilot[None]) -> None:
    """Answer the card that is shown, by keys."""
    assert isinstance(pilot.app, Her2QuizApp)
    turn = study_screen(pilot.app).session.turn
    assert turn is not None
    answer = answer_to(turn.question, Grade.RIGHT)
    assert answer is not None
    await pilot.press(*keys_of(answer))
    await pilot.pause()


async def test_a_word_typed_on_an_answered_card_changes_nothing(made: Services) -> None:
    """Neither all letters, nor a word with digits in it, in which the digits are no ratings."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        async for card in in_turn(pilot, KINDS):
            await answer_right(pilot)
            before = everything(app, made)
            for text in (LETTERS, "her two is bad "):
                await burst(pilot, text)
                assert everything(app, made) == before, card
            assert notifications(app) == "", card


async def test_digits_within_a_word_are_no_ratings(made: Services) -> None:
    """A digit by itself is one."""
    made.clock.tick *= 0.01  # type: ignore[attr-defined]
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot, "flip")
        before = everything(app, made)
        await burst(pilot, "ERBB2")
        assert everything(app, made) == before
        made.clock.advance(seconds=1)  # type: ignore[attr-defined]
        await pilot.press("2")
        await pilot.pause()
        assert made.log.tallies()[-1].rating is Rating.HARD


async def test_a_word_typed_on_a_flip_card_changes_nothing(made: Services) -> None:
    """The card is not turned over before enter, and neither rated nor left."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/flip")
        before = everything(app, made)
        await burst(pilot, LETTERS + "0123456789 and so on")
        assert everything(app, made) == before


async def test_a_burst_does_not_reach_the_next_card(made: Services) -> None:
    """What is typed after the answer of a typed card neither answers nor grades the flip card behind it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        session = study_screen(app).session
        session.queue.put_first(session.turn.entry.__class__("every-kind/flip", session.turn.entry.reason))  # type: ignore[union-attr]
        for key in (*"perjeta", "enter", *"word"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert session.turn is not None
        assert session.turn.key == "every-kind/flip"
        assert session.answered is None
        assert next(key.label for key in app.screen.query_one(KeyLine).keys) == "Turn over"
        for key in ("enter", "enter", *"quite", "enter"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert all(review.rating is not Rating.AGAIN for review, _ in made.log.reviews_of("every-kind/flip"))


async def test_the_field_keeps_all_letters(made: Services) -> None:
    """Neither tab nor a click on the question takes the focus from it; its heavy frame shows that it has it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        async for card in in_turn(pilot, TYPED):
            before = everything(app, made)
            assert "┏━" in seen(app), card
            await pilot.press("a", "tab", "u", "shift+tab", "b")
            await pilot.click("CardPage", offset=(5, 0))
            await pilot.pause()
            await pilot.press("z", "q")
            await pilot.pause()
            assert app.screen.query_one(AnswerField).value == "aubzq", card
            assert "┏━" in seen(app), card
            assert everything(app, made) == before, card


async def test_the_list_of_keys_is_shown_on_every_card(made: Services) -> None:
    """It enters no text, and esc gives back the card as it was, with the focus where it was."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        async for card in in_turn(pilot, KINDS):
            if card in TYPED:
                await pilot.press("a", "b")
            await pilot.pause()
            shown, focused = seen(app), app.focused
            for key in ("question_mark", "f1"):
                await pilot.press(key)
                await pilot.pause()
                assert type(app.screen).__name__ == "KeysScreen", card
                assert "See the answer" in seen(app), card
                await pilot.press("escape")
                await pilot.pause()
                assert (seen(app), app.focused) == (shown, focused), card
            if card in TYPED:
                await pilot.press("c")
                assert app.screen.query_one(AnswerField).value == "abc", card


async def test_one_key_says_i_dont_know(made: Services) -> None:
    """It is the same on every kind, is shown in a small terminal too, and works in a field with text in it."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        async for card in in_turn(pilot, KINDS):
            assert "^d Don't know" in seen(app).splitlines()[-1], card
            if card in TYPED:
                await pilot.press("a", "b", "left")
            await pilot.press("ctrl+d")
            await pilot.pause()
            given = study_screen(app).session.answered
            assert given is not None, card
            assert isinstance(given.answer, GaveUp), card
            assert given.rating is Rating.AGAIN, card


@pytest.mark.parametrize("card", ["statement", "typed", "best"])
async def test_caps_lock_works(made: Services, card: str) -> None:
    """Capital letters answer as small ones do."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        answer = answer_to(await go_to_card(pilot, f"every-kind/{card}"), Grade.RIGHT)
        assert answer is not None
        await pilot.press(*(key.upper() if len(key) == 1 else key for key in keys_of(answer)))
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.mark.score in (None, 1)


async def test_caps_lock_moves_the_cursor_and_no_line(made: Services) -> None:
    """J and K move the cursor, as j and k do."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/order")
        await pilot.press("j", "j", "k")
        await pilot.pause()
        small = page(app)
        await pilot.press("J", "J", "K", "K")
        await pilot.pause()
        assert page(app) == small


@pytest.mark.parametrize("card", ["flip", "typed", "several"])
async def test_the_palette_finds_every_command(made: Services, card: str) -> None:
    """Every command that can be run now, with its key listed or not, in the field or not."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, f"every-kind/{card}")
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert {"Don't know", "Undo", "Why now", "Bury", "Suspend", "Flag", "Edit", "Keys", "Stop"} <= titles
        await pilot.press("ctrl+d")
        await pilot.pause()
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert {
            "Undo",
            "Why now",
            "Bury",
            "Suspend",
            "Flag",
            "Edit",
            "Again",
            "Hard",
            "Good",
            "Easy",
        } <= titles


async def test_commands_wait_while_a_note_is_written(made: Services) -> None:
    """Only enter and esc end it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/best")
        before = everything(app, made)
        await pilot.press("ctrl+f", "x", *"ubz", "ctrl+b", "ctrl+s", "ctrl+d", "ctrl+o", "ctrl+r")
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value == "xubz"
        assert everything(app, made) == before
