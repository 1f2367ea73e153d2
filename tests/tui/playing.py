"""Plays questions on the study screen: the keys that give an answer, and the clicks."""

from collections.abc import Iterator, Sequence
from string import ascii_letters, digits

from textual.app import App
from textual.pilot import Pilot

from her2quiz.domain.choices.option_names import Naming, OptionNames
from her2quiz.domain.choices.pairs import Paired
from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.kinds.ordering import Ordered
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import Ticked
from her2quiz.domain.marking.answer import Answer, Entered, Picked, Revealed, Said
from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.page import Page
from tests.answers import Grade, answer_to, names_of

_NAMES = {
    " ": "space",
    ",": "comma",
    ".": "full_stop",
    "/": "slash",
    "-": "minus",
    ">": "greater_than_sign",
    "=": "equals_sign",
    "%": "percent_sign",
    "+": "plus",
}


def study_screen(app: Her2QuizApp) -> StudyScreen:
    """Return the screen, which must be the study screen."""
    assert isinstance(app.screen, StudyScreen)
    return app.screen


def asked(app: Her2QuizApp) -> AnyQuestion:
    """Return the question that is shown."""
    turn = study_screen(app).session.turn
    assert turn is not None
    return turn.question


async def go_to_card(pilot: Pilot[None], key: str) -> AnyQuestion:
    """Answer the cards before a card, then show it."""
    await pilot.pause()
    assert isinstance(pilot.app, Her2QuizApp)
    screen = study_screen(pilot.app)
    session = screen.session
    while session.turn is not None and session.turn.card.key != key:
        answer = answer_to(session.turn.question, Grade.RIGHT)
        assert answer is not None
        given = session.answer(answer)
        if given.rating is None:
            session.rate(Rating.GOOD)
        session.go_on()
    assert session.turn is not None
    screen.ask()
    await pilot.pause()
    return session.turn.question


def keys_of(answer: Answer, question: AnyQuestion | None = None) -> list[str]:  # noqa: PLR0911 - one case for each kind
    """Return the keys that make an answer; to a question whose options may be picked by their own figures."""
    names = names_of(question) if question else OptionNames(("Pear",))
    if names.naming is not Naming.NUMBERS:
        return [*_by_cursor(answer)]
    match answer:
        case Revealed():
            return ["enter"]
        case Picked(index):
            return [str(index + 1)]
        case Said(value):
            return ["t" if value else "f"]
        case Entered(text):
            return [*typing(text), "enter"]
        case Named(texts) | Filled(texts):
            return [key for text in texts for key in (*typing(text), "enter")]
        case _:
            return [*_of_a_list(answer), "enter"]


def _by_cursor(answer: Answer) -> Iterator[str]:
    """Pick by arrow keys, which do whatever the options are called."""
    match answer:
        case Picked(index):
            yield from (*["down"] * (index + 1), "enter")
        case Ticked(indices):
            for place in range(max(indices, default=-1) + 1):
                yield from ("down", "space") if place in indices else ("down",)
            yield "enter"
        case Paired(choices):
            for choice in choices:
                yield from (*["right"] * (0 if choice is None else choice + 1), "down")
            yield "enter"
        case _:
            raise AssertionError(answer)


def typing(text: str) -> Iterator[str]:
    """Return the keys that type a text."""
    for character in text:
        yield character if character in ascii_letters + digits else _NAMES[character]


def _of_a_list(answer: Answer) -> Iterator[str]:
    match answer:
        case Ticked(indices):
            yield from (str(index + 1) for index in sorted(indices))
        case Paired(choices):
            yield from ("down" if choice is None else str(choice + 1) for choice in choices)
        case Ordered(order):
            yield from _moves(order)
        case _:
            raise AssertionError(answer)


def _moves(order: Sequence[int]) -> Iterator[str]:
    """Go to each line in the wanted order, and move it up to its position."""
    now = sorted(order)
    for place, wanted in enumerate(order):
        here = now.index(wanted)
        yield str(here + 1)
        yield from ["shift+up"] * (here - place)
        now.insert(place, now.pop(here))


async def click_answer(pilot: Pilot[None], answer: Answer) -> None:
    """Return an answer by clicks alone; text is typed, and the key line is clicked."""
    match answer:
        case Revealed():
            await click_choice(pilot, 0)
        case Picked(index):
            await click_choice(pilot, index)
        case Said(value):
            await click_choice(pilot, 0 if value else 1)
        case Entered(text):
            await pilot.press(*typing(text))
            await click_key(pilot, "enter")
        case Named(texts) | Filled(texts):
            for text in texts:
                await pilot.press(*typing(text))
                await click_key(pilot, "enter")
        case _:
            await _click_in_a_list(pilot, answer)
            await click_key(pilot, "enter")


async def _click_in_a_list(pilot: Pilot[None], answer: Answer) -> None:
    match answer:
        case Ticked(indices):
            for index in sorted(indices):
                await click_choice(pilot, index)
        case Paired(choices):
            for item, choice in enumerate(choices):
                await click_choice(pilot, item)
                if choice is not None:
                    await click_choice(pilot, len(choices) + choice)
        case Ordered(order):
            await _click_lines(pilot, order)


async def _click_lines(pilot: Pilot[None], order: Sequence[int]) -> None:
    now = sorted(order)
    for place, wanted in enumerate(order):
        if now.index(wanted) != place:
            await click_choice(pilot, now.index(wanted))
            await click_choice(pilot, place)
            now.insert(place, now.pop(now.index(wanted)))


async def click_choice(pilot: Pilot[None], choice: int) -> None:
    """Click the first line of a choice, after scrolling to it like a mouse wheel."""
    page = pilot.app.screen.query_one("CardPage", Page)
    line = next(number for number, each in enumerate(page.lines) if each.choice == choice)
    if not 0 <= line - page.scroll_offset.y < page.scrollable_content_region.height:
        page.scroll_to(y=line, animate=False)
        await pilot.pause()
    await pilot.click(page, offset=(6, line - page.scroll_offset.y))
    await pilot.pause()


async def click_key(pilot: Pilot[None], written: str) -> None:
    """Click a key in the line of keys."""
    line = pilot.app.screen.query_one(KeyLine)
    at = 1
    for key in line.fitting():
        if key.key == written:
            await pilot.click(line, offset=(at + 1, 0))
            await pilot.pause()
            return
        at += len(key.key) + 1 + len(key.label) + len(line.gap)
    raise AssertionError(f"{written} is not among {line.fitting()}")


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("mixed",))


def page(app: Her2QuizApp) -> str:
    """Return the text of the page on one line."""
    return " ".join(app.screen.query_one("CardPage", Page).text.split())


def seen(app: App[None]) -> str:
    """Return the visible lines of the screen."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def notifications(app: Her2QuizApp) -> str:
    """Return the notifications of the app."""
    return " ".join(notice.text for notice in app.notices)


def card(app: Her2QuizApp) -> str:
    """Return the key of the card that is shown."""
    posed = study_screen(app).session.turn
    assert posed is not None
    return posed.card.key


async def to_the_typed_card(pilot: Pilot[None]) -> None:
    """Bury the cards before the typed card."""
    await pilot.pause()
    await pilot.press("ctrl+b", "ctrl+b")
    await pilot.pause()
