"""Lists of questions as people type and paste them."""

from textwrap import dedent

import pytest

from her2quiz.exchange.formats import LONGEST_QUESTION, TOO_LONG, CannotImportError, LeftOut
from her2quiz.exchange.items import Choice, Item, Option, Recalled, Truth
from her2quiz.exchange.pasted.questions import item_of, questions_of


def read(text: str) -> list[Item | LeftOut]:
    """Return what a list becomes."""
    return [item_of(question) for question in questions_of(dedent(text).split("\n"))]


def options_of(item: Item | LeftOut) -> list[str]:
    """Return the options of an item, the right ones with a star."""
    assert isinstance(item, Item), item
    assert isinstance(item.answer, Choice)
    return [f"{'*' if option.is_right else ''}{option.text}" for option in item.answer.options]


@pytest.mark.parametrize(
    "text",
    [
        "Which gene?\nA. EGFR\nB. ERBB2\nANSWER: B",
        "1. Which gene?\n  a) EGFR\n  b) ERBB2\nAnswer: b",
        "Question 1: Which gene?\n(A) EGFR\n(B) ERBB2\nCorrect answer: (B)",
        "Which gene?\nA. EGFR\n*B. ERBB2",
        "Which gene?\nA. EGFR\nB. ERBB2 *",
        "Which gene?\nA. EGFR\nB. ERBB2 (correct)",
        "Which gene?\nA: EGFR\nB: ERBB2\nKey = B",
        "Which gene?\nA. EGFR\n**B. ERBB2**",
        "Which gene?\nA. EGFR\nB. **ERBB2**",
        "- [ ] EGFR\n- [x] ERBB2".join(["Which gene?\n", ""]),
        "Which gene?\nA. EGFR\nB. ERBB2\nAnswer: ERBB2",
        "Which gene?\nA. EGFR\nB. ERBB2\nThe correct answer is B. ERBB2",
        "1. Which gene?\nA. EGFR\nB. ERBB2\n\nAnswer key\n1. B",
        "1) Which gene?\nA. EGFR\nB. ERBB2\n\nAnswers:\n1-B, 2-C",
        "Welches Gen?\nA. EGFR\nB. ERBB2\nAntwort: B",
        "Which gene?\nA. EGFR\nB. ERBB2\nAns. B",
        "Which gene?\nA. EGFR\nB. ERBB2\nAnswer - (b)",
        "1. Which gene?\nA. EGFR   B. ERBB2\nAns: B",
        "1. Which gene?  A) EGFR\tB) ERBB2\nAns: B",
        "Which gene? a. EGFR  *b. ERBB2",
    ],
)
def test_ways_to_name_the_right_option(text: str) -> None:
    """By a key, a star, a word, a tick, bold, or a list at the end."""
    (item,) = read(text)
    assert options_of(item) == ["EGFR", "*ERBB2"]
    assert isinstance(item, Item)
    assert item.question in ("Which gene?", "Welches Gen?")


@pytest.mark.parametrize(
    "text",
    ["Is (a) or (b) right, says A. Smith?", "Who says so: A. Smith and B. Jones?", "Which?  B. two  A. one"],
)
def test_letters_within_a_text_are_no_options(text: str) -> None:
    """Options side by side are apart, and their letters in order."""
    (item,) = read(f"{text}\nAnswer: nobody")
    assert isinstance(item, Item)
    assert item.question == text


def test_a_question_without_a_number_is_no_part_of_the_last_option() -> None:
    """By the mark at its end; another text goes on with the option."""
    first, second = read("1. Gene?\nA. EGFR\n*B. ERBB2 on\nchromosome 17\nWhich arm?\nA. 8q\n*B. 17q")
    assert options_of(first) == ["EGFR", "*ERBB2 on chromosome 17"]
    assert options_of(second) == ["8q", "*17q"]


@pytest.mark.parametrize("key", ["A, C", "A and C", "AC", "A; C", "a & c"])
def test_several_right_options(key: str) -> None:
    """A key may name several."""
    (item,) = read(f"Which?\nA. one\nB. two\nC. three\nAnswer: {key}")
    assert options_of(item) == ["*one", "two", "*three"]


def test_questions_follow_one_another_with_and_without_an_empty_line() -> None:
    """A new one begins after a key, or with a number."""
    items = read(
        "One?\nA. a\nB. b\nANSWER: A\nTwo?\nA. a\nB. b\nANSWER: B\n3. Three?\nA. *a\nB. b\n\n4. Four?\nA. a\nB. b *"
    )
    assert [item.question if isinstance(item, Item) else item.reason for item in items] == [
        "One?",
        "Two?",
        "without a right option",
        "Four?",
    ]


