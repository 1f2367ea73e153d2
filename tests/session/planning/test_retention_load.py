"""What another target retention does to the load."""

import re

import pytest

from her2quiz.session.planning.retention_load import RetentionLoad
from her2quiz.session.services.services import Services
from tests.factories import services
from tests.pictures import learner


@pytest.fixture(scope="module")
def practised() -> Services:
    """A learner who has studied the shipped decks for ten days."""
    return learner(10)


def test_a_higher_target_asks_more_and_a_lower_one_less(practised: Services) -> None:
    """In cards and in minutes, both said for either; it is the same the next time."""
    load = RetentionLoad(practised)
    more, less = load.words(0.9, 0.95), load.words(0.9, 0.8)
    wanted = r"In the next 4 weeks that is probably (\d+) cards a day in (\d+) minutes, instead of (\d+) in (\d+)\."
    cards, minutes, cards_before, minutes_before = map(int, _groups(wanted, more))
    fewer, shorter, again, minutes_again = map(int, _groups(wanted, less))
    assert cards > cards_before == again > fewer
    assert minutes >= minutes_before == minutes_again >= shorter
    assert RetentionLoad(practised).words(0.9, 0.95) == more


def _groups(pattern: str, text: str) -> tuple[str, ...]:
    found = re.fullmatch(pattern, text)
    assert found is not None, text
    return found.groups()


def test_nothing_is_said_where_nothing_changes_or_too_little_is_known(practised: Services) -> None:
    """Without answers no forecast pretends to know."""
    assert RetentionLoad(practised).words(0.9, 0.9) == ""
    assert RetentionLoad(services()).words(0.9, 0.8) == ""
