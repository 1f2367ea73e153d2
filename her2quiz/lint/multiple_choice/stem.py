"""Flaws of a question as a whole: too short to stand alone, without an end, too long."""

import re
from collections.abc import Iterator, Sequence

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.domain.late_pattern import late_pattern
from her2quiz.domain.text.words import running_words
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.negatives import last_sentence
from her2quiz.lint.multiple_choice.of_code import ends_in_code
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import words

SHORTEST_STEM, LONGEST_STEM = 4, 200
"""The fewest words of a question that can be understood, and the most that are seen together with its options."""

_LONGEST_SHORT = 150
_ENDS = "?.:…!)]\"'”’*_`=-–—؟？。：！"
_SHORT_BUT_WHOLE = late_pattern(
    r"(?:what|which|who|whom|whose|where|when|why|how|name|define|identify|calculate|solve)\b[^?.]*\s[^?.]*\w{3,}[^?.]*[?.]"
    r"|(?:\w\S*\s+){2,}\S+\s*\?|.*\d.*[=+*/×÷−^?]|.*\w\s*=\s*\??\s*$",
    re.IGNORECASE,
)
"""A short question that can be answered with the options covered: "What is ADCC?", "Antidote to heparin?", "7 × 8 ="."""

_DEFINES = re.compile(r"\S+(?:\s\S+){0,2} (?:is|are|means?|stands? for|refers? to|denotes?)[\"”’]?\s*:?\s*")
_GAP_BEFORE = re.compile(r"_{3,}(?:\W+\w+){3}|\w\W+\w+\W+_{3,}\W+\w")
"""A gap with a sentence around it: "____ reactions release energy", "LSD affects ____ transmission"."""

_END_GAP = "___"
_SAYS_OF = late_pattern(
    r"\S+(?:\s\S+)? (?:indicates?|suggests?|causes?|inhibits?|activates?|measures?|produces?|contains?|secretes?"
    r"|stimulates?|increases?|decreases?|prevents?|requires?|treats?|comprises?|involves?|acts? on|binds?(?: to)?)\s*:?\s*",
    re.IGNORECASE,
)
"""A sentence of which only the object is left, such as "Insulin decreases:"."""

_FEWEST_DEFINING = 2
"""The fewest words of each option that a sentence such as "Debugging is:" may be ended by."""

_ASKS = re.compile(
    r"(?:what|which|who|whom|whose|where|when|why|how|is|are|does|do|did|can|name|give)\b", re.IGNORECASE
)
_CLAUSE_FIRST = re.compile(
    r"(?:when|where|how)\b[^,?]*,(?!.*\b(?:which|what|who|how)\b)", re.IGNORECASE | re.DOTALL
)
"""A sentence that begins with what only seems to ask: "When an atom gives an electron away, it becomes"."""

_GOES_ON = frozenset(
    {
        *("is", "are", "was", "were", "be", "a", "an", "the", "by", "to", "of", "in", "on", "at"),
        *("with", "from", "for", "as", "than", "into", "because", "that", "called", "through"),
        *("include", "includes", "causes", "means", "has", "have", "will", "should", "would"),
        *("not", "and", "between", "after", "before", "contains", "becomes", "requires"),
        *("involves", "produces", "equals", "when", "if", "using", "shows", "reveals", "least"),
        *("most", "except", "within", "during", "under", "over", "without", "like", "regarding"),
        *("concerning", "about", "against", "among", "across", "toward", "towards", "upon", "onto"),
        *("via", "per", "until", "unless", "whether", "may", "might", "can", "could", "must"),
        *("show", "reveal", "suggest", "suggests", "indicate", "indicates", "present"),
        *("experience", "develop", "receive", "need", "become", "cause", "require", "produce"),
        *("contain", "either"),
        *("they", "we", "he", "she", "typically", "usually", "generally", "normally", "commonly", "often"),
        *("frequently", "always", "never", "rarely", "mainly", "mostly", "primarily"),
    }
)
"""Last words of a sentence that the options end."""
_CLAUSE_LAST = late_pattern(
    r"(?:\b(?:(?:is|was|are|were) that|because(?! of\b))(?: [\w'’-]+){1,4}|\w['’]s?"
    r"|\b(?:when|if|until|unless|once|while|whereas)(?: [\w'’-]+){1,3})\s*$",
    re.IGNORECASE,
)
"""A sentence that ends in a new subject: "is that physical changes", "because she", "when such children", "to one's"."""

