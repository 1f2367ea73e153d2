"""`her2quiz results export`: a learner's results become a small file for the instructor."""

from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.cli.completion import decks_or_files
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places, ids_of, split_names

_FILE = click.Path(path_type=Path, readable=False)

_QUESTION, _ASKS_KEY = "Write this file? [y/N] ", "Class key, from your instructor: "


@click.command(
    epilog="Example: her2quiz results export -o my-results.jsonl --deck ihc-scoring --class-key spring-2027"
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
