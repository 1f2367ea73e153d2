"""`her2quiz schema`: the keys of a deck, for editors."""

import click

from her2quiz.cli import output


@click.command(epilog="Example: her2quiz schema > her2quiz.schema.json")
def schema() -> None:
    """Print a JSON Schema of decks: with it an editor names the keys while you write, and marks unknown ones.

    Put #:schema ./her2quiz.schema.json on the first line of a deck, and the schema beside it.
    """
    from her2quiz.session.authoring.schema import deck_schema

    output.say_json(deck_schema())
