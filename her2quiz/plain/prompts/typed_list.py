"""Several texts typed on one line: what name-all and cloze share."""

import re
from collections.abc import Sequence

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.mark import Part
from her2quiz.plain.prompts.prompt import LEFT_OUT


def separator(answers: Sequence[AcceptedAnswer]) -> str:
    """Return what separates the texts: commas, unless a right answer contains one."""
    return "semicolons" if any("," in text for answer in answers for text in answer.right) else "commas"


def split_line(text: str, answers: Sequence[AcceptedAnswer]) -> list[str]:
    """Split a line into its texts, without empty ones."""
    parts = re.split(r"[,;]" if separator(answers) == "commas" else ";", text)
    return [part.strip() for part in parts if part.strip()]


def corrected_line(part: Part) -> str:
    """Return whether a text was right, its right spelling or how the deck says it if they differ, or the right answer if it was wrong."""
    text = part.given or LEFT_OUT
    if part.verdict.is_right:
        also = f", spelled {part.spelling}" if part.spelling else ""
        return f"{text}: right{also}" + (f", in this deck: {part.wording}" if part.wording else "")
    return f"{text}: wrong, the right answer is {part.right}" if part.right else f"{text}: wrong"
