"""The small deck that an author starts from: one card of each form, with notes that explain it."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from her2quiz.deckfile.fields.slugs import proposed_id

SCHEMA_FILE = "her2quiz.schema.json"
"""The file next to a deck that tells an editor the keys of a deck."""

_DIRECTIVE = f"#:schema ./{SCHEMA_FILE}"
_HOW_TO_HAVE_IT = f"""\
# An editor that supports Taplo (Even Better TOML) or Tombi can suggest the keys while you write: run
#   her2quiz schema > {SCHEMA_FILE}
# in this folder once, then delete the first # and the space after it from the next line.
# {_DIRECTIVE}
"""
_ID = 'id      = "my-deck"            '
_SPELLED = {"her2": "HER2", "ihc": "IHC", "ish": "ISH", "fish": "FISH"}


def starter_deck(name: str, title: str, *, in_a_shell: str, has_schema: bool) -> str:
    """Return the text of the deck.

    Args:
        name: the name of its file without the suffix; its id is made from it.
        title: the title that learners see, on one line.
        in_a_shell: the file's name as it is typed in a shell, for the commands at the end.
        has_schema: whether the schema is next to the deck: an editor complains about a missing one.
    """
    text = (files("her2quiz.deckfile.deck") / "starter.toml").read_text(encoding="utf-8")
    own = {
        'title   = "My deck"': f"title   = {_quoted(title)}",
        _ID: f'id      = "{proposed_id(name)}"'.ljust(len(_ID) - 1) + " ",
    }
    for written, meant in own.items():
        text = text.replace(written, meant, 1)
    text = text.replace(" my-deck.toml\n", f" {in_a_shell}\n")
    return f"{_DIRECTIVE}\n{text}" if has_schema else f"{_HOW_TO_HAVE_IT}\n{text}"


@cache
def questions_of_starter() -> Mapping[str, str]:
    """Return the words of each card that the deck has when it is new, by the id of the card."""
    text = (files("her2quiz.deckfile.deck") / "starter.toml").read_text(encoding="utf-8")
    cards: list[dict[str, Any]] = tomllib.loads(text)["card"]
    return {card["id"]: words_of_card(card) for card in cards}


def words_of_card(card: Mapping[str, Any]) -> str:
    """Return the words by which a card is known again: those of its question, its blanks or its case."""
    return str(card.get("case") or card.get("question") or card.get("cloze"))


def title_of(name: str) -> str:
    """Make a title from the name of a file, such as "HER2 low" from her2-low."""
    words = name.replace("-", " ").replace("_", " ").split()
    spelled = " ".join(_SPELLED.get(word.lower(), word) for word in words)
    return spelled[:1].upper() + spelled[1:] or name


def _quoted(text: str) -> str:
    """Write a text in quotes: TOML and JSON do it in the same way, except for one invisible character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
