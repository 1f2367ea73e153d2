"""Formulas as other programs mark them, such as [$]x[/$], between dollars."""

import re
from html import unescape

from her2quiz.domain.text.protected import FORMULA

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
