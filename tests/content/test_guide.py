"""The examples in the authors' guide are decks as good as the guide asks for."""

import re
from datetime import date
from pathlib import Path

from her2quiz.session.authoring.check_decks import check_decks

GUIDE = Path(__file__).parents[2] / "decks" / "README.md"
TODAY = date(2026, 11, 25)


def test_the_examples_pass_every_check(tmp_path: Path) -> None:
    """The card, the table and the paths of the guide make one deck, about which there is not even a note."""
    card, table, on_paths = re.findall(
        r"^```toml\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    path, titles = on_paths.split("\n\n")
    header, first = card.split("[[card]]")
    text = "\n".join((path, header, titles, "[[card]]", first, table))
    (tmp_path / "my-deck.toml").write_text(text, encoding="utf-8")
    checked = check_decks([tmp_path], TODAY)
    assert (checked.decks, checked.cards, checked.diagnostics) == (1, 9, ())
