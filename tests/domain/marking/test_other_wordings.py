"""Right answers in other words than those of the deck, and their neighbours, which stay wrong."""

import pytest
from hypothesis import given

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextVerdict
from her2quiz.domain.marking.other_wordings import reworded, wordings
from her2quiz.domain.marking.vocabulary.brand_names import GENERICS, is_generic, may_be_brand
from her2quiz.domain.marking.vocabulary.genera import GENERA, SPECIES, full_names
from her2quiz.domain.marking.words.abbreviations import SHORT_FORMS
from her2quiz.domain.marking.words.class_words import BONES, ENZYMES, IONS, MUSCLES, NO_ENZYMES, class_words
from tests.domain.strategies import nasty_texts


def is_right(answer: str, typed: str) -> bool:
    """Whether a text counts as an answer."""
    return AcceptedAnswer((answer,)).mark(typed).is_right


BINOMIALS = [
    *(
        ("Staphylococcus epidermidis", "Staph. epidermidis"),
        ("Staphylococcus epidermidis", "staph epidermidis"),
    ),
    *(("Haemophilus influenzae", "H. influenzae"), ("Haemophilus influenzae", "H influenzae")),
    *(("Pseudomonas aeruginosa", "Ps. aeruginosa"), ("Trypanosoma cruzi", "T.cruzi")),
    *(("Klebsiella oxytoca", "Kleb. oxytoca"), ("Toxoplasma gondii", "T. gondi")),
    *(
        ("H. pylori", "Helicobacter pylori"),
        ("C difficile", "Clostridium difficle"),
        ("E. coli", "Esch. coli"),
    ),
    *(("Mycobacterium avium complex", "M. avium complex"), ("Streptococcus agalactiae", "Strep agalactiae")),
]
INVERTED = [
    *(("left bundle branch", "bundle branch, left"), ("deep inguinal ring", "inguinal ring, deep")),
    *(("long thoracic nerve", "thoracic n., long"), ("greater omentum", "Omentum, greater")),
    *(("squamous cell carcinoma", "cell carcinoma, squamos"),),
    *(("carcinoma, squamous cell", "squamous cell carcinoma"), ("nerve, ulnar", "ulnar nerv")),
    *(
        ("leukemia, acute myeloid", "acute myeloid leukaemia"),
        ("artery, left coronary", "left coronary artery"),
    ),
]
EPONYMS = [
    *(
        ("circle of Willis", "Willis' circle"),
        ("circle of Willis", "Willis circle"),
        ("pouch of Douglas", "Douglas pouch"),
    ),
    *(("Wirsung's duct", "duct of Wirsung"), ("islets of Langerhans", "Langerhans islets")),
    *(("Addison disease", "Addisons disease"), ("Addison's disease", "Addisons diseas")),
    *(("Hashimoto disease", "Hashimotos disease"), ("Hashimoto disease", "Hashimottos disease")),
    *(("breast carcinoma", "carcinoma of the breast"), ("carcinoma of the breast", "breast carcinoma")),
    *(
        ("vitamin D deficiency", "deficiency of vitamin d"),
        ("cancer of unknown primary", "unknown primary cancer"),
    ),
    *(("sphincter of Oddi", "sphincter of oddi"), ("ampulla of Vater", "Vaters ampula")),
    *(("Kawasaki disease", "kawasakis"), ("Kawasaki's disease", "Kawasaki’s"), ("Down syndrome", "downs.")),
    *(("Graves' disease", "graves"), ("Crohn's disease", "Crohns"), ("Sjögren syndrome", "sjogren's")),
]
ABBREVIATED = [
    *(("median nerve", "median n"), ("splenic artery", "splenic a."), ("portal vein", "portal v.")),
    *(("teres minor muscle", "teres minor m."), ("inguinal ligament", "inguinal lig.")),
    *(("inferior mesenteric artery", "inf. mesenteric a."), ("marginal branch", "marginal br.")),
    *(("facial nerve", "facial n."), ("Marfan syndrome", "Marfan synd."), ("Wilson disease", "Wilson's dis")),
    *(("breast carcinoma", "breast ca."), ("breast cancer", "breast ca")),
    *(("ductal carcinoma in situ", "ductal ca in situ"), ("squamous cell carcinoma", "squamous cell ca.")),
    *(("vitamin B6", "vit. B6"), ("vitamin D", "vit D"), ("cranial nerve VII", "7th cranial nerve")),
    *(("seventh cranial nerve", "CN VII"), ("CN III", "cranial nerve 3"), ("tenth cranial nerve", "CN X")),
    *(("cranial nerve V", "CN 5"), ("cranial nerve V", "fifth cranial nerve"), ("CN IX", "9th CN")),
]
LISTS = [
    *(("tibia, fibula", "tibia and fibula"), ("tibia, fibula, talus", "tibia/fibula/talus")),
    *(("ibuprofen and naproxen", "naproxen, ibuprofen"), ("ibuprofen and naproxen", "naproxen/ibuprofen")),
    *(("ibuprofen and naproxen", "ibuprofen + naproxen"), ("ibuprofen and naproxen", "naproxen; ibuprofen")),
    *(("fever, rash and arthralgia", "rash, arthralgia, fever"), ("spleen & liver", "liver & spleen")),
    *(("fever, rash and arthralgia", "rash; fever & arthralga"), ("CD4 and CD8", "CD8/CD4")),
]
CLASSES = [
    *(("soleus", "soleus m."), ("nuclease", "nuclease enzymes")),
    *(
        ("gluteus medius", "gluteus medius muscle"),
        ("the soleus muscle", "soleus"),
        ("deltoid", "muscle deltoid"),
    ),
    *(("telomerase", "the enzyme telomerase"), ("pepsin", "pepsin enzyme"), ("lipase enzyme", "lipase")),
    *(("lateral rectus", "lateral rectus muscle"), ("medial rectus muscle", "medial rectus")),
    *(("superior oblique", "superior oblique m."), ("vagus", "vagus nerve"), ("abducens nerve", "abducens")),
    *(("scaphoid", "scaphoid bone"), ("potassium", "potassium ions"), ("masseter", "maseter muscle")),
]
BRANDS = [
    *(
        ("paclitaxel", "paclitaxel (Taxol)"),
        ("imatinib", "Glivec (imatinib)"),
        ("imatinib", "imatinb (Gleevec)"),
    ),
    *(("trastuzumab deruxtecan", "trastuzumab deruxtecan (Enhertu)"), ("sertraline", "sertraline [Lustral]")),
    *(("ramipril", "Altace (ramipril)"), ("metformin", "glucophage (metformin)")),
]


