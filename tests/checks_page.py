"""Write decks/CHECKS.md, the page of all checks, from the texts that `her2quiz explain` shows.

Run from the top of the repository: `python -m tests.checks_page`
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from her2quiz.lint.explanation import FAMILIES, Explanation, explanations, whole_deck

PAGE = Path(__file__).parents[1] / "decks" / "CHECKS.md"
"""The page."""

_TOP = """\
<!-- Written by `python -m tests.checks_page` from her2quiz/lint/explanations. Change the texts there. -->

# The checks of `her2quiz check`

Each check has a code. `her2quiz explain M203` shows its entry in the terminal.

A card with an error is not asked. A card with a warning is. Notes are shown only with `--all`. If you know better than
a check, switch it off: with `nolint = ["M203"]` on a card, or for the whole deck:

```toml
[lint]
ignore = ["M203"]
```

Errors cannot be switched off. A switch that switches nothing off is reported (L001).

`her2quiz diff OLD NEW` compares 2 versions of a deck and makes 2 more checks: D174 and D176.
"""


def page() -> str:
    """Return the text of the page."""
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
    """Escape characters that Markdown would take for markup."""
    return re.sub(r"([\\`*_<>])", r"\\\1", text)


if __name__ == "__main__":
    main()
