"""What a learner's file holds: first answers and whole exams, and nothing that tells who the learner is or when."""

import json
from pathlib import Path

import pytest

from her2quiz.domain.class_results.answer import EXAM, STUDY
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer import Answer, Entered, Picked, Revealed, Said
from her2quiz.domain.rating import Rating
from her2quiz.session.class_results.export import ToExport, code_file, described, export_results, to_export
from her2quiz.session.class_results.own_answers import Wanted, own_answers
from her2quiz.session.services.services import Services
from her2quiz.store.class_results.read import read_results
from tests.answers import Grade
from tests.factories import MIXED_DECK, services, write_deck
from tests.session.exam.exams import EVERY_KIND, answer_all, begun, opened
from tests.session.sessions import answer_rightly, finish, study

TYPED = "my dog Rex"
"""What a learner typed, which is nobody's business."""


@pytest.fixture
def studied(tmp_path: Path) -> Services:
    """Each card of the mixed deck answered, two of them wrongly and then rightly."""
    made = services(write_deck(tmp_path), progress=tmp_path / "p.db")
    session = study(made)
    for _ in range(4):
        assert session.turn is not None
        session.answer(_first_answer(session.turn.question))
        if session.turn.key == "mixed/recall":
            session.rate(Rating.GOOD)
        session.go_on()
    finish(session)
    return made


def _first_answer(question: object) -> Answer:
    match question:
        case SingleBest(options=options):
            return Picked([option.text for option in options].index("None"))
        case _ if "Official" in getattr(question, "prompt", ""):
            return Entered(TYPED)
        case _ if "positive" in getattr(question, "prompt", ""):
            return Said(value=False)
    return Revealed()


def found(made: Services, **others: bool) -> ToExport:
    """Return what would be written."""
    return to_export(made, Wanted(made.library.decks, **others))


def written(made: Services, file: Path, key: str = "spring 2027", **others: bool) -> list[dict[str, object]]:
    """Write results, and return the lines of the file."""
    export_results(made, found(made, **others), key, file, overwrites=False)
    return [json.loads(line) for line in file.read_text(encoding="ascii").splitlines()]


def test_the_first_answer_to_each_card_is_written(studied: Services, tmp_path: Path) -> None:
    """With what was chosen; those that only the learner can mark are counted."""
    head, *answers, end = written(studied, tmp_path / "r.jsonl")
    assert [(each["card"], each["score"], each.get("chosen")) for each in answers] == [
        ("mixed/best", 0.0, ["None"]),
        ("mixed/statement", 1.0, ["False"]),
        ("mixed/symbol", 0.0, None),
    ]
    assert {(each["where"], each["place"], each["day"]) for each in answers} == {(STUDY, 1, "2026-11-23")}
    assert ([*head["decks"]], end) == (["mixed"], {"answers": 3})  # type: ignore[misc]
    assert found(studied).own.unmarked == 1


def test_nothing_is_in_the_file_that_is_not_said(studied: Services, tmp_path: Path) -> None:
    """No time of day, no path, no code, nothing typed, and no key beyond those that the page for instructors lists."""
    lines = written(studied, tmp_path / "r.jsonl")
    text = (tmp_path / "r.jsonl").read_text(encoding="ascii")
    guide = (Path(__file__).parents[3] / "decks" / "CLASS.md").read_text(encoding="utf-8")
    code = code_file(studied).read_text(encoding="ascii").strip()
    assert not [word for word in (TYPED, "09:00", "T09", str(tmp_path), code) if word in text]
    for line in lines:
        assert [name for name in line if f"`{name}`" not in guide] == []


def test_later_answers_and_typed_ones_are_written_only_if_asked_for(
    studied: Services, tmp_path: Path
) -> None:
    """Each later one with its place."""
    lines = written(studied, tmp_path / "r.jsonl", all_answers=True, with_typed=True)
    places = [(each["card"], each["place"]) for each in lines[1:-1] if each["card"] == "mixed/symbol"]
    assert places[:2] == [("mixed/symbol", 1), ("mixed/symbol", 2)]
    assert next(each["typed"] for each in lines[1:-1] if "typed" in each) == [TYPED]


