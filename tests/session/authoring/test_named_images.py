"""What is said of the images of a deck, and what --fix takes out of them."""

from datetime import date
from pathlib import Path

import pytest

from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.check_decks import check_decks
from her2quiz.session.authoring.clean_images import clean_images
from her2quiz.session.services.images.metadata import told_in
from tests.sample_images import sample, telling, write

TODAY = date(2026, 11, 25)
HEADER = 'title = "T"\nid = "t"\nlicense = "CC0-1.0"\nsource = "A textbook, 2025"\nas_of = 2026-11-01\n'
CARD = '[[card]]\nid = "ecg"\nquestion = "Which rhythm does this strip show?"\nanswer = "AF"\ntyped = true\n'


def deck(folder: Path, body: str) -> Path:
    """Write a deck with one card."""
    file = folder / "t.toml"
    file.write_text(f"{HEADER}\n{CARD}{body}\n", encoding="utf-8")
    return file


def told(file: Path, selection: Selection | None = None) -> list[tuple[str, int]]:
    """Return the code and line of each diagnostic that is no note."""
    found = check_decks([file], TODAY, selection or Selection())
    return [(each.code, each.position.line) for each in found.diagnostics if each.severity.name != "INFO"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ('image = "a.png"\nalt = "A strip"', []),
        ('image = "scans/b.jpg"\nalt = "A strip"', []),
        ('image = "a.png"', ["D222"]),
        ('image = "x.png"\nalt = "A strip"', ["D224"]),
        ('image = "A.PNG"\nalt = "A strip"', ["D225"]),
        ('image = "cut.png"\nalt = "A strip"', ["D227"]),
        ('image = "tells.jpg"\nalt = "A strip"', ["D228"]),
        ('why = "So it is."\nwhy_image = "x.png"\nwhy_alt = "A strip"', ["D224"]),
        ('why = "So it is."\nwhy_image = "a.png"', ["D222"]),
        ('picture = "a.png"\nalt = "A strip"', ["D223"]),
        *((f"image = '{name}'\nalt = \"A strip\"", ["D221"]) for name in (
            "../a.png", "/a.png", "a.svg", "scans/../../a.png", "https://x.org/a.png", "C:a.png", "scans\\b.jpg", ".a.png",
            "a", "./a.png", "a.png/", "x" * 300 + ".png",
        )),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_image_is_told(tmp_path: Path, body: str, codes: list[str]) -> None:
    """At the line that names it; a card is asked unless the name itself is wrong."""
    for name, data in (("a.png", sample()), ("scans/b.jpg", sample("JPEG")), ("cut.png", sample()[:70])):
        write(tmp_path, name, data)
    write(tmp_path, "tells.jpg", telling("JPEG"))
    found = told(deck(tmp_path, body))
    assert [code for code, _ in found] == codes
    assert all(line > 10 for _, line in found)


def test_images_of_cases_and_options_are_looked_at(tmp_path: Path) -> None:
    """Each file once."""
    body = (
        '[[card]]\nid = "c"\ncase = "A man is ill."\nimage = "x.png"\nalt = "x"\n[[card.ask]]\nid = "q"\n'
        'question = "What has he got, as far as this shows?"\nimage = "y.png"\nalt = "y"\n'
        '[[card.ask.option]]\ntext = "AF"\nright = true\nimage = "x.png"\nalt = "x"\n'
        '[[card.ask.option]]\ntext = "Flutter"\nimage = "z.png"\nalt = "z"\n'
    )
    assert [code for code, _ in told(deck(tmp_path, body))] == ["D224"] * 3


def test_an_alt_below_an_option_without_image_belongs_to_the_card(tmp_path: Path) -> None:
    """As it did before options could have images."""
    body = '[[card.option]]\ntext = "a"\nright = true\n[[card.option]]\ntext = "b"\nalt = "A strip"\n'
    file = deck(tmp_path, body)
    file.write_text(
        file.read_text(encoding="utf-8").replace('answer = "AF"\ntyped = true\n', ""), encoding="utf-8"
    )
    assert "D105" in [code for code, _ in told(file)]


@pytest.mark.parametrize(("form", "end"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_fix_takes_out_who_and_where(tmp_path: Path, form: str, end: str) -> None:
    """Nothing is written before, and afterwards nothing is told."""
    image = write(tmp_path, f"a.{end}", telling(form, turn=6))
    file = deck(tmp_path, f'image = "a.{end}"\nalt = "A strip"')
    (clean,) = clean_images([file], TODAY, Selection())
    assert image.read_bytes() == telling(form, turn=6)
    assert "a place" in clean.told
    clean.write()
    assert told_in(image.read_bytes(), "a") == ()
    assert told(file) == []
    assert [*clean_images([file], TODAY, Selection())] == []


def test_what_is_switched_off_is_left_alone(tmp_path: Path) -> None:
    """By the card, and on the command line; what cannot be read is left alone, too."""
    write(tmp_path, "a.jpg", telling("JPEG"))
    off = deck(tmp_path, 'image = "a.jpg"\nalt = "A strip"\nnolint = ["D228"]')
    assert (told(off), [*clean_images([off], TODAY, Selection())]) == ([], [])
    on = deck(tmp_path, 'image = "a.jpg"\nalt = "A strip"')
    assert [*clean_images([on], TODAY, Selection(ignore=("D228",)))] == []
    write(tmp_path, "a.jpg", telling("JPEG")[:-40])
    assert [*clean_images([on], TODAY, Selection())] == []


def test_images_from_rows_and_of_shared_options_are_looked_at(tmp_path: Path) -> None:
    """The question about the rows is told of each file that is missing."""
    write(tmp_path, "a.png", sample())
    body = (
        '[[table]]\ncolumns = ["rhythm", "file"]\nrows = """\nAF | a.png\nflutter | x.png\nsinus | y.png\n"""\n'
        '[[table.ask]]\nid = "r"\nquestion = "Which rhythm is this?"\nimage = "{file}"\nalt = "A strip"\n'
        'answer = "{rhythm}"\n'
        '[[card]]\nid = "l"\nquestion = "Which strip shows it?"\n[[card.option]]\ntext = "A"\nimage = "z.png"\nalt = "z"\n'
        '[[card.option]]\ntext = "B"\n[[card.ask]]\nid = "o"\nquestion = "Shows flutter"\nanswer = "A"\n'
    )
    file = deck(tmp_path, body)
    found = [each for each in check_decks([file], TODAY).diagnostics if each.code == "D224"]
    assert [each.message.split("'")[1] for each in found] == ["x.png", "y.png", "z.png"] or [
        each.message.split("'")[1] for each in found
    ] == ["z.png", "x.png", "y.png"]
