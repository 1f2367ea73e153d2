"""What a package says of answers, and of suspended and flagged cards."""

from pathlib import Path

import pytest

from her2quiz.exchange.anki import history
from her2quiz.exchange.anki.importer import ANKI
from her2quiz.exchange.formats import CannotImportError, Request
from her2quiz.exchange.histories import CardHistory, PastAnswer
from her2quiz.exchange.source_file import SourceFile
from tests.exchange.anki.packages import BASIC, CLOZE, SHAPES, Contents, Note, package

NOTES = Contents(
    [
        Note(BASIC, ("Which gene?", "ERBB2"), guid="a/b"),
        Note(CLOZE, ("{{c1::HER2}} on {{c2::17}}", ""), (0, 1), guid="c", deck="Other"),
        Note(BASIC, ("new", "card")),
    ]
)
T = 1_700_000_000_000
LOG = "insert into revlog (id, cid, ease, time, type, factor) values "


def histories(folder: Path, shape: str, *sql: str, deck: str = "") -> tuple[CardHistory, ...]:
    """Return the histories in a package, of whose cards the rest is as SQL says."""
    file = folder / "her2.apkg"
    file.write_bytes(package(NOTES, shape, "update cards set queue = 0, flags = 0", *sql))
    read = ANKI.histories
    assert read is not None
    return read(SourceFile(file), Request(sheet=deck), lambda _share: None)


@pytest.mark.parametrize("shape", SHAPES)
def test_answers_and_states(tmp_path: Path, shape: str) -> None:
    """Of each card by its name in the deck; of a blank with its number; a card with nothing to say has no history."""
    log = f"{LOG} ({T + 9}, 1, 4, 2500, 1, 2500), ({T}, 1, 1, 61000, 0, 0), ({T + 1}, 3, 3, 10, 2, 0)"
    found = histories(
        tmp_path,
        shape,
        log,
        "update cards set queue = -1, flags = 8 + 1 where id = 1",
        "update cards set flags = 4 where id = 2",
    )
    assert found == (
        CardHistory("a/b/0", "", (PastAnswer(T, 1, 61.0), PastAnswer(T + 9, 4, 2.5)), (), True, "red"),
        CardHistory("c/cloze", "1", (), flag="blue"),
        CardHistory("c/cloze", "2", (PastAnswer(T + 1, 3, 0.01),)),
    )


@pytest.mark.parametrize(
    ("row", "answers", "resets"),
    [
        (f"({T}, 1, 3, 1000, 3, 2500)", 1, 0),
        (f"({T}, 1, 3, 1000, 3, 0)", 0, 0),
        (f"({T}, 1, 0, 0, 4, 0)", 0, 1),
        (f"({T}, 1, 0, 0, 4, 2500)", 0, 0),
        (f"({T}, 1, 0, 0, 5, 2500)", 0, 0),
        (f"({T}, 1, 9, 0, 1, 2500)", 0, 0),
        (f"({T}, 77, 3, 0, 1, 2500)", 0, 0),
        ("(1, 1, 3, 1000, 1, 2500)", 0, 0),
        (f"({T}000, 1, 3, 1000, 1, 2500)", 0, 0),
    ],
)
def test_which_rows_are_answers(tmp_path: Path, row: str, answers: int, resets: int) -> None:
    """Not cramming, not a date that was set by hand, nothing before there was Anki; a card made new again is."""
    found = histories(tmp_path, SHAPES[-1], f"{LOG} {row}")
    assert sum(len(each.answers) for each in found) == answers
    assert [each.resets for each in found if each.resets] == [(T,)] * resets


@pytest.mark.parametrize("conf", ["{}", '{"schedVer": 1}'])
def test_the_first_scheduler_had_three_buttons_in_learning(tmp_path: Path, conf: str) -> None:
    """The second was good and the third easy; in review there were four from the beginning."""
    rows = [f"({T + 10 * kind + ease}, 1, {ease}, 0, {kind}, 1)" for kind in (0, 1, 2) for ease in (1, 2, 3)]
    sql = (f"{LOG} {', '.join(rows)}", f"update col set conf = '{conf}'")  # noqa: S608 - words of ours
    (found,) = histories(tmp_path, SHAPES[0], *sql)
    assert [answer.rating for answer in found.answers] == [1, 3, 4, 1, 2, 3, 1, 3, 4]
    (later,) = histories(tmp_path, SHAPES[0], sql[0])
    assert [answer.rating for answer in later.answers] == [1, 2, 3] * 3


def test_only_those_of_a_deck(tmp_path: Path) -> None:
    """As with its cards."""
    log = f"{LOG} ({T}, 1, 3, 10, 1, 2500), ({T + 1}, 2, 3, 10, 1, 2500)"
    assert [each.origin for each in histories(tmp_path, SHAPES[1], log, deck="Other")] == ["c/cloze"]


def test_more_answers_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message."""
    monkeypatch.setattr(history, "MOST_ANSWERS", 1)
    with pytest.raises(CannotImportError, match="more than 1 answers"):
        histories(tmp_path, SHAPES[1], f"{LOG} ({T}, 1, 3, 10, 1, 1), ({T + 1}, 2, 3, 10, 1, 1)")


@pytest.mark.parametrize(
    "sql", ["drop table revlog", "update cards set flags = 'x'", f"{LOG} ({T}, 'x', 3, 0, 1, 0)"]
)
def test_broken_logs(tmp_path: Path, sql: str) -> None:
    """One message, too."""
    with pytest.raises(CannotImportError, match="broken database"):
        histories(tmp_path, SHAPES[-1], sql)
