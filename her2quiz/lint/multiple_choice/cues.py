"""Cues that give the right option away to a learner who knows nothing."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.lengths import go_on
from her2quiz.lint.multiple_choice.negatives import is_negative, last_sentence
from her2quiz.lint.multiple_choice.of_code import begins_as_code
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import SMALL_WORDS, meaningful_words, prose, telling_words, words

FEWEST_TO_CONVERGE, CONVERGED = 4, 2
"""The fewest options that can converge, and by how many shared words the right one must lead."""

SHARED_WORDS = 2
"""The number of words at the beginning of all options that could move to the question."""

_LONG_STORY = 60
"""The most words of a question of which each may point to an option."""

_BEGINNING = 6
"""The letters that forms of one word share."""

_TELLS_NOTHING = frozenset(
    {
        *(
            "patient",
            "disease",
            "disorder",
            "treatment",
            "treated",
            "therapy",
            "diagnosis",
            "cause",
            "effect",
        ),
        *("result", "level", "value", "number", "years", "year", "month", "weeks", "hour", "minute", "daily"),
        *("woman", "women", "child", "children", "people", "person", "increase", "increased", "decrease"),
        *("decreased", "higher", "lower", "normal", "given", "using", "known", "called", "first", "second"),
        *("third", "every", "other", "another", "large", "small", "right", "wrong", "correct", "between"),
        *("usually", "often", "typically", "generally", "commonly", "frequently", "likely", "mainly"),
        *("finding", "feature", "symptom", "condition", "example", "process", "method", "approach"),
        *(
            "examination",
            "biopsy",
            "fluid",
            "blood",
            "history",
            "management",
            "united",
            "states",
            "state",
            "whether",
            "always",
            "never",
            "still",
            "false",
            "happen",
            "printed",
            "statement",
            "following",
            "which",
            "question",
            "answer",
        ),
    }
)
"""Words of nearly every question, which point to no option."""

_ASKED_FOR = re.compile(
    r"\b(?:which|what) (?:(?:of (?:the following|these|those) )?((?:[\w'-]+ ){1,4}?)"
    r"(?:is|are|was|were|does|do|did|has|have|had|can|could|would|will|may|might|should|must)\b|((?:(?:class|classes|types?|kinds?|family|group) of )?[\w-]+))",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\d+ (?:in|of|out of|to|per) \d")
_COMPARISONS = {("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("up", "to")}
_AFTER_HEAD = re.compile(
    r"[,;:(]|(?<!\w)(?:of|in|with|for|from|to|by|on|at|that|which|and|or|due|via|through|into|between|among|within|without"
    r"|after|before|during|under|over|against|across|along|per|than|as|about|around|beyond|upon|towards?|throughout|using"
    r"|because|when|where|if|who|whose)\b"
)
"""What ends the first words of an option, whose last is its subject: "platelets in urine", "Crohn's disease"."""

_HAS_NO_NUMBER = re.compile(
    r"\d|\band\b|^\W|^(?:when|if|that|how|what|why|where|which|who|to|in|on|at|by|no|not|part|always|never|most|more|less|identical|similar)\b",
    re.IGNORECASE,
)
"""What follows "are", be it one or many: amounts such as "6 months", two things or two actions, and what is no noun."""

_JOINS = ("a", "an", "are")
"""Last words of a question that an option has to fit; after "is" any can follow: "the diagnosis is contractions"."""

_PARTICIPLES = (
    "bound",
    "found",
    "made",
    "known",
    "seen",
    "given",
    "taken",
    "shown",
    "held",
    "kept",
    "lost",
    "built",
)
_SINGULAR_ENDS = ("ss", "is", "us", "as", "ps", "'s", "’s")
_SOUNDS_EITHER_WAY = re.compile(r"[uh]|eu|one|once")
_ENDS_IN_S = {
    *("always", "as", "yes", "less", "this", "his", "its", "does", "has", "was", "perhaps", "besides"),
    *("sometimes", "towards", "series", "species", "diabetes", "herpes", "rabies", "scabies", "caries"),
    *("facies", "ascites", "measles", "mumps", "lens", "pons", "tetralogy", "yaws", "shingles", "rickets"),
    *("tabes", "pes", "mons", "dens", "cannabis"),
}


def word_repeated_in_key(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A word from the question is in the right option and in no other."""
    if len(card.right) != 1 or not card.wrong:
        return
    if card.telling.isdisjoint(telling_words(card.right[0].text)) or is_negative(card.stem):
        return
    question = _what_is_asked(card.stem)
    key, asked = card.right[0], telling_words(question) - _TELLS_NOTHING - _asked_for(question)
    shared = asked & telling_words(key.text)
    if shared and any(_in_several_forms(asked, option.text) for option in card.wrong):
        return  # another word of the question points elsewhere
    for stem in sorted(shared, key=key.text.casefold().find)[:1]:
        at = key.text.casefold().find(stem)
        said = key.text[at : at + len(stem)] if at >= 0 else ""
        word = f"{stem}s" if at >= 0 and key.text.casefold().startswith("s", at + len(stem)) else stem
        help_ = "use another word in the question or the option, or use this word in a wrong option too"
        yield check.found(
            f"only the right option repeats '{word}' from the question", help_, card.at_option(key, said)
        )


