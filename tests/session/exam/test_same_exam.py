"""The command in a report gives others the same exam."""

import pytest

from her2quiz.domain.exam.blueprint import read_blueprint
from her2quiz.session.exam.request import ExamRequest
from her2quiz.session.exam.same_exam import command_for

COMMANDS = {
    "her2quiz exam -n 20 --seed 7": ExamRequest(),
    "her2quiz exam -n 20 --minutes 30 --seed 7 ihc-scoring ish": ExamRequest(
        decks=("ihc-scoring", "ish"), minutes=30
    ),
    "her2quiz exam -n 20 --topics ihc-scoring=60%,tag:fish=40% --seed 7": ExamRequest(
        topics=read_blueprint("ihc-scoring=60%, tag:fish=40%")
    ),
    "her2quiz exam -n 20 --topics 'A deck,tag:fish' --seed 7": ExamRequest(
        topics=read_blueprint("A deck,tag:fish")
    ),
    "her2quiz exam -n 20 --seed 7 'tag:fish or deck:ish'": ExamRequest(search="tag:fish or deck:ish"),
    "her2quiz exam -n 20 --seed 7 -- '-tag:fish ihc'": ExamRequest(search="-tag:fish ihc"),
}


@pytest.mark.parametrize("command", [*COMMANDS])
def test_everything_that_was_asked_is_in_it(command: str) -> None:
    """With the seed that was drawn and the number of questions there were."""
    assert command_for(COMMANDS[command], 20, 7) == command


@pytest.mark.parametrize(
    "search", ["is:leech", "fish -IS:new", "rated:7", "(prop:s<21 or fish)", "saved:weak"]
)
def test_what_each_finds_of_their_own_is_no_exam_for_others(search: str) -> None:
    """No command is given for it."""
    assert command_for(ExamRequest(search=search), 20, 7) == ""
