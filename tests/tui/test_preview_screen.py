"""The preview on the screen: every card can be answered, a save shows at once, problems stand beside the card."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.session.authoring.preview import Preview
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.preview_app import PreviewApp
from her2quiz.tui.screens.preview import PreviewScreen
from her2quiz.tui.widgets.problem_panel import ProblemPanel
from her2quiz.tui.widgets.status_line import StatusLine
from tests.answers import Grade, answer_to
from tests.factories import MIXED_DECK, services, write_deck
from tests.tui.playing import click_choice, keys_of, page

FLAWED = MIXED_DECK.replace('answer = "17q"', 'anwser = "17q"')
"""A deck whose last card has an error."""

WRONG_CARDS = "".join(f'[[card]]\nid = "c{n}"\nquestion = "Q{n}?"\nanswr = "A"\n\n' for n in range(90))
"""More cards than there is room for, each with an error."""

DECKS = Path(__file__).parents[2] / "decks"
"""The decks that come with the program."""

Size = tuple[int, int]


def previewing(file: Path) -> PreviewApp:
    """The app, before it is shown."""
    made = services()
    return PreviewApp(Preview(file, made.clock, made.rng), made)


def screen(pilot: Pilot[None]) -> PreviewScreen:
    """Give the screen."""
    assert isinstance(pilot.app.screen, PreviewScreen)
    return pilot.app.screen


def panel(app: PreviewApp) -> ProblemPanel:
    """Give the problems."""
    return app.screen.query_one(ProblemPanel)


def problems(app: PreviewApp) -> str:
    """Give what is said of problems, on one line."""
    return " ".join([str(panel(app).border_title), *panel(app).text.split()])


def status(app: PreviewApp) -> str:
    """Give the first line."""
    return app.screen.query_one(StatusLine).content().plain


async def save(pilot: Pilot[None], text: str) -> None:
    """Save the deck, and let the screen look."""
    file = screen(pilot).preview.deck.file
    file.write_text(text + "\n", encoding="utf-8")
    screen(pilot).look_again()
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_every_card_can_be_answered(tmp_path: Path, size: Size) -> None:
    """By its keys, and the mark is shown; what is typed waits for enter, so that letters are keys before."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        preview = screen(pilot).preview
        for _ in range(4):
            assert preview.trial.turn is not None
            answer = answer_to(preview.trial.turn.question, Grade.RIGHT)
            assert answer is not None
            if any(field.display for field in app.screen.query(AnswerField)):
                await pilot.press("enter")
            await pilot.press(*keys_of(answer))
            await pilot.pause()
            assert preview.trial.answered is not None
            assert preview.trial.answered.answer == answer
            await pilot.press("enter")
        assert preview.position == (1, 4)


async def test_after_a_typed_answer_letters_are_keys_again(tmp_path: Path) -> None:
    """And a field that was left is left alone."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right", "right", "enter", *"ERBB2", "enter")
        await pilot.pause()
        assert "Right. ERBB2" in page(app)
        await pilot.press("r")
        await pilot.pause()
        assert screen(pilot).preview.trial.answered is None
        await pilot.press("enter", "r", "escape", "full_stop")
        await pilot.pause()
        assert screen(pilot).preview.card.key == "mixed/recall"


async def test_what_is_being_typed_outlives_a_save(tmp_path: Path) -> None:
    """Of the same card."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right", "right", "enter", *"ERB")
        await save(pilot, MIXED_DECK.replace("Official gene symbol", "Symbol"))
        assert "Symbol of HER2?" in page(app)
        await pilot.press(*"B2", "enter")
        await pilot.pause()
        assert "Right. ERBB2" in page(app)


