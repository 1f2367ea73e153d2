"""Writes the page of all checks, decks/CHECKS.md, from the texts that `her2quiz explain` shows.

Run from the top of the repository: `python -m tests.checks_page`
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from her2quiz.lint.explanation import FAMILIES, Explanation, explanations, whole_deck

PAGE = Path(__file__).parents[1] / "decks" / "CHECKS.md"
"""Where the page is."""

_TOP = """\
<!-- Written by `python -m tests.checks_page` from her2quiz/lint/explanations. Change the texts there. -->

# What `her2quiz check` finds

Each check has a code. `her2quiz explain M203` shows in the terminal what stands here.

An error keeps a card from being asked. A warning does not, and a note is shown only with `--all`. Where you know
better, switch a check off, with `nolint = ["M203"]` on a card or with this in a deck:

```toml
[lint]
ignore = ["M203"]
```

Two of them, D174 and D176, are found between two versions of a deck, by `her2quiz diff OLD NEW`.

Errors cannot be switched off, and a switch that switches nothing off is told (L001).
"""


def page() -> str:
    """Give the page."""
    checks = [*explanations().values()]
    return "\n".join((_TOP, *_contents(checks), *(line for each in checks for line in _section(each))))


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


def _contents(checks: list[Explanation]) -> Iterator[str]:
    for family, members in groupby(checks, key=lambda each: each.code[0]):
        yield from (f"## {FAMILIES[family]}", "")
        yield from (f"- [{each.code}](#{each.code.lower()}) {_in_text(each.title)}" for each in members)
        yield ""


def _section(check: Explanation) -> Iterator[str]:
    yield from (f"## {check.code}", "", f"**{_in_text(check.title)}.**", "", _in_text(check.why), "")
    for name, example in (("Before", check.before), ("Wrong", check.wrong), ("Right", check.right)):
        if example:
            yield from (f"{name}:", "", *_fenced(whole_deck(example)), "")
    if check.source:
        yield from (f"Source: {_in_text(check.source)}", "")


def _fenced(code: str) -> Iterator[str]:
    longest = max((len(ticks) for ticks in re.findall(r"`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}toml", code, fence)


def _in_text(text: str) -> str:
    """Keep the signs of a sentence from being taken for markup."""
    return re.sub(r"([\\`*_<>])", r"\\\1", text)


if __name__ == "__main__":
    main()
