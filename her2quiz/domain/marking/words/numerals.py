"""Roman numerals that mean the same as Arabic ones: stage III and stage 3, topoisomerase I and topoisomerase 1."""

import re

_COUNTED = "topoisomerase|topo|type|grade|stage|phase|class|group|level|domain|subdomain|factor|category|part|step|cycle"
_VALUES = {"i": 1, "v": 5, "x": 10}
_NUMERAL = r"(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})"
_AFTER_COUNTED = re.compile(rf"(?<![a-z])((?:{_COUNTED})s?[ -])({_NUMERAL})(?=[a-c]?(?![a-z0-9]))")
_AFTER_ANY_WORD = re.compile(rf"(?<=[a-z] )({_NUMERAL})(?<=[ivx]{{2}})(?![a-z0-9])")
_LIKE_ONE = re.compile(r"[ -][ivx]+[a-c]?(?![a-z0-9])")
"""What is in every text with such a numeral; most have none."""

_ALONE = re.compile(rf"({_NUMERAL})([a-c]?)")


def with_arabic_numerals(text: str) -> str:
    """Write Roman numerals up to 39 in figures where they count something.

    A single I, V or X counts only after a word such as stage or type, and so does a numeral followed by a letter
    (IIIB); a longer one counts after any word. A word that merely looks like one (mix, did, civil) has other letters.

    Args:
        text: in lower case, with single blanks.
    """
    if _LIKE_ONE.search(text) is None:
        return text
    text = _AFTER_COUNTED.sub(lambda match: f"{match[1]}{_value(match[2])}", text)
    return _AFTER_ANY_WORD.sub(lambda match: str(_value(match[1])), text)


def _value(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def arabic(word: str) -> str:
    """Return a word that is a Roman numeral up to 39, or one with a letter after it, in figures; empty if it is none."""
    found = _ALONE.fullmatch(word)
    return f"{_value(found[1])}{found[2]}" if found and found[1] else ""
