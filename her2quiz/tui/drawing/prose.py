"""Text from a deck, with bold, italic and code only: it is never markup of Textual or the terminal."""

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.session.wording import EMPHASIS, joined_lines

_STYLES = {"bold": "bold", "italic": "italic", "code": "bold"}


def prose(text: str, style: str = "") -> Content:
    """Return a text from a deck, with its bold, italic and code parts styled.

    Args:
        text: the text, as the author wrote it.
        style: for the whole text.
    """
    parts: list[str | tuple[str, str]] = []
    text, end = joined_lines(printable(text)), 0
    for match in EMPHASIS.finditer(text):
        kind = match.lastgroup or "bold"
        parts += [text[end : match.start()], (match[kind], _STYLES[kind])]
        end = match.end()
    content = Content.assemble(*parts, text[end:])
    return content.stylize(style) if style else content
