"""Text from a deck, with bold, italic and code only: it is never markup of Textual or the terminal."""

import re

from textual.content import Content

from her2quiz.domain.characters import printable

_MARKED = re.compile(
    r"\*\*(?P<bold>\S(?:[^*]*\S)?)\*\*|(?<![\w*])\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])|`(?P<code>[^`\n]+)`"
)
_STYLES = {"bold": "bold", "italic": "italic", "code": "bold"}


def prose(text: str, style: str = "") -> Content:
    """Return a text from a deck, with its bold, italic and code parts styled.

    Args:
        text: the text, as the author wrote it.
        style: for the whole text.
    """
    parts: list[str | tuple[str, str]] = []
    text, end = _joined(printable(text)), 0
    for match in _MARKED.finditer(text):
        kind = match.lastgroup or "bold"
        parts += [text[end : match.start()], (match[kind], _STYLES[kind])]
        end = match.end()
    content = Content.assemble(*parts, text[end:])
    return content.stylize(style) if style else content


def _joined(text: str) -> str:
    """Join the lines of each paragraph; keep empty lines and lists."""
    return re.sub(r"(?<=\S)[ \t]*\n(?=[ \t]*[^\s\-*|\d])", " ", text.strip())
