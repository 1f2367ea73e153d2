"""The group of all commands, and what `her2quiz` does without one."""

from itertools import chain

import click

from her2quiz import __version__
from her2quiz.cli.commands.authoring.check import check
from her2quiz.cli.commands.authoring.diff import diff
from her2quiz.cli.commands.authoring.explain import explain
from her2quiz.cli.commands.authoring.export import export
from her2quiz.cli.commands.authoring.import_ import import_
from her2quiz.cli.commands.authoring.new import new
from her2quiz.cli.commands.authoring.preview import preview
from her2quiz.cli.commands.authoring.schema import schema
from her2quiz.cli.commands.cards import cards, unsuspend
from her2quiz.cli.commands.decks import decks
from her2quiz.cli.commands.exam import exam
from her2quiz.cli.commands.home import home
from her2quiz.cli.commands.lab import lab
from her2quiz.cli.commands.optimize import optimize
from her2quiz.cli.commands.plan import plan
from her2quiz.cli.commands.practice import practice
from her2quiz.cli.commands.progress.group import progress
from her2quiz.cli.commands.reset import reset
from her2quiz.cli.commands.results import results
from her2quiz.cli.commands.settings import settings
from her2quiz.cli.commands.stats import stats
from her2quiz.cli.commands.study import study
from her2quiz.cli.completion import with_completion
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places

FAMILIES = {
    "Study": (study, practice, exam, lab),
    "See how you are doing, and plan": (decks, stats, plan, optimize),
    "Look after cards, settings and progress": (cards, unsuspend, reset, settings, progress),
    "Write decks": (new, preview, check, explain, diff, schema),
    "Bring decks in and out, and teach a class": (import_, export, results),
}
"""The commands by what one wants to do, in the order in which the help lists them."""


class _CommandGroup(click.Group):
    """Lists its commands by family."""

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each family below its title; the names take as much room in all of them."""
        names = max(map(len, self.commands))
        for title, commands in FAMILIES.items():
            with formatter.section(title):
                room = formatter.width - names - 6  # the indent, and the blanks between both columns
                rows = [(f"{each.name:<{names}}", each.get_short_help_str(room)) for each in commands]
                formatter.write_dl(rows)


@click.group(
    cls=_CommandGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: her2quiz study ihc-scoring",
)
@click.version_option(__version__, prog_name="her2quiz")
@with_completion
@with_places
@click.pass_context
def her2quiz(context: click.Context) -> None:
    """Learn HER2 in breast cancer, ten minutes a day, in the terminal.

    Without a command, shows the decks and what is due; press one key to study. A study aid, not medical advice.
    """
    if context.invoked_subcommand is None:
        home(context.ensure_object(Places))


for command in chain.from_iterable(FAMILIES.values()):
    her2quiz.add_command(command)