@pytest.mark.parametrize(
    ("answer", "typed"), [*BINOMIALS, *INVERTED, *EPONYMS, *ABBREVIATED, *LISTS, *CLASSES, *BRANDS]
)
def test_the_answer_in_other_words_is_right(answer: str, typed: str) -> None:
    """With a typo, too."""
    assert is_right(answer, typed)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(("Staphylococcus epidermidis", "S. aureus"), ("Staphylococcus epidermidis", "Strep epidermidis")),
        *(("Haemophilus influenzae", "K. influenzae"), ("Haemophilus influenzae", "H.")),
        *(("Haemophilus influenzae", "influenzae"), ("Candida infection", "C. infection")),
        *(
            ("H. pylori", "Haemophilus pylori"),
            ("C. difficile", "Candida difficile"),
            ("E. coli", "Entamoeba coli"),
        ),
        *(("M. pneumoniae", "Klebsiella pneumoniae"), ("S. syndrome", "Salmonella syndrome")),
        *(("Turner syndrome", "T. syndrome"), ("Streptococcus species", "S. species")),
    ],
)
def test_a_genus_is_shortened_only_before_its_species(answer: str, typed: str) -> None:
    """Which must be right, as must be the letters of the genus."""
    assert not is_right(answer, typed)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(
            ("left bundle branch", "bundle branch, right"),
            ("deep inguinal ring", "inguinal ring, superficial"),
        ),
        *(("left bundle branch", "left, bundle"), ("insulin, glucagon", "glucagon, insulin")),
        *(
            ("circle of Willis", "Willis"),
            ("circle of Willis", "circle of Wilson"),
            ("head of the femur", "femur"),
        ),
        *(("most of the cells", "cells most"), ("breast carcinoma", "breast of the carcinoma")),
        *(("Cushing disease", "cushings"), ("Kawasaki disease", "kawasaki"), ("Chronic disease", "chronics")),
        *(("Graves disease", "grave"), ("Crohn disease", "crohn"), ("Kawasaki sign", "kawasakis")),
        *(("insulin, glucagon", "glucagon insulin"), ("dorsal, ventral", "ventral dorsal")),
        *(("thyroid, parathyroid", "parathyroid thyroid"), ("colon cancer", "breast ca")),
        *(("lateral rectus", "medial rectus muscle"), ("lateral rectus", "lateral rectus nerve")),
        *(
            ("oblique", "oblique muscle"),
            ("trochlear", "trochlear nerve"),
            ("hypoglossal", "hypoglossal nerve"),
        ),
        *(("Addison disease", "Addisons syndrome"), ("loop of Henle", "Henle's layer")),
        *(("median nerve", "median a."), ("splenic artery", "splenic v."), ("portal vein", "portal n.")),
        *(("inferior mesenteric artery", "sup. mesenteric a."), ("nerve", "n."), ("portal vein", "v.")),
        *(("breast carcinoma", "ca."), ("medial nerve", "med. nerve"), ("vitamin B6", "vit B12")),
        *(
            ("cranial nerve VII", "CN 8"),
            ("seventh cranial nerve", "sixth cranial nerve"),
            ("CN IV", "CN VI"),
        ),
        *(("ibuprofen and naproxen", "ibuprofen"), ("ibuprofen and naproxen", "ibuprofen, naloxone")),
        *(("ibuprofen and naproxen", "ibuprofen or naproxen"), ("1 and 2", "1/2")),
        *(("fever, rash and arthralgia", "fever, rash"), ("spleen & liver", "spleen, liver, kidney")),
        *(("tibia, fibula, talus", "talus, tibia, fibula"), ("Hashimoto disease", "Hashish disease")),
        *(("heart", "heart muscle"), ("BRCA1", "BRCA1 protein"), ("disease", "disease enzyme")),
        *(("femur", "femur muscle"), ("deltoid", "deltoid ligament"), ("radial", "radial nerve")),
        *(("lactase", "lactose enzyme"), ("hydrogen", "hydrogen ion"), ("femoral nerve", "femoral muscle")),
    ],
)
def test_its_neighbours_stay_wrong(answer: str, typed: str) -> None:
    """Another side, another vessel, another number, too few of a list, a word that makes another thing of it."""
    assert not is_right(answer, typed)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        *(("paclitaxel", "paclitaxel (docetaxel)"), ("paclitaxel", "paclitaxel (Taxotere)")),
        *(("imatinib", "Tasigna (imatinib)"), ("imatinib", "nilotinib (imatinib)")),
        *(
            ("imatinib", "Zolbetuximab (imatinib)"),
            ("imatinib", "drug (imatinib)"),
            ("imatinib", "imatinib (a DOAC)"),
        ),
        *(("imatinib", "Glivec"), ("imatinib", "Glivec (nilotinib)"), ("left", "left (Right)")),
        *(("trastuzumab", "trastuzumab (Enhertu)"), ("insulin", "insulin (Inulin)")),
    ],
)
def test_what_is_no_brand_of_it_makes_it_wrong(answer: str, typed: str) -> None:
    """Another generic, the brand of another, a class, or a word of everyday."""
    assert not is_right(answer, typed)


