"""`her2quiz exam`: answers first, marks and a report at the end."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from her2quiz.cli import output
from her2quiz.cli.completion import decks_or_files, topics_of_exam
from her2quiz.cli.options import with_places, with_plain
from her2quiz.cli.places import Places
from her2quiz.cli.search_words import SearchCommand, decks_of_files, files_among, search_of
from her2quiz.domain.exam.blueprint import MOST_QUESTIONS, read_blueprint
from her2quiz.domain.exam.chance import LARGEST_SEED
from her2quiz.domain.keys import deck_of
from her2quiz.session.exam.request import LONGEST, ExamRequest

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.domain.exam.sitting import Sitting
    from her2quiz.session.exam.exam import Exam
    from her2quiz.session.services.services import Services


@frozen
class _Sat:
    """An exam that is to be sat, and what to do with it."""

    services: Services
    exam: Exam
    report: Path | None


@click.command(
    cls=SearchCommand,
    short_help="Sit an exam: answers first, marks and reasons at the end.",
    epilog="Example: her2quiz exam ihc-scoring ish -n 20 --minutes 30 --seed 7",
)
@click.argument("search", nargs=-1, metavar="[DECK|FILE|SEARCH]...", shell_complete=decks_or_files)
@click.option(
    "-n",
    "count",
    type=click.IntRange(1, MOST_QUESTIONS),
    default=None,
    metavar="N",
    help="Ask N questions (default: 20, or as many as there are).",
)
@click.option(
    "--topics",
    default=None,
    metavar="TOPICS",
    shell_complete=topics_of_exam,
    help="Draw so many questions from each deck or tag: ihc-scoring=5,tag:fish=5, or shares: ihc-scoring=60%,ish=40%.",
)
@click.option(
    "--minutes",
    type=click.IntRange(1, LONGEST),
    default=None,
    metavar="N",
    help="Hand in after N minutes by the clock, also while you are away (default: no limit).",
)
@click.option(
    "--seed",
    type=click.IntRange(0, LARGEST_SEED),
    default=None,
    metavar="N",
    help="Draw the exam that everybody with this number and the same decks gets.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="FILE",
    help="Save the report in a new file: .md, .html or .json.",
)
@click.option("--last", is_flag=True, help="Show the report of the exam you handed in last.")
@click.option("--discard", is_flag=True, help="Give up the exam in progress; alone, begin no other.")
@with_plain
@with_places
@click.pass_context
def exam(
    context: click.Context,
    search: tuple[str, ...],
    *,
    count: int | None,
    topics: str | None,
    minutes: int | None,
    seed: int | None,
    report: Path | None,
    last: bool,
    discard: bool,
    plain: bool,
) -> None:
    """Sit an exam: answers first, marks and a report with reasons at the end. No date moves.

    Without words and options, the exam in progress goes on where it was left, or one over all decks begins. Time goes on
    by the clock. Cards that only you can mark are left out.
    """
    from her2quiz.session.exam.formats.registry import check_report_file

    if report is not None:
        check_report_file(report)
    services = context.ensure_object(Places).open(files_among(search), waits=True)
    blueprint = read_blueprint(topics) if topics is not None else ()
    request = _request(services, search, ExamRequest("", (), blueprint, count, minutes, seed))
    if last:
        _show_last(services, report)
        return
    if discard and _is_done_after_discarding(services, request):
        return
    sat = _Sat(services, _begun(services, request), report)
    if plain or not output.is_terminal():
        _plain(sat)
    else:
        from her2quiz.tui.start import run_app

        run_app(services, output.tell, exam=(sat.exam, report))


def _request(services: Services, words: tuple[str, ...], rest: ExamRequest) -> ExamRequest:
    """Return what is asked for: decks by their ids or files, or else a search."""
    from attrs import evolve

    ids, files = {deck.header.id for deck in services.library.decks}, files_among(words)
    named = tuple(word for word in words if word in ids)
    if words and len(named) + len(files) == len(words):
        decks = (*named, *decks_of_files(services, words))
        return evolve(rest, decks=decks, are_files=bool(files) and not named)
    return evolve(rest, search=search_of(services, words))


def _is_done_after_discarding(services: Services, request: ExamRequest) -> bool:
    from her2quiz.session.exam.begin import discard_exam

    was_there = discard_exam(services)
    output.tell("The exam was given up." if was_there else "There was no exam to give up.")
    return request == ExamRequest()


def _begun(services: Services, request: ExamRequest) -> Exam:
    """Go on with the exam in progress if nothing else is asked for; otherwise begin one."""
    from her2quiz.session.exam.begin import begin_exam, kept_exam, take_up

    kept = kept_exam(services)
    if kept is not None and kept.handed_in is None and _is_asked_for(kept, request):
        exam, still = take_up(services)
        for line in still.lines():
            output.tell(line)
        return exam
    return begin_exam(services, request)


def _is_asked_for(kept: Sitting, request: ExamRequest) -> bool:
    """Whether nothing but the exam in progress is asked for: no words and options, or only files of its decks."""
    if request.decks and not request.are_files:
        return False
    only_decks = ExamRequest(decks=request.decks, are_files=request.are_files)
    return request == only_decks and {deck_of(item.key) for item in kept.items}.issuperset(request.decks)


def _show_last(services: Services, file: Path | None) -> None:
    from her2quiz.plain.exam.lines import report_lines
    from her2quiz.session.exam.begin import last_exam
    from her2quiz.session.exam.formats.registry import save_report
    from her2quiz.session.exam.reporting import report_of

    sitting, still = last_exam(services)
    for line in still.lines():
        output.tell(line)
    report = report_of(services, sitting)
    output.say_lines(report_lines(report))
    if file is not None:
        save_report(report, file)
        output.tell(f"Saved in {file}.")


def _plain(sat: _Sat) -> None:
    """Sit in plain lines."""
    from her2quiz.plain.exam.report import PlainReport
    from her2quiz.plain.exam.session import PlainExam
    from her2quiz.plain.manner import manner_of
    from her2quiz.session.exam.formats.registry import save_report
    from her2quiz.session.exam.reporting import report_of

    services, manner = sat.services, manner_of(sat.services.preferences)
    status = output.DONE
    try:
        is_over = PlainExam(sat.exam, manner, output.read_line, output.say).run()
        if is_over:
            report = report_of(services, sat.exam.sitting)
            said = PlainReport(report, services, manner, output.read_line, output.say)
            said.say()
            if sat.report is not None:
                save_report(report, sat.report)
                output.tell(f"Saved in {sat.report}.")
            said.run()
    except KeyboardInterrupt:
        output.say()
        status = output.INTERRUPTED
    services.close()
    sys.exit(status)
