"""BLAKE2b without the rest of `hashlib`."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.blake2 import blake2b
from tests.test_architecture import run_python

HASHLIB = {"hashlib", "_hashlib"}


@given(st.binary(max_size=300), st.integers(1, 64))
def test_it_is_the_function_of_hashlib(data: bytes, size: int) -> None:
    """What it says of data is kept in files, so that it may never change."""
    expected = hashlib.blake2b(data, digest_size=size).digest()  # noqa: TID251 - it is compared with
    assert blake2b(data, digest_size=size).digest() == expected


@pytest.mark.parametrize(
    "module",
    [
        "cli.command_group",
        "cli.commands.study",
        "tui.screens.study.screen",
        "tui.screens.summary.screen",
        "session.progress.statistics.upkeep",
    ],
)
def test_openssl_is_not_loaded_where_cards_are_asked(tmp_path: Path, module: str) -> None:
    """Nor in the spare time of the first screen."""
    loaded = run_python(f"import sys, her2quiz.{module}; print(*sys.modules)", tmp_path)
    assert f"her2quiz.{module}" in loaded.split()
    assert {*loaded.split()} & HASHLIB == set()
