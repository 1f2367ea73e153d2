"""Options and lines under each other, and what is typed to choose among them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from string import ascii_lowercase

from her2quiz.domain.characters import in_usual_width
from her2quiz.domain.choices.option_names import Naming, OptionNames
from her2quiz.domain.choices.options import Option
from her2quiz.domain.marking.text_match import same_text
from her2quiz.plain.signs import spoken

OTHER_WAYS = "You can also type the letter of its place, a for the first, or its text."
"""Said of options that are numbered."""

OR_TEXT = "You can also type its text."
"""Said of options that have letters."""

_SEPARATORS = (";", "[,;]", r"[,;]|\s(?:and|&)\s", r"[,;&+/→、()#]|\.(?!\d)")
"""Between options that are typed, or around their numbers; an option may hold a comma or the word itself."""


_CALLED = re.compile(r"\s*(?:(?:option|answer|choice|number)\s*:?\s*(\w)|no\.?\s*(\d))\s*", re.IGNORECASE)
_WITH_TEXT = re.compile(r"\s*(\w)\s*[.):–-]\s*(\S.*)")
"""How the number or letter of an option is said with a word, or with the text beside it."""


def numbered(texts: Iterable[str]) -> list[str]:
    """Return each text on a line of its own, with its number from 1."""
    return [f"  {number}. {text}" for number, text in enumerate(texts, 1)]


def named(names: OptionNames) -> list[str]:
    """Return each option on a line of its own: with its number or a letter, or alone if it is picked by its own name."""
    return [f"  {lead}{text}" for lead, text in zip(leads(names), names.texts, strict=True)]


def with_images(lines: Sequence[str], options: Sequence[Option]) -> list[str]:
    """Return the lines of options, each with the description of its image."""
    images = (option.image for option in options)
    return [
        f"{line} (Image: {spoken(image.alt)})" if image else line
        for line, image in zip(lines, images, strict=True)
    ]


def leads(names: OptionNames) -> list[str]:
    """Return what stands before each option: its number or a letter, or nothing if it is picked by its own name."""
    return [f"{lead}. " if lead else "" for lead in map(names.lead, range(len(names.texts)))]


def part_leads(texts: Sequence[str]) -> list[str]:
    """Return what stands before each part of a marked answer: what it was picked by, if it has no name of its own."""
    return leads(OptionNames(tuple(texts)))


def other_ways(names: OptionNames) -> str:
    """Say how else options can be typed."""
    return {Naming.OWN: "", Naming.NUMBERS: OTHER_WAYS, Naming.LETTERS: OR_TEXT}[names.naming]


def one_of(names: OptionNames) -> str:
    """Say which labels there are: 1 to 4, a to d, or 0, 1+, 2+ or 3+."""
    if not names.are_own:
        return " to ".join(dict.fromkeys(names.ends))
    *others, last = names.labels
    return f"{', '.join(others)} or {last}"


def read_names(text: str, names: OptionNames) -> tuple[int, ...] | None:
    """Read options by number, letter, label or text, with spaces, commas, semicolons, "and" or & between them.

    Returns:
        Their places, from 0; None if anything else is typed.
    """
    return _read(text, lambda typed: _place(typed, names), names.texts)


def read_numbered(text: str, texts: Sequence[str]) -> tuple[int, ...] | None:
    """Read lines that are numbered whatever they say, like `read_names`: by number, text or letter.

    Returns:
        Their places, from 0; None if anything else is typed.
    """
    return _read(text, lambda typed: _place_of_number(typed, texts), texts)


def splits(text: str) -> Iterator[list[str]]:
    """Return the parts of a line, at ever more separators."""
    for separator in _SEPARATORS:
        yield [part for part in re.split(separator, text) if part.strip()]


def place_of_text(typed: str, texts: Sequence[str]) -> int | None:
    """Return the place of the one text that is typed, as it is written or as it is said; None if it is none, or several."""
    alike = [
        place for place, text in enumerate(texts) if same_text(typed, text) or same_text(typed, spoken(text))
    ]
    return alike[0] if len(alike) == 1 else None


def place_of_letter(typed: str, count: int) -> int | None:
    """Return the place that a letter stands for: 0 for a; None if it is none of so many."""
    letter = typed.strip().casefold()
    return ascii_lowercase.index(letter) if letter and letter in [*ascii_lowercase[:count]] else None


def _read(text: str, place_of: Callable[[str], int | None], texts: Sequence[str]) -> tuple[int, ...] | None:
    for parts in splits(in_usual_width(text)):
        if any(_is_at_odds(part, place_of, texts) for part in parts):
            return None
        found = [_places(part, place_of) for part in parts]
        if found and all(found):
            return tuple(place for places in found for place in places)
    return None


def _is_at_odds(part: str, place_of: Callable[[str], int | None], texts: Sequence[str]) -> bool:
    """Whether the number of one option stands beside the text of another: nobody knows which is meant."""
    found = _WITH_TEXT.fullmatch(part)
    number, said = (place_of(found[1]), place_of_text(found[2], texts)) if found else (None, None)
    return number is not None and said is not None and number != said


def _places(part: str, place_of: Callable[[str], int | None]) -> list[int]:
    """Return the one option that is meant, or all whose names are typed with spaces between them; none for others."""
    whole = place_of(part)
    found = [whole] if whole is not None else [place_of(word) for word in part.split()]
    return [] if None in found else [place for place in found if place is not None]


def _place(typed: str, names: OptionNames) -> int | None:
    """Return the place of an option: by its name before its text, and by its text before the letter of its place."""
    place = names.place_of(typed)
    if place is None:
        place = place_of_text(typed, names.texts)
    if place is None and names.naming is Naming.NUMBERS:
        place = place_of_letter(typed, len(names.texts))
    return _called(typed, names) if place is None else place


def _called(typed: str, names: OptionNames) -> int | None:
    """Return the place of option 1, or 1. with the text of that option; None for anything else."""
    called, with_text = _CALLED.fullmatch(typed), _WITH_TEXT.fullmatch(typed)
    if called:
        return _place(called[1] or called[2], names)
    place = place_of_text(with_text[2], names.texts) if with_text else None
    return place if with_text and place is not None and place == _place(with_text[1], names) else None


def _place_of_number(typed: str, texts: Sequence[str]) -> int | None:
    """Return the place of a line: by its number before its text, and by its text before the letter of its place."""
    if typed.strip() in (numbers := [str(number) for number in range(1, len(texts) + 1)]):
        return numbers.index(typed.strip())
    place = place_of_text(typed, texts)
    return place_of_letter(typed, len(texts)) if place is None else place
