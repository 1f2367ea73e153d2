"""`her2quiz diff`: what changed on a deck's cards, and what that does to learners' progress."""

import shlex
import sys

import click

from her2quiz.cli import output
from her2quiz.cli.completion import files


@click.command(
    short_help="Show what changed in a deck, and what it does to progress.",
    epilog="Example: her2quiz diff HEAD~1 my-deck.toml",
)
@click.argument("old", required=False, default="", metavar="OLD", shell_complete=files)
@click.argument("new", required=False, default="", metavar="NEW", shell_complete=files)
@click.option("--json", "as_json", is_flag=True, help="Print the changes and their counts as JSON.")
def diff(*, old: str, new: str, as_json: bool) -> None:
    """Show what changed on a deck's cards, and what that does to learners' progress.

    OLD and NEW are files, or REVISION:FILE for a file in git, such as HEAD~1:decks/my-deck.toml. OLD can be a
    revision alone: NEW's file at that revision.

    Exit status: 0 learners lose no progress; 1 they lose some; 2 a version could not be read.
    """
    if not new:
        raise click.UsageError(_both_are_needed(old))
    from her2quiz.session.authoring.diff.compare_versions import compare_decks
    from her2quiz.session.wording import plural

    compared = compare_decks(old, new)
    if as_json:
        output.say_json(compared.as_dict())
    else:
        output.say_lines(compared.lines(output.width()))
    for name, count in compared.unread:
        output.tell(f"{name}: {plural(count, 'card')} cannot be read. To see why, run her2quiz check.")
    if not as_json:
        output.tell(compared.last_line())
        output.tell(compared.loss_line())
    sys.exit(output.HAS_PROBLEMS if compared.loses else output.DONE)


def _both_are_needed(old: str) -> str:
    """Say which versions to give, with the deck that was named."""
    from her2quiz.domain.characters import one_line

    deck = shlex.quote(one_line(old)) if old.endswith(".toml") else "my-deck.toml"
    return f"Give 2 versions, OLD NEW, for example: her2quiz diff HEAD {deck}"
