"""`her2quiz check --fix` and `--diff`: mends what needs no judgement, and shows what was changed."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from her2quiz.cli import output

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.fixing import Fixed, Selection


def fix_all(places: Iterable[Path], selection: "Selection", *, is_data: bool, writes: bool) -> int:
    """Mend decks and show what was changed; gives how many things were mended.

    Args:
        places: files and folders.
        selection: which problems count.
        is_data: whether nothing else is printed as data, so that what was changed is.
        writes: whether the files are changed, and not only shown as they would be.

    Raises:
        Her2QuizError: if a file cannot be written.
    """
    from her2quiz.session.clock import system_clock
    from her2quiz.session.fixing import fixes

    count = 0
    for fixed in fixes(places, system_clock()().day, selection):
        if writes:
            fixed.write()
        _show(fixed, is_data=is_data)
        count += fixed.count
    return count


def _show(fixed: "Fixed", *, is_data: bool) -> None:
    from her2quiz.cli.paint import painted_diff
    from her2quiz.session.diff import diff_lines

    lines = [*diff_lines(fixed), ""]
    if not is_data:
        for line in lines:
            output.tell(line)
    elif output.terminal_width():
        output.say_painted(lines, painted_diff)
    else:
        output.say_lines(lines)
