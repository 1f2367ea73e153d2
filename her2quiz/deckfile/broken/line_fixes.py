"""What a line meant that is not TOML: one function for each slip, each giving the line anew, or nothing."""

import re
from collections.abc import Callable, Iterator

from her2quiz.deckfile.cards.card_reader import VALUES
from her2quiz.deckfile.cards.header_reader import HEADER_KEYS
from her2quiz.deckfile.fields.card_keys import OF_A_CARD
from her2quiz.deckfile.fields.key_guesses import COMMON_NAMES
from her2quiz.deckfile.fields.value_fixes import as_day
from her2quiz.deckfile.toml.long_whitespace import has_long_gap

LineMend = Callable[[str], str]
"""Gives a line as it was meant; empty if the slip is not there, or if there is a doubt."""

_KEYS = (
    OF_A_CARD
    | HEADER_KEYS
    | VALUES.keys()
    | COMMON_NAMES.keys()
    | {"hints", "choices", "pick", "columns", "rows"}
)
_TEXTS = frozenset(
    {
        *("title", "description", "license", "licence", "source", "language", "version"),
        *("question", "q", "why", "case", "then", "cloze", "hint", "alt", "unit", "level", "status"),
        "explanation",
    }
)
_ANSWERS = frozenset({"answer", "a", "anwser"})
_LISTS = frozenset({"accept", "reject", "hint", "hints", "tags", "authors", "after", "was"})
_FLAGS = frozenset({"typed", "exact", "shuffle", "to_confirm", "multi", "right"})

