"""The preview on the screen: every card can be answered, a save shows at once, diagnostics are beside the card."""

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.session.authoring.preview.preview import Preview
from her2quiz.tui.author_apps import PreviewApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.screens.preview.screen import PreviewScreen
from her2quiz.tui.widgets.diagnostic_panel import DiagnosticPanel
from her2quiz.tui.widgets.lines.status_line import StatusLine
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
    """Return the app, before it is shown."""
    made = services()
    return PreviewApp(Preview(file, made.clock, made.rng), made)


def screen(pilot: Pilot[None]) -> PreviewScreen:
    """Return the screen."""
    assert isinstance(pilot.app.screen, PreviewScreen)
    return pilot.app.screen


def panel(app: PreviewApp) -> DiagnosticPanel:
    """Return the diagnostics."""
    return app.screen.query_one(DiagnosticPanel)


def diagnostics(app: PreviewApp) -> str:
    """Return the text of the diagnostics on one line."""
    return " ".join([str(panel(app).border_title), *panel(app).text.split()])


def status(app: PreviewApp) -> str:
    """Return the first line."""
    return app.screen.query_one(StatusLine).content().plain


async def save(pilot: Pilot[None], text: str) -> None:
    """Save the deck, and let the screen read it."""
    file = screen(pilot).preview.deck.file
    file.write_text(text + "\n", encoding="utf-8")
    screen(pilot).look_again()
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_every_card_can_be_answered(tmp_path: Path, size: Size) -> None:
    """By its keys, and the mark is shown; letters are keys until enter starts typing."""
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
            await pilot.press(*keys_of(answer, preview.trial.turn.question))
            await pilot.pause()
            assert preview.trial.answered is not None
            assert preview.trial.answered.answer == answer
            await pilot.press("enter")
        assert preview.position == (1, 4)


async def test_after_a_typed_answer_letters_are_keys_again(tmp_path: Path) -> None:
    """A field without the focus does not get it back."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right", "right", "enter", *"ERBB2", "enter")
        await pilot.pause()
        assert "✓ ERBB2" in page(app)
        await pilot.press("r")
        await pilot.pause()
        assert screen(pilot).preview.trial.answered is None
        await pilot.press("enter", "r", "escape", "full_stop")
        await pilot.pause()
        assert screen(pilot).preview.card.key == "mixed/recall"


async def test_the_text_in_the_field_survives_a_save(tmp_path: Path) -> None:
    """The card stays the same."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right", "right", "enter", *"ERB")
        await save(pilot, MIXED_DECK.replace("Official gene symbol", "Symbol"))
        assert "Symbol of HER2?" in page(app)
        await pilot.press(*"B2", "enter")
        await pilot.pause()
        assert "✓ ERBB2" in page(app)


async def test_a_save_updates_the_card_that_is_shown(tmp_path: Path) -> None:
    """Also while the file is broken, with its diagnostics beside the card."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right")
        await save(pilot, MIXED_DECK.replace("answer = false", "answer = "))
        assert "An IHC 2+ result is positive." in page(app)
        assert "Showing the last readable version" in page(app)
        assert "1 error · unreadable since" in diagnostics(app)
        assert "D001" in diagnostics(app)
        await save(pilot, MIXED_DECK.replace("An IHC 2+ result", "A result of 2+"))
        assert "A result of 2+ is positive." in page(app)
        assert "Showing the last readable version" not in page(app)
        assert "No diagnostics · read at" in diagnostics(app)


async def test_a_card_with_an_error_shows_its_last_readable_version(tmp_path: Path) -> None:
    """If there is none, a text says why."""
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


async def test_a_draft_is_shown_as_not_asked(tmp_path: Path) -> None:
    """It is still one of the cards."""
    app = previewing(write_deck(tmp_path, MIXED_DECK + 'status = "draft"\n'))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("left")
        await pilot.pause()
        assert "it is a draft or retired" in page(app)
        assert "4 of 4" in status(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_n_goes_to_the_next_diagnostic(tmp_path: Path, size: Size) -> None:
    """So does a click; the diagnostic is marked and shown with its help."""
    app = previewing(write_deck(tmp_path, FLAWED))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "▸" not in diagnostics(app)
        await pilot.press("n")
        await pilot.pause()
        assert "▸ 32: error D102" in diagnostics(app)
        assert "did you mean 'answer'?" in diagnostics(app)
        assert "4 of 4" in status(app)
        await pilot.press("right")
        await pilot.pause()
        assert "1 of 4" in status(app)
        await pilot.click(panel(app), offset=(8, 1))
        await pilot.pause()
        assert "4 of 4" in status(app)


async def test_clicks_answer_too(tmp_path: Path) -> None:
    """Clicks on the card answer it."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await click_choice(pilot, 0)
        assert screen(pilot).preview.trial.answered is not None


async def test_the_answer_and_the_hints_can_be_shown(tmp_path: Path) -> None:
    """The keys are those of study."""
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
async def test_diagnostics_are_shown_where_there_is_room(
    tmp_path: Path, size: Size, *, is_beside: bool
) -> None:
    """They are beside the card or below it, never on more than a third of the height."""
    app = previewing(write_deck(tmp_path, MIXED_DECK + WRONG_CARDS))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        card, wrong = app.screen.query_one("#card").region, panel(app).region
        if is_beside:
            assert (wrong.y, wrong.x) == (card.y, card.right)
        else:
            assert (wrong.y, wrong.x) == (card.bottom, card.x)
            assert wrong.height == size[1] // 3


async def test_a_diagnostic_far_down_is_scrolled_to(tmp_path: Path) -> None:
    """Its first line is at the top."""
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


async def test_the_terminal_can_be_resized(tmp_path: Path) -> None:
    """The diagnostics then move."""
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
    """Each card is shown with its question and its answer; of one that was retired, that it is not asked."""
    app, retired = previewing(deck), 0
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        preview = screen(pilot).preview
        for number in range(preview.position[1]):
            assert preview.position[0] == number + 1
            if preview.trial.turn is None:
                retired += 1
                assert "not asked: it is a draft or retired" in page(app)
            else:
                screen(pilot).action_give_up()
                assert preview.trial.answered is not None
            screen(pilot).action_card(1)
    assert retired == len(
        re.findall(r'^status\s*= "retired"', deck.read_text(encoding="utf-8"), re.MULTILINE)
    )
