"""Several texts typed on one line: what name-all and cloze have in common."""

import re
from collections.abc import Sequence

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.mark import Part
from her2quiz.session.wording import LEFT_BLANK


def separator(answers: Sequence[AcceptedAnswer]) -> str:
    """Name what separates the texts: commas, unless a right answer holds one."""
    return "semicolons" if any("," in text for answer in answers for text in answer.right) else "commas"


def split_line(text: str, answers: Sequence[AcceptedAnswer]) -> list[str]:
    """Split a line into its texts; empty ones are left out."""
    parts = re.split(r"[,;]" if separator(answers) == "commas" else ";", text)
    return [part.strip() for part in parts if part.strip()]


def corrected_line(part: Part) -> str:
    """Say whether a text was right, how it is spelled if not as it was typed, and what is right instead."""
    text = part.given or LEFT_BLANK
    if part.verdict.is_right:
        return f"{text}: right, spelled {part.spelling}" if part.spelling else f"{text}: right"
    return f"{text}: wrong, it is {part.right}" if part.right else f"{text}: wrong"
