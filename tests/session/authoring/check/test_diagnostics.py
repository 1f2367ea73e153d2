"""Exactly those diagnostics are marked that --fix fixes."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check import diagnostics
from her2quiz.session.authoring.check.check_decks import check_decks
from her2quiz.session.authoring.check.diagnostics import all_diagnostics
from her2quiz.session.authoring.check.fix_decks import ASKED_OTHERWISE
from tests.lint.goldens import TODAY
from tests.session.authoring.check.test_fix_decks import TEXTS, fixed_golden


def said(diagnostics: Iterable[Diagnostic]) -> Counter[tuple[str, str]]:
    """Count diagnostics by code and message."""
    return Counter((diagnostic.code, diagnostic.message) for diagnostic in diagnostics)


def checked(tmp_path: Path, text: str) -> tuple[Diagnostic, ...]:
    """Check a deck."""
    file = tmp_path / "deck.toml"
    file.write_text(f'title = "T"\n{text}', encoding="utf-8")
    return check_decks([file], TODAY).diagnostics


def marked(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    """Return the codes and lines of the marked diagnostics."""
    return [(each.code, each.position.line) for each in checked(tmp_path, text) if each.fixable]


@pytest.mark.parametrize("file", sorted(TEXTS), ids=lambda file: file.stem)
@pytest.mark.much_work
def test_marked_diagnostics_are_gone_after_a_fix(file: Path) -> None:
    """In every golden deck, one for one."""
    before = check_decks([file], TODAY).diagnostics
    after = all_diagnostics(read_text(fixed_golden(file).after, file), file, TODAY, Selection())
    fixed = said(diagnostic for diagnostic in before if diagnostic.fixable)
    assert fixed <= said(before) - said(after)
    assert not {diagnostic.code for diagnostic in before if diagnostic.fixable} & ASKED_OTHERWISE


def test_each_is_marked_at_its_own_line(tmp_path: Path) -> None:
    """Of 2 diagnostics with one message, only the fixed one is marked."""
    card = '[[card]]\nid = "{}"\nquestion = "Q?"\noptions = """\n* a {} b\n- c{}\n"""\n'
    text = card.format("a", "—", "") + card.format("b", "—", " -- d")
    assert [at for code, at in marked(tmp_path, text) if code == "D126"] == [13]


def test_the_fixes_of_a_heavy_deck_are_not_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be read three times more, whatever it is that takes long."""
    card = '[[card]]\nid = "c"\nquestion = "Q?"\nanwser = "y"\n'
    assert marked(tmp_path, card)
    monkeypatch.setattr(diagnostics, "_HEAVIEST", 0.0)
    assert not marked(tmp_path, card)


def test_syntax_errors_are_marked_too(tmp_path: Path) -> None:
    """If it is clear what was meant."""
    assert marked(tmp_path, "license = “CC0”\nas_of = 02.07.2026\n[[card]]\nanswer = 10%\n") == [("D001", 2)]


def test_a_change_of_the_kind_of_question_is_left_to_the_author(tmp_path: Path) -> None:
    """It is reported but not marked."""
    text = '[[card]]\nid = "a"\nquestion = "Does it bind?"\nanswer = "Yes"\n'
    assert "F310" in {diagnostic.code for diagnostic in checked(tmp_path, text)}
    assert marked(tmp_path, text) == []
