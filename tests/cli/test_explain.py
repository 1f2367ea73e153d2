"""`her2quiz explain` explains one check, or lists them."""

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.cli.main import main
from her2quiz.lint.explanation import explanations


def run(*words: str, columns: int = 80) -> Result:
    """Run the command on a terminal of some width."""
    environment = {"COLUMNS": str(columns)}
    return CliRunner().invoke(her2quiz, ("explain", *words), env=environment, catch_exceptions=False)


def test_a_check_is_explained() -> None:
    """It shows what the check finds, why it matters, both examples, the source, and how to switch it off."""
    printed = run("M203").stdout
    check = explanations()["M203"]
    assert printed.startswith(f"M203: {check.title}\n\nAuthors make sure")
    assert "\nWrong:\n\n    [[card]]\n" in printed
    assert "\nRight:\n\n    [[card]]\n" in printed
    assert "\n\nSource: NBME; Haladyna 24\n" in printed
    assert '[lint] ignore = ["M203"]' in printed


def test_a_file_that_is_not_text_has_no_example() -> None:
    """No deck can show such a file, and an error cannot be switched off."""
    printed = run("D000").stdout
    assert printed.startswith("D000: ")
    assert not {"Wrong", "Right", "Source", "switch"} & {*printed.replace(":", " ").split()}


def test_the_code_may_be_in_lower_case() -> None:
    """Case makes no difference."""
    assert run("m203").stdout == run("M203").stdout


def test_without_a_code_all_are_listed() -> None:
    """Each code begins a line, before its title and below the name of its family."""
    lines = run(columns=100).stdout.splitlines()
    codes = [line.split()[0] for line in lines if line[1:4].isdigit()]
    assert codes == [*explanations()]
    assert lines[0] == "The file and its cards"
    assert "Questions with options" in lines
    assert (
        lines[-1] == "Run her2quiz explain CODE to see why a check matters, with a wrong and a right example."
    )


def test_the_beginning_of_codes_lists_a_family() -> None:
    """One letter, or more, lists the codes that begin with it."""
    printed = run("d13").stdout
    assert [line[:4] for line in printed.splitlines() if line[1:4].isdigit()] == [
        "D130",
        "D131",
        "D132",
        "D133",
        "D134",
        "D135",
    ]
    assert "M203" not in printed


@pytest.mark.parametrize("columns", [10, 50, 80, 200])
def test_sentences_are_wrapped_to_the_terminal(columns: int) -> None:
    """Lines are no wider than the terminal, and no wider than is easy to read; a very narrow terminal wraps them itself."""
    widest = max(40, min(100, columns - 1))
    listed = run(columns=columns).stdout.splitlines()
    assert max(map(len, listed)) <= widest
    explained = run("M226", columns=columns).stdout.splitlines()
    assert max(len(line) for line in explained if not line.startswith("    ")) <= widest


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("M240", "There is no check 'M240'. Did you mean M"),
        ("M2O3", "There is no check 'M2O3'. Did you mean M203"),
        ("shuffle", "There is no check 'shuffle'. Run her2quiz explain to list all checks."),
        ("\x1b[31m", "There is no check '␛[31m'. Run her2quiz explain to list all checks."),
    ],
    ids=["a typo", "a letter for a digit", "not a code", "an escape sequence"],
)
def test_an_unknown_code_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: str, said: str
) -> None:
    """The error names similar codes, and the exit status says that the command failed."""
    monkeypatch.setattr("sys.argv", ["her2quiz", "explain", code])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    printed = capsys.readouterr()
    assert printed.err.startswith(f"her2quiz: {said}")
    assert (printed.out, printed.err.count("\n")) == ("", 1)
