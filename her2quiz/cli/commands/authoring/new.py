"""`her2quiz new`: writes a small deck to start from."""

from pathlib import Path

import click

from her2quiz.cli import output


@click.command(
    short_help="Write a small deck to start from.",
    epilog="Example: her2quiz new my-deck.toml --title 'My deck'",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--title", metavar="TITLE", help="The title that learners see (default: made from the file's name)."
)
@click.option(
    "--schema",
    is_flag=True,
    help="Also write a JSON Schema next to it, with which editors complete and check keys.",
)
def new(*, file: Path, title: str | None, schema: bool) -> None:
    """Write a small deck to start from, with one card of each form and notes that explain them.

    Never overwrites a file. Exit status: 2 if the file already exists or cannot be written.
    """
    from her2quiz.session.authoring.new_deck import begin_deck

    for line in begin_deck(file, title, with_schema=schema):
        output.tell(line)
