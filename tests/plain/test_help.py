"""Plain mode explains itself: help at each prompt, an introduction at the first start, pictures in words."""

from pathlib import Path

import pytest

from her2quiz.plain.how_to import INTRODUCTION
from her2quiz.plain.study import PlainStudy
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.wording import FULL_DISCLAIMER
from tests.factories import services, write_deck
from tests.plain.scripts import Script, play

HEADER = 'title = "One"\nid = "one"\n[[card]]\nid = "c"\n'
SYMBOL = 'question = "Gene symbol?"\nanswer = "ERBB2"\ntyped = true\n'
FLIP = 'question = "Which chromosome?"\nanswer = "17q"\n'
WORDS = (
    "help",
    "repeat",
    "hint",
    "why",
    "picture",
    "source",
    "undo",
    "redo",
    "right",
    "flag",
    "bury",
    "suspend",
    "edit",
    "path",
    "details",
    "brief",
    "stop",
)


def one(folder: Path, card: str) -> Services:
    """Open a deck with one card."""
    return services(write_deck(folder, HEADER + card, "one.toml"))


@pytest.mark.parametrize("typed", ["help", " HELP "])
@pytest.mark.parametrize("card", [SYMBOL, FLIP], ids=["typed", "flip"])
def test_help_explains_every_word_and_answers_nothing(tmp_path: Path, card: str, typed: str) -> None:
    """It says first what to type, and the same question is asked again."""
    opened = one(tmp_path, card)
    _, _, _, prompt, *said, again = play(opened, typed)
    assert said[0] == f"{prompt[2:-2]}."
    words = {word.strip(".,") for line in said for word in line.split()}
    assert {*WORDS, "again", "hard", "good", "easy"} - {"help"} <= words
    assert again == prompt
    assert opened.log.size() == (0, 0)


def test_a_refusal_says_that_help_lists_the_words(tmp_path: Path) -> None:
    """It does not list them itself, which would take long to hear."""
    said = play(one(tmp_path, SYMBOL), "", "", "")
    refusals = [line for line in said if "A question mark if you don't know" in line]
    assert [line.endswith("if you don't know; help lists the words.") for line in refusals] == [True] * 3
    assert not any(word in line for line in refusals for word in ("undo", "flag", "suspend"))


def test_hints_that_are_used_up_and_hints_that_never_were(tmp_path: Path) -> None:
    """A card without any says so."""
    said = play(one(tmp_path, f'hint = "ERB"\n{SYMBOL}'), "hint", "hint")
    assert "There are no more hints." in said
    (tmp_path / "none").mkdir()
    said = play(one(tmp_path / "none", SYMBOL), "hint")
    assert ("This card has no hint." in said, "There are no more hints." in said) == (True, False)


def test_help_is_there_when_a_card_is_rated_and_after_the_last(tmp_path: Path) -> None:
    """The prompt comes again after it, and nothing is rated or left by it."""
    opened = one(tmp_path, FLIP)
    said = play(opened, "", "help", "easy", "help", "")
    ratings = [place for place, line in enumerate(said) if line.startswith("> Type 1 to 4")]
    assert said[ratings[0] + 1].startswith("Type a number from 1 to 4")
    assert len(ratings) == 2
    assert sum(line.startswith("> That was the last card.") for line in said) == 2
    assert "undo takes back the last answer. right counts it as right, if you typed it." in said
    assert opened.log.size()[0] == 1


def test_an_equals_sign_makes_help_an_answer(tmp_path: Path) -> None:
    """As it does with every other word."""
    assert "Wrong." in play(one(tmp_path, SYMBOL), "=help")


def test_it_is_introduced_in_three_lines_at_the_first_start(tmp_path: Path) -> None:
    """And never again once there is progress; no line is read for it."""
    opened = one(tmp_path, SYMBOL)

    def introduced() -> list[str]:
        script = Script([])
        session = StudySession(opened, opened.library.decks, 10)
        PlainStudy(session, opened, script.read, script.seen.append).introduce()
        return script.seen

    assert introduced() == [*INTRODUCTION, FULL_DISCLAIMER]
    assert "brief" in INTRODUCTION[1]
    assert len(INTRODUCTION) == 3
    play(opened, "ERBB2")
    assert introduced() == []


PICTURE = f"picture = '''\n -\\R/-\n'''\n{FLIP}"


def test_a_picture_is_described_in_words(tmp_path: Path) -> None:
    """It is drawn on request."""
    said = play(one(tmp_path, f'alt = "One red signal."\n{PICTURE}'), "picture")
    asked = said.index("> Recall the answer, then press Enter: ")
    assert said[2:asked] == ["Picture: One red signal.", "Which chromosome?"]
    assert any("-\\R/-" in line for line in said[asked:])


def test_a_picture_without_words_is_drawn_on_request_only(tmp_path: Path) -> None:
    """Its signs would be read one by one."""
    said = play(one(tmp_path, PICTURE), "picture")
    asked = said.index("> Recall the answer, then press Enter: ")
    assert said[2] == "This card has a picture without a description. Type picture to see it."
    assert not any("-\\R/-" in line for line in said[:asked])
    assert any("-\\R/-" in line for line in said[asked:])


def test_a_card_without_a_picture_says_so(tmp_path: Path) -> None:
    """The question stays open."""
    assert "This card has no picture." in play(one(tmp_path, FLIP), "picture")
