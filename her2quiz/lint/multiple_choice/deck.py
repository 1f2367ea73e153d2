"""Flaws of options that only a whole deck shows."""

import re
from collections.abc import Iterator, Sequence

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import CardSheet, DeckSheet
from her2quiz.lint.words import SMALL_WORDS, prose

USUAL = 0.5
"""The share of wrong options with feedback from which the others are reported."""

_ABBREVIATION = re.compile(r"(?<![\w-])(?<!\w\()[A-Z][A-Za-z]?[A-Z]{1,4}(?![\w-])")
_LETTERS = re.compile(r"[^\W\d_]+")
_BY_CHANCE = 3
"""So many letters are found by chance as those that words of a deck begin with."""

_LONG_FORM = 8
"""The fewest letters of a word that is shortened to some of them, such as electrocardiogram."""

_FORMULA = re.compile(r"(?:Na|Mg|Ca|Cl|Br|Fe|Cu|Zn|Al|Si|Li|Ag|Pb|Mn|Ba|Se|Co|[HCNOPSKFI])+")
"""A chemical formula without a number, such as NaOH."""

_GENOTYPE = re.compile(r"(?:([A-Z])\1)+")
"""Pairs of the same letter: AABB."""

_STAGE = re.compile(r"[IVX]+[A-C]?")
_STRESSED = {
    "best",
    "never",
    "always",
    "true",
    "false",
    "right",
    "wrong",
    "except",
    "and",
    "cannot",
    "one",
    "two",
}
_STRESSED |= {
    *(
        "poor",
        "good",
        "better",
        "worse",
        "increased",
        "decreased",
        "valid",
        "invalid",
        "safe",
        "unsafe",
        "initial",
    ),
    *(
        "correct",
        "incorrect",
        "possible",
        "only",
        "least",
        "most",
        "more",
        "less",
        "same",
        "opposite",
        "lack",
    ),
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "likely",
    "next",
    "worst",
    "main",
    "major",
    "single",
    "highest",
    "lowest",
    "todo",
    "fixme",
    *("select", "where", "table", "group", "order", "insert", "update", "delete", "union", "having", "null"),
}
_BASES = re.compile(r"[ACGTU]{3,}")
_OF_BASES = re.compile(
    r"\b[35]\s?['′’]|\b(?:codons?|anticodons?|triplets?|sequences?|strands?|bases?|nucleotides?)\b"
)
_KNOWN = frozenset(
    {
        *("DNA", "RNA", "ATP", "US", "UK", "EU", "WHO", "FDA", "EMA", "ASCO", "CAP", "ESMO", "NCCN", "AJCC"),
        *("HER", "EGFR", "MRI", "CT", "ECG", "HIV", "AKT", "AIDS", "PCR", "UV", "BMI", "USA", "UN", "NATO"),
        *(
            "NASA",
            "NHS",
            "TV",
            "PC",
            "AM",
            "PM",
            "BC",
            "AD",
            "OK",
            "ID",
            "IQ",
            "SQL",
            "HTML",
            "URL",
            "CPU",
            "PDF",
            "HTTP",
            "APGAR",
            *("CSS", "XML", "JSON", "API", "AWS", "GPS", "USB", "CD", "DVD", "FAQ", "GDP", "CEO", "IT"),
        ),
        *(
            "ST",
            "QT",
            "QRS",
            "CPR",
            "CNS",
            "ICU",
            "IV",
            "ER",
            "GP",
            "TB",
            "EEG",
            "EKG",
            "BP",
            "IVF",
            "GMO",
            "ADHD",
            "OCD",
            "LSD",
            "PTSD",
            *("IgA", "IgD", "IgE", "IgG", "IgM", "CSF", "COPD", "NSAID", "HLA"),
        ),
    }
)


