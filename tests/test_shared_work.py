"""Work that is shared between processes comes to the same as work that is not, whatever becomes of the others.

Each test forks a process of its own first, in which no thread runs, as in the command line.
"""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from her2quiz.shared_work import in_blocks, processes, sharing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing can be forked there")

_BEGIN = """
import os
from her2quiz.shared_work import in_blocks
mine = os.getpid()
begun, begins = os.pipe()

def helped():  # the others have begun before this process does more
    os.read(begun, 1)

def squares(places):
    if os.getpid() != mine:
        with os.fdopen(os.dup(begins), "wb") as file:
            file.write(b".")
    return [place * place for place in places]

def silent(share):
    pass

def is_alone():
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False
"""


def said_by(code: str) -> str:
    """Return what a program prints."""
    command = [sys.executable, "-W", "error", "-c", _BEGIN + code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1])
    assert done.stderr == ""
    return done.stdout.strip()


def test_shared_work_comes_out_in_order() -> None:
    """Of a list that no number of blocks divides, too."""
    code = "print([*sum(in_blocks(1003, squares, helped, silent, 3), [])] == [n * n for n in range(1003)], is_alone())"
    assert said_by(code) == "True True"


def test_a_list_may_be_short() -> None:
    """Shorter than there are blocks, or empty."""
    code = "print(sum(in_blocks(2, squares, helped, silent, 2), []), sum(in_blocks(0, squares, helped, silent, 2), []))"
    assert said_by(code) == "[0, 1] []"


def test_the_work_of_a_process_that_died_is_done_again() -> None:
    """Wherever it was, and although it told nobody."""
    code = """
def dying(places):
    found = squares(places)
    if os.getpid() != mine:
        os.kill(os.getpid(), 9)
    return found
print([*sum(in_blocks(1003, dying, helped, silent, 3), [])] == [n * n for n in range(1003)], is_alone())"""
    assert said_by(code) == "True True"


def test_what_a_process_found_before_it_died_is_kept() -> None:
    """Only what it had not found is done again."""
    code = """
from her2quiz.shared_work import BLOCKS
done = []

def dying(places):
    done.append(places)
    found = squares(places)
    if os.getpid() != mine and len(done) == 4:
        os.kill(os.getpid(), 9)
    return found

def late():
    for block in range(4):
        os.read(begun, 1)
print([*sum(in_blocks(1003, dying, late, silent, 2), [])] == [n * n for n in range(1003)], BLOCKS - len(done))"""
    assert said_by(code) == "True 3"


def test_an_error_in_the_work_is_an_error_here() -> None:
    """Also if it was met elsewhere first, where nothing is printed of it."""
    code = """
def wrong(places):
    squares(places)
    raise ValueError("wrong")
try:
    in_blocks(1003, wrong, helped, silent, 2)
except ValueError as error:
    print(error, is_alone())"""
    assert said_by(code) == "wrong True"


def test_nobody_is_left_at_work_after_an_interruption() -> None:
    """Such as ctrl+c while this process does its own part."""
    code = """
def interrupted():
    helped()
    raise KeyboardInterrupt
try:
    in_blocks(1003, squares, interrupted, silent, 3)
except KeyboardInterrupt:
    print("interrupted", is_alone())"""
    assert said_by(code) == "interrupted True"


def test_a_large_answer_arrives_whole() -> None:
    """More than a pipe holds."""
    code = """
def large(places):
    return [str(each) for each in squares(places)] * 5000
print(in_blocks(1003, large, helped, silent, 2) == in_blocks(1003, large, lambda: None, silent, 1))"""
    assert said_by(code) == "True"


def test_a_deck_is_read_and_checked_alike() -> None:
    """Each card, what is known of it and each diagnostic, in the same order; also of decks with mistakes of all kinds."""
    code = """
from datetime import date
from pathlib import Path
from attrs import evolve
from her2quiz import shared_work
from her2quiz.deckfile.deck import read, read_ahead
from her2quiz.deckfile.names import vocabulary
from her2quiz.domain.marking.typos import near_names
from her2quiz.lint import run_checks
near_names.MOST_COMPARISONS = 0  # so few names are not shared
os.sched_getaffinity = lambda process: range(3)
found = []
files = [*Path("tests/example-decks").glob("*.toml"), *sorted(Path("tests/deckfile/golden").rglob("*.toml"))[::4]]
with shared_work.sharing():
    for least in (1, 10**6):
        run_checks.SHARED = read_ahead.SHARED = vocabulary.SHARED = least
        for file in files:
            reading = read.read_deck(file)
            said = run_checks.run_checks(reading, date(2026, 1, 1))
            found.append((evolve(reading, data={}), said))  # a file may hold a nan, which is unlike itself
half = len(found) // 2
print(found[:half] == found[half:], sum(len(said) for _, said in found) > 20, is_alone())"""
    assert said_by(code) == "True True True"


def test_nothing_is_shared_unless_it_is_allowed() -> None:
    """And never while a thread runs, nor in one."""
    assert processes() == 1
    found = list[int]()

    def count() -> None:
        with sharing():
            found.append(processes())

    thread = Thread(target=count)
    thread.start()
    thread.join()
    assert found == [1]
    told = list[float]()
    assert in_blocks(3, len, list, told.append) == in_blocks(3, len, list, told.append, most=1)
    assert max(told) < 1
