"""What may be written in several ways and means the same. Each entry has two ways to write one thing, as a test.

The rules work on small letters, one after the other; those for letters within words are in `spellings`. They are used
to compare what was typed with what is right, never to show or to store anything.
"""

import re
from typing import NamedTuple


class Fold(NamedTuple):
    """One rule."""

    pattern: re.Pattern[str]
    """What is replaced."""

    by: str
    """By what."""

    example: tuple[str, str]
    """Two texts that are the same by this rule."""


def fold(pattern: str, by: str, first: str, second: str) -> Fold:
    """Return a rule, with two texts that are the same by it."""
    return Fold(re.compile(pattern), by, (first, second))


_IONS = "ca|mg|fe|zn|cu|mn|ba|al|sr|pb|hg|co|ni|cd|sn|cr"
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_HOW_OFTEN = "(?:daily|weekly|monthly|yearly|an? |1 |per |every |each )"

_UP_TO_NINTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENTH = "tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
_TENS = "twen|thir|for|fif|six|seven|eigh|nine"
_ORDINAL = rf"(?:the )?(\d+(?:st|nd|rd|th)|(?:(?:{_TENS})ty[ -])?(?:{_UP_TO_NINTH})|{_TEENTH})"
_NUMBERED = "(cycle|day|dose|exon|generation|grade|line|month|phase|stage|trimester|visit|week|year)"
_TIME = "(?:hours?|days?|weeks?|months?|years?|cycles?)"

POWERS = (
    fold(r"(?<=\d)\s*(?:\*\*|\^)\s*", "^", "10**9/L", "10^9/L"),
    fold(r"\b10\*(?=\d{1,2}\b)", "10^", "10*9/L", "10^9/L"),
    fold(
        r"\b10 to the (?:power (?:of )?)?(\d{1,2})(?:th)?(?: power)?\b",
        r"10^\1",
        "10 to the power of 9",
        "10^9",
    ),
)
"""How a power is written."""

SIGNS = (
    *POWERS,
    fold(
        r"\b(can|could|do|does|did|is|are|was|were|has|have|should|would|must)n't\b",
        r"\1 not",
        "isn't given",
        "is not given",
    ),
    fold(r"\b(?:cannot|can't)(?= )", "can not", "cannot be given", "can't be given"),
    fold(r"\bw/o\b", "without", "CT w/o contrast", "CT without contrast"),
    fold(r"\bw/(?= )", "with", "CT w/ contrast", "CT with contrast"),
    fold(
        r"\s*(?:\+\s*/\s*-|±|\bwith(?: or |\s*/\s*)without\b)\s*",
        " ± ",
        "CT with or without contrast",
        "CT +/- contrast",
    ),
    fold(rf"\b{_ORDINAL}[ -]{_NUMBERED}\b", r"\2 \1", "third cycle", "cycle 3"),
    fold(r"(?<![\w.,])1 ?[x·*] ?(?=10\^)", "", "1 × 10⁶ cells", "10^6 cells"),
    fold(r"\bp\. ?(?=[a-z]{1,3}\d+[a-z]{1,3}\b)", "", "p.V600E", "V600E"),
    fold(r"(?<=[a-zµμ])\^(?=\d)", "", "mg/m^2", "mg/m2"),
    fold(r"°\s*(?=[cf]\b)", " ", "37 °C", "37 C"),
    fold(r"\b([a-z]{1,4}\d{0,2})\*(\d+):(\d+)", r"\1\2\3", "HLA-B*57:01", "HLA-B5701"),
    fold(r"\((\d+)\s*[;,.]\s*(\d+)\)", r" \1 ; \2 ", "t(9;22)", "t(9,22)"),
    fold(r"\b(?:an?|one)[ -]third(?=$| of\b)", "1/3", "a third", "1/3"),
    fold(r"\btwo[ -]thirds\b", "2/3", "two-thirds of cases", "2/3 of cases"),
    fold(r"\b(?:a|one)[ -]quarter(?=$| of\b)", "1/4", "one quarter", "1/4"),
    fold(r"\bthree[ -]quarters\b", "3/4", "three quarters", "3/4"),
    fold(r"(?<!and )(?<!and a )\b(?:(?:an?|one)[ -])?half(?=$| of\b)", "1/2", "one half", "1/2"),
    fold(rf"\b({_IONS})\+\+(?!\+)", r"\g<1>2+", "Ca++", "Ca²⁺"),
    fold(rf"\b({_IONS})\+\+\+", r"\g<1>3+", "Fe+++", "Fe³⁺"),
    fold(r"(?<![\w+-])\+ve\b", "positive", "+ve", "positive"),
    fold(r"(?<![\w+-])-ve\b", "negative", "-ve", "negative"),
    fold(r"\b(cd\d+[a-z]?)\s*\+(?!\w)", r"\1 positive", "CD4+ cell", "CD4-positive cell"),
    fold(
        r"\[|\]|[\"“”„‟«»‹›「」『』《》〈〉•‣◦▪●。、，．！？；：¡¿`´‘’‚‛]|(?<!\w)'|'(?!\w)",
        " ",
        "“insulin”",
        "insulin",
    ),
)
"""Before punctuation is taken away."""

