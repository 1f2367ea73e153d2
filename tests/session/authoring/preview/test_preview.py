"""A preview: the file read again at every save, the card that stays, and the diagnostics that are walked through."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.answer import Entered, Picked, Said
from her2quiz.session.authoring.preview.preview import Preview
from tests.factories import MIXED_DECK, HandClock, write_deck
from tests.session.sessions import right

TWO_PROBLEMS = MIXED_DECK.replace('answer = "17q"', 'anwser = "17q"').replace(
    "answer = false", 'answer = false\nlevle = "hard"'
)
"""A deck whose second and fourth cards have an error."""

CASE = """\
title = "Cases"
id = "cases"

[[card]]
id = "one"
case = "A tumour of 2 cm."
[[card.ask]]
id = "a"
question = "Which test comes first?"
answer = "IHC"
[[card.ask]]
id = "b"
question = "IHC shows 3+: it is positive."
answer = true

[[card]]
id = "later"
status = "draft"
question = "Which drug?"
answer = "x"

[[table]]
columns = ["drug", "class"]
rows = '''
trastuzumab | antibody
lapatinib | small molecule
'''
[[table.ask]]
id = "class"
question = "Of which class is {drug}?"
answer = "{class}"
"""
"""A case, a draft and a table."""


def shown(file: Path, *, line: int = 0, everything: bool = False) -> Preview:
    """Show a file, with services that keep nothing."""
    return Preview(file, HandClock(), Random(1), line=line, everything=everything)


def save(preview: Preview, text: str) -> bool:
    """Save the file as an editor does, and look again; gives whether that was seen."""
    spare = preview.deck.file.with_suffix(".new")
    spare.write_text(text, encoding="utf-8")
    spare.replace(preview.deck.file)
    return preview.look_again()


def keys(preview: Preview) -> list[str]:
    """Walk once around the deck; gives the keys of the cards from the one that is shown."""
    walked = []
    for _ in range(preview.position[1]):
        walked.append(preview.card.key)
        preview.go(1)
    return walked


def chosen(preview: Preview) -> list[int]:
    """Return the lines of the diagnostic that was come to."""
    return [] if preview.chosen is None else [preview.deck.diagnostics[preview.chosen].position.line]


def here(preview: Preview) -> list[str]:
    """Return the codes of the diagnostics of the present card."""
    return [each.code for each in preview.deck.diagnostics if preview.is_here(each)]


def question(preview: Preview) -> str:
    """Return what is asked."""
    assert preview.trial.turn is not None
    return preview.trial.turn.question.prompt


def test_the_cards_come_in_the_order_of_the_file_and_go_around(tmp_path: Path) -> None:
    """Behind the last comes the first, before the first the last."""
    preview = shown(write_deck(tmp_path))
    assert keys(preview) == ["mixed/best", "mixed/statement", "mixed/symbol", "mixed/recall"]
    preview.go(-1)
    assert (preview.card.key, preview.position) == ("mixed/recall", (4, 4))


def test_cards_of_cases_and_tables_and_drafts_have_their_places(tmp_path: Path) -> None:
    """The story belongs to the first question of its case; a draft is there, and not asked."""
    preview = shown(write_deck(tmp_path, CASE))
    assert keys(preview) == [
        "cases/one/a",
        "cases/one/b",
        "cases/later",
        "cases/drug-trastuzumab/class",
        "cases/drug-lapatinib/class",
    ]
    begin = {line: shown(preview.deck.file, line=line).card.key for line in (1, 6, 10, 12, 17, 21, 30)}
    assert begin == {
        1: "cases/one/a",
        6: "cases/one/a",
        10: "cases/one/a",
        12: "cases/one/b",
        17: "cases/later",
        21: "cases/later",
        30: "cases/drug-trastuzumab/class",
    }
    assert shown(preview.deck.file, line=17).trial.turn is None


def test_a_file_that_is_not_saved_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look costs no more than asking for the file's stamp."""
    preview = shown(write_deck(tmp_path))
    monkeypatch.setattr("her2quiz.session.authoring.preview.deck_watch.check_file", None)
    assert not preview.look_again()


def test_the_same_card_stays_wherever_it_moves(tmp_path: Path) -> None:
    """By its key: cards that come before it move nothing."""
    preview = shown(write_deck(tmp_path))
    preview.go(2)
    before = preview.trial.turn
    assert save(
        preview,
        MIXED_DECK.replace("[[card]]", '[[card]]\nid = "new"\nquestion = "?"\nanswer = "!"\n\n[[card]]', 1),
    )
    assert (preview.card.key, preview.position) == ("mixed/symbol", (4, 5))
    assert preview.trial.turn is before


