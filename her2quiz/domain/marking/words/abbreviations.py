"""Short forms that stand for a word of the right answer in the same place, with a full stop or without.

Each line has the short form, then what it may stand for. Only what the right answer says is read into it: "n." is no
nerve where the answer has none. Short forms that people read in two ways, such as med., are left out.
"""

SHORT_FORMS = (
    *(
        "n nerve nervus",
        "nn nerves nervi",
        "a artery arteria",
        "aa arteries arteriae",
        "v vein vena",
        "vv veins venae",
    ),
    *("m muscle musculus", "mm muscles musculi", "lig ligament ligamentum", "ligg ligaments ligamenta"),
    *(
        "br branch",
        "brr branches",
        "art artery",
        "tr tract",
        "gl gland",
        "proc process processus",
        "tub tubercle",
    ),
    *("ggl ganglion", "gang ganglion", "for foramen", "nuc nucleus", "musc muscle", "tend tendon"),
    *(
        "inf inferior",
        "sup superior",
        "ant anterior",
        "post posterior",
        "lat lateral",
        "prox proximal",
        "dist distal",
    ),
    *("ext external", "int internal", "l left", "r right", "lt left", "rt right"),
    *("dis disease", "synd syndrome", "sy syndrome", "def deficiency", "inhib inhibitor", "recep receptor"),
    "ca carcinoma cancer",
    *("insuff insufficiency", "chr chronic", "ac acute", "resp respiratory"),
)
"""One short form in each line."""

FULL_FORMS = {short: frozenset(full) for short, *full in map(str.split, SHORT_FORMS)}
"""What each short form may stand for."""