def no_feedback(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A wrong option has no feedback in a deck where most have it."""
    wrong = [(card, option) for card in deck.with_options if not card.is_from_rows for option in card.wrong]
    silent = [(card, option) for card, option in wrong if not option.feedback]
    if not wrong or 1 - len(silent) / len(wrong) < USUAL:
        return
    for card, option in silent:
        help_ = "add -- and say why it is wrong, or what it would be right for"
        yield check.found(f"'{option.text}' has no feedback", help_, card.at_option(option, option.text))


def unexplained_abbreviation(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """An abbreviation is not spelled out anywhere in the deck; names with a number, such as genes, do not count."""
    short_forms = {card.card.key: _short_forms(card.stem) for card in deck.cards}
    if not any(short_forms.values()):
        return
    text = "\n".join(_said(card) for card in deck.cards)
    initials, seen = _initials(text), {*_KNOWN, *_with_synonyms(deck)}
    all_words = frozenset(_LETTERS.findall(text))  # SCRUM is a word if Scrum is one
    answers = {each for card in deck.cards for each in _initials(card.right_answer)}
    for card in deck.cards:
        found = short_forms[card.card.key]
        beside = (
            (*_initials(f"{card.right_answer}\n{card.card.why}"), _initials(card.stem)[1]) if found else ()
        )
        for short in found:
            is_known = short in seen or not _is_abbreviation(short) or short.casefold() in answers
            is_known = is_known or _is_measured(short, card.stem) or short.capitalize() in all_words
            is_known = is_known or _is_sequence(short, card.stem)
            if (
                not is_known
                and not _is_spelled_out(short, initials, beside, card)
                and not _is_explained(short, text)
            ):
                help_ = f"spell it out once, followed by the abbreviation: … ({short})"
                yield check.found(
                    f"'{short}' is not spelled out anywhere in this deck",
                    help_,
                    card.at("question", words=short),
                )
            seen.add(short)


def _short_forms(stem: str) -> list[str]:
    """Return what may be an abbreviation in a question, which has none if only its first letter is a capital."""
    return [] if stem[1:].islower() else _ABBREVIATION.findall(prose(stem))


def _with_synonyms(deck: DeckSheet) -> Iterator[str]:
    """Yield the names in [synonyms]: each has its long form beside it."""
    synonyms = deck.top.get("synonyms")
    for name, others in synonyms.items() if isinstance(synonyms, dict) else ():
        yield name
        yield from (
            other for other in (others if isinstance(others, list) else [others]) if isinstance(other, str)
        )


def _is_abbreviation(short: str) -> bool:
    """Whether capitals are an abbreviation, not a stage such as IIIA or a stressed word."""
    word = short.casefold()
    is_formula = not short.isupper() and _FORMULA.fullmatch(short) is not None
    is_genotype = _GENOTYPE.fullmatch(short) is not None
    return (
        not is_formula
        and not is_genotype
        and not _STAGE.fullmatch(short)
        and word not in SMALL_WORDS
        and word not in _STRESSED
    )


def _initials(text: str) -> tuple[str, str]:
    """Return the first letters of all words of a text, and those of its meaningful words."""
    found = [word.casefold() for word in _LETTERS.findall(text) if not word.isupper() or len(word) == 1]
    meaningful = "".join(word[0] for word in found if word not in SMALL_WORDS)
    return "".join(word[0] for word in found), meaningful


def _is_spelled_out(short: str, initials: tuple[str, str], beside: Sequence[str], card: CardSheet) -> bool:
    """Whether words that begin with its letters stand side by side: on the card itself if they are few.

    Args:
        short: the abbreviation.
        initials: of the words of the whole deck.
        beside: of the words of the card itself.
        card: the card.
    """
    letters = short.casefold()
    if len(letters) > _BY_CHANCE and any(letters in each for each in initials):
        return True
    long_words = (word.casefold() for word in _LETTERS.findall(card.right_answer) if len(word) >= _LONG_FORM)
    return any(letters in each for each in beside) or any(_begins(letters, word) for word in long_words)


def _begins(letters: str, word: str) -> bool:
    """Whether a word begins with the first of some letters, and has the others in their order."""
    rest = iter(word)
    return word[:1] == letters[:1] and all(letter in rest for letter in letters)


def _said(card: CardSheet) -> str:
    parts = (card.stem, card.card.story, card.card.kind.right_answer, card.card.why, *card.card.hints)
    return "\n".join((*parts, *(f"{option.text} {option.feedback}" for option in card.options)))


def _is_explained(short: str, text: str) -> bool:
    """Whether an abbreviation is explained: in brackets after words, before words in brackets, or by "X is a …"."""
    escaped = re.escape(short)
    return bool(
        re.search(
            rf"\w \({escaped}\b|\b{escaped}s? \(\w+|\b{escaped}(?::| is an?| means| stands for) "
            rf"|\b(?:do|does) (?:the )?(?:(?:abbreviation|acronym|letters?) )?['\"]?{escaped}['\"]?"
            rf"[^?.!]{{0,60}} (?:stand|mean)\b",
            text,
        )
        or _is_lettered(short, text)
    )


def _is_lettered(short: str, text: str) -> bool:
    """Whether a list explains each letter of an abbreviation, such as S: specific, M: measurable."""
    form = r"[\s\S]{1,60}?".join(rf"(?<![^\W_]){re.escape(letter)}\s?[:=–-]" for letter in short)
    return re.search(form, text) is not None


def _is_sequence(short: str, stem: str) -> bool:
    """Whether letters are bases, as in 5′ CGA TTG 3′ and "the codon CAT"; nobody spells them out."""
    return _BASES.fullmatch(short) is not None and _OF_BASES.search(stem) is not None


def _is_measured(short: str, stem: str) -> bool:
    """Whether an abbreviation is the name of a value, as in a list of laboratory results: AST 34 U/L."""
    return (
        re.search(rf"\b{re.escape(short)}\b[:=]?(?: was| is| of)?\s*[<>≤≥~]?\s?\d[\d.,]*\s?[%a-zA-Zµ]", stem)
        is not None
    )
