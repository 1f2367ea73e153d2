"""Packages that are broken, hostile, huge or too new: one message each, and little work."""

import io
import sys
import zipfile
from pathlib import Path

import pytest
import zstandard

from her2quiz.exchange import archive as archives
from her2quiz.exchange.anki import collection, package, package_items
from her2quiz.exchange.formats import CannotImportError
from tests.exchange.anki.packages import BASIC, CLOZE, PNG, SHAPES, Contents, Note, imported, message
from tests.exchange.anki.packages import package as packed

NOTES = Contents([Note(BASIC, ("Which gene?", "ERBB2")), Note(CLOZE, ("{{c1::HER2}}", ""))], {"a.png": PNG})
CONFIG = "update notetypes set config = x"
OLD = "update col set models = "


def archive(**entries: bytes) -> bytes:
    """Return an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries.items():
            file.writestr(name.replace("_", "."), data)
    return out.getvalue()


def refused(folder: Path, data: bytes) -> str:
    """Import what cannot be imported, and return the message."""
    with pytest.raises(CannotImportError) as raised:
        imported(folder, data)
    return str(raised.value)


@pytest.mark.parametrize(
    "sql",
    [
        "alter table notes rename to old",
        "create view x as select 1; drop table notes",
        "update notes set mid = 'none'",
        "update cards set nid = x'00'",
        "drop table templates",
    ],
)
def test_broken_databases(tmp_path: Path, sql: str) -> None:
    """Tables that are not there, and numbers that are none."""
    assert "has a broken database" in refused(tmp_path, packed(NOTES, SHAPES[-1], *sql.split("; ")))


@pytest.mark.parametrize(
    "view",
    [
        "select id, guid, mid, tags, flds from old",
        (
            "with recursive n(x) as (select 1 union all select x + 1 from n) select x as id, x as guid, 1 as mid, '' as tags,"
            " 'x' as flds from n"
        ),
        "select 1 as id, 'g' as guid, 1 as mid, '' as tags, load_extension('evil') as flds",
    ],
)
def test_views_are_not_read(tmp_path: Path, view: str) -> None:
    """A view could compute without end; Anki has tables."""
    sql = ("alter table notes rename to old", f"create view notes as {view}")
    assert "has a broken database" in refused(tmp_path, packed(NOTES, SHAPES[-1], *sql))


def test_columns_that_compute_are_not_read(tmp_path: Path) -> None:
    """Nor would a trigger be run, since nothing is written."""
    sql = (
        "drop table notes",
        (
            "create table notes (id integer primary key, guid text, mid integer, tags text, x text,"
            " flds text generated always as (hex(zeroblob(100000))))"
        ),
        "insert into notes (id, guid, mid, tags) values (1, 'g', 1, '')",
    )
    assert "not a table that anki makes" in refused(tmp_path, packed(NOTES, SHAPES[-1], *sql))


@pytest.mark.parametrize("config", ["ff", "0aff", "08" + "ff" * 12, "0b", "0a" + "ff" * 9 + "01"])
def test_broken_messages(tmp_path: Path, config: str) -> None:
    """A card type that ends too early, has a number without end, or a text longer than the file."""
    assert (
        refused(tmp_path, packed(NOTES, SHAPES[-1], f"{CONFIG}'{config}'"))
        == "The package has a broken card type."
    )


@pytest.mark.parametrize(
    "models", ["", "[]", "{", "[" * 100_000, '{"1": 5}', '{"1": {"flds": 5, "tmpls": [{"ord": []}]}}']
)
def test_broken_tables_in_json(tmp_path: Path, models: str) -> None:
    """Each is one message, or a package whose notes are of no known type."""
    try:
        read = imported(tmp_path, packed(NOTES, SHAPES[0], f"{OLD}'{models}'"))
    except CannotImportError as error:
        assert "broken database" in str(error)  # noqa: PT017 - either is right
    else:
        reasons = ("of a card type that is not in the package", "without a question")
        assert {each.reason for each in read.left_out} <= {*reasons}
        assert not read.items


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("shape", SHAPES)
def test_packages_that_end_too_early(tmp_path: Path, shape: str, share: float) -> None:
    """An archive that is cut off is no archive."""
    data = packed(NOTES, shape)
    assert "no package of Anki, or a broken one" in refused(tmp_path, data[: int(len(data) * share)])


@pytest.mark.parametrize(
    "entries",
    [
        {"collection_anki2": b"SQLite format 3\0 and no more"},
        {"collection_anki21": b""},
        {"collection_anki21b": b"(\xb5/\xfd and no more"},
        {"collection_anki21b": zstandard.compress(b"x" * 1000)[:-5]},
    ],
)
def test_databases_that_are_none(tmp_path: Path, entries: dict[str, bytes]) -> None:
    """Whether unpacking fails or reading."""
    assert "broken" in refused(tmp_path, archive(**entries))


@pytest.mark.parametrize("shape", [SHAPES[0], SHAPES[-1]])
def test_bombs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: str) -> None:
    """No more is unpacked than a collection may have."""
    monkeypatch.setattr(package, "LARGEST_COLLECTION", 2 * 1024 * 1024)
    data = bytes(50 * 1024 * 1024)
    bomb = zstandard.compress(data) if shape == SHAPES[-1] else data
    assert "too large when unpacked" in refused(tmp_path, archive(**{shape.replace(".", "_"): bomb}))


def test_more_notes_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether they are notes, cards or long texts."""
    data = packed(Contents([Note(BASIC, ("x", "y"))] * 20))
    for limit, least in (("LARGEST_IMPORTED_TEXT", 5), ("MOST_CARDS", 10)):
        with monkeypatch.context() as patched:
            patched.setattr(package_items, limit, least)
            assert "more than 100,000 cards, or very long ones" in refused(tmp_path, data)
    monkeypatch.setattr(collection, "MOST_NOTES", 15)
    assert "more than 15 notes" in refused(tmp_path, data)
    assert "more than 15 notes" in refused(tmp_path, packed(Contents([Note(BASIC, ("x", "y"), (0,) * 100)])))


