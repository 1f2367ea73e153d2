"""Decks that need one another, and versions of a deck in which cards, cases, rows and columns have other names."""

import re
from pathlib import Path

import pytest

from her2quiz.session.authoring.check.check_decks import check_decks
from her2quiz.session.authoring.diff.compare_versions import compare_decks
from tests.pasted.outcomes import FOLDER, TODAY

BETWEEN = FOLDER / "between"
NAMES = BETWEEN / "names"


def told(place: Path) -> list[tuple[str, int, str]]:
    """Return file, line and code of what is said of decks as decks."""
    found = check_decks([place], TODAY).diagnostics
    return [(each.file.name, each.position.line, each.code) for each in found if each.code.startswith("D17")]


def test_circles_and_ids_that_no_deck_has() -> None:
    """Each circle once, at its first deck."""
    assert told(BETWEEN / "after-cycle") == [
        ("a.toml", 6, "D177"),
        ("e.toml", 6, "D177"),
        ("d.toml", 6, "D178"),
    ]


def test_two_decks_with_one_id() -> None:
    """The second is told of the first."""
    assert told(BETWEEN / "two-ids") == [("two.toml", 1, "D171")]


def test_a_card_that_moved_to_another_deck() -> None:
    """Its `was` names the deck, and works."""
    assert told(NAMES / "move-was") == []


@pytest.mark.parametrize(
    ("deck", "errors", "lost", "proposed"),
    [
        ("cloze-typo-was2", [35], 1, 'was = "factors/vii -> 7"'),
        ("follow-cloze-two", [35, 35], 2, 'was = ["factors/vii -> 7", "factors/x -> 10"]'),
        ("follow-case-id", [47, 52], 2, 'was = "bleed"'),
        ("follow-case-split2", [], 0, ""),
        ("follow-col", [64, 69], 8, 'was = "drug"'),
        ("follow-key", [64, 69], 2, 'was = "amiodarone -> amiodaron"'),
        ("follow-key2", [], 1, 'was = "amiodarone -> amiodaron"'),
    ],
)
def test_each_proposed_name_works(
    deck: str, errors: list[int], lost: int, proposed: str, tmp_path: Path
) -> None:
    """A `was` that does nothing is an error at its line; with the one to paste, where it belongs, nothing is lost."""
    file = NAMES / f"{deck}.toml"
    assert [line for _, line, _ in told(file)] == errors
    compared = compare_decks(str(NAMES / "v1.toml"), str(file))
    assert compared.lost == lost
    if not lost:
        return
    said = " ".join(line.strip() for line in compared.lines(200))
    found = re.search(
        r'write (was = (?:"[^"]*"|\[[^]]*\])) on (?:the (?:case|table) \(line (\d+)\)|that card)', said
    )
    assert found is not None
    assert found[1] == proposed
    mended = tmp_path / file.name
    mended.write_text(pasted(file, found[1], int(found[2] or 0), errors), encoding="utf-8")
    assert (told(mended), compare_decks(str(NAMES / "v1.toml"), str(mended)).lost) == ([], 0)


def pasted(file: Path, was: str, heading: int, errors: list[int]) -> str:
    """Paste a `was` below a heading, or where an author put one that does nothing; the others are taken out."""
    lines = file.read_text(encoding="utf-8").split("\n")
    first = heading or errors[0]
    for line in errors:
        lines[line - 1] = ""
    if heading:
        lines.insert(first, was)
    else:
        lines[first - 1] = was
    return "\n".join(lines)
