"""`her2quiz plan`: what comes until an exam, and what will be known on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from her2quiz.cli import output
from her2quiz.cli.completion import exams
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places, ids_of, split_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from her2quiz.session.day.exam_dates import ComingExam
    from her2quiz.session.planning.exam_plan import ExamPlan
    from her2quiz.session.services.services import Services

_HOW = "To plan for one, run her2quiz plan DECK --exam-date 2027-05-12; add --keep to keep the date."


@click.command(
    short_help="Plan for an exam, breaks and easy days.",
    epilog="Example: her2quiz plan ihc-scoring --exam-date 2027-05-12",
)
@click.argument("names", nargs=-1, metavar="[DECK|PATH|FILE]...", shell_complete=exams)
@click.option(
    "--exam-date",
    "day",
    metavar="YYYY-MM-DD",
    help="Plan for an exam on this day (default: the dates that you keep).",
)
@click.option(
    "--break",
    "break_",
    metavar="FROM..TO",
    help="Plan a break, such as 2026-12-20..2027-01-03; none for no break.",
)
@click.option("--easy-days", "easy", metavar="DAYS", help="Plan easy days, such as 'sat sun'; none for none.")
@click.option("--keep", is_flag=True, help="Keep what you plan: an exam date, a break, easy days.")
@click.option("--forget", is_flag=True, help="Forget the date of these decks or paths, or all dates.")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
@with_places
@click.pass_context
def plan(context: click.Context, /, names: tuple[str, ...], **typed: Any) -> None:
    """Plan for an exam: what comes each day until then, which score to expect, and what would help.

    An exam is on decks, on a path or on everything. With --break or --easy-days, compare the days ahead without and
    with them instead. Nothing changes but with --keep or --forget.
    """
    is_exam, is_off = typed["day"] is not None, (typed["break_"], typed["easy"]) != (None, None)
    if typed["keep"] and not (is_exam or is_off):
        raise click.UsageError("Name what to keep: --exam-date, --break or --easy-days.", context)
    if is_exam + is_off + typed["forget"] > 1 or (is_off and names):
        raise click.UsageError("Plan an exam, plan days off, or forget a date: one after the other.", context)
    names, files = split_names(names)
    services = context.ensure_object(Places).look(files)
    wanted = [*ids_of(services, (), files), *names] if files else [*names]
    if typed["forget"]:
        _forget(services, wanted)
    elif is_off:
        _show_days_off(services, typed)
    else:
        exams = _exams(services, wanted, typed["day"])
        _show(services, exams, keep=typed["keep"], as_json=typed["as_json"])


def _show_days_off(services: Services, typed: dict[str, Any]) -> None:
    from her2quiz.session.planning.days_off_plan import days_off_typed, keep_days_off, plan_days_off
    from her2quiz.session.planning.days_off_words import lines
    from her2quiz.session.planning.plan_report import days_off_report

    found = plan_days_off(services, days_off_typed(services, easy=typed["easy"], break_=typed["break_"]))
    if typed["keep"]:
        keep_days_off(services, found.wanted)
    services.close()
    if typed["as_json"]:
        output.say_json(days_off_report(found))
    else:
        output.say_lines(lines(found))
    if typed["keep"]:
        output.tell("This is kept.")


def _exams(services: Services, names: Sequence[str], day: str | None) -> Sequence[ComingExam]:
    """Return the exam on the day that was typed, or those that are kept."""
    from her2quiz.session.day.exam_dates import coming_exams, exam_day, exam_on

    if day is not None:
        return [exam_on(services, names, exam_day(services, day))]
    kept = coming_exams(services)
    if not names:
        return kept
    asked = {deck.header.id for deck in exam_on(services, names, services.clock().day).decks}
    return [exam for exam in kept if asked & {deck.header.id for deck in exam.decks}]


def _show(services: Services, found: Sequence[ComingExam], *, keep: bool, as_json: bool) -> None:
    from her2quiz.session.day.exam_dates import keep_exam
    from her2quiz.session.planning.exam_plan import exam_plan
    from her2quiz.session.planning.plan_report import plan_report

    plans = [exam_plan(services, exam, output.progress()) for exam in found]
    for exam in found if keep else ():
        keep_exam(services, exam)
    services.close()
    if as_json:
        output.say_json({"exams": [plan_report(each) for each in plans]})
    else:
        output.say_lines(_lines(plans))
    if keep:
        output.tell("The date is kept. New cards of this exam come first from now on.")


def _lines(plans: Sequence[ExamPlan]) -> Iterable[str]:
    from her2quiz.session.planning import plan_words

    for place, each in enumerate(plans):
        yield from [""] if place else []
        yield from plan_words.lines(each)
    if not plans:
        yield f"No exam date is kept. {_HOW}"


def _forget(services: Services, names: Sequence[str]) -> None:
    from her2quiz.session.day.exam_dates import exam_on, forget_exams

    wanted = exam_on(services, names, services.clock().day).name.split() if names else ()
    was_kept = forget_exams(services, wanted)
    services.close()
    output.tell("The date is forgotten." if was_kept else "No such exam date was kept.")
