"""Images are read from beside their deck only, in four formats, and nothing else is opened."""

import os
from pathlib import Path

import pytest
from PIL import Image as Pillow

from her2quiz.domain.image import Image
from her2quiz.domain.limits import LARGEST_IMAGE
from her2quiz.session.services.images.image_file import ImageError, image_bytes
from her2quiz.session.services.images.metadata import told_in, without_metadata
from her2quiz.session.services.images.pixels import check_pixels, dots, has_same_picture
from tests.sample_images import FORMATS, claiming, sample, telling, write

RED, BLUE = (200, 0, 0), (0, 0, 200)


def image(folder: Path, name: str) -> Image:
    """Return an image of a deck in a folder."""
    return Image(name, "two halves", str(folder))


def refused(folder: Path, name: str) -> str:
    """Return the code with which an image is refused."""
    with pytest.raises(ImageError) as caught:
        dots(image(folder, name), 10, 10)
    return caught.value.code


@pytest.mark.parametrize("end", FORMATS)
def test_each_format_is_shown_in_its_own_proportions(tmp_path: Path, end: str) -> None:
    """It is made as large as the space allows, and never larger than it is."""
    write(tmp_path, f"scans/x.{end}", sample(FORMATS[end]))
    rows = dots(image(tmp_path, f"scans/x.{end}"), 20, 20)
    assert (len(rows[0]), len(rows)) == (20, 10)
    pairs = [*zip(rows[5][1], RED, strict=True), *zip(rows[5][18], BLUE, strict=True)]
    assert all(abs(one - other) < 30 for one, other in pairs)
    assert len(dots(image(tmp_path, f"scans/x.{end}"), 500, 500)[0]) == 40


def test_no_sign_is_lost_when_an_image_is_made_smaller(tmp_path: Path) -> None:
    """Colours are mixed, in an image with a palette too: a small red sign leaves a trace."""
    picture = Pillow.new("RGB", (400, 400), "white")
    picture.paste((255, 0, 0), (201, 201, 209, 209))
    for place, mode in enumerate((picture, picture.quantize(4))):
        mode.save(tmp_path / f"{place}.png")
        rows = dots(image(tmp_path, f"{place}.png"), 20, 20)
        assert any(red > green + 10 for row in rows for red, green, _ in row)


def test_thin_lines_on_paper_stay_dark(tmp_path: Path) -> None:
    """An ECG can be read when it is small; a photograph stays as it is."""
    picture = Pillow.new("RGB", (800, 200), "white")
    for place in range(40, 800, 90):
        picture.paste((0, 0, 0), (place, 40, place + 2, 160))
    dark = Pillow.new("RGB", (800, 200), (90, 90, 90))
    dark.paste((0, 0, 0), (400, 40, 402, 160))
    picture.save(tmp_path / "ecg.png")
    dark.save(tmp_path / "dark.png")
    middle = dots(image(tmp_path, "ecg.png"), 70, 40)[8]
    assert sum(red < 205 for red, _, _ in middle) >= 9
    assert min(red for row in dots(image(tmp_path, "dark.png"), 70, 40) for red, _, _ in row) > 55


def test_what_is_not_there_is_told_from_other_capitals(tmp_path: Path) -> None:
    """In the name, and in that of a folder."""
    write(tmp_path, "Scans/ECG.PNG", sample())
    assert refused(tmp_path, "x.png") == "D224"
    assert refused(tmp_path, "scans/ecg.png") == "D225"
    with pytest.raises(ImageError, match=r"called 'Scans/ECG.PNG'"):
        image_bytes(image(tmp_path, "scans/ECG.PNG"))


def test_nothing_outside_the_folder_is_opened(tmp_path: Path) -> None:
    """Neither through .. nor through a link to a file or a folder; a link that stays below is followed."""
    deck = tmp_path / "deck"
    secret = write(tmp_path, "secret.png", sample())
    write(deck, "a.png", sample())
    (deck / "out.png").symlink_to(secret)
    (deck / "up").symlink_to(tmp_path)
    (deck / "in.png").symlink_to(deck / "a.png")
    (deck / "round.png").symlink_to(deck / "round.png")
    for name in ("out.png", "up/secret.png", "../secret.png", str(secret)):
        assert refused(deck, name) == "D227"
    assert refused(deck, "round.png") == "D224"
    assert image_bytes(image(deck, "in.png")) == sample()


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    """A FIFO would hang whoever opens it; a folder and a device are no images."""
    os.mkfifo(tmp_path / "fifo.png")
    (tmp_path / "folder.png").mkdir()
    assert refused(tmp_path, "fifo.png") == "D227"
    assert refused(tmp_path, "folder.png") == "D227"
    (tmp_path / "device.png").symlink_to("/dev/zero")
    assert refused(tmp_path, "device.png") == "D227"
    assert refused(Path("/dev"), "zero") == "D227"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (sample()[:60], "D227"),
        (sample("JPEG")[:200], "D227"),
        (sample("WEBP")[:-8], "D227"),
        (b"", "D227"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "D227"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "D227"),
        (b"BM" + b"\0" * 100, "D227"),
        (claiming(100, 100), "D227"),
        (claiming(50_000, 50_000), "D226"),
        (claiming(2**31 - 1, 2**31 - 1), "D226"),
        (claiming(0, 5), "D227"),
    ],
)
def test_hostile_images_are_refused(tmp_path: Path, data: bytes, code: str) -> None:
    """Cut off, empty, of another format, with fewer dots than they claim, and with far too many."""
    write(tmp_path, "x.png", data)
    assert refused(tmp_path, "x.png") == code
    with pytest.raises(ImageError):
        check_pixels(data, "x.png")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """Its size is enough to refuse it."""
    with (tmp_path / "x.png").open("wb") as file:
        file.truncate(LARGEST_IMAGE + 1)
    assert refused(tmp_path, "x.png") == "D226"


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("turn", [1, 6])
def test_what_an_image_tells_is_taken_out(form: str, turn: int) -> None:
    """The picture stays, bit by bit and the same way up."""
    data = telling(form, turn)
    assert {"a place", "a name (Artist)", "a serial number"} <= {*told_in(data, "x")}
    clean = without_metadata(data, "x")
    assert told_in(clean, "x") == ()
    assert has_same_picture(data, clean, "x")
    assert len(clean) < len(data)
    for secret in (b"Doctor", b"Ward 5", b"SN-1"):
        assert secret in data or form == "PNG"
        assert secret not in clean
    assert without_metadata(clean, "x") == clean


@pytest.mark.parametrize("form", [*FORMATS.values()])
def test_an_image_that_tells_nothing_stays(form: str) -> None:
    """Not a byte of it changes."""
    data = sample(form)
    assert told_in(data, "x") == ()
    assert without_metadata(data, "x") == data
