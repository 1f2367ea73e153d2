"""Shows what came of a merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from her2quiz.cli import output

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.maintenance.merge_files import Merged


def show_merged(merged: Merged) -> None:
    """Print what each file added, what was wrong with it, and where the backup is."""
    for source in merged.sources:
        output.say_lines(source.lines())
        for problem in source.problems():
            output.tell(problem)
    if merged.backup is not None:
        output.tell(f"Your progress as it was is kept as {merged.backup}")
