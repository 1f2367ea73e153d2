"""The analysis of a class: cards, options, findings, versions, small groups."""

from random import Random

import pytest

from her2quiz.domain.class_results.analysis import PlaceFigures, analyse
from her2quiz.domain.class_results.answer import EXAM, ClassAnswer
from her2quiz.domain.class_results.card_facts import CardFacts, OptionFacts
from her2quiz.domain.class_results.card_figures import NOT_SHOWN, Bound, Finding, Share
from her2quiz.domain.class_results.suppression import Rules
from tests.domain.class_results.classes import SCORES, VERSION, answer, choosing, class_of

PRIVATE = Rules(is_private=True)
OPTIONS = tuple(OptionFacts(text, text == "right") for text in ("right", "near", "far", "never"))
FACTS = {("d/c0", VERSION): CardFacts("d/c0", VERSION, OPTIONS)}


def study(answers: list[ClassAnswer], rules: Rules = PRIVATE, facts: dict = FACTS) -> PlaceFigures:  # type: ignore[type-arg]
    """Return what is known from study alone."""
    (place,) = analyse(answers, facts, rules)
    return place


def test_every_card_has_its_difficulty_and_discrimination() -> None:
    """As in the table of scores."""
    place = study(class_of(), facts={})
    assert place.learners == 10
    assert place.mean == pytest.approx(31 / 60)
    assert [card.difficulty.value for card in place.cards] == [0.8, 0.6, 0.5, 0.4, 0.5, 0.3]
    assert place.cards[4].discrimination is not None
    assert place.cards[4].discrimination.value == pytest.approx(0.7372097807744856)
    (reliable,) = place.reliabilities
    assert (reliable.cards, reliable.learners) == (6, 10)
    assert reliable.value == pytest.approx(0.6757281553398058)


def test_the_order_of_answers_does_not_matter() -> None:
    """Not even in the last decimal."""
    answers = [*class_of(), *choosing(*["right", "near"] * 5, card="d/c9")]
    shuffled = Random(3).sample(answers, len(answers))
    assert analyse(answers, FACTS, PRIVATE) == analyse(shuffled, FACTS, PRIVATE)


def test_study_and_exams_are_apart() -> None:
    """Each with its own figures."""
    exam = class_of(where=EXAM, sitting="e" * 16)
    found = analyse([*class_of(), *exam[: 6 * 4]], {}, PRIVATE)
    assert [(place.where, place.learners) for place in found] == [("exam", 4), ("study", 10)]


def test_a_learner_with_few_other_answers_ranks_nobody() -> None:
    """Six cards are five others; without one of them nobody is ranked."""
    place = study(class_of([row[:5] for row in SCORES]))
    assert all(card.discrimination is None and card.upper_less_lower is None for card in place.cards)


def test_other_versions_of_a_card_are_told_apart() -> None:
    """And their options are not those of the deck."""
    other = [answer(20 + number, version="f" * 16, chosen=("near",)) for number in range(5)]
    place = study([*choosing("right", "near", "right", "far"), *other])
    assert [(card.version, card.learners, bool(card.options)) for card in place.cards] == [
        (VERSION, 4, True),
        ("f" * 16, 5, False),
    ]


def test_options_are_counted_with_those_who_chose_none() -> None:
    """In the order of the deck."""
    place = study(choosing("right", "right", "near", "", "right"))
    (card,) = place.cards
    assert [(each.text, each.is_right, each.chosen.value) for each in card.options] == [
        ("right", True, 0.6),
        ("near", False, 0.2),
        ("far", False, 0),
        ("never", False, 0),
    ]
    assert (card.unanswered, card.difficulty) == (Share(0.2), Share(0.6))


def ranked(chosen: list[str], wrong_from: int = 5) -> list[ClassAnswer]:
    """Return the answers to one card of learners of whom the first do best elsewhere."""
    others = [
        answer(learner, f"d/o{card}", float(learner < wrong_from))
        for learner in range(10)
        for card in range(5)
    ]
    return [*choosing(*chosen), *others]


def test_an_option_that_the_best_prefer_to_the_key_is_told_first() -> None:
    """The key may be wrong; and those who do worse elsewhere do better here."""
    place = study(ranked(["near"] * 5 + ["right"] * 5))
    found = place.cards[0].found
    assert [each.finding for each in found][:2] == [Finding.KEY_MAY_BE_WRONG, Finding.SEPARATES_WRONGLY]
    assert found[0].option == "near"


def test_a_mistake_that_all_make_is_no_sign_of_a_wrong_key() -> None:
    """The weakest choose it as often as the best."""
    place = study(ranked(["right", *["near"] * 8, "right"]))
    assert Finding.KEY_MAY_BE_WRONG not in [each.finding for each in place.cards[0].found]
    assert Finding.DIFFICULT in [each.finding for each in place.cards[0].found]


