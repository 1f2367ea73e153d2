"""Fixes of one line whose value is a list: its brackets, and the commas and quotes between them."""

import re

from her2quiz.deckfile.broken.lines.text_fixes import split_entry

_LISTS = frozenset({"accept", "reject", "hint", "hints", "tags", "authors", "after", "path", "was"})

_ITEM = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[“”„‟](?P<text>[^“”„‟\"\\\n]*)[“”‟]")
_ONE = r"[\"“„”][^\"“”„\\]*[\"“”]"
_SEVERAL = re.compile(
    rf"(?P<head>[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*)(?P<texts>{_ONE}(?:[ \t]*,[ \t]*{_ONE})+)[ \t]*,?(?P<tail>[ \t]*(?:#.*)?)$"
)


def straight_item_quotes(line: str) -> str:
    """Write straight quotes around the items of a list in place of those of a word processor."""
    entry = split_entry(line)
    head, value = entry or ("", line)
    is_list = value.startswith("[") if entry else value.lstrip()[:1] in ('"', *"“”„‟")
    if not is_list:
        return ""
    return head + _ITEM.sub(lambda item: item[0] if item["text"] is None else f'"{item["text"]}"', value)


def in_brackets(line: str) -> str:
    """Put brackets around several texts, under a key that wants a list."""
    found = _SEVERAL.match(line)
    if found is None or found["key"] not in _LISTS:
        return ""
    texts = re.sub("[“”„]", '"', found["texts"])
    return f"{found['head']}[{texts}]{found['tail']}"


def with_commas(line: str) -> str:
    """Put commas between the items of a list on one line."""
    entry = split_entry(line)
    if entry is None or not entry[1].startswith("["):
        return ""
    return entry[0] + re.sub(r"(\"[^\"\\]*\")[ \t]+(?=\")", r"\1, ", entry[1])


def closed_list(line: str) -> str:
    """Add the bracket that is missing at the end of a list."""
    found = re.match(r"[ \t]*[\w-]+[ \t]*=[ \t]*\[[ \t]*(?:\"[^\"\\]*\"[ \t]*,?[ \t]*)+$", line)
    return f"{line.rstrip(' ,')}]" if found else ""
