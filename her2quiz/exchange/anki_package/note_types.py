"""The card types of our packages. Their numbers and fields stay: Anki updates no note whose card type is another."""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.exchange.anki_package.note import Form, NoteText

MOST_HINTS = 3
"""Fields for hints; further hints go into the last."""

_HINT_FIELDS = ("Hint", "Hint 2", "Hint 3")
_FIELDS = ("Front", "Back", "Also right", "Explanation", *_HINT_FIELDS, "Source", "Card")
_CLOZE_FIELDS = ("Text", "Explanation", *_HINT_FIELDS, "Source", "Card")
_HINTS = "".join(
    f"{{{{#{name}}}}}<div class=hint>{{{{hint:{name}}}}}</div>{{{{/{name}}}}}" for name in _HINT_FIELDS
)
_BEHIND = "".join(
    f"{{{{#{name}}}}}<div class={style}>{{{{{name}}}}}</div>{{{{/{name}}}}}"
    for name, style in (("Explanation", "why"), ("Source", "source"))
)
_ALSO = "{{#Also right}}<div class=also>Also right: {{Also right}}</div>{{/Also right}}"
_LINE = "<hr id=answer>"

STYLE = """\
.card { font-family: sans-serif; font-size: 20px; line-height: 1.45; max-width: 40em; margin: 1em auto; padding: 0 1em; }
.card li { margin: .2em 0; }
.card img { max-width: 100%; height: auto; }
.card pre { text-align: left; font-size: 80%; overflow-x: auto; }
.card table { border-collapse: collapse; }
.card th, .card td { border: 1px solid; padding: .15em .5em; text-align: left; }
.why, .also { margin-top: 1em; }
.story { margin-bottom: 1em; }
.hint, .source { margin-top: 1em; font-size: 75%; opacity: .8; }
.cloze { font-weight: bold; }
"""
"""How cards look."""


@frozen
class NoteType:
    """A card type."""

    number: int
    """Its number, which never changes."""

    name: str
    """Its name."""

    fields: tuple[str, ...]
    """The names of its fields."""

    front: str
    """The template of its front."""

    back: str
    """The template of its back."""


NOTE_TYPES = {
    Form.BASIC: NoteType(
        1_607_920_101,
        "her2quiz: recall",
        _FIELDS,
        f"{{{{Front}}}}{_HINTS}",
        f"{{{{FrontSide}}}}{_LINE}{{{{Back}}}}{_BEHIND}",
    ),
    Form.TYPED: NoteType(
        1_607_920_102,
        "her2quiz: type",
        _FIELDS,
        f"{{{{Front}}}}<p>{{{{type:Back}}}}</p>{_HINTS}",
        f"{{{{Front}}}}{_LINE}{{{{type:Back}}}}{_ALSO}{_BEHIND}",
    ),
    Form.CLOZE: NoteType(
        1_607_920_103,
        "her2quiz: cloze",
        _CLOZE_FIELDS,
        f"{{{{cloze:Text}}}}{_HINTS}",
        f"{{{{cloze:Text}}}}{_BEHIND}",
    ),
}
"""The card types by how their notes are asked."""


def fields_of(note: NoteText) -> list[str]:
    """Return the fields of a note, in the order of its card type."""
    behind = [note.why, *_hints(note.hints), note.source, note.key]
    sides = [note.front] if note.form is Form.CLOZE else [note.front, note.back, note.also_right]
    return [*sides, *behind]


def _hints(hints: Sequence[str]) -> list[str]:
    first, rest = hints[: MOST_HINTS - 1], hints[MOST_HINTS - 1 :]
    return [*[*first, "", ""][: MOST_HINTS - 1], "<br>".join(rest)]
