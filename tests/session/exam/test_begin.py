"""What an exam can be drawn from, and what is said of what cannot be had."""

from collections import Counter
from pathlib import Path

import pytest

from her2quiz import paths
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.exam.blueprint import read_blueprint
from her2quiz.domain.kinds.flip import Flip
from her2quiz.session.exam.begin import begin_exam, command_for, discard_exam, drawn_exam
from her2quiz.session.exam.pool import left_out, pool_of
from her2quiz.session.exam.request import ExamRequest
from her2quiz.session.services.services import Services
from tests.factories import write_deck
from tests.session.exam.exams import EVERY_KIND, opened
from tests.session.sessions import statements


@pytest.fixture
def two(tmp_path: Path) -> Services:
    """A deck of each kind, and one of thirty statements."""
    return opened(tmp_path, EVERY_KIND, statements(tmp_path, 30))


def topics(made: Services, request: ExamRequest) -> Counter[str]:
    """Draw an exam; gives how many questions each topic has."""
    return Counter(item.topic for item in drawn_exam(made, request).items)


def test_without_a_blueprint_decks_give_questions_in_proportion(two: Services) -> None:
    """Twenty in all, or as many as there are; cards that only the learner can mark are left out."""
    pool = pool_of(two, ExamRequest())
    drawn = topics(two, ExamRequest())
    assert sum(drawn.values()) == 20
    share = 20 * 30 / len(pool.cards)
    assert abs(drawn["Many"] - share) < 1
    assert pool.left_out == 1
    assert left_out(pool.left_out) == "1 card is left out: only you can mark it."
    few = opened_with(two, ExamRequest(decks=("every-kind",)))
    assert few == len(pool.cards) - 30
    assert "every-kind/flip" not in {card.candidate.key for card in pool.cards}


def opened_with(made: Services, request: ExamRequest) -> int:
    """Return how many cards can be drawn."""
    return len(pool_of(made, request).cards)


@pytest.mark.parametrize(
    ("blueprint", "count", "wanted"),
    [
        ("many=5,every-kind=3", None, {"Many": 5, "Every kind of question": 3}),
        ("Many=25%,every-kind=75%", 8, {"Many": 2, "Every kind of question": 6}),
        ("many,every-kind", 8, {"Many": 4, "Every kind of question": 4}),
    ],
)
def test_a_blueprint_is_kept(
    two: Services, blueprint: str, count: int | None, wanted: dict[str, int]
) -> None:
    """By the id or the title of a deck."""
    assert topics(two, ExamRequest(topics=read_blueprint(blueprint), count=count)) == wanted


def test_tags_are_topics_too(tmp_path: Path) -> None:
    """By their name, or marked as a tag where a deck has the same name; within a search, only what it finds."""
    deck = """title = "Fish"
id = "fish"
[[card]]
question = "Is the ratio 2.0 or more in group 1?"
answer = true
tags = ["ISH"]
[[card]]
question = "Antibody against subdomain IV, first approved in 1998?"
answer = "trastuzumab"
accept = ["Herceptin"]
tags = ["fish"]
"""
    made = opened(tmp_path, write_deck(tmp_path, deck, "fish.toml"))
    assert topics(made, ExamRequest(topics=read_blueprint("ish=1"))) == {"ish": 1}
    assert topics(made, ExamRequest(topics=read_blueprint("fish=2"))) == {"Fish": 2}
    assert topics(made, ExamRequest(topics=read_blueprint("tag:fish=1,tag:ish=1"))) == {"fish": 1, "ish": 1}
    with pytest.raises(Her2QuizError, match="called 'ish'"):
        topics(made, ExamRequest(search="subdomain", topics=read_blueprint("ish=1")))


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (
            ExamRequest(decks=("many",), count=31),
            "There are only 30 questions here that can be marked. Ask for 30 at most.",
        ),
        (ExamRequest(count=200), "1 card is left out: only you can mark it. Ask for"),
        (ExamRequest(decks=("mny",)), "There is no deck called 'mny'. Did you mean many?"),
        (ExamRequest(search="mny"), "No card is found by 'mny'. Did you mean many?"),
        (ExamRequest(search="is:dew"), "Character 4 of the search"),
        (
            ExamRequest(search="chromosome arm"),
            "There is no question here that can be marked. 1 card is left out",
        ),
        (
            ExamRequest(topics=read_blueprint("mny=3")),
            "There is no deck and no tag called 'mny' here. Did you mean many?",
        ),
        (
            ExamRequest(topics=read_blueprint("many=31")),
            "Many has 30 questions that can be marked; 31 are asked for.",
        ),
        (ExamRequest(topics=read_blueprint("many=5"), count=6), "add up to 5 questions, but 6 are asked for"),
        (ExamRequest(seed=-1), "A seed is a number"),
    ],
)
def test_what_cannot_be_had_is_said_with_what_can(two: Services, request_: ExamRequest, said: str) -> None:
    """One clear message each, and no exam is begun."""
    with pytest.raises(Her2QuizError) as error:
        begin_exam(two, request_)
    assert said in str(error.value)
    assert not discard_exam(two)


def test_an_exam_is_not_endless(tmp_path: Path) -> None:
    """However large a blueprint is."""
    made = opened(tmp_path, statements(tmp_path, 260))
    with pytest.raises(Her2QuizError, match="at most 200 questions; 250 are asked for"):
        begin_exam(made, ExamRequest(topics=read_blueprint("many=250")))


def test_every_shipped_deck_can_be_sat_alone(tmp_path: Path) -> None:
    """With all its questions that can be marked, `fix-the-article` among them."""
    made = opened(tmp_path, *paths.shipped_decks().glob("*.toml"))
    for deck in made.library.decks:
        pool = pool_of(made, ExamRequest(decks=(deck.header.id,)))
        count = min(200, len(pool.cards))
        drawn = drawn_exam(made, ExamRequest(decks=(deck.header.id,), count=count, seed=1)).items
        assert len({item.key for item in drawn}) == count
        kinds = {type(made.library.card(item.key).kind) for item in drawn}
        assert Flip not in kinds


COMMANDS = {
    "her2quiz exam -n 20 --seed 7": ExamRequest(),
    "her2quiz exam -n 20 --minutes 30 --seed 7 ihc-scoring ish": ExamRequest(
        decks=("ihc-scoring", "ish"), minutes=30
    ),
    "her2quiz exam -n 20 --topics ihc-scoring=60%,tag:fish=40% --seed 7": ExamRequest(
        topics=read_blueprint("ihc-scoring=60%, tag:fish=40%")
    ),
    "her2quiz exam -n 20 --topics 'A deck,tag:fish' --seed 7": ExamRequest(
        topics=read_blueprint("A deck,tag:fish")
    ),
    "her2quiz exam -n 20 --seed 7 'tag:fish or deck:ish'": ExamRequest(search="tag:fish or deck:ish"),
    "her2quiz exam -n 20 --seed 7 -- '-tag:fish ihc'": ExamRequest(search="-tag:fish ihc"),
}


@pytest.mark.parametrize("command", [*COMMANDS])
def test_everything_that_was_asked_is_in_it(command: str) -> None:
    """With the seed that was drawn and the number of questions there were."""
    assert command_for(COMMANDS[command], 20, 7) == command


@pytest.mark.parametrize(
    "search", ["is:leech", "fish -IS:new", "rated:7", "(prop:s<21 or fish)", "saved:weak"]
)
def test_what_each_finds_of_their_own_is_no_exam_for_others(search: str) -> None:
    """No command is given for it."""
    assert command_for(ExamRequest(search=search), 20, 7) == ""
