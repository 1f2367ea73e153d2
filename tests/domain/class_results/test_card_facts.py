"""What is known of a card, its version, and pseudonyms."""

import pytest
from attrs import evolve

from her2quiz.domain.choices.options import Option
from her2quiz.domain.class_results.card_facts import facts_of, version_of
from her2quiz.domain.class_results.pseudonym import PSEUDONYM, class_key, pseudonym
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse

WHICH = SingleBest("Which?", (Option("One", is_right=True), Option("Two"), Option("Three")))
BEST = Card("d/c", WHICH)


def test_options_stand_in_the_order_of_the_deck() -> None:
    """With the key."""
    facts = facts_of(BEST)
    assert [(each.text, each.is_right) for each in facts.options] == [
        ("One", True),
        ("Two", False),
        ("Three", False),
    ]
    assert (facts.takes_several, facts.shows_some) == (False, False)
    assert facts_of(evolve(BEST, kind=evolve(WHICH, choices=2))).shows_some


def test_a_statement_has_two_options() -> None:
    """In the words that the log has."""
    facts = facts_of(Card("d/c", TrueFalse("2+ is positive.", value=False)))
    assert [(each.text, each.is_right) for each in facts.options] == [("True", False), ("False", True)]


def test_the_version_is_another_one_where_an_answer_may_mean_something_else() -> None:
    """Reasons and the order of options, which are shuffled, are no part of it."""
    kind = WHICH
    same = [evolve(BEST, why="Because."), evolve(BEST, kind=evolve(kind, options=kind.options[::-1]))]
    assert {version_of(card) for card in same} == {version_of(BEST)}
    others = [
        evolve(BEST, story="A story."),
        evolve(BEST, kind=evolve(kind, prompt="Which one?")),
        evolve(BEST, kind=evolve(kind, options=(*kind.options, Option("Four")))),
        evolve(BEST, kind=evolve(kind, options=(Option("One"), Option("Two", is_right=True)))),
    ]
    assert len({version_of(BEST), *map(version_of, others)}) == 5


def test_a_pseudonym_is_the_same_in_one_class_and_another_in_every_other() -> None:
    """HMAC-SHA256; the figure is that of `openssl dgst -sha256 -hmac spring2027`."""
    key = class_key(" Spring 2027 ")
    assert key == class_key("ｓｐｒｉｎｇ2027") == "spring2027"
    made = pseudonym("0123456789abcdef", key)
    assert made == "f76562f981329770eb95c2c50e590c95"
    assert PSEUDONYM.fullmatch(made)
    assert len({made, pseudonym("0123456789abcdef", class_key("autumn2027")), pseudonym("f" * 16, key)}) == 3


@pytest.mark.parametrize("typed", ["", "abc", "  a b c ", "x" * 201, "x" * 10_000])
def test_a_class_key_is_neither_short_nor_endless(typed: str) -> None:
    """The message says how long."""
    with pytest.raises(ValueError, match="4 to 200 letters"):
        class_key(typed)
