"""Scripts of input lines, and the exact lines that come out."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.rating import Rating
from her2quiz.plain import how_to
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services, write_deck
from tests.plain.scripts import play

HEADER = 'title = "One"\nid = "one"\n\n[[card]]\nid = "c"\n'
BEST = 'question = "Which score is equivocal?"\noptions = """\n* Two plus\n- Three plus -- That is positive.\n"""\nshuffle = false\nhint = ["Not the end."]\n'
STATEMENT = 'question = "An IHC 2+ result is positive."\nanswer = false\nwhy = "It is equivocal."\n'
SYMBOL = 'question = "Gene symbol?"\nanswer = "ERBB2"\ntyped = true\nreject = ["ERBB3 -- That is HER3."]\nsource = "HGNC"\n'
FLIP = 'question = "Which chromosome?"\nanswer = "17q"\n'

NUMBER, STATE, TYPE, RECALL = (
    "> Type 1 to 2: ",
    "> Type true or false: ",
    "> Type the answer: ",
    "> Recall the answer, then press Enter: ",
)
WHICH = ["", "One, 1 of 1, new", "Which score is equivocal?", "  1. Two plus", "  2. Three plus", NUMBER]
SAID = ["", "One, 1 of 1, new", "An IHC 2+ result is positive.", STATE]
WRITTEN = ["", "One, 1 of 1, new", "Gene symbol?", TYPE]
TURNED = ["", "One, 1 of 1, new", "Which chromosome?", RECALL]
HOW_WELL = (
    "How well did you know it? 1 Again, 1 minute; 2 Hard, 6 minutes; 3 Good, 10 minutes; 4 Easy, 7 days."
)
RATE = "> Type 1 to 4, or press Enter for Good: "
NO_MORE = ["There are no more hints.", NUMBER]
AGAIN, GOOD = "Again: comes back in 1 minute.", "Good: comes back in 10 minutes."


def _one(folder: Path, card: str) -> Services:
    return services(write_deck(folder, HEADER + card, "one.toml"))


@pytest.mark.parametrize(
    ("card", "lines", "written"),
    [
        pytest.param(BEST, ["1"], [*WHICH, "Right: Two plus.", GOOD], id="best, right"),
        pytest.param(
            BEST,
            ["2"],
            [*WHICH, "Wrong. Three plus: That is positive.", "The answer is: Two plus", AGAIN],
            id="best, wrong",
        ),
        pytest.param(
            BEST, ["?"], [*WHICH, "You didn't know.", "The answer is: Two plus", AGAIN], id="best, not known"
        ),
        pytest.param(
            BEST,
            ["hint", " HINT ", "1"],
            [*WHICH, "Not the end.", NUMBER, *NO_MORE, "Right: Two plus.", "Hard: comes back in 6 minutes."],
            id="best, hinted",
        ),
        pytest.param(
            STATEMENT,
            ["f"],
            [*SAID, "Right: False.", "Why: It is equivocal.", GOOD],
            id="statement, right",
        ),
        pytest.param(
            STATEMENT,
            ["YES"],
            [*SAID, "Wrong.", "The answer is: False", "Why: It is equivocal.", AGAIN],
            id="statement, wrong",
        ),
        pytest.param(SYMBOL, ["erbb-2"], [*WRITTEN, "Right: ERBB2.", GOOD], id="typed, right"),
        pytest.param(
            SYMBOL,
            ["ERBB3"],
            [*WRITTEN, "Wrong. ERBB3: That is HER3.", "The answer is: ERBB2", AGAIN],
            id="typed, wrong",
        ),
        pytest.param(
            SYMBOL,
            ["=undo"],
            [*WRITTEN, "Wrong.", "The answer is: ERBB2", AGAIN],
            id="typed, a command as answer",
        ),
        pytest.param(
            SYMBOL,
            ["= ?"],
            [*WRITTEN, "Wrong.", "The answer is: ERBB2", AGAIN],
            id="typed, a question mark as answer",
        ),
        pytest.param(
            FLIP, ["", ""], [*TURNED, "Answer: 17q", HOW_WELL, RATE, GOOD], id="flip, Enter takes Good"
        ),
        pytest.param(
            FLIP, ["", "?"], [*TURNED, "Answer: 17q", HOW_WELL, RATE, AGAIN], id="flip, not known after all"
        ),
        pytest.param(
            FLIP,
            ["", "well", "EASY"],
            [*TURNED, "Answer: 17q", HOW_WELL, RATE, RATE, "Easy: comes back in 7 days."],
            id="flip, rated by word",
        ),
        pytest.param(
            FLIP, ["?"], [*TURNED, "You didn't know.", "The answer is: 17q", AGAIN], id="flip, not known"
        ),
    ],
)  # fmt: skip
def test_one_question(tmp_path: Path, card: str, lines: list[str], written: list[str]) -> None:
    """A question, what is typed, and everything written until the card is rated."""
    seen = play(_one(tmp_path, card), *lines)
    assert seen[: len(written)] == written
    assert (
        seen[len(written) : len(written) + 2] == ["", "One, 1 of 1, 1 to repeat, still being learned"]
        or "Easy" in written[-1]
    )


@pytest.mark.parametrize(
    ("card", "line"),
    [
        *((BEST, line) for line in ("", "3", "0", "-1", "²", "1" * 10_000, "=1")),
        *((STATEMENT, line) for line in ("", "perhaps")),
        *((SYMBOL, line) for line in ("", "=", "  ")),
    ],
)
def test_a_line_that_is_not_an_answer_is_asked_for_again(tmp_path: Path, card: str, line: str) -> None:
    """A line that means nothing gets a reminder of what to type, and nothing is logged."""
    opened = _one(tmp_path, card)
    *before, prompt, help_, again = play(opened, line)
    assert help_ == f"{prompt[2:-2]}. A question mark if you don't know; help lists the words."
    assert again == prompt
    assert prompt not in before
    assert opened.log.size() == (0, 0)


@pytest.mark.parametrize(
    "lines",
    [["stop"], [" Stop "], ["quit"], ["exit"], []],
    ids=["stop", "spaced", "quit", "exit", "end of input"],
)
@pytest.mark.parametrize("card", [BEST, STATEMENT, SYMBOL, FLIP], ids=["best", "statement", "typed", "flip"])
def test_stopping_writes_nothing(tmp_path: Path, card: str, lines: list[str]) -> None:
    """Stop and the end of input leave the question unanswered."""
    opened = _one(tmp_path, card)
    assert play(opened, *lines, summary=True)[-1] == "Nothing was answered."
    assert opened.log.size() == (0, 0)


@pytest.mark.parametrize("lines", [["", "stop"], [""]], ids=["stop", "end of input"])
def test_a_flip_card_can_be_left_unrated(tmp_path: Path, lines: list[str]) -> None:
    """Stopping at the rating rates nothing."""
    opened = _one(tmp_path, FLIP)
    assert play(opened, *lines)[-1] == RATE
    assert opened.log.size() == (0, 0)


@pytest.mark.parametrize("word", ["again", "hard", "good", "easy"])
def test_a_rating_overrules_the_last_answer(tmp_path: Path, word: str) -> None:
    """At the next question a word changes the rating of the previous one."""
    opened = services(write_deck(tmp_path))
    seen = play(opened, "?", word)
    assert seen[-2].startswith(f"Changed to {word.title()}: comes back in ")
    ((review, _),) = opened.log.reviews_of("mixed/best")
    assert review.rating is Rating[word.upper()]
    assert progress_status(opened).is_intact


def test_there_is_nothing_to_undo_before_the_first_answer(tmp_path: Path) -> None:
    """Commands that need an answer report that there is none, and the question stays open."""
    _, _, _, *seen = play(_one(tmp_path, SYMBOL), "again", "undo", "why")
    said = ["There is no answer to change yet.", "There is nothing to undo.", "This card is new to you."]
    assert seen == [TYPE, said[0], TYPE, said[1], TYPE, said[2], TYPE]


def test_undo_asks_again(tmp_path: Path) -> None:
    """The card is shown as before, with the same numbers."""
    opened = services(write_deck(tmp_path, HEADER + BEST + "\n[[card]]\n" + STATEMENT, "one.toml"))
    seen = play(opened, "1", "undo")
    which = ["", "One, 1 of 2, new", *WHICH[2:]]
    assert seen == [
        *which,
        "Right: Two plus.",
        GOOD,
        "",
        "One, 2 of 2, 1 to repeat, new",
        *SAID[2:],
        "Undone: Good for “Which score is equivocal?”. Here it is again.",
        *which,
    ]
    assert opened.log.size() == (0, 2)


LAST = "> That was the last card. Press Enter to finish, or type source, undo, right, again, hard, good or easy: "


@pytest.mark.parametrize("line", ["", "no"])
def test_after_the_last_card_enter_finishes(tmp_path: Path, line: str) -> None:
    """So does a no."""
    assert play(_one(tmp_path, FLIP), "", "4", line)[-1] == LAST


def test_after_the_last_card_an_unknown_word_is_explained(tmp_path: Path) -> None:
    """A slip of a word ends nothing: what can be typed is said, and it is asked again."""
    said = play(_one(tmp_path, FLIP), "", "4", "mised", "")
    assert said[-len(how_to.LAST_HELP) - 2 :] == [LAST, *how_to.LAST_HELP, LAST]


def test_after_the_last_card_it_can_be_undone(tmp_path: Path) -> None:
    """Undo asks the last card again."""
    seen = play(_one(tmp_path, FLIP), "", "4", "undo")
    assert seen[-6:] == [LAST, "Undone: Easy for “Which chromosome?”. Here it is again.", *TURNED]


def test_after_the_last_card_it_can_be_overruled(tmp_path: Path) -> None:
    """A changed rating is confirmed, and a card that comes back today is asked again at once."""
    seen = play(_one(tmp_path, FLIP), "", "4", "again")
    assert seen[-6:] == [
        LAST,
        f"Changed to {AGAIN}",
        "",
        "One, 1 of 1, 1 to repeat, still being learned",
        "Which chromosome?",
        RECALL,
    ]


def test_nothing_due_asks_nothing(tmp_path: Path) -> None:
    """Without a card, nothing is asked."""
    assert play(_one(tmp_path, BEST), new_limit=0) == []


def test_the_summary_counts_and_names_what_was_missed(tmp_path: Path) -> None:
    """It gives the number of answers, their ratings, what was missed, and what is due by tomorrow."""
    opened = services(write_deck(tmp_path), clock=HandClock())
    seen = play(opened, "?", "f", "stop", summary=True)
    assert seen[-3:] == [
        "2 answers in less than a minute: 1 Again, 1 Good.",
        "Missed: Which score is equivocal? The answer is: Two plus",
        "Everything is saved. Due by tomorrow: 2 cards.",
    ]


def test_ten_thousand_characters_are_an_answer_like_any_other(tmp_path: Path) -> None:
    """A very long line is marked wrong, and only part of it is shown and saved."""
    opened = _one(tmp_path, SYMBOL)
    seen = play(opened, "x" * 10_000)
    assert seen[4] == "Wrong."
    ((review, _),) = opened.log.reviews_of("one/c")
    assert len(review.answer) < 600


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=20), max_size=6))
def test_no_control_character_reaches_the_terminal(lines: list[str]) -> None:
    """Whatever is typed or hidden in the deck, only printable lines are written."""
    odd = "\\u200b\\u00ad\\u2028\\t"
    card = f'question = "Q{odd}?"\nanswer = "B{odd}"\ntyped = true\nwhy = "W{odd}"\nhint = ["H{odd}"]\n'
    with tempfile.TemporaryDirectory() as folder:
        opened = _one(Path(folder), card)
        opened.library.card("one/c")
        seen = play(opened, "hint", *lines, "\x1b[2J\x00\x07\u202e", summary=True)
    assert len(seen) > 4
    assert all(character == "\n" or character.isprintable() for line in seen for character in line)
    assert progress_status(opened).is_intact