PHRASES = (
    fold(
        r"\bcn(?=[ -]?(?:\d|[ivx]+\b))|(?<=\d )cn\b|(?<=\b[ivx] )cn\b",
        "cranial nerve ",
        "CN 7",
        "cranial nerve VII",
    ),
    fold(
        r"\b(\d+|[ivx]+) cranial nerve\b", r"cranial nerve \1", "the sixth cranial nerve", "cranial nerve 6"
    ),
    fold(r"\bvit\b\.?\s*(?=[a-k]\d{0,2}\b)", "vitamin ", "vit. K2", "vitamin K2"),
    fold(r"\b(?:an?)(?= (?:hour|minute|second|day|week|month|year)\b)", "1", "an hour", "1 hour"),
    fold(
        r"^(?:(?:i think|i guess|it is|it's|this is|maybe)\s+)+|\W*\bi think$|^=", " ", "= insulin", "insulin"
    ),
    fold(r"^(?:(?:it|they) )?(?:is|are|was|were) (?=[a-z])", "", "is not indicated", "not indicated"),
    fold(
        rf"^(?:in )?(?:the )?(?:year )?(?=(?:1[5-9]|20)\d\d$)|^in (?=(?:{_MONTHS})\b)",
        "",
        "in 1998",
        "1998",
    ),
    fold(r"\bchromosome (?=\d{1,2}[pq]\d)", "", "chromosome 17q12", "17q12"),
    fold(r"^(?:ihc )?(?:score )?(?:of )?(?=[0-3] ?\+?$)", "", "IHC score 3+", "3+"),
    fold(
        r"^(?:the )?ratio of (?:the )?(.+?) to (?:the )?(.+)$",
        r"\1/\2 ratio",
        "ratio of HER2 to CEP17",
        "HER2/CEP17 ratio",
    ),
    fold(
        r"\b(\S+)[ -]to[ -](\S+) ratio$",
        r"\1/\2 ratio",
        "albumin-to-creatinine ratio",
        "albumin/creatinine ratio",
    ),
    fold(r"^ratio (\S+ ?[/:] ?\S+)$", r"\1 ratio", "ratio HER2/CEP17", "HER2/CEP17 ratio"),
    fold(r"(?<=\d) over (?=\d)", "/", "120 over 80", "120/80"),
    fold(
        r"\bado-(?=trastuzumab e)|\bfam-(?=trastuzumab d)|(?<=trastuzumab deruxtecan)-nxki\b"
        r"|(?<=datopotamab deruxtecan)-dlnk\b|(?<=sacituzumab govitecan)-hziy\b",
        "",
        "fam-trastuzumab deruxtecan-nxki",
        "trastuzumab deruxtecan",
    ),
    fold(r"(?<=[a-z])'s(?![a-z])", "", "Crohn's disease", "Crohn disease"),
    fold(r"s'(?![a-z])", "s", "Graves' disease", "Graves disease"),
    fold(
        r"\b(?:at least|no less than|not less than|a minimum of)(?= )",
        ">=",
        "at least 65 years",
        "≥ 65 years",
    ),
    fold(
        r"\b(?:at most|up to|(?:no|not) (?:more|longer) than|a maximum of)(?= )",
        "<=",
        "no more than 1 hour",
        "≤ 1 hour",
    ),
    fold(r"\bmax(?:imum|\.)?(?: of)?(?= ?\d)", "<=", "max. 60 minutes", "≤ 60 minutes"),
    fold(r"\bminimum(?: of)?(?= ?\d)", ">=", "minimum 60 minutes", "≥ 60 minutes"),
    fold(
        r"\b(?:less|fewer|lower|smaller|under|below) than\b|\b(?:under|below)(?= \d)",
        "<",
        "less than 5 mm",
        "< 5 mm",
    ),
    fold(r"\b(?:more|greater|higher|larger) than\b|\b(?:over|above)(?= \d)", ">", "more than 5 mm", "> 5 mm"),
    fold(rf"\b(\d+)\+ ?(?={_TIME}\b)", r">= \1 ", "6+ months", "at least 6 months"),
    fold(
        r"(\d\S*) or (?:more|greater|higher) (?=of )",
        r">= \1 ",
        "10% or more of cells",
        "at least 10% of cells",
    ),
    fold(
        r"(\d\S*) or (?:less|fewer|lower) (?=of )", r"<= \1 ", "10% or fewer of cells", "at most 10% of cells"
    ),
    fold(
        r"^(?=.*\d)(.*) (?:or (?:more|older|higher|greater|above|over)|and (?:above|over)|at least|minimum)$",
        r">= \1",
        "65 years or more",
        "≥ 65 years",
    ),
    fold(
        r"^(?=.*\d)(.*) (?:or (?:less|fewer|lower|below|under|younger)|at most|max|maximum)$",
        r"<= \1",
        "1 hour at most",
        "≤ 1 hour",
    ),
    fold(
        r"\b(?:about|approximately|around|roughly|circa|approx|ca)\b(?=\W+\d)|[~≈](?=\s*\d)",
        "",
        "about 8",
        "8",
    ),
    fold(r"(?<=\d)\s*(?:(?:out )?of every|of|out of|in every|in)\s*(?=\d)", "/", "1 of 8", "1 in 8"),
    fold(
        r"(?:(?:^|(?<=[\w%]))\s*/\s*|(?<=[\w%])\s+(?:per|each|every)\s+)(?=(?:minutes?|mins?|hours?|hrs?|h|seconds?|secs?|days?|d)\b)",
        " per ",
        "60 beats/min",
        "60 beats per minute",
    ),
    fold(r"\s+per\s+(?:litre|liter|l)\b|\s*/\s*lit(?:re|er)\b", "/l", "10^9 per litre", "10^9/L"),
    fold(r"\s+per\s+(?:millilitre|milliliter|ml)\b", "/ml", "mg per mL", "mg/mL"),
    fold(r"\s+per\s+(?:kilogram(?:me)?|kilo|kg)\b", "/kg", "mg per kg", "mg/kg"),
    fold(r"\s+per\s+(?:square met(?:re|er)|m\^?2)(?!\w)", "/m2", "mg per square metre", "mg/m²"),
    fold(r"(?<=\bper )h\b", "hour", "2 mL/h", "2 mL per hour"),
    fold(r"(?<=\bper )d\b", "day", "20 mg/d", "20 mg per day"),
    fold(rf"\bonce (?={_HOW_OFTEN})", "1 times ", "once weekly", "1 time weekly"),
    fold(rf"\btwice (?={_HOW_OFTEN})", "2 times ", "twice weekly", "two times weekly"),
    fold(rf"(?<=\d) ?(?:x|time) (?={_HOW_OFTEN})", " times ", "2x daily", "2 times daily"),
    fold(r"\b(once|twice|times) (?:1|a|per|every|each) day\b", r"\1 daily", "once a day", "once daily"),
    fold(
        r"\btimes (?:1|an?|per|every|each) (week|month|year)\b", r"times \1ly", "once a week", "once weekly"
    ),
    fold(r"(?<=\d) ?h\b", " hour", "6 h", "6 hours"),
    fold(
        r"(?<=\d)(?=(?:mg|mcg|[uμµ]g|mins?|hrs?|wks?|yrs?|mo)\b)",
        " ",
        "for 30min at most",
        "for 30 minutes at most",
    ),
    fold(r"(?<=\d) plus$", "+", "3 plus", "3+"),
    fold(r"(?<=\d)\s*(?:to|till|until|through)\s*(?=\d)", "-", "4 to 6 weeks", "4-6 weeks"),
    fold(r"\b(?:per cent|percent|pct)\b", "%", "10 percent", "10%"),
    fold(
        r"(?<=[^\s&])(?:\s+\+\s+(?=[a-z])|\s*&+\s*|\s+(?:plus|and)\s+)",
        " & ",
        "aspirin + clopidogrel",
        "aspirin and clopidogrel",
    ),
    fold(rf"\b(\d{{1,2}})\.? (?:of )?({_MONTHS})\b\.?,?", r"\2 \1", "20 July 1969", "July 20, 1969"),
    fold(rf"\b(?=(?:{_MONTHS})\b)([a-z]{{3}})[a-z]*(?= \d)", r"\1", "January 20", "Jan 20"),
    fold(
        r"\b(?:without|with no|(?:the )?(?:absence|lack) of|^absent(?! in| from))(?: any)?(?= )",
        "no",
        "without metastases",
        "absence of metastases",
    ),
    fold(r"\bnot (?=[a-z]{4})", "non ", "not amplified", "non-amplified"),
    fold(
        r"\b(?:the|an|(?<=\b(?:in|on|at|of|by|to|as) )a|(?<=\b(?:for|via) )a|(?<=\b(?:with|from|into) )a) (?=[a-z]{3})",
        "",
        "on an empty stomach",
        "on empty stomach",
    ),
)
"""After numbers in words have become figures."""
