"""The tables of words: every entry does what it is there for."""

from itertools import combinations, groupby

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, TextVerdict
from her2quiz.domain.marking.reading import means_same, spelled_alike
from her2quiz.domain.marking.typos.typos import LONG, MOST_EDITS
from her2quiz.domain.marking.vocabulary.real_words import real_words
from her2quiz.domain.marking.words.folds import PHRASES, SIGNS, Fold
from her2quiz.domain.marking.words.keys import are_alike
from her2quiz.domain.marking.words.number_words import value_of, with_figures
from her2quiz.domain.marking.words.opposites import BEGINNINGS, ENDINGS, WORDS, are_opposed
from her2quiz.domain.marking.words.spellings import LETTERS, SAME_WORDS

STEMS = ("thyroid", "kalemia", "genic", "plasty", "cardiogram", "tension")
PAIRS_OF_BEGINNINGS = sorted({pair for line in BEGINNINGS for pair in combinations(line.split(), 2)})
PAIRS_OF_ENDINGS = sorted({pair for line in ENDINGS for pair in combinations(line.split(), 2)})
REAL_WORDS = sorted(real_words())


def last_letters(word: str) -> str:
    """Return the end of a word; two that are one edit apart share it, or else their beginning."""
    return word[-3:]


def is_right(answer: str, typed: str) -> bool:
    """Whether a text counts as an answer."""
    return AcceptedAnswer((answer,)).mark(typed).is_right


@pytest.mark.parametrize("fold", [*SIGNS, *PHRASES], ids=lambda fold: " = ".join(fold.example))
def test_each_way_to_write_is_understood(fold: Fold) -> None:
    """As right, whichever of the two is the deck's."""
    first, second = fold.example
    assert means_same(first, second)
    assert means_same(second, first)


@pytest.mark.parametrize("fold", LETTERS, ids=lambda fold: " = ".join(fold.example))
def test_each_way_to_spell_is_understood(fold: Fold) -> None:
    """Whichever of the two is the deck's."""
    first, second = fold.example
    assert spelled_alike(first, second)
    assert spelled_alike(second, first)
    assert is_right(first, second)
    assert is_right(second, first)


@pytest.mark.parametrize("line", SAME_WORDS)
def test_the_names_of_one_thing_are_the_same(line: str) -> None:
    """Alone and among other words."""
    first, *others = line.split()
    for other in others:
        assert is_right(first, other)
        assert is_right(f"{other} level", f"{first} level")


@pytest.mark.parametrize(("first", "second"), PAIRS_OF_BEGINNINGS)
@pytest.mark.much_work
def test_opposite_beginnings_are_told_apart(first: str, second: str) -> None:
    """In words, both ways round."""
    for stem in STEMS:
        one, other = first.strip("-") + stem, second.strip("-") + stem
        assert are_opposed(one, other)
        assert not is_right(one, other)
        assert not is_right(other, one)


@pytest.mark.parametrize(("first", "second"), PAIRS_OF_ENDINGS)
def test_opposite_endings_are_told_apart(first: str, second: str) -> None:
    """In words, both ways round."""
    for stem in ("bronch", "kerat", "therm"):
        one, other = stem + first, stem + second
        assert not is_right(one, other)
        assert not is_right(other, one)


@pytest.mark.parametrize("line", WORDS)
def test_opposite_words_are_told_apart(line: str) -> None:
    """Alone and among others."""
    for one, other in combinations(line.split(), 2):
        assert not is_right(one, other)
        assert not is_right(f"{other} arteriole", f"{one} arteriole")


@given(st.sampled_from(REAL_WORDS), st.sampled_from(REAL_WORDS))
def test_no_real_word_is_taken_for_another(answer: str, typed: str) -> None:
    """Nor the name of one drug for that of another; spellings of one word are the same."""
    assume(not spelled_alike(answer, typed))
    verdict = AcceptedAnswer((answer,)).mark(typed).verdict
    assert verdict is TextVerdict.WRONG or {f"{answer}s", f"{typed}s"} & {answer, typed}


