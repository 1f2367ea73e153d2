"""The words of a text without its styling, as they are typed, marked and compared."""

from her2quiz.domain.text.blocks import Block, Code, Item, Line, Paragraph, Table, plain_line
from her2quiz.domain.text.parse import has_marks, parsed, parsed_line


def words_of(text: str) -> str:
    """Return the words of a text that is drawn as one line, such as an option or an answer."""
    return plain_line(parsed_line(text)) if has_marks(text) else text


def all_words(text: str) -> str:
    """Return the words of a whole text, each line, item, cell and line of code after the other."""
    return "\n".join(filter(None, map(_words, parsed(text))))


def running_words(text: str) -> str:
    """Return the words of the paragraphs of a text, without its lists, code and tables."""
    return "\n".join(_words(block) for block in parsed(text) if isinstance(block, Paragraph))


def _words(block: Block) -> str:
    if isinstance(block, Code):
        return "\n".join(block.lines)
    if isinstance(block, Table):
        return "\n".join(", ".join(map(plain_line, row)) for row in (block.header, *block.rows))
    return "\n".join(map(plain_line, block.lines))


def shown_words(text: str) -> str:
    """Return a whole text as it is shown, signs and all, but without its styling; an empty line stays between its parts."""
    lines = (
        ("\n" if place and block.after_blank else "") + _shown(block)
        for place, block in enumerate(parsed(text))
    )
    return "\n".join(lines)


def _shown(block: Block) -> str:
    match block:
        case Code():
            return "\n".join(block.lines)
        case Table():
            return "\n".join(" | ".join(map(_shown_line, row)) for row in (block.header, *block.rows))
        case Item():
            return block.lead + "\n".join(map(_shown_line, block.lines))
        case Paragraph():
            return "\n".join(map(_shown_line, block.lines))


def _shown_line(line: Line) -> str:
    return "".join(span.text for span in line)
