"""Fixes of one line whose value is a text: its quotes, and backslashes in it."""

import re

from her2quiz.deckfile.toml.fixes.misread import doubled_backslashes

_TEXTS = frozenset(
    {
        *("title", "description", "license", "licence", "source", "language", "version"),
        *("question", "q", "why", "case", "then", "cloze", "hint", "alt", "unit", "level", "status"),
        "explanation",
    }
)
_ANSWERS = frozenset({"answer", "a", "anwser"})
_NO_TEXT = ("true", "false", "yes", "no", "inf", "nan")

_WRAPPED = (
    re.compile(r"[“”„‟«»](?P<text>.*?)[“”‟«»\"](?P<tail>\s*[,;]?\s*(?:#.*)?)$"),
    re.compile(r"\"(?P<text>[^\"]*?)[“”‟«»](?P<tail>\s*[,;]?\s*(?:#.*)?)$"),
    re.compile(r"[‘’‚](?P<text>.*)[‘’](?P<tail>\s*[,;]?\s*(?:#.*)?)$"),
)
_TEXT_TO_THE_END = re.compile(r"\"(?P<text>.*)\"$")


_DOUBLED = re.compile(r"\"[^\"\\]+\"")


def split_entry(line: str) -> tuple[str, str] | None:
    """Return a line up to its value, and its value with all that is after it; None if it has no key."""
    found = re.match(r"([ \t]*[\w-]+[ \t]*=[ \t]*)(.*)$", line)
    return (found[1], found[2]) if found else None


def straight_quotes(line: str) -> str:
    """Write straight quotes around a text in place of those of a word processor."""
    entry = split_entry(line)
    if entry is None:
        return ""
    head, value = entry
    for form in _WRAPPED:
        found = form.match(value)
        if found and "\\" not in found["text"]:
            text = found["text"].replace('"', '\\"')
            return f'{head}"{text}"{found["tail"]}'
    return ""


def quoted(line: str) -> str:
    """Put quotes around a text that has none, under a key that wants a text."""
    entry = split_entry(line)
    if entry is None:
        return ""
    head, value = entry
    key, text = head.strip(" \t=").lower(), value.rstrip()
    is_text = key in _TEXTS or (key in _ANSWERS and text[:1].isalpha())
    is_plain = bool(text) and text[0] not in "[{'“”„‟«»‘’‚=" and not set(text) & set('"\\#')
    return f'{head}"{text}"' if is_text and is_plain and text.lower() not in _NO_TEXT else ""


def escaped_quotes(line: str) -> str:
    """Escape straight quotes inside a text in straight quotes; where all of it is in two, one of them is enough."""
    found = _text_of(line)
    if found is None:
        return ""
    head, text = found
    if _DOUBLED.fullmatch(text):
        return f"{head}{text}"
    is_sure = text.count('"') and not text.count('"') % 2 and not re.search(r"\"\s*[,;#]|[,;]\s*\"", text)
    return f'{head}"{text.replace(chr(34), chr(92) + chr(34))}"' if is_sure and "\\" not in text else ""


def apostrophes_in_double_quotes(line: str) -> str:
    """Put double quotes around a text in single ones that has an apostrophe."""
    found = re.match(r"([ \t]*[\w-]+[ \t]*=[ \t]*)'([^\"\\]*)'([ \t]*(?:#[^'\"]*)?)$", line)
    is_sure = found is not None and "'" in found[2] and not re.search(r"\W'|'\W|^'|'$", found[2])
    return f'{found[1]}"{found[2]}"{found[3]}' if found is not None and is_sure else ""


def escaped_backslashes(line: str) -> str:
    """Double all backslashes of a text of which one escapes nothing, or none if one of them may be meant."""
    found = _text_of(line)
    if found is None or '"' in found[1]:
        return ""
    doubled = doubled_backslashes(f'"{found[1]}"')
    return f"{found[0]}{doubled}" if doubled else ""


def closed_text(line: str) -> str:
    """Add the quote that is missing at the end of a text."""
    entry = split_entry(line)
    value = entry[1].rstrip() if entry else ""
    is_open = value[:1] in ('"', "'") and value.count(value[:1]) == 1 and not set(value) & set("#\\“”")
    return f"{entry[0]}{value}{value[0]}" if entry and is_open else ""


def _text_of(line: str) -> tuple[str, str] | None:
    """Return a line up to its value, and the text in double quotes that goes to the end of the line."""
    entry = split_entry(line)
    found = _TEXT_TO_THE_END.match(entry[1].rstrip()) if entry else None
    return (entry[0], found["text"]) if entry and found else None
