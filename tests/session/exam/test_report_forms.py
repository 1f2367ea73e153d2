"""Reports as files: everything in them, and nothing of a text taken for markup or for the terminal."""

import json
import re
import stat
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve
from markdown_it import MarkdownIt

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.exam.report import ExamReport, ReportedPart, ReportedQuestion
from her2quiz.session.exam.formats.as_json import as_json
from her2quiz.session.exam.formats.html import as_html
from her2quiz.session.exam.formats.markdown import as_markdown
from her2quiz.session.exam.formats.registry import FORMS, free_name, save_report
from her2quiz.session.exam.reporting import report_of
from her2quiz.session.exam.request import ExamError
from tests.answers import Grade
from tests.domain.exam.test_report import question
from tests.factories import MONDAY, write_deck
from tests.hostile import SEQUENCES
from tests.session.exam.exams import answer_all, answer_for, begun, opened

MARKUP = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "**bold** _it_ `code` ~~no~~",
    "[a](javascript:alert(1)) ![b](https://x.example/y.png)",
    "https://x.example www.x.example a@x.example <https://x.example>",
    "# No heading",
    "- no item",
    "1. no number",
    "12) no number",
    "> no quote",
    "+ no item",
    "| no | table |\n| --- | --- |",
    "    no code",
    "```\nno fence\n```",
    "Title\n===",
    "Title\n---",
    "a & b &lt; &#x3c; $x^2$ \\",
    "* * *",
    "[x]: https://x.example",
)


COMMAND = "her2quiz exam -n 5 --seed 7 ihc-scoring"


