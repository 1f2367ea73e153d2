"""What is said of an export, line by line."""

from collections import Counter
from collections.abc import Iterator

from her2quiz.session.authoring.exchange.export_deck import ExportResult
from her2quiz.session.authoring.exchange.named_things import named
from her2quiz.session.wording import plural


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
    counts = Counter(each.reason for each in exported.left_out)
    listed = ", ".join(f"{count:,} {reason}" for reason, count in counts.most_common())
    yield f"{line}; {len(exported.left_out):,} left out: {listed}" if counts else line
