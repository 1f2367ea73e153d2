"""Images of cards as files for other programs."""

from pathlib import Path

from her2quiz.domain.image import DRAWN, Image
from her2quiz.session.authoring.exchange.export_deck import image_data


def test_a_file_is_taken_as_it_is(tmp_path: Path) -> None:
    """And one that is not there, or not below the folder of the deck, is none."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    (tmp_path / "deck").mkdir()
    assert image_data(Image("a.png", "A", str(tmp_path))) == b"\x89PNG"
    assert image_data(Image("b.png", "B", str(tmp_path))) is None
    assert image_data(Image("../a.png", "A", str(tmp_path / "deck"))) is None


def test_a_field_is_drawn_the_same_each_time_without_its_answer() -> None:
    """As a PNG file whose texts are empty."""
    field = Image("ihc:2+:7", "A field.", DRAWN)
    drawn = image_data(field)
    assert drawn is not None
    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    assert drawn == image_data(field)
    assert b"tXt" not in drawn
