"""The diagnostics of a previewed deck, walked through with their cards."""

from pathlib import Path

from tests.factories import MIXED_DECK, write_deck
from tests.session.authoring.preview.test_preview import TWO_PROBLEMS, chosen, here, save, shown


def test_the_diagnostics_are_walked_through_with_their_cards(tmp_path: Path) -> None:
    """From the card that is shown on, and around; each card's own are marked."""
    preview = shown(write_deck(tmp_path, TWO_PROBLEMS))
    assert (preview.deck.counted(), preview.card.key) == ("2 errors", "mixed/best")
    walked = []
    for _ in range(3):
        preview.go_to_diagnostic(1)
        walked.append((preview.card.key, chosen(preview), here(preview), preview.line))
    second, fourth = ("mixed/statement", [21], ["D102"], 21), ("mixed/recall", [33], ["D102"], 33)
    assert walked == [second, fourth, second]
    preview.go_to_diagnostic(-1)
    assert preview.card.key == "mixed/recall"
    preview.go(-1)
    assert (chosen(preview), preview.line) == ([], preview.card.line)
    preview.go_to_diagnostic(-1)
    assert preview.card.key == "mixed/statement"


def test_a_diagnostic_of_the_whole_deck_leaves_the_card(tmp_path: Path) -> None:
    """It stands above all cards, and the editor opens at it."""
    preview = shown(write_deck(tmp_path, MIXED_DECK.partition("\n")[2]))
    preview.go(1)
    posed = preview.trial.turn
    preview.go_to_diagnostic(1)
    assert (preview.trial.turn, here(preview), preview.line) == (posed, [], 1)


def test_a_diagnostic_of_a_broken_file_leads_to_its_card(tmp_path: Path) -> None:
    """By the headings that stand above it, wherever the lines have moved."""
    preview = shown(write_deck(tmp_path))
    save(preview, "# a\n# b\n# c\n\n" + MIXED_DECK.replace('answer = "17q"', "answer = "))
    assert preview.line == preview.deck.diagnostics[0].position.line
    preview.go_to_diagnostic(1)
    assert (preview.card.key, preview.line) == ("mixed/recall", 36)
    assert here(preview) == ["D001"]


def test_a_diagnostic_is_known_again_after_a_save(tmp_path: Path) -> None:
    """While it stands in the file; once it is mended, none is come to."""
    preview = shown(write_deck(tmp_path, TWO_PROBLEMS))
    preview.go_to_diagnostic(1)
    save(preview, f"# first\n{TWO_PROBLEMS}")
    assert chosen(preview) == [22]
    save(preview, MIXED_DECK)
    assert (chosen(preview), preview.deck.counted()) == ([], "No diagnostics")
    preview.go_to_diagnostic(1)
    assert preview.card.key == "mixed/statement"


def test_notes_are_told_on_request(tmp_path: Path) -> None:
    """As in a check."""
    file = write_deck(tmp_path)
    assert shown(file).deck.counted() == "No diagnostics"
    assert shown(file, everything=True).deck.counted() == "2 notes"
