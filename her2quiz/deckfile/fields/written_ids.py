"""The ids that an author wrote: that of a card, a case or a question, or one made from its words, and former ones in `was`."""

import re
from collections.abc import Callable
from typing import Any

from attrs import frozen

from her2quiz.deckfile.fields.slugs import ID, derived_id, is_id
from her2quiz.deckfile.fields.table import Table

_FORMER = re.compile(rf"({ID.pattern}(?:/{ID.pattern}){{0,3}})(?:\s*->\s*({ID.pattern}))?")


def question_id(question: Table) -> str:
    """Return the id of a card, or of a question below a case; empty if the one that is given is none."""
    return _own_id(question, question_words)


def case_id(case: Table) -> str:
    """Return the id of a card with questions below it; empty if the one that is given is none."""
    return _own_id(case, case_words)


def question_words(question: Table) -> Any:
    """Return the words that the id of a question is made from."""
    return question.get("question") or question.get("cloze")


def case_words(case: Table) -> Any:
    """Return the words that the id of a card with questions below it is made from."""
    return case.get("case") or case.get("question")


def _own_id(table: Table, words: Callable[[Table], Any]) -> str:
    given = table.data.get("id")
    if given is None:
        return derived_id(str(words(table)))
    own = given.strip() if isinstance(given, str) else ""
    return own if is_id(own) else ""


@frozen
class FormerName:
    """A name from before."""

    path: tuple[str, ...]
    """Its parts, such as the id of the card and the words of the blank."""

    today: str = ""
    """The blank or row that it is now; empty where the author leaves it to the reader."""


def former_name(text: str) -> FormerName | None:
    """Read a value of `was`; None if it can be no name.

    Its parts are separated by slashes, as in the key of a card, and may begin with the id of another deck. An arrow
    says which blank or row it is now.
    """
    found = _FORMER.fullmatch(text)
    return FormerName(tuple(found[1].split("/")), found[2] or "") if found else None


def at_arrow(text: str) -> tuple[str, str]:
    """Part a value of `was` at its arrow; what it is now is empty if there is none."""
    former, _, today = text.partition("->")
    return former.strip(), today.strip()
