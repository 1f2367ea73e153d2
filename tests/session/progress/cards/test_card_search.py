"""Cards are found by their texts, their state and what is remembered of them."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.cards.card_search import CardSearch, state
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act
from tests.factories import MIXED_DECK, HandClock, services, write_deck
from tests.session.sessions import answer_rightly, give_up, statements, study

TAGGED = MIXED_DECK.replace('id = "best"\n', 'id = "best"\ntags = ["IHC"]\n')


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Study four cards: one is learned, one missed, one suspended and one flagged."""
    opened = services(write_deck(tmp_path, TAGGED), clock=HandClock())
    session = study(opened, "mixed")
    answer_rightly(session, Rating.EASY)
    give_up(session)
    act(opened, ActionKind.SUSPEND, "mixed/symbol")
    act(opened, ActionKind.FLAG, "mixed/recall", "odd")
    return opened


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("equivocal", ["best"]), ("three plus", ["best"]), ("That is HER3", ["symbol"]), ("erbb-2", ["symbol"]),
        ("guideline", []), ("tag:ihc", ["best"]), ("deck:MIXED 17Q", ["recall"]),
        ("is:learned", ["best"]), ("is:learning", ["statement"]), ("is:new", ["symbol", "recall"]),
        ("is:suspended or is:flagged", ["symbol", "recall"]), ("rated:1:1", ["statement"]), ("rated:1", ["best", "statement"]),
        ("is:leech", []), ("prop:reps=1", ["best", "statement"]),
    ],
)  # fmt: skip
def test_cards_are_found(made: Services, text: str, wanted: list[str]) -> None:
    """Question, options, feedback and accepted answers are texts of a card; its source is not."""
    assert [card.key for card in CardSearch(made).find(text)] == [f"mixed/{each}" for each in wanted]


def test_a_lost_index_still_finds_questions_and_answers(
    made: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read of the cards is asked for in its place."""
    monkeypatch.setattr(made.library, "tables", lambda _deck: {})
    search = CardSearch(made)
    assert [card.key for card in search.find("erbb2")] == ["mixed/symbol"]
    assert [card.key for card in search.find("tag:ihc")] == ["mixed/best"]


def test_ratings_of_long_ago_are_looked_up_once_they_are_asked_for(tmp_path: Path) -> None:
    """After a search for those of a few days."""
    clock = HandClock()
    made = services(write_deck(tmp_path), clock=clock)
    give_up(study(made))
    clock.advance(days=100)
    search = CardSearch(made)
    assert search.find("rated:7:1") == []
    assert [card.key for card in search.find("rated:101:1")] == ["mixed/best"]
    assert search.find("rated:100:1") == []
    assert len(search.find("rated:99999:1")) == 1


def test_cards_are_gathered_bit_by_bit_and_a_changed_one_is_looked_at_alone(tmp_path: Path) -> None:
    """The rest is as it was; after a look at all of them, texts are not read again."""
    made = services(statements(tmp_path, 1200), clock=HandClock())
    search = CardSearch(made)
    assert [*search.gather()] == [500, 1000]
    assert [*search.gather()] == []
    act(made, ActionKind.SUSPEND, "many/c7")
    assert search.find("is:suspended") == []
    search.refresh_card("many/c7")
    assert [card.key for card in search.find("is:suspended")] == ["many/c7"]
    act(made, ActionKind.FLAG, "many/c8")
    search.refresh()
    assert [card.key for card in search.find("is:suspended or is:flagged")] == ["many/c7", "many/c8"]


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2026, 11, 23), "due"), (date(2026, 11, 24), "due tomorrow"), (date(2026, 12, 31), "due Thu 31 Dec"),
        (date(2027, 1, 3), "due 3 Jan 2027"),
    ],
)  # fmt: skip
def test_a_state_leaves_room_for_the_question(made: Services, due: date, said: str) -> None:
    """Where it says the year of a day, it does not say the weekday."""
    (card,) = CardSearch(made).find("is:learned")
    assert card.memory is not None
    assert state(evolve(card, memory=card.memory._replace(due_day=due))) == said
