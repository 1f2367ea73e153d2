"""Code in colours. Loaded by the first code that names its language."""

from collections.abc import Sequence

from pygments.token import Token
from textual.content import Content
from textual.highlight import HighlightTheme, highlight

LONGEST = 5_000
"""Characters of code above which it is shown in one colour."""

LANGUAGES = frozenset(
    {
        "bash",
        "c",
        "console",
        "cpp",
        "css",
        "diff",
        "go",
        "html",
        "ini",
        "java",
        "javascript",
        "js",
        "json",
        "latex",
    }
    | {
        "matlab",
        "php",
        "py",
        "pycon",
        "python",
        "r",
        "ruby",
        "rust",
        "sh",
        "shell",
        "sql",
        "tex",
        "toml",
        "ts",
    }
    | {"typescript", "xml", "yaml"}
)
"""The languages that are coloured."""


class Theme(HighlightTheme):
    """A few of the colours that every theme has, for letters only."""

    STYLES = {
        Token.Comment: "italic $foreground-muted",
        Token.Keyword: "$text-accent",
        Token.Literal.Number: "$text-warning",
        Token.Literal.String: "$text-success",
        Token.Name.Builtin: "$text-accent",
        Token.Name.Class: "bold",
        Token.Name.Function: "bold",
        Token.Name.Tag: "$text-primary",
        Token.Operator.Word: "$text-accent",
    }


def highlighted(lines: Sequence[str], language: str) -> list[Content]:
    """Return lines of code in colours; a language that is not known leaves them plain."""
    code = "\n".join(lines)
    plain = [Content(line) for line in lines]
    if len(code) > LONGEST or language.casefold() not in LANGUAGES:
        return plain
    coloured = highlight(code, language=language.casefold(), theme=Theme).split("\n", allow_blank=True)
    return coloured if [line.plain for line in coloured] == [*lines] else plain
