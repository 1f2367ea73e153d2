"""Formulas are taken out of a text before its marks are read, and put back in the form of another program."""

import re
from collections.abc import Callable

from attrs import frozen

from her2quiz.domain.text.protected import FORMULA, formula_source, masked

_FIRST = 0xE000
"""Signs for private use, which no text of a deck has, stand for formulas."""
_MOST = 1000
_STANDS = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _MOST - 1)}]")


@frozen
class Formulas:
    """The formulas of a text, in their order."""

    sources: tuple[str, ...]
    """What stands between their signs."""

    def back(self, text: str, write: Callable[[str], str]) -> str:
        """Put them where they were.

        Args:
            text: what became of the text without them.
            write: writes a formula.
        """
        return _STANDS.sub(lambda found: write(self.sources[ord(found[0]) - _FIRST]), text)


def apart(text: str) -> tuple[str, Formulas]:
    """Return a text with one sign in place of each formula, and the formulas."""
    if not ("$" in text or "\\(" in text):
        return text, Formulas(())
    pieces, sources, end = list[str](), list[str](), 0
    for found in FORMULA.finditer(masked(text, formulas=False)):
        if len(sources) == _MOST:
            break
        pieces += [text[end : found.start()], chr(_FIRST + len(sources))]
        sources.append(formula_source(found))
        end = found.end()
    return "".join([*pieces, text[end:]]), Formulas(tuple(sources))
