"""`her2quiz schema`: a JSON Schema of decks, for editors."""

import click

from her2quiz.cli import output


@click.command(
    short_help="Print a JSON Schema of decks, for editors.",
    epilog="Example: her2quiz schema > her2quiz.schema.json",
)
def schema() -> None:
    """Print a JSON Schema of decks, with which editors complete and check keys while you write.

    Save it next to a deck, and start the deck with the line #:schema ./her2quiz.schema.json
    """
    from her2quiz.session.authoring.schema import deck_schema

    output.say_json(deck_schema())
