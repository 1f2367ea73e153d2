"""How and how often a drug is given: i.v. and intravenous, q3w and every 3 weeks, bid and twice daily.

A typed text and a right answer are both written out, and then compared as any texts are. IV is a Roman numeral, too, and OD
an eye: what is written out here serves no other purpose.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from her2quiz.domain.marking.words.any_of import any_of
from her2quiz.domain.marking.words.number_words import COUNTED, with_figures

_KEPT = 1 << 10  # texts that are not written out again
_DAYS_OF_A_WEEK = 7

_NO_NUMERAL = "".join(rf"(?<!{word} iv)" for word in (*COUNTED, "nerve"))
"""Not behind a word that is numbered: stage IV."""

_ROUTES = (
    (rf"i\. ?v\.?|iv{_NO_NUMERAL}|intravenously", "intravenous"),
    (r"i\. ?m\.?|im|intramuscularly", "intramuscular"),
    (r"s\. ?[cq]\.?|s[cq]|sub-?cut\.?|subcutaneously", "subcutaneous"),
    (r"p\. ?o\.?|po|per os|by mouth|orally", "oral"),
)
_ANY_ROUTE = "|".join(route for _, route in _ROUTES)
_ALONE = r"(?<!once )(?<!twice )(?<!times )(?<![\dx×] )(?<!\d)"
"""Not behind a word that says how often."""

_TIMES = (
    (r"q\.? ?(\d+) ?h(?:rs?)?\.?|(\d+)(?:-hourly| hourly$)", r"every \1\2 hours"),
    (r"q\.? ?(\d+) ?d\.?", r"every \1 days"),
    (r"q\.? ?(\d+) ?wk?\.?|(\d+)(?:-weekly| weekly$)", r"every \1\2 weeks"),
    (r"once every(?= \d)", "every"),
    (r"b\. ?i\. ?d\.?|bid|b\.?d\.?", "twice daily"),
    (r"t\. ?i\. ?d\.?|tid|t\.?d\.?s\.?", "three times daily"),
    (r"q\. ?i\. ?d\.?|qid|q\.?d\.?s\.?", "four times daily"),
    (r"q\.?o\.?d\.?", "every other day"),
    (rf"{_ALONE}(?:daily|every day|each day)|q\.?d\.?|o\.?d\.?", "once daily"),
    (rf"{_ALONE}(?:weekly|every week|each week)|q\.?w\.?", "once weekly"),
    (rf"{_ALONE}(?:monthly|every month|each month)", "once monthly"),
    (r"p\.?r\.?n\.?", "as needed"),
)
_WRITTEN_OUT = tuple(
    (re.compile(rf"(?<![\w/.-])(?:{pattern})(?![\w/-])"), by) for pattern, by in (*_ROUTES, *_TIMES)
)
_ANY = any_of(pattern.pattern for pattern, _ in _WRITTEN_OUT)
_DAYS = re.compile(r"\bevery (\d+) days?\b")
_ROUTE = re.compile(rf"\b(?:{_ANY_ROUTE})\b")
_LONG_WORD = re.compile(r"[^\W\d_]{4}")
_WAY = re.compile(
    rf"\b(?:{_ANY_ROUTE}|every \d+ (?:hours|days|weeks)|every other day|as needed"
    r"|(?:once|twice|(?:\d+|three|four) times) (?:daily|weekly|monthly|an? (?:day|week|month)))\b"
)
"""One route or time, written out."""

_AT_THE_END = re.compile(rf"(.*[^\W\d_]{{4}}.*?)[ ,(]+({_ANY_ROUTE})\)?")


def written_out(typed: str, right: str) -> Iterator[tuple[str, str]]:
    """Return both texts with their routes and times in words; nothing if neither has any.

    Args:
        typed: the text.
        right: a right answer.
    """
    given, wanted = _in_words(typed), _in_words(right)
    if (given, wanted) != (_plain(typed), _plain(right)):
        yield given, wanted


def is_asked_about(typed: str, question: str) -> bool:
    """Whether a text is the only route or time in a question, as bid is where it is asked what b.i.d. means.

    Args:
        typed: the text: in letters if the question has letters, or in words if it has words.
        question: the question.
    """
    way = _in_words(typed)
    if _WAY.findall(_in_words(question)) != [way]:
        return False
    return (way in _plain(question)) is bool(_LONG_WORD.search(typed))


@lru_cache(maxsize=_KEPT)
def _in_words(text: str) -> str:
    """Write out how and how often, with the one way in which something is given before its name."""
    text = _plain(text)
    if _ANY.search(text) is None and _DAYS.search(text) is None and _ROUTE.search(text) is None:
        return text
    for pattern, by in _WRITTEN_OUT:
        text = pattern.sub(by, text)
    text = _DAYS.sub(_in_weeks, text)
    behind = _AT_THE_END.fullmatch(text)
    return f"{behind[2]} {behind[1]}" if behind and len(_ROUTE.findall(text)) == 1 else text


def _plain(text: str) -> str:
    return " ".join(with_figures(text.casefold()).split())


def _in_weeks(every: re.Match[str]) -> str:
    weeks, rest = divmod(int(every[1]), _DAYS_OF_A_WEEK)
    return f"every {weeks} weeks" if weeks and not rest else every[0]
