"""What learners type, and what it is worth. Written before the matcher: when they disagree, the matcher is wrong."""

from typing import NamedTuple


class Pair(NamedTuple):
    """A right answer, a typed text, and the verdict that is wanted."""

    answer: str
    """Right answers, with | between them."""

    typed: str
    """What was typed."""

    others: str = ""
    """What else the deck calls something, with | between them."""


RIGHT = (
    # names: case, hyphens, blanks, brand and generic
    *(
        Pair("trastuzumab|Herceptin", each)
        for each in ("Trastuzumab", "herceptin", " HERCEPTIN ", "herceptin.")
    ),
    *(
        Pair("T-DM1|trastuzumab emtansine|Kadcyla", each)
        for each in ("T DM1", "tdm1", "T-DM 1", "t‑dm1", "kadcyla")
    ),
    *(
        Pair("trastuzumab deruxtecan|T-DXd|Enhertu", each)
        for each in ("t-dxd", "TDXD", "Trastuzumab-Deruxtecan")
    ),
    Pair("5-fluorouracil", "5 fluorouracil"),
    Pair("CDK4/6 inhibitor", "cdk 4/6 inhibitor"),
    Pair("CDK4/6 inhibitor", "CDK4/6-inhibitor"),
    Pair("cold ischaemia", "the cold ischaemia"),
    Pair("antibody-drug conjugate", "an antibody drug conjugate"),
    Pair("antibody–drug conjugate", "antibody-drug conjugate"),
    Pair("HER2/neu", "her2 neu"),
    Pair("c-erbB-2", "cerbb2"),
    Pair("Li-Fraumeni syndrome", "li fraumeni syndrome"),
    Pair("in-situ hybridisation", "in situ hybridization"),
    # signs of biomarkers
    *(
        Pair("HER2-positive", each)
        for each in ("HER2+", "HER2 +", "HER2+ve", "her2 pos", "HER2(+)", "Her-2 positive")
    ),
    *(Pair("HER2-negative", each) for each in ("HER2-", "HER2 -ve", "her2 neg", "HER2−", "HER2 negative")),
    *(Pair("ER-positive", each) for each in ("ER+", "ER +ve", "er pos")),
    *(Pair("ER-negative", each) for each in ("ER neg", "ER-", "ER -")),
    *(Pair("HR-", each) for each in ("HR negative", "hr-neg", "HR −")),
    Pair("HR-positive, HER2-negative", "HR+/HER2-"),
    Pair("HR-positive, HER2-negative", "HR+ HER2-"),
    Pair("IHC 3+", "ihc 3 +"),
    Pair("3+", "3 +"),
    Pair("2+", "(2+)"),
    *(Pair("HER2-low", each) for each in ("HER2 low", "HER2 - low", "her2low", "HER2–low")),
    Pair("HER2-ultralow", "HER2 ultralow"),
    # Greek letters
    Pair("β-hCG", "beta-hcg"),
    Pair("beta-hCG", "β hcg"),
    Pair("TGF-α", "TGF alpha"),
    Pair("TGF alpha", "tgfα"),
    Pair("PI3Kα", "PI3K-alpha"),
    Pair("TNF-α", "TNF-alpha"),
    Pair("γ-tubulin", "gamma tubulin"),
    # British and American
    Pair("diarrhoea", "diarrhea"),
    Pair("diarrhea", "diarrhoea"),
    Pair("oestrogen receptor", "estrogen receptor"),
    Pair("estrogen", "oestrogen"),
    Pair("anaemia", "anemia"),
    Pair("neutropaenia", "neutropenia"),
    Pair("tumour", "tumor"),
    Pair("tumors", "tumours"),
    Pair("haematoxylin", "hematoxylin"),
    Pair("cold ischaemia time", "cold ischemia time"),
    Pair("leukaemia", "leukemia"),
    Pair("in situ hybridization", "in situ hybridisation"),
    Pair("oedema", "edema"),
    Pair("gynaecomastia", "gynecomastia"),
    # Roman and Arabic numerals
    Pair("topoisomerase I inhibitor", "topoisomerase 1 inhibitor"),
    Pair("topoisomerase 1", "Topoisomerase I"),
    Pair("type II", "type 2"),
    Pair("grade 3", "grade III"),
    Pair("stage IIIB", "stage 3b"),
    Pair("subdomain IV", "subdomain 4"),
    Pair("domain II", "domain 2"),
    Pair("phase III", "phase 3"),
    Pair("group 4", "group IV"),
    Pair("class I", "class 1"),
    # numbers and signs
    Pair("5.4", "5,4"),
    Pair("5,4", "5.4"),
    Pair("0.5", ".5"),
    Pair("≥ 2.0", ">= 2.0"),
    Pair(">= 2.0", "≥2.0"),
    Pair("10%", "10 %"),
    Pair("1 ½", "1½"),
    Pair("17q12", "17 q12"),
    Pair("-5", "−5"),
    *(Pair("2.0", each) for each in ("2", "2.0", "2,0", "2.00", "2.", "(2)", " 2 ")),
    *(Pair("4", each) for each in ("4.0", "4,0", "4.00", "04")),
    *(Pair("0.5", each) for each in ("0,50", ".50", "00.5")),
    *(Pair("2000", each) for each in ("2,000", "2 000", "2'000", "2000.0")),
    Pair("0.234", "0,234"),
    Pair("-5.0", "-5"),
    Pair("100", "100.0"),
    # accents, quotes, invisible letters
    Pair("Ménière", "meniere"),
    Pair("Paget's disease", "Paget’s disease"),
    Pair("lapatinib", "lapa\u200btinib"),
    Pair("lapatinib", "lapatinib\u00ad"),
    Pair("luminal A", "luminal a"),
    Pair("HER2", "her-2"),
    Pair("ERBB2", "erb-b2"),
)
"""Understood as they are."""

