"""Genera of microbes and parasites: in front of its species, a genus may be shortened, as in E. coli and Staph. aureus.

Origin: written for this project from general knowledge; copied from no list, and not complete. Licence: that of the
project.
"""

import re
from functools import lru_cache

_GENERA = """
acanthamoeba achromobacter acinetobacter actinobacillus actinomyces aerococcus aeromonas aggregatibacter
alcaligenes anaplasma ancylostoma anisakis ascaris aspergillus babesia bacillus bacteroides balantidium
bartonella bifidobacterium blastocystis blastomyces bordetella borrelia borreliella brucella brugia
burkholderia campylobacter candida capnocytophaga cardiobacterium chlamydia chlamydophila citrobacter
clonorchis clostridioides clostridium coccidioides corynebacterium coxiella cryptococcus cryptosporidium
cutibacterium cyclospora cystoisospora demodex dicrocoelium diphyllobothrium dracunculus echinococcus
ehrlichia eikenella elizabethkingia entamoeba enterobacter enterobius enterococcus epidermophyton
erysipelothrix escherichia fasciola fasciolopsis finegoldia francisella fusarium fusobacterium gardnerella
giardia haemophilus hafnia helicobacter histoplasma hymenolepis ixodes kingella klebsiella lactobacillus
legionella leishmania leptospira leptotrichia leuconostoc listeria loa malassezia mansonella microsporum
moraxella morganella mucor mycobacterium mycobacteroides mycoplasma naegleria necator neisseria nocardia
onchocerca opisthorchis orientia paracoccidioides paragonimus pasteurella pediculus peptostreptococcus
plasmodium pneumocystis porphyromonas prevotella propionibacterium proteus providencia pseudomonas rhizopus
rickettsia salmonella sarcoptes schistosoma scedosporium serratia shigella sporothrix staphylococcus
stenotrophomonas streptobacillus streptococcus strongyloides taenia toxocara toxoplasma treponema trichinella
trichomonas trichophyton trichuris tropheryma trypanosoma ureaplasma veillonella vibrio wuchereria yersinia
"""
GENERA = frozenset(_GENERA.split())

_NO_SPECIES = """
species spp sp group infection infections disease sepsis pneumonitis type strain virus
"""
NO_SPECIES = frozenset(_NO_SPECIES.split())
"""What may stand behind a genus and is no species."""

SPECIES = (
    *(
        "escherichia coli",
        "helicobacter pylori",
        "campylobacter jejuni",
        "vibrio cholerae",
        "bordetella pertussis",
    ),
    *(
        "staphylococcus aureus epidermidis saprophyticus lugdunensis",
        "streptococcus pneumoniae pyogenes agalactiae mutans",
    ),
    *(
        "enterococcus faecalis faecium",
        "clostridioides difficile",
        "clostridium difficile perfringens botulinum tetani",
    ),
    *("haemophilus influenzae ducreyi", "neisseria gonorrhoeae meningitidis", "moraxella catarrhalis"),
    *(
        "klebsiella pneumoniae oxytoca",
        "pseudomonas aeruginosa",
        "acinetobacter baumannii",
        "proteus mirabilis vulgaris",
    ),
    *("serratia marcescens", "bacteroides fragilis", "legionella pneumophila", "francisella tularensis"),
    *("mycobacterium tuberculosis leprae bovis", "mycoplasma pneumoniae genitalium", "treponema pallidum"),
    *("borrelia burgdorferi", "borreliella burgdorferi", "chlamydia trachomatis psittaci pneumoniae"),
    *(
        "chlamydophila psittaci pneumoniae",
        "coxiella burnetii",
        "listeria monocytogenes",
        "bacillus anthracis cereus",
    ),
    *(
        "corynebacterium diphtheriae",
        "yersinia pestis enterocolitica",
        "shigella sonnei flexneri dysenteriae",
    ),
    *("salmonella typhi typhimurium enterica", "brucella melitensis abortus", "bartonella henselae quintana"),
    *("pasteurella multocida", "cutibacterium acnes", "propionibacterium acnes", "actinomyces israelii"),
    *(
        "leptospira interrogans",
        "rickettsia rickettsii prowazekii",
        "tropheryma whipplei",
        "sarcoptes scabiei",
    ),
    *(
        "stenotrophomonas maltophilia",
        "burkholderia cepacia",
        "gardnerella vaginalis",
        "trichomonas vaginalis",
    ),
    *(
        "candida albicans auris glabrata krusei",
        "cryptococcus neoformans gattii",
        "aspergillus fumigatus flavus niger",
    ),
    *("pneumocystis jirovecii", "plasmodium falciparum vivax ovale malariae knowlesi", "toxoplasma gondii"),
    *("trypanosoma cruzi brucei", "giardia lamblia duodenalis intestinalis", "entamoeba histolytica"),
    *("leishmania donovani infantum", "schistosoma mansoni haematobium japonicum", "taenia solium saginata"),
    *("enterobius vermicularis", "ascaris lumbricoides", "strongyloides stercoralis", "toxocara canis cati"),
    *(
        "echinococcus granulosus multilocularis",
        "ancylostoma duodenale",
        "necator americanus",
        "trichuris trichiura",
    ),
)
"""A genus and its usual species in each line; no initial and species stand for two microbes."""

_SHORT = re.compile(r"([A-Z])\.?\s+([a-z]+)")


@lru_cache(maxsize=1 << 10)
def full_names(short: str) -> tuple[str, ...]:
    """Return the full names of a microbe with a shortened genus, such as E. coli; none if it is not known.

    Args:
        short: an initial and the species.
    """
    found = _SHORT.fullmatch(short.strip())
    genera = (line.split() for line in SPECIES) if found else ()
    return tuple(
        f"{genus.capitalize()} {found[2]}"
        for genus, *species in genera
        if found and found[2] in species and genus[0] == found[1].lower()
    )