def test_wrong_options_that_hardly_anybody_chooses_are_told() -> None:
    """Below 5%; not where each showing has only some of the options."""
    answers = choosing(*["right"] * 20, *["near"] * 10, "far")
    unused = [each.option for each in study(answers).cards[0].found]
    assert unused == ["far", "never"]
    some = {("d/c0", VERSION): CardFacts("d/c0", VERSION, OPTIONS, shows_some=True)}
    assert study(answers, facts=some).cards[0].found == ()


def test_small_groups_are_not_shown() -> None:
    """Below ten by default, below three never; then nothing of the card is known."""
    nine = choosing(*["right"] * 5, *["near"] * 4)
    (card,) = study(nine, Rules()).cards
    assert (card.learners, card.difficulty, card.options) == (None, NOT_SHOWN, ())
    assert study(nine, Rules()).learners is None
    assert study(nine, Rules(least=9)).cards[0].learners == 9
    assert study(choosing("right", "near"), Rules(least=0)).cards[0].learners is None
    assert study(choosing("right", "near"), PRIVATE).cards[0].learners is None


def test_in_a_shared_report_few_wrong_answers_are_not_counted() -> None:
    """Nor what could tell of them: discrimination, and options."""
    (card, *_) = study(ranked(["right"] * 8 + ["near", "far"]), Rules()).cards
    assert card.difficulty == Share(0.8, Bound.AT_LEAST)
    assert (card.discrimination, card.upper_less_lower) == (None, None)
    assert [each.chosen.bound for each in card.options] == [Bound.AT_LEAST, *[Bound.HIDDEN] * 3]
    assert [(each.upper, each.lower) for each in card.options] == [(None, None)] * 4


def test_where_the_key_is_hidden_its_share_is_bounded_by_what_is_shown() -> None:
    """Of 12, 10 chose another option."""
    (card,) = study(choosing(*["near"] * 10, "right", "far"), Rules()).cards
    assert card.difficulty.bound is Bound.AT_MOST
    assert card.difficulty.value == pytest.approx(1 / 6)


@pytest.mark.parametrize(
    ("scores", "shown"),
    [
        ([1] * 10, Share(0.8, Bound.AT_LEAST)),
        ([1] * 8 + [0.5, 0], Share(0.8, Bound.AT_LEAST)),
        ([0] * 9 + [0.5], Share(0.2, Bound.AT_MOST)),
        ([1] * 5 + [0.5] * 5, Share(0.75)),
    ],
)
def test_the_mean_score_of_a_card_without_options_gives_no_few_away(
    scores: list[float], shown: Share
) -> None:
    """Whether two were wrong or none looks the same."""
    answers = [answer(learner, "d/t", score) for learner, score in enumerate(scores)]
    assert study(answers, Rules()).cards[0].difficulty == shown


def test_options_of_which_several_are_chosen_are_counted_one_by_one() -> None:
    """A count near none or near all is bounded."""
    facts = {("d/c0", VERSION): CardFacts("d/c0", VERSION, OPTIONS, takes_several=True)}
    both = [answer(learner, score=0.5, chosen=("right", "near")) for learner in range(6)]
    one = [answer(10 + learner, chosen=("right",)) for learner in range(6)]
    (card,) = study([*both, *one], Rules(), facts).cards
    shown = [each.chosen for each in card.options]
    assert shown[0] == Share(10 / 12, Bound.AT_LEAST)
    assert shown[1] == Share(0.5)
    assert shown[2].bound is Bound.AT_MOST
    assert shown[2].value == pytest.approx(1 / 6)
    assert card.difficulty == Share(0.75)


def test_reliability_is_of_those_who_sat_the_same_exam() -> None:
    """Two exams are two sets of cards; one that too few sat is none."""
    one = class_of([row[:4] for row in SCORES], where=EXAM, sitting="a" * 16)
    two = [
        answer(30 + learner, f"e/c{card}", (learner + card) % 2, where=EXAM, sitting="b" * 16)
        for learner in range(2)
        for card in range(3)
    ]
    place = study([*one, *two])
    assert [(each.cards, each.learners) for each in place.reliabilities] == [(4, 10)]


@pytest.mark.parametrize("learners", [3, 9, 10])
def test_nothing_is_concluded_from_a_few_learners(learners: int) -> None:
    """Of nine, two decide whether a key looks wrong; their figures are shown all the same."""
    place = study(class_of(SCORES[:learners]), facts={})
    assert all(card.difficulty.value is not None for card in place.cards)
    assert any(card.found for card in place.cards) is (learners >= 10)
