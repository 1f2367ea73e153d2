"""How people say a choice: with a word before its number, with its text beside it, with arrows between."""

from pathlib import Path
from random import Random

import pytest

from her2quiz.deckfile.deck.read import read_text
from her2quiz.domain.marking.marking import mark
from her2quiz.plain.kinds.registry import prompt_of

CARDS = {
    "one": 'options = """\n* Reflex ISH\n- Report negative\n- Report positive\n"""\nshuffle = false',
    "all": 'options = """\n* Trastuzumab\n- Letrozole\n* Pertuzumab\n"""\nshuffle = false',
    "order": 'order = """\nCore biopsy\nChemotherapy\nSurgery\nAdjuvant therapy\n"""',
    "pairs": 'match = """\nTrastuzumab -> Subdomain IV\nPertuzumab -> Subdomain II\nLapatinib -> Kinase domain\n"""',
    "truth": "answer = true",
}


def score(kind: str, typed: str) -> float | None:
    """What a line is worth; None if it is asked again."""
    deck = read_text(f'title = "T"\n[[card]]\nquestion = "Which?"\n{CARDS[kind]}\n', Path("t.toml")).deck
    assert deck is not None
    question = deck.cards[0].kind.pose(Random(3))
    answer = prompt_of(question).read(typed)
    return None if answer is None else mark(question, answer).score


RIGHT = {
    "all": (
        "1. Trastuzumab, 3. Pertuzumab",
        "1 - Trastuzumab; 3 - Pertuzumab",
        "option 1 and option 3",
        "1, Pertuzumab",
    ),
    "one": (
        "option 1",
        "Answer: a",
        "number 1",
        "no. 1",
        "No 1",
        "1. Reflex ISH",
        "A) reflex ISH",
        "1 - Reflex ISH",
    ),
    "order": ("2 => 4 => 3 => 1", "2 then 4 then 3 then 1", "2 … 4 … 3 … 1", "2⇒4⇒3⇒1", "2 -> 4 -> 3 -> 1"),
    "pairs": ("1→c 2→a 3→b", "1-c 2-a 3-b", "1->c, 2->a, 3->b", "3 - b, 1 - c, 2 - a", "1c 2a 3b"),
    "truth": ("correct", "yep", "it's true"),
}
WRONG = {
    "one": ("option 2", "answer: b", "2. Report negative"),
    "order": ("1 => 3 => 4 => 2",),
    "truth": ("incorrect", "nope", "not true", "untrue"),
}
AGAIN = {
    "all": ("1. Pertuzumab", "3) trastuzumab", "1. Pertuzumab, 3. Trastuzumab", "a. Pertuzumab"),
    "one": ("option 4", "2. Reflex ISH", "answer", "no b", "not 1", "option", "1. Reflex"),
    "order": ("2 => 4 => 3", "2 then 4 then 3 then 3"),
    "pairs": ("1->c, 2->a", "1-c 2-a 3-d", "1-c 1-a 3-b"),
    "truth": ("maybe", "true or false", "not"),
}


@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind, all_ in RIGHT.items() for typed in all_])
def test_a_choice_may_be_said(kind: str, typed: str) -> None:
    """And is the one that was meant."""
    assert score(kind, typed) == 1


@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind, all_ in WRONG.items() for typed in all_])
def test_a_wrong_choice_is_wrong(kind: str, typed: str) -> None:
    """However it is said."""
    assert score(kind, typed) == 0


@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind, all_ in AGAIN.items() for typed in all_])
def test_what_may_mean_two_things_is_asked_again(kind: str, typed: str) -> None:
    """A number beside the text of another option, too few lines, one line twice."""
    assert score(kind, typed) is None
