"""Where facts come from, how old they are, and what must stay private."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.cards.header_reader import is_in_a_card
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.number import Number
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.negatives import last_sentence
from her2quiz.lint.sheet import CardSheet, DeckSheet
from her2quiz.lint.words import FIGURES

STALE_AFTER = 24
"""Months after which a fact counts as old, unless the deck sets `stale_after`."""

LICENCES = frozenset(
    [
        "CC0-1.0",
        "CC-BY-4.0",
        "CC-BY-3.0",
        "CC-BY-SA-4.0",
        "CC-BY-SA-3.0",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-4.0",
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "GPL-3.0-only",
        "GPL-3.0-or-later",
        "GFDL-1.3-only",
        "ODbL-1.0",
        "Unlicense",
    ]
)
"""SPDX identifiers that decks are likely to use."""

_DAYS_IN_MONTH = 30.44
_DOSE = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:mg/kg|mg/m2|mg/m²|mg|µg|mcg|g|ml|mL|%(?! of \d)|mm|cm|Gy|hours?|months?|years?|days?|weeks?)(?![\w])"
)
_MEASURED = re.compile(r"\d[\d.,]*\s?(?:%|[a-zA-Zµ]+)")
_RESULTS = 3
"""So many amounts in one sentence are the results of a patient, not facts to look up."""

_OF_A_PATIENT = re.compile(
    r"\b(?:aged?(?: of)?|girl|boy|m[ae]n|wom[ae]n|patient|child|infant|male|female)(?: of)? \d+ (?:years?|months?|weeks?|days?)\b"
    r"|\b\d+[- ](?:years?|months?|weeks?|days?)[- ](?:old\b|of age\b|history\b|ago\b)"
    r"|\b(?:for|over|since|within) (?:the )?(?:past|last|previous) \d+ \w+"
    r"|\b(?:history|onset) (?:of|for) \d+ (?:years?|months?|weeks?|days?|hours?)\b",
    re.IGNORECASE,
)
"""Ages and how long a patient has been ill: parts of a story, which nobody looks up."""

_IDENTIFIERS = (
    (
        re.compile(r"\b(?:MRN|NHS(?: no\.?| number)?|patient (?:id|number))[:#\s]*\d{4,}\b", re.IGNORECASE),
        "a patient number",
    ),
    (
        re.compile(r"\b(?:born|DOB|date of birth)\b[^.]{0,20}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", re.IGNORECASE),
        "a date of birth",
    ),
    (re.compile(r"\b[\w.+-]{1,64}@[\w-]+\.\w{2,}\b"), "an e-mail address"),
    (re.compile(r"(?<!\d)\+?\d{1,3}[ -]\(?\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}(?!\d)"), "a telephone number"),
    (re.compile(r"\b(?:Mr|Mrs|Ms|Herr|Frau)\.? [A-Z][a-z]+(?:-[A-Z][a-z]+)?\b"), "a name"),
)

_NUMBER_OR_ADDRESS = re.compile(r"[\d@]")
WORDS_OF_IDENTIFIER = FIGURES | {"@", "mr", "mrs", "ms", "herr", "frau"}
"""One of these is in all of them."""

_TOLD_BESIDE = ("then", "picture", "alt", "why")

_FIGURE = re.compile(r"\d")


def no_source(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A card has no source; reported once for the deck if no card has one."""
    lacking = [card for card in deck.cards if not card.card.source]
    if len(lacking) == len(deck.cards) > 1:
        yield check.found(
            "no card names a source",
            'write source = "guideline, year" at the top, or on each card',
            deck.top.here,
        )
        return
    for card in lacking:
        help_ = 'write source = "guideline, year" on the card, or at the top for all cards'
        yield check.found("this card has no source", help_, card.here)


