"""What counts as one right answer of a card: its own words, the deck's synonyms, and what it must not be taken for."""

from collections.abc import Iterator, Sequence

from her2quiz.deckfile.option_lines import split_feedback
from her2quiz.deckfile.table import Table
from her2quiz.domain.accepted import Accepted, Rejection
from her2quiz.domain.text_match import same_text


def rejections(table: Table) -> tuple[Rejection, ...]:
    """Read the wrong answers that a card names, each with its feedback."""
    return tuple(Rejection(*split_feedback(text)) for text in table.texts("reject"))


def accepted(table: Table, right: Sequence[str], reject: Sequence[Rejection] = ()) -> Accepted:
    """Gather what counts as an answer.

    A synonym is accepted, unless the card rejects it: then the author asks for one name among several. A synonym of a
    rejected answer gets what the author says to that one.

    Args:
        table: of the card.
        right: the answer as it is shown, then others that are right.
        reject: wrong answers with their own feedback.
    """
    groups = table.context.get("synonyms", ())
    more = [
        name
        for group in groups
        if any(same_text(name, text) for name in group for text in right)
        for name in group
        if not any(same_text(name, text) for text in (*right, *(each.text for each in reject)))
    ]
    reject = (*reject, *_also_rejected(table, reject))
    others = tuple(table.context.get("others", ()))
    return Accepted((*right, *more), reject, others, exact=table.flag("exact"))


def _also_rejected(table: Table, reject: Sequence[Rejection]) -> Iterator[Rejection]:
    """Give the other names of what a card rejects, each with the same feedback."""
    told = [each.text for each in reject]
    for group in table.context.get("rejected", ()):
        feedback = next((each.feedback for each in reject if _holds(group, each.text)), "")
        yield from (Rejection(name, feedback) for name in group if not _holds(told, name))


def _holds(names: Sequence[str], text: str) -> bool:
    return any(same_text(name, text) for name in names)
