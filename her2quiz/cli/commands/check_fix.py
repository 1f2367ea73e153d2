"""`her2quiz check --fix` and `--diff`: shows what was changed in decks, or would be."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from her2quiz.cli import output
from her2quiz.domain.errors import Her2QuizError

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.authoring.fix_decks import Fixed


@frozen
class Made:
    """What was mended."""

    count: int = 0
    """How many things."""

    ids: int = 0
    """How many of them are ids that were missing."""

    left: int = 0
    """How many decks were left as they were, for they cannot be written."""


def make(fixes: "Iterable[Fixed]", *, is_data: bool, writes: bool) -> Made:
    """Mend decks one by one and show what was changed.

    Args:
        fixes: the decks that can be mended.
        is_data: whether what was changed may stand beside other data.
        writes: whether the files are changed, and not only shown as they would be.
    """
    made = Made()
    for fixed in fixes:
        if writes and not _is_written(fixed):
            made = evolve(made, left=made.left + 1)
            continue
        _show(fixed, is_data=is_data)
        made = evolve(made, count=made.count + fixed.count, ids=made.ids + fixed.ids)
    return made


def _is_written(fixed: "Fixed") -> bool:
    """Put a deck in place; one that cannot be written is told of, and keeps no other from being mended."""
    try:
        fixed.write()
    except Her2QuizError as error:
        output.tell(str(error))
        return False
    return True


def _show(fixed: "Fixed", *, is_data: bool) -> None:
    from her2quiz.cli.paint import painted_diff
    from her2quiz.session.authoring.fix_diff import diff_lines

    lines = [*diff_lines(fixed), ""]
    if not is_data:
        for line in lines:
            output.tell(line)
    elif output.terminal_width():
        output.say_painted(lines, painted_diff)
    else:
        output.say_lines(lines)
