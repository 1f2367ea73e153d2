"""Which questions an exam draws."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.exam.chance import LARGEST_SEED, lot, seed_of
from her2quiz.domain.exam.draw import Candidate, Quota, ShortageError, draw

FEW = settings(max_examples=30, deadline=None)
SEEDS = st.integers(0, LARGEST_SEED)


def cards(deck: str, count: int) -> tuple[Candidate, ...]:
    """Cards that read nothing alike."""
    return tuple(
        Candidate(f"{deck}/c{number}", number, f"{chr(97 + number % 26) * 40} {deck} {number}")
        for number in range(count)
    )


def case(name: str, stages: int, place: int = 0) -> tuple[Candidate, ...]:
    """A case of several questions, which unfolds."""
    story = "A woman of 54 with a lump. "
    return tuple(
        Candidate(
            f"cases/{name}/q{stage}", place + stage, f"{stage * 7} what now?", story * (stage + 1) + name
        )
        for stage in range(stages)
    )


@FEW
@given(SEEDS, st.randoms(use_true_random=False), st.integers(1, 12), st.integers(1, 12))
def test_the_same_seed_draws_the_same_in_whatever_order_cards_are_given(
    seed: int, shuffle: Random, first: int, second: int
) -> None:
    """Each topic gives as many as it should, and no card comes twice."""
    quotas = [Quota("a", first, cards("a", 12)), Quota("b", second, cards("b", 12))]
    drawn = draw(quotas, seed)
    mixed = [Quota(each.topic, each.wanted, tuple(shuffle.sample(each.candidates, 12))) for each in quotas]
    shuffle.shuffle(mixed)
    assert draw(mixed, seed) == drawn
    assert [sum(each.topic == topic for each in drawn) for topic in "ab"] == [first, second]
    assert len({each.key for each in drawn}) == first + second


def test_a_drawing_never_changes() -> None:
    """A class that was given a seed gets the same exam from a later version; these are the ones of today."""
    drawn = draw([Quota("a", 4, cards("a", 20))], 7)
    assert [each.key for each in drawn] == ["a/c11", "a/c14", "a/c0", "a/c7"]
    assert seed_of(7, "a/c8") == 2_441_717_204
    assert lot(7, "draw", "a/c8")[:8] == "c00da07e"


def test_other_seeds_draw_others() -> None:
    """Ten seeds give ten exams."""
    assert len({draw([Quota("a", 8, cards("a", 26))], seed) for seed in range(10)}) == 10


@FEW
@given(SEEDS)
def test_the_questions_of_a_case_stay_together_and_in_order(seed: int) -> None:
    """Whatever else comes between other questions."""
    pool = (*case("first", 4), *case("second", 3, 4), *cards("a", 9))
    drawn = [each.key for each in draw([Quota("all", 16, pool)], seed)]
    for name, stages in (("first", 4), ("second", 3)):
        places = [drawn.index(f"cases/{name}/q{stage}") for stage in range(stages)]
        assert places == list(range(places[0], places[0] + stages))


@FEW
@given(SEEDS)
def test_siblings_and_cards_that_read_alike_come_together_only_if_there_are_no_others(seed: int) -> None:
    """Of two blanks of one text, or IHC 2+ and IHC 3+, one would give the other away."""
    siblings = tuple(
        Candidate(f"d/row/{part}", place, f"{part} of it?") for place, part in enumerate(("name", "brand"))
    )
    alike = tuple(
        Candidate(f"d/ihc{score}", score, f"A core biopsy of a tumour is IHC {score}+. What comes next?")
        for score in (2, 3)
    )
    pool = (*siblings, *alike, *cards("a", 4))
    drawn = {each.key for each in draw([Quota("all", 6, pool)], seed)}
    assert len(drawn & {each.key for each in siblings}) == 1
    assert len(drawn & {each.key for each in alike}) == 1
    assert len(draw([Quota("all", 8, pool)], seed)) == 8


@FEW
@given(SEEDS, st.permutations(("tag", "deck", "rest")))
def test_cards_of_several_topics_go_where_they_are_needed(seed: int, order: list[str]) -> None:
    """However the topics overlap: if each can have its number, it has."""
    deck = cards("a", 6)
    quotas = {
        "deck": Quota("deck", 3, deck),
        "tag": Quota("tag", 2, deck[:3]),
        "rest": Quota("rest", 1, deck[2:4]),
    }
    drawn = draw([quotas[name] for name in order], seed)
    assert {topic: sum(each.topic == topic for each in drawn) for topic in quotas} == {
        "deck": 3,
        "tag": 2,
        "rest": 1,
    }
    for each in drawn:
        assert each.key in {card.key for card in quotas[each.topic].candidates}


@pytest.mark.parametrize(
    ("wanted", "count", "said"),
    [
        (3, 2, "a has 2 questions that can be marked; 3 are asked for."),
        (1, 0, "a has no questions that can be marked; 1 is asked for."),
    ],
)
def test_too_few_cards_are_an_error(wanted: int, count: int, said: str) -> None:
    """With what can be had."""
    with pytest.raises(ShortageError) as error:
        draw([Quota("a", wanted, cards("a", count))], 1)
    assert str(error.value) == said


def test_topics_that_share_too_few_cards_are_an_error() -> None:
    """Each has enough, but not both."""
    deck = cards("a", 3)
    with pytest.raises(ShortageError, match="besides those of the other topics; 2 are asked for"):
        draw([Quota("a", 2, deck), Quota("b", 2, deck)], 1)


def test_cards_that_all_read_alike_are_drawn_without_comparing_each_with_each() -> None:
    """However many there are."""
    alike = tuple(
        Candidate(f"a/c{number}", number, f"{'What is this? ' * 9}{number}") for number in range(9000)
    )
    assert len(draw([Quota("a", 150, alike)], 1)) == 150
