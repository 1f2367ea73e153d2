"""What may be written in several ways and means the same. Each entry has two ways to write one thing, as a test.

The rules work on small letters, one after the other. They are used to compare what was typed with what is right, never
to show or to store anything.
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


def _fold(pattern: str, by: str, first: str, second: str) -> Fold:
    return Fold(re.compile(pattern), by, (first, second))


_IONS = "ca|mg|fe|zn|cu|mn|ba|al|sr|pb|hg|co|ni|cd|sn|cr"
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_HOW_OFTEN = "(?:daily|weekly|monthly|yearly|an? |1 |per |every |each )"

SIGNS = (
    _fold(r"(?<=\d)\s*(?:\*\*|\^)\s*", "^", "10**9/L", "10^9/L"),
    _fold(r"(?<=[a-zµμ])\^(?=\d)", "", "mg/m^2", "mg/m2"),
    _fold(r"°\s*(?=[cf]\b)", " ", "37 °C", "37 C"),
    _fold(r"\b([a-z]{1,4}\d{0,2})\*(\d+):(\d+)", r"\1\2\3", "HLA-B*57:01", "HLA-B5701"),
    _fold(r"\((\d+)\s*[;,.]\s*(\d+)\)", r" \1 ; \2 ", "t(9;22)", "t(9,22)"),
    _fold(r"\b(?:an?|one)[ -]third(?=$| of\b)", "1/3", "a third", "1/3"),
    _fold(r"\btwo[ -]thirds\b", "2/3", "two-thirds of cases", "2/3 of cases"),
    _fold(r"\b(?:a|one)[ -]quarter(?=$| of\b)", "1/4", "one quarter", "1/4"),
    _fold(r"\bthree[ -]quarters\b", "3/4", "three quarters", "3/4"),
    _fold(r"(?<!and )(?<!and a )\b(?:(?:an?|one)[ -])?half(?=$| of\b)", "1/2", "one half", "1/2"),
    _fold(rf"\b({_IONS})\+\+(?!\+)", r"\g<1>2+", "Ca++", "Ca²⁺"),
    _fold(rf"\b({_IONS})\+\+\+", r"\g<1>3+", "Fe+++", "Fe³⁺"),
    _fold(r"(?<![\w+-])\+ve\b", "positive", "+ve", "positive"),
    _fold(r"(?<![\w+-])-ve\b", "negative", "-ve", "negative"),
    _fold(r"\b(cd\d+[a-z]?)\s*\+(?!\w)", r"\1 positive", "CD4+ cell", "CD4-positive cell"),
    _fold(
        r"\[|\]|[\"“”„‟«»‹›「」『』《》〈〉•‣◦▪●。、，．！？；：¡¿`´‘’‚‛]|(?<!\w)'|'(?!\w)",
        " ",
        "“insulin”",
        "insulin",
    ),
)
"""Before punctuation is taken away."""

PHRASES = (
    _fold(
        r"\bcn(?=[ -]?(?:\d|[ivx]+\b))|(?<=\d )cn\b|(?<=\b[ivx] )cn\b",
        "cranial nerve ",
        "CN 7",
        "cranial nerve VII",
    ),
    _fold(
        r"\b(\d+|[ivx]+) cranial nerve\b", r"cranial nerve \1", "the sixth cranial nerve", "cranial nerve 6"
    ),
    _fold(r"\bvit\b\.?\s*(?=[a-k]\d{0,2}\b)", "vitamin ", "vit. K2", "vitamin K2"),
    _fold(r"\b(?:an?)(?= (?:hour|minute|second|day|week|month|year)\b)", "1", "an hour", "1 hour"),
    _fold(
        r"^(?:(?:i think|i guess|it is|it's|this is|maybe)\s+)+|\W*\bi think$|^=", " ", "= insulin", "insulin"
    ),
    _fold(r"(?<=[a-z])'s(?![a-z])", "", "Crohn's disease", "Crohn disease"),
    _fold(r"s'(?![a-z])", "s", "Graves' disease", "Graves disease"),
    _fold(
        r"\b(?:at least|no less than|not less than|a minimum of)(?= )",
        ">=",
        "at least 65 years",
        "≥ 65 years",
    ),
    _fold(
        r"\b(?:at most|up to|(?:no|not) (?:more|longer) than|a maximum of)(?= )",
        "<=",
        "no more than 1 hour",
        "≤ 1 hour",
    ),
    _fold(r"\bmax(?:imum|\.)?(?: of)?(?= ?\d)", "<=", "max. 60 minutes", "≤ 60 minutes"),
    _fold(r"\bminimum(?: of)?(?= ?\d)", ">=", "minimum 60 minutes", "≥ 60 minutes"),
    _fold(
        r"\b(?:less|fewer|lower|smaller|under|below) than\b|\b(?:under|below)(?= \d)",
        "<",
        "less than 5 mm",
        "< 5 mm",
    ),
    _fold(
        r"\b(?:more|greater|higher|larger) than\b|\b(?:over|above)(?= \d)", ">", "more than 5 mm", "> 5 mm"
    ),
    _fold(
        r"^(?=.*\d)(.*) (?:or (?:more|older|higher|greater|above|over)|and (?:above|over)|at least|minimum)$",
        r">= \1",
        "65 years or more",
        "≥ 65 years",
    ),
    _fold(
        r"^(?=.*\d)(.*) (?:or (?:less|fewer|lower|below|under|younger)|at most|max|maximum)$",
        r"<= \1",
        "1 hour at most",
        "≤ 1 hour",
    ),
    _fold(
        r"\b(?:about|approximately|around|roughly|circa|approx|ca)\b(?=\W+\d)|[~≈](?=\s*\d)",
        "",
        "about 8",
        "8",
    ),
    _fold(r"(?<=\d)\s*(?:(?:out )?of every|of|out of|in every|in)\s*(?=\d)", "/", "1 of 8", "1 in 8"),
    _fold(
        r"(?:(?:^|(?<=[\w%]))\s*/\s*|(?<=[\w%])\s+(?:per|each|every)\s+)(?=(?:minutes?|mins?|hours?|hrs?|h|seconds?|secs?|days?|d)\b)",
        " per ",
        "60 beats/min",
        "60 beats per minute",
    ),
    _fold(r"(?<=\bper )h\b", "hour", "2 mL/h", "2 mL per hour"),
    _fold(r"(?<=\bper )d\b", "day", "20 mg/d", "20 mg per day"),
    _fold(rf"\bonce (?={_HOW_OFTEN})", "1 times ", "once weekly", "1 time weekly"),
    _fold(rf"\btwice (?={_HOW_OFTEN})", "2 times ", "twice weekly", "two times weekly"),
    _fold(rf"(?<=\d) ?(?:x|time) (?={_HOW_OFTEN})", " times ", "2x daily", "2 times daily"),
    _fold(r"\b(once|twice|times) (?:1|a|per|every|each) day\b", r"\1 daily", "once a day", "once daily"),
    _fold(
        r"\btimes (?:1|an?|per|every|each) (week|month|year)\b", r"times \1ly", "once a week", "once weekly"
    ),
    _fold(r"(?<=\d) ?h\b", " hour", "6 h", "6 hours"),
    _fold(
        r"(?<=\d)(?=(?:mg|mcg|[uμµ]g|mins?|hrs?|wks?|yrs?|mo)\b)",
        " ",
        "for 30min at most",
        "for 30 minutes at most",
    ),
    _fold(r"(?<=\d) plus$", "+", "3 plus", "3+"),
    _fold(r"(?<=\d)\s*(?:to|till|until|through)\s*(?=\d)", "-", "4 to 6 weeks", "4-6 weeks"),
    _fold(r"\b(?:per cent|percent|pct)\b", "%", "10 percent", "10%"),
    _fold(
        r"(?<=[^\s&])(?:\s+\+\s+(?=[a-z])|\s*&+\s*|\s+(?:plus|and)\s+)",
        " & ",
        "aspirin + clopidogrel",
        "aspirin and clopidogrel",
    ),
    _fold(rf"\b(\d{{1,2}})\.? (?:of )?({_MONTHS})\b\.?,?", r"\2 \1", "20 July 1969", "July 20, 1969"),
    _fold(rf"\b(?=(?:{_MONTHS})\b)([a-z]{{3}})[a-z]*(?= \d)", r"\1", "January 20", "Jan 20"),
    _fold(r"\b(?:without|with no)(?: any)?(?= )", "no", "without metastases", "no metastases"),
    _fold(r"\bnot (?=[a-z]{4})", "non ", "not amplified", "non-amplified"),
    _fold(
        r"\b(?:the|an|(?<=\b(?:in|on|at|of|by|to|as) )a|(?<=\b(?:for|via) )a|(?<=\b(?:with|from|into) )a) (?=[a-z]{3})",
        "",
        "on an empty stomach",
        "on empty stomach",
    ),
)
"""After numbers in words have become figures."""

LETTERS = (
    _fold(r"œ|ö(?=e)", "oe", "œdema", "oedema"),
    _fold(r"æ", "ae", "hæmoglobin", "haemoglobin"),
    _fold(r"ø", "o", "Grønblad", "Gronblad"),
    _fold(r"ł", "l", "żołądek", "zoladek"),
    _fold(r"đ", "d", "đ-loop", "d-loop"),
    _fold(r"ё", "е", "щёлочь", "щелочь"),
    _fold(r"\bhaem\b", "heme", "haem", "heme"),
    _fold(r"(?<=[a-z])(?:ae|oe)|\b(?:ae|oe)(?=[a-z]{2})", "e", "faecal", "fecal"),
    _fold(r"\bfoet", "fet", "foetal", "fetal"),
    _fold(r"ph(?=[a-z])", "f", "sulphate", "sulfate"),
    _fold(r"rrh?|rh", "r", "gonorrhea", "gonorrea"),
    _fold(r"trofin\b", "tropin", "gonadotrophin", "gonadotropin"),
    _fold(r"\bleuc(?=[aeiou])", "leuk", "leucocyte", "leukocyte"),
    _fold(r"(?<=[a-z]{3})our(?=s?\b)", "or", "tumour", "tumor"),
    _fold(r"(?<=[a-z]{2})([bt])re(?=s?\b)", r"\1er", "fibre", "fiber"),
    _fold(
        r"(?<=[a-z]{3})[sz](?=(?:e|ed|er|es|ing|ation|ations)\b)", "z", "catheterisation", "catheterization"
    ),
    _fold(r"ys(?=(?:e|ed|es|ing)\b)", "yz", "dialyse", "dialyze"),
)
"""Letters within words."""

SAME_WORDS = (
    # British and American
    *("gray grey", "program programme", "aluminum aluminium", "mold mould", "disk disc", "artifact artefact"),
    *(
        "fiber fibre",
        "sulfur sulphur",
        "license licence",
        "practice practise",
        "maneuver manoeuvre",
        "skeptic sceptic",
    ),
    # international names of drugs, and how they were or are spelled elsewhere
    *("ciclosporin cyclosporin cyclosporine ciclosporine", "amoxicillin amoxycillin", "furosemide frusemide"),
    *(
        "torasemide torsemide",
        "indometacin indomethacin",
        "colestyramine cholestyramine",
        "cefalexin cephalexin",
    ),
    *(
        "colecalciferol cholecalciferol",
        "aciclovir acyclovir",
        "valaciclovir valacyclovir",
        "clomifene clomiphene",
    ),
    *("beclometasone beclomethasone", "chlortalidone chlorthalidone", "phenobarbital phenobarbitone"),
    *("thiopental thiopentone", "cefradine cephradine", "cefazolin cephazolin"),
    *(
        "tiabendazole thiabendazole",
        "tioguanine thioguanine",
        "guaifenesin guaiphenesin",
        "lisuride lysuride",
    ),
    *("mitoxantrone mitozantrone", "bendroflumethiazide bendrofluazide"),
    *(
        "dimeticone dimethicone",
        "etacrynic ethacrynic",
        "flumetasone flumethasone",
        "metamfetamine methamphetamine",
    ),
    *("cromoglicate cromoglycate", "estradiol oestradiol", "estriol oestriol", "estrogen oestrogen"),
    *("amfetamine amphetamine", "alfa alpha"),
    *("glycerol glycerin glycerine", "phytomenadione phytonadione", "oxibendazole oxybendazole"),
    # units, numbers of times, and signs
    *("hour hours hr hrs", "minute minutes min mins", "month months mo", "year years yr yrs"),
    *("positive pos", "negative neg"),
    *("week weeks wk wks", "day days", "milligram milligrams mg", "microgram micrograms ug mcg"),
)
"""Words of a line are one word, spelled or named in several ways. The first stands for all."""
