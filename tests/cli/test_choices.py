"""`her2quiz check` lets the author choose every format and every profile that there is."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from her2quiz.cli.command_group import her2quiz
from her2quiz.cli.output import DONE, HAS_PROBLEMS
from her2quiz.lint.profile import Profile
from her2quiz.session.authoring.check.choices import Format
from tests.factories import write_deck


@pytest.mark.parametrize(
    "words", [f"--format {each}" for each in Format] + [f"--profile {each}" for each in Profile]
)
def test_every_format_and_profile_can_be_chosen(tmp_path: Path, words: str) -> None:
    """A name that the command line does not know would be wrong usage."""
    result = CliRunner().invoke(her2quiz, ["check", str(write_deck(tmp_path)), *words.split()])
    assert result.exit_code in (DONE, HAS_PROBLEMS), result.output