TYPOS = (
    Pair("trastuzumab", "trastuzumb"),
    Pair("trastuzumab", "trastusumab"),
    Pair("trastuzumab", "tratuzumab"),
    Pair("Herceptin", "herceptn"),
    Pair("Herceptin", "hercepitn"),
    Pair("pertuzumab", "pertuzumabb"),
    Pair("trastuzumab emtansine", "trastuzumab emtansin"),
    Pair("trastuzumab deruxtecan", "trastuzumab deruxtekan"),
    Pair("lapatinib", "lapatnib"),
    Pair("lapatinib", "lapatanib"),
    Pair("neratinib", "neratinb"),
    Pair("tucatinib", "tucatinob"),
    Pair("capecitabine", "capecitabin"),
    Pair("docetaxel", "docetaxal"),
    Pair("paclitaxel", "pacitaxel"),
    Pair("carboplatin", "carboplatine"),
    Pair("doxorubicin", "doxorubicine"),
    Pair("cyclophosphamide", "cyclophosfamide"),
    Pair("cyclophosphamide", "cyclophosphamid"),
    Pair("anastrozole", "anastrazole"),
    Pair("letrozole", "letrozol"),
    Pair("tamoxifen", "tamoxifin"),
    Pair("palbociclib", "palbociclb"),
    Pair("echocardiogram", "echocardigram"),
    Pair("amplification", "amplificaton"),
    Pair("immunohistochemistry", "imunohistochemisty"),
    Pair("fluorescence", "flourescence"),
    Pair("chromosome", "chromsome"),
    Pair("antibody-drug conjugate", "antibody drug conjugates"),
    Pair("tyrosine kinase inhibitor", "tyrosin kinase inhibitor"),
    Pair("equivocal", "equivical"),
    Pair("membrane", "membrne"),
    Pair("sacituzumab govitecan", "sacituzumab govitecam"),
    Pair("pneumonitis", "pnuemonitis"),
    Pair("cardiomyopathy", "cardiomyopahty"),
    Pair("ductal", "ductel"),
    Pair("reflex in situ hybridisation", "reflex in situ hybridisaton"),
)
"""Right, and shown as they are spelled."""

