"""Whether a text has any mark at all: asked of every text, and by the first screen, which needs no more."""

import re

_MARK = re.compile(r"[*`$\\^_~\n]|\]\(|^\s*(?:[-+•]|\d{1,3}[.)])\s")


def is_bare(text: str) -> bool:
    """Whether a text has no mark of any kind, so that it is one line that is shown as it is written."""
    return _MARK.search(text) is None
