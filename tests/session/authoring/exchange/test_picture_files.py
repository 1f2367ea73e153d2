"""The images of an import, beside the deck."""

from pathlib import Path

import pytest

from her2quiz.domain.limits import LARGEST_IMAGE
from her2quiz.exchange.formats import Imported, LeftOut, Picture
from her2quiz.exchange.items import Choice, Item, Option, Recalled
from her2quiz.session.authoring.exchange.picture_files import PictureFiles

PNG = b"\x89PNG\r\n\x1a\n and the rest"


def picture(name: str, data: bytes = PNG) -> Picture:
    """Return an image with these bytes."""
    return Picture(name, lambda: data)


def taken(deck: Path, *pictures: Picture, keeps: bool = True) -> Imported:
    """Write images beside a deck, and return the items that name them."""
    option = Option("a", image="b.png")
    items = (
        Item("?", Recalled("!"), image="a b.png", alt="A", why_image="why.gif"),
        Item("?", Choice((option, Option("c", is_right=True)))),
    )
    with PictureFiles(deck, pictures) as files:
        imported = files.taken(Imported(items, pictures=pictures))
        if keeps:
            files.keep()
    return imported


def test_images_are_put_into_a_folder_and_the_items_name_them_there(tmp_path: Path) -> None:
    """Under names that every system takes; an item whose image is not there has none."""
    imported = taken(tmp_path / "deck.toml", picture("a b.png"), picture("b.png"))
    assert sorted(file.name for file in (tmp_path / "deck-images").iterdir()) == ["a-b.png", "b.png"]
    first, second = imported.items
    assert (first.image, first.alt, first.why_image) == ("deck-images/a-b.png", "A", "")
    assert isinstance(second.answer, Choice)
    assert [option.image for option in second.answer.options] == ["deck-images/b.png", ""]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("x.svg", b"<svg/>", "not an image that can be shown (PNG, JPEG, GIF, WebP)"),
        ("x", PNG, "not an image that can be shown (PNG, JPEG, GIF, WebP)"),
        ("x.png", b"MZ a program", "not an image, whatever its name says"),
        ("x.png", PNG + bytes(LARGEST_IMAGE), "an image that is too large"),
    ],
)
def test_what_cannot_be_shown_is_left_out(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """And named with its reason; no folder is made for nothing."""
    assert taken(tmp_path / "deck.toml", picture(name, data)).changed == (LeftOut(name, reason),)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    "name", ["../../evil.png", "/etc/evil.png", "..\\evil.png", "C:\\evil.png", ".evil.png", "a/b/evil.png"]
)
def test_paths_mean_nothing(tmp_path: Path, name: str) -> None:
    """Whatever folder a name has in it, the file is put beside the deck."""
    (tmp_path / "in").mkdir()
    taken(tmp_path / "in" / "deck.toml", picture(name))
    files = [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.png")]
    assert files in (["in/deck-images/evil.png"], [])


def test_two_images_that_would_have_one_name_both_stay(tmp_path: Path) -> None:
    """The second gets a number."""
    taken(tmp_path / "deck.toml", picture("Ä b.png", PNG + b"1"), picture("ae-b.png", PNG + b"2"))
    assert {file.name: file.read_bytes()[-1:] for file in (tmp_path / "deck-images").iterdir()} == {
        "ae-b.png": b"1",
        "ae-b-2.png": b"2",
    }


def test_nothing_is_left_if_the_deck_is_not_written(tmp_path: Path) -> None:
    """What was there before stays."""
    deck = tmp_path / "deck.toml"
    taken(deck, picture("a.png"), keeps=False)
    assert [*tmp_path.iterdir()] == []
    taken(deck, picture("old.png"))
    taken(deck, picture("old.png"), picture("new.png"), keeps=False)
    assert [file.name for file in (tmp_path / "deck-images").iterdir()] == ["old.png"]
