"""Limits of what is typed hold in every kind of question, and no text takes more than linear work."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from her2quiz.domain.characters import MOST_MARKS, stream_safe
from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.answer import Entered

TOP = Path(__file__).parents[2]
LONG = 100_000
RUNS = [
    " ",
    "her2 ",
    "-",
    ",",
    ".",
    "a",
    "ao",
    "o",
    "1",
    "1 ",
    "1,",
    "/",
    "\u0301",
    "\u0301\u0316",
    "\ufdfa",
    "i",
    "the ",
    "er-",
]
ACCEPTED = AcceptedAnswer(("HER2",))


COMPARES = """
import json, os, resource, sys
from her2quiz.domain.marking.text_match import same_text
from her2quiz.domain.marking.numbers.quantity import read_quantity
for line in sys.stdin:
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (5, 6))
        text = json.loads(line)
        same_text(text, "HER2")
        read_quantity(text)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Compares each text that it reads in a copy of itself, and prints how the copy ended."""

Compare = Callable[[str], int]


@pytest.fixture(scope="module")
def compare() -> Iterator[Compare]:
    """Compare a text in a process of its own, which the system ends after 5 seconds of work; gives its exit status."""
    environment = {"PYTHONPATH": str(TOP), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", COMPARES]
    server = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert server.stdin is not None and server.stdout is not None  # noqa: PT018 - both are pipes
    to, out = server.stdin, server.stdout

    def ask(text: str) -> int:
        print(json.dumps(text), file=to, flush=True)
        return int(out.readline())

    yield ask
    server.communicate()


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("ends", [("her2", "x"), ("1", "1"), ("a", ""), ("", "!")])
def test_no_text_takes_more_than_linear_work(compare: Compare, run: str, ends: tuple[str, str]) -> None:
    """A text of a hundred thousand characters is compared before the system ends the process."""
    assert compare(ends[0] + run * (LONG // len(run)) + ends[1]) == 0


def test_every_kind_that_is_typed_keeps_as_much() -> None:
    """Of one text, of each name, and of each blank."""
    book = "x" * LONG
    kept = book[:LONGEST_ANSWER]
    assert marking.record(Typed("Q?", ACCEPTED), Entered(book)) == {"typed": kept}
    assert marking.record(NameAll("Q?", (ACCEPTED, ACCEPTED)), Named((book, "y"))) == {"named": [kept, "y"]}
    assert marking.record(Cloze("Q?", (ACCEPTED, ACCEPTED)), Filled((book, "y"))) == {"filled": [kept, "y"]}


def test_what_is_marked_is_what_is_kept() -> None:
    """Nothing beyond the limit makes an answer right or wrong."""
    long = "x" * LONGEST_ANSWER
    asked = AcceptedAnswer((long,))
    for question, answer in (
        (NameAll("Q?", (asked, ACCEPTED)), Named((long + "y", "HER2"))),
        (Cloze("Q?", (asked, ACCEPTED)), Filled((long + "y", "HER2"))),
    ):
        assert marking.mark(question, answer).is_right


@pytest.mark.parametrize("text", ["", "abc", "é", "e\u0301" * 90, "x\u0335y"])
def test_real_accents_are_kept(text: str) -> None:
    """Nobody puts thirty of them on one letter."""
    assert stream_safe(text) == text
    assert stream_safe(text + "z" + "\u0301" * 99) == text + "z" + "\u0301" * MOST_MARKS
