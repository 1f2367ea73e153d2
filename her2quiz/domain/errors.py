"""The errors of the program."""


class Her2QuizError(Exception):
    """Something that a person can fix; the message says what is wrong and what to do."""


class ProgressError(Her2QuizError):
    """The progress file cannot be used; it was not changed."""


class OvertakenError(ProgressError):
    """Another running copy has answered the card in the meantime; compute again from its new memory."""


def reason_of(error: Exception) -> str:
    """Return why a file cannot be read or written, in lower case and without the file's name."""
    said = getattr(error, "strerror", None) or str(error)
    if "embedded null" in said:  # each version of Python says it in other words
        return "no file can have such a name"
    return said.lower()
