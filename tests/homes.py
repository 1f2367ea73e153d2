"""Home folders of somebody who started the program before, so that its own decks need not be read anew in each test."""

import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import pytest

HOME_VARIABLES = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
"""What names the home folder, and the folders that are usually in it."""


def know_shipped_decks(cache_home: Path) -> None:
    """Put an index of the decks of the program into a folder of caches that is not there yet, or has none."""
    file = cache_home / "her2quiz" / "decks.sqlite"
    if not file.parent.exists():
        file.parent.mkdir(parents=True)
        file.write_bytes(_index_of_shipped_decks())


def use_home(patch: pytest.MonkeyPatch, home: Path) -> None:
    """Make a folder the home folder of the commands that a test runs in this process."""
    for name in HOME_VARIABLES:
        patch.setenv(name, str(home))
    patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    know_shipped_decks(home / "cache")


@cache
def _index_of_shipped_decks() -> bytes:
    folder = tempfile.mkdtemp()
    environment = {**os.environ, **dict.fromkeys(HOME_VARIABLES, folder)}
    try:
        command = [sys.executable, "-m", "her2quiz", "decks"]
        subprocess.run(command, env=environment, cwd=folder, capture_output=True, check=True)
        return (Path(folder) / "her2quiz" / "decks.sqlite").read_bytes()
    finally:
        shutil.rmtree(folder)