def test_texts_of_several_lines() -> None:
    """A question, an option and an explanation may go on on the next line."""
    (item,) = read(
        """
        1. A woman of 52.
        HER2 is 3+.
        What is next?
        A. Surgery
           at once
        B. Chemotherapy
        Answer: B
        Explanation: It comes first.
        Then surgery.
        Reference: Guideline 2024
        """
    )
    assert isinstance(item, Item)
    assert item.question == "A woman of 52.\nHER2 is 3+.\nWhat is next?"
    assert options_of(item) == ["Surgery at once", "*Chemotherapy"]
    assert item.why == "It comes first.\nThen surgery."
    assert item.source == "Guideline 2024"


def test_questions_without_options() -> None:
    """True or false, or an answer in words."""
    assert [
        item.answer
        for item in read(
            "1. It is.\nAnswer: True\n2. It is.\nA. True\nB. False\nAnswer: B\n3. What?\nAnswer: ERBB2"
        )
        if isinstance(item, Item)
    ] == [
        Truth(is_true=True),
        Truth(is_true=False),
        Recalled("ERBB2"),
    ]


def test_what_is_left_out_is_named_with_its_line_and_its_reason() -> None:
    """A person finds it."""
    text = "One?\nA. a\nB. b\nANSWER: D\n\nTwo?\nA. a\nANSWER: A\n\nThree?"
    assert read(text) == [
        LeftOut("line 1: One?", "with a key that is no option"),
        LeftOut("line 6: Two?", "with only one option"),
        LeftOut("line 10: Three?", "without an answer"),
    ]


@pytest.mark.parametrize(
    "text", ["", "\n" * 1000, "A. " * 5000, "ANSWER: B\n" * 500, "*" * 20000, "1.\n" * 999]
)
def test_nothing_breaks_it(text: str) -> None:
    """Whatever the lines are, each becomes part of an item or of what is left out."""
    assert all(isinstance(each, Item | LeftOut) for each in read(text))


def test_what_respondus_says() -> None:
    """The type before a question, what is said of an option below it, and the explanation behind @."""
    item, *more = read(
        """\
        Type: MC
        Points: 2
        1) Which gene?
        a. EGFR
        ~ That is HER1.
        *b. ERBB2
        @ It is on 17q.

        Type: TF
        2) It is on 17q.
        *a. True
        b. False
        """
    )
    assert isinstance(item, Item)
    assert item.answer == Choice((Option("EGFR", feedback="That is HER1."), Option("ERBB2", is_right=True)))
    assert (item.question, item.why) == ("Which gene?", "It is on 17q.")
    assert more == [Item("It is on 17q.", Truth(is_true=True))]


def test_a_line_of_the_question_is_no_type() -> None:
    """It stays in the question, whatever it begins with."""
    (item,) = read(
        """\
        1. Which genome has the virus?
        Type: DNA
        A. single-stranded
        B. double-stranded
        Answer: B
        """
    )
    assert isinstance(item, Item)
    assert "Type: DNA" in item.question


def test_reading_stops_at_more_questions_than_a_deck_may_have_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines behind the first question too many are not read."""
    monkeypatch.setattr("her2quiz.exchange.pasted.questions.MOST_CARDS", 3)
    told = list[float]()
    lines = ["What?", "A. x", "B. y", "ANSWER: A", ""] * 1_000
    with pytest.raises(CannotImportError, match="too large for a deck"):
        questions_of(lines, told.append)
    assert not told
    assert len(questions_of(lines[: 3 * 5])) == 3
    assert questions_of(lines[:5] + [""] * 1_000, told.append)
    assert told


def test_a_question_that_is_far_too_long_is_left_out() -> None:
    """It is named by its line, and the question after it is read."""
    long, short = read(f"What?\nA. {'x' * LONGEST_QUESTION}\nB. y\nANSWER: B\n\nWho?\nA. x\nB. y\nANSWER: B")
    assert long == LeftOut("line 1: What?", TOO_LONG)
    assert options_of(short) == ["x", "*y"]


def test_very_wide_spaces_are_cut() -> None:
    """No more than 40 of them in a row are kept: none of them says anything."""
    (item,) = read(f"What?\nA. x{' ' * 5_000}x\nB. y\nANSWER: B")
    assert options_of(item) == [f"x{' ' * 40}x", "*y"]
