"""Formulas as other programs mark them, such as [$]x[/$], between dollars."""

import re
from collections.abc import Callable
from html import unescape

from attrs import frozen

from her2quiz.domain.text.protected import FORMULA, formula_source, masked

_FIRST = 0xE000
"""Signs for private use, which no text of a deck has, stand for formulas."""
_MOST = 1000
_STANDS = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _MOST - 1)}]")
DOLLAR = "&#36;"
"""How HTML writes a dollar that begins no formula."""

KEPT_DOLLAR = "\ue000"
"""Stands for such a dollar while HTML is read."""

_FORMS = tuple(
    re.compile(form, re.DOTALL | re.IGNORECASE)
    for form in (
        r"\[\$\$?\](?P<said>.{1,500}?)\[/\$\$?\]",
        r"\[latex\](?P<said>.{1,500}?)\[/latex\]",
        r"<anki-mathjax[^<>]{0,100}>(?P<said>.{1,500}?)</anki-mathjax>",
        r"\\\((?P<said>.{1,500}?)\\\)",
        r"\\\[(?P<said>.{1,500}?)\\\]",
    )
)
_SINGLE = re.compile(r"(?<!\$)\$(?!\$)")
_BEHIND_BACKSLASH = re.compile(rf"(?<=\\){KEPT_DOLLAR}")
_TAG = re.compile(r"<[^<>]{0,200}>")


def with_dollars(text: str) -> str:
    """Return a text, HTML or not, whose formulas are between dollars; a formula that is there already stays."""
    if not ("\\" in text or "[" in text or "mathjax" in text):
        return text
    for form in _FORMS:
        text = form.sub(lambda found: _formula(found["said"]), text)
    return text


def _formula(said: str) -> str:
    bare = " ".join(unescape(_TAG.sub(" ", said)).split()).strip("$").strip()
    return f"${bare}$".replace("<", "&lt;") if bare else ""


def with_kept_dollars(text: str) -> str:
    """Return a text in which each dollar that is kept has a backslash, if it would begin a formula without.

    One behind a backslash has its own in any case, for it would take that one.
    """
    if KEPT_DOLLAR not in text:
        return text
    bare = _BEHIND_BACKSLASH.sub(r"\$", text).replace(KEPT_DOLLAR, "$")
    return bare if FORMULA.search(bare) is None else text.replace(KEPT_DOLLAR, r"\$")


def keep_dollars(text: str) -> str:
    """Mark each single dollar of a text as one that begins no formula."""
    return _SINGLE.sub(KEPT_DOLLAR, text.replace(KEPT_DOLLAR, ""))


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
