"""`her2quiz check`: what is wrong in a deck, where, and what to do."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.commands.check_fix import make

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.authoring.fix_decks import Fixed

FORMATS = ("pretty", "short", "json", "github", "sarif")
PROFILES = ("draft", "default", "exam", "publish")

_RENAME_BEFORE = (
    "Ids were written. Give them better names before you share the deck, not after: progress hangs on them."
)


@click.command(epilog="Example: her2quiz check my-deck.toml")
@click.argument("places", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE|FOLDER...")
@click.option("--fix", is_flag=True, help="Mend what needs no judgement, and show what was changed.")
@click.option("--diff", is_flag=True, help="Only show what --fix would change; exit 1 if there is anything.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--all", "everything", is_flag=True, help="Show notes too: what works, and could be better.")
@click.option(
    "--select", multiple=True, metavar="CODE", help="Only these checks, such as M or M203; errors always."
)
@click.option(
    "--ignore", multiple=True, metavar="CODE", help="All but these checks; errors are shown all the same."
)
@click.option("--profile", type=click.Choice(PROFILES), default="default", help="What the deck is for.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="pretty", help="How problems are shown."
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
    """Say what is wrong in decks: file, line, column, and what to do.

    Exit 0 if nothing is, 1 if there is an error (with --strict: or a warning), 2 if a file cannot be read,
    or with --fix not be written.
    """
    from her2quiz.session.authoring.check_decks import check_decks, selected
    from her2quiz.session.authoring.fix_decks import fixes, unread
    from her2quiz.session.authoring.formats import pretty
    from her2quiz.session.authoring.formats.registry import FORMATS as KNOWN
    from her2quiz.session.services.clock import system_clock

    selection = selected(_codes(select), _codes(ignore), profile)
    today = system_clock()().day
    if diff:
        sys.exit(_only_shown(fixes(places, today, selection), unread(places)))
    fixable = fixes(places, today, selection) if fix else ()
    fixed = make(fixable, is_data=format_ == "pretty", writes=True)
    checked = check_decks(places, today, selection, output.progress(), tries_fixes=not fix)
    told = checked.told(everything=everything)
    width = output.terminal_width()
    if format_ == "pretty" and width:
        output.say_painted(pretty.lines(told, width))
    else:
        output.say_lines(KNOWN[format_](told))
    if not checked.decks:
        output.tell("No decks (*.toml) were found there.")
        sys.exit(output.COULD_NOT)
    output.tell(checked.last_line())
    if fix:
        output.tell(f"{fixed.count} fixed")
    if fixed.ids:
        output.tell(_RENAME_BEFORE)
    if checked.unreadable or fixed.left:
        sys.exit(output.COULD_NOT)
    sys.exit(output.HAS_PROBLEMS if checked.fails(strict=strict) else output.DONE)


def _only_shown(fixes: "Iterable[Fixed]", unread: Iterable[str]) -> int:
    """Show what could be mended, and tell which files cannot be read; gives the exit code."""
    could = make(fixes, is_data=True, writes=False)
    left_out = [*unread]
    for line in left_out:
        output.tell(line)
    output.tell(f"{could.count} can be fixed")
    if left_out:
        return output.COULD_NOT
    return output.HAS_PROBLEMS if could.count else output.DONE


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Give codes that were named one by one, or with commas between them."""
    return tuple(code.strip().upper() for each in given for code in each.split(",") if code.strip())
