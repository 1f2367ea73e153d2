"""What is said of an import and of an export, line by line."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.characters import one_line
from her2quiz.exchange.formats import LeftOut
from her2quiz.paths import from_home, own_decks
from her2quiz.session.authoring.exchange.check_import import ImportResult
from her2quiz.session.authoring.exchange.export_deck import ExportResult
from her2quiz.session.wording import plural

MOST_NAMED = 200
"""Things that are named one by one; of more, only the first with each reason are."""

_FIRST = 5
_LONGEST = 100


def import_lines(result: ImportResult) -> Iterator[str]:
    """Say how the file was read, what became of the deck, what was left out and why; the count comes last."""
    yield f"Read as {result.format_title}."
    yield from result.imported.notes
    yield from named("Left out", result.imported.left_out)
    yield from named("Check", result.imported.changed)
    yield from _update_lines(result)
    yield (
        f"{_checked(result)}. her2quiz check {result.deck} shows them."
        if result.diagnostics
        else "No errors."
    )
    yield from _what_next(result)
    yield _count_line(result)


def _what_next(result: ImportResult) -> Iterator[str]:
    """Say how a new deck is studied, and where it must be to be shown on the first screen."""
    own = own_decks()
    if result.updated is None and result.deck.parent.resolve() != own.resolve():
        images = " with its folder of images" if result.imported.pictures else ""
        yield (
            f"To study it, run her2quiz study {result.deck}. To see it on the first screen, move it{images} to "
            f"{from_home(own)}."
        )


def _checked(result: ImportResult) -> str:
    counts = Counter(each.severity for each in result.diagnostics)
    errors, warnings, notes = (counts[severity] for severity in Severity)
    return f"{plural(errors, 'error')}, {plural(warnings, 'warning')}, {plural(notes, 'note')}"


def _count_line(result: ImportResult) -> str:
    """Count the cards, and what was left out by its reason: "412 of 430 cards; 18 left out: 11 image occlusion, 7 audio"."""
    line = f"{result.deck}: {result.cards:,} of {plural(result.items, 'card')}"
    line += _counted_reasons(result.imported.left_out)
    wrong = len(result.imported.items) - result.cards
    return f"{line}; {wrong:,} with an error" if wrong > 0 and result.errors else line


def _update_lines(result: ImportResult) -> Iterator[str]:
    updated = result.updated
    if updated is None:
        return
    yield f"Updated {result.deck}: {len(updated.new):,} new, {len(updated.changed):,} changed."
    if updated.kept:
        yield f"Kept as you wrote them, though the file changed too: {_ids(updated.kept)}."
    if updated.gone:
        yield f"No longer in the file, but still in the deck: {_ids(updated.gone)}."


def _ids(ids: Sequence[str]) -> str:
    shown = ", ".join(ids[:10])
    return f"{shown} and {len(ids) - 10:,} more" if len(ids) > 10 else shown  # noqa: PLR2004 - as many as a line holds


def named(what: str, things: Sequence[LeftOut]) -> Iterator[str]:
    """Name things with their reasons.

    Args:
        what: what became of them, such as "Left out".
        things: the things.
    """
    if len(things) <= MOST_NAMED:
        yield from (_named_line(what, each) for each in things)
        return
    groups = defaultdict[str, list[LeftOut]](list)
    for each in things:
        groups[each.reason].append(each)
    for reason, group in [*groups.items()][: MOST_NAMED // _FIRST]:
        yield from (_named_line(what, each) for each in group[:_FIRST])
        if len(group) > _FIRST:
            yield f"{what}: {len(group) - _FIRST:,} more ({reason})"
    if rest := sum(map(len, [*groups.values()][MOST_NAMED // _FIRST :])):
        yield f"{what}: {rest:,} more"


def _named_line(what: str, thing: LeftOut) -> str:
    return f"{what}: {one_line(thing.name)[:_LONGEST]} ({thing.reason})"


def export_lines(result: ExportResult) -> Iterator[str]:
    """Name the cards that the format cannot say, or says otherwise; the counts come last."""
    exported = result.exported
    yield from named("Left out", exported.left_out)
    yield from named("Changed", exported.changed)
    for reason, count in Counter(each.reason for each in exported.changed).most_common():
        yield f"{plural(count, 'card')}: {reason}."
    yield from exported.notes
    if result.more:
        yield f"Beside it: {', '.join(file.name for file in result.more)}."
    line = f"{result.file}: {exported.cards:,} of {plural(result.cards, 'card')} as {result.exporter.title}"
    yield line + _counted_reasons(exported.left_out)


def _counted_reasons(left_out: Sequence[LeftOut]) -> str:
    """Count what was left out by its reason; empty if nothing was."""
    counts = Counter(each.reason for each in left_out)
    listed = ", ".join(f"{count:,} {reason}" for reason, count in counts.most_common())
    return f"; {len(left_out):,} left out: {listed}" if left_out else ""
