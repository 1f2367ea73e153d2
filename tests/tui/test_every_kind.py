"""Every kind of question on the study screen: right, partly right and wrong, by keys and clicks, in large and small terminals."""

from functools import partial
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from her2quiz.domain.choices.pairs import Pairs
from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking import marking
from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.page import Page
from tests.answers import Grade, answer_to
from tests.factories import services
from tests.tui.every_card import Played, Way, play
from tests.tui.playing import click_answer, go_to_card, keys_of, seen, study_screen

DECK = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"
CARDS = (
    *("flip", "typed", "statement", "number", "names", "cloze/negative", "cloze-together", "best", "several"),
    *("pick-two", "order", "match", "groups", "dose", "case/adjuvant", "toxicity/lung", "nucleus"),
    *("drug-trastuzumab/brand-to-drug", "drug-lapatinib/class"),
)
WORDS = {Grade.RIGHT: "Right.", Grade.PARTLY: "Partly right.", Grade.WRONG: "Wrong."}
RATINGS = {Grade.RIGHT: Rating.GOOD, Grade.PARTLY: Rating.HARD, Grade.WRONG: Rating.AGAIN}
SIGNS = {Grade.RIGHT: {"✓"}, Grade.PARTLY: {"✓", "✗"}, Grade.WRONG: {"✗"}}
BY_CHANCE = ("several", "pick-two", "match")
"""Cards so small that chance would explain a partly right answer; it then counts as wrong."""
each_card = pytest.mark.parametrize("card", CARDS)
each_grade = pytest.mark.parametrize("grade", list(Grade))


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("every-kind",), new_limit=1000)


def page(app: Her2QuizApp) -> str:
    """Return the text of the page on one line."""
    return " ".join(app.screen.query_one("CardPage", Page).text.split())


def check(played: Played, card: str, grade: Grade) -> None:
    """Check that the answer was marked as expected: in words, by signs and in the log."""
    if played.given.mark.score is None:
        assert played.given.rating is None
        return
    counted = Grade.WRONG if grade is Grade.PARTLY and card in BY_CHANCE else grade
    missed_only = card == "several" and grade is Grade.PARTLY
    assert ("Incomplete." if missed_only else WORDS[counted]) in played.text
    assert all(sign in played.text for sign in ({"✓", "missed"} if missed_only else SIGNS[grade]))
    assert played.logged is RATINGS[counted]


async def with_keys(pilot: Pilot[None], question: AnyQuestion, grade: Grade) -> bool:
    """Answer by keys."""
    answer = answer_to(question, grade)
    if answer is not None:
        await pilot.press(*keys_of(answer))
    return answer is not None


async def with_clicks(pilot: Pilot[None], question: AnyQuestion) -> bool:
    """Answer right, by clicks alone."""
    answer = answer_to(question, Grade.RIGHT)
    assert answer is not None
    await click_answer(pilot, answer)
    return True


async def giving_up(pilot: Pilot[None], _question: AnyQuestion) -> bool:
    """Give up; in a field, after tab."""
    focused = pilot.app.focused
    if focused is not None and focused.id is None and "AnswerField" in type(focused).__name__:
        await pilot.press("tab")
    await pilot.press("ctrl+d")
    return True


_PLAYED: dict[object, dict[str, Played]] = {}


async def played_once(key: object, size: tuple[int, int], way: Way) -> dict[str, Played]:
    """Return what was there after each card, which is played for the first test that asks."""
    if key not in _PLAYED:
        _PLAYED[key] = await play(DECK, CARDS, size, way)
    return _PLAYED[key]


@each_grade
@each_card
async def test_by_keys_in_a_small_terminal(card: str, grade: Grade) -> None:
    """A terminal of 40 columns and 15 lines is enough."""
    played = await played_once(grade, (40, 15), partial(with_keys, grade=grade))
    assert card in played or grade is not Grade.RIGHT
    if card in played:
        check(played[card], card, grade)


@each_card
async def test_by_clicks(card: str) -> None:
    """Everything but typing can be done with the mouse."""
    check((await played_once("clicks", (80, 24), with_clicks))[card], card, Grade.RIGHT)


@pytest.mark.parametrize("card", ["several", "order", "match", "groups", "best", "names"])
async def test_by_clicks_in_a_small_terminal(card: str) -> None:
    """Choices out of sight are scrolled to."""
    check((await played_once("small clicks", (40, 15), with_clicks))[card], card, Grade.RIGHT)


@each_card
async def test_0_gives_up(card: str) -> None:
    """0 shows the right answer of every kind; in a field, after tab."""
    played = (await played_once("giving up", (80, 24), giving_up))[card]
    assert played.given.rating is Rating.AGAIN
    right = marking.mark(played.given.question, played.given.answer).right_answer
    assert "You didn't know." in played.text
    words = [word for word in right.replace("→", " ").replace(";", " ").split() if word[0].isalnum()]
    assert all(word.strip(",:") in played.text for word in words)


