"""What a package holds, and what is said of cards that Anki cannot ask as we do."""

from pathlib import Path

import pytest

from her2quiz.exchange.anki_package.note_types import NOTE_TYPES, fields_of
from her2quiz.exchange.formats import CannotImportError
from tests.exchange.anki_package.exporting import back, deck, exported
from tests.exchange.decks import deck as read_deck

EVERY_KIND = Path(__file__).parents[2] / "example-decks" / "every-kind.toml"


def test_every_card_of_every_kind_is_in_the_package(tmp_path: Path) -> None:
    """And each is read again."""
    cards = read_deck(EVERY_KIND.read_text(encoding="utf-8"))
    written = exported(cards)
    assert (written.cards, written.left_out) == (len(cards.cards), ())
    read = back(tmp_path, cards)
    assert (len(read.items), read.left_out) == (len(cards.cards), ())


def test_what_became_something_else_is_listed() -> None:
    """Card by card, with the reason."""
    written = exported(
        deck(
            'id = "best"\nquestion = "Which?"\noptions = "* a\\n- b"',
            'id = "typed"\nquestion = "Which?"\nanswer = "a"\naccept = ["b"]\nreject = ["c -- No."]',
            'id = "dose"\nquestion = "Dose for {kg} kg?"\nanswer = "= 6 * kg"\nvars.kg = [50, 60]',
            'id = "field"\nquestion = "Which score?"\nfield = "ihc"',
            'id = "lost"\nquestion = "Which score?"\nanswer = "3+"\nimage = "missing.png"\nalt = "Cells"',
        )
    )
    assert [(each.name, each.reason) for each in written.changed] == [
        ("best", "a card with options became one to recall"),
        ("typed", "its other right answers are shown on the back, not accepted"),
        ("typed", "without its rejected answers"),
        ("dose", "a card with a number became one to recall"),
        ("dose", "numbers that are drawn became fixed ones"),
        ("field", "a finding that is drawn became a fixed one"),
        ("lost", "without an image"),
    ]


def test_the_key_and_the_reasons_are_on_the_back(tmp_path: Path) -> None:
    """Letters are those of the front, and what closes a list stays last."""
    (item,) = back(
        tmp_path,
        deck('question = "Which?"\noptions = """\n* ERBB2 -- Yes.\n- EGFR -- HER1.\n- None of these\n"""'),
    ).items
    front, said = item.question.split("\n"), str(item.answer)
    letter = {line.partition(". ")[2]: "ABC"[place] for place, line in enumerate(front[-3:])}
    assert front[0] == "Which?"
    assert front[-1].endswith("None of these")
    assert f"✓ {letter['ERBB2']}. ERBB2**: Yes." in said
    assert f"✗ {letter['EGFR']}. EGFR: HER1." in said


def test_the_same_deck_gives_the_same_bytes() -> None:
    """At the same time, whatever machine it is."""
    cards = deck('question = "Which?"\noptions = "* a\\n- b\\n- c"')
    assert exported(cards).data == exported(cards).data
    assert exported(cards).data != exported(cards, 1_800_000_000.0).data


def test_a_card_not_confirmed_says_so(tmp_path: Path) -> None:
    """Beside its source, so that nobody takes it for more than it is."""
    (item,) = back(tmp_path, deck('question = "?"\nanswer = "x"\nsource = "ASCO"\nto_confirm = true')).items
    assert item.source == "ASCO Not yet confirmed by a clinician."


def test_each_card_type_has_a_field_for_each_part_of_a_note() -> None:
    """However many hints there are."""
    from her2quiz.exchange.anki_package.note import NoteText

    for form, kind in NOTE_TYPES.items():
        for hints in ((), ("a",), ("a", "b", "c", "d")):
            fields = fields_of(NoteText(form, "k", "f", hints=hints))
            assert len(fields) == len(kind.fields)
            assert dict(zip(kind.fields, fields, strict=True))["Card"] == "k"


def test_without_genanki_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence."""
    monkeypatch.setitem(__import__("sys").modules, "genanki", None)
    with pytest.raises(CannotImportError, match=r'pip install "\.\[anki\]"'):
        exported(deck('question = "?"\nanswer = "x"'))
