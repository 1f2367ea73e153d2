"""Each script of tests/stress, with so few trials that it takes seconds; whoever wants a proof runs it with thousands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
SMALL = {
    "crash": 1,
    "faults": 1,
    "two_at_once": 5,
    "corruption": 1,
    "fuzz": 1,
    "scale": 50,
    "days": 10,
    "expected_score": 1,
    "lab_fields": 1,
    "week": 1,
    "hostile": 1,
}
"""The number of trials of each script."""


@pytest.mark.parametrize("name", SMALL)
def test_a_script_finds_nothing_wrong(name: str) -> None:
    """It ends with a line that counts, and with an exit status of zero."""
    command = [sys.executable, "-m", f"tests.stress.{name}", "--count", str(SMALL[name])]
    result = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.match(rf"{name}: .*", result.stdout.splitlines()[-1])


def test_every_script_is_started_here() -> None:
    """A new one is not forgotten."""
    scripts = {
        file.stem for file in (TOP / "tests" / "stress").glob("*.py") if "__main__" in file.read_text()
    }
    assert scripts == {*SMALL}
