"""Options that are about the other options: all or none of them, or several by their letters, numbers or names."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.grammar.option_lines import OptionLine
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.marking.text_match import normalised
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import FIGURES

_ALL_OR_NONE = re.compile(
    r"^(?:all|none|both|neither|any) (?:of )?(?:the |these )?"
    r"(?:above|these|those|them|others|(?:options|answers|choices)(?: (?:given|listed|above|here))?)"
    r"(?: (?:is|are) (?:correct|right|true|wrong|incorrect|false))?$",
    re.IGNORECASE,
)
"""An option that refers to the others."""

WORDS_OF_ALL_OR_NONE = frozenset({"all", "none", "both", "neither", "any"})

_NAME = r"(?:[A-F]|[1-9]|I{1,3}|IV|V)"
_LETTER_OR_NUMBER = re.compile(rf"\b{_NAME}\b")
_COMBINED = re.compile(rf"^(?i:only |both )?{_NAME}(?:(?:, ?|,? and |,? & ){_NAME})+(?i: only)?$")
_LETTER = r"\(?[a-f]\b[.)]?"
_LETTERS = rf"{_LETTER}(?:, {_LETTER})*,? (?:and|&) {_LETTER}"
_OPTIONS_ABOVE = re.compile(rf"^(?:both {_LETTERS}(?: above)?|{_LETTERS} above)$", re.IGNORECASE)
"""Letters that can be nothing but those of options, though they are small: "both a and c", "a. and b. above"."""

_NAMES_IN_PROSE = re.compile(
    r"[a-z] [A-F],? (?:and|or) (?:[a-z]+ )?[B-F]\b|[a-z] A, .{0,200}\b(?:and|or) [a-z]+ B\b", re.DOTALL
)
"""Letters that name what a question is about: "inputs A and B", "choice A, which is art, and choice B"."""

WORDS_OF_COMBINED = FIGURES | {"both", *"abcdefiv", "ii", "iii", "iv"}

_NUMBERED = re.compile(r"(?:^|\s)\(?(?:1|I|A)[.)]\s")
_BOTH = re.compile(r"^both (.+) and (.+)$", re.IGNORECASE)


def all_or_none(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """An option refers to the others."""
    for option in card.options:
        if is_all_or_none(option):
            help_ = "write another wrong option, or ask for all that apply, with * before each right one"
            yield check.found(
                f"the option '{option.text}' refers to the others", help_, card.at_option(option, option.text)
            )


def combined_options(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """An option combines others."""
    for option in card.options:
        if combines_others(option, card):
            help_ = "put * before each right option and let learners tick them"
            yield check.found(
                f"the option '{option.text}' combines others", help_, card.at_option(option, option.text)
            )


def is_all_or_none(option: OptionLine) -> bool:
    """Whether an option refers to all others."""
    return _ALL_OR_NONE.match(option.text.strip(" .")) is not None


def combines_others(option: OptionLine, card: CardSheet) -> bool:
    """Whether an option combines some others, by their letters, numbers or names."""
    said, both = option.text.strip(" ."), _BOTH.match(option.text)
    if both is not None and {normalised(both[1]), normalised(both[2])} <= {*card.folded}:
        return True
    is_combined = _COMBINED.match(said) is not None and _have_names(card)
    return is_combined or (_OPTIONS_ABOVE.match(said) is not None and _are_no_variables(card))


def _are_no_variables(card: CardSheet) -> bool:
    """Whether a question calls nothing by small letters, as a formula does."""
    return re.search(r"(?<![\w'’.])[b-f](?![\w'’.)])", card.stem) is None


def _have_names(card: CardSheet) -> bool:
    """Whether letters or numbers name options or statements, rather than being the subject of the options."""
    named = [_LETTER_OR_NUMBER.findall(option.text) for option in card.options]
    if len({(*sorted(names),) for names in named}) == 1:
        return False  # the question is in which order they come
    is_numbered = any(
        _NUMBERED.search(text) for text in (card.stem, *(option.text for option in card.options))
    )
    if not is_numbered and _NAMES_IN_PROSE.search(card.stem):
        return False
    names = re.compile(rf"{_NAME}$|{_COMBINED.pattern}")
    letters = any(re.search(r"\b[A-F]\b", option.text) for option in card.options if names.match(option.text))
    return is_numbered or (letters and not all(names.match(option.text) for option in card.options))
