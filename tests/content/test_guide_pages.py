"""The examples on the pages of the guide are decks as good as the guide asks for, and look as the pages say."""

import re
from datetime import date
from pathlib import Path

import pytest

from her2quiz.domain.text.parse import parsed_line
from her2quiz.session.authoring.check.check_decks import check_decks
from tests.sample_images import sample, write

DECKS = Path(__file__).parents[2] / "decks"
TODAY = date(2026, 11, 25)
HEADER = """
title = "My deck"
id = "my-deck"
license = "CC-BY-4.0"
source = "A textbook, 2025"
as_of = 2026-07-02

"""
PAGES = ("KINDS.md", "TEXT.md", "IMAGES.md")


def examples(page: str) -> list[str]:
    """Return the examples of a page."""
    text = (DECKS / page).read_text(encoding="utf-8")
    return [found[2] for found in re.finditer(r"^(`{3,4})toml\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL)]


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_pass_every_check(page: str, tmp_path: Path) -> None:
    """Together they make one deck, about which there is not even a warning."""
    text = HEADER + "\n".join(examples(page))
    (tmp_path / "my-deck.toml").write_text(text, encoding="utf-8")
    for name in (
        *re.findall(r'image *= "([^{"]*)"', text),
        *re.findall(r"\| ([\w-]+\.png)$", text, re.MULTILINE),
    ):
        write(tmp_path, name, sample())
    checked = check_decks([tmp_path], TODAY)
    assert checked.cards >= text.count("[[card]]")
    assert [each for each in checked.diagnostics if each.severity.name != "INFO"] == []


def test_marks_look_as_the_page_says() -> None:
    """Each row of the table of marks: what is written, and what learners see."""
    rows = re.findall(
        r"^\| (`+)(.+?)\1 \| (.+) \|$", (DECKS / "TEXT.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(rows) > 15
    for _, written, seen in rows:
        assert "".join(span.text for span in parsed_line(written.strip())) == seen