async def test_a_save_shows_on_the_card_that_stands_there(tmp_path: Path) -> None:
    """Broken and mended, with what is wrong beside it meanwhile."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right")
        await save(pilot, MIXED_DECK.replace("answer = false", "answer = "))
        assert "An IHC 2+ result is positive." in page(app)
        assert "Showing the last readable version" in page(app)
        assert "1 error · unreadable since" in problems(app)
        assert "D001" in problems(app)
        await save(pilot, MIXED_DECK.replace("An IHC 2+ result", "A result of 2+"))
        assert "A result of 2+ is positive." in page(app)
        assert "Showing the last readable version" not in page(app)
        assert "No problems · read at" in problems(app)


async def test_a_card_with_an_error_is_shown_as_it_was(tmp_path: Path) -> None:
    """Or in its place why there is none."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("left")
        await save(pilot, FLAWED)
        assert "This card has an error. Showing its last readable version. On which chromosome" in page(app)
    app = previewing(tmp_path / "mixed.toml")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("left")
        await pilot.pause()
        assert "cannot be asked until its errors are fixed" in page(app)
        await pilot.press("1", "0", "h", "e", "r")
        await save(pilot, "title =")
        assert "this card has no readable version" in page(app)


async def test_a_draft_says_that_it_is_not_asked(tmp_path: Path) -> None:
    """It has its place all the same."""
    app = previewing(write_deck(tmp_path, MIXED_DECK + 'status = "draft"\n'))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("left")
        await pilot.pause()
        assert "it is a draft or retired" in page(app)
        assert "4 of 4" in status(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_the_next_problem_is_come_to(tmp_path: Path, size: Size) -> None:
    """By key and by click; it is marked, and told with what to do."""
    app = previewing(write_deck(tmp_path, FLAWED))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "▸" not in problems(app)
        await pilot.press("n")
        await pilot.pause()
        assert "▸ 32: error D102" in problems(app)
        assert "did you mean 'answer'?" in problems(app)
        assert "4 of 4" in status(app)
        await pilot.press("right")
        await pilot.pause()
        assert "1 of 4" in status(app)
        await pilot.click(panel(app), offset=(8, 1))
        await pilot.pause()
        assert "4 of 4" in status(app)


async def test_clicks_answer_too(tmp_path: Path) -> None:
    """On the card, not on the problems."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await click_choice(pilot, 0)
        assert screen(pilot).preview.trial.answered is not None


async def test_an_answer_can_be_had_and_hints_too(tmp_path: Path) -> None:
    """As in study."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("h")
        await pilot.pause()
        assert "Hint: Not the ends." in page(app)
        await pilot.press("0")
        await pilot.pause()
        given = screen(pilot).preview.trial.answered
        assert given is not None
        assert given.answer == GaveUp()
        assert "You didn't know." in page(app)


@pytest.mark.parametrize(("size", "is_beside"), [((200, 60), True), ((80, 24), False), ((40, 15), False)])
async def test_problems_stand_where_there_is_room(tmp_path: Path, size: Size, *, is_beside: bool) -> None:
    """Beside the card or below it; never over more than a third of the height."""
    app = previewing(write_deck(tmp_path, MIXED_DECK + WRONG_CARDS))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        card, wrong = app.screen.query_one("#card").region, panel(app).region
        if is_beside:
            assert (wrong.y, wrong.x) == (card.y, card.right)
        else:
            assert (wrong.y, wrong.x) == (card.bottom, card.x)
            assert wrong.height == size[1] // 3


async def test_a_problem_far_down_is_brought_into_sight(tmp_path: Path) -> None:
    """Its first line at the top."""
    app = previewing(write_deck(tmp_path, MIXED_DECK + WRONG_CARDS))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("N", "N")
        await pilot.pause()
        await pilot.pause()
        line = screen(pilot).preview.line
        shown = panel(app)
        first = shown.lines[shown.scroll_offset.y :][: shown.scrollable_content_region.height]
        assert any(f"▸ {line}: error D102" in each.content.plain for each in first)


async def test_the_terminal_may_change_its_size(tmp_path: Path) -> None:
    """And then the problems take another place."""
    app = previewing(write_deck(tmp_path, FLAWED))
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert panel(app).region.y == app.screen.query_one("#card").region.bottom
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert not panel(app).display or panel(app).region.height == 0


@pytest.mark.parametrize("deck", sorted(DECKS.glob("*.toml")), ids=lambda file: file.stem)
async def test_every_shipped_card_is_shown(deck: Path) -> None:
    """And its answer."""
    app = previewing(deck)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        preview = screen(pilot).preview
        for number in range(preview.position[1]):
            assert preview.position[0] == number + 1
            assert preview.trial.turn is not None
            screen(pilot).action_give_up()
            assert preview.trial.answered is not None
            screen(pilot).action_card(1)
