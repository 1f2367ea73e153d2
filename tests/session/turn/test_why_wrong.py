"""The verdict says why an answer that is half right or more counts as wrong."""

from pathlib import Path

import pytest

from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.kinds.ordering import Ordered
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.rating import Rating
from her2quiz.session.turn.turn import ALL_OR_NOTHING, TOO_FEW, Turn
from tests.factories import services, write_deck
from tests.plain.scripts import play
from tests.session.sessions import study

HEAD = 'title = "S"\nid = "s"\n[[card]]\nid = "s"\nquestion = "Which?"\nshuffle = false\n'
TICKS = f'{HEAD}options = """\n* a\n* b\n- c\n- d\n- e\n"""\n'
THREE = TICKS.replace("- c", "* c")
SORTED = f'{HEAD}groups = """\nx: p; q; r\ny: s; t\n"""\n'
NAMES = f'{HEAD}answer = ["Herceptin", "Perjeta", "Margenza"]\n'.replace("shuffle = false\n", "")
ORDER = f'{HEAD.replace("shuffle = false", "")}order = """\none\ntwo\nthree\nfour\n"""\n'


def swapped(turn: Turn) -> Answer:
    """Put all lines right but the first two."""
    right = sorted(range(4), key=lambda place: turn.question.shown[place])  # type: ignore[union-attr]
    return Ordered((right[1], right[0], *right[2:]))


@pytest.mark.parametrize(
    ("deck", "answer", "word"),
    [
        pytest.param(NAMES, Named(("Herceptin",)), "Incomplete", id="one of three names"),
        pytest.param(NAMES, Named(("Herceptin", "pear")), "Wrong", id="a wrong name, too"),
        pytest.param(NAMES, Named(("pear",)), "Wrong", id="no name that is right"),
        pytest.param(NAMES, Named(("Herceptin", "Perjeta")), "Partly right", id="most names"),
        pytest.param(TICKS, Ticked(frozenset({0})), "Incomplete", id="one of two options"),
        pytest.param(TICKS, Ticked(frozenset({0, 2})), "Wrong", id="a wrong option, too"),
        pytest.param(TICKS, Ticked(frozenset()), "Wrong", id="nothing"),
        pytest.param(SORTED, Paired((0, None, None, None, None)), "Incomplete", id="items left open"),
        pytest.param(SORTED, Paired((0, 1, None, None, None)), "Wrong", id="an item in another group"),
    ],
)
def test_an_answer_with_nothing_wrong_in_it_is_not_called_wrong(
    tmp_path: Path, deck: str, answer: Answer, word: str
) -> None:
    """It is incomplete, and rated as any other of its score."""
    session = study(services(write_deck(tmp_path, deck)))
    given = session.answer(answer)
    assert given.verdict == word
    assert (given.proposed is Rating.AGAIN) == (word != "Partly right")


@pytest.mark.parametrize(
    ("deck", "answer", "rating", "told"),
    [
        pytest.param(TICKS, Ticked(frozenset({0})), Rating.AGAIN, f"1 of 2 found. {TOO_FEW}", id="half"),
        pytest.param(THREE, Ticked(frozenset({0, 1})), Rating.HARD, "2 of 3 found.", id="more than half"),
        pytest.param(
            THREE.replace("shuffle", 'partial = "none"\nshuffle'),
            Ticked(frozenset({0, 1})),
            Rating.AGAIN,
            "2 of 3 found.",
            id="an author who gives nothing for a part",
        ),
        pytest.param(
            SORTED, Paired((0, 0, 0, 1, 0)), Rating.AGAIN, f"4 of 5 sorted correctly. {TOO_FEW}", id="sorted"
        ),
        pytest.param(
            SORTED, Paired((0, 0, 1, 1, 1)), Rating.AGAIN, f"4 of 5 sorted correctly. {TOO_FEW}", id="other"
        ),
        pytest.param(
            ORDER, None, Rating.AGAIN, f"5 of 6 pairs of lines are in the right order. {TOO_FEW}", id="order"
        ),
    ],
)
def test_the_words_agree_with_the_rating(
    tmp_path: Path, deck: str, answer: Answer | None, rating: Rating, told: str
) -> None:
    """They say what was counted, and why it is not enough."""
    session = study(services(write_deck(tmp_path, deck)))
    assert session.turn is not None
    assert isinstance(session.turn.question, (SelectAll, Pairs)) or answer is None
    given = session.answer(answer or swapped(session.turn))
    assert given.proposed is rating
    assert " ".join(filter(None, (given.mark.feedback, given.why_wrong))) == told


def test_a_complete_answer_is_asked_for_where_the_author_wants_one(tmp_path: Path) -> None:
    """Names are worth their share otherwise."""
    names = f'{HEAD}answer = ["Herceptin", "Perjeta", "Kadcyla"]\npartial = "none"\n'
    session = study(services(write_deck(tmp_path, names.replace("shuffle = false\n", ""))))
    assert session.turn is not None
    given = session.answer(Named(("Herceptin", "Perjeta", "pear")))
    assert (given.proposed, given.why_wrong) == (Rating.AGAIN, ALL_OR_NOTHING)


def test_plain_mode_says_the_same(tmp_path: Path) -> None:
    """After what was counted."""
    assert f"Incomplete. 1 of 2 found. {TOO_FEW}" in play(services(write_deck(tmp_path, TICKS)), "1")
