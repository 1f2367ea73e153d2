"""The page on security: each promise names the tests that hold it, and they are there."""

import re
from pathlib import Path

TOP = Path(__file__).parents[1]
SECURITY = (TOP / ".github" / "SECURITY.md").read_text(encoding="utf-8")
README = (TOP / "README.md").read_text(encoding="utf-8")


def promises() -> list[str]:
    """Return the promises of the page, each with the tests that it names."""
    return re.findall(r"^- (.*(?:\n  .*)*)", SECURITY, re.MULTILINE)


def test_every_promise_names_its_test() -> None:
    """At least one, and each is a file with tests."""
    assert len(promises()) > 8
    for promise in promises():
        named = re.findall(r"`(tests/[\w/]+\.py)`", promise)
        assert named, promise
        assert [file for file in named if "def test_" not in (TOP / file).read_text(encoding="utf-8")] == []


def test_the_readme_leads_to_the_page() -> None:
    """Whoever is asked to study a stranger's deck finds it."""
    assert ".github/SECURITY.md" in README
