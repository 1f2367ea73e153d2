"""The search for cards: what each term finds, how terms combine, and what a wrong search is told."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.search.query import query
from her2quiz.domain.search.searched import NUMBERS, STATES, SearchedCard
from her2quiz.domain.search.words import LONGEST_SEARCH, SearchError
from tests.factories import MONDAY

NOW = Moment.from_local(MONDAY)
TODAY = NOW.day


def _memory(stage: Stage, *, due_in: int = 5, ago: int = 3) -> Memory:
    return Memory(
        stage=stage, step=None if stage is Stage.REVIEW else 0, stability=8.0, difficulty=6.5, at=NOW.at,
        day=TODAY - timedelta(days=ago), due_at=NOW.at, due_day=TODAY + timedelta(days=due_in), first_day=TODAY,
        failed_day=None, reviews=7, lapses=2,
    )  # fmt: skip


LEARNED = SearchedCard(
    "ihc/two-plus", ("ihc", "ihc scoring"), "which score is equivocal? two plus, 2+ (ihc)", frozenset({"ihc", "cut-off"}), TODAY,
    _memory(Stage.REVIEW), frozenset({"flagged", "leech"}), {Rating.AGAIN: TODAY - timedelta(days=30), Rating.GOOD: TODAY - timedelta(days=3)},
)  # fmt: skip
NEW = SearchedCard(
    "fish/group-2",
    ("fish", "fish and ish"),
    "which group has a ratio of 2 and few copies?",
    frozenset({"groups"}),
    TODAY,
)
LEARNING = SearchedCard(
    "ihc/three", ("ihc", "ihc scoring"), "what is 3+?", frozenset(), TODAY, _memory(Stage.LEARNING, ago=0)
)
DECK = {"L": LEARNED, "N": NEW, "S": LEARNING}


def found(text: str) -> str:
    """Return which of the three cards a search finds."""
    wanted = query(text)
    return "".join(name for name, card in DECK.items() if wanted(card))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("“two plus”", '"two plus"'), ("„two plus“", '"two plus"'), ("«two plus»", '"two plus"')),
        *(("which −ratio", "which -ratio"), ("which –ratio", "which -ratio"), ("deck：ihc", "deck:ihc")),
        *(
            ("which AND ratio", "which ratio"),
            ("NOT ratio", "-ratio"),
            ("which AND NOT ratio", "which -ratio"),
        ),
        *(("prop:s≥8", "prop:s>=8"), ("prop:s≤8", "prop:s<=8"), ("prop:d=6,5", "prop:d=6.5")),
    ],
)
def test_a_search_may_be_typed_as_other_programs_and_keyboards_have_it(typed: str, meant: str) -> None:
    """With the quotes and the minus of a word processor, and words in capitals between terms."""
    assert found(typed) == found(meant)
    assert found(typed) != found("no such words")


@pytest.mark.parametrize(
    ("text", "wanted"), [("AND", "N"), ("and", "N"), ("which AND", "N"), ("NOT", ""), ("−5", ""), ("−", "")]
)
def test_a_word_in_capitals_alone_is_looked_for(text: str, wanted: str) -> None:
    """So is the minus of a number."""
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "LNS"), ("  ", "LNS"), ("which", "LN"), ("WHICH", "LN"), ("which score", "L"), ('"which score"', "L"),
        ('"which group', None), ("2+", "L"), ("ihc/three", "S"), ("gr*p", "N"), ("*", "LNS"),
        ("deck:ihc", "LS"), ('deck:"IHC scoring"', "LS"), ("deck:i*", "LS"), ("deck:ih", ""),
        ("tag:ihc", "L"), ("tag:*", "LN"), ("-tag:*", "S"), ("tag:cut*", "L"),
        ("is:new", "N"), ("is:learning", "S"), ("is:learned", "L"), ("is:due", "S"), ("is:flagged", "L"), ("is:leech", "L"),
        ("is:suspended", ""), ("rated:1", "S"), ("rated:4", "LS"), ("rated:3", "S"), ("rated:31:1", "L"), ("rated:30:1", ""),
        ("prop:s<21", "LS"), ("prop:s<8", ""), ("prop:s<=8", "LS"), ("prop:d>6", "LS"), ("prop:ivl=8", "L"), ("prop:due>4", "L"),
        ("prop:due<0", ""), ("prop:reps!=7", ""), ("prop:lapses>=2", "LS"), ("prop:r>0.5", "L"), ("prop:r<0.5", ""),
        ("is:new or is:learning", "NS"), ("deck:ihc -is:learning", "L"), ("-(is:new or is:learning)", "L"), ("- is:new", "N"),
        ("(deck:ihc (which or 3+)) or is:new", "LNS"), ("--is:new", "N"), ("color:red", ""), ('"or"', "L"), ("OR", None),
    ],
)  # fmt: skip
def test_what_is_found(text: str, wanted: str | None) -> None:
    """None is a search that cannot be understood."""
    if wanted is None:
        with pytest.raises(SearchError):
            query(text)
    else:
        assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("is:dew", "Character 4 of the search: after is: comes one of new, due"),
        ("tag:", "Character 5 of the search: something must follow tag:"),
        ("ihc rated:x", "Character 11 of the search: after rated: comes a number of days"),
        ("prop:x<1", "Character 6 of the search: after prop: comes a comparison, such as prop:s<21"),
        ("prop:s<a", "Character 6"),
        ("prop:reps>1,000", "Character 6"),
        ("(ihc", "Character 1 of the search: this bracket is not closed"),
        ("ihc)", "Character 4 of the search: this bracket was not opened"),
        ("()", "Character 2 of the search: a word is missing before ')'"),
        ("ihc or", "Character 7 of the search: a word is missing here"),
        ('ihc "2+', 'Character 5 of the search: this quote has no second "'),
        ("(" * 30, "brackets go at most 20 deep"),
        ("x" * 501, f"a search has at most {LONGEST_SEARCH} characters"),
    ],
)  # fmt: skip
def test_what_a_wrong_search_is_told(text: str, said: str) -> None:
    """It names the place and what was expected there."""
    with pytest.raises(SearchError, match=said.replace("(", "\\(").replace(")", "\\)").replace("+", "\\+")):
        query(text)


TERMS = st.sampled_from(["which", "deck:ihc", "tag:*", "is:due", "rated:4", "prop:s<9", '"2+"', "-is:new"])


@given(TERMS, TERMS)
def test_terms_combine_as_sets(one: str, other: str) -> None:
    """A blank is both, `or` is either, a minus is all others."""
    first, second = set(found(one)), set(found(other))
    assert set(found(f"{one} {other}")) == first & second
    assert set(found(f"{one} or {other}")) == first | second
    assert set(found(f"-({one})")) == set(DECK) - first


@given(st.text(alphabet='abc:<>=()"-*or 0123456789isdetagprhl.?[]\\\n', max_size=60))
def test_any_text_is_a_search_or_told_what_is_wrong(text: str) -> None:
    """Nothing else ever happens, and the place is in the search or just behind it."""
    places = [0]
    try:
        found(text)
    except SearchError as error:
        places.append(error.place)
    assert 0 <= max(places) <= len(text)


def test_every_state_and_number_can_be_asked_of_every_card() -> None:
    """A new card has no numbers; no card fails."""
    for card in DECK.values():
        assert {card.has_state(name) for name in STATES} == {True, False}
        assert all(
            (card.number(name) is None) <= (card.memory is None or card is LEARNING) for name in NUMBERS
        )


SAVED = {"Weak": "prop:s<9 is:learned", "both": "saved:weak or is:new", "loop": "saved:loop", "odd": "is:odd"}


@pytest.mark.parametrize(
    ("text", "wanted"), [("saved:weak", "L"), ("saved:both", "LN"), ("-saved:WEAK which", "N")]
)
def test_a_saved_search_stands_for_itself(text: str, wanted: str) -> None:
    """As if it stood in brackets."""
    found_by = query(text, SAVED)
    assert "".join(name for name, card in DECK.items() if found_by(card)) == wanted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x saved:other", "Character 3 of the search: no search is saved as 'other'; there are: Weak, both, loop, odd"),
        ("saved:loop", "Character 1 of the search: the saved search 'loop' cannot be understood"),
        ("saved:odd", "the saved search 'odd' cannot be understood: after is: comes one of"),
    ],
)  # fmt: skip
def test_a_saved_search_that_helps_nobody_is_said(text: str, said: str) -> None:
    """Its place is that of its name."""
    with pytest.raises(SearchError) as raised:
        query(text, SAVED)
    assert said in str(raised.value)
