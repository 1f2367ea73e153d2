"""How many options the question asks for, held against the stars; and options that differ only in their signs."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.grammar.option_lines import OptionLine
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.of_code import are_different_code
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import words

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "eine": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    **{str(number): number for number in range(1, 10)},
}
_NUMBER = "|".join(_NUMBERS)
_BEFORE = ".?!:;,(\n "
_AS_A_TASK = r"(?:^|[.?!:;,(\n]\s{0,9}|\b(?:please|then|and)\s{1,9})"
"""Where a verb asks learners to do something; in "she has to check all doors" and "you choose 2 ampoules" it tells a story."""

_TOLD = re.compile(
    rf"{_AS_A_TASK}(?:choose|select|pick|mark|tick|check|wählen sie|kreuzen sie)\s+(?:the\s+|any\s+|exactly\s+|only\s+)?"
    rf"({_NUMBER})\b(?!\s*(?:%|mg\b|ml\b|[.,]\d|to\b|or more))",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\b(?:which|welche)\s+(two|three|four|five|six|zwei|drei|vier|fünf|sechs)\b(?!-)", re.IGNORECASE
)
_ANSWERS = re.compile(
    rf"\(\s*({_NUMBER})\s+(?:answers?|options?|correct|right|antworten)[^)]*\)", re.IGNORECASE
)
_ONE = re.compile(
    r"\bwhich one\b(?! or (?:more|several))|\b(?:single|one) best (?:answer|option)\b", re.IGNORECASE
)
"""What asks for one option, however many have a star."""

WORDS_OF_NUMBER = frozenset(
    {
        *("(", "choose", "select", "pick", "mark", "tick", "check", "wählen", "kreuzen", "apply", "best"),
        *("zutreffenden", "richtigen", "one", "two", "three", "four", "five", "six"),
        *("zwei", "drei", "vier", "fünf", "sechs"),
    }
)
_MOST_WORDS = 4
_SEEM_THE_SAME = 2
"""So many options that differ in signs only seem to be different by mistake; of more, it is what is asked."""

_JOINED = re.compile(r"\band\b|\bund\b|[,;&+/]")
_ALL = re.compile(
    rf"{_AS_A_TASK}(?:select|choose|mark|tick|check|pick)\s+(?:all|every)\b|\ball that apply\b|\balle (?:zutreffenden|richtigen)\b",
    re.IGNORECASE,
)


def asked_number(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """The question asks for another number of options than are marked."""
    if card.is_from_rows:
        return
    right, stem = len(card.right), card.stem
    found = _TOLD.search(stem) or _ANSWERS.search(stem) or _WHICH.search(stem)
    if found and found.re is _WHICH and right == 1 and any(map(_is_more_than_one, card.options)):
        found = None
    if found and _NUMBERS[found[1].lower()] != right:
        told = _NUMBERS[found[1].lower()]
        stars = "star marks a right option" if right == 1 else "stars mark right options"
        message = f"the question asks for {told}, but {right} {stars}"
        help_ = "put * before each right option, or change the question"
        yield check.found(message, help_, card.at("question", words=found[0].lstrip(_BEFORE)))
    elif right == 1 and card.table.get("multi") is not True and (every := _ALL.search(stem)):
        message = "the question asks for all that apply, but learners pick one, because one has a star"
        help_ = "put * before each right option, or write multi = true"
        yield check.found(message, help_, card.at("question", words=every[0].lstrip(_BEFORE)))
    elif right > 1 and (one := _ONE.search(stem)):
        message = f"the question asks for one, but {right} stars mark right options"
        help_ = "leave one star, or change the question"
        yield check.found(message, help_, card.at("question", words=one[0]))


def _is_more_than_one(option: OptionLine) -> bool:
    """Whether an option may name several things, as where the question asks which two belong together."""
    return _JOINED.search(option.text) is not None or len(words(option.text)) > _MOST_WORDS


def differ_in_signs(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """Two options differ only in capitals, brackets or punctuation, and others do not."""
    folded = card.folded
    if len({*folded}) in (1, len(folded)) or max(map(folded.count, folded), default=0) > _SEEM_THE_SAME:
        return  # that is what the question is about
    for place, option in enumerate(card.options):
        if folded[place] and folded[place] in folded[:place]:
            other = card.options[folded.index(folded[place])].text
            if are_different_code(card, option.text, other):
                continue
            help_ = "remove one of them, or keep both if that is what the question asks"
            message = f"'{option.text}' differs from '{other}' only in capitals or signs"
            yield check.found(message, help_, card.at_option(option, option.text))
