"""Help with common syntax mistakes, where the TOML parser gives up."""

import re
from collections.abc import Callable, Collection

from her2quiz.deckfile.broken.lines.entry_fixes import known_key
from her2quiz.deckfile.broken.number_help import number_help
from her2quiz.deckfile.fields.common_names import TRUTHS
from her2quiz.domain.characters import control_in

_CURLY = re.compile("[“”„‟«»‘’‚]")
_CURLY_AT_AN_END = re.compile(r"=\s*\[?\s*[“”„‟«»‘’‚]|[“”‟»]\s*\]?\s*$")
_UNQUOTED = re.compile(r"^\s*[\w-]+\s*=\s*[^\"'\[{\s#]")
_WORD_FOR_TRUTH = re.compile(rf"=\s*(?:yes|no|{'|'.join(sorted(TRUTHS))})\s*(?:#.*)?$", re.IGNORECASE)
_COLON = re.compile(r"^\s*[\w-]+\s*:")
_INNER_QUOTE = re.compile(r'^\s*[\w-]+\s*=\s*"[^"]*"\s*[^"\s#,;]')
_SEVERAL = re.compile(
    r"^\s*([\w-]+)\s*=\s*((?:\"[^\"]*\"|'[^']*')(?:\s*,\s*(?:\"[^\"]*\"|'[^']*'))+)\s*,?\s*(?:#.*)?$"
)
_APOSTROPHE = re.compile(r"^\s*[\w-]+\s*=\s*'[^'\"]*\w'\w[^\"]*'\s*(?:#.*)?$")
_TRAILING = re.compile(r"[\"'\]}\w]\s*[,;]\s*$")
_BACKSLASH = re.compile(r'"[^"]*\\[^btnfruUxe"\\]')
_LEADING_ZERO = re.compile(r"=\s*[+-]?0\d+\s*(?:#.*)?$")
_DATE = re.compile(r"=\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*(?:#.*)?$")
_DANGLING = re.compile(r"=\s*(?:#.*)?$")
_CARD = re.compile(r"^\s*\[+\s*card\s*\]")
_HEADER = re.compile(r"^\s*\[+\s*[\w.-]+\s*\]*\s*$")
_ODD = r"[\u00a0\u00ad\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]"
_ODD_BLANK = re.compile(rf"^[ \t]*{_ODD}|=[ \t]*{_ODD}|{_ODD}[ \t]*=")
_DOUBLE = re.compile(r"^\s*[\w-]+\s*(?:==|:=|=:|=>)")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|={3,}|_{3,}|~{3,})\s*")
_COMMENT = re.compile(r"^\s*(?://|;|%|--|/\*|<!--)")
_COMMENT_BEHIND = re.compile(
    r"^\s*[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[\w.+-]+|\[[^\]]*\])\s*(?://|;\s*\w|--|/\*|<!--)"
)
_COMMENT_IN_LIST = re.compile(
    r"^\s*(?:[\w-]+\s*=\s*\[\s*)?(?:(?:\"[^\"]*\"|'[^']*')\s*+(?:,\s*+)?){1,20}(?://|--|/\*|<!--)"
)
_BULLETED = re.compile(r"^\s*(?:[-*+•>]\s+|\d{1,3}[.)]\s+)[\w-]+\s*=")
_BOLD = re.compile(r"^\s*[*_`]{1,3}[\w-]+[*_`]{1,3}\s*=")
_DATE_KEY = re.compile(r"^\s*(?:as_of|review_by)\s*=\s*[^\s\"'#]")
_OPEN_BRACE = re.compile(r"=\s*\{\s*(?:#.*)?$")


def in_plain_words(message: str) -> str:
    """Reword a message of the parser in plain words."""
    for start, plain in _PLAIN.items():
        if message.startswith(start):
            return plain
    return f"{message[:1].lower()}{message[1:]}"


def syntax_help(message: str, line: str) -> str:
    """Guess what the author of a deck meant, from the parser's message and the line.

    Args:
        message: the parser's message.
        line: the line at which it gave up.
    """
    return _help(message, line) or 'each line is a key, an equals sign and a value: question = "…"'


def help_above_cards(help_: str) -> str:
    """Return the help for a line above the first card: a key that is there twice is no second card."""
    return "this key is there twice: keep one of the two" if help_ == _KEY_TWICE else help_


def help_outside_decks(message: str, line: str) -> str:
    """Guess what somebody meant in any other TOML file; empty if nothing is known.

    Args:
        message: the parser's message.
        line: the line at which it gave up.
    """
    return _help(message, line, without=_OF_DECKS)


def _help(message: str, line: str, without: Collection[object] = ()) -> str:
    for applies, help_ in _RULES:
        if help_ not in without and applies(message, line):
            return help_ if isinstance(help_, str) else help_(line)
    return ""


def _in_brackets(line: str) -> str:
    """Say how to write several texts under one key."""
    found = _SEVERAL.match(line)
    return f"put several answers in brackets: {found[1]} = [{found[2]}]" if found else ""


def _with_known_key(line: str) -> str:
    return (
        f"write {known_key(line).partition('=')[0].strip()} = instead of {line.partition('=')[0].strip()} ="
    )


