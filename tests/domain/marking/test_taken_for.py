"""What is said about a wrong text that is like a right one."""

import pytest

from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking import accepted_answer
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextVerdict


@pytest.mark.parametrize(
    ("right", "typed", "said"),
    [
        ("insulin", "inulin", "inulin is another word."),
        ("EGFR", "VEGFR", "VEGFR is not EGFR."),
        ("hypertension", "Hypotension", "Hypotension is not hypertension."),
        ("FISH", "fluorescence in situ hybridization", "Right words, it seems, spelled out: FISH."),
        ("trastuzumab", "pertuzumab", ""),
        ("HER2", "HER3", ""),
        ("insulin", "", ""),
    ],
)
def test_a_refusal_says_what_it_took_the_text_for(right: str, typed: str, said: str) -> None:
    """Only where there is a likeness to explain."""
    marked = AcceptedAnswer((right,)).mark(typed)
    assert not marked.is_right
    assert marked.said == said


def test_another_name_of_the_deck_is_named() -> None:
    """If it is so near that a typo could be meant."""
    accepted = AcceptedAnswer(("zeratinib",), others=("zeratinob",))
    assert accepted.mark("zeratinob").said == "zeratinob is another name in this deck."


def test_a_right_answer_is_never_called_another() -> None:
    """Even as a part of a wrong one."""
    assert AcceptedAnswer(("dual-probe ISH", "FISH")).mark("dual-probe FISH").said == ""


def test_the_word_of_the_author_comes_first() -> None:
    """Whatever the program has to say."""
    accepted = AcceptedAnswer(("insulin",), (Rejection("inulin", "A sugar."),))
    assert accepted.mark("inulin").said == "A sugar."


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [("everolimus (Afinitor)", True), ("Afinitor (everolimus)", True), ("everolimus (a DOAC)", False)],
)
def test_two_names_of_one_thing_may_stand_together(typed: str, *, is_right: bool) -> None:
    """One of them in brackets, if both are right."""
    assert AcceptedAnswer(("everolimus", "Afinitor")).mark(typed).is_right is is_right


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        *(
            ("trastuzumab (Herceptin)", True),
            ("trastuzumab [Herceptin]", True),
            ("pertuzumab (Herceptin)", False),
        ),
        *(("Herceptin", False), ("Herceptin (trastuzumab)", False), ("trastuzumab (Perjeta)", False)),
        *(("trastuzumab/Herceptin", False), ("trastuzumab (trastuzumab)", True)),
    ],
)
def test_a_name_that_does_not_count_alone_may_stand_in_brackets(typed: str, *, is_right: bool) -> None:
    """If it is another name of the same thing."""
    rejected = (Rejection("Herceptin", "That is the brand."), Rejection("Perjeta"))
    accepted = AcceptedAnswer(("trastuzumab",), rejected, also_called=("Herceptin",))
    assert accepted.mark(typed).is_right is is_right


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [("HER3/ERBB3", True), ("ErbB3 / HER-3", True), ("HER3/HER4", False), ("/HER3", True)],
)
def test_two_right_names_may_stand_at_a_slash(typed: str, *, is_right: bool) -> None:
    """Both must be right."""
    accepted = AcceptedAnswer(("HER3", "ERBB3"), (Rejection("HER4"),))
    assert accepted.mark(typed).is_right is is_right


def test_a_long_text_is_cut_before_it_is_read() -> None:
    """What stands behind the limit does not count."""
    text = "x" * LONGEST_ANSWER
    assert AcceptedAnswer((text,)).mark(f"{text} and more" * 100).is_right


def test_a_text_far_longer_than_all_answers_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many answers there are; blanks around it are no length."""
    compared: list[str] = []

    def compare(text: str, _: str) -> bool:
        compared.append(text)
        return False

    monkeypatch.setattr(accepted_answer, "means_same", compare)
    accepted = AcceptedAnswer(("insulin",) * 50, (Rejection("glucagon"),))
    assert accepted.mark("insulin or " * 1000).verdict is TextVerdict.WRONG
    assert compared == []
    assert accepted.mark("insulin" + " " * 300).verdict is TextVerdict.RIGHT