def old_facts(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A card has an old date or none; a missing date is reported once for the deck if no card has one."""
    limit = deck.top.get("stale_after")
    months = limit if isinstance(limit, int) and not isinstance(limit, bool) and limit > 0 else STALE_AFTER
    help_ = f"write as_of = {deck.today.isoformat()}, the day on which you looked it up"
    if len(deck.cards) > 1 and not any(card.card.as_of for card in deck.cards):
        yield check.found("this deck has no as_of date", help_, deck.top.here, severity=Severity.INFO)
        return
    for card in deck.cards:
        as_of = card.card.as_of
        age = (deck.today - as_of).days / _DAYS_IN_MONTH if as_of else 0
        if as_of is None:
            yield check.found("this card has no as_of date", help_, card.here, severity=Severity.INFO)
        elif age > months:
            help_ = "look it up again and update the date: facts in oncology go out of date"
            where = card.at("as_of") if "as_of" in card.table.data else card.here
            yield check.found(f"this was last looked up {age:.0f} months ago", help_, where)


def no_licence(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A deck has no licence."""
    if not deck.header.license and not is_in_a_card(deck.top, "license"):
        help_ = 'write license = "CC-BY-4.0", or another licence, at the top'
        yield check.found("this deck has no licence, so nobody may pass it on", help_, deck.top.here)


def unknown_licence(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A licence is not an SPDX identifier."""
    if deck.header.license and deck.header.license not in LICENCES:
        help_ = "use an SPDX identifier, such as CC-BY-4.0 or CC-BY-NC-SA-4.0"
        yield check.found(
            f"'{deck.header.license}' is not a known SPDX licence identifier", help_, deck.top.at("license")
        )


def no_alt(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A picture has no description."""
    if card.card.picture and not card.card.alt:
        help_ = 'write alt = "…": it is read aloud, and shown where the picture does not fit'
        yield check.found("the picture has no description", help_, card.at_key("picture"))


def patient_identifier(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A text contains something that could identify a patient."""
    data = card.table.data
    texts = [("case", card.card.story), ("question", card.table.get("question"))]
    texts += [(key, data[key]) for key in _TOLD_BESIDE if key in data]
    for key, text in texts:
        if not isinstance(text, str) or not _may_identify(text):
            continue
        for form, what in _IDENTIFIERS:
            found = form.search(text)
            if found:
                help_ = "remove it: a deck must not identify anybody"
                where = card.at(key, words=found[0]) if card.table.has(key) else card.here
                yield check.found(f"this looks like {what}: '{found[0]}'", help_, where)


def _may_identify(text: str) -> bool:
    """Whether a text has what any of these has, a title, a number or an @; most texts have none of it."""
    has_title = "Mr" in text or "Ms" in text or "Herr" in text or "Frau" in text
    return has_title or _NUMBER_OR_ADDRESS.search(text) is not None


def dose_without_source(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A number with a unit is on a card without a source of its own."""
    for card in deck.cards:
        if not card.card.source or not (_FIGURE.search(card.stem) or _FIGURE.search(card.right_answer)):
            continue
        found = _DOSE.search(_facts(card))
        if found and not deck.says_itself(card, "source"):
            help_ = "name the source of this particular number"
            yield check.found(f"'{found[0]}' is on a card without a source of its own", help_, card.here)


def _facts(card: CardSheet) -> str:
    """Return what a card claims: its question and answer, but neither a patient's story nor what is only supposed."""
    stem = _without_patient(card.stem)
    start = last_sentence(stem)
    is_number = isinstance(card.card.kind, Number | Calculated) or card.right_answer[:1].isdigit()
    is_sum = is_number and _MEASURED.search(stem[:start]) is not None
    if is_sum or stem[start:].casefold().startswith(("if ", "suppose ")):
        return ""
    asked = "" if len(_MEASURED.findall(stem[start:])) >= _RESULTS else stem[start:]
    return f"{asked} {_without_patient(card.right_answer)}"


def _without_patient(text: str) -> str:
    """Leave out ages and how long a patient has been ill, of which each has a figure."""
    return _OF_A_PATIENT.sub(" ", text) if _FIGURE.search(text) else text


def not_reviewed(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A card is marked as ready but names no reviewer."""
    if card.table.get("status") == "ready" and not card.table.has("reviewed"):
        help_ = 'write reviewed = "A. Name, 2026-11-25" once somebody else has reviewed it'
        yield check.found("this card is marked as ready but names no reviewer", help_, card.at("status"))
