"""Letters that change places across one: a slip in a long name, never another name."""

from itertools import combinations

import pytest

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextVerdict
from her2quiz.domain.marking.vocabulary.drug_names import NAMES
from her2quiz.domain.marking.vocabulary.real_words import real_words
from her2quiz.domain.marking.words.swaps import is_swapped


def swapped(word: str) -> list[str]:
    """Return a word with each of its slips of this kind."""
    all_ = [
        f"{word[:place]}{word[place + 2]}{word[place + 1]}{word[place]}{word[place + 3 :]}"
        for place in range(len(word) - 2)
    ]
    return [each for each in all_ if is_swapped(each, word)]


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(("rituximab", "ritixumab"), ("rituximab", "rutiximab"), ("pertuzumab", "perzutumab")),
        *(("lapatinib", "latapinib"), ("neratinib", "netarinib"), ("anastrozole", "anastzorole")),
        *(("cyclophosphamide", "cyclophosphadime"), ("trastuzumab emtansine", "trastuzumab emnatsine")),
    ],
)
def test_a_slip_is_forgiven(answer: str, typed: str) -> None:
    """And the right spelling is shown."""
    mark = AcceptedAnswer((answer,)).mark(typed)
    assert (mark.verdict, mark.spelling) == (TextVerdict.TYPO, answer)


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        pytest.param("rituximab", "tiruximab", id="the first letter"),
        pytest.param("rituximab", "rixutimba", id="two more"),
        pytest.param("rituximab", "rituxamib", id="vowels across a consonant count"),
        pytest.param("rituximab", "rtiuximab", id="neighbours"),
        pytest.param("paclitaxel", "paalitcxel", id="a vowel for a consonant"),
        pytest.param("papule", "palupe", id="a short word"),
        pytest.param("conversation", "conservation", id="across two letters"),
    ],
)
def test_what_is_such_a_slip_is_narrow(word: str, typed: str) -> None:
    """Vowel for vowel or consonant for consonant, across one letter, from the second on, in a long word."""
    assert is_swapped(typed, word) is (typed == "rituxamib")


def test_another_word_is_no_slip() -> None:
    """Two that are known differ so."""
    assert is_swapped("morality", "molarity")
    assert not AcceptedAnswer(("molarity",)).mark("morality").is_right


def test_no_slip_in_the_name_of_a_drug_is_another_drug() -> None:
    """Nor is one name such a slip of another; what lies between two names is refused."""
    names = [name for name in NAMES.split() if name.isalpha()]
    slips = {name: swapped(name) for name in names}
    assert sum(map(len, slips.values())) > 1000
    known = {*real_words()}
    assert [slip for each in slips.values() for slip in each if slip in known] == []
    by_slip: dict[str, set[str]] = {}
    for name, each in slips.items():
        for slip in each:
            by_slip.setdefault(slip, set()).add(name)
    shared = [(slip, pair) for slip, owners in by_slip.items() for pair in combinations(sorted(owners), 2)]
    assert not any(AcceptedAnswer((one,)).mark(slip).is_right for slip, (one, _) in shared)


def test_a_slip_that_is_as_near_to_another_name_of_the_deck_is_refused() -> None:
    """And a rejected answer keeps its feedback, with the slip in it."""
    assert not AcceptedAnswer(("rituximab",), others=("ritixumib",)).mark("ritixumab").is_right
    rejected = AcceptedAnswer(("cetuximab",), (Rejection("rituximab", "It binds CD20."),)).mark("ritixumab")
    assert rejected.feedback == "It binds CD20."