def test_new_words_are_shown_and_the_options_keep_their_order(tmp_path: Path) -> None:
    """The question is posed from the same seed."""
    preview = shown(write_deck(tmp_path))
    assert preview.trial.turn is not None
    seed = preview.trial.turn.seed
    save(preview, MIXED_DECK.replace("Which score is", "What score is"))
    assert question(preview) == "What score is equivocal?"
    assert preview.trial.turn.seed == seed


def test_a_card_that_goes_gives_way_to_what_stands_in_its_place(tmp_path: Path) -> None:
    """As one whose id was changed does; the last gives way to the one before."""
    preview = shown(write_deck(tmp_path))
    preview.go(1)
    save(preview, MIXED_DECK.replace('id = "statement"', 'id = "claim"'))
    assert preview.card.key == "mixed/claim"
    preview.go(2)
    save(preview, MIXED_DECK.partition('[[card]]\nid = "recall"')[0])
    assert preview.card.key == "mixed/symbol"


@pytest.mark.parametrize("text", ["title = ", "", MIXED_DECK.replace("answer = false", "answer = ")])
def test_the_last_good_deck_stays_while_the_file_is_broken(tmp_path: Path, text: str) -> None:
    """With its answer, and the diagnostics of the file as it is now."""
    preview = shown(write_deck(tmp_path))
    preview.trial.answer(right_answer(preview))
    save(preview, text)
    assert (preview.deck.is_broken, preview.position, preview.card.is_old) == (True, (1, 4), True)
    assert preview.trial.answered is not None
    assert preview.deck.diagnostics
    assert preview.deck.news.startswith("unreadable since ")
    save(preview, MIXED_DECK)
    assert (preview.deck.is_broken, preview.card.is_old) == (False, False)
    assert preview.trial.answered is not None
    assert preview.deck.diagnostics == ()


def right_answer(preview: Preview) -> Picked | Said | Entered:
    """Return the right answer to the question that is shown."""
    assert preview.trial.turn is not None
    answer = right(preview.trial.turn.question)
    assert isinstance(answer, Picked | Said | Entered)
    return answer


def test_a_file_that_goes_away_leaves_what_it_held(tmp_path: Path) -> None:
    """As when an editor moves it aside before it writes."""
    preview = shown(write_deck(tmp_path))
    preview.deck.file.unlink()
    assert preview.look_again()
    assert (preview.deck.is_broken, preview.position) == (True, (1, 4))
    write_deck(tmp_path)
    assert preview.look_again()
    assert not preview.deck.is_broken


def test_a_card_with_an_error_is_shown_as_it_was(tmp_path: Path) -> None:
    """Where it was never read, its place says that it cannot be asked."""
    preview = shown(write_deck(tmp_path))
    preview.go(1)
    save(preview, TWO_PROBLEMS)
    assert (preview.card.key, preview.card.is_old, preview.deck.is_broken) == ("mixed/statement", True, False)
    assert here(preview) == ["D102"]
    fresh = shown(preview.deck.file)
    fresh.go(1)
    assert (fresh.card.key, fresh.trial.turn) == ("mixed/statement", None)
    save(fresh, MIXED_DECK)
    assert question(fresh) == "An IHC 2+ result is positive."


def test_two_cards_of_one_id_have_two_places(tmp_path: Path) -> None:
    """The second cannot be asked, and is not taken for the first."""
    preview = shown(write_deck(tmp_path, MIXED_DECK.replace('id = "symbol"', 'id = "best"')))
    assert keys(preview) == ["mixed/best", "mixed/statement", "", "mixed/recall"]
    preview.go(2)
    assert (preview.trial.turn, here(preview)) == (None, ["D171"])


_LINES = MIXED_DECK.split("\n")


@given(
    st.lists(
        st.tuples(st.integers(0, len(_LINES) - 1), st.integers(0, len(_LINES)), st.booleans()), max_size=6
    )
)
def test_whatever_is_saved_a_card_is_shown(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[tuple[int, int, bool]]
) -> None:
    """Parts of the deck come and go; some card is always there, and every diagnostic can be come to."""
    preview = shown(write_deck(tmp_path_factory.mktemp("deck")))
    for start, length, forward in cuts:
        save(preview, "\n".join(_LINES[:start] + _LINES[start + length :]))
        preview.go_to_diagnostic(1 if forward else -1)
        assert len(chosen(preview)) == bool(preview.deck.diagnostics)
        preview.go(1 if forward else -1)
        position, count = preview.position
        assert 1 <= position <= count
        assert preview.line >= 1
    save(preview, MIXED_DECK)
    assert (preview.position[1], preview.deck.diagnostics, preview.deck.is_broken) == (4, (), False)
