"""What courses with code, numbers and short definitions ask is fair; beside each, what is reported for good reason."""

import pytest

from tests.lint.looking import card, codes, codes_of_reading
from tests.lint.questions import codes as codes_of

CODE = "What is printed by these statements?\n\n```\nages = [4, 2]\nprint(ages{})\n```"


@pytest.mark.parametrize(
    ("question", "options", "is_found"),
    [
        (CODE, ("* True", "- False"), False),
        ("A dictionary is an unordered collection of pairs.", ("* True", "- False"), True),
        ("Two dice are thrown. Is this experiment fair?", ("- Yes", "* No"), True),
    ],
)
def test_true_and_false_are_values_too(question: str, options: tuple[str, ...], is_found: bool) -> None:
    """What code prints is no statement."""
    assert ("M222" in codes_of(question, options)) is is_found


@pytest.mark.parametrize(
    ("question", "options", "is_found"),
    [
        (CODE, ("- 9", "* Error, a list cannot be joined to a number"), False),
        (
            "What is wrong with it?\n\n```\nreturn x\n```",
            ("- It has no end", "* It has a statement after its end, which is never reached"),
            True,
        ),
        (
            "What will be printed if it is -1?",
            ("- You have 1 item", "* You have 1 item. Add more items to your order", "- Nothing"),
            False,
        ),
        (
            "What is the scope of a variable?",
            ("- Its value", "* The statements in which it can be used by name"),
            True,
        ),
    ],
)
def test_what_code_gives_is_as_long_as_it_is(question: str, options: tuple[str, ...], is_found: bool) -> None:
    """Beside a value, a message is long."""
    assert ("M203" in codes_of(question, options)) is is_found


def test_what_code_gives_may_differ_in_length() -> None:
    """A value beside a message says nothing."""
    options = ("* 9", "- None", "- Error, a list cannot be joined to a number")
    assert "M213" not in codes_of(CODE, options)
    assert "M213" in codes_of("What does it give?", options)


@pytest.mark.parametrize(
    "options",
    [
        ("* 1/2", "- 2/3", "- 1/3", "- Impossible to know without the first ball"),
        ("* True", "- False", "- There is not enough information to say so"),
    ],
)
def test_what_is_left_beside_figures_and_verdicts_is_longer(options: tuple[str, ...]) -> None:
    """It says in words that none of them holds."""
    assert "M213" not in codes_of("What is the chance of the second ball?", options)


@pytest.mark.parametrize(
    ("question", "options", "is_found"),
    [
        ("Which of these gives the number pi?", ("* math.pi", "- math(pi)", "- pi.math"), False),
        (CODE, ("* [10]", "- 10", "- [4, 2]"), False),
        ("Which command gives one column?", ("* `df['a']`", "- `df[a]`", "- `df.a()`"), False),
        (
            "What does it give?",
            ("* (5*3) > 10 and (4+6)", "- (5*(3 > 10) and 4)+6", "- ((5*3) > 10 and 4)+6"),
            False,
        ),
        ("What is printed?", ("- hi there", "- Hi There", "* HI THERE", "- An error"), False),
        ("What will it print?", ('* "?Where"', '- "Where"', "- Nothing"), False),
        ("Which line is it?", ("* print(a + (3 * b))", "- print(a + 3 * b)", "- print(a)"), False),
        ("Which group is it?", ("* HER2 (low)", "- HER2 low", "- HER2 zero"), True),
        ("Which drug is it?", ("* T-DXd", "- t-dxd", "- Tucatinib"), True),
    ],
)
def test_signs_of_code_make_a_difference(question: str, options: tuple[str, ...], is_found: bool) -> None:
    """Not so those of names and scores."""
    assert ("M229" in codes_of(question, options)) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Debugging is:", False),
        ("A local variable is", False),
        ("NHST stands for:", False),
        ("The print function:", True),
        ("Trastuzumab and pertuzumab:", True),
    ],
)
def test_a_definition_is_whole(question: str, is_found: bool) -> None:
    """It can be given with the options covered."""
    options = ("* finding errors in a program", "- removing bugs from a house", "- writing a program at once")
    assert ("M209" in codes_of(question, options)) is is_found


@pytest.mark.parametrize(
    ("option", "is_found"),
    [
        ("The number of points that you must have in a set", False),
        ("You must compute the sum before you return it", False),
        ("All programs must be written with functions", True),
        ("A hypothesis that is always rejected", True),
    ],
)
def test_what_somebody_must_do_excludes_nothing(option: str, is_found: bool) -> None:
    """What all things must do does."""
    options = ("* A number that is computed from the data", f"- {option}", "- The distance between two means")
    assert ("M205" in codes_of("What is a test statistic?", options)) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which of the following best describes what is wrong with this example?", False),
        ("Which of the following is true of a cohort study?", True),
        ("Which of these statements is wrong?", True),
    ],
)
def test_what_is_wrong_with_something_is_one_question(question: str, is_found: bool) -> None:
    """Which option is wrong is none."""
    assert ("M219" in codes_of(question)) is is_found


