"""Negatives that reverse a question, told apart from those that only name a result or a condition."""

import re

from her2quiz.lint.words import blank_code

_NEGATIVE = re.compile(
    r"\b(?:not(?! \w+ing\b)|(?<=\bis )not|(?<=\bare )not|never|cannot|except)\b"
    r"|\bleast(?= (?:likely|probable|plausible|appropriate|suitable|common|effective|useful|helpful|important|true"
    r"|accurate|consistent|compatible|characteristic|typical|relevant|associated)\b|\s*[?:.])"
    r"|(?<=\bis )(?:false|incorrect)\b(?![- ](?:positive|negative))"
    r"|(?<=\bare )(?:false|incorrect)\b(?![- ](?:positive|negative))"
    r"|\b(?:false|incorrect)(?= (?:statement|answer|option|one)\b)"
)
WORDS_OF_NEGATIVE = frozenset({"not", "never", "cannot", "except", "least", "false", "incorrect"})
"""One of these is in every question that a negative reverses."""

_LETTERED = re.compile(r"(?<=[?:`])(?:\s*\n[ \t]*\(?[A-Ha-h1-9][.)] [^\n]+){2,}\s*\Z")
"""Lettered lines at the end of a question, which are no sentence of its own."""

_MAY_REVERSE = re.compile("not|never|except|least|false|incorrect")
_END_OF_SENTENCE = re.compile(r"(?:[.!?]\s+|\n[ \t]*\n\s*)(?=\S)")
_RESULT = (
    r"not (?:amplified|detected|otherwise specified|assessable)|no (?:special type|residual|evidence of)"
)
_HARMLESS = re.compile(
    rf"\b(?:at least|not least|not only|but not|no longer|not (?:so|very|too|quite)|(?:whether )?or not|if not|not yet|{_RESULT})\b|\"[^\"]*\"|\([^()]*\)|(?<!\w)'[^']*'(?!\w)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:why|how come|what (?:(?:may|might|could|would) )?(?:makes?|keeps?)|(?:reason|explanation)s? (?:for|that|the|an?|this|it|s?he|they)"
    r"|explains?)\b",
    re.IGNORECASE,
)
_REASON_FIRST = re.compile(r"\s*(?:why|how)\b", re.IGNORECASE)
_IS_WRONG = re.compile(r" (?:an?|the|correct|right|true|valid|likely|plausible|possible|accepted)\b")
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|who|whose|that|where|because|although|though|unless|whether|while|whereas)\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:why|how come)\b", re.IGNORECASE)
_FAR = 300
"""The most characters before and behind a negative that tell what it does."""

_ASKS = re.compile(r"\b(?:which|what|who|whom|where|how)\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:which|what|who)\b.+\b(?:in|for|of|by|with|from|to|on|at|under) wh(?:ich|om)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A clause that describes what is asked for: "which interaction is it, in which the other is"."""

_CONTRAST = re.compile(r"[^.?!;]*\bbut\b")
_ASIDE = re.compile(r"[^,;?.:]*[,;]\s*\w")
_SAYS_MORE = re.compile(
    r"[^.?!]*?(?:\b(?:because|if|when|unless|since|until|(?:is|was) that)\b|;\s*\w|,\s+(?:[\w'-]+\s+){2,}|(?:\w+\W+){2,8}_{3,})"
)
"""What follows a negative that is part of a statement, which says more or has its gap behind: "it is not felt, the next test is"."""

_ALWAYS_TURNS = ("except", "least", "false", "incorrect")
_IN_CAPITALS = re.compile(r"\b(?:NOT|NEVER|CANNOT|EXCEPT|FALSE|INCORRECT)\b")
_NEGATION = re.compile(r"\b(?:not|no|never)\b", re.IGNORECASE)


def negative(text: str) -> tuple[int, str] | None:
    """Find a lower-case negative that reverses the last sentence; return its position and the word.

    A negative that only describes the subject, as in "if the gene is not amplified", does not count.
    """
    if not _MAY_REVERSE.search(text):
        return None
    text = _without_shown(text)
    start = last_sentence(text)
    question = _without_harmless(text)
    for found in _NEGATIVE.finditer(question, start):
        before = question[start : found.start()]
        turns = found[0] in _ALWAYS_TURNS or not _CONDITION.search(_behind(before, ",;:"))
        if turns and not _asks_for_a_reason(before, found) and not _describes(before, found):
            return found.start(), found[0]
    return None


def is_negative(text: str) -> bool:
    """Whether the last sentence asks for what is not true, in lower case or in capitals."""
    found = negative(text)
    if found is not None and found[1] != "least":
        return True
    if not _IN_CAPITALS.search(text):
        return False
    start = last_sentence(text)
    return any(
        not _asks_for_a_reason(text[start : found.start()], found)
        for found in _IN_CAPITALS.finditer(text, start)
    )


def negation(option: str) -> re.Match[str] | None:
    """Find a negative in an option, but not in the name of a result, such as "not amplified"."""
    return _NEGATION.search(_without_harmless(option))


def last_sentence(text: str) -> int:
    """Return where the last sentence of a text begins; what stands before an empty line is not part of it."""
    return max((end.end() for end in _END_OF_SENTENCE.finditer(text)), default=0)


def _describes(before: str, negative: re.Match[str]) -> bool:
    """Whether a negative only describes by what follows it: "not A but B", "all, except for smell, are", "not felt, the next"."""
    question, end = negative.string, negative.end()
    far = end + _FAR
    if negative[0] == "except":
        return _ASIDE.match(question, end, far) is not None
    if negative[0] in _ALWAYS_TURNS:
        return False
    if _RELATIVE.search(before[-_FAR:]):
        return True
    says_more = not _ASKS.search(before) and _SAYS_MORE.match(question, end, far) is not None
    return says_more or _CONTRAST.match(question, end, far) is not None


def _asks_for_a_reason(before: str, negative: re.Match[str]) -> bool:
    """Whether the words before a negative ask why it is so: "why is it not given" asks for what is right."""
    is_why = negative[0].lower() not in _ALWAYS_TURNS and _WHY.search(_behind(before, ";:")) is not None
    if is_why or _REASON_FIRST.match(before):
        return True
    is_of_the_reason = negative[0].lower() in ("except", "least") or _IS_WRONG.match(
        negative.string, negative.end()
    )
    return not is_of_the_reason and _REASON.search(_behind(before, ";:")) is not None


def _behind(text: str, signs: str) -> str:
    """Return what stands behind the last of some signs."""
    return text[max(map(text.rfind, signs)) + 1 :]


def _without_shown(text: str) -> str:
    """Cut off what a question shows below itself, such as lettered lines, and blank code; nothing moves."""
    end = _LETTERED.search(text) if "?" in text else None
    return blank_code(text[: end.start()] if end else text)


def _without_harmless(text: str) -> str:
    """Replace words that only look like a negative with spaces."""
    return _HARMLESS.sub(lambda found: " " * len(found[0]), text)
