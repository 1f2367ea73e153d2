"""`her2quiz settings`: lists the settings, shows one, and changes it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from her2quiz.cli import output
from her2quiz.cli.completion import settings as names
from her2quiz.cli.completion import values
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from her2quiz.session.settings.lines import SettingLine
    from her2quiz.session.settings.settings_file import ReadSettings


@click.command(epilog="Example: her2quiz settings new_per_day 3")
@click.argument("name", required=False, shell_complete=names)
@click.argument("value", required=False, shell_complete=values)
@click.option("--default", "takes_back", is_flag=True, help="Take the setting NAME back to its default.")
@click.option("--json", "as_json", is_flag=True, help="Print the settings as JSON.")
@with_places
@click.pass_context
def settings(
    context: click.Context, *, name: str | None, value: str | None, takes_back: bool, as_json: bool
) -> None:
    """List the settings, show the setting NAME, or set it to VALUE.

    Keys and decks have a dot in their names: keys.undo, new_per_deck.ihc-scoring.
    """
    from her2quiz.paths import settings_file
    from her2quiz.session.settings.lines import lines_called, setting_lines
    from her2quiz.session.settings.settings_file import read_settings

    if takes_back and (name is None or value is not None):
        raise click.UsageError("With --default, give the name of one setting and no value.", context)
    read = read_settings(settings_file())
    lines = setting_lines(read.preferences)
    shown = lines if name is None else lines_called(lines, name)
    if takes_back:
        _take_back(read, shown, name or "")
    elif value is not None:
        _change(context.ensure_object(Places), read, _one(shown, name or ""), value)
    else:
        _show(read, shown, as_json=as_json, is_list=name is None)
        sys.exit(output.HAS_PROBLEMS if read.diagnostics else output.DONE)


def _one(lines: list[SettingLine], name: str) -> SettingLine:
    """Return the line that a change is about."""
    if len(lines) == 1 and name.count(".") + 1 >= len(lines[0].name):
        return lines[0]
    raise click.UsageError(
        f"Say which of {name} you mean, such as {name}.{'undo' if lines else 'ihc-scoring'}."
    )


def _change(places: Places, read: ReadSettings, line: SettingLine, typed: str) -> None:
    from her2quiz.session.day.setting_changes import known_value, needs_decks
    from her2quiz.session.settings.new_value import typed_value
    from her2quiz.session.settings.settings_file import change_settings

    value = typed_value(line, typed, read.preferences.keys)
    if line.name == ("theme",):
        _check_theme(value)
    if needs_decks(line):
        value = known_value(places.open(only_reads=True), line, value)
    change_settings(read.file, {line.name: value})
    _tell(line, value)
    if line.name == ("retention",):
        _tell_load(places, line.value, value)


def _tell_load(places: Places, before: float, after: float) -> None:
    """Say what the next weeks ask with another target retention."""
    from her2quiz.session.planning.load import RetentionLoad

    said = RetentionLoad(places.open(only_reads=True)).words(before, after)
    if said:
        output.tell(said)


def _check_theme(name: str) -> None:
    from her2quiz.tui.themes import unknown_theme

    wrong = unknown_theme(name)
    if wrong:
        raise Her2QuizError(wrong)


def _take_back(read: ReadSettings, lines: list[SettingLine], name: str) -> None:
    """Take settings out of the file, also those whose value there could not be used."""
    from her2quiz.session.settings.settings_file import change_settings

    change_settings(read.file, dict.fromkeys(line.name for line in lines))
    others = [line for line in lines if not line.is_default]
    for line in others:
        _tell(line, line.default, ", its default")
    if not others:
        output.tell(f"{one_line(name)} is at its default.")


def _tell(before: SettingLine, value: Any, which: str = "") -> None:
    from her2quiz.session.settings.lines import effect

    after = evolve(before, value=value)
    output.tell(one_line(f"{after.dotted} is {after.shown} now{which}. {effect(before, after)}"))


def _show(read: ReadSettings, lines: list[SettingLine], *, as_json: bool, is_list: bool) -> None:
    from her2quiz.session.authoring.formats import pretty

    if as_json:
        output.say_json(_as_dict(read, lines))
        return
    output.say_lines(_listed(read, lines) if is_list else _explained(lines))
    for line in pretty.lines([evolve(each, file=read.file) for each in read.diagnostics]):
        output.tell(line.text)


def _as_dict(read: ReadSettings, lines: Iterable[SettingLine]) -> dict[str, Any]:
    problems = [
        {
            "line": each.position.line,
            "column": each.position.column,
            "message": each.message,
            "help": each.help,
        }
        for each in read.diagnostics
    ]
    settings = [each.as_dict() for each in lines]
    return {"file": str(read.file), "exists": read.is_there, "settings": settings, "diagnostics": problems}


def _listed(read: ReadSettings, lines: list[SettingLine]) -> Iterator[str]:
    yield f"{read.file}{'' if read.is_there else ' (not there yet)'}"
    names, values = (
        max(map(len, column)) for column in ([x.dotted for x in lines], [x.shown for x in lines])
    )
    group = ""
    for line in lines:
        if line.setting.group != group:
            group = line.setting.group
            yield from ("", group)
        default = "" if line.is_default else f" (default: {line.said(line.default)})"
        row = f"  {line.dotted:<{names}}  {line.shown:<{values}}  {line.setting.range}{default}"
        yield one_line(row) if not row.isprintable() else row.rstrip()


def _explained(lines: Iterable[SettingLine]) -> Iterator[str]:
    for line in lines:
        yield one_line(f"{line.dotted} = {line.shown}")
        yield f"  {line.meaning}."
        yield f"  Values: {line.setting.range}. Default: {line.said(line.default)}."
