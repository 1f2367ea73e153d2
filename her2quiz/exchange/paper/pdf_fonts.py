"""The fonts of a PDF. They come with the package pymupdf-fonts, so that a page looks the same on every machine.

FiraGO has Latin, Greek and Cyrillic letters in four styles. What it lacks is looked for in Noto Sans and Cascadia Mono,
then among the signs of the two fonts that every reader of PDF has. A sign that none of them has is shown as □.
"""

import io
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

TEXT, CODE = "FiraGO", "CascadiaMono"
"""The names of the fonts of running text and of code."""

LACKING = "□"
"""Shown for a sign that no font has."""

_FACES = {
    TEXT: "figo",
    f"{TEXT}-Bold": "figbo",
    f"{TEXT}-Italic": "figit",
    f"{TEXT}-BoldItalic": "figbi",
    "NotoSans": "notos",
    CODE: "cascadia",
}
_BUILT_IN = ("Symbol", "ZapfDingbats")


def register() -> None:
    """Make the fonts known to reportlab, once; raises ImportError if they are not installed."""
    if _is_registered():
        return
    import pymupdf_fonts
    from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
    from reportlab.pdfbase.ttfonts import TTFont

    for name, code in _FACES.items():
        registerFont(TTFont(name, io.BytesIO(pymupdf_fonts.myfont(code))))
    registerFontFamily(TEXT, TEXT, f"{TEXT}-Bold", f"{TEXT}-Italic", f"{TEXT}-BoldItalic")
    for name in ("NotoSans", CODE):
        registerFontFamily(name, name, name, name, name)


def _is_registered() -> bool:
    from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames

    return CODE in getRegisteredFontNames()


def runs(text: str, first: str = TEXT) -> Iterator[tuple[str, str]]:
    """Return a text in pieces, each with the font that has its signs.

    Args:
        text: the text.
        first: the font that is tried first.
    """
    for font, signs in groupby(text, key=lambda sign: _font_of(sign, first)):
        said = "".join(signs)
        yield (font, said) if font else (CODE, LACKING * len(said))


def lacks(text: str) -> str:
    """Return the signs of a text that no font has, each once."""
    return "".join(sign for sign in dict.fromkeys(text) if not _font_of(sign, TEXT))


@cache
def _font_of(sign: str, first: str) -> str:
    if sign in "\n\t ":
        return first
    names = dict.fromkeys((first, TEXT, "NotoSans", CODE))
    own = next((name for name in names if ord(sign) in _font(name).face.charToGlyph), "")
    return own or next((name for name in _BUILT_IN if _has(_font(name), sign)), "")


def _font(name: str) -> Any:
    from reportlab.pdfbase.pdfmetrics import getFont

    return getFont(name)


def _has(font: Any, sign: str) -> bool:
    try:
        sign.encode(font.encName)
    except (UnicodeError, LookupError):
        return False
    return True