@pytest.mark.parametrize(("brand", "generic"), GENERICS.items())
def test_each_brand_has_its_generic_only(brand: str, generic: str) -> None:
    """Whatever its capitals."""
    assert may_be_brand(brand.upper(), generic)
    assert not may_be_brand(brand, "glibenclamide")
    assert not may_be_brand(generic, "glibenclamide")


def test_the_word_of_the_author_wins() -> None:
    """Also in other words; what is right to the letter comes before that."""
    accepted = AcceptedAnswer(
        ("Streptococcus pyogenes", "E. coli"), (Rejection("Entamoeba coli", "An amoeba."),)
    )
    assert accepted.mark("E. coli").verdict is TextVerdict.RIGHT
    assert accepted.mark("Ent. coli").feedback == "An amoeba."
    assert not AcceptedAnswer(("imatinib",), (Rejection("Lustral"),)).mark("Lustral (imatinib)").is_right


def test_a_name_alone_tells_nothing_where_two_things_have_it() -> None:
    """As where a deck asks for the disease and for the sign."""
    assert (
        AcceptedAnswer(("Kawasaki disease",), others=("Kawasaki disease", "Crohn disease"))
        .mark("kawasakis")
        .is_right
    )
    assert not AcceptedAnswer(("Kawasaki disease",), others=("Kawasaki sign",)).mark("kawasakis").is_right
    assert (
        not AcceptedAnswer(("Kawasaki disease",), (Rejection("Kawasaki syndrome"),))
        .mark("kawasakis")
        .is_right
    )


def test_an_exact_answer_is_not_reworded() -> None:
    """Its author wants it to the letter."""
    assert not AcceptedAnswer(("median nerve",), exact=True).mark("median n.").is_right


@pytest.mark.parametrize("line", SHORT_FORMS)
def test_each_short_form_stands_for_its_words(line: str) -> None:
    """With a full stop or without, and for no other word."""
    short, *full = line.split()
    for word in full:
        assert is_right(f"hamate {word}", f"hamate {short}.")
        assert is_right(f"hamate {word}", f"hamate {short}")
    assert not is_right("hamate hook", f"hamate {short}.")


def test_the_tables_of_names_are_names() -> None:
    """In small letters, and none of them in two tables that would contradict each other."""
    assert all(name.isalpha() and name.islower() for name in (*GENERA, *MUSCLES, *BONES, *IONS, *ENZYMES))
    assert all(class_words(name) for name in (*MUSCLES, *BONES, *IONS, *ENZYMES))
    assert not any(map(class_words, NO_ENZYMES))
    assert not any(map(is_generic, (*GENERA, *BONES)))


@given(nasty_texts, nasty_texts)
def test_any_two_texts_have_few_wordings(typed: str, right: str) -> None:
    """However odd they are; what is found is the right answer itself."""
    assert len(list(wordings(typed, right))) < 20
    assert reworded(typed, right) in ("", right)


def test_an_initial_and_a_species_stand_for_one_microbe() -> None:
    """Two genera with the same are an older and a newer name of it."""
    renamed = ({"Clostridioides", "Clostridium"}, {"Borrelia", "Borreliella"}, {"Chlamydia", "Chlamydophila"})
    for genus, *species in map(str.split, SPECIES):
        assert genus in GENERA
        for each in species:
            names = {name.split()[0] for name in full_names(f"{genus[0].upper()}. {each}")}
            assert names == {genus.capitalize()} or names in renamed
