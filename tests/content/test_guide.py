"""The examples in the authors' guide are decks as good as the guide asks for."""

import re
from datetime import date
from pathlib import Path

from her2quiz.session.authoring.check.check_decks import check_decks
from her2quiz.session.authoring.diff.compare_versions import compare_decks

GUIDE = Path(__file__).parents[2] / "decks" / "README.md"
TODAY = date(2026, 11, 25)


def section(heading: str) -> list[str]:
    """Return the examples below a heading of the guide, those below its subheadings too."""
    text = GUIDE.read_text(encoding="utf-8")
    below = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^```toml\n(.*?)^```", below, re.MULTILINE | re.DOTALL)


def test_the_examples_pass_every_check(tmp_path: Path) -> None:
    """The card, the table and the paths of the guide make one deck, about which there is not even a note."""
    (card,), (table,), (on_paths,) = map(section, ("A card", "A table that makes cards", "Paths"))
    path, titles = on_paths.split("\n\n")
    header, first = card.split("[[card]]")
    text = "\n".join((path, header, titles, "[[card]]", first, table))
    (tmp_path / "my-deck.toml").write_text(text, encoding="utf-8")
    checked = check_decks([tmp_path], TODAY)
    assert (checked.decks, checked.cards, checked.diagnostics) == (1, 9, ())


def test_a_translation_of_the_card_passes_every_check(tmp_path: Path) -> None:
    """Beside the deck that it translates."""
    (card,), (translation,) = section("A card"), section("Translations")
    (tmp_path / "my-deck.toml").write_text(card, encoding="utf-8")
    (tmp_path / "my-deck.de.toml").write_text(translation, encoding="utf-8")
    checked = check_decks([tmp_path], TODAY)
    assert (checked.decks, checked.cards, checked.diagnostics) == (2, 2, ())


def test_what_has_another_name_keeps_its_progress(tmp_path: Path) -> None:
    """The deck after the change passes every check, and learners lose nothing; without each `was`, they would."""
    header = section("A card")[0].partition("[[card]]")[0]
    files = [tmp_path / name for name in ("before.toml", "after.toml")]
    for file, text in zip(files, section("Changing a deck that others study"), strict=True):
        file.write_text(f"{header}\n{text}", encoding="utf-8")
    old, new = map(str, files)
    assert [each for each in check_decks(files[1:], TODAY).diagnostics if each.severity.name != "INFO"] == []
    assert not compare_decks(old, new).loses
    kept = files[1].read_text(encoding="utf-8")
    for line in re.findall(r"^was .*\n", kept, re.MULTILINE):
        files[1].write_text(kept.replace(line, ""), encoding="utf-8")
        assert compare_decks(old, new).loses


def test_every_example_is_tried() -> None:
    """No example of the guide is in a section that no test looks at."""
    tried = (
        "A card",
        "A table that makes cards",
        "Paths",
        "Translations",
        "Changing a deck that others study",
    )
    assert GUIDE.read_text(encoding="utf-8").count("```toml") == sum(map(len, map(section, tried)))
