"""The elements of HTML: how each stands out, which begin a line, and which have no form in a deck."""

import re

from her2quiz.exchange.markup.marks import Face

TAG = re.compile(
    r"</?(?:b|i|u|em|strong|br|p|su[bp]|span|div|[uo]l|li|table|t[rdh]|img|a|hr|h[1-6]|code|pre|font|center|anki-mathjax)\b[^<>]*>"
    r"|&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
"""A tag or an entity that people write."""
_DECLARATION = re.compile(r"<[!?]")
_NO_TAG = re.compile(r"<(?!/?[A-Za-z][^<>]*>)")
"""A sign that begins no tag; the parser would look for its end again and again."""


_FACES = {
    **dict.fromkeys(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"), Face.BOLD),
    **dict.fromkeys(("i", "em", "cite", "var"), Face.ITALIC),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), Face.CODE),
    "sub": Face.LOWERED,
    "sup": Face.RAISED,
}
_STYLES = (
    (re.compile(r"font-weight:\s*(?:bold|[6-9]00)", re.IGNORECASE), Face.BOLD),
    (re.compile(r"font-style:\s*italic", re.IGNORECASE), Face.ITALIC),
    (re.compile(r"vertical-align:\s*super", re.IGNORECASE), Face.RAISED),
    (re.compile(r"vertical-align:\s*sub\b", re.IGNORECASE), Face.LOWERED),
)
BLOCKS = frozenset(
    {"div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "dt", "dd", "tr"}
)
"""Elements that begin a line."""
APART = frozenset({"p", "ul", "ol", "table", "blockquote", "hr", "pre", "dl"})
"""Elements that have an empty line around them."""
UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "math", "object"})
"""Elements whose content is no text."""
LOST = {
    "audio": "sound",
    "video": "video",
    "iframe": "an embedded page",
    "embed": "an embedded file",
    "object": "an embedded file",
    "svg": "a drawing (SVG)",
    "math": "a formula in MathML",
    "canvas": "a drawing",
    "script": "a script",
    "input": "a field to fill in",
}
"""Elements that have no form in a deck, each with what it is."""
VOID = frozenset(
    {
        "br",
        "img",
        "hr",
        "input",
        "embed",
        "source",
        "track",
        "wbr",
        "col",
        "meta",
        "link",
        "area",
        "base",
        "param",
    }
)
"""Elements without an end."""


def without_comments(source: str) -> str:
    """Return HTML without comments, declarations and instructions, whose ends a parser would look for again and again."""
    kept, first = list[str](), 0
    while (start := _next(source, first)) >= 0:
        kept.append(source[first:start])
        mark = "-->" if source.startswith("<!--", start) else ">"
        end = source.find(mark, start)
        if end < 0:
            return "".join(kept)
        first = end + len(mark)
    return "".join([*kept, source[first:]])


def _next(source: str, first: int) -> int:
    found = _DECLARATION.search(source, first)
    return found.start() if found else -1


def with_signs(source: str) -> str:
    """Return HTML in which a sign that begins no tag is an entity."""
    return _NO_TAG.sub("&lt;", source)


def faces_of(tag: str, style: str) -> frozenset[Face]:
    """Return how the words of an element stand out, by its name and its style."""
    faces = {face for form, face in _STYLES if style and form.search(style)}
    return frozenset(faces | ({_FACES[tag]} if tag in _FACES else set()))