WRONG = (
    # drugs that look alike
    Pair("lapatinib", "afatinib"),
    Pair("afatinib", "lapatinib"),
    Pair("lapatinib", "apatinib"),
    Pair("afatinib", "apatinib"),
    Pair("lapatinib", "neratinib"),
    Pair("lapatinib", "tucatinib"),
    Pair("pyrotinib", "erlotinib"),
    Pair("ribociclib", "palbociclib"),
    Pair("abemaciclib", "ribociclib"),
    Pair("epirubicin", "idarubicin"),
    Pair("doxorubicin", "daunorubicin"),
    Pair("vinblastine", "vincristine"),
    Pair("vinorelbine", "vinblastine"),
    Pair("olaparib", "niraparib"),
    Pair("letrozole", "anastrozole"),
    Pair("anastrozole", "letrozole"),
    Pair("docetaxel", "paclitaxel"),
    Pair("cisplatin", "carboplatin"),
    Pair("trastuzumab", "pertuzumab"),
    Pair("trastuzumab", "margetuximab"),
    Pair("trastuzumab", "trastuzumab emtansine"),
    Pair("trastuzumab emtansine", "trastuzumab deruxtecan"),
    Pair("trastuzumab emtansine", "trastuzumab"),
    Pair("T-DM1", "T-DXd"),
    Pair("T-DXd", "T-DM1"),
    Pair("tamoxifen", "toremifene"),
    Pair("denosumab", "dinutuximab"),
    Pair("rituximab", "infliximab"),
    Pair("cetuximab", "rituximab"),
    Pair("Perjeta", "Herceptin"),
    Pair("Enhertu", "Enbrel"),
    Pair("dactinomycin", "daptomycin"),
    # neighbours of the same deck
    Pair("zeratinib", "neratinb", "neratinib"),
    Pair("ketoralac", "ketorolac", "ketorolac"),
    Pair("ductal", "ductul", "ductual"),
    # biomarkers, scores and groups
    Pair("2+", "3+"),
    Pair("3+", "3"),
    Pair("IHC 2+", "IHC 3+"),
    Pair("IHC 1+", "IHC 1"),
    Pair("ERBB2", "ERBB3"),
    Pair("HER2", "HER3"),
    Pair("HER2-positive", "HER2-negative"),
    Pair("HER2-positive", "HER2"),
    Pair("HER2-positive", "HR-positive"),
    Pair("ER-positive", "PR-positive"),
    Pair("HER2-low", "HER2-negative"),
    Pair("HER2-low", "HER2-ultralow"),
    Pair("HER2-low", "HER2-"),
    Pair("luminal A", "luminal B"),
    Pair("group 2", "group 4"),
    Pair("positive", "positve negative"),
    Pair("BRCA1", "BRCA2"),
    Pair("CEP17", "CEP18"),
    # Greek letters that differ
    Pair("TGF-α", "TGF-β"),
    Pair("γ-tubulin", "β-tubulin"),
    # opposites
    Pair("hypotension", "hypertension"),
    Pair("hypokalaemia", "hyperkalaemia"),
    Pair("intracellular", "extracellular"),
    Pair("adjuvant", "neoadjuvant"),
    Pair("typical", "atypical"),
    Pair("complete", "incomplete"),
    Pair("premenopausal", "postmenopausal"),
    Pair("invasive", "non-invasive"),
    Pair("homozygous", "heterozygous"),
    Pair("sensitive", "insensitive"),
    Pair("amplified", "not amplified"),
    Pair("agonist", "antagonist"),
    Pair("intermediate", "intramediate"),
    Pair("positive", "negative"),
    Pair("operable", "inoperable"),
    # numerals that differ, and words that only look like numerals
    Pair("stage II", "stage III"),
    Pair("grade 2", "grade III"),
    Pair("topoisomerase I", "topoisomerase II"),
    Pair("subdomain II", "subdomain IV"),
    Pair("topoisomerase I", "topoisomerase"),
    Pair("civil", "101"),
    Pair("mix", "1009"),
    Pair("vi", "6"),
    # numbers
    Pair("5.4", "54"),
    Pair("5.4", "5.5"),
    Pair("5,4", "54"),
    Pair("1½", "11/2"),
    Pair("-5", "5"),
    Pair("4/6", "46"),
    Pair("17q12", "17q21"),
    Pair("17", "17q"),
    Pair("420", "402"),
    Pair(">= 2.0", "< 2.0"),
    Pair(">= 2.0", "2.0"),
    Pair("10%", "11%"),
    *(Pair("2.0", each) for each in ("2+", "20", "2.01", "0", "02 0", "-2", "+2", "2x", "2/0", "2 0")),
    Pair("2+", "2.0"),
    Pair("2+", "2"),
    Pair("3.3", "33"),
    Pair("3.3", "3,03"),
    Pair("100", "1"),
    Pair("100", "10"),
    Pair("234", "0,234"),
    Pair("17", "17.1"),
    Pair("1/2", "12"),
    Pair("4.0", "4.0.0"),
    # short words, word order, nothing
    Pair("ISH", "IHC"),
    Pair("FISH", "CISH"),
    Pair("IHC", "ICH"),
    Pair("DCIS", "LCIS"),
    Pair("drug conjugate antibody", "antibody drug conjugate"),
    Pair("HER2", ""),
    Pair("HER2", "..."),
    Pair("HER2", "-"),
    Pair("HER2", "\u200b"),
    # words that are one typo apart and both real
    Pair("ileum", "ilium"),
    Pair("humeral", "humoral"),
    Pair("mucous", "mucus"),
    Pair("facial", "fascial"),
    # two misspelled words are one too many
    Pair("tyrosine kinase inhibitor", "tyrosin kinas inhibitor"),
    Pair("trastuzumab", "trstzmab"),
)
"""Not understood as the answer."""
