"""Text from a deck on the screen, with the styles that its author meant: it is never markup of Textual or the terminal."""

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.text.bare import is_bare


def prose(text: str, style: str = "") -> Content:
    """Return a text from a deck as one content, with its marks drawn as styles.

    Args:
        text: the text, as the author wrote it.
        style: for the whole text.
    """
    text = printable(text.strip())
    if is_bare(text):
        return Content.styled(text, style) if style else Content(text)
    from her2quiz.tui.drawing.text.marked_prose import marked_prose  # which the first screen rarely needs

    content = marked_prose(text)
    return content.stylize(style) if style else content


def verbatim(text: str, style: str = "") -> Content:
    """Return a text as it is, such as what a learner typed, or a message: nothing in it is a mark."""
    return Content.styled(printable(text.strip()), style)
