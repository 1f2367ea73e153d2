"""What is said of an answer: in so few words that nothing is said twice, and so that nothing can be misread."""

from pathlib import Path

import pytest

from her2quiz.domain.kinds.name_all import Named
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.verdict import feedback_blocks, verdict_block
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.answers import Grade, answer_to
from tests.factories import services, write_deck
from tests.session.sessions import study
from tests.tui.playing import go_to_card, keys_of, seen, study_screen, studying, to_the_typed_card
from tests.tui.test_every_kind import DECK
from tests.tui.test_low_screens import LONG_DECK
from tests.tui.test_study_screen import page


@pytest.mark.parametrize(
    ("typed", "said"), [("ERBB2", "Right."), ("erbb2", "Right: ERBB2"), (" ERBB2 ", "Right.")], ids=str
)
async def test_a_right_text_is_not_repeated(tmp_path: Path, typed: str, said: str) -> None:
    """The card's own text follows only where it differs from what was typed."""
    app = studying(services(write_deck(tmp_path)))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        for character in typed:
            await pilot.press("space" if character == " " else character)
        await pilot.press("enter")
        await pilot.pause()
        assert next(line.strip() for line in page(app).splitlines() if "Right" in line).startswith(said)


async def test_where_comments_are_apart_that_on_the_own_choice_names_it(tmp_path: Path) -> None:
    """Behind "The answer is" it would be taken for a comment on the right one."""
    app = Her2QuizApp(services(write_deck(tmp_path, LONG_DECK)), study=("mixed",))
    async with app.run_test(size=(40, 15)) as pilot:
        answer = answer_to(await go_to_card(pilot, "mixed/long"), Grade.WRONG)
        assert answer is not None
        await pilot.press(*keys_of(answer))
        await pilot.pause()
        assert "The one that is right The one that is wrong: " in " ".join(page(app).split())


async def test_enter_says_again_what_an_answer_lacks() -> None:
    """It is not said that enter does nothing."""
    app = Her2QuizApp(services(DECK), study=("every-kind",), new_limit=1000)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/pick-two")
        for _ in range(2):
            await pilot.press("enter")
            await pilot.pause()
            assert "0 so far." in seen(app)
            assert app.screen.query_one(KeyLine).refused == ""


async def test_what_is_said_of_a_key_is_gone_with_its_card() -> None:
    """Also if the key after it came at once."""
    app = Her2QuizApp(services(DECK), study=("every-kind",), new_limit=1000)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/best")
        screen = study_screen(app)
        for show in (screen.action_give_up, screen.ask):
            screen.refuse("x")
            show()
            assert app.screen.query_one(KeyLine).refused == ""


async def test_a_command_that_does_nothing_says_so_in_the_field_too(tmp_path: Path) -> None:
    """A hint where there is none, redo where nothing was undone."""
    app = studying(services(write_deck(tmp_path)))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert app.screen.query_one(KeyLine).refused == "ctrl+y"


async def test_a_refused_text_takes_the_reason_with_it() -> None:
    """Once the field is empty."""
    app = Her2QuizApp(services(DECK), study=("every-kind",), new_limit=1000)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/names")
        for character in "A; B; C; D; E":
            await pilot.press({" ": "space", ";": "semicolon"}.get(character, character))
        await pilot.press("enter")
        await pilot.pause()
        assert "Only 4 names are wanted; you typed 5." in page(app)
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert "you typed" not in page(app)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("Herceptin",), ["Incomplete. 1 of 3 named. Not named: Perjeta, Margenza."]),
        (("Herceptin", "Perjeta"), ["Partly right. 2 of 3 named. Not named: Margenza."]),
        (("pear",), ["Wrong. The answer is: Herceptin, Perjeta, Margenza", "0 of 3 named."]),
    ],
    ids=str,
)
def test_names_that_are_right_are_not_said_again(
    tmp_path: Path, names: tuple[str, ...], told: list[str]
) -> None:
    """They stand above; what follows is what is missing."""
    deck = 'title = "N"\nid = "n"\n[[card]]\nid = "n"\nquestion = "?"\nanswer = ["Herceptin", "Perjeta", "Margenza"]\n'
    turn = study(services(write_deck(tmp_path, deck))).answer(Named(names))
    blocks = [verdict_block(turn, shows_answer=False), *feedback_blocks(turn, shows_comments=True)]
    assert [block.text.plain for block in blocks] == told
