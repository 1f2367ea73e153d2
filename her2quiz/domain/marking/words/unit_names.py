"""Names and short forms of units. The first of each group stands for all."""

import re

_GROUPS = (
    *(
        "% percent per\u00a0cent pct",
        "s sec second",
        "ms millisecond",
        "min minute",
        "h hr hrs hour",
        "d day",
        "wk week",
    ),
    *(
        "mo mth mths month",
        "y yr yrs year",
        "kg kilogram kilogramme",
        "g gram gramme",
        "mg milligram milligramme",
    ),
    *("ug mcg microgram microgramme", "ng nanogram nanogramme", "pg picogram", "lb pound"),
    *("l litre liter", "dl decilitre deciliter", "ml millilitre milliliter cc", "ul microlitre microliter"),
    *("nl nanolitre nanoliter", "fl femtolitre femtoliter", "km kilometre kilometer", "m metre meter"),
    *("cm centimetre centimeter", "mm millimetre millimeter", "um micrometre micrometer micron"),
    *(
        "nm nanometre nanometer",
        "mol mole",
        "mmol millimole",
        "umol micromole",
        "nmol nanomole",
        "pmol picomole",
    ),
    *("osm osmole", "mosm milliosmole", "eq equivalent", "meq milliequivalent", "u unit"),
    *(
        "gy gray",
        "mgy milligray",
        "sv sievert",
        "msv millisievert",
        "bq becquerel",
        "mbq megabecquerel",
        "j joule",
    ),
    *(
        "kj kilojoule",
        "kcal kilocalorie",
        "pa pascal",
        "kpa kilopascal",
        "hz hertz",
        "w watt",
        "v volt",
        "mv millivolt",
    ),
    *("da dalton", "kda kilodalton", "kb kilobase", "bp basepair"),
)
SAME_UNITS = {
    name.replace("\u00a0", " "): group.split(" ")[0] for group in _GROUPS for name in group.split(" ")
}
"""What each name is called where units are compared; small letters, one of it."""

UNITS = frozenset(
    (
        *(
            "%",
            "ug",
            "mg",
            "g",
            "kg",
            "ml",
            "l",
            "mm",
            "cm",
            "m",
            "m2",
            "s",
            "min",
            "h",
            "d",
            "wk",
            "mo",
            "y",
        ),
        *("mmol", "umol", "nmol", "iu", "u", "gy", "mmhg", "bpm", "dose", "cycle", "kb", "nm", "um", "kda"),
        *(
            "dl",
            "ul",
            "fl",
            "ng",
            "pg",
            "mol",
            "pmol",
            "meq",
            "osm",
            "mosm",
            "kpa",
            "kcal",
            "kj",
            "mv",
            "cmh2o",
        ),
    )
)
"""Units that are known again when they stand in a text."""

_MILLI, _CENTI = r"(?:mm|millimet(?:re|er)s?)", r"(?:cm|centimet(?:re|er)s?)"
_TIME = r"(?:second|minute|hour|day|week|month|year)\b"
_SAID = (
    (rf"\b{_MILLI}\s+(?:of\s+)?(?:mercury|hg)\b", "mmhg"),
    (rf"\b{_CENTI}\s+(?:of\s+)?(?:water|h2o)\b", "cmh2o"),
    (r"\bbeats?\s*(?:per|a|each|/)\s*min(?:ute)?\b", "bpm"),
    (r"\binternational\s+units?\b", "iu"),
    (r"\bsquare\s+(met(?:re|er)|centimet(?:re|er)|millimet(?:re|er)|m|cm|mm)s?\b", r"\1 2"),
    (r"\bcubic\s+(met(?:re|er)|centimet(?:re|er)|millimet(?:re|er)|m|cm|mm)s?\b", r"\1 3"),
    (r"\b(met(?:re|er)|centimet(?:re|er)|millimet(?:re|er))s?\s+squared\b", r"\1 2"),
    (r"\b(?:degrees?|deg)\b\.?\s*(?=(?:c|f|celsius|centigrade|fahrenheit)\b)", ""),
    (r"°?\s*\b(?:celsius|centigrade)\b", " c"),
    (r"°?\s*\bfahrenheit\b", " f"),
    (r"°(?=\s*[cf]\s)", ""),
    (rf"\s+(?:an?|each|every)\s+(?={_TIME})", "/"),
    (r"\s+daily\b", "/d"),
    (r"\s+per\s+(?!cent)", "/"),
)
SAY_UNITS = tuple((re.compile(pattern), by) for pattern, by in _SAID)
"""How units are said in several words, and what is written for them; in small letters, between blanks."""
