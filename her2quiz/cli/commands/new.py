"""`her2quiz new`: a small deck to start from."""

from pathlib import Path

import click

from her2quiz.cli import output


@click.command(epilog="Example: her2quiz new my-deck.toml --title 'My deck'")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--title", metavar="TITLE", help="What learners read; made of the file's name if not given.")
@click.option("--schema", is_flag=True, help="Write the schema beside it, from which editors know the keys.")
def new(*, file: Path, title: str | None, schema: bool) -> None:
    """Write a small deck to start from, with one card of each form and a note that explains it.

    Nothing is ever written over. Exit 2 if the file is there already, or cannot be written.
    """
    from her2quiz.session.authoring.new_deck import begin_deck
    from her2quiz.session.services.clock import system_clock

    for line in begin_deck(file, title, system_clock()().day, with_schema=schema):
        output.tell(line)
