"""`her2quiz explain`: what a check means, why it matters, and a wrong and a right example."""

import click

from her2quiz.cli import output
from her2quiz.cli.completion import codes


@click.command(epilog="Example: her2quiz explain M203")
@click.argument("code", default="", metavar="[CODE]", shell_complete=codes)
def explain(*, code: str) -> None:
    """Explain a check, with a wrong and a right example. Without a code, list all checks."""
    from her2quiz.session.authoring.check.explain_check import explained

    output.say_lines(explained(code, output.width()))