@pytest.mark.parametrize("written", ["**not**", "*not*", "__not__"])
def test_a_negative_in_bold_is_not_missed(written: str) -> None:
    """In small letters as the rest, it is."""
    question = "Which of these drugs is {} given by mouth?"
    assert "M204" not in codes_of(question.format(written))
    assert "M204" in codes_of(question.format("not"))


@pytest.mark.parametrize(
    ("question", "options", "is_found"),
    [
        (
            "Which is more careful, a one-tailed test or a two-tailed test?",
            ("* A two-tailed test", "- A one-tailed test"),
            False,
        ),
        ("What is another name for a false negative?", ("* A type II error", "- A type I error"), False),
        ("Which plot is better for outliers?", ("- Histogram", "* Scatter plot"), True),
        ("Which sample is more likely to be biased?", ("- A random sample", "* A convenience sample"), True),
    ],
)
def test_where_there_are_only_two_there_is_no_third(
    question: str, options: tuple[str, ...], is_found: bool
) -> None:
    """Both stand in the question, or are types with numerals."""
    assert ("M210" in codes_of(question, options)) is is_found


def test_words_of_every_question_point_nowhere() -> None:
    """True or false, and what happens."""
    assert "M207" not in codes_of(
        "When both are equal, what will happen?",
        ("* Nothing will happen", "- A message is printed", "- It stops"),
    )
    printed = ("* Nothing is printed", "- Good job!", "- You can do better.")
    assert "M207" not in codes_of("What is printed when the score is 10?", printed)
    assert "M207" in codes_of(
        "What is hypothesis testing?",
        ("* A way to judge a hypothesis", "- A way to plot data", "- A way to collect data"),
    )


def test_the_beginning_of_code_cannot_move_to_the_question() -> None:
    """Words can."""
    code = ("* x = random(1, 101)", "- x = random(1, 100)", "- x = random(0, 101)")
    assert "M217" not in codes_of("Which line draws a number from 1 to 100?", code)
    said = (
        "* The function will return 0",
        "- The function will stop at once",
        "- The function will return x",
    )
    assert "M217" in codes_of("What follows from this line in the loop?", said)


def test_a_number_may_need_a_long_question() -> None:
    """It tells the numbers from which the answer follows; twice as many words are too many for any card."""
    told = "There are 42 tiles in this bag with the counts 12, 9, 9, 8 and 4. " * 4
    assert "F301" not in codes(card(f"{told}What is the share of the first?", "answer = 0.29\ntol = 0.01"))
    assert "F301" in codes(card(f"{told}What is it called?", 'answer = "A share"'))
    assert "F301" in codes(card(f"{told}{told}What is the share of the first?", "answer = 0.29\ntol = 0.01"))


def test_of_many_that_read_alike_each_is_told_once() -> None:
    """With the one that it is most like."""
    deck = "\n".join(
        card(
            f"How many outcomes are in the event of {number} heads on 20 flips?",
            f"answer = {number}",
            f"c{number}",
        )
        for number in range(4, 8)
    )
    assert codes(deck).count("K402") == 3


def test_different_code_tells_questions_apart() -> None:
    """What is asked of it may be the same for all."""
    deck = "\n".join(
        card(CODE.format(f"[{place}]"), f'answer = "{value}"\ntyped = true', f"c{place}")
        for place, value in enumerate(("four", "two"))
    )
    assert "K402" not in codes(deck)
    assert "K402" in codes(deck.replace("```", ""))


def test_hyphens_that_are_escaped_are_no_feedback() -> None:
    """An importer writes them so."""
    options = ("* Wider -- It has to be.", "- Narrower", r"- The same \\-- it depends on other things")
    assert "D126" not in codes_of_reading(
        card("How wide is it?", "options = '''\n" + "\n".join(options).replace("\\\\", "\\") + "\n'''")
    )


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("Which term comes first in this expression: 5*3 > 10 and 4+6==11", False),
        ("Is this a valid function of mass?\n\n$$\\begin{cases} 1/2, & x=0 \\end{cases}$$ otherwise", False),
        ("Which of them is printed?\n\n```\nprint(4)\n```\n\na is 4 and b is nothing", False),
        ("Which dose is given in the first of these cycles", True),
        ("Which of them follows from an IHC of 2", True),
    ],
)
def test_code_and_formulas_end_without_a_mark(question: str, is_found: bool) -> None:
    """A sentence does not."""
    assert ("M209" in codes_of(question)) is is_found


def test_another_number_of_the_same_set_is_another_question() -> None:
    """Even if the answer is the same."""
    asked = "Given the data set 1, 2, 6, 1 and 4, what is the relative frequency of the outcome {}?"
    deck = "\n".join(card(asked.format(each), "answer = 0.2\ntol = 0.01", f"c{each}") for each in (2, 4))
    assert "K401" not in codes(deck)
    twice = "\n".join(card(asked.format(2), "answer = 0.2\ntol = 0.01", id_) for id_ in ("a", "b"))
    assert "K401" in codes(twice)