_ENTRY = re.compile(
    r"(?P<head>[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*)(?P<value>.*?)(?P<tail>[ \t]*(?:#[^\"“”]*)?)$"
)
_ODD = "\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_BEFORE_VALUE = re.compile(rf"^[ \t{_ODD}{_UNSEEN}]*(?:[\w-]+[ \t{_ODD}{_UNSEEN}]*=?[ \t{_ODD}{_UNSEEN}]*)?")
_BEHIND_VALUE = re.compile(rf"[ \t{_ODD}{_UNSEEN}]*$")
_WRAPPED = (
    re.compile(r"[“”„‟«»](?P<text>.*?)[“”‟«»\"](?P<tail>\s*[,;]?\s*(?:#.*)?)$"),
    re.compile(r"\"(?P<text>[^\"]*?)[“”‟«»](?P<tail>\s*[,;]?\s*(?:#.*)?)$"),
    re.compile(r"[‘’‚](?P<text>.*)[‘’](?P<tail>\s*[,;]?\s*(?:#.*)?)$"),
)
_ITEM = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[“”„‟](?P<text>[^“”„‟\"\\\n]*)[“”‟]")
_VALID_ESCAPE = re.compile(r"\\(?:[btnfr\"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_ONE = r"[\"“„”][^\"“”„\\]*[\"“”]"
_SEVERAL = re.compile(
    rf"(?P<head>[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*)(?P<texts>{_ONE}(?:[ \t]*,[ \t]*{_ONE})+)[ \t]*,?(?P<tail>[ \t]*(?:#.*)?)$"
)
_TEXT_TO_THE_END = re.compile(r"\"(?P<text>.*)\"$")


def mended_lines(line: str) -> Iterator[str]:
    """Give a line in all ways in which it may have been meant, the surest first; none if it has a long gap."""
    if has_long_gap(line):
        return
    for fix in _MENDS:
        new = fix(line)
        if new and new != line:
            yield new


def _blanks(line: str) -> str:
    """Blanks of a web page or a word processor, outside the text."""
    before = _BEFORE_VALUE.match(line)
    kept = line[before.end() :] if before else line
    start = _plain(before[0]) if before else ""
    end = _BEHIND_VALUE.search(kept)
    return start + (kept[: end.start()] + _plain(end[0]) if end and end[0] else kept) or " "


def _plain(blanks: str) -> str:
    return re.sub(f"[{_ODD}]", " ", re.sub(f"[{_UNSEEN}]", "", blanks))


def _comment(line: str) -> str:
    """A comment as in other languages."""
    found = re.match(r"([ \t]*)(?://|;)[ \t]*(.*)$", line)
    return f"{found[1]}# {found[2]}" if found else ""


def _equals(line: str) -> str:
    """A colon, two equals signs, or a dash for the equals sign."""
    found = re.match(r"([ \t]*([\w-]+)[ \t]*)(?::|==|[-–—][ \t]+(?=[\"“]))[ \t]*(.*)$", line)
    if found is None or found[2] not in _KEYS:
        return ""
    return f"{found[1].rstrip()} = {found[3]}"


def _curly(line: str) -> str:
    """Quotes of a word processor around the text."""
    entry = _split(line)
    if entry is None:
        return ""
    head, value = entry
    for form in _WRAPPED:
        found = form.match(value)
        if found and "\\" not in found["text"]:
            text = found["text"].replace('"', '\\"')
            return f'{head}"{text}"{found["tail"]}'
    return ""


def _curly_items(line: str) -> str:
    """Quotes of a word processor around the items of a list."""
    entry = _split(line)
    head, value = entry or ("", line)
    is_list = value.startswith("[") if entry else value.lstrip()[:1] in ('"', *"“”„‟")
    if not is_list:
        return ""
    return head + _ITEM.sub(lambda item: item[0] if item["text"] is None else f'"{item["text"]}"', value)


def _end_of_line(line: str) -> str:
    """A comma or a semicolon behind a value."""
    found = re.match(r"(.*[\"'\]}\w])[ \t]*[,;]([ \t]*)$", line)
    return found[1] if found and _ENTRY.match(line) else ""


def _truth(line: str) -> str:
    """True and False in capitals; yes and no where nothing else can be meant."""
    entry = _ENTRY.match(line)
    if entry is None:
        return ""
    value = entry["value"].lower()
    words = {"yes": "true", "no": "false"} if entry["key"] in _FLAGS else {}
    truth = words.get(value, value)
    return f"{entry['head']}{truth}{entry['tail']}" if truth in ("true", "false") else ""


def _day(line: str) -> str:
    """A date in another order, or with single digits."""
    entry = _ENTRY.match(line)
    day = as_day(entry["value"]) if entry else ""
    return f"{entry['head']}{day}{entry['tail']}" if entry and day else ""


def _leading_zero(line: str) -> str:
    """A number that begins with a nought."""
    found = re.match(r"([ \t]*[\w-]+[ \t]*=[ \t]*)0+([1-9]\d*(?:\.\d+)?)([ \t]*(?:#.*)?)$", line)
    return f"{found[1]}{found[2]}{found[3]}" if found else ""


def _unquoted(line: str) -> str:
    """A text without quotes, under a key that wants a text."""
    entry = _split(line)
    if entry is None:
        return ""
    head, value = entry
    key, text = head.strip(" \t=").lower(), value.rstrip()
    is_text = key in _TEXTS or (key in _ANSWERS and text[:1].isalpha())
    is_plain = bool(text) and text[0] not in "[{'“”„‟«»‘’‚=" and not set(text) & set('"\\#')
    return f'{head}"{text}"' if is_text and is_plain and text.lower() not in _TRUTH else ""


_TRUTH = ("true", "false", "yes", "no", "inf", "nan")


def _inner_quotes(line: str) -> str:
    """Straight quotes inside a text in straight quotes."""
    entry = _split(line)
    found = _TEXT_TO_THE_END.match(entry[1].rstrip()) if entry else None
    if entry is None or found is None:
        return ""
    text = found["text"]
    is_sure = text.count('"') and not text.count('"') % 2 and not re.search(r"\"\s*[,;#]|[,;]\s*\"", text)
    return f'{entry[0]}"{text.replace(chr(34), chr(92) + chr(34))}"' if is_sure and "\\" not in text else ""


def _apostrophes(line: str) -> str:
    """Apostrophes inside a text in single quotes."""
    found = re.match(r"([ \t]*[\w-]+[ \t]*=[ \t]*)'([^\"\\]*)'([ \t]*(?:#[^'\"]*)?)$", line)
    is_sure = found is not None and "'" in found[2] and not re.search(r"\W'|'\W|^'|'$", found[2])
    return f'{found[1]}"{found[2]}"{found[3]}' if found is not None and is_sure else ""


def _backslashes(line: str) -> str:
    """A backslash that is meant as one."""
    entry = _split(line)
    found = _TEXT_TO_THE_END.match(entry[1].rstrip()) if entry else None
    if entry is None or found is None or '"' in found["text"]:
        return ""
    parts, at = list[str](), 0
    for valid in _VALID_ESCAPE.finditer(found["text"]):
        parts += [found["text"][at : valid.start()].replace("\\", "\\\\"), valid[0]]
        at = valid.end()
    return f'{entry[0]}"{"".join(parts)}{found["text"][at:].replace(chr(92), chr(92) * 2)}"'


def _open_text(line: str) -> str:
    """A text whose last quote is missing."""
    entry = _split(line)
    value = entry[1].rstrip() if entry else ""
    is_open = value[:1] in ('"', "'") and value.count(value[:1]) == 1 and not set(value) & set("#\\“”")
    return f"{entry[0]}{value}{value[0]}" if entry and is_open else ""


def _open_list(line: str) -> str:
    """A list whose last bracket is missing."""
    found = re.match(r"[ \t]*[\w-]+[ \t]*=[ \t]*\[[ \t]*(?:\"[^\"\\]*\"[ \t]*,?[ \t]*)+$", line)
    return f"{line.rstrip(' ,')}]" if found else ""


def _commas(line: str) -> str:
    """Items of a list on one line with nothing between them."""
    entry = _split(line)
    if entry is None or not entry[1].startswith("["):
        return ""
    return entry[0] + re.sub(r"(\"[^\"\\]*\")[ \t]+(?=\")", r"\1, ", entry[1])


def _brackets(line: str) -> str:
    """Several texts without brackets, under a key that wants a list."""
    found = _SEVERAL.match(line)
    if found is None or found["key"] not in _LISTS:
        return ""
    return f"{found['head']}[{_straight(found['texts'])}]{found['tail']}"


def _straight(texts: str) -> str:
    return re.sub("[“”„]", '"', texts)


def _split(line: str) -> tuple[str, str] | None:
    found = re.match(r"([ \t]*[\w-]+[ \t]*=[ \t]*)(.*)$", line)
    return (found[1], found[2]) if found else None


_MENDS: tuple[LineMend, ...] = (
    *(_blanks, _comment, _equals, _brackets, _curly, _curly_items, _end_of_line, _truth, _day, _leading_zero),
    *(_unquoted, _inner_quotes, _apostrophes, _backslashes, _open_text, _commas, _open_list),
)
