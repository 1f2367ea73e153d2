"""What an instructor reads: files are united, versions told apart, bad lines named, each card with its line."""

import shutil
from pathlib import Path

import pytest

from her2quiz.domain.class_results.suppression import Rules
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.class_results.analyse import Asked, analyse_class
from her2quiz.session.class_results.class_report import ClassReport
from tests.factories import services
from tests.session.class_results.class_files import (
    DECK,
    FAR,
    NEAR,
    RIGHT,
    class_files,
    report_on,
    usual_class,
    write_deck,
)


def told(report: ClassReport) -> list[tuple[str, int | None, str]]:
    """Return what could not be read."""
    return [(each.file.name, each.line, each.message) for each in report.problems]


def test_every_card_stands_beside_its_line(tmp_path: Path) -> None:
    """With its question, and its options in the order of the deck."""
    files = class_files(tmp_path, usual_class())
    report = report_on(files, tmp_path / "class.toml")
    assert [(key, place.line) for key, place in report.cards.items()][:2] == [
        ("class/q0", 4),
        ("class/q1", 14),
    ]
    (study,) = report.places
    assert (study.learners, len(study.cards), report.files) == (12, 6, 12)
    assert [option.text for option in study.cards[3].options] == [RIGHT, NEAR, FAR, "Never"]
    (deck,) = report.decks
    assert deck.versions == (deck.version,)
    assert told(report) == []


def test_the_deck_is_found_by_its_id(tmp_path: Path) -> None:
    """Among the decks at hand; without it there are no options."""
    files = tuple(class_files(tmp_path, usual_class()))
    library = services(tmp_path / "class.toml").library
    assert analyse_class(Asked(files), library).places[0].cards[0].options
    without = report_on(files)
    assert (without.decks[0].file, without.places[0].cards[0].options, without.cards) == (None, (), {})
    assert (
        without.places[0].cards[3].difficulty
        == report_on(files, tmp_path / "class.toml").places[0].cards[3].difficulty
    )


def test_the_same_files_twice_and_in_any_order_say_the_same(tmp_path: Path) -> None:
    """Also as copies under other names."""
    files = class_files(tmp_path, usual_class())
    copies = [Path(shutil.copy(file, tmp_path / f"copy-{file.name}")) for file in files[:5]]
    once = report_on(files, tmp_path / "class.toml")
    again = report_on([*copies, *files[::-1], *files], tmp_path / "class.toml")
    assert again.places == once.places
    folder = report_on([tmp_path], tmp_path / "class.toml")
    assert (folder.places, folder.files) == (once.places, 17)


def test_a_changed_card_is_told_apart(tmp_path: Path) -> None:
    """Learners of two versions are never counted together."""
    old = class_files(tmp_path, usual_class())
    deck = write_deck(tmp_path, DECK.replace("Question 2?", "Question 2, in other words?"))
    report = report_on(old, deck)
    changed = next(card for card in report.places[0].cards if card.card == "class/q2")
    assert changed.version != report.cards["class/q2"].version
    assert changed.options == ()
    assert {*report.decks[0].versions} != {report.decks[0].version}


def test_what_cannot_be_read_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    """File by file and line by line; of very many bad lines, some."""
    files = class_files(tmp_path, usual_class())
    with files[0].open("a", encoding="ascii") as file:
        file.write("{\n" * 30)
    files[1].write_text("nonsense\n", encoding="ascii")
    text = files[2].read_text(encoding="ascii")
    files[2].write_text(text[: text.rindex('{"answers"')], encoding="ascii")
    report = report_on([*files, tmp_path / "gone.jsonl"], tmp_path / "class.toml")
    problems = told(report)
    assert problems[0] == ("r00.jsonl", 9, "This line was left out: it is not JSON.")
    assert problems[20] == ("r00.jsonl", None, "10 more lines left out.")
    assert "is not a file of results" in problems[21][2]
    assert problems[22] == ("r02.jsonl", None, "The end is missing: ask for the file again.")
    assert "There is no file" in problems[23][2]
    assert report.places[0].learners == 11


def test_without_any_answer_there_is_no_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says why; too many are refused, too."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(Her2QuizError, match=r"their names end in \.jsonl"):
        report_on([tmp_path / "empty"])
    with pytest.raises(Her2QuizError, match=r"No answer could be read\. There is no file"):
        report_on([tmp_path / "gone.jsonl"])
    files = class_files(tmp_path, usual_class())
    with pytest.raises(Her2QuizError, match="is not a deck"):
        report_on(files, files[0])
    monkeypatch.setattr("her2quiz.session.class_results.analyse.MOST_RESULTS", 20)
    with pytest.raises(Her2QuizError, match="more than 20 answers"):
        report_on(files)


def test_a_few_learners_are_not_shown(tmp_path: Path) -> None:
    """Nine by default, and two never."""
    files = class_files(tmp_path, usual_class(9))
    assert report_on(files).places[0].learners is None
    assert report_on(files, rules=Rules(least=9)).places[0].learners == 9
    assert report_on(files[:2], rules=Rules(is_private=True)).places[0].learners is None