class Page(HTMLParser):
    """Reads a page as a browser would: its text, and the elements that it has."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data


def filled(text: str) -> ExamReport:
    """A report with a text in every place that has one."""
    part = ReportedPart("wrong", text, text, text, text)
    whole = ReportedQuestion(
        1,
        text,
        text,
        text,
        text,
        text,
        0.5,
        text,
        text,
        (text,),
        text,
        (part, part),
        text,
        text,
        was_marked=True,
    )
    return ExamReport(
        text, 7, MONDAY, 90, 30, True, 60, (whole, evolve(whole, tags=())), COMMAND, (text,), (text,)
    )


def seen_in(text: str) -> str:
    """Return a text without blanks, as it is compared."""
    return "".join(text.split())


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_a_text_is_data_in_html(text: str) -> None:
    """The page has the same elements as one with harmless words, and shows the text as it is."""
    page, plain = Page(as_html(filled(text))), Page(as_html(filled("word")))
    assert page.elements == plain.elements
    assert page.attributes == plain.attributes
    assert "script" not in page.elements
    assert page.text.count(text.strip()) >= 10


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_a_text_is_data_in_markdown(text: str) -> None:
    """Rendered, it has the same elements as one with harmless words, but for line ends, and shows the text as it is."""
    renderer = MarkdownIt("gfm-like", {"linkify": False})
    page, plain = (Page(renderer.render(as_markdown(filled(each)))) for each in (text, "word"))
    assert [each for each in page.elements if each != "br"] == plain.elements
    assert seen_in(page.text).count(seen_in(text)) >= 10
    assert not re.search(r"(https?:|www\.)", as_markdown(filled(text)))


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_the_command_for_others_is_data(text: str) -> None:
    """It holds a search, which may say anything; it is shown as code, so that it can be copied."""
    made = evolve(filled("word"), command=text)
    render = MarkdownIt("gfm-like", {"linkify": False}).render
    for page, plain in (
        (Page(as_html(made)), Page(as_html(filled("word")))),
        (Page(render(as_markdown(made))), Page(render(as_markdown(filled("word"))))),
    ):
        assert page.elements == plain.elements
        assert "code" in page.elements
        assert seen_in(text) in seen_in(page.text)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_nothing_in_a_report_steers_a_terminal(form: object) -> None:
    """Whatever a deck says, or was typed."""
    assert callable(form)
    hostile = " ".join(SEQUENCES)
    report = form(evolve(filled(hostile), command=hostile))
    assert [sign for sign in report if not sign.isprintable() and sign != "\n"] == []


def test_json_has_everything_with_names_that_stay() -> None:
    """What a program is given."""
    data = json.loads(
        as_json(ExamReport("A", 7, MONDAY, 90.4, None, False, 60, (question(1, 1, "T", ("a",)),)))
    )
    assert {**data, "questions": []} == {
        "version": 1,
        "title": "A",
        "seed": 7,
        "command": "",
        "begun": "2026-11-23T09:00:00+01:00",
        "seconds": 90,
        "minutes": None,
        "timed_out": False,
        "points": 1,
        "asked": 1,
        "percent": 100,
        "pass_mark": 60,
        "passed": True,
        "topics": [{"name": "T", "asked": 1, "points": 1}],
        "tags": [],
        "dropped": [],
        "questions": [],
        "disclaimers": [],
    }
    (asked,) = data["questions"]
    names = (
        "number card topic asks given right points verdict story tags feedback parts why source was_marked"
    )
    assert [*asked] == names.split()


def test_a_report_has_every_question_with_answer_and_reasons(tmp_path: Path) -> None:
    """Of every kind of question, right, wrong and not answered."""
    made = opened(tmp_path)
    exam = begun(made, 14)
    answer_all(exam)
    exam.go_to(3)
    exam.answer(answer_for(exam, Grade.WRONG))
    exam.hand_in()
    report = report_of(made, exam.sitting)
    assert [each.number for each in report.questions] == [*range(1, 15)]
    assert [each.points for each in report.questions] == [1, 1, 1, 0, *[1] * 10]
    assert report.questions[3].verdict == "Wrong"
    assert report.disclaimers[0] == "A study aid, not medical advice."
    for form in (as_markdown, as_html):
        text = seen_in(Page(form(report)).text.replace("\\", ""))
        for each in report.questions:
            for said in (each.asks, each.given, each.right, each.why, each.source):
                assert seen_in(said).replace("\\", "") in text


def test_what_an_image_shows_is_said(tmp_path: Path) -> None:
    """A report has no pictures: without it, nobody knows later what was asked."""
    toml = '[[card]]\nid = "field"\nquestion = "Which IHC score is it?"\nfield = "ihc"\n'
    made = opened(tmp_path, write_deck(tmp_path, f'title = "Lab"\nid = "lab"\n\n{toml}'))
    exam = begun(made, 1)
    exam.hand_in()
    (asked,) = report_of(made, exam.sitting).questions
    assert re.fullmatch(r"Image: .* tumour cells? .*\n\nWhich IHC score is it\?", asked.asks)


def test_what_was_not_answered_is_said(tmp_path: Path) -> None:
    """It gives no points."""
    made = opened(tmp_path)
    exam = begun(made, 3)
    exam.hand_in()
    report = report_of(made, exam.sitting)
    assert {(each.verdict, each.given, each.points) for each in report.questions} == {("Not answered", "", 0)}
    assert "Your answer: nothing" in as_markdown(report)


def test_a_report_never_replaces_a_file(tmp_path: Path) -> None:
    """Nor is it written in a form that nobody knows."""
    report = filled("word")
    for ending in FORMS:
        file = free_name(tmp_path, report, ending)
        assert file.name == f"exam-2026-11-23-0900{ending}"
        save_report(report, file)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert free_name(tmp_path, report, ending).name == f"exam-2026-11-23-0900-2{ending}"
        with pytest.raises(Her2QuizError, match="already exists"):
            save_report(report, file)
    with pytest.raises(ExamError, match=r"must end in \.md, \.html, \.json"):
        save_report(report, tmp_path / "exam.pdf")
    with pytest.raises(Her2QuizError, match="There is no folder"):
        save_report(report, tmp_path / "none" / "exam.md")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(20, "less than a minute"), (7000, "117 minutes"), (10 * 3600, "10 hours"), (50 * 3600, "2 days")],
)
def test_an_exam_that_was_left_for_long_took_hours_or_days(seconds: float, said: str) -> None:
    """Not thousands of minutes."""
    report = evolve(filled("word"), seconds=seconds, minutes=None)
    assert f"It took {said} (no time limit)." in as_markdown(report).replace("\\", "")
