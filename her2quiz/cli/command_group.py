"""The group of all commands, and what `her2quiz` does without one."""

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


@click.group(
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


for command in (
    study,
    practice,
    optimize,
    exam,
    lab,
    decks,
    cards,
    unsuspend,
    reset,
    stats,
    plan,
    settings,
    new,
    import_,
    export,
    check,
    diff,
    explain,
    preview,
    progress,
    results,
    schema,
):
    her2quiz.add_command(command)
