"""`her2quiz diff`: what became of a deck's cards, and what that does to learners' progress."""

import shlex
import sys

import click

from her2quiz.cli import output


@click.command(epilog="Example: her2quiz diff HEAD~1 my-deck.toml")
@click.argument("old", required=False, default="", metavar="OLD")
@click.argument("new", required=False, default="", metavar="NEW")
@click.option("--json", "as_json", is_flag=True, help="For a program: the changes, and how many there are.")
def diff(*, old: str, new: str, as_json: bool) -> None:
    """Say what became of a deck's cards, and what that does to the progress of those who study it.

    OLD and NEW are files, or REVISION:FILE for a file as git has it, as in HEAD~1:decks/my-deck.toml. OLD may be a
    revision alone: then it is NEW's file at that revision.

    Exit 0 if nothing has changed for learners, 1 if something has, 2 if a version cannot be read.
    """
    if not new:
        raise click.UsageError(_both_are_needed(old))
    from her2quiz.session.authoring.compare_versions import compare_decks

    compared = compare_decks(old, new)
    if as_json:
        output.say_json(compared.as_dict())
    else:
        output.say_lines(compared.lines(output.width()))
    for name, count in compared.unread:
        output.tell(f"{name}: {count} of its cards cannot be read. See: her2quiz check")
    if not as_json:
        output.tell(compared.last_line())
    sys.exit(output.HAS_PROBLEMS if compared.differs else output.DONE)


def _both_are_needed(old: str) -> str:
    """Say which two versions to name, with the deck that was named."""
    from her2quiz.domain.characters import one_line

    deck = shlex.quote(one_line(old)) if old.endswith(".toml") else "my-deck.toml"
    return f"name two versions, OLD NEW, for example: her2quiz diff HEAD {deck}"
