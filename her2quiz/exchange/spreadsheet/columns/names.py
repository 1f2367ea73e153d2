"""The name of a column as it is compared."""

import re

_LONGEST = 1_000
"""Characters of a cell above which it is no header: what follows a quote that is never closed may have any number of words."""

_BEHIND = re.compile(r"(?:\n|\s*[(\[]|\s+[-–]\s|\s*:).*", re.DOTALL)

_NUMBER = re.compile(r"\d+[.)]\s*(?=\D)")
"""Before a name in the sheets of programs that explain their columns: 3. Question."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
"""Within a name in one word: CorrectAnswer."""

_DIGITS = re.compile(r"\s*\d+$")


def bare_header(name: str) -> str:
    """Return a header without what is said behind it: Answer 1 - max 75 characters; of a cell that is far too long, nothing."""
    if len(name) > _LONGEST:
        return ""
    return _BEHIND.sub("", _NUMBER.sub("", name.strip()))


def folded(name: str) -> str:
    """Return a header in lower case with its words apart: question_text, QuestionText."""
    parted = _CAMEL.sub(" ", bare_header(name)).replace("_", " ")
    return " ".join(parted.casefold().strip(" *?.").split())


def without_number(name: str) -> str:
    """Return a name without the number at its end, by which columns of one kind are told apart: Example 2."""
    return _DIGITS.sub("", name)
