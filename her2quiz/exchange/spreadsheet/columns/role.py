"""What a column of a table may hold."""

from enum import StrEnum


class Role(StrEnum):
    """What a column holds, as `--columns` names it."""

    QUESTION = "question"
    ANSWER = "answer"
    OPTION = "option"
    WRONG = "wrong"
    """Options that are wrong, beside an answer that is right."""
    KEY = "right"
    """Which options are right: their letters, numbers or words."""
    MARK = "mark"
    """Whether one option is right, beside it: x, TRUE, 1."""
    ACCEPT = "accept"
    WHY = "why"
    FEEDBACK = "feedback"
    """What is said of one option."""
    STORY = "story"
    """What is told before the question."""
    HINT = "hint"
    TAGS = "tags"
    SOURCE = "source"
    UNIT = "unit"
    TOLERANCE = "tol"
    ID = "id"
    TYPE = "type"
    SKIP = "skip"