@pytest.mark.parametrize("card", ["several", "order", "match", "groups", "names", "best", "flip"])
async def test_a_double_enter_goes_on_by_one_card_only(made: Services, card: str) -> None:
    """No card is answered before it was seen."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        answer = answer_to(await go_to_card(pilot, f"every-kind/{card}"), Grade.RIGHT)
        assert answer is not None
        before = study_screen(app).session.tally.count
        await pilot.press(*keys_of(answer), "enter")
        await pilot.pause()
        assert study_screen(app).session.tally.count == before + 1
        assert study_screen(app).session.answered is None


async def test_names_typed_in_a_burst_stay_separate(made: Services) -> None:
    """The field is empty for the second name even before the first is processed."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        answer = answer_to(await go_to_card(pilot, "every-kind/names"), Grade.RIGHT)
        assert answer is not None
        for key in keys_of(answer):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.answer == answer


async def test_mistakes_are_shown_line_by_line(made: Services) -> None:
    """Each line shows its right position, and where the learner put it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        answer = answer_to(await go_to_card(pilot, "every-kind/order"), Grade.PARTLY)
        assert answer is not None
        await pilot.press(*keys_of(answer))
        await pilot.pause()
        text = page(app)
        assert "✗ 1 Core biopsy with ER, PR and HER2 status you had it 2nd" in text
        assert "✗ 2 Baseline echocardiogram you had it 1st Before the first dose, not after it." in text
        assert "Partly right. 9 of 10 pairs of lines are in the right order. What is left at surgery" in text


async def test_the_wrong_number_of_ticks_is_not_an_answer(made: Services) -> None:
    """A note says how many ticks are needed."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/pick-two")
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "Tick 2; 1 so far." in page(app)
        assert study_screen(app).session.answered is None


async def test_unfilled_parts_must_be_confirmed_once(made: Services) -> None:
    """After that, unfilled parts count as wrong."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/match")
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "1 still open. Press enter again to leave it out." in page(app)
        await pilot.press("enter")
        await pilot.pause()
        assert study_screen(app).session.answered is not None


async def test_a_case_unfolds(made: Services) -> None:
    """The question is visible, with the story so far above it."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await go_to_card(pilot, "every-kind/case/adjuvant")
        text, shown = page(app), app.screen.query_one("CardPage", Page)
        assert "A 52-year-old woman" in text
        assert "9 mm of residual" in text
        last = next(n for n, line in enumerate(shown.lines) if "over trastuzumab here?" in line.content.plain)
        assert 0 <= last - shown.scroll_offset.y < shown.scrollable_content_region.height


async def test_the_verdict_agrees_with_the_rating(made: Services) -> None:
    """An order that is a third right is called wrong, like its rating, and the mark says what was counted."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        question = await go_to_card(pilot, "every-kind/order")
        assert isinstance(question, Ordering)
        right = sorted(range(len(question.shown)), key=lambda place: question.shown[place])
        await pilot.press(*keys_of(Ordered((right[4], right[3], right[0], right[1], right[2]))))
        await pilot.pause()
        assert "Wrong. 3 of 10 pairs of lines are in the right order." in page(app)
        given = study_screen(app).session.answered
        assert given is not None
        assert given.rating is Rating.AGAIN


@pytest.mark.parametrize("card", ["match", "groups"])
@pytest.mark.parametrize("size", [(40, 15), (80, 15), (40, 24), (80, 24)], ids=str)
async def test_the_choices_are_visible(made: Services, card: str, size: tuple[int, int]) -> None:
    """The choices are visible with the current item: below it in a small terminal, or else below all items."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        question = await go_to_card(pilot, f"every-kind/{card}")
        assert isinstance(question, Pairs)
        for place, item in enumerate(question.items):
            await pilot.press("1" if place else "up", *([] if place else ["down"]))
            await pilot.pause()
            shown = " ".join(seen(app).split())
            assert f"▸ {item.text} → …" in shown
            assert all(f"{number} {choice}" in shown for number, choice in enumerate(question.choices, 1))


async def test_the_question_is_shown_first(made: Services) -> None:
    """Even if it is long, and whichever item the keys act on."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        question = await go_to_card(pilot, "every-kind/groups")
        assert " ".join(question.prompt.split()) in " ".join(seen(app).split())


async def test_the_choice_of_the_current_item_is_marked(made: Services) -> None:
    """The choice is marked where the choices are below the current item."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        question = await go_to_card(pilot, "every-kind/match")
        assert isinstance(question, Pairs)
        await pilot.press("2", "up")
        await pilot.pause()
        assert f"→ 2 1 {question.choices[0]} ▸ 2 {question.choices[1]}" in page(app)


async def test_each_option_shows_its_feedback_even_if_it_was_not_ticked(made: Services) -> None:
    """A learner who ticked the right options may have guessed."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        answer = answer_to(await go_to_card(pilot, "every-kind/several"), Grade.RIGHT)
        assert answer is not None
        await pilot.press(*keys_of(answer))
        await pilot.pause()
        assert page(app).count("That is HER2-positive.") == 2
        assert "does not apply" not in page(app)
