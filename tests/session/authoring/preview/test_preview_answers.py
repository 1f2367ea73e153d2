"""A preview's answers, which are kept nowhere, and files that have nothing to show."""

from pathlib import Path

import pytest

from her2quiz.domain.marking.answer import Said
from her2quiz.session.authoring.preview.preview import NothingToShowError, Preview
from her2quiz.session.services.services import Services
from tests.factories import MIXED_DECK, services, write_deck
from tests.session.authoring.preview.test_preview import right_answer, save, shown


def test_an_answer_is_marked_again_when_the_card_is_changed(tmp_path: Path) -> None:
    """The author sees at once what a change does."""
    preview = shown(write_deck(tmp_path))
    preview.go(1)
    preview.trial.answer(Said(True))
    assert not is_right(preview)
    save(preview, MIXED_DECK.replace("answer = false", "answer = true"))
    assert is_right(preview)
    save(preview, MIXED_DECK.replace("answer = false", 'answer = "No"'))
    assert preview.trial.answered is None


def test_an_answer_whose_words_were_changed_is_asked_for_again(tmp_path: Path) -> None:
    """What was picked is no longer there."""
    preview = shown(write_deck(tmp_path))
    preview.trial.answer(right_answer(preview))
    save(preview, MIXED_DECK.replace("* Two plus ", "* 2+ "))
    assert preview.trial.turn is not None
    assert preview.trial.answered is None


def test_hints_stay_as_far_as_there_are_any(tmp_path: Path) -> None:
    """One that was taken out is no longer given."""
    preview = shown(write_deck(tmp_path))
    for _ in range(3):
        preview.trial.hint()
    assert preview.trial.turn is not None
    assert preview.trial.turn.hints == 2
    save(preview, MIXED_DECK.replace(', "Two of something."', ""))
    assert preview.trial.turn.hints == 1


def test_a_card_is_posed_again_from_another_seed(tmp_path: Path) -> None:
    """And is open again."""
    preview = shown(write_deck(tmp_path))
    assert preview.trial.turn is not None
    seed = preview.trial.turn.seed
    preview.trial.answer(right_answer(preview))
    preview.ask_again()
    assert preview.trial.turn.seed != seed
    assert preview.trial.answered is None


def question_or_none(preview: Preview) -> str | None:
    """Return what is asked, if anything is."""
    return preview.trial.turn.question.prompt if preview.trial.turn else None


BROKEN = [
    pytest.param("", "this deck has no cards", id="empty"),
    pytest.param("title =", "this is not valid TOML", id="no TOML"),
    pytest.param('title = "T"\n[[card]]\nquestion = "Q?"', "this card has no answer", id="error"),
]
"""Texts without a card that could be asked, each with what is said of it."""


@pytest.mark.parametrize("line", [0, 12])
@pytest.mark.parametrize(("text", "said"), BROKEN)
def test_a_broken_file_is_opened_with_its_diagnostics(
    tmp_path: Path, text: str, said: str, line: int
) -> None:
    """No card is there, and every step is taken without one; the editor opens at the first diagnostic."""
    preview = shown(write_deck(tmp_path, text), line=line)
    assert preview.trial.turn is None
    assert any(said in each.message for each in preview.deck.diagnostics)
    for step in (1, -1):
        preview.go(step)
        preview.go_to_diagnostic(step)
    preview.ask_again()
    preview.trial.hint()
    assert preview.trial.turn is None
    assert preview.line in [each.position.line for each in preview.deck.diagnostics]


@pytest.mark.parametrize(("line", "card"), [(0, "mixed/best"), (21, "mixed/statement")])
@pytest.mark.parametrize("text", ["", "title ="], ids=["empty", "no TOML"])
def test_a_save_that_mends_a_broken_file_brings_its_cards(
    tmp_path: Path, text: str, line: int, card: str
) -> None:
    """The first one, or the one that was asked for; a save that mends nothing changes nothing."""
    preview = shown(write_deck(tmp_path, text), line=line)
    assert save(preview, f"{text}\n# still broken")
    assert question_or_none(preview) is None
    assert save(preview, MIXED_DECK)
    assert preview.card.key == card
    assert question_or_none(preview)
    assert (preview.deck.title, preview.deck.is_broken) == ("Mixed", False)
    assert save(preview, "title =")
    assert preview.card.key == card
    assert preview.card.is_old


def test_a_card_that_is_mended_is_shown(tmp_path: Path) -> None:
    """Where only its error was to be seen."""
    preview = shown(write_deck(tmp_path, 'title = "T"\n[[card]]\nid = "c"\nquestion = "Q?"'))
    assert question_or_none(preview) is None
    assert save(preview, 'title = "T"\n[[card]]\nid = "c"\nquestion = "Q?"\nanswer = "A"')
    assert question_or_none(preview) == "Q?"


def test_a_deck_of_drafts_is_opened(tmp_path: Path) -> None:
    """They have their places."""
    deck = 'title = "T"\nid = "t"\nsource = "S"\n[[card]]\nstatus = "draft"\nquestion = "Q?"\nanswer = "A"'
    preview = shown(write_deck(tmp_path, deck))
    assert preview.trial.turn is None
    assert preview.position == (1, 1)


def test_a_file_that_is_not_there_is_not_opened(tmp_path: Path) -> None:
    """One sentence says why."""
    file = tmp_path / "deck.toml"
    with pytest.raises(NothingToShowError, match="no such file") as caught:
        shown(file)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("line", [1, 12, 9999])
def test_a_folder_has_nothing_to_show(tmp_path: Path, line: int) -> None:
    """Whatever line is asked for."""
    with pytest.raises(NothingToShowError, match="this is a folder"):
        shown(tmp_path, line=line)


def test_nothing_is_written(tmp_path: Path) -> None:
    """Neither progress nor anything else; the deck is left as it is."""
    file, made = write_deck(tmp_path), services()
    preview = Preview(file, made.clock, made.rng)
    preview.trial.answer(right_answer(preview))
    preview.go(1)
    assert file.read_text(encoding="utf-8") == MIXED_DECK
    assert [*tmp_path.iterdir()] == [file]
    assert _rows(made) == 0


def is_right(preview: Preview) -> bool:
    """Whether the answer was right."""
    assert preview.trial.answered is not None
    return preview.trial.answered.mark.is_right


def _rows(made: Services) -> int:
    return sum(1 for _ in made.log.memories(["mixed"]))
