"""Completion on tab in bash, zsh and fish, by click: commands and options, and what stands for an argument here."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.places import Places
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

PROGRAM, VARIABLE = "her2quiz", "_HER2QUIZ_COMPLETE"
"""The command that is completed, and the environment variable by which the shell asks it how; `main` looks for it, too."""

_SHELLS = ("bash", "zsh", "fish")
_YOURS = "yours"
"""Stands for the shell that the environment names."""


def print_script(context: click.Context, parameter: click.Parameter, shell: str | None) -> None:
    """Print the script that a shell evaluates at its start, and end."""
    if shell is None or context.resilient_parsing:
        return
    from click.shell_completion import get_completion_class

    name = Path(os.environ.get("SHELL", "")).stem if shell == _YOURS else shell
    of_shell = get_completion_class(name) if name in _SHELLS else None
    if of_shell is None:
        known = ", ".join(_SHELLS)
        raise click.BadParameter(f"Name one of these shells: {known}.", context, parameter)
    output.say_lines(of_shell(context.command, {}, PROGRAM, VARIABLE).source().splitlines())
    context.exit()


def shells(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a shell."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(shell) for shell in _SHELLS if shell.startswith(begun)]


with_completion = click.option(
    "--completion",
    is_flag=False,
    flag_value=_YOURS,
    metavar="[bash|zsh|fish]",
    shell_complete=shells,
    expose_value=False,
    is_eager=True,
    callback=print_script,
    help="Print the script that completes commands on tab (default: for your own shell).",
)
"""Adds the option to the group of commands."""


def decks_or_files(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the id of a deck, or else the name of a file."""
    from click.shell_completion import CompletionItem

    return [
        CompletionItem(id_, help=title) for id_, title in _decks(context) if id_.startswith(begun)
    ] or files(context, _parameter, begun)


def topics_of_exam(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the last topic of a blueprint: the id of a deck, with the equals sign behind it."""
    from click.shell_completion import CompletionItem

    before, comma, last = begun.rpartition(",")
    found = [(id_, title) for id_, title in _decks(context) if id_.startswith(last) and "=" not in last]
    return [CompletionItem(f"{before}{comma}{id_}=", help=title) for id_, title in found]


def exams(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete what an exam can be on: the id of a deck or the name of a path, or else a file."""
    named = [each for each in paths(context, parameter, begun) if each.value]
    decks = [each for each in decks_or_files(context, parameter, begun) if each.type != "file"]
    return [*named, *decks] or files(context, parameter, begun)


def files(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a file."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def codes(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the code of a check."""
    from click.shell_completion import CompletionItem

    from her2quiz.session.authoring.check.explain_check import titles

    wanted = begun.upper()
    return [CompletionItem(code, help=title) for code, title in titles() if code.startswith(wanted)]


def import_formats(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a format that is read."""
    from click.shell_completion import CompletionItem

    from her2quiz.session.authoring.exchange import known_formats

    return [
        CompletionItem(name, help=title)
        for name, title in known_formats.import_formats()
        if name.startswith(begun)
    ]


def export_formats(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a format that is written."""
    from click.shell_completion import CompletionItem

    from her2quiz.session.authoring.exchange import known_formats

    return [
        CompletionItem(name, help=title)
        for name, title in known_formats.export_formats()
        if name.startswith(begun)
    ]


def suspended(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a suspended card."""
    from click.shell_completion import CompletionItem

    from her2quiz.session.progress.cards.card_lists import suspended_cards

    with suppress(Her2QuizError, OSError):
        services = context.ensure_object(Places).open(only_reads=True)
        cards = [each.card for each in suspended_cards(services)]
        return [CompletionItem(card) for card in cards if card.startswith(begun)]
    return []


def paths(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a path."""
    from click.shell_completion import CompletionItem

    from her2quiz.session.day.path_choice import path_choices

    with suppress(Her2QuizError, OSError):
        choices = path_choices(context.ensure_object(Places).open(only_reads=True))
        return [CompletionItem(each.name, help=each.title) for each in choices if each.name.startswith(begun)]
    return []


def settings(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a setting."""
    from click.shell_completion import CompletionItem

    from her2quiz.paths import settings_file
    from her2quiz.session.settings.lines import setting_lines
    from her2quiz.session.settings.settings_file import read_settings

    lines = setting_lines(read_settings(settings_file()).preferences)
    return [CompletionItem(each.dotted, help=each.title) for each in lines if each.dotted.startswith(begun)]


def values(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the value of a setting, where there are few."""
    from click.shell_completion import CompletionItem

    from her2quiz.session.settings.preferences import SETTINGS

    name = str(context.params.get("name") or "").replace("-", "_")
    if name == "path":
        return paths(context, parameter, begun)
    setting = SETTINGS.get(name)
    words = (
        [] if setting is None else ["true", "false"] if setting.type is bool else map(str, setting.choices)
    )
    return [CompletionItem(each) for each in words if each.startswith(begun)]


def _decks(context: click.Context) -> list[tuple[str, str]]:
    """Return the ids and titles of the decks; none if they cannot be read, since nobody wants an error on tab."""
    from her2quiz.session.services.services import open_library

    with suppress(Her2QuizError, OSError):
        decks = open_library(context.ensure_object(Places).decks).decks
        return [(deck.header.id, one_line(deck.header.title)) for deck in decks]
    return []
