"""Patterns that are compiled when they are first used."""

import importlib
import re
from pathlib import Path

import pytest

import her2quiz
from her2quiz.domain.late_pattern import LatePattern, late_pattern

ROOT = Path(her2quiz.__file__).parent
MODULES = [
    ".".join(("her2quiz", *file.relative_to(ROOT).with_suffix("").parts))
    for file in sorted(ROOT.rglob("*.py"))
    if "import late_pattern" in file.read_text(encoding="utf-8")
]


def test_it_does_what_a_compiled_pattern_does() -> None:
    """With its flags, and each time it is asked."""
    late, compiled = late_pattern(r"(?P<a>b)\d", re.IGNORECASE), re.compile(r"(?P<a>b)\d", re.IGNORECASE)
    for text in ("xB1b2", "", "b"):
        for _ in range(2):
            assert late.findall(text) == compiled.findall(text)
            assert (late.search(text) is None) == (compiled.search(text) is None)
            assert late.sub(r"<\g<a>>", text) == compiled.sub(r"<\g<a>>", text)
    assert late.pattern == compiled.pattern


def test_it_is_compiled_when_it_is_used() -> None:
    """And not before."""
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search("x")


@pytest.mark.parametrize("name", MODULES)
def test_every_late_pattern_compiles(name: str) -> None:
    """Also those that no text of any other test needs."""
    late = [value for value in vars(importlib.import_module(name)).values() if isinstance(value, LatePattern)]
    assert late
    assert all(isinstance(each.groups, int) for each in late)
