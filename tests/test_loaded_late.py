"""Modules of Python that are loaded only once something of them is used."""

import importlib
from pathlib import Path

import pytest

from her2quiz.loaded_late import LATE
from tests.test_architecture import run_python

IMPORTS_LATE = """
from her2quiz.loaded_late import load_late
load_late()
import ipaddress, sys
assert type(ipaddress) is not type(sys)
print(ipaddress.ip_address("127.0.0.1").is_loopback, type(ipaddress) is type(sys))
"""

WITHOUT_IT = """
import sys
from importlib.machinery import PathFinder
find = PathFinder.find_spec
PathFinder.find_spec = lambda name, *more: None if name == "bz2" else find(name, *more)
from her2quiz.loaded_late import load_late
load_late()
import shutil
print("bztar" in dict(shutil.get_archive_formats()))
"""


def test_such_a_module_is_loaded_when_something_of_it_is_used(tmp_path: Path) -> None:
    """Not before, and whole."""
    assert run_python(IMPORTS_LATE, tmp_path) == "True True\n"


def test_a_module_that_is_not_there_cannot_be_imported(tmp_path: Path) -> None:
    """Python can be built without some of them; who imports one learns of it at once."""
    assert run_python(WITHOUT_IT, tmp_path) == "False\n"


@pytest.mark.parametrize("name", sorted(LATE))
def test_each_of_them_is_a_module_of_python(name: str) -> None:
    """A name that is wrong would never be looked for."""
    assert importlib.import_module(name).__name__ == name
