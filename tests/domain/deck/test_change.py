"""What changed on a deck's cards, and what that does to learners' progress."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.deck.change import LEARNERS, CardChange, Change, compare
from her2quiz.domain.deck.deck import Deck
from tests.deckfile.reading import read


def deck(*cards: str) -> Deck:
    """Read a deck of some cards, each given by the lines below its heading."""
    reading = read("\n".join(f"[[card]]\n{body}\n" for body in cards))
    assert reading.deck is not None
    return reading.deck


def flip(id_: str, answer: str = "17q", *more: str, question: str = "Which?") -> str:
    """Write a flip card."""
    return "\n".join((f'id = "{id_}"', f'question = "{question}"', f'answer = "{answer}"', *more))


def changes(old: Deck, new: Deck) -> list[tuple[str, Change]]:
    """Return what changed on which card."""
    return [(each.card, each.change) for each in compare(old, new)]


def test_the_same_deck_has_no_changes() -> None:
    """A deck with its cards in another order has none either."""
    first, second = flip("a"), flip("b")
    assert compare(deck(first, second), deck(second, first)) == ()


def test_cards_come_and_go() -> None:
    """They come in the order of the new deck; removed cards come after the card that they followed."""
    old = deck(*map(flip, "xabcd"))
    new = deck(*map(flip, "anbde"))
    assert changes(old, new) == [
        ("x", Change.REMOVED),
        ("n", Change.ADDED),
        ("c", Change.REMOVED),
        ("e", Change.ADDED),
    ]


def test_a_renamed_card_names_its_former_id() -> None:
    """With `was` it is one card; several former ids may be named."""
    (change,) = compare(deck(flip("a")), deck(flip("b", "17q", 'was = ["z", "a"]')))
    assert (change.card, change.former, change.change) == ("b", "a", Change.RENAMED)
    assert change.learners == "It keeps its progress."


def test_a_renamed_card_may_have_changed_as_well() -> None:
    """The greater change is reported, with the former id."""
    (change,) = compare(deck(flip("a")), deck(flip("b", "17p", 'was = "a"')))
    assert (change.change, change.former, change.was, change.now) == (Change.ANSWER, "a", "17q", "17p")


def test_a_card_that_takes_over_another_loses_nothing() -> None:
    """If two cards become one, the removed card is not lost, and the change says where its answers went."""
    both = deck(flip("a"), flip("b"))
    (change,) = compare(both, deck(flip("b", "17q", 'was = "a"')))
    assert (change.card, change.change) == ("a", Change.JOINED)
    found = {each.card: each.change for each in compare(both, deck(flip("c", "17q", 'was = ["a", "b"]')))}
    assert sorted(found.values()) == [Change.JOINED, Change.RENAMED]


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_card_that_is_set_aside_is_not_lost(status: str) -> None:
    """It comes back with its progress."""
    asked, aside = deck(flip("a")), deck(flip("a", "17q", f'status = "{status}"'))
    assert changes(asked, aside) == [("a", Change.ASIDE)]
    assert changes(aside, asked) == [("a", Change.BACK)]


def test_a_card_with_an_error_is_not_lost() -> None:
    """It is still in the file."""
    assert changes(deck(flip("a"), flip("b")), deck(flip("a", "17q", 'wyh = "…"'), flip("b"))) == [
        ("a", Change.ASIDE)
    ]


def test_parts_are_named_as_in_decks() -> None:
    """Question, explanation and other parts that differ are named."""
    (change,) = compare(deck(flip("a")), deck(flip("a", "17q", 'why = "So."', question="Which arm?")))
    assert (change.change, change.parts) == (Change.REWORDED, ("question", "why"))


def test_names_of_other_cards_are_not_a_change() -> None:
    """A new card with a similar name does not change a card."""
    one = 'id = "a"\nquestion = "Drug?"\nanswer = "lapatinib"\ntyped = true'
    near = 'id = "b"\nquestion = "Other?"\nanswer = "afatinib"\ntyped = true'
    assert changes(deck(one), deck(one, near)) == [("b", Change.ADDED)]


def test_another_kind_of_question_with_the_same_answer_is_reworded() -> None:
    """A flip card that becomes a typed card keeps its progress."""
    (change,) = compare(deck(flip("a")), deck(flip("a", "17q", "typed = true")))
    assert (change.change, change.parts) == (Change.REWORDED, ("kind of question",))


def test_stricter_marking_is_a_changed_answer_without_another_key() -> None:
    """There is no other answer to show."""
    both, one = (
        f'id = "a"\nquestion = "Gene?"\nanswer = "ERBB2"\naccept = [{more}]' for more in ('"HER2"', "")
    )
    (change,) = compare(deck(both), deck(one))
    assert (change.change, change.was, change.now) == (Change.ANSWER, "", "")


CASE = """id = "{outer}"
case = "A woman of 50."
{was}
[[card.ask]]
id = "{ask}"
question = "What next?"
answer = "ISH"
{asked}
"""


@pytest.mark.parametrize(
    ("outer", "was", "ask", "asked"),
    [
        ("new", 'was = "old"', "first", ""),
        ("old", "", "one", 'was = "first"'),
        ("new", 'was = "old"', "one", 'was = ["zero", "first"]'),
    ],
)
def test_a_case_and_its_questions_may_be_renamed(outer: str, was: str, ask: str, asked: str) -> None:
    """Either may be renamed, or both."""
    old = deck(CASE.format(outer="old", was="", ask="first", asked=""))
    new = deck(CASE.format(outer=outer, was=was, ask=ask, asked=asked))
    (change,) = compare(old, new)
    assert (change.card, change.former, change.change) == (f"{outer}/{ask}", "old/first", Change.RENAMED)


def test_blanks_follow_their_text() -> None:
    """A text with blanks that is renamed takes each blank with it; a blank with other words is another card."""
    text = 'cloze = "{{{{HER2}}}} sits on {{{{{0}}}}}."'
    old, new = (f'id = "{id_}"\n{text}' for id_ in ("a", "b"))
    renamed = compare(deck(old.format("17q")), deck(new.format("17q") + '\nwas = "a"'))
    assert [(each.card, each.former) for each in renamed] == [("b/her2", "a/her2"), ("b/17q", "a/17q")]
    assert changes(deck(old.format("17q")), deck(old.format("17p"))) == [
        ("a/her2", Change.REWORDED),
        ("a/17q", Change.REMOVED),
        ("a/17p", Change.ADDED),
    ]


def test_a_former_id_that_still_is_a_card_is_ignored() -> None:
    """This mistake (D175) takes no progress from a card."""
    old, new = deck(flip("a")), deck(flip("a"), flip("b", "17q", 'was = "a"'))
    assert new.former_keys == ()
    assert changes(old, new) == [("b", Change.ADDED)]


def test_if_two_cards_name_one_former_id_the_first_gets_it() -> None:
    """This is a mistake too (D175)."""
    new = deck(flip("b", "17q", 'was = "a"'), flip("c", "17p", 'was = "a"'))
    assert [former for _, former in new.former_keys] == [new.cards[0].key]


def test_every_change_says_what_it_does_to_progress() -> None:
    """Each has one sentence."""
    assert {*LEARNERS} == {*Change}
    assert CardChange("a", Change.ADDED).learners == "It is new to everyone."


@pytest.mark.parametrize("was", ["", 'was = "b"', 'was = "z"'])
def test_a_former_id_that_is_removed_or_changed_is_reported(was: str) -> None:
    """A learner who did not open the deck in between still has the card under that id."""
    old = deck(flip("c", "17q", 'was = ["a", "b"]'))
    changes = compare(old, deck(flip("c", "17q", was)))
    lost = ["a"] if '"b"' in was else ["a", "b"]
    assert [(each.card, each.change, each.former) for each in changes] == [
        ("c", Change.FORMER, former) for former in lost
    ]
    assert changes[0].learners == "Learners who still have a start over on this card."


def test_a_former_id_must_be_named_by_the_next_card_too() -> None:
    """A card that is renamed again names both ids; one that another card has taken over is not lost."""
    old = deck(flip("b", "17q", 'was = "a"'))
    assert changes(old, deck(flip("c", "17q", 'was = ["a", "b"]'))) == [("c", Change.RENAMED)]
    assert changes(old, deck(flip("c", "17q", 'was = "b"'))) == [("c", Change.RENAMED), ("c", Change.FORMER)]
    assert changes(old, deck(flip("b"), flip("d", "17p", 'was = "a"'))) == [("d", Change.ADDED)]
    assert changes(old, deck(flip("x"))) == [("b", Change.REMOVED), ("x", Change.ADDED)]


def test_a_blank_with_other_words_is_the_same_card_if_was_says_so() -> None:
    """`was` names the card and the former words of the blank."""
    old, new = (
        f'id = "c"\ncloze = "One does {{{{{words}}}}} at first."' for words in ("imunology", "immunology")
    )
    (change,) = compare(deck(old), deck(new + '\nwas = "c/imunology"'))
    assert (change.card, change.former) == ("c/immunology", "c/imunology")


IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(IDS, IDS, st.sets(st.sampled_from("abcdefgh")))
def test_every_card_is_reported_once_or_unchanged(old: list[str], new: list[str], other: set[str]) -> None:
    """This holds for any additions, removals and changes, in any order."""
    before = [flip(id_) for id_ in old]
    after = [flip(id_, "17p" if id_ in other else "17q") for id_ in new]
    if not before or not after:
        return
    changes = compare(deck(*before), deck(*after))
    expected = {
        **{id_: Change.REMOVED for id_ in old if id_ not in new},
        **{id_: Change.ADDED for id_ in new if id_ not in old},
        **{id_: Change.ANSWER for id_ in new if id_ in old and id_ in other},
    }
    assert {each.card: each.change for each in changes} == expected
    assert len(changes) == len(expected)
    assert [each.card for each in changes if each.card in new] == [id_ for id_ in new if id_ in expected]
