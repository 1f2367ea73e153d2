"""`her2quiz results`: writes a learner's results for the instructor, or analyses those of a class."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.completion import decks_or_files
from her2quiz.cli.options import with_places, with_plain
from her2quiz.cli.places import Places, ids_of, split_names
from her2quiz.domain.characters import one_line

if TYPE_CHECKING:
    from her2quiz.session.class_results.class_report import ClassReport


_FILE = click.Path(path_type=Path, readable=False)

_QUESTION, _ASKS_KEY = "Write this file? [y/N] ", "Class key, from your instructor: "


@click.group(
    short_help="Write your results for your instructor, or analyse a class.",
    epilog="Example: her2quiz results analyse folder --deck my-deck.toml",
)
def results() -> None:
    """Write your results for your instructor, or analyse those of a class. Nothing is sent."""


@click.command(
    short_help="Analyse a class: its cards, their options, its exam.",
    epilog="Example: her2quiz results analyse class/*.jsonl --deck my-deck.toml --html report.html",
)
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE...")
@click.option(
    "--deck",
    "decks",
    multiple=True,
    type=_FILE,
    metavar="DECK",
    help="The file of a deck that was answered; may be repeated (default: found by its id).",
)
@click.option(
    "--html", type=_FILE, default=None, metavar="FILE", help="Save the report as a page in a new file."
)
@click.option("--json", "json_", type=_FILE, default=None, metavar="FILE", help="Save it for a program.")
@click.option(
    "--private", is_flag=True, help="Show small counts, and cards with 3 learners or more: for you alone."
)
@click.option(
    "--least",
    type=click.IntRange(3),
    default=10,
    show_default=True,
    metavar="N",
    help="Show no card with fewer learners.",
)
@with_plain
@with_places
@click.pass_context
def analyse(
    context: click.Context,
    *,
    files: tuple[Path, ...],
    decks: tuple[Path, ...],
    html: Path | None,
    json_: Path | None,
    private: bool,
    least: int,
    plain: bool,
) -> None:
    """Analyse the results of a class: how difficult each card is, how well it tells learners apart, which options work.

    A FILE may be a folder: all its files that end in .jsonl are read. Several files of one learner are united, and the
    same answer counts once. Exit status: 1 if part of a file could not be read; 2 if nothing could.
    """
    from her2quiz.domain.class_results.suppression import Rules
    from her2quiz.session.class_results.analyse import Asked, analyse_class
    from her2quiz.session.class_results.save import save_report
    from her2quiz.session.named_file import check_free

    wanted = [(form, file) for form, file in (("html", html), ("json", json_)) if file is not None]
    for _, file in wanted:
        check_free(file)
    services = context.ensure_object(Places).open(only_reads=True)
    asked = Asked(files, decks, Rules(least, is_private=private))
    report = analyse_class(asked, services.library, output.progress())
    _tell_problems(report)
    for form, file in wanted:
        save_report(report, form, file)
        output.tell(f"Saved in {file}.")
    if not wanted and not plain and output.is_terminal():
        from her2quiz.tui.start import run_class_results

        run_class_results(report, services, output.tell)
    if not wanted:
        from her2quiz.session.class_results.formats.plain_lines import plain_lines

        output.say_lines(plain_lines(report))
    context.exit(output.HAS_PROBLEMS if report.problems else output.DONE)


def _tell_problems(report: ClassReport) -> None:
    for each in report.problems:
        place = f"{each.file}:{each.line}: " if each.line is not None else ""
        whole = each.message if str(each.file) in each.message else f"{each.file}: {each.message}"
        output.tell(one_line(f"{place}{each.message}" if place else whole))


@click.command(
    short_help="Write your answers to a small file for your instructor.",
    epilog="Example: her2quiz results export -o my-results.jsonl --deck ihc-scoring --class-key spring-2027",
)
@click.option("-o", "--output", "file", type=_FILE, required=True, metavar="FILE", help="The file to write.")
@click.option(
    "--deck",
    "decks",
    multiple=True,
    metavar="DECK",
    shell_complete=decks_or_files,
    help="Only answers to this deck, named by its id or its file; may be repeated (default: all decks).",
)
@click.option(
    "--class-key",
    "key",
    default=None,
    metavar="KEY",
    help="The word that your instructor gave the whole class (default: asked).",
)
@click.option("--all-answers", is_flag=True, help="Also later answers to the same cards.")
@click.option("--with-typed", is_flag=True, help="Also what you typed, in your own words.")
@click.option("--overwrite", is_flag=True, help="Replace the file if it exists.")
@click.option("--yes", is_flag=True, help="Write the file without asking.")
@with_places
@click.pass_context
def export(
    context: click.Context,
    *,
    file: Path,
    decks: tuple[str, ...],
    key: str | None,
    all_answers: bool,
    with_typed: bool,
    overwrite: bool,
    yes: bool,
) -> None:
    """Write your first answers, and the exam you handed in last, to a small file for your instructor.

    First says what the file holds, and asks. The file has no name in it but a pseudonym, made from the class key and a
    random code that stays on your computer. Nothing is sent: hand the file over yourself.
    Exit status: 2 if nothing was written.
    """
    from her2quiz.session.class_results.export import checked_key, described, export_results, to_export
    from her2quiz.session.class_results.own_answers import Wanted

    names, files = split_names(decks)
    services = context.ensure_object(Places).look(files)
    wanted = services.library.find(ids_of(services, names, files))
    found = to_export(services, Wanted(wanted, all_answers, with_typed))
    typed = key if key is not None else output.read_line(_ASKS_KEY) or ""
    checked_key(typed)
    output.say_lines(described(found))
    if not yes and (output.read_line(_QUESTION) or "").strip().lower() not in ("y", "yes"):
        output.say("Nothing was written.")
        context.exit(output.COULD_NOT)
    export_results(services, found, typed, file, overwrites=overwrite)
    output.tell(f"Saved in {file}. Hand it to your instructor: nothing was sent.")


for command in (export, analyse):
    results.add_command(command)
