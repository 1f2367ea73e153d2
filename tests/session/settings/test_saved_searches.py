"""Searches are saved under a name, in a file that can be edited by hand."""

import os
from pathlib import Path

import pytest

from her2quiz.session.settings.saved_searches import SavedSearches, SavedSearchesError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where they are kept."""
    return tmp_path / "somewhere" / "searches.toml"


def test_they_are_saved_replaced_and_deleted(file: Path) -> None:
    """A name is one word, and is the same whatever its case; comments of the file stay."""
    saved = SavedSearches(file)
    assert saved.all() == {}
    saved.save(' my "weak" (fish) ', " tag:fish prop:r<0.8 ")
    file.write_text(f"# mine\n{file.read_text()}")
    saved.save("Other", "is:leech")
    saved.save("MY-weak-fish", "tag:fish")
    assert SavedSearches(file).all() == {"my-weak-fish": "tag:fish", "Other": "is:leech"}
    saved.delete("my-weak-fish")
    saved.delete("never-there")
    assert saved.all() == {"Other": "is:leech"}
    assert file.read_text().startswith("# mine\n")


def test_without_a_file_they_last_as_long_as_the_program() -> None:
    """As in a preview."""
    saved = SavedSearches(None)
    saved.save("a", "b")
    assert saved.all() == {"a": "b"}


@pytest.mark.parametrize("content", [b"a = ", b"\xff\xfe", b"x" * 2_000_000])
def test_a_file_that_cannot_be_read_stays_as_it_is(file: Path, content: bytes) -> None:
    """It is said which file it is."""
    file.parent.mkdir()
    file.write_bytes(content)
    for act in (lambda: SavedSearches(file).all(), lambda: SavedSearches(file).save("a", "b")):
        with pytest.raises(SavedSearchesError, match=r"searches\.toml cannot be read"):
            act()
    assert file.read_bytes() == content


def test_what_is_no_search_is_left_out_and_a_name_is_needed(file: Path) -> None:
    """Control characters of the file reach nobody."""
    file.parent.mkdir()
    file.write_text('a = 3\n"b\\u001b" = "tag:x\\u001b[31m"\n')
    (name, text), *others = SavedSearches(file).all().items()
    assert not others
    assert "\x1b" not in name + text
    with pytest.raises(SavedSearchesError, match="needs a name"):
        SavedSearches(file).save(' "()" ', "x")


def test_what_is_no_file_is_not_waited_for(file: Path) -> None:
    """A pipe in its place would be read for ever."""
    file.parent.mkdir()
    os.mkfifo(file)
    with pytest.raises(SavedSearchesError, match="not a file"):
        SavedSearches(file).save("fish", "tag:fish")
