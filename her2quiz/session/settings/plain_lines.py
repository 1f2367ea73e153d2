"""Reads a file of settings, the ordinary one without loading a parser, which would be a hundredth of the whole start."""

from typing import Any

_TRUTHS = {"true": True, "false": False}
_MOST_DIGITS = 9


def data_of(text: str) -> dict[str, Any]:
    """Return what a text of TOML says; raises ValueError or RecursionError as the parser does."""
    data = plain_data(text)
    if data is not None:
        return data
    import tomllib

    return tomllib.loads(text)


def plain_data(text: str) -> dict[str, Any] | None:
    """Return what a text says that has nothing but blank lines and lines such as `buttons = 2`; None for any other.

    Whatever is not certainly the same to a parser of TOML is left to it: headings, comments, escapes, fractions.
    """
    data: dict[str, Any] = {}
    for line in filter(None, text.split("\n")):
        name, _, written = line.partition(" = ")
        value = _plain_value(written)
        if value is None or name in data or not (name.isascii() and name.isidentifier()):
            return None
        data[name] = value
    return data


def _plain_value(written: str) -> Any:
    """Return a value of one line; None if it is written in another way than ours."""
    if written.isascii() and written.isdecimal():
        is_plain = len(written) <= _MOST_DIGITS and str(int(written)) == written
        return int(written) if is_plain else None
    inner = written[1:-1]
    if len(written) > 1 and written == f'"{inner}"' and inner.isprintable() and not {*inner} & {*'"\\'}:
        return inner
    return _TRUTHS.get(written)
