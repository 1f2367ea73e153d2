"""What `diff` proposes to write works: pasted as it stands, nothing is lost, and each card goes where it should."""

import re
from pathlib import Path

import pytest

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.session.authoring.diff.compare_versions import compare_decks
from her2quiz.session.authoring.diff.comparison import Comparison
from tests.factories import write_deck
from tests.identity_edits import BLANKS, CASE, CLOZE, EDITS, FIRST, FLIP, ROWS, SAME_ROWS, STORY, TABLE, TOP

_WRITE = re.compile(
    r"(was = .+?) on (that card|the question|the case|the table|that question of the table)(?: \(line (\d+)\))?(?: in (\S+?))?(?=[,;]|$)"
)


def between(old: Path, new: Path) -> Comparison:
    """Compare two files."""
    return compare_decks(str(old), str(new))


def helps(compared: Comparison) -> list[tuple[str, str]]:
    """Return what is proposed, each once, with the card that it is for."""
    found: dict[str, str] = {}
    for each in compared.cards:
        if each.diagnostic and each.diagnostic.code == "D174":
            found.setdefault(each.diagnostic.help, each.change.card)
    return [(card, help_) for help_, card in found.items()]


def paste(file: Path, help_: str) -> None:
    """Do what the help says, as an author does: the line goes below the id, or below the heading of a table."""
    now = re.search(r"now ([\w/-]+)", help_)
    assert now
    writes = _WRITE.findall(help_)
    assert writes
    for written, where, line, other in sorted(writes, key=lambda each: -int(each[2] or 0)):
        target = file.parent / other if other else file
        lines = target.read_text(encoding="utf-8").split("\n")
        names = now[1].split("/")[1 if other else 0 :]
        place = int(line) - 1 if line else _line_of_id(lines, names[:1] if where == "the case" else names)
        lines.insert(place + 1, written)
        target.write_text("\n".join(lines), encoding="utf-8")


def _line_of_id(lines: list[str], names: list[str]) -> int:
    """Return the line of the id of a card, of the question below a case, or of the card that a blank is in."""
    return max(n for n, line in enumerate(lines) if line in [f'id = "{name}"' for name in names])


def went(old: Path, file: Path) -> dict[str, str]:
    """Return where each card of the old deck goes: to a card that it was, or to itself."""
    before, now = read_deck(old).deck, read_deck(file).deck
    assert before
    assert now
    moved = dict(now.former_keys)
    here = {card.key for card in now.cards}
    ids = {card.key: moved.get(card.key, card.key if card.key in here else "") for card in before.cards}
    return {then.partition("/")[2]: key.partition("/")[2] for then, key in ids.items()}


def without_was(text: str) -> str:
    """Return a deck as it is before its author has written `was`."""
    return re.sub(r"(?m)^was = .*\n", "", text)


@pytest.mark.parametrize("name", EDITS)
def test_what_is_proposed_works(name: str, tmp_path: Path) -> None:
    """Each proposal is pasted; then nothing is lost, nothing is wrong, and the cards are those that the author meant."""
    before, after, moved = EDITS[name]
    old = write_deck(tmp_path, TOP + before, "old.toml")
    new = write_deck(tmp_path, TOP + without_was(after), "new.toml")
    compared = between(old, new)
    assert compared.loses
    for _, help_ in helps(compared):
        paste(new, help_)
    assert not read_deck(new).diagnostics
    assert not between(old, new).loses
    assert went(old, new) == moved


SEVERAL_CAUSES = (
    "blanks have other words",
    "a table and a row have other names",
    "a case, its questions and a blank have other names",
    "a card and a blank of it have other names",
    "a row and a question of a table have other names",
)


@pytest.mark.parametrize("name", EDITS)
def test_one_cause_is_one_entry(name: str, tmp_path: Path) -> None:
    """However many cards it moves, and whether they are lost or renamed; added cards that are meant are not told again."""
    before, after, moved = EDITS[name]
    old = write_deck(tmp_path, TOP + before, "old.toml")
    new = write_deck(tmp_path, TOP + without_was(after), "new.toml")
    heads = [line.split(" ")[:2] for line in between(old, new).lines(200) if not line.startswith(" ")]
    assert [head for head, _ in heads].count("removed:") == 1
    assert not {card.rstrip(",") for head, card in heads if head == "added:"} & {*moved.values()}
    named = between(old, write_deck(tmp_path, TOP + after, "new.toml"))
    assert not named.loses
    renamed = [line for line in named.lines(200) if line.startswith(("renamed", "answer changed"))]
    assert len(renamed) <= (3 if name in SEVERAL_CAUSES else 1)


