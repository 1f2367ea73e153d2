"""The help of the commands that look after the progress file."""

from pathlib import Path

import pytest

from her2quiz.cli.commands.progress.group import progress

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(progress.commands))
def test_every_command_is_documented(name: str) -> None:
    """Each has help with an example, and is in the README."""
    command = progress.commands[name]
    assert command.help
    assert (command.epilog or "").startswith(f"Example: her2quiz progress {name}")
    assert f"`her2quiz progress {name}" in README