_PLAIN = {
    "Invalid value": "the value after = cannot be read",
    "Invalid statement": "a line cannot start like this",
    "Invalid initial character for a key": "a key cannot start like this",
    "Invalid date": "this date does not exist",
    "Invalid hex": "a backslash in the text has an unknown meaning",
    "Escaped character": "a backslash in the text has an unknown meaning",
    "Unescaped": "a backslash in the text has an unknown meaning",
    "Expected '=' after a key": "there is no = after the key",
    "Expected newline": "unexpected text after the value",
    "Expected ']": "the brackets do not match",
    "Expected \"'''": "a text of several lines is not closed",
    "Expected": "a text in quotes is not closed",
    "Illegal character '\\n'": "a text in quotes is not closed on its line",
    "Found invalid character '\\n'": "a text in quotes is not closed on its line",
    "Illegal character": "there is an invisible control character here",
    "Found invalid character": "there is an invisible control character here",
    "Unterminated string": "a text of several lines is not closed",
    "Unclosed array": "a list is not closed",
    "Unclosed inline table": "a { is not closed",
    "Cannot declare": "this heading already exists",
    "Cannot": "this key already exists",
    "Duplicate": "this key already exists",
}
"""How messages of the parser start, longer starts first, and what they mean."""

_CARD_ABOVE = "write [[card]], with double brackets, above every card"
_KEY_TWICE = "this key is already used in this card; did you forget a [[card]] line above?"
_CARD_HEADING = "write [[card]], with 2 brackets on each side"
_PLAIN_KEY = "a key is one word of plain letters, such as question, answer or why"
_NO_EQUALS = 'if this line is part of a text, a " or """ is missing above it; if not, write question = "…"'
_OF_DECKS = (_CARD_ABOVE, _KEY_TWICE, _CARD_HEADING, _PLAIN_KEY, _NO_EQUALS, _in_brackets, _with_known_key)
"""Help that only makes sense in a deck."""

_Rule = Callable[[str, str], bool]

_RULES: tuple[tuple[_Rule, str | Callable[[str], str]], ...] = (
    (
        lambda m, line: m.startswith("Cannot") and bool(_CARD.match(line)),
        _CARD_ABOVE,
    ),
    (lambda m, _l: "declare" in m, "put all its keys together under one heading"),
    (
        lambda m, _l: m.startswith(("Cannot", "Duplicate")),
        _KEY_TWICE,
    ),
    (
        lambda m, _l: "character '" in m and "\\n" not in m,
        "delete it, or type this line again",
    ),
    (
        lambda _m, line: control_in(line) is not None,
        "delete the invisible characters in this line, such as those after a crash, or type it again",
    ),
    (
        lambda _m, line: bool(_ODD_BLANK.search(line)),
        "an invisible or unusual space was pasted in here: type this line again",
    ),
    (
        lambda _m, line: (
            bool(_CURLY.search(line)) and ('"' not in line or bool(_CURLY_AT_AN_END.search(line)))
        ),
        'curly quotes come from a word processor; type straight quotes: "…"',
    ),
    (
        lambda m, line: "Unclosed" not in m and bool(_HEADER.match(line)),
        _CARD_HEADING,
    ),
    (lambda _m, line: bool(_RULE.fullmatch(line)), "remove this line: [[card]] parts the cards"),
    (
        lambda _m, line: any(form.match(line) for form in (_COMMENT, _COMMENT_BEHIND, _COMMENT_IN_LIST)),
        "put # before a comment",
    ),
    (lambda _m, line: bool(_BOLD.match(line)), "remove the marks around the key"),
    (lambda _m, line: bool(_BULLETED.match(line)), "remove what stands before the key"),
    (lambda _m, line: bool(_OPEN_BRACE.search(line)), "write all of { … } on one line"),
    (lambda _m, line: bool(_COLON.match(line)), "write = instead of :"),
    (
        lambda m, line: "Unescaped" in m or "hex" in m or "Escaped" in m or bool(_BACKSLASH.search(line)),
        "a backslash has a special meaning here; use single quotes: '…'",
    ),
    (lambda _m, line: bool(_APOSTROPHE.match(line)), "the apostrophe ends the text: use double quotes"),
    (lambda _m, line: bool(_in_brackets(line)), _in_brackets),
    (
        lambda m, line: "newline" in m and bool(_TRAILING.search(line)),
        "remove the comma or semicolon at the end of the line",
    ),
    (
        lambda m, line: "newline" in m and bool(_INNER_QUOTE.match(line)),
        'a " inside the text ends it early; use \' inside, or put the text between """ and """',
    ),
    (
        lambda m, _l: "array" in m and "declaration" not in m,
        "put a comma between the items of the list, and ] at its end",
    ),
    (lambda m, _l: "inline" in m, "put } at its end, on the same line"),
    (
        lambda m, _l: "Unterminated" in m or "'''" in m,
        "end the text with the 3 quotes it starts with, on a line of their own",
    ),
    (
        lambda m, _l: m.endswith("'\\n'") or m.startswith('Expected "'),
        'end the text with the quote it starts with; put a text of several lines between """ and """',
    ),
    (lambda _m, line: bool(_DOUBLE.match(line)), "write a single ="),
    (lambda _m, line: bool(_WORD_FOR_TRUTH.search(line)), "write true or false, in lower case"),
    (
        lambda _m, line: bool(_DATE.search(line) or _DATE_KEY.match(line)),
        "write a date as year-month-day: 2025-01-31",
    ),
    (lambda _m, line: bool(_LEADING_ZERO.search(line)), "write numbers without a leading zero: 6, not 06"),
    (lambda _m, line: bool(_DANGLING.search(line)), "the value is missing after ="),
    (lambda _m, line: bool(number_help(line)), number_help),
    (lambda m, line: "'='" not in m and bool(_UNQUOTED.match(line)), "put the text in double quotes"),
    (lambda _m, line: bool(known_key(line)), _with_known_key),
    (
        lambda m, line: "'='" in m and "=" in line,
        _PLAIN_KEY,
    ),
    (
        lambda _m, line: "=" not in line,
        _NO_EQUALS,
    ),
)
