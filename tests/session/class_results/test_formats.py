"""A report as lines, as a page, and as JSON: the same figures, every text harmless."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from her2quiz.domain.class_results.answer import EXAM
from her2quiz.domain.class_results.suppression import Rules
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.session.class_results.formats.as_json import as_json
from her2quiz.session.class_results.formats.html import as_html
from her2quiz.session.class_results.formats.plain_lines import plain_lines
from her2quiz.session.class_results.save import save_report
from tests.session.class_results.class_files import NEAR, RIGHT, class_files, report_on, usual_class


@pytest.fixture
def report(tmp_path: Path) -> ClassReport:
    """The report on a usual class."""
    return report_on(class_files(tmp_path, usual_class()), tmp_path / "class.toml")


class Tags(HTMLParser):
    """Gathers the tags of a page, and its text."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.tags, self.text = set[str](), ""

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        """Take a tag."""
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        """Take a text."""
        self.text += data


def test_the_lines_say_what_is_known_of_each_card(report: ClassReport, tmp_path: Path) -> None:
    """First what it is worth, then each card with its place."""
    lines = [*plain_lines(report)]
    assert any("Study is no exam" in line for line in lines)
    assert any(
        "Reliability (KR-20)" in line and "6 cards that the same 12 learners" in line for line in lines
    )
    place = lines.index(f"{tmp_path / 'class.toml'}:44  class/q4")
    assert lines[place + 1] == "  Question 4?"
    assert lines[place + 2].startswith("  12 learners, mean score 42%, discrimination 0.")
    assert "    key             42%  Right <b>" in lines[place:]


def test_exams_are_called_so(tmp_path: Path) -> None:
    """And nothing is said of study."""
    report = report_on(class_files(tmp_path, usual_class(), EXAM), tmp_path / "class.toml")
    text = "\n".join(plain_lines(report))
    assert "\nExams\n" in text
    assert "Study is no exam" not in text


def test_the_page_has_the_texts_of_decks_as_texts(report: ClassReport) -> None:
    """An option in angle brackets is no tag."""
    page = Tags()
    page.feed(as_html(report))
    assert "b" not in page.tags
    assert {"script", "img", "a", "link"} & page.tags == set()
    assert "Right <b>" in page.text
    assert "Content-Security-Policy" in as_html(report)
    assert all(words in page.text for words in ("Study is no exam", "Not shown: cards with fewer than 10"))


def test_the_json_has_the_same_figures(report: ClassReport) -> None:
    """In ASCII; what is not shown is null."""
    text = as_json(report)
    assert text.isascii()
    data = json.loads(text)
    (study,) = data["places"]
    card = study["cards"][4]
    assert (data["private"], data["least"], study["learners"]) == (False, 10, 12)
    assert (card["card"], card["line"], card["difficulty"]) == (
        "class/q4",
        44,
        {"value": 0.4167, "bound": "exact"},
    )
    assert [option["chosen"]["bound"] for option in study["cards"][0]["options"]] == [
        "at least",
        *["not shown"] * 3,
    ]
    assert {option["upper"] for option in card["options"]} == {None}


def test_a_private_report_says_that_it_is_one(tmp_path: Path) -> None:
    """With small counts, and what the best and the weakest chose."""
    files = class_files(tmp_path, usual_class())
    report = report_on(files, tmp_path / "class.toml", rules=Rules(is_private=True))
    text = "\n".join(plain_lines(report))
    assert "For you alone: small counts are shown." in text
    assert "(best 100%, weakest 0%)" in text
    assert json.loads(as_json(report))["private"]


def test_what_an_author_should_look_at_comes_first(tmp_path: Path) -> None:
    """A key that the best learners do not choose, before all else."""
    chosen = usual_class(20)
    for learner, row in enumerate(chosen):
        row[4] = NEAR if learner > 9 else RIGHT
    lines = [*plain_lines(report_on(class_files(tmp_path, chosen), tmp_path / "class.toml"))]
    first = next(line for line in lines if "class/q" in line)
    assert first.endswith("class/q4")
    assert '  ! Is the key right? The best learners choose "Near" more often.' in lines


def test_a_report_is_saved_for_its_owner_and_never_over_a_file(report: ClassReport, tmp_path: Path) -> None:
    """Nor into a folder that is not there."""
    save_report(report, "html", tmp_path / "r.html")
    assert (tmp_path / "r.html").stat().st_mode & 0o777 == 0o600
    with pytest.raises(Her2QuizError, match="already exists"):
        save_report(report, "json", tmp_path / "r.html")
    with pytest.raises(Her2QuizError, match="There is no folder"):
        save_report(report, "json", tmp_path / "none" / "r.json")


def test_that_a_few_learners_are_too_few_is_said(tmp_path: Path) -> None:
    """In place of a reliability of 0.00, and of doubts about every key."""
    files = class_files(tmp_path, usual_class(3))
    few = report_on(files, tmp_path / "class.toml", rules=Rules(is_private=True))
    text = "\n".join(plain_lines(few))
    assert "6 cards with fewer than 10 learners: too few to say whether a card is good." in text
    assert (
        "Reliability (KR-20): the 3 learners who answered the same 6 cards are too few to say; mean" in text
    )
    assert "0.70 is usual" not in text
    assert "  ! " not in text
