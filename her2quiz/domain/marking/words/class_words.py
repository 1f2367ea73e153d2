"""Words that may follow a name and say only what it is: the supraspinatus muscle, the enzyme lactase, the femur bone.

They may be added or left out where the name is one of these and can mean nothing else. Gene, protein, artery, vein,
ligament, virus and the like are no such words, nor is nerve but for the vagus: they make another thing of the same name.
"""

_MUSCLES = """
supraspinatus infraspinatus subscapularis deltoid trapezius rhomboid rhomboids rhomboideus pectoralis serratus
latissimus teres biceps triceps quadriceps brachialis brachioradialis coracobrachialis anconeus supinator
pronator gluteus piriformis sartorius gracilis pectineus obturatorius gemellus rectus vastus iliopsoas iliacus
psoas semitendinosus semimembranosus gastrocnemius soleus plantaris popliteus tibialis peroneus fibularis
adductor abductor flexor extensor opponens palmaris lumbrical lumbricals interosseus levator masseter
temporalis pterygoid buccinator orbicularis zygomaticus risorius mentalis platysma sternocleidomastoid
scalenus digastric mylohyoid geniohyoid stylohyoid omohyoid sternohyoid sternothyroid thyrohyoid genioglossus
hyoglossus styloglossus palatoglossus stylopharyngeus cricothyroid cricoarytenoid stapedius cremaster detrusor
erector longissimus iliocostalis multifidus splenius semispinalis intercostales transversus ischiocavernosus
bulbospongiosus puborectalis iliococcygeus pubococcygeus coccygeus
"""
MUSCLES = frozenset(_MUSCLES.split())
"""Words that name a muscle, alone or in front of others."""

_OF_MUSCLES = """
maximus medius minimus major minor longus brevis magnus brachii femoris abdominis dorsi scapulae ani oris
oculi palpebrae superioris superior inferior anterior posterior lateralis medialis intermedius tertius teres
quadratus radialis ulnaris carpi digitorum pollicis hallucis indicis digiti minimi profundus superficialis
internus externus lateral medial fasciae latae spinae capitis cervicis thoracis lumborum surae and the left right
"""
OF_MUSCLES = frozenset(_OF_MUSCLES.split())
"""Words that may stand beside these in the name of one muscle."""

_OBLIQUE = ("superior oblique", "inferior oblique", "external oblique", "internal oblique")
"""Names of muscles whose words name none alone."""

NERVES = frozenset({"vagus", "abducens"})
"""Names of nerves that name nothing else."""

_BONES = """
femur tibia fibula humerus radius ulna scapula clavicle sternum patella mandible maxilla vomer sacrum coccyx
ilium ischium pubis talus calcaneus navicular scaphoid lunate triquetrum triquetral pisiform trapezium
trapezoid capitate hamate cuboid hyoid ethmoid sphenoid malleus incus stapes zygoma
"""
BONES = frozenset(_BONES.split())
"""Names of bones."""

_IONS = """
calcium sodium potassium magnesium lithium chloride bicarbonate fluoride ammonium
"""
IONS = frozenset(_IONS.split())
"""What is an ion in the body whether that is said or not."""

_ENZYMES = """
pepsin trypsin chymotrypsin renin plasmin lysozyme papain chymosin
"""
ENZYMES = frozenset(_ENZYMES.split())
"""Enzymes whose names do not end in -ase."""

_NO_ENZYMES = """
disease increase decrease release interphase prophase metaphase anaphase telophase database release purchase
disbase showcase grease crease biphase multiphase
"""
NO_ENZYMES = frozenset(_NO_ENZYMES.split())
"""Words in -ase that are none."""

_SHORTEST_ENZYME = 6

_OF_WHOLE_NAMES = (
    (NERVES, frozenset({"nerve", "n"})),
    (BONES, frozenset({"bone"})),
    (IONS, frozenset({"ion", "ions"})),
)


def class_words(name: str) -> frozenset[str]:
    """Return the words that may follow a name without another meaning; none for most names.

    Args:
        name: in small letters.
    """
    words = name.split()
    if not words:
        return frozenset()
    if name in _OBLIQUE or (not MUSCLES.isdisjoint(words) and (MUSCLES | OF_MUSCLES).issuperset(words)):
        return frozenset({"muscle", "muscles", "m"})
    for names, said in _OF_WHOLE_NAMES:
        if name in names:
            return said
    return frozenset({"enzyme", "enzymes"}) if _is_enzyme(words[-1]) else frozenset()


def _is_enzyme(word: str) -> bool:
    is_in_ase = word.endswith("ase") and len(word) >= _SHORTEST_ENZYME and word.isalpha()
    return word in ENZYMES or (is_in_ase and word not in NO_ENZYMES)
