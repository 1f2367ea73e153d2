"""Genera of microbes and parasites: in front of its species, a genus may be shortened, as in E. coli and Staph. aureus.

Origin: written for this project from general knowledge; copied from no list, and not complete. Licence: that of the
project.
"""

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
