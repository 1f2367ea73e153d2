"""What beginners type, and what to say about it when the TOML parser gives up."""

import re
from collections.abc import Callable

_CURLY = re.compile("[“”„‟«»‘’‚]")
_UNQUOTED = re.compile(r"^\s*[\w-]+\s*=\s*[^\W\d\"'\[{]")
_COLON = re.compile(r"^\s*[\w-]+\s*:")
_INNER_QUOTE = re.compile(r'^\s*[\w-]+\s*=\s*"[^"]*"[^"\s#,]')
_NO_COMMA = re.compile(r'"\s+"')
_BACKSLASH = re.compile(r'"[^"]*\\[^btnfruUxe"\\]')
_LEADING_ZERO = re.compile(r"=\s*[+-]?0\d")
_DANGLING = re.compile(r"=\s*(?:#.*)?$")


def syntax_help(message: str, line: str, rest: str) -> str:
    """Guess from the parser's words and the line what its author meant.

    Args:
        message: what the parser says.
        line: the line at which it gave up.
        rest: the text from the start of that value or line, for lists over several lines.
    """
    for applies, help_ in _RULES:
        if applies(message, line, rest):
            return help_
    return 'each line is a key, an equals sign and a value: question = "…"'


_Rule = Callable[[str, str, str], bool]

_RULES: tuple[tuple[_Rule, str], ...] = (
    (
        lambda m, _l, _r: "overwrite" in m,
        "this key is already used in this card; did you forget a [[card]] line above?",
    ),
    (
        lambda _m, line, _r: bool(_CURLY.search(line)) and '"' not in line,
        'curly quotes come from a word processor; type straight quotes: "…"',
    ),
    (lambda _m, line, _r: bool(_COLON.match(line)), "write = instead of :"),
    (
        lambda m, line, _r: "Unescaped" in m or bool(_BACKSLASH.search(line)),
        "a backslash means something here; use single quotes: '…'",
    ),
    (
        lambda _m, line, _r: bool(_INNER_QUOTE.match(line)),
        'a " inside the text ends it early; use \' inside, or put the text between """ and """',
    ),
    (lambda m, _l, r: "array" in m.lower() and bool(_NO_COMMA.search(r)), "put a comma between the items"),
    (
        lambda m, _l, _r: "end of line" in m or "Unterminated" in m or "Illegal character '\\n'" in m,
        'the text is not closed: put a " at its end, or use """ for a text of several lines',
    ),
    (
        lambda _m, line, _r: bool(_LEADING_ZERO.search(line)),
        "write numbers without a leading zero: 6, not 06",
    ),
    (lambda _m, line, _r: bool(_DANGLING.search(line)), "the value is missing behind ="),
    (lambda _m, line, _r: bool(_UNQUOTED.match(line)), "put the text in double quotes"),
    (lambda m, _l, _r: "array" in m.lower(), "the list is not closed: put a ] at its end"),
    (
        lambda _m, line, _r: "=" not in line and not line.lstrip().startswith("["),
        'a line of text stands alone; is a " or """ missing above?',
    ),
)
