"""Siblings and look-alikes on different days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.keys import family_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.day.queue import Entry, build_queue
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.day.same_day import (
    DAYS_KEPT,
    LONGEST_DELAY,
    MOST_COMPARED,
    EarlierDays,
    choose_cards,
)
from her2quiz.domain.scheduling.memory import Memory
from tests.domain.samples import NOW, learned, stepping

STEMS = {
    "d/low": "What score has weak staining of the membrane in 5% of cells?",
    "d/high": "What score has weak staining of the membrane in 50% of cells?",
    "d/gene": "On which chromosome does the gene sit?",
    "d/case/one": "Which test comes first?",
    "d/case/two": "What follows when it is negative?",
    "d/drug": "Which brand name has lapatinib?",
}
"""The first two are look-alikes; two others are siblings."""

keys = st.lists(st.sampled_from(sorted(STEMS)), unique=True)


def stem(key: str) -> str:
    """Return the stem of a card."""
    return STEMS[key]


def like(first: str, second: str) -> bool:
    """Whether two of these cards clash."""
    return family_of(first) == family_of(second) or {first, second} == {"d/low", "d/high"}


def chosen(
    asked: list[str],
    memories: dict[str, Memory],
    now: Moment,
    answered: list[str],
    *,
    limit: int = 99,
    earlier: dict[date, list[str]] | None = None,
) -> tuple[list[str], int]:
    """Choose the cards of a day."""
    queue = build_queue(asked, memories, now, 1000)
    entries, postponed = choose_cards(
        queue, answered, memories, now, new_limit=limit, stem_of=stem, earlier=lambda: earlier or {}
    )
    return [entry.key for entry in entries], postponed


def due(days_late: int) -> Memory:
    """Return the memory of a card that has been due for some days."""
    return learned(due_in=-days_late)


@given(keys, keys, st.integers(0, LONGEST_DELAY - 1))
def test_no_two_that_clash_are_due_on_one_day(asked: list[str], answered: list[str], late: int) -> None:
    """They do not clash with cards that were answered either; postponed cards are counted."""
    today, postponed = chosen(asked, {key: due(late) for key in asked}, NOW, answered)
    taken = [*answered, *today]
    assert all(not like(first, second) for first in today for second in taken if first != second)
    assert len(today) + postponed == len(asked)


@given(keys, keys)
def test_a_card_is_not_postponed_for_ever(asked: list[str], answered: list[str]) -> None:
    """After some days on which it clashed it is asked, whether it clashes or not."""
    earlier = {NOW.day - timedelta(days=late): [*STEMS] for late in range(1, LONGEST_DELAY + 1)}
    memories = {key: due(LONGEST_DELAY) for key in asked}
    today, postponed = chosen(asked, memories, NOW, answered, earlier=earlier)
    assert sorted(today) == sorted(asked)
    assert postponed == 0


@given(keys, keys)
def test_cards_in_their_steps_are_always_asked(asked: list[str], answered: list[str]) -> None:
    """They were answered today already."""
    today, _ = chosen(asked, {key: stepping() for key in asked}, NOW, answered)
    assert sorted(today) == sorted(asked)


@given(keys, keys, st.integers(0, 7))
def test_new_cards_that_clash_come_last_and_only_if_there_are_too_few_others(
    asked: list[str], answered: list[str], limit: int
) -> None:
    """The limit is used up, and the cards that fit keep the author's order."""
    today, _ = chosen(asked, {}, NOW, answered, limit=limit)
    assert len(today) == min(limit, len(asked))
    fitting: list[str] = []
    for key in asked:
        if all(not like(key, other) for other in (*answered, *fitting)):
            fitting.append(key)
    assert today[: len(fitting)] == fitting[:limit]


@given(keys, keys, st.data())
def test_the_same_day_is_always_planned_in_the_same_way(
    asked: list[str], answered: list[str], data: st.DataObject
) -> None:
    """It depends only on the log and the decks, so a restart changes nothing."""
    states = st.sampled_from([None, due(0), due(3), stepping()])
    drawn = {key: data.draw(states) for key in asked}
    memories = {key: memory for key, memory in drawn.items() if memory is not None}
    assert chosen(asked, memories, NOW, answered) == chosen(asked, memories, NOW, answered)


def test_entries_keep_their_reasons() -> None:
    """The learner is shown why a card is asked."""
    memories = {"d/gene": due(0)}
    queue = build_queue(["d/gene", "d/drug"], memories, NOW, 10)
    entries, _ = choose_cards(queue, [], memories, NOW, new_limit=10, stem_of=stem)
    assert entries == (Entry("d/gene", Reason.DUE), Entry("d/drug", Reason.NEW))