MOVES = {
    "a card": (STORY, FLIP.format(""), {"antidote": "other/antidote"}),
    "blanks": (
        STORY,
        CLOZE.format("", *BLANKS),
        {f"factors/{blank}": f"other/factors/{blank}" for blank in ("vii", "x", "c")},
    ),
    "a case": (
        FLIP.format(""),
        CASE.format("bleed", "") + FIRST.format("first", ""),
        {"bleed/first": "other/bleed/first"},
    ),
    "a table": (FLIP.format(""), ROWS, {key: f"other/{key}" for key in SAME_ROWS}),
    "a table with another name": (
        FLIP.format(""),
        TABLE.format('id = "inr"\n', "drug", "amiodarone", "effect", "", "drug"),
        {key: f"other/{key}".replace("drug", "inr") for key in SAME_ROWS},
    ),
}


@pytest.mark.parametrize("name", MOVES)
def test_a_card_in_another_deck_is_found_there(name: str, tmp_path: Path) -> None:
    """The other deck is in the same folder; what to write in it is said, and then the cards have moved."""
    kept, moving, moved = MOVES[name]
    old_folder = tmp_path / "old"
    old_folder.mkdir()
    old = write_deck(old_folder, TOP + kept + moving.replace('id = "inr"\n', ""), "warf.toml")
    new = write_deck(tmp_path, TOP + kept, "warf.toml")
    other = write_deck(tmp_path, f'title = "A"\nid = "other"\n{moving}', "other.toml")
    compared = between(old, new)
    assert compared.lost == len(moved)
    for _, help_ in helps(compared):
        paste(new, help_)
    reading = read_deck(other)
    assert not reading.diagnostics
    assert reading.deck
    assert {former: key for former, key in reading.deck.former_keys if former.startswith("warf/")} == {
        f"warf/{then}": now for then, now in moved.items()
    }
    assert not between(old, new).loses
    assert {each.change.change.value for each in between(old, new).cards} == {"moved"}


def test_a_whole_card_is_not_proposed_for_one_of_several_blanks(tmp_path: Path) -> None:
    """No `was` could say that."""
    old = write_deck(tmp_path, TOP + FLIP.format("").replace("antidote", "lowers"), "old.toml")
    new = write_deck(tmp_path, TOP + CLOZE.format("", *BLANKS), "new.toml")
    ((_, help_),) = helps(between(old, new))
    assert help_.startswith('if the card has a new id, write was = "…" on it')


def test_a_proposal_keeps_the_former_names_that_are_there(tmp_path: Path) -> None:
    """One list has them all."""
    old = write_deck(tmp_path, TOP + FLIP.format('was = "older"\n'), "old.toml")
    new = write_deck(
        tmp_path, TOP + FLIP.format('was = "older"\n').replace('"antidote"', '"newer"'), "new.toml"
    )
    ((_, help_),) = helps(between(old, new))
    assert 'write was = ["older", "antidote"] on that card' in help_


def test_a_former_name_that_cannot_work_is_not_kept(tmp_path: Path) -> None:
    """Pasted, the list would be an error still."""
    old = write_deck(tmp_path, TOP + CLOZE.format("", *BLANKS), "old.toml")
    was = 'was = ["older", "factors/VII", "factors/vii", "factors/x"]\n'
    new = write_deck(tmp_path, TOP + CLOZE.format(was, "7", "10"), "new.toml")
    ((_, help_),) = helps(between(old, new))
    assert 'was = ["older", "factors/vii -> 7", "factors/x -> 10"] on' in help_


def test_what_is_to_be_pasted_is_on_one_line(tmp_path: Path) -> None:
    """However narrow the terminal is."""
    old = write_deck(tmp_path, TOP + CLOZE.format("", *BLANKS), "old.toml")
    new = write_deck(tmp_path, TOP + CLOZE.format("", "7", "10"), "new.toml")
    lines = [line.strip() for line in between(old, new).lines(30)]
    assert 'was = ["factors/vii -> 7", "factors/x -> 10"]' in lines