_WHICH_IS_TRUE = late_pattern(
    r"(?<!, )\bwhich (?:one |(?:one )?of (?P<of>[^,?]{1,40}) |statements? (?:[^,?]{1,40} )?)?(?<!\bwhat )(?:is|are) "
    r"(?:true|correct|right(?! for)|false|incorrect|wrong)\b",
    re.IGNORECASE,
)
_THING = late_pattern(
    r"(?:(?:the|these|those|all|following|above)(?: |$))+"
    r"(?!(?:statement|assertion|sentence|claim|option|answer|choice|conclusion|fact|description|explanation|finding)s?\b"
    r"|(?:the|these|those|all|following|above|about|regarding|concerning|on|in|for|of|with|to|at|by|from|that|best)\b)"
    r"(?!\S+ (?:statement|assertion)s?\b)\w",
    re.IGNORECASE,
)
"""What the question asks of is a thing, as in "these doses" and "the following laboratory results", and no statement."""

WORDS_OF_TRUE = frozenset({"true", "correct", "right", "false", "incorrect", "wrong"})

_SAME_SUBJECT = 3
"""With so many words in common at their beginning, options say different things of one: "the run time is"."""

_COMPARES = re.compile(r" [^?.]*\b(?:but|and) not\b", re.IGNORECASE)
"""What a question goes on with that asks for a difference: "true of the one vaccine but not the other"."""

_FIRST_WIDE = "\u2e80"
"""From this character on, scripts put no spaces between words."""


def _is_whole(stem: str) -> bool:
    """Whether a question of few words can be answered with the options covered; what has many letters is not short."""
    text = " ".join(stem.split())
    is_long = len(text) > _LONGEST_SHORT
    return is_long or bool(_GAP_BEFORE.search(text) or _SHORT_BUT_WHOLE.match(text))


def unfocused_stem(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A question does not stand alone."""
    is_short = len(words(card.stem)) < SHORTEST_STEM and max(card.stem, default="") < _FIRST_WIDE
    is_alone = not card.card.story and not card.card.picture and card.card.image is None
    if is_short and is_alone and not _is_whole(card.stem) and not _is_defined(card):
        help_ = "write a whole question that can be answered with the options covered"
        yield check.found("the question is too short to stand alone", help_, card.at("question"))
    elif not (_has_end(card.stem) or _is_continued(card) or _is_defined(card) or ends_in_code(card)):
        yield check.found(
            "the question has no punctuation at its end",
            "end it with ? or : or a full stop",
            card.at("question"),
            severity=Severity.INFO,  # it may be a sentence that the options end
        )


def _has_end(stem: str) -> bool:
    """Whether a question has a mark at its end, or before what it shows below itself, such as lines or a table."""
    text = running_words(stem)
    last = text[last_sentence(text) :]
    return text[-1:] in _ENDS or "?" in text or ":" in last


def _is_continued(card: CardSheet) -> bool:
    """Whether the options end the sentence, as in "The antidote to heparin is": its last word or small letters say so."""
    asked = card.stem[last_sentence(card.stem) :]
    last = words(asked)
    goes_on = bool(last) and (
        _breaks_off(last)
        or _CLAUSE_LAST.search(asked) is not None
        or all(option.text[:1].islower() for option in card.options)
    )
    is_whole = len(words(card.stem)) >= SHORTEST_STEM and len(last) > 1
    return is_whole and goes_on and (_CLAUSE_FIRST.match(asked) is not None or not _ASKS.match(asked))


def _breaks_off(sentence: Sequence[str]) -> bool:
    """Whether the words of a sentence cannot be all of it: its last one, or the one before such as "are generally", says so."""
    is_adverb = sentence[-1].endswith("ly") and len(sentence) > 1
    return sentence[-1] in _GOES_ON or (is_adverb and sentence[-2] in _GOES_ON)


def _is_defined(card: CardSheet) -> bool:
    """Whether the options define what the question names, as in "ADCC stands for:"; the answer can be given without them."""
    stem = card.stem.rstrip(" .?!…:") if _END_GAP in card.stem else card.stem
    stem = stem.rstrip("_ ") if stem.endswith(_END_GAP) else stem
    begins = _DEFINES.fullmatch(stem) is not None
    is_definition = begins and all(len(words(option.text)) >= _FEWEST_DEFINING for option in card.options)
    return is_definition or _SAYS_OF.fullmatch(stem) is not None


def long_stem(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A question has too many words."""
    count = len(words(card.stem)) if len(card.stem) > LONGEST_STEM else 0
    if count > LONGEST_STEM:
        help_ = 'move the story to case = """ and ask about it in [[card.ask]]'
        yield check.found(f"the question has {count} words", help_, card.at("question"))


def which_is_true(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A question only asks which option is true."""
    found = _WHICH_IS_TRUE.search(card.stem, last_sentence(card.stem)) if card.options else None
    is_one_subject = len({words(option.text)[:_SAME_SUBJECT] for option in card.options}) == 1
    if found and found["of"] and _THING.match(found["of"]):
        return  # which dose or which result is right is one question
    if found and not is_one_subject and not _COMPARES.match(card.stem, found.end()):
        help_ = "ask one thing, such as what follows from a result, or make each statement a card of its own"
        yield check.found("the question only asks what is true", help_, card.at("question", words=found[0]))
