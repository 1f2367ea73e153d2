"""The small deck from which an author begins: one card for each form worth knowing, as a text with its notes."""

import json
from datetime import date
from importlib.resources import files

from her2quiz.deckfile.fields.slugs import proposed_id

SCHEMA_FILE = "her2quiz.schema.json"
"""The file beside a deck in which an editor finds the keys of the language."""

_DIRECTIVE = f"#:schema ./{SCHEMA_FILE}"
_HOW_TO_HAVE_IT = f"""\
# An editor that supports Taplo (Even Better TOML) or Tombi can suggest the keys while you write: run
#   her2quiz schema > {SCHEMA_FILE}
# in this folder once, then delete the first # and the space after it from the next line.
# {_DIRECTIVE}
"""
_ID = 'id      = "my-deck"            '
_SPELLED = {"her2": "HER2", "ihc": "IHC", "ish": "ISH", "fish": "FISH"}


def starter_deck(name: str, title: str, day: date, *, in_a_shell: str, has_schema: bool) -> str:
    """Write the deck.

    Args:
        name: of its file, without what stands behind the dot; its id is made of it.
        title: for learners, on one line.
        day: to which the facts are said to hold.
        in_a_shell: what a shell calls the file, for the commands at its end.
        has_schema: whether the schema lies beside the deck: an editor complains about one that is not there.
    """
    text = (files("her2quiz.deckfile.deck") / "starter.toml").read_text(encoding="utf-8")
    own = {
        'title   = "My deck"': f"title   = {_quoted(title)}",
        _ID: f'id      = "{proposed_id(name)}"'.ljust(len(_ID) - 1) + " ",
        "as_of   = 2026-07-02": f"as_of   = {day.isoformat()}",
    }
    for written, meant in own.items():
        text = text.replace(written, meant, 1)
    text = text.replace(" my-deck.toml\n", f" {in_a_shell}\n")
    return f"{_DIRECTIVE}\n{text}" if has_schema else f"{_HOW_TO_HAVE_IT}\n{text}"


def title_of(name: str) -> str:
    """Make a title of the name of a file, such as "HER2 low" of her2-low."""
    words = name.replace("-", " ").replace("_", " ").split()
    spelled = " ".join(_SPELLED.get(word.lower(), word) for word in words)
    return spelled[:1].upper() + spelled[1:] or name


def _quoted(text: str) -> str:
    """Write a text in quotes: TOML and JSON agree on how, but for one character that cannot be seen."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
