"""Texts written out again, so that tests can say in one line what was read."""

from her2quiz.domain.text.blocks import Line, Style

_SIGNS = {Style.BOLD: "B", Style.ITALIC: "I", Style.CODE: "C"}


def shown(line: Line) -> str:
    """Return a line with its styles in angle brackets: a <B:word>."""
    return "".join(
        f"<{''.join(sorted(_SIGNS[style] for style in span.styles))}:{span.text}>"
        if span.styles
        else span.text
        for span in line
    )
