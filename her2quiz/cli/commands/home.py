"""`her2quiz` without a command: the app, or without a terminal a list of what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from her2quiz.cli import output
from her2quiz.cli.places import Places, announce_new_file
from her2quiz.domain.characters import one_line
from her2quiz.session import wording

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.progress.overview import Overview
    from her2quiz.session.services.services import Services


def home(places: Places) -> None:
    """Open the app; without a terminal, print what is due."""
    services = places.open(only_reads=not output.is_terminal(), waits=True)
    if output.is_terminal():
        from her2quiz.session.maintenance.backup_watch import BackupWatch
        from her2quiz.tui.start import run_app

        BackupWatch(services, output.tell).start()
        announce_new_file(services)
        run_app(services, output.tell)
    from her2quiz.session.progress import overview

    view = overview.Overview(services)
    view.leave_out_postponed(services)
    services.close()
    for line in (*due_lines(view), *first_lines(services, view)):
        output.say(line)
    for diagnostic in view.diagnostics:
        output.tell(one_line(f"{diagnostic.file}: {diagnostic.message}"))


def first_lines(services: Services, view: Overview) -> list[str]:
    """Return what is said at the first start: which paths there are, and what her2quiz is not."""
    from her2quiz.session.day.path_choice import is_to_be_chosen, path_choices

    if not is_to_be_chosen(services, is_new=view.is_new):
        return []
    names = ", ".join(choice.name for choice in path_choices(services))
    more = wording.FULL_DISCLAIMER.removeprefix(wording.DISCLAIMER).strip()
    return [more, f"To put the decks for you first, add --path and one of these: {names}."]


def due_lines(view: Overview) -> list[str]:
    """Return a line for each deck, the totals, and how to study."""
    width = max((len(one_line(deck.header.title)) for deck in view.decks), default=0)
    lines = []
    for deck, before in zip(view.decks, (None, *view.decks), strict=False):
        if before is not None and before.is_on_path and not deck.is_on_path:
            lines.append(f"{wording.OTHER_DECKS}:")
        counts = view.counts[deck.header.id]
        lines.append(
            f"{deck.header.title:<{width}}  {counts.due:>4} due  {counts.new:>4} new  ({deck.header.id})"
        )
        news = view.news[deck.header.id]
        lines += [f"  since you last studied it: {wording.news(*news)}"] if any(news) else []
        lines += [f"  {wording.OWN_COPY}: {deck.file}"] if deck.is_own_copy else []
    if view.dated_ahead:
        lines.append(wording.dated_ahead(view.dated_ahead))
    total = f"{wording.plural(view.due, 'card')} due, {view.new} new."
    asked, waiting = view.due_in_all, view.waiting
    if view.today.share.is_backlog:
        today = f"{wording.backlog(waiting, asked, view.today.days_to_clear)}. No new cards until then."
    else:
        said = wording.today(asked, view.new_in_all, view.today.why_no_new if view.new else "")
        today = f"Today, over all decks: {said.replace(' today', '')}."
    return [*lines, total, today, f"To study, run her2quiz study --plain. {wording.DISCLAIMER}"]
