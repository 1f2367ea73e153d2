"""What had another name keeps its progress: rows, columns, tables, cases, questions, blanks and cards from another deck.

Each edit is followed as a learner meets it: the old deck was studied, the new one is opened.
"""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from tests.factories import reopened, services, write_deck
from tests.identity_edits import BLANKS, CASE, CLOZE, EDITS, FIRST, FLIP, ROWS, SAME_ROWS, STORY, TABLE, TOP
from tests.session.sessions import finish, study


def studied(*files: Path) -> Services:
    """Learn every card of some decks."""
    made = services(*files)
    while {*made.log.memories()} != {key for deck in made.library.decks for key in deck.keys}:
        finish(study(made), Rating.EASY)
        made.clock.advance(days=1)  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize("name", EDITS)
def test_progress_goes_along(name: str, tmp_path: Path) -> None:
    """Memory, due date and answers, of this card and of no other."""
    old, new, moved = EDITS[name]
    made = studied(write_deck(tmp_path, TOP + old))
    before, answers = made.log.memories(), _answers(made)
    now = reopened(made, write_deck(tmp_path, TOP + new))
    assert not now.library.diagnostics
    assert now.log.memories() == {f"warf/{moved[_within(key)]}": memory for key, memory in before.items()}
    assert _answers(now) == {f"warf/{moved[_within(key)]}": found for key, found in answers.items()}
    assert {*map(_within, before)} == {*moved}


@pytest.mark.parametrize(
    ("kept", "moved", "was", "keys"),
    [
        (STORY, FLIP.format('was = "warf/antidote"\n'), FLIP.format(""), {"antidote": "antidote"}),
        (
            STORY,
            CLOZE.format('was = "warf/factors"\n', *BLANKS),
            CLOZE.format("", *BLANKS),
            {f"factors/{blank}": f"factors/{blank}" for blank in ("vii", "x", "c")},
        ),
        (
            FLIP.format(""),
            CASE.format("gi-bleed", 'was = "warf/bleed"\n') + FIRST.format("first", ""),
            CASE.format("bleed", "") + FIRST.format("first", ""),
            {"bleed/first": "gi-bleed/first"},
        ),
        (
            FLIP.format(""),
            TABLE.format('was = "warf/drug"\n', "agent", "amiodarone", "effect", "", "agent"),
            ROWS,
            {key: key.replace("drug", "agent") for key in SAME_ROWS},
        ),
    ],
)
def test_a_card_that_moves_to_another_deck_takes_its_progress_along(
    kept: str, moved: str, was: str, keys: dict[str, str], tmp_path: Path
) -> None:
    """`was` begins with the id of the deck that it was in; the cards that stay are not touched."""
    made = studied(write_deck(tmp_path, TOP + kept + was, "warf.toml"))
    before = made.log.memories()
    files = (
        write_deck(tmp_path, TOP + kept, "warf.toml"),
        write_deck(tmp_path, f'title = "A"\nid = "other"\n{moved}', "other.toml"),
    )
    now = reopened(made, *files)
    assert not now.library.diagnostics
    assert now.log.memories() == {
        f"other/{keys[_within(key)]}" if _within(key) in keys else key: memory
        for key, memory in before.items()
    }


def test_a_card_that_its_old_deck_still_has_keeps_its_progress_there(tmp_path: Path) -> None:
    """A copy in another deck is new, whatever it says."""
    old = write_deck(tmp_path, TOP + FLIP.format(""), "warf.toml")
    made = studied(old)
    copy = write_deck(
        tmp_path, 'title = "A"\nid = "other"\n' + FLIP.format('was = "warf/antidote"\n'), "other.toml"
    )
    assert {*reopened(made, old, copy).log.memories()} == {"warf/antidote"}


def _within(key: str) -> str:
    return key.partition("/")[2]


def _answers(made: Services) -> dict[str, list[str]]:
    return {key: [each.id for each, _ in made.log.reviews_of(key)] for key in made.log.memories()}
