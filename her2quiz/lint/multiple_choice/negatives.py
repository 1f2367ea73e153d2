"""Negatives that reverse a question, told apart from those that only name a result or a condition."""

import re

_NEGATIVE = re.compile(
    r"\b(?:not|never|cannot|except|least)\b"
    r"|(?<=\bis )(?:false|incorrect)\b(?![- ](?:positive|negative))"
    r"|(?<=\bare )(?:false|incorrect)\b(?![- ](?:positive|negative))"
    r"|\b(?:false|incorrect)(?= (?:statement|answer|option|one)\b)"
)
_RESULT = (
    r"not (?:amplified|detected|otherwise specified|assessable)|no (?:special type|residual|evidence of)"
)
_HARMLESS = re.compile(
    rf"\b(?:at least|not least|not only|(?:whether )?or not|if not|not yet|{_RESULT})\b|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)",
    re.IGNORECASE,
)
_REASON = re.compile(r"\s*(?:why|how)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|who|whose|that|where|because|although|though|unless|whether)\b[^,;:]*$",
    re.IGNORECASE,
)
_ALWAYS_TURNS = ("except", "least", "false", "incorrect")
_IN_CAPITALS = re.compile(r"\b(?:NOT|NEVER|CANNOT|EXCEPT|FALSE|INCORRECT)\b")
_NEGATION = re.compile(r"\b(?:not|no|never)\b", re.IGNORECASE)


def negative(text: str) -> tuple[int, str] | None:
    """Find a lower-case negative that reverses the last sentence; return its position and the word.

    A negative that only describes the subject, as in "if the gene is not amplified", does not count.
    """
    start = last_sentence(text)
    question = _without_harmless(text)
    if _REASON.match(question, start):
        return None
    for found in _NEGATIVE.finditer(question, start):
        if found[0] in _ALWAYS_TURNS or not _CONDITION.search(question[start : found.start()]):
            return found.start(), found[0]
    return None


def is_negative(text: str) -> bool:
    """Whether the last sentence asks for what is not true, in lower case or in capitals."""
    found = negative(text)
    is_small = found is not None and found[1] != "least"
    return is_small or bool(_IN_CAPITALS.search(text, last_sentence(text)))


def negation(option: str) -> re.Match[str] | None:
    """Find a negative in an option, but not in the name of a result, such as "not amplified"."""
    return _NEGATION.search(_without_harmless(option))


def last_sentence(text: str) -> int:
    """Return where the last sentence of a text begins."""
    return max((end.end() for end in re.finditer(r"[.!?]\s+(?=\S)", text)), default=0)


def _without_harmless(text: str) -> str:
    """Replace words that only look like a negative with spaces."""
    return _HARMLESS.sub(lambda found: " " * len(found[0]), text)
