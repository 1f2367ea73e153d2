"""The id of a card, a case or a question: the one that the author gave, or one made from its words."""

from typing import Any

from her2quiz.deckfile.fields.slugs import derived_id, is_id
from her2quiz.deckfile.fields.table import Table


def question_id(question: Table) -> str:
    """Return the id of a card, or of a question below a case; empty if the one that is given is none."""
    return _own_id(question, question_words(question))


def case_id(case: Table) -> str:
    """Return the id of a card with questions below it; empty if the one that is given is none."""
    return _own_id(case, case_words(case))


def question_words(question: Table) -> Any:
    """Return the words that the id of a question is made from."""
    return question.get("question") or question.get("cloze")


def case_words(case: Table) -> Any:
    """Return the words that the id of a card with questions below it is made from."""
    return case.get("case") or case.get("question")


def _own_id(table: Table, words: Any) -> str:
    given = table.get("id")
    if given is None:
        return derived_id(str(words))
    return given.strip() if isinstance(given, str) and is_id(given.strip()) else ""
