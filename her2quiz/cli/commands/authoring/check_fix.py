"""`her2quiz check --fix` and `--diff`: shows what was changed in decks, or would be."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from her2quiz.cli import output
from her2quiz.domain.errors import Her2QuizError

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.authoring.check.fix_decks import Fixed
    from her2quiz.session.authoring.clean_images import CleanImage


@frozen
class Fixes:
    """How much was fixed."""

    count: int = 0
    """How many things."""

    ids: int = 0
    """How many of them are ids that were missing."""

    left: int = 0
    """How many files were left unchanged because they cannot be written."""

    def with_more(self, other: "Fixes") -> "Fixes":
        """Return both together."""
        return Fixes(self.count + other.count, self.ids + other.ids, self.left + other.left)


def apply_fixes(fixable: "Iterable[Fixed]", *, is_data: bool, writes: bool) -> Fixes:
    """Fix decks one by one and show what was changed.

    Args:
        fixable: the decks that can be fixed.
        is_data: whether the changes are shown on standard output, and not on standard error beside other data.
        writes: whether the files are changed, and not only shown as they would be.
    """
    done = Fixes()
    for fixed in fixable:
        if writes and not _is_written(fixed):
            done = evolve(done, left=done.left + 1)
            continue
        _show(fixed, is_data=is_data)
        done = evolve(done, count=done.count + fixed.count, ids=done.ids + fixed.ids)
    return done


def clean(images: "Iterable[CleanImage]", *, is_data: bool, writes: bool) -> Fixes:
    """Take out of images what they tell about people and places, and say of each what that is.

    Args:
        images: those that tell something.
        is_data: whether this is said on standard output, and not on standard error beside other data.
        writes: whether the files are changed.
    """
    done = Fixes()
    say = output.say if is_data else output.tell
    for image in images:
        if writes and not _is_written(image):
            done = evolve(done, left=done.left + 1)
            continue
        say(f"{image.file}: {', '.join(image.told)} {'taken out' if writes else 'can be taken out'}")
        done = evolve(done, count=done.count + 1)
    return done


def _is_written(fixed: "Fixed | CleanImage") -> bool:
    """Replace a deck file; one that cannot be written is reported, and the others are still fixed."""
    try:
        fixed.write()
    except Her2QuizError as error:
        output.tell(str(error))
        return False
    return True


def _show(fixed: "Fixed", *, is_data: bool) -> None:
    from her2quiz.session.authoring.check.fix_diff import diff_lines

    if is_data:
        output.say_styled(diff_lines(fixed))
        output.say()
        return
    for line in diff_lines(fixed):
        output.tell(line.text)
    output.tell("")
