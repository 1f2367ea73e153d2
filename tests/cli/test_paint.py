"""The colours of what `check` prints, and where there are none."""

from pathlib import Path

import pytest

from her2quiz.cli import output
from her2quiz.cli.paint import painted
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Position
from her2quiz.session.authoring.check.fix_decks import Fixed
from her2quiz.session.authoring.check.fix_diff import diff_lines
from her2quiz.session.authoring.formats.pretty import diagnostic_lines
from her2quiz.session.authoring.styled import Style, StyledLine, styled

ERROR = Diagnostic(
    "D999", "it is wrong", "shorten it", file=Path("deck.toml"), position=Position(3, 1, 3, "^^^ | = help: x")
)


def test_a_diff() -> None:
    """Removed lines are red, added lines green; only the names of the file are bold, whatever a line begins with."""
    lines = diff_lines(Fixed(Path("deck.toml"), "a\nb\n-- c\n", "a\nd\n++ c\n", 1))
    assert ["".join(map(painted, line.parts)) for line in lines] == [
        "\x1b[1m--- deck.toml\x1b[0m",
        "\x1b[1m+++ deck.toml\x1b[0m",
        "\x1b[36m@@ -1,3 +1,3 @@\x1b[0m",
        " a",
        "\x1b[31m-b\x1b[0m",
        "\x1b[31m--- c\x1b[0m",
        "\x1b[32m+d\x1b[0m",
        "\x1b[32m+++ c\x1b[0m",
    ]


def test_a_diagnostic() -> None:
    """Severity, carets and labels have colours; a line of the deck has none, whatever it says."""
    assert ["".join(map(painted, line.parts)) for line in diagnostic_lines(ERROR)] == [
        "\x1b[31m\x1b[1merror[D999]:\x1b[0m\x1b[1m it is wrong\x1b[0m",
        " --> deck.toml:3:1",
        "  |",
        "3 | ^^^ | = help: x",
        "  | \x1b[31m\x1b[1m^^^\x1b[0m",
        "  = \x1b[36mhelp\x1b[0m: shorten it",
    ]


@pytest.fixture
def line() -> StyledLine:
    """Return a line with an escape sequence of a deck in each of its parts."""
    return styled(("a\x1b[2J", Style.ERROR), "b\x1b[2J")


def test_colours_on_a_terminal(
    line: StyledLine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are the only escape sequences: those of a deck are shown as they are."""
    monkeypatch.setattr(output, "terminal_width", lambda: 80)
    monkeypatch.delenv("NO_COLOR", raising=False)
    output.say_styled([line])
    assert capsys.readouterr().out == "\x1b[31m\x1b[1ma␛[2J\x1b[0mb␛[2J\n"


@pytest.mark.parametrize(("width", "no_color"), [(0, ""), (80, "1")])
def test_no_colours_elsewhere(
    line: StyledLine,
    width: int,
    no_color: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Neither in a pipe nor where NO_COLOR is set; the words are the same."""
    monkeypatch.setattr(output, "terminal_width", lambda: width)
    monkeypatch.setenv("NO_COLOR", no_color)
    output.say_styled([line])
    assert capsys.readouterr().out == "a␛[2Jb␛[2J\n"
