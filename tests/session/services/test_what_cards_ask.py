"""What cards ask is compared before they are shown."""

from pathlib import Path

import pytest

from her2quiz.session.services.library import Library
from her2quiz.store.deck_index import DeckIndex
from tests.factories import MIXED_DECK, write_deck


def test_what_a_card_asks_is_looked_up_once_until_its_deck_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many are compared, for the first screen and for a session."""
    file, index = write_deck(tmp_path), tmp_path / "index.sqlite"
    first = Library(DeckIndex(index), (file,))
    assert first.decks
    first.index.close()
    library, looked_up, stem = Library(DeckIndex(index), (file,)), list[str](), DeckIndex.stem

    def counted(index: DeckIndex, file: Path, key: str) -> str | None:
        looked_up.append(key)
        return stem(index, file, key)

    monkeypatch.setattr(DeckIndex, "stem", counted)
    assert {library.stem("mixed/recall") for _ in range(3)} == {"On which chromosome does it sit?"}
    assert looked_up == ["mixed/recall"]
    library.look_up_stems(["mixed/recall", "mixed/best"])
    assert library.stem("mixed/best") == library.card("mixed/best").stem
    assert library.stem("mixed/recall") == "On which chromosome does it sit?"
    assert looked_up == ["mixed/recall"]
    write_deck(tmp_path, MIXED_DECK.replace("On which chromosome", "Where"))
    library.reload()
    assert library.stem("mixed/recall") == "Where does it sit?"
    library.index.close()


def test_tags_are_those_of_the_cards(tmp_path: Path) -> None:
    """Which are not made for that: a tag may be in no list, have blanks around it, or come from the top of the deck."""
    tags = ("tags = 'assay'", "tags = [' assay ', 'drugs']", "why = 'Of \"tags\"'")
    cards = "".join(
        f"[[card]]\nid = 'c{place}'\nquestion = 'Q{place}?'\nanswer = 'a'\n{tag}\n"
        for place, tag in enumerate(tags)
    )
    for top in ("", "[defaults]\ntags = 'all'\n"):
        file = write_deck(tmp_path, f"title = 'T'\nid = 't'\n{top}{cards}")
        library = Library(DeckIndex(tmp_path / "index.sqlite"), (file,))
        found = dict(library.tags(library.decks[0]))
        assert found == {key: library.card(key).tags for key in library.decks[0].keys}
        assert found["t/c0"] == ("assay",)
        library.index.close()
