"""Fields that a card draws."""

from random import Random

from her2quiz.domain.deck.card import Card
from her2quiz.domain.image import DRAWN
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.planning.guessing import guessed

BOTH = DrawnField("Which IHC score?", ("1+", "2+"))


def test_a_field_is_drawn_anew_each_time_and_the_same_from_the_same_seed() -> None:
    """With a score among those that are asked for, and all four as options, in their order."""
    cards = [Card("deck/score", BOTH).drawn(Random(seed)) for seed in range(40)]
    assert len({card.image.file for card in cards if card.image}) == 40
    assert {card.kind.right_answer for card in cards} == {"1+", "2+"}
    assert cards[3] == Card("deck/score", BOTH).drawn(Random(3))
    for card in cards:
        assert isinstance(card.kind, SingleBest)
        posed = card.kind.pose(Random(1))
        assert [option.text for option in posed.options] == ["0", "1+", "2+", "3+"]


def test_the_field_is_said_in_words_and_the_clause_comes_first() -> None:
    """The words do not say the score; the author's own reason follows the clause."""
    card = Card("deck/score", BOTH, why="Look at the ring.").drawn(Random(2))
    assert card.image is not None
    assert card.image.folder == DRAWN
    assert "tumour cells" in card.image.alt
    assert card.kind.right_answer not in card.image.alt
    clause, _, own = card.why.partition("\n\n")
    assert "figure 1" in clause
    assert own == "Look at the ring."


def test_other_scores_are_another_skill() -> None:
    """Whatever field is drawn, what an answer is measured by stays."""
    assert BOTH.answer_key == DrawnField("Score it.", ("1+", "2+")).answer_key
    assert BOTH.answer_key != DrawnField("Which IHC score?").answer_key


def test_a_guess_is_right_one_time_in_four() -> None:
    """All scores are options."""
    assert guessed(BOTH) == 0.25


def test_lists_show_an_example() -> None:
    """Always the same field."""
    card = Card("deck/score", BOTH)
    assert card.example() == card.example()
    assert isinstance(card.example().kind, SingleBest)
