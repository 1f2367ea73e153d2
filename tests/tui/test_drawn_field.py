"""A card that draws a field, among others: in the app and in plain mode."""

import json
from pathlib import Path

import pytest

from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.app import Her2QuizApp
from tests.factories import services, write_deck
from tests.plain.scripts import play
from tests.tui.playing import seen, study_screen

DECK = """
title = "Mixed facts and fields"
id = "mixed"

[[card]]
id = "field"
question = "Which IHC score has this field?"
field = "ihc"
scores = ["1+", "2+"]

[[card]]
id = "fact"
question = "IHC 3+ is positive."
answer = true
"""


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_a_field_is_scored_among_facts(tmp_path: Path, size: tuple[int, int]) -> None:
    """As a picture, small or by a key large, or in words where there is no room for it; a score is its own key, and is kept as it is."""
    made = services(write_deck(tmp_path, DECK))
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = study_screen(app)
        turn = screen.session.turn
        assert turn is not None
        assert turn.key == "mixed/field"
        shown = seen(app)
        assert ("▀" in shown) is (size == (200, 60))
        await pilot.press("f4")
        await pilot.pause()
        assert ("▀" in seen(app)) is (size != (40, 15))
        assert ("tumour cells" in seen(app)) is (size == (40, 15))
        await pilot.press("escape")
        await pilot.pause()
        assert ("F4 draws it larger" in " ".join(shown.split())) is (size != (200, 60))
        right = turn.card.kind.right_answer
        await pilot.press(right[0])
        await pilot.pause()
        answered = screen.session.answered
        assert answered is not None
        assert answered.mark.is_right
        assert "figure 1" in answered.card.why
        await pilot.press("enter")
        await pilot.pause()
        assert study_screen(app).session.turn is not None
    ((kept, _),) = made.log.reviews_of("mixed/field")
    assert json.loads(kept.answer)["picked"] == right


def test_plain_mode_says_the_field(tmp_path: Path) -> None:
    """In words, before the question."""
    made = services(write_deck(tmp_path, DECK))
    said = "\n".join(play(made, "?", "t", "stop"))
    assert "tumour cells" in said
    assert "figure 1" in said


SKILLS = """
title = "Signals and records"
id = "skills"

[[card]]
id = "signals"
question = "Which group is it?"
field = "fish"
ish_groups = [2, 4]

[[card]]
id = "cut-off"
question = "Which group is it then?"
record = "ish"
ish_groups = [3, 4]
"""


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=str)
async def test_signals_are_grouped_by_their_count(tmp_path: Path, size: tuple[int, int]) -> None:
    """The picture shows a view, here or by a key, and the count is told; then a record comes, without a picture."""
    made = services(write_deck(tmp_path, SKILLS))
    app = Her2QuizApp(made, study=("skills",))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        turn = study_screen(app).session.turn
        assert turn is not None
        shown = " ".join(seen(app).split())
        assert "red discs" in shown
        assert "signals in 20 cells" in shown
        assert ("▀" in shown) is (size == (200, 60))
        assert "Image" in shown
        await pilot.press("f4")
        await pilot.pause()
        assert "▀" in seen(app)
        await pilot.press("escape", turn.card.kind.right_answer[-1])
        await pilot.pause()
        answered = study_screen(app).session.answered
        assert answered is not None
        assert answered.mark.is_right
        assert "(figure 3)." in answered.card.why
        await pilot.press("enter")
        await pilot.pause()
        assert "The laboratory reports: ratio 1." in seen(app)
        assert "Image" not in seen(app)
    ((kept, _),) = made.log.reviews_of("skills/signals")
    assert json.loads(kept.answer)["picked"] == turn.card.kind.right_answer


def test_plain_mode_reads_the_signals_out(tmp_path: Path) -> None:
    """Those of a view, nucleus by nucleus, and the count of all; a record has no image."""
    made = services(write_deck(tmp_path, SKILLS))
    signals, record = "\n".join(play(made, "?", "?", "stop")).split("The laboratory reports")[:2]
    assert "Image: View 1 of 4. Nucleus 1: HER2 " in signals
    assert "signals in 20 cells" in signals
    assert "Image" not in record.partition("\n\nSignals")[0]
    assert "group 3 (figure 3)" in record or "group 4 (figure 3)" in record


def test_the_same_field_never_comes_twice(tmp_path: Path) -> None:
    """Each showing draws another."""
    made = services(write_deck(tmp_path, DECK))
    files = {StudySession(made, made.library.decks).turn.card.image.file for _ in range(5)}  # type: ignore[union-attr]
    assert len(files) == 5
