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
    """Return what a text says that has nothing but blank lines, headings such as `[keys]`, and lines such as `buttons = 2`.

    Whatever is not certainly the same to a parser of TOML is left to it, and None returned: comments, escapes, exponents.
    """
    data: dict[str, Any] = {}
    table = data
    for line in filter(None, text.split("\n")):
        name, value = _plain_line(line)
        is_heading = isinstance(value, dict)
        into = data if is_heading else table
        if value is None or name in into:
            return None
        into[name] = value
        table = value if is_heading else table
    return data


def _plain_line(line: str) -> tuple[str, Any]:
    """Return a name with its value, for a heading an empty table; None for what is written in another way than ours."""
    value: Any
    if line.startswith("["):
        name, value = line[1:-1], {} if line.endswith("]") else None
    else:
        name, _, written = line.partition(" = ")
        value = _plain_value(written)
    is_plain = name.isascii() and name.replace("-", "_").isidentifier()
    return name, value if is_plain else None


def _plain_value(written: str) -> Any:
    """Return a value of one line; None if it is written in another way than ours."""
    if written.isascii() and written.replace(".", "", 1).isdecimal():
        return _plain_number(written)
    inner = written[1:-1]
    if len(written) > 1 and written == f'"{inner}"' and inner.isprintable() and not {*inner} & {*'"\\'}:
        return inner
    return _TRUTHS.get(written)


def _plain_number(written: str) -> int | float | None:
    whole, point, fraction = written.partition(".")
    if not whole or len(written) > _MOST_DIGITS or str(int(whole)) != whole:
        return None
    if point:
        return float(written) if fraction else None
    return int(whole)
