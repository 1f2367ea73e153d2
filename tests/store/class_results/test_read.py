"""Files of results are read as they were written; what is broken in one costs no more than itself."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain import limits
from her2quiz.domain.class_results.answer import WHERE, ClassAnswer
from her2quiz.store.class_results.lines import Results, lines
from her2quiz.store.class_results.read import NoResultsError, read_results
from her2quiz.store.class_results.records import WrittenAnswer, answer_from, answer_record

LEARNER = "0123456789abcdef" * 2
RECORD: dict[str, Any] = {
    "card": "deck/card",
    "card_version": "0" * 16,
    "where": "study",
    "place": 1,
    "day": "2026-11-23",
    "score": 1,
    "chosen": ["One"],
    "seed": 7,
}
HEAD = {
    "format": "her2quiz results",
    "version": 1,
    "learner": LEARNER,
    "exported": "2026-11-30",
    "decks": {"deck": "0" * 16},
}

ANSWERS = st.builds(
    ClassAnswer,
    learner=st.just(LEARNER),
    where=st.sampled_from(WHERE),
    card=st.sampled_from(["deck/card", "deck/case/question"]),
    place=st.integers(1, 9),
    day=st.dates().map(lambda day: day.isoformat()),
    exported=st.just("2026-11-30"),
    version=st.just("0" * 16),
    sitting=st.sampled_from(["", "f" * 16]),
    score=st.floats(0, 1),
    chosen=st.lists(st.text(max_size=20), max_size=3).map(tuple),
    gave_up=st.booleans(),
    seed=st.integers(0, 2**62),
)


def written(folder: Path, *rows: object, head: object = HEAD) -> Path:
    """Write a file of results, each row as JSON unless it is a text."""
    file = folder / "r.jsonl"
    texts = [row if isinstance(row, str) else json.dumps(row) for row in (head, *rows)]
    file.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return file


@settings(max_examples=50)
@given(ANSWERS)
def test_an_answer_is_read_as_it_was_written(answer: ClassAnswer) -> None:
    """But for what was typed, which is for people to read."""
    record = json.loads(json.dumps(answer_record(WrittenAnswer(answer, ("what I typed",)))))
    assert record["typed"] == ["what I typed"]
    assert answer_from(record, LEARNER, "2026-11-30") == answer


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    """In ASCII, with its end."""
    answer = answer_from(RECORD | {"chosen": ["\x1b[2J ä"]}, LEARNER, "2026-11-30")
    text = "\n".join(lines(Results(LEARNER, "2026-11-30", {"deck": "0" * 16}, (WrittenAnswer(answer),))))
    assert text.isascii()
    assert text.isprintable() or "\n" in text
    file = tmp_path / "r.jsonl"
    file.write_text(text, encoding="ascii")
    read = read_results(file)
    assert (read.learner, read.decks, read.answers) == (LEARNER, {"deck": "0" * 16}, [answer])
    assert (read.bad, read.is_cut_off) == ([], False)


def test_lines_that_cannot_be_read_are_named_and_the_others_read(tmp_path: Path) -> None:
    """Each with its number and why."""
    rows = (RECORD, "{", "[1]", "[" * 100_000, RECORD | {"score": 2}, RECORD | {"seed": 8})
    read = read_results(written(tmp_path, *rows))
    assert [answer.seed for answer in read.answers] == [7, 8]
    assert [(each.number, each.why) for each in read.bad] == [
        (3, "it is not JSON"),
        (4, "it is not an answer"),
        (5, "it is not JSON"),
        (6, "its score is not a number from 0 to 1"),
    ]
    assert read.is_cut_off


def test_a_line_that_is_too_long_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line after it is read."""
    monkeypatch.setattr("her2quiz.store.class_results.read.LONGEST_RESULTS_LINE", 500)
    read = read_results(written(tmp_path, RECORD, "x" * 5_000, RECORD | {"seed": 8}))
    assert [answer.seed for answer in read.answers] == [7, 8]
    assert [(each.number, each.why) for each in read.bad] == [(3, "it is longer than 500 bytes")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"card": "no-slash"},
        {"card": "a/b\nc"},
        {"card": 3},
        {"card_version": "short"},
        {"where": "elsewhere"},
        {"where": ["study"]},
        {"place": 0},
        {"place": True},
        {"place": 10**30},
        {"day": "yesterday"},
        {"day": 20261123},
        {"score": -0.1},
        {"score": True},
        {"score": "1"},
        {"score": float("nan")},
        {"chosen": "One"},
        {"chosen": [1]},
        {"chosen": ["x" * 501]},
        {"chosen": ["x"] * 501},
        {"seed": -1},
        {"seed": 1.5},
        {"sitting": "x"},
    ],
)
def test_a_record_with_something_wrong_is_no_answer(wrong: dict[str, Any]) -> None:
    """Whatever it is."""
    assert answer_from(RECORD, LEARNER, "2026-11-30").seed == 7
    with pytest.raises(ValueError, match=r"^(its|it|what) "):
        answer_from(RECORD | wrong, LEARNER, "2026-11-30")


@pytest.mark.parametrize(
    "head",
    [
        "",
        "PK\x03\x04",
        "[]",
        {**HEAD, "format": "her2quiz progress log"},
        {**HEAD, "learner": "Jane Doe"},
        {**HEAD, "exported": None},
        {**HEAD, "decks": []},
        {**HEAD, "decks": {"deck": 1}},
    ],
)
def test_another_file_is_refused(tmp_path: Path, head: object) -> None:
    """In one sentence that says what is wanted."""
    with pytest.raises(
        NoResultsError, match="is not a file of results: learners write one with her2quiz results export"
    ):
        read_results(written(tmp_path, RECORD, head=head))


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """Update to read it."""
    with pytest.raises(NoResultsError, match="newer version"):
        read_results(written(tmp_path, head={**HEAD, "version": 2}))


def test_what_is_no_file_or_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything of it is read."""
    with pytest.raises(NoResultsError, match="There is no file"):
        read_results(tmp_path)
    monkeypatch.setattr("her2quiz.store.class_results.read.LARGEST_RESULTS", 10)
    with pytest.raises(NoResultsError, match="larger than 0 MiB"):
        read_results(written(tmp_path, RECORD))
    assert limits.LARGEST_RESULTS > limits.LONGEST_RESULTS_LINE
