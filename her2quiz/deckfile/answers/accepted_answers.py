"""What counts as one right answer of a card: its own words, the deck's synonyms, and what it must not be confused with."""

from collections.abc import Iterable, Iterator, Sequence

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.feedback_marks import (
    FEEDBACK_HELP,
    is_before_feedback,
    is_before_sentence,
    lone_colon,
    lone_hyphen,
    long_dash,
)
from her2quiz.deckfile.grammar.option_lines import split_feedback, written_otherwise
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection
from her2quiz.domain.marking.text_match import sameness, samenesses
from her2quiz.domain.text.words import words_of


def rejections(table: Table) -> tuple[Rejection, ...]:
    """Read the wrong answers that a card names, each with its feedback."""
    if not table.has("reject"):
        return ()
    read = tuple(
        Rejection(words_of(text), feedback) for text, feedback in map(split_feedback, table.texts("reject"))
    )
    if table.path[:1] != ("table",):
        _report_lost_feedback(table, read)
    return read


def _report_lost_feedback(table: Table, read: Sequence[Rejection]) -> None:
    """Report feedback after a dash, a hyphen or a colon, which would count as part of the rejected answer."""
    beside_others = any(each.feedback for each in read)
    for number, each in enumerate(read):
        if each.feedback:
            continue
        if dash := long_dash(each.text):
            is_sure = is_before_feedback(each.text, beside_others=beside_others)
            _report_mark(table, number, "a long dash", dash, "--" if is_sure else "")
        elif hyphen := lone_hyphen(each.text):
            is_sure = is_before_sentence(each.text, hyphen)
            _report_mark(table, number, "a single hyphen", hyphen, " -- " if is_sure else "")
        elif colon := lone_colon(each.text):
            _report_mark(table, number, "a colon", colon, "")


def _report_mark(table: Table, number: int, name: str, mark: str, new: str) -> None:
    message, help_ = f"this rejected answer contains {name}", FEEDBACK_HELP
    fixes = (written_otherwise(table, "reject", number, mark, new),) if new else ()
    severity = Severity.WARNING
    table.report(
        "D126", message, help_, table.at_line("reject", number, mark), severity=severity, fixes=fixes
    )


def accepted(table: Table, right: Sequence[str], reject: Sequence[Rejection] = ()) -> AcceptedAnswer:
    """Collect what counts as an answer.

    A synonym is accepted unless the card rejects it, because then the author asks for one name among several. A
    synonym of a rejected answer gets the same feedback.

    Args:
        table: the card.
        right: the answer that is shown, then other right answers.
        reject: wrong answers with feedback of their own.
    """
    right, written = _short_enough(table, [words_of(text) for text in right]), right[0]
    more, also_called = _synonyms(table.context.get("synonyms", ()), right, reject)
    reject = (*reject, *_also_rejected(table.context.get("rejected", ()), reject))
    others = tuple(table.context.get("others", ()))
    written = "" if written == right[0] else written
    is_crowded = table.context.get("is_crowded", False)
    exact = table.flag("exact")
    return AcceptedAnswer((*right, *more), reject, others, exact, also_called, written, is_crowded)


def _short_enough(table: Table, right: Sequence[str]) -> Sequence[str]:
    """Cut answers that are longer than what a learner can type; they are an error of the card."""
    if all(len(text) <= LONGEST_ANSWER for text in right):
        return right
    help_ = f"shorten it to at most {LONGEST_ANSWER} characters, or write typed = false"
    table.report("D196", "a typed answer is longer than anyone can type", help_, table.here)
    return [text[:LONGEST_ANSWER] for text in right]


def _synonyms(
    groups: Sequence[Sequence[str]], right: Iterable[str], reject: Iterable[Rejection]
) -> tuple[list[str], tuple[str, ...]]:
    """Return the further names in the groups that hold a right answer: those that are right, and those that are rejected."""
    if not groups:
        return [], ()
    given, rejected = samenesses(right), samenesses(each.text for each in reject)
    known = (group for group in groups if not given.isdisjoint(samenesses(group)))
    names = [name for group in known for name in group if sameness(name) not in given]
    more = [name for name in names if sameness(name) not in rejected]
    return more, tuple(name for name in names if sameness(name) in rejected)


def _also_rejected(groups: Sequence[Sequence[str]], reject: Sequence[Rejection]) -> Iterator[Rejection]:
    """Return the synonyms of what a card rejects, each with the same feedback."""
    named = samenesses(each.text for each in reject) if groups else frozenset()
    for group in groups:
        own = samenesses(group)
        feedback = next((each.feedback for each in reject if sameness(each.text) in own), "")
        yield from (Rejection(name, feedback) for name in group if sameness(name) not in named)
