"""Ids of decks and cards."""

import re
import unicodedata

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.characters import stream_safe

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Letters, digits and single hyphens, all lower case; nothing that a spreadsheet or a path could take amiss."""

_WORD = re.compile("[a-z0-9]+")
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l"}
)

LONGEST_SLUG = 40
"""Characters of a question that its derived id keeps."""


def is_id(text: str) -> bool:
    """Whether a text can name a deck or a card."""
    return ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """Make an id of a text."""
    words = "-".join(_WORD.findall(text.lower()))
    if len(words) > LONGEST_SLUG:
        words = words[: LONGEST_SLUG + 1].rpartition("-")[0] or words[:LONGEST_SLUG]
    return words or f"id-{_digest(text)}"


def proposed_id(text: str) -> str:
    """Propose an id, with umlauts and accents spelled out; a slug leaves them out, and slugs are permanent."""
    if text.isascii():
        return slug(text)
    plain = unicodedata.normalize("NFC", stream_safe(text)).lower().translate(_SPELLED)
    bare = "".join(each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each))
    return slug(bare)


def id_help(given: object, example: str) -> str:
    """Say what to write instead of an invalid id: an id made from it, or one like the example."""
    proposed = proposed_id(given) if isinstance(given, str) else ""
    if not proposed or proposed.startswith("id-"):
        return f"use lower-case letters, digits and hyphens, as in {example}"
    return f'write id = "{proposed}", with lower-case letters, digits and hyphens only'


def derived_id(question: str) -> str:
    """Make the id of a card whose author gave none: it lasts as long as the words of the question do."""
    return f"{slug(question)}-{_digest(question)}"


def _digest(text: str) -> str:
    folded = " ".join(text.split()).casefold()
    return blake2b(folded.encode("utf-8", "replace"), digest_size=3).hexdigest()