@given(keys, keys)
def test_every_due_card_comes_within_the_longest_delay(asked: list[str], answered: list[str]) -> None:
    """No card is lost or waits longer, whatever is answered on each day."""
    waiting, days = {key: due(0) for key in asked}, dict[date, list[str]]()
    for late in range(LONGEST_DELAY + 1):
        now = NOW._replace(day=NOW.day + timedelta(days=late))
        today, postponed = chosen(asked, waiting, now, answered, earlier=days)
        assert len(today) + postponed == len(waiting)
        waiting = {key: memory for key, memory in waiting.items() if key not in today}
        days[now.day], asked = [*answered, *today], list(waiting)
    assert waiting == {}


@given(keys, st.integers(0, 60), st.integers(1, 20))
def test_a_break_brings_no_two_together(asked: list[str], late: int, gap: int) -> None:
    """However long they have been due, and however many days are skipped, those that clash come on different days."""
    waiting, days = {key: due(late) for key in asked}, dict[date, list[str]]()
    for number in range(3):
        now = NOW._replace(day=NOW.day + timedelta(days=number * gap))
        today, _ = chosen(asked, waiting, now, [], earlier=days)
        assert all(not like(one, other) for one in today for other in today if one != other)
        waiting = {key: memory for key, memory in waiting.items() if key not in today}
        days[now.day], asked = today, list(waiting)
    assert waiting == {}


answered_days = st.dictionaries(st.integers(0, DAYS_KEPT + 5), keys, max_size=DAYS_KEPT)


@given(st.sampled_from(sorted(STEMS)), st.integers(-2, DAYS_KEPT + 5), answered_days)
def test_days_on_which_a_card_clashed_are_counted(
    key: str, late: int, answered: dict[int, list[str]]
) -> None:
    """Not days before the card was due, today, and those long ago; it looks at no more days than decide."""
    days = {NOW.day - timedelta(days=ago): found for ago, found in answered.items()}
    clashing = [
        ago
        for ago, found in answered.items()
        if 0 < ago <= min(late, DAYS_KEPT) and any(like(key, other) for other in found)
    ]
    waited = EarlierDays(lambda: days, stem).has_waited_long(key, NOW.day - timedelta(days=late), NOW.day)
    assert waited == (len(clashing) >= LONGEST_DELAY)


def test_the_log_is_not_read_for_a_card_that_was_due_lately() -> None:
    """There are not enough days on which it can have clashed, whatever was answered."""
    read = list[int]()

    def answered() -> dict[date, list[str]]:
        read.append(1)
        return {NOW.day - timedelta(days=ago): ["d/low"] for ago in range(60)}

    days = EarlierDays(answered, stem)
    since = NOW.day - timedelta(days=LONGEST_DELAY)
    assert not days.has_waited_long("d/high", since + timedelta(days=1), NOW.day)
    assert not read
    assert days.has_waited_long("d/high", since, NOW.day)
    assert read


def test_no_more_days_are_compared_than_decide() -> None:
    """The latest ones are, which most cards share."""
    looked_at = list[str]()

    def stem_of(key: str) -> str:
        looked_at.append(key)
        return STEMS["d/low"]

    answered = {NOW.day - timedelta(days=ago): [f"d/n{ago}"] for ago in range(60)}
    assert EarlierDays(lambda: answered, stem_of).has_waited_long("d/high", date.min, NOW.day)
    assert {*looked_at} == {"d/high", *(f"d/n{ago}" for ago in range(1, LONGEST_DELAY + 1))}


def test_an_urgent_card_is_not_postponed() -> None:
    """Its answer has changed, and the learner remembers the wrong one."""
    memories = {"d/high": due(0)}
    queue = build_queue([*memories], memories, NOW, 0)
    for urgent, count in (((), 0), (("d/high",), 1)):
        entries, _ = choose_cards(queue, ["d/low"], memories, NOW, new_limit=0, stem_of=stem, urgent=urgent)
        assert len(entries) == count


def test_answered_cards_count_and_buried_ones_do_not() -> None:
    """Without the answer that it clashed with, the card is asked."""
    assert chosen(["d/case/two"], {"d/case/two": due(0)}, NOW, ["d/case/one"]) == ([], 1)
    assert chosen(["d/case/two"], {"d/case/two": due(0)}, NOW, []) == (["d/case/two"], 0)


def test_no_more_cards_are_compared_than_anyone_answers() -> None:
    """This holds for any number of due and new cards; all of them stay in the queue."""
    looked_at: set[str] = set()

    def stem_of(key: str) -> str:
        looked_at.add(key)
        return f"Which is number {key}?"

    old = [f"d/o{number}" for number in range(5 * MOST_COMPARED)]
    new = [f"d/n{number}" for number in range(5 * MOST_COMPARED)]
    memories = {key: due(0) for key in old}
    queue = build_queue([*old, *new], memories, NOW, len(new))
    entries, postponed = choose_cards(queue, new[:400], memories, NOW, new_limit=10, stem_of=stem_of)
    assert len(entries) + postponed == len(old) + 10
    assert len(looked_at) <= 3 * MOST_COMPARED + 10
