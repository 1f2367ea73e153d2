"""Options that are picked by their own names, on the screen."""

from pathlib import Path

import pytest

from her2quiz.domain.choices.pairs import Paired
from her2quiz.domain.kinds.select_all import Ticked
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked
from her2quiz.tui.app import Her2QuizApp
from tests.factories import services, write_deck
from tests.tui.playing import page, seen, study_screen

HEAD = 'title = "S"\nid = "s"\n[[card]]\nid = "s"\n'
SCORE = 'question = "Which score?"\noptions = """\n- 0\n- 1+\n* 2+\n- 3+\n"""\n'
SCORES = 'question = "Which scores?"\noptions = """\n- 0\n* 1+\n* 2+\n- 3+\n"""\n'
GROUPS = 'question = "Sort."\nshuffle = false\ngroups = """\n0: none\n1+: faint\n3+: intense\n"""\n'
COUNTS = 'question = "How many?"\noptions = """\n- 1\n* 12\n- 33\n"""\n'
LENGTHS = 'question = "How long?"\nshuffle = false\noptions = """\n- 18 months\n* 1 year\n- 2 years\n- None of these\n"""\n'
SITES = 'question = "Where?"\nmatch = """\nKinase -> C\nDomain II -> A\nDomain IV -> B\n"""\n'
CLOSING = SCORE.replace("- 3+", "- None of these")
PLAIN = 'question = "Which?"\noptions = """\n* Pear\n- Plum\n"""\n'


def studying(folder: Path, card: str) -> Her2QuizApp:
    """The app with one card."""
    return Her2QuizApp(services(write_deck(folder, HEAD + card)), study=("s",))


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
@pytest.mark.parametrize(
    ("card", "keys", "answer"),
    [
        pytest.param(SCORE, "0", Picked(0), id="0 is a score"),
        pytest.param(SCORE, "2", Picked(2), id="2 is 2+"),
        pytest.param(SCORES, ["1", "2", "enter"], Ticked(frozenset({1, 2})), id="ticks"),
        pytest.param(GROUPS, ["0", "1", "3", "enter"], Paired((0, 1, 2)), id="groups"),
        pytest.param(COUNTS, "12", Picked(1), id="two digits"),
        pytest.param(COUNTS, ["1", "enter"], Picked(0), id="one digit that begins two"),
        pytest.param(COUNTS, "33", Picked(2), id="no single digit is enough"),
        pytest.param(LENGTHS, "b", Picked(1), id="amounts of two units have letters"),
        pytest.param(LENGTHS, "C", Picked(2), id="with caps lock"),
        pytest.param(CLOSING, "d", Picked(3), id="what has no figure has a letter"),
        pytest.param(SITES, ["a", "b", "c", "enter"], Paired((0, 1, 2)), id="letters"),
        pytest.param(SCORE, ["ctrl+d"], GaveUp(), id="not known"),
        pytest.param(PLAIN, ["ctrl+d"], GaveUp(), id="not known where options have no names"),
    ],
)
async def test_a_digit_picks_the_option_of_that_name(
    tmp_path: Path, card: str, keys: str | list[str], answer: Answer, size: tuple[int, int]
) -> None:
    """In much room and in little."""
    app = studying(tmp_path, card)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.answer == answer


async def test_letters_stand_before_amounts_of_two_units(tmp_path: Path) -> None:
    """1 would be taken for one year; and the digits of the options pick nothing."""
    app = studying(tmp_path, LENGTHS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert page(app) == "How long? a 18 months b 1 year c 2 years d None of these"
        assert "a-d Answer" in seen(app)
        await pilot.press("1", "2")
        await pilot.pause()
        assert study_screen(app).session.answered is None
        await pilot.press("a")
        await pilot.pause()
        assert "✗ a 18 months ✓ b 1 year c 2 years" in page(app)


async def test_choices_that_are_letters_stand_in_order(tmp_path: Path) -> None:
    """However the author wrote the pairs."""
    app = studying(tmp_path, SITES)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert page(app).endswith("A B C")
        assert "a-c Pair" in seen(app)


@pytest.mark.parametrize("keys", ["4", "9"])
async def test_no_other_digit_picks_one(tmp_path: Path, keys: str) -> None:
    """There is no fourth option."""
    app = studying(tmp_path, SCORE)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert study_screen(app).session.answered is None


async def test_no_number_is_shown_beside_a_score(tmp_path: Path) -> None:
    """Neither before the answer nor after it; and the keys say what they are."""
    app = studying(tmp_path, SCORE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert page(app) == "Which score? 0 1+ 2+ 3+"
        assert "0-3 Answer   ^d Don't know" in seen(app)
        await pilot.press("1")
        await pilot.pause()
        assert "0 ✗ 1+ ✓ 2+ 3+" in page(app)