def test_a_note_of_very_many_fields(tmp_path: Path) -> None:
    """No more of them are read than a card type has."""
    (item,) = imported(tmp_path, packed(Contents([Note(BASIC, ("x", "y", *[""] * 100_000))]))).items
    assert item.question == "x"


def test_work_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database is asked again and again whether it may go on."""
    monkeypatch.setattr(collection, "_STEPS", 10)
    monkeypatch.setattr(collection, "_MOST_STEPS", 3)
    assert "interrupted" in refused(tmp_path, packed(Contents([Note(BASIC, ("x", "y"))] * 200)))


@pytest.mark.parametrize(
    "list_", [b"", b"{", b"[1]", b'{"0": 5}', b"\xff" * 30, message(1, b"\xff"), b"[" * 100_000]
)
def test_broken_lists_of_images(tmp_path: Path, list_: bytes) -> None:
    """The cards come in without their images."""
    notes = [Note(BASIC, ("? <img src='a.png'>", "HER2"))]
    with zipfile.ZipFile(io.BytesIO(packed(Contents(notes), SHAPES[1]))) as file:
        database = file.read(SHAPES[1])
    read = imported(tmp_path, archive(collection_anki21=database, media=list_))
    assert [(item.question, item.image) for item in read.items] == [("?", "")]
    assert [each.reason for each in read.changed] == ["without an image that is not in the package"]


def test_a_broken_image(tmp_path: Path) -> None:
    """It has no bytes, and so is told as no image."""
    notes = [Note(BASIC, ("? <img src='a.png'>", "HER2"))]
    with zipfile.ZipFile(io.BytesIO(packed(Contents(notes), SHAPES[-1]))) as file:
        database = file.read(SHAPES[-1])
    media = zstandard.compress(message(1, message(1, "a.png")))
    read = imported(tmp_path, archive(collection_anki21b=database, media=media, **{"0": b"no zstandard"}))
    assert [picture.read() for picture in read.pictures] == [b""]


def test_a_directory_that_would_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of very many files is not even listed."""
    monkeypatch.setattr(archives, "LARGEST_DIRECTORY", 200)
    assert "no package of Anki, or a broken one" in refused(tmp_path, packed(NOTES))


def test_a_newer_package_without_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install, and what else helps; an older package needs nothing."""
    monkeypatch.setitem(sys.modules, "zstandard", None)
    said = refused(tmp_path, packed(NOTES))
    assert 'pip install "her2quiz[anki]"' in said
    assert "Support older Anki versions" in said
    assert len(imported(tmp_path, packed(NOTES, SHAPES[1])).items) == 2
