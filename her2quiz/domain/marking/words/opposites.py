"""Words that differ by a few letters and mean the opposite, or something else altogether.

The tables hold beginnings, endings and whole words. None of one line is ever taken for a misspelling of another.
"""

from itertools import permutations

BEGINNINGS = (
    # much and little, in English, in the Romance languages, in Russian and in Greek
    *("hypo hyper iso normo eu -", "hipo hiper iso normo eu -", "ipo iper iso normo eu -"),
    *("гипо гипер нормо изо -", "υπο υπερ ισο -", "tachy brady", "tachi bradi", "takhi bradi"),
    # not
    "a an in im ir il un non dis de re mal en -",
    "а не без -",
    # where
    "intra extra inter trans infra supra sub super epi endo exo ecto ento ultra circum retro -",
    *(
        "en ec",
        "ex en",
        "eso exo endo ento ecto",
        "af ef",
        "e in re con per di sub ab ad",
        "ab ad ob",
        "ana cata",
    ),
    *("sys dia", "antero postero retro latero", "dextro levo", "infero supero"),
    # when
    "pre post peri para per pro ante anti ant neo ad ab co poly -",
    # how many, how large, of what kind
    "mono bi di tri tetra poly oligo multi uni pauci nulli primi hemi quadri para semi -",
    *("micro macro mega mini nano milli -", "homo hetero auto allo xeno iso", "ortho meta para", "cis trans"),
    # parts of the body, and what they are made of
    *(
        "nephro neuro necro",
        "nephr neur necr",
        "myo myelo myco myxo",
        "my myel myc myx",
        "arthro arterio athero",
    ),
    *("arthr arteri ather arter", "entero hetero", "colo colpo culdo chole", "cysto cyto", "cyst cyt"),
    *("ileo ilio", "keto kerato", "lipo litho lympho leio", "pyo pyro pyelo pylo", "rhino retino"),
    *(
        "uretero urethro utero",
        "ureter urethr uter",
        "vaso vesico vagino",
        "chondro chole",
        "hydro hidro hygro",
    ),
    *(
        "glyco gluco galacto",
        "hemo hepato hema",
        "adreno adeno",
        "aden adren",
        "osteo oste oto oo",
        "salpingo laryngo",
    ),
    *("laryngo pharyngo", "laryng pharyng", "metacarpo metatarso", "cholecyst cholangi", "gastro gluco"),
    *(
        "phago phaso",
        "thyro thymo",
        "thyr thym",
        "tracheo trachelo",
        "mento meningo",
        "vago vaso",
        "phlebo phlego",
    ),
)
"""A dash stands for a word without any of them."""

ENDINGS = (
    *("itis osis oma iasis opathy", "ase ose", "ate ite ide", "ane ene yne", "ol al one"),
    *("emia uria penia philia", "аемия урия", "tomy stomy ectomy scopy plasty pexy", "itide osi oma"),
    *(
        "cyte blast clast",
        "genesis lysis stasis",
        "algia plegia paresis",
        "phobia philia",
        "phagia phasia plasia",
    ),
    *("tropia phoria", "opia opsia", "gen gene", "coccus bacillus", "ic us"),
    *("tibial fibular", "lithiasis lysis", "listhesis lysis", "ous us", "icular ular"),
)
"""Of these, too."""

WORDS = (
    *(
        "afferent efferent",
        "positive negative",
        "never ever",
        "neither either",
        "male female",
        "with without",
        "oral aural anal",
    ),
    *("left right", "systolic diastolic", "abduction adduction", "proximal distal", "varus valgus"),
    *("increase decrease", "benign malign malignant", "medial lateral", "carpal tarsal", "somatic autonomic"),
)
"""Whole words, which need have no more letters in common."""

_REST = 3
"""Letters that two words must share besides a beginning or an ending."""


def are_opposed(first: str, second: str) -> bool:
    """Whether two words are alike but for a beginning, or an ending, that turns the meaning.

    Args:
        first: in lower case; whether it has s or z in localise does not matter.
        second: the same.
    """
    one, other = first.replace("z", "s"), second.replace("z", "s")
    return (
        (one, other) in _WORD_PAIRS
        or any(
            (_before(one, rest), _before(other, rest)) in _PAIRS for rest in _shared(one[::-1], other[::-1])
        )
        or any((one[rest:], other[rest:]) in _ENDING_PAIRS for rest in _shared(one, other))
    )


def _pairs(lines: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    sets = ([name.strip("-") for name in line.split()] for line in lines)
    return frozenset(pair for names in sets for pair in permutations(names, 2))


_PAIRS, _ENDING_PAIRS, _WORD_PAIRS = map(_pairs, (BEGINNINGS, ENDINGS, WORDS))


def _before(word: str, rest: int) -> str:
    return word[: len(word) - rest]


def _shared(first: str, second: str) -> range:
    """Return the lengths, from `_REST` up to all, of what both words begin with."""
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return range(_REST, length + 1)
