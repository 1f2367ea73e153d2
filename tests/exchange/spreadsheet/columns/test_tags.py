"""Tags in a table: those of Anki are parted by spaces, those of people by commas and the like."""

from pathlib import Path

import pytest

from tests.exchange.spreadsheet.reading import imported


@pytest.mark.parametrize(
    ("data", "tags"),
    [
        ("expression,meaning,tags,guid\nx,y,JLPT JLPT3,abc\n", ("JLPT", "JLPT3")),
        ("front\tback\ttags\nx\ty\truby-diff syntax\n", ("ruby-diff", "syntax")),
        ("Question,Answer,Tags\nx,y,breast_cancer ihc\nz,y,ihc\n", ("breast_cancer", "ihc")),
        ("Question,Answer,Tags\nx,y,Oncology::HER2 ihc\n", ("Oncology::HER2", "ihc")),
        ("Question,Answer,Tags\nx,y,breast cancer\n", ("breast cancer",)),
        ('front,back,tags\nx,y,"breast cancer, ihc"\n', ("breast cancer", "ihc")),
        ("front,back,topic\nx,y,breast cancer\n", ("breast cancer",)),
        ("Question,Answer,Tags,Points\nx,y,breast cancer,b_c\n", ("breast cancer",)),
        ("Question,Answer,Tags\nx,y,-\n", ()),
    ],
)
def test_what_parts_tags(tmp_path: Path, data: str, tags: tuple[str, ...]) -> None:
    """A guid, or front and back, are names of Anki; a tag with signs for spaces in it has no spaces."""
    assert imported(tmp_path, data).items[0].tags == tags
