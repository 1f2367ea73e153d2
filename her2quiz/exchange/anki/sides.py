"""The sides of a card: its template filled in with the fields of a note. What explains the answer is kept apart from it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import Factory, evolve, field, frozen

from her2quiz.domain.limits import LONGEST_NAME
from her2quiz.exchange.anki.templates import Part, Section, Shown

_EMPTY = re.compile(r"(?:\s|&nbsp;|</?(?:br|div|p) ?/?>)*", re.IGNORECASE)
_BLANK_NUMBER = re.compile(r"c\d{1,3}")
_OWN = frozenset({"FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID"})
"""Names that stand for something other than a field; none of it belongs in a card."""

HINT, WHY, SOURCE = "hint", "why", "source"
_ROLES = (
    (HINT, re.compile(r"hints?|clues?|hinweise?|tipps?")),
    (SOURCE, re.compile(r"(?:sources?|refs?|references?|citations?|quellen?|links?)")),
    (
        WHY,
        re.compile(
            r"(?:back )?extras?(?: info(?:rmation)?)?|explanations?|notes?|comments?|remarks?|why|rationale|details?|mnemonics?"
            r"|further (?:information|reading)|additional (?:information|notes|resources)|erklärung(?:en)?|anmerkung(?:en)?|lecture notes"
        ),
    ),
)


@frozen
class Side:
    """What one side of a card shows, in HTML."""

    main: str
    """What is asked or answered."""

    typed: tuple[str, ...] = ()
    """Fields that are to be typed."""

    apart: Mapping[str, tuple[str, ...]] = field(factory=dict)
    """What fields say that hold a hint, an explanation or a source."""

    def said(self, *roles: str) -> list[str]:
        """Return what is said in roles."""
        return [text for role in roles for text in self.apart.get(role, ())]


def is_empty(text: str) -> bool:
    """Whether a field has nothing in it, as Anki sees it."""
    return _EMPTY.fullmatch(text) is not None


def role_of(name: str) -> str:
    """Return what a field holds beside a question and an answer, by its name; empty if that says nothing."""
    if len(name) > LONGEST_NAME:
        return ""
    folded = " ".join(name.replace("_", " ").casefold().split()).strip(" .:*")
    return next((role for role, form in _ROLES if form.fullmatch(folded)), "")


@frozen
class Filler:
    """Fills in templates."""

    values: Mapping[str, str]
    """The fields of a note, in HTML."""

    left_out: frozenset[str] = frozenset()
    """Fields that are not shown, since the other side shows them."""

    apart_roles: frozenset[str] = frozenset()
    """The roles of fields that are kept apart."""

    is_back: bool = False
    """Whether this is the back, on which what was typed is shown."""

    _typed: list[str] = Factory(list)
    _apart: dict[str, list[str]] = Factory(dict)

    def side(self, parts: Sequence[Part]) -> Side:
        """Return what parts of a template show."""
        return Side(
            self.text(parts), tuple(self._typed), {role: tuple(said) for role, said in self._apart.items()}
        )

    def text(self, parts: Sequence[Part]) -> str:
        """Return the text of parts of a template, in HTML, without what is kept apart."""
        return "".join(self._filled(parts))

    def _filled(self, parts: Sequence[Part]) -> Iterator[str]:
        for part in parts:
            if isinstance(part, str):
                yield part
            elif isinstance(part, Section):
                yield from self._section(part)
            else:
                yield self._shown(part)

    def _section(self, section: Section) -> Iterator[str]:
        if self._has(section.field) is section.is_if_empty:
            return
        role = "" if section.is_if_empty else self._role(section.field)
        if role:
            inside = evolve(self, apart_roles=frozenset())
            self._put(role, inside.text(section.parts))
        else:
            yield from self._filled(section.parts)

    def _has(self, name: str) -> bool:
        if _BLANK_NUMBER.fullmatch(name):
            return True
        return not is_empty(self.values.get(name, ""))

    def _shown(self, shown: Shown) -> str:
        value = self.values.get(shown.field, "")
        if (
            shown.field in _OWN
            or shown.field in self.left_out
            or any(way.startswith("tts") for way in shown.ways)
        ):
            return ""
        if "type" in shown.ways and not self.is_back:
            self._typed.append(shown.field)
            return value if "cloze" in shown.ways else ""
        if role := HINT if "hint" in shown.ways else self._role(shown.field):
            self._put(role, value)
            return ""
        return value

    def _role(self, name: str) -> str:
        role = role_of(name)
        return role if role in self.apart_roles else ""

    def _put(self, role: str, said: str) -> None:
        if not is_empty(said):
            self._apart.setdefault(role, []).append(said)
