"""Names the format of a file that is no deck, by its first lines."""

import re
from collections.abc import Callable, Sequence

from attrs import frozen

from her2quiz.deckfile.foreign.signs import (
    FEWEST_LINES,
    columns,
    count,
    first_lines,
    has_cards,
    is_toml_line,
    share,
)

_START = "run her2quiz new my-deck.toml to see how a deck is written"
_REWRITE = f"a deck is written in TOML: {_START}, and copy the questions into it"
_IMPORT = "her2quiz import FILE -o my-deck.toml makes a deck of it; see decks/IMPORT.md"
_ROWS = (
    'put the lines into rows = """ of a [[table]], with | between the cells; see Tables in decks/README.md'
)

_MARKUP = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:-]*[\s>/])")
_JSON = re.compile(r"\s*(?:\{\s*(?:[\"}]|//|/\*|$)|\[\s*(?:[{\"\]]|$|\[\s*[\"\d{]))")
_COMMENTS = re.compile(r"(?:\s++|//[^\n]*+|/\*.*?\*/)*+", re.DOTALL)
"""Comments above JSON, which some programs allow in it."""

_ANKI = re.compile(r"#(?:separator|html|deck|tags|notetype|columns|guid column)[ :]", re.IGNORECASE)
_GIFT_TITLE = re.compile(r"\s*::[^:]+::")
_GIFT_ANSWERS = re.compile(r"\{\s*(?:[=~#]|T(?:RUE)?\s*[}#]|F(?:ALSE)?\s*[}#])")
_GIFT_CHOICE = re.compile(r"\s*[=~]\s*\S")
_GIFT_OPEN = re.compile(r"[^={]*\{\s*$")
_AIKEN_ANSWER = re.compile(r"\s*(?:ANSWER|ANS|ANTWORT)\s*:\s*[A-Z]\b", re.IGNORECASE)
_LETTERED = re.compile(r"\s*\(?[A-Ha-h][.)]\s+\S")
_QUESTION_LINE = re.compile(
    r"\s*(?:\d+[.)]\s*)?(?:[*_]{1,2})?(?:(?:Question|Answer|Frage|Antwort|Front|Back|Prompt)\s*\d*\s*[:.)]|[QAF]\d*\s*:|Q\d+[.)])",
    re.IGNORECASE,
)
_FLASHCARD = re.compile(r"\S\s*(?<!:):{2,3}(?!:)\s*\S|^\s*\?{1,2}\s*$")
_MARKDOWN = re.compile(r"\s*(?:#{1,6}\s+\S|[-*+]\s+\[[ xX]\]\s|\*\*[^*]+\*\*|>\s|\||[-*+]\s+\S|\d+[.)]\s+\S)")
_MARKDOWN_SURE = re.compile(r"\s*(?:#{1,6}\s+\S|[-*+]\s+\[[ xX]\]\s|\*\*[^*]+\*\*|\|.*\|\s*$|!?\[[^\]]+\]\()")
_ORG = re.compile(r"\s*(?:\*+\s+\S|#\+\w+:)")
_TEX = re.compile(r"\s*\\(?:documentclass|begin|usepackage|section|question|item)\b")
_YAML_KEY = re.compile(r"\s*(?:-\s+)?[\"']?[\w -]{1,40}[\"']?\s*:(?:\s|$)")
_YAML_MARK = re.compile(r"(?:---\s*$|%YAML|\s*- [\w-]+:|\s*[\w-]+:\s*(?:[|>][+-]?\s*)?$)")
_YAML_ITEM = re.compile(r"\s*-(?:\s|$)")
_YAML_WORD = re.compile(
    r"\s*(?:- )?(?:title|id|cards|question|answer|options|tags|name|deck|language|why)\s*:"
)
_PAIR = re.compile(r"\s*[^=:]{1,80}?\s*(?:\s[-–—]\s|:\s|\s=\s|\t)\s*\S")


@frozen
class Format:
    """A format that no deck is in."""

    name: str
    """What it is called, as in "this file is …"."""

    help: str
    """What to do."""


_MOST, _SOME = 0.6, 0.3
"""How many of the lines show a format that has other lines too."""

_Looks = Callable[[Sequence[str]], bool]


def _is_json(lines: Sequence[str]) -> bool:
    begun = _COMMENTS.sub("", "\n".join(lines), count=1)
    return _JSON.match(begun.partition("\n")[0]) is not None


