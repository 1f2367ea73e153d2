"""`her2quiz explain`: what a check means, why it matters, and an example of wrong and right."""

import click

from her2quiz.cli import output


@click.command(epilog="Example: her2quiz explain M203")
@click.argument("code", default="", metavar="[CODE]")
def explain(*, code: str) -> None:
    """Say what a check means, with an example of wrong and right. Without a code: list all checks."""
    from her2quiz.session.authoring.explain_check import explained

    output.say_lines(explained(code, output.width()))
