"""No command lets a deck, a file name or an argument steer the terminal."""

import contextlib
import io
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from her2quiz.cli import output
from her2quiz.cli.main import main
from tests.hostile import file_names, harmful_in, hostile_deck, let_all_characters_in, texts
from tests.thoroughness import some

COMMANDS = (
    *("", "decks", "decks --json", "stats", "stats --json", "progress status"),
    *("study every-kind --plain", "study FILE --plain", "stats FILE"),
    *("plan FILE --exam-date 2100-01-01", "plan TEXT --exam-date TEXT"),
    *("exam TEXT", "exam --topics TEXT", "exam --report TEXT", "exam FILE"),
    *("cards", "unsuspend TEXT", "reset TEXT", "cards saved:TEXT"),
    *(
        "check FILE",
        "check FILE --all --profile publish",
        "check FILE --format short",
        "check FILE --format json",
    ),
    *(
        "check FILE --format github",
        "check FILE --format sarif",
        "check FILE --fix --diff",
        "check FILE --fix",
    ),
    *(
        "diff FILE OTHER",
        "diff OTHER FILE --json",
        "diff TEXT FILE",
        "explain TEXT",
        "explain M203 TEXT",
        "new FILE",
        "new TEXT --title TEXT",
    ),
    *(
        "preview FILE",
        "preview TEXT",
        "TEXT",
        "--TEXT",
        "study TEXT",
        "check --format TEXT FILE",
        "study --new TEXT",
    ),
    *("results export -o TEXT --class-key TEXT", "results analyse FILE", "results analyse TEXT --deck FILE"),
)
OUR_COLOURS = re.compile("\x1b\\[(?:0|1|3[1-6])m")
"""What colours problems and diffs; no hostile text of these tests holds one."""

STUDYING = (
    *(
        "",
        "decks",
        "decks --json",
        "stats",
        "stats --json",
        "stats FILE",
        "study --plain",
        "study FILE --plain",
    ),
    *("results export -o r.jsonl --class-key spring --yes", "results analyse r.jsonl --private"),
    *("exam --plain", "exam every-kind --topics every-kind=3", "exam --last"),
    *("cards", "cards --json", "cards --to-confirm", "cards --to-look-up", "diff FILE OTHER"),
)
few = settings(max_examples=some(20), phases=[Phase.generate])  # a failing example is short as it is


@contextlib.contextmanager
def home_with(deck: str, name: str) -> Iterator[Path]:
    """A home folder whose own decks are one hostile deck; no others come with the program."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        home = Path(folder)
        for variable in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(variable, folder)
        patch.setenv("HER2QUIZ_DECKS", str(home / "own"))
        patch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
        patch.setattr("her2quiz.paths.shipped_decks", lambda: home / "none")
        (home / "own").mkdir()
        (home / "own" / name).write_text(deck, encoding="utf-8")
        (home / "other.toml").write_text(deck.replace("every-kind", "other"), encoding="utf-8")
        patch.chdir(home)
        yield home


def printed_by(words: list[str], *, width: int = 0) -> str:
    """Run the program as the shell does; returns all that it printed, on either stream."""
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["her2quiz", *words])
        patch.setattr("sys.stdin", io.StringIO("?\nwhy\nflag \x1b[45m\n" * 40))
        patch.setattr(output, "terminal_width", lambda: width)
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(out),
            contextlib.suppress(SystemExit),
        ):
            main()
    return out.getvalue()


def words_of(command: str, name: str, text: str) -> list[str]:
    """Put the names of files and a text into a command."""
    places = {"FILE": os.path.join("own", name), "OTHER": "other.toml"}  # noqa: PTH118 - as it is typed
    text = text.replace("\0", "")  # no argument can hold one
    return [places.get(word, word.replace("TEXT", text)) for word in command.split()]


@pytest.mark.parametrize("command", COMMANDS)
@few
@given(texts, file_names)
def test_a_deck_that_is_refused_is_harmless(command: str, text: str, name: str) -> None:
    """Messages quote its title, its lines and its file name."""
    with home_with(hostile_deck(text), name):
        shown = printed_by(words_of(command, name, text))
    assert harmful_in(shown) == []


@pytest.mark.parametrize("command", STUDYING)
@few
@given(texts, file_names)
def test_a_deck_that_got_past_the_check_is_harmless(command: str, text: str, name: str) -> None:
    """Even if the reader lets a control character through, it does not reach the terminal."""
    with home_with(hostile_deck(text), name), pytest.MonkeyPatch.context() as patch:
        let_all_characters_in(patch)
        shown = printed_by(words_of(command, name, text))
    assert harmful_in(shown) == []


@pytest.mark.parametrize(
    "command", ["check FILE", "check FILE --fix", "check FILE --fix --diff", "diff FILE OTHER"]
)
@few
@given(st.lists(texts, min_size=1, max_size=3).map("\n".join), file_names)
def test_colours_are_our_own(command: str, text: str, name: str) -> None:
    """On a terminal, a file that is not TOML is shown in our colours and no others."""
    with home_with(f'title = "A"\nid = "a" {text}\n[[card]]\nquestion = "Q?\n', name):
        shown = printed_by(words_of(command, name, text), width=80)
    assert OUR_COLOURS.search(shown) or command.startswith("diff")
    assert harmful_in(shown, lambda shown: OUR_COLOURS.sub("", shown)) == []


def test_a_session_shows_every_card() -> None:
    """The hostile deck is not empty: its cards are read, asked and answered."""
    with home_with(hostile_deck("\x1b[45m[red]"), "hostile.toml"), pytest.MonkeyPatch.context() as patch:
        let_all_characters_in(patch)
        shown = printed_by(["study", "every-kind", "--plain", "--new", "99"])
    assert shown.count("Missed: ") > 15
    assert "Every kind of question␛[45m[red], 1 of " in shown
