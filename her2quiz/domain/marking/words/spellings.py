"""Words that are spelled in several ways, or have several names. Each entry has ways to write one thing, as a test."""

from her2quiz.domain.marking.words.folds import fold

LETTERS = (
    fold(r"œ|ö(?=e)", "oe", "œdema", "oedema"),
    fold(r"æ", "ae", "hæmoglobin", "haemoglobin"),
    fold(r"ø", "o", "Grønblad", "Gronblad"),
    fold(r"ł", "l", "żołądek", "zoladek"),
    fold(r"đ", "d", "đ-loop", "d-loop"),
    fold(r"ё", "е", "щёлочь", "щелочь"),
    fold(r"\bhaem\b", "heme", "haem", "heme"),
    fold(r"(?<=[a-z])(?:ae|oe)|\b(?:ae|oe)(?=[a-z]{2})", "e", "faecal", "fecal"),
    fold(r"\bfoet", "fet", "foetal", "fetal"),
    fold(r"ph(?=[a-z])", "f", "sulphate", "sulfate"),
    fold(r"rrh?|rh", "r", "gonorrhea", "gonorrea"),
    fold(r"trofin\b", "tropin", "gonadotrophin", "gonadotropin"),
    fold(r"\bleuc(?=[aeiou])", "leuk", "leucocyte", "leukocyte"),
    fold(r"(?<=[a-z]{3})our(?=s?\b)", "or", "tumour", "tumor"),
    fold(r"(?<=[a-z]{2})([bt])re(?=s?\b)", r"\1er", "fibre", "fiber"),
    fold(
        r"(?<=[a-z]{3})[sz](?=(?:e|ed|er|es|ing|ation|ations)\b)", "z", "catheterisation", "catheterization"
    ),
    fold(r"ys(?=(?:e|ed|es|ing)\b)", "yz", "dialyse", "dialyze"),
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
