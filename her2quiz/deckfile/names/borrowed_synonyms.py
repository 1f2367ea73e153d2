"""`synonyms_of`: names that mean the same, taken from another deck of the same folder instead of being copied."""

import tomllib
from pathlib import Path

from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.synonyms import Synonyms, read_synonyms
from her2quiz.deckfile.toml.decode import contents


def lender(top: Table, file: Path) -> Path | None:
    """Give the deck file whose synonyms a deck uses; None if it names none, or what it names is none, which is noted."""
    if not top.has("synonyms_of"):
        return None
    name = top.text("synonyms_of")
    if not is_id(name):
        help_ = 'write synonyms_of = "drug-names" for the deck drug-names.toml in the same folder'
        top.note("D197", f"'{name}' is not the name of a deck", help_, "synonyms_of")
        return None
    return file.with_name(f"{name}.toml")


def borrowed_synonyms(top: Table, file: Path) -> Synonyms:
    """Read the synonyms of another deck; what is wrong with them is told where that deck is checked."""
    other = lender(top, file)
    if other is None:
        return ()
    text = contents(other)
    try:
        data = tomllib.loads(text) if isinstance(text, str) else {}
    except (ValueError, RecursionError):
        data = {}
    synonyms = read_synonyms(Table(data, ()))
    if not synonyms:
        help_ = f"write [synonyms] in {other.name}, or take this line out"
        top.note("D197", f"there are no synonyms to take from {other.name}", help_, "synonyms_of")
    return synonyms
