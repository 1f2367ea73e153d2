"""`her2quiz check`: what is wrong in a deck, where, and what to do."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.commands.authoring.check_fix import Fixes, apply_fixes, clean
from her2quiz.session.authoring.check.choices import FORMATS, PROFILES, Format

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.authoring.check.check_decks import Checked
    from her2quiz.session.authoring.check.fix_decks import Fixed
    from her2quiz.session.authoring.clean_images import CleanImage

_RENAME_BEFORE = (
    "Added ids. Rename them before you share the deck: learners' progress is stored under these ids."
)


@click.command(epilog="Example: her2quiz check my-deck.toml")
@click.argument(
    "places",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE|FOLDER...",
)
@click.option("--fix", is_flag=True, help="Fix what can be fixed automatically and show the changes.")
@click.option(
    "--diff",
    is_flag=True,
    help="Show what --fix would change, without writing. Exit 1 if anything would change.",
)
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option("--all", "everything", is_flag=True, help="Show notes too: what works but could be better.")
@click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    help="Run only these checks, such as M or M203. Errors are always shown.",
)
@click.option("--ignore", multiple=True, metavar="CODE", help="Skip these checks. Errors are always shown.")
@click.option("--profile", type=click.Choice(PROFILES), default="default", help="What the deck is for.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default=Format.PRETTY.value, help="Output format."
)
def check(
    *,
    places: tuple[Path, ...],
    fix: bool,
    diff: bool,
    strict: bool,
    everything: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str,
    format_: str,
) -> None:
    """Check decks and show what is wrong, where, and what to do.

    Exit status: 0 no errors; 1 errors (with --strict, also warnings); 2 a file could not be read or written.
    """
    from her2quiz.session.authoring.check.check_decks import check_decks, selected
    from her2quiz.session.authoring.formats.registry import formatted
    from her2quiz.session.services.clock import system_clock
    from her2quiz.shared_work import sharing

    selection = selected(_codes(select), _codes(ignore), profile)
    today = system_clock()().day
    fixed = Fixes()
    if diff or fix:
        from her2quiz.session.authoring.check.fix_decks import fixes, unread
        from her2quiz.session.authoring.clean_images import clean_images

        is_data = diff or format_ == Format.PRETTY
        decks, images = fixes(places, today, selection), clean_images(places, today, selection)
        fixed = _fix(decks, images, is_data=is_data, writes=not diff)
        if diff:
            sys.exit(_say_what_could_be_fixed(fixed, unread(places)))
    with sharing():
        checked = check_decks(places, today, selection, output.progress(), tries_fixes=not fix)
    output.say_styled(formatted(checked.shown(everything=everything), format_, output.terminal_width()))
    if not checked.decks:
        output.tell("No decks (*.toml) found.")
        sys.exit(output.COULD_NOT)
    output.tell(checked.last_line())
    if fix:
        output.tell(f"{fixed.count} fixed")
    if fixed.ids:
        output.tell(_RENAME_BEFORE)
    sys.exit(output.COULD_NOT if fixed.left else _exit_code(checked, strict=strict))


def _exit_code(checked: "Checked", *, strict: bool) -> int:
    if checked.unreadable:
        return output.COULD_NOT
    return output.HAS_PROBLEMS if checked.fails(strict=strict) else output.DONE


def _fix(decks: "Iterable[Fixed]", images: "Iterable[CleanImage]", *, is_data: bool, writes: bool) -> Fixes:
    """Fix decks and their images, or only show what would be changed; see `apply_fixes`."""
    fixed = apply_fixes(decks, is_data=is_data, writes=writes)
    return fixed.with_more(clean(images, is_data=is_data, writes=writes))


def _say_what_could_be_fixed(could: Fixes, unread: Iterable[str]) -> int:
    """Say how much could be fixed, and which files cannot be read; returns the exit code."""
    left_out = [*unread]
    for line in left_out:
        output.tell(line)
    output.tell(f"{could.count} can be fixed")
    if left_out:
        return output.COULD_NOT
    return output.HAS_PROBLEMS if could.count else output.DONE


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return codes that were named one by one, or with commas between them."""
    return tuple(code.strip().upper() for each in given for code in each.split(",") if code.strip())
