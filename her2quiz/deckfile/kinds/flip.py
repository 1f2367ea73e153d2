"""`question` and `answer` in words: a flip card."""

from her2quiz.deckfile.answers.answer_checks import (
    report_bare_number,
    report_number_as_text,
    report_truth_as_text,
)
from her2quiz.deckfile.answers.schema_pieces import IN_WORDS, TYPED_KEYS
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.marking.words.number_words import has_number


def _claims(table: Table) -> bool:
    return isinstance(table.get("answer"), str)


def _read(table: Table) -> Flip:
    answer = table.text("answer")
    if not answer:
        table.report(
            "D111", "the answer is empty", "write what the learner should recall", table.at("answer")
        )
    if has_number(answer):
        report_number_as_text(table, answer)
        report_bare_number(table, answer)
    report_truth_as_text(table, answer)
    return Flip(table.text("question"), answer)


READER = Reader(
    name="flip card",
    keys=TYPED_KEYS,
    claims=_claims,
    claims_with=("answer",),
    read=_read,
    shape=IN_WORDS,
)