def test_it_is_said_before_what_the_file_holds(studied: Services) -> None:
    """In words, with numbers."""
    said = " ".join(described(found(studied)))
    assert "your first answers in study (3 answers)." in said
    assert "Not what you typed" in said
    assert "Left out: 1 answer that only you could mark." in said
    everything = " ".join(described(found(studied, all_answers=True, with_typed=True)))
    assert "all your answers in study" in everything
    assert "Also what you typed" in everything


def test_a_learner_is_the_same_in_all_files_of_a_class_and_nobody_elsewhere(
    studied: Services, tmp_path: Path
) -> None:
    """The code from which the pseudonym is made stays beside the progress file, for its owner alone."""
    for name, key in (("a", "spring 2027"), ("b", "Spring2027"), ("c", "autumn 2027")):
        written(studied, tmp_path / name, key)
    one, same, other = (read_results(tmp_path / name).learner for name in "abc")
    assert one == same != other
    assert code_file(studied).stat().st_mode & 0o777 == 0o600
    assert code_file(studied).parent == tmp_path
    code_file(studied).unlink()
    written(studied, tmp_path / "d")
    assert read_results(tmp_path / "d").learner != one


def test_an_answer_to_a_card_whose_right_answer_has_changed_is_left_out(
    studied: Services, tmp_path: Path
) -> None:
    """It was marked by another key."""
    write_deck(tmp_path, MIXED_DECK.replace("answer = false", "answer = true"))
    studied.reload_decks()
    own = own_answers(studied, Wanted(studied.library.decks))
    assert (own.changed, [each.answer.card for each in own.study]) == (1, ["mixed/best", "mixed/symbol"])


def test_an_answer_that_was_undone_is_no_answer(tmp_path: Path) -> None:
    """And without any answer, nothing is written."""
    made = services(write_deck(tmp_path), progress=tmp_path / "p.db")
    session = study(made)
    answer_rightly(session)
    session.undo()
    with pytest.raises(Her2QuizError, match="There are no answers to export yet"):
        found(made)


def test_a_whole_exam_is_written_as_one(tmp_path: Path) -> None:
    """Each question of each kind, marked; those without an answer as not answered."""
    made = opened(tmp_path)
    exam = begun(made, 12)
    answer_all(exam, Grade.WRONG)
    assert found_exam(made) == 0  # it is still sat
    exam.hand_in()
    lines = [each for each in written(made, tmp_path / "r.jsonl") if "card" in each]
    assert {each["where"] for each in lines} == {EXAM}
    assert len(lines) == 12
    assert len({each["sitting"] for each in lines}) == 1
    read = read_results(tmp_path / "r.jsonl")
    assert (len(read.answers), read.bad, read.is_cut_off) == (12, [], False)
    assert any(answer.chosen for answer in read.answers)
    assert all(answer.score < 1 for answer in read.answers)


def found_exam(made: Services) -> int:
    """Count the answers of the exam that would be written."""
    return len(own_answers(made, Wanted(made.library.decks)).exam)


def test_an_exam_that_is_no_longer_whole_is_left_out(tmp_path: Path) -> None:
    """Where a card has changed since; study goes on without it."""
    deck = write_deck(tmp_path, EVERY_KIND.read_text(encoding="utf-8"), "every-kind.toml")
    made = opened(tmp_path, deck)
    exam = begun(made, 12)
    answer_all(exam)
    exam.hand_in()
    assert found_exam(made) == 12
    assert own_answers(made, Wanted(())).answers == ()


def test_nothing_is_written_over_a_file_unasked_nor_over_the_progress_file(
    studied: Services, tmp_path: Path
) -> None:
    """Not even with leave to replace."""
    (tmp_path / "there.jsonl").write_text("mine", encoding="ascii")
    with pytest.raises(Her2QuizError, match="already exists and was not changed"):
        written(studied, tmp_path / "there.jsonl")
    export_results(studied, found(studied), "spring", tmp_path / "there.jsonl", overwrites=True)
    assert read_results(tmp_path / "there.jsonl").answers
    before = (tmp_path / "p.db").read_bytes()
    with pytest.raises(Her2QuizError, match="belongs to your progress file"):
        export_results(studied, found(studied), "spring", tmp_path / "p.db", overwrites=True)
    assert (tmp_path / "p.db").read_bytes() == before
    with pytest.raises(Her2QuizError, match="4 to 200 letters"):
        written(studied, tmp_path / "r.jsonl", "x")
