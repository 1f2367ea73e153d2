"""Lines of a text or of a list, each with the position where mistakes in it are reported."""

from attrs import frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import split_feedback


@frozen
class TextLine:
    """One line that says something."""

    text: str
    """What it says, without its feedback."""

    feedback: str
    """The feedback after ` -- `."""

    number: int
    """Which line of the text it is, or which item of the list, from 0."""


def text_lines(table: Table, key: str) -> tuple[TextLine, ...]:
    """Read the lines under a key; empty lines are skipped, and anything but texts is reported."""
    value = table.get(key)
    if isinstance(value, str):
        texts = value.split("\n")
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        texts = value
    else:
        help_ = f'write {key} = """ and one item on each line'
        table.report("D103", f"'{key}' must be lines of text", help_, table.at(key))
        return ()
    if table.is_too_long(key, sum(bool(text.strip()) for text in texts)):
        return ()
    return tuple(TextLine(*split_feedback(text), number) for number, text in enumerate(texts) if text.strip())
