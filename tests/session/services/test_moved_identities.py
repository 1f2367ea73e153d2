"""What had another name keeps its progress: rows, columns, tables, cases, questions, blanks and cards from another deck.

Each edit is followed as a learner meets it: the old deck was studied, the new one is opened.
"""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from tests.factories import reopened, services, write_deck
from tests.session.sessions import finish, study

TOP = 'title = "W"\nid = "warf"\n'
FLIP = '[[card]]\nid = "antidote"\n{}question = "Which vitamin reverses it?"\nanswer = "K"\n'
CLOZE = (
    '[[card]]\nid = "factors"\n{}cloze = "It lowers {{{{{}}}}}, IX and {{{{{}}}}}, and protein {{{{C}}}}."\n'
)
BLANKS = ("VII", "X")
CASE = '[[card]]\nid = "{}"\n{}case = "A man vomits blood."\n'
FIRST = '[[card.ask]]\nid = "{}"\n{}question = "What comes first?"\nanswer = "PCC"\n'
SECOND = '[[card.ask]]\nid = "{}"\n{}question = "What is added?"\nanswer = "vitamin K"\n'
TABLE = """[[table]]
{}columns = ["{}", "effect"]
rows = \"\"\"
{} | higher
rifampicin | lower
\"\"\"
[[table.ask]]
id = "{}"
{}question = "What does {{{}}} do?"
answer = "{{effect}}"
"""
ROWS = TABLE.format("", "drug", "amiodarone", "effect", "", "drug")
SAME_ROWS = {
    "drug-amiodarone/effect": "drug-amiodarone/effect",
    "drug-rifampicin/effect": "drug-rifampicin/effect",
}
STORY = CASE.format("bleed", "") + FIRST.format("first", "") + SECOND.format("second", "")

EDITS = {
    "a case has another id": (
        STORY,
        CASE.format("gi-bleed", 'was = "bleed"\n') + FIRST.format("first", "") + SECOND.format("second", ""),
        {"bleed/first": "gi-bleed/first", "bleed/second": "gi-bleed/second"},
    ),
    "a case is split": (
        STORY,
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + CASE.format("bleed-2", "")
        + SECOND.format("second", 'was = "bleed/second"\n'),
        {"bleed/first": "bleed/first", "bleed/second": "bleed-2/second"},
    ),
    "a case is split, and the new one names the old": (
        STORY,
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + CASE.format("bleed-2", 'was = "bleed"\n')
        + SECOND.format("second", ""),
        {"bleed/first": "bleed/first", "bleed/second": "bleed-2/second"},
    ),
    "a question of a case has another id": (
        STORY,
        CASE.format("bleed", "") + FIRST.format("at-once", 'was = "first"\n') + SECOND.format("second", ""),
        {"bleed/first": "bleed/at-once", "bleed/second": "bleed/second"},
    ),
    "a question of a case becomes a card": (
        STORY,
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + '[[card]]\nid = "added"\nwas = "bleed/second"\nquestion = "What is added?"\nanswer = "vitamin K"\n',
        {"bleed/first": "bleed/first", "bleed/second": "added"},
    ),
    "a card becomes a question of a case": (
        FLIP.format("") + CASE.format("bleed", "") + FIRST.format("first", ""),
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + SECOND.format("second", 'was = "warf/antidote"\n'),
        {"bleed/first": "bleed/first", "antidote": "bleed/second"},
    ),
    "a row is spelled otherwise": (
        ROWS,
        TABLE.format('was = "amiodarone -> amiodaron"\n', "drug", "amiodaron", "effect", "", "drug"),
        {**SAME_ROWS, "drug-amiodarone/effect": "drug-amiodaron/effect"},
    ),
    "a row is spelled otherwise, which its question says": (
        ROWS,
        TABLE.format("", "drug", "amiodaron", "effect", 'was = "drug-amiodarone/effect"\n', "drug"),
        {**SAME_ROWS, "drug-amiodarone/effect": "drug-amiodaron/effect"},
    ),
    "a row has quite another name, which its question says": (
        ROWS,
        TABLE.format(
            "", "drug", "Cordarex", "effect", 'was = "drug-amiodarone/effect -> Cordarex"\n', "drug"
        ),
        {**SAME_ROWS, "drug-amiodarone/effect": "drug-cordarex/effect"},
    ),
    "the column that names the rows has another name": (
        ROWS,
        TABLE.format('was = "drug"\n', "agent", "amiodarone", "effect", "", "agent"),
        {key: key.replace("drug", "agent") for key in SAME_ROWS},
    ),
    "a table has an id": (
        ROWS,
        TABLE.format('id = "inr"\nwas = "drug"\n', "drug", "amiodarone", "effect", "", "drug"),
        {key: key.replace("drug", "inr") for key in SAME_ROWS},
    ),
    "a table and a row have other names": (
        ROWS,
        TABLE.format(
            'was = ["drug", "amiodarone -> Cordarex"]\n', "agent", "Cordarex", "effect", "", "agent"
        ),
        {
            "drug-amiodarone/effect": "agent-cordarex/effect",
            "drug-rifampicin/effect": "agent-rifampicin/effect",
        },
    ),
    "a question of a table has another id": (
        ROWS,
        TABLE.format("", "drug", "amiodarone", "inr", 'was = "effect"\n', "drug"),
        {key: key.replace("/effect", "/inr") for key in SAME_ROWS},
    ),
    "a row becomes a card": (
        ROWS,
        TABLE.format("", "drug", "cholestyramine", "effect", "", "drug")
        + '[[card]]\nid = "amio"\nwas = "drug-amiodarone/effect"\nquestion = "What does it do?"\nanswer = "higher"\n',
        {"drug-amiodarone/effect": "amio", "drug-rifampicin/effect": "drug-rifampicin/effect"},
    ),
    "blanks have other words": (
        CLOZE.format("", *BLANKS),
        CLOZE.format('was = ["factors/vii -> 7", "factors/x -> 10"]\n', "7", "10"),
        {"factors/vii": "factors/7", "factors/x": "factors/10", "factors/c": "factors/c"},
    ),
}


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