def _what_is_asked(stem: str) -> str:
    """Return a question without its code, and of a long one, such as a story with its values, the last sentence."""
    text = prose(stem)
    return text[last_sentence(text) :] if len(words(text)) > _LONG_STORY else text


def _asked_for(question: str) -> frozenset[str]:
    """Return the words for what is asked for, which is no cue: in "which pair of hormones has", pair and hormone."""
    return telling_words(" ".join(found[1] or found[2] for found in _ASKED_FOR.finditer(question)))


def _in_several_forms(asked: frozenset[str], option: str) -> bool:
    """Whether an option has a word of the question, be it in another form or part: "amplified" for "amplification"."""
    said = {part.removesuffix("s")[:_BEGINNING] for word in words(option) for part in word.split("-")}
    return any(word.removesuffix("s")[:_BEGINNING] in said for word in asked)


def grammar_that_fits_some(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """The last word of the question fits the right option but not all others."""
    stem = card.stem.rstrip(" :…")
    last = (words(stem) or [""])[-1] if stem.endswith(_JOINS) else ""
    if last not in _JOINS or not stem.endswith(last) or not card.right:
        return
    misfits = [option for option in card.wrong if not _fits(last, option.text)]
    if misfits and all(_fits(last, option.text) for option in card.right):
        message = f"'{last}' at the end of the question does not fit this option"
        help_ = "ask a whole question, or end it before that word"
        severity = Severity.INFO if last == "are" else None  # number is told from the form of a noun
        where = card.at_option(misfits[0], misfits[0].text)
        yield check.found(message, help_, where, severity=severity)


def convergence(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """The right option shares far more words with the others than they do."""
    if len(card.right) != 1 or len(card.options) < FEWEST_TO_CONVERGE:
        return
    said = [meaningful_words(option.text) for option in card.options]
    if len(frozenset().union(*said)) == sum(map(len, said)):
        return  # no word is in two options
    counted = Counter(chain.from_iterable(said))
    shared = [sum(counted[word] - 1 for word in mine) for mine in said]
    key = card.options.index(card.right[0])
    others = [count for place, count in enumerate(shared) if place != key]
    if shared[key] >= max(others) + CONVERGED:
        help_ = "vary the wrong options independently of the right one"
        right = card.right[0]
        yield check.found(
            "the right option shares the most words with the others", help_, card.at_option(right, right.text)
        )


def shared_beginning(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """All options begin with the same words."""
    beginnings = {words(option.text)[:SHARED_WORDS] for option in card.options}
    if len(beginnings) != 1:
        return
    rest = [len(words(option.text)) > SHARED_WORDS for option in card.options]
    are_code = all(begins_as_code(" ".join(option.text.split()[:SHARED_WORDS])) for option in card.options)
    are_versions = len({words(option.text)[-1:] for option in card.options}) == 1
    if (
        len(card.options) > SHARED_WORDS
        and all(rest)
        and not {*beginnings.copy().pop()} <= SMALL_WORDS
        and not beginnings & _COMPARISONS
        and not all(_SHARE.match(option.text) for option in card.options)
        and not are_code
        and not go_on(card)
        and not are_versions  # of one sentence, which is what the question is about
    ):
        said = " ".join(card.options[0].text.split()[:SHARED_WORDS])
        key = "option" if card.table.has("option") else "options"
        yield check.found(
            f"all options begin with '{said}'", "move these words to the question", card.at_key(key)
        )


def _fits(last: str, option: str) -> bool:
    """Whether an option can follow the last word of the question; if that depends on pronunciation, it can."""
    first = (words(option) or [""])[0]
    if last in ("a", "an"):
        is_spelled_out = option[:2].isupper() or len(first) == 1  # an MRI, a CT
        if is_spelled_out or _SOUNDS_EITHER_WAY.match(first):
            return True
        return (last == "an") is bool(re.match(r"[aeio]", first))
    head = (words(_AFTER_HEAD.split(option, maxsplit=1)[0]) or [first])[-1]
    if _HAS_NO_NUMBER.search(option) or head.endswith(("ics", "genes", "ed", "ly", *_PARTICIPLES)):
        return True  # genetics is, antibiotics are; L. monocytogenes; "referred to as"
    return head.endswith("s") and not head.endswith(_SINGULAR_ENDS) and head not in _ENDS_IN_S
