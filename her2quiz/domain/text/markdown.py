"""Plain words in Markdown: what could be taken for a mark, an address or the beginning of a list is escaped."""

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&$^!@=])")
_BEGIN = re.compile(r"^(\d{0,9})([-+.:)])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)")


def escaped(line: str) -> str:
    """Return one line of plain words so that Markdown shows it as it is."""
    line = _MARKS.sub(r"\\\1", line)
    line = _ADDRESS.sub(lambda found: f"{found[1] or found[3]}\\{found[2] or found[4]}", line)
    return _BEGIN.sub(r"\1\\\2", line)