@pytest.mark.much_work
def test_none_of_the_real_words_that_are_near_is_taken_for_another() -> None:
    """All pairs that a typo could lie between, and not only those that chance draws."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    begun = {start: list(words) for start, words in groupby(REAL_WORDS, key=lambda word: word[:2])}
    ended = {end: list(words) for end, words in groupby(sorted(REAL_WORDS, key=last_letters), last_letters)}
    for answer in REAL_WORDS:
        like = {*begun[answer[:2]], *ended[last_letters(answer)]}
        most = MOST_EDITS if len(answer) >= LONG else 1
        near = process.extract(answer, like, scorer=OSA.distance, score_cutoff=most, limit=None)
        for typed in (word for word, _, _ in near if not spelled_alike(word, answer)):
            assert not is_right(answer, typed), (answer, typed)


def test_the_lists_hold_words_only() -> None:
    """In small letters, long enough to be one."""
    assert all(word.isalpha() and word.islower() and len(word) > 2 for word in REAL_WORDS)
    assert {"insulin", "inulin", "afatinib", "apatinib", "trastuzumab"} - {*REAL_WORDS} <= {"insulin"}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        *(("two", 2), ("seventeen", 17), ("forty-two", 42), ("one hundred", 100), ("hundred", 100)),
        *(("one hundred and twenty", 120), ("three thousand five hundred", 3500), ("two million", 2_000_000)),
        *(("second", 2), ("twenty-first", 21), ("ninetieth", 90), ("zero", 0)),
        *(("two three", None), ("twenty forty", None), ("", None), ("and", None), ("tenfold", None)),
    ],
)
def test_numbers_in_words_are_read(words: str, value: int | None) -> None:
    """As they are said."""
    assert value_of(words) == value


def test_numbers_in_a_text_become_figures() -> None:
    """Also those that count in order."""
    assert with_figures("two of the third, 2nd and twenty-one") == "2 of the 3, 2 and 21"
    assert with_figures("often, tenfold, bone") == "often, tenfold, bone"


@pytest.mark.parametrize(
    "pair", [("eight", "eighty"), ("fifth", "fifty"), ("million", "billion"), ("six", "sixty")]
)
def test_numbers_in_words_are_no_typos(pair: tuple[str, str]) -> None:
    """They are one letter apart, and mean another number."""
    assert not is_right(*pair)
    assert not is_right(f"1 in {pair[0]}", f"one in {pair[1]}")


def test_letters_are_alike_by_finger_or_ear() -> None:
    """And by nothing else."""
    assert all(are_alike(*pair) for pair in ("ae", "ck", "sz", "mn", "jm", "op", "fv", "zy", "qa", "wz"))
    assert not any(are_alike(*pair) for pair in ("pt", "gs", "hl", "cp", "ss"))


ELECTROLYTES = ("natr", "kal", "calc", "magnes", "phosphat", "chlor")
STATES = [f"{much}{salt}aemia" for much in ("hyper", "hypo") for salt in ELECTROLYTES]


@pytest.mark.parametrize("answer", STATES)
def test_no_state_of_the_blood_is_taken_for_another(answer: str) -> None:
    """In either spelling."""
    others = [other for other in STATES if other != answer]
    assert [other for other in others if is_right(answer, other)] == []
    assert [other for other in others if is_right(answer, other.replace("ae", "e"))] == []
    assert is_right(answer, answer.replace("ae", "e"))


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(
            ("hypercalcaemia", "hypcalcaemia"),
            ("hypokalaemia", "hypocalemia"),
            ("hypocalcaemia", "hypocalemia"),
        ),
        *(("nephrectomy", "nefrotomy"), ("colostomy", "colotmy"), ("jejunostomy", "jejunotomy")),
        *(("neutropenia", "neutrophilia"), ("intracranial", "intercranial"), ("arteritis", "artritis")),
        *(("supraspinatus", "infraspinatus"), ("bradycardia", "tachycardia"), ("adduction", "aduction")),
        *(("cerebrum", "cerebellum"), ("ileum", "ilium"), ("thrombocytosis", "thrombocythemia")),
        *(
            ("hypotension", "hyptension"),
            ("hyponatraemia", "hypanatraemia"),
            ("hypoglycaemia", "hypoglycinaemia"),
        ),
        *(("exophthalmos", "enophthalmos"), ("hypoparathyroidism", "hyperparathyroidism")),
    ],
)
def test_what_may_be_either_of_two_words_is_refused(answer: str, typed: str) -> None:
    """As is the other word itself."""
    assert not is_right(answer, typed)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(("hypernatraemia", "hypernatremea"), ("hypocalcaemia", "hypocalcaemai"), ("adduction", "adducton")),
        *(
            ("cholecystectomy", "cholecistectomy"),
            ("eosinophilia", "eosinofilia"),
            ("bradycardia", "bradicardia"),
        ),
        *(("intramuscular", "intramusclar"), ("pericarditis", "pericarditus"), ("colonoscopy", "colonscopy")),
        *(("hypotension", "hyppotension"), ("hypertension", "hyprtension"), ("hypotension", "hypotenson")),
        *(("Vibrio cholerae", "Vibrio cholera"), ("endometriosis", "endometrosis")),
        *(("cochlear nerve", "cochlea nerve"), ("corneal reflex", "cornea reflex")),
    ],
)
def test_a_typo_of_such_a_word_is_forgiven(answer: str, typed: str) -> None:
    """If it can be no other."""
    assert is_right(answer, typed)
