"""Killed at any moment, the program has saved every answer whose mark it showed."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from her2quiz.session.maintenance.file_status import progress_status
from tests.factories import services
from tests.homes import HOME_VARIABLES, know_shipped_decks
from tests.session.sessions import statements

KILLS = 8
CARDS = 60


def _play_and_kill(deck: Path, progress: Path, home: Path, lines: int) -> list[str]:
    """Answer until so many lines were read, then kill; gives the cards whose mark was read."""
    know_shipped_decks(home)
    places = dict.fromkeys(HOME_VARIABLES, str(home))
    command = [sys.executable, "-m", "her2quiz", "study", str(deck), "--plain", "--new", str(CARDS)]
    process = subprocess.Popen(
        [*command, "--progress", str(progress)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        env={**os.environ, **places, "PYTHONIOENCODING": "utf-8"},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    marked, card = [], ""
    with process, process.stdin as to, process.stdout as out:
        for _ in range(lines):
            line = out.readline()
            assert line, "the program ended by itself"
            if set(line[:30]) == {line[0]} and line[0].isalpha():
                card = f"many/c{line.split()[1]}"
                to.write("t\n")
            elif line.startswith("Right"):
                marked.append(card)
        process.kill()
    return marked


def test_every_answer_whose_mark_was_shown_is_in_the_log(tmp_path: Path) -> None:
    """Killed again and again on one file, after any number of lines: nothing that was shown is lost, all is sound."""
    deck, progress, rng = statements(tmp_path, CARDS), tmp_path / "p.sqlite", Random(20)
    shown: Counter[str] = Counter()
    for _ in range(KILLS):
        shown.update(_play_and_kill(deck, progress, tmp_path / "home", rng.randint(6, 40)))
        opened = services(deck, progress=progress)
        saved = Counter({card: len(history) for card, history in opened.log.histories()})
        assert progress_status(opened).is_intact
        assert saved >= shown
        opened.close()
    assert shown.total() > KILLS


@pytest.mark.parametrize("lines", [5, 6, 7])
def test_what_was_saved_beyond_the_mark_is_one_answer_at_most(tmp_path: Path, lines: int) -> None:
    """The log never runs ahead by more than the answer that was under way."""
    deck, progress = statements(tmp_path, CARDS), tmp_path / "p.sqlite"
    marked = _play_and_kill(deck, progress, tmp_path / "home", lines)
    opened = services(deck, progress=progress)
    assert len(marked) <= opened.log.size()[0] <= len(marked) + 1
    opened.close()
