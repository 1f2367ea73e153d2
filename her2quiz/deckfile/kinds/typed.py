"""`answer` in words with `accept`, `reject` or `typed = true`: the learner types it."""

from her2quiz.deckfile.answers.accepted_answers import accepted, rejections
from her2quiz.deckfile.answers.answer_checks import (
    report_comma_in_accepted,
    report_long_answer,
    report_number_as_text,
    report_truth_as_text,
)
from her2quiz.deckfile.answers.schema_pieces import IN_WORDS, TYPED_KEYS
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.alternatives import alternatives, report_alternatives
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import Rejection
from her2quiz.domain.marking.first_same import first_same
from her2quiz.domain.marking.reading import says_the_same
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.marking.words.number_words import has_number
from her2quiz.domain.text.words import words_of

_NOTHING = "neither a letter nor a digit in it"


def _claims(table: Table) -> bool:
    is_asked = table.has("accept") or table.has("reject") or table.get("typed") is True
    return isinstance(table.get("answer"), str) and is_asked


def _read(table: Table) -> Typed:
    answer, *more = alternatives(table)
    accept = (*more, *table.texts("accept"))
    reject = rejections(table)
    table.flag("typed")
    _report_nothing_to_type(table, answer, table.texts("accept"))
    report_alternatives(table, answer)
    report_long_answer(table, answer)
    if has_number(answer):
        report_number_as_text(table, answer)
    report_truth_as_text(table, answer)
    report_comma_in_accepted(table, answer)
    _report_contradictions(table, (answer, *accept), reject)
    return Typed(table.text("question"), accepted(table, (answer, *accept), reject))


def _typed_answers(table: Table) -> tuple[str, ...]:
    return tuple(map(words_of, (*alternatives(table), *table.texts("accept"))))


def _report_nothing_to_type(table: Table, answer: str, accept: tuple[str, ...]) -> None:
    if not skeleton(answer):
        message, help_ = f"the answer has {_NOTHING}", "write what the learner should type"
        table.report("D111", message, help_, table.at("answer"))
    for place, text in enumerate(accept):
        if not skeleton(text):
            message = f"an accepted answer has {_NOTHING}"
            table.report("D103", message, "write it, or remove it", table.at("accept", place))


def _report_contradictions(table: Table, right: tuple[str, ...], reject: tuple[Rejection, ...]) -> None:
    """Report what is rejected and right; two wordings of one thing leave the card its right answer, as it is written."""
    exact = table.get("exact") is True
    for place, text in enumerate(rejection.text for rejection in reject):
        written = (text if text in right else None) if exact else first_same(text, right, says_the_same)
        clash = written or (None if exact else first_same(text, right))
        if clash is None:
            continue
        alike, severity = ("reads", Severity.ERROR) if written else ("means", Severity.WARNING)
        message = f"'{text}' is rejected, but '{clash}' is right and {alike} the same"
        at = table.at("reject", place)
        table.report("D192", message, "remove it from one of the two", at, severity=severity)


READER = Reader(
    name="typed answer",
    keys=TYPED_KEYS,
    claims=_claims,
    claims_with=("answer",),
    read=_read,
    shape=IN_WORDS,
    typed_answers=_typed_answers,
)