def _is_anki(lines: Sequence[str]) -> bool:
    return bool(_ANKI.match(lines[0]))


def _is_gift(lines: Sequence[str]) -> bool:
    has_choices = share(lines, _GIFT_CHOICE) > 0 and count(lines, _GIFT_OPEN) > 0
    return any(map(_GIFT_TITLE.match, lines)) or count(lines, _GIFT_ANSWERS) > 0 or has_choices


def _is_aiken(lines: Sequence[str]) -> bool:
    return any(map(_AIKEN_ANSWER.match, lines)) and sum(bool(_LETTERED.match(line)) for line in lines) > 1


def _is_yaml(lines: Sequence[str]) -> bool:
    keys, has_mark = share(lines, _YAML_KEY), any(map(_YAML_MARK.match, lines))
    is_marked = has_mark and keys + share(lines, _YAML_ITEM) > _MOST
    return is_marked or (keys > _MOST and len(lines) >= FEWEST_LINES and any(map(_YAML_WORD.match, lines)))


def _is_questions(lines: Sequence[str]) -> bool:
    return sum(bool(_QUESTION_LINE.match(line)) for line in lines) >= FEWEST_LINES


def _is_flashcards(lines: Sequence[str]) -> bool:
    return count(lines, _FLASHCARD) > _SOME * len(lines) / 2


def _is_markdown(lines: Sequence[str]) -> bool:
    return any(map(_MARKDOWN_SURE.match, lines)) and share(lines, _MARKDOWN) > _SOME


def _is_exam(lines: Sequence[str]) -> bool:
    return sum(bool(_LETTERED.match(line)) for line in lines) >= FEWEST_LINES


def _separated(separator: str) -> _Looks:
    def looks(lines: Sequence[str]) -> bool:
        return len(lines) >= FEWEST_LINES and columns(lines, separator) > 1

    return looks


def _word_list(lines: Sequence[str]) -> bool:
    return len(lines) >= FEWEST_LINES and share(lines, _PAIR) > _MOST


_FORMATS: tuple[tuple[_Looks, Format], ...] = (
    (lambda lines: bool(_MARKUP.match(lines[0])), Format("XML or HTML", _REWRITE)),
    (_is_json, Format("JSON", _REWRITE)),
    (_is_anki, Format("a text export of Anki", _IMPORT)),
    (lambda lines: any(map(_TEX.match, lines[:20])), Format("LaTeX", _REWRITE)),
    (_is_gift, Format("GIFT, Moodle's format of questions", _IMPORT)),
    (_is_aiken, Format("Aiken, a format of questions", _IMPORT)),
    (_is_flashcards, Format("a list of flashcards in Markdown", _REWRITE)),
    (_is_yaml, Format("YAML", _REWRITE)),
    (_is_questions, Format("a list of questions and answers", _REWRITE)),
    (_separated("\t"), Format("a table with tabs between its columns", _IMPORT)),
    (lambda lines: share(lines, _ORG) > _SOME, Format("Org mode", _REWRITE)),
    (_is_markdown, Format("Markdown", _REWRITE)),
    (_is_exam, Format("a list of questions with lettered options", _REWRITE)),
    (_separated(";"), Format("a table with semicolons between its columns (CSV)", _IMPORT)),
    (_separated(","), Format("a table with commas between its columns (CSV)", _IMPORT)),
    (_separated("|"), Format("a table with | between its columns", _IMPORT)),
    (_word_list, Format("a list of words with their meanings", _ROWS)),
    (lambda _lines: True, Format("plain text", _REWRITE)),
)
"""Each format, with what shows it, in the order in which they are tried."""


def other_format(text: str) -> Format | None:
    """Name the format of a text that is not TOML; None if it has any line that a deck has, or says nothing."""
    lines = first_lines(text)
    if not lines or has_cards(text) or _is_toml(lines):
        return None
    return next(form for looks, form in _FORMATS if looks(lines))


def _is_toml(lines: Sequence[str]) -> bool:
    """Whether a text has lines that only TOML has, and is no list of GIFT choices or the like."""
    if _is_json(lines) or _MARKUP.match(lines[0]) or _ANKI.match(lines[0]):
        return False
    return any(map(is_toml_line, lines))
