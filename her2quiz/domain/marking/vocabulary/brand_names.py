"""Brands of drugs, each with its generic name, and whether an unknown name may be a brand.

Origin: facts, written for this project from general knowledge; copied from no list, and not complete. Licence: that of
the project.
"""

import re

from her2quiz.domain.marking.vocabulary.real_words import generic_names, real_words

BRANDS_OF = """
abraxane=paclitaxel taxol=paclitaxel adriamycin=doxorubicin caelyx=doxorubicin doxil=doxorubicin afinitor=everolimus
aldactone=spironolactone arimidex=anastrozole aromasin=exemestane avastin=bevacizumab benadryl=diphenhydramine
caduet=amlodipine celebrex=celecoxib celexa=citalopram cerebyx=fosphenytoin cialis=tadalafil claritin=loratadine
clexane=enoxaparin lovenox=enoxaparin coumadin=warfarin crestor=rosuvastatin cymbalta=duloxetine
datroway=datopotamab_deruxtecan depakote=valproate dilantin=phenytoin diovan=valsartan effexor=venlafaxine
eliquis=apixaban ellence=epirubicin eloxatin=oxaliplatin enbrel=etanercept enhertu=trastuzumab_deruxtecan
erbitux=cetuximab evista=raloxifene fareston=toremifene faslodex=fulvestrant femara=letrozole flagyl=metronidazole
flomax=tamsulosin foradil=formoterol fosamax=alendronate gemzar=gemcitabine gilotrif=afatinib giotrif=afatinib
gleevec=imatinib glivec=imatinib glucophage=metformin halaven=eribulin haldol=haloperidol herceptin=trastuzumab
hercessi=trastuzumab herzuma=trastuzumab hernexeos=zongertinib humalog=insulin_lispro humira=adalimumab
ibrance=palbociclib imfinzi=durvalumab imlygic=talimogene_laherparepvec inluriyo=imlunestrant iressa=gefitinib
itovebi=inavolisib ixempra=ixabepilone januvia=sitagliptin jardiance=empagliflozin forxiga=dapagliflozin
farxiga=dapagliflozin kadcyla=trastuzumab_emtansine kanjinti=trastuzumab keppra=levetiracetam keytruda=pembrolizumab
kisqali=ribociclib klonopin=clonazepam lamictal=lamotrigine lamisil=terbinafine lantus=insulin_glargine
lasix=furosemide lexapro=escitalopram lipitor=atorvastatin lynparza=olaparib lyrica=pregabalin mabthera=rituximab
rituxan=rituximab margenza=margetuximab mekinist=trametinib motrin=ibuprofen advil=ibuprofen navelbine=vinorelbine
nerlynx=neratinib neurontin=gabapentin nexavar=sorafenib nexium=esomeprazole nolvadex=tamoxifen norvasc=amlodipine
novolog=insulin_aspart ogivri=trastuzumab ontruzant=trastuzumab opdivo=nivolumab orserdu=elacestrant
ozempic=semaglutide wegovy=semaglutide panadol=paracetamol tylenol=acetaminophen paraplatin=carboplatin
paxil=paroxetine perjeta=pertuzumab piqray=alpelisib plaquenil=hydroxychloroquine plavix=clopidogrel
pradaxa=dabigatran prilosec=omeprazole prozac=fluoxetine remicade=infliximab risperdal=risperidone ritalin=methylphenidate
seroquel=quetiapine sinequan=doxepin singulair=montelukast sprycel=dasatinib stelara=ustekinumab sutent=sunitinib
synthroid=levothyroxine tafinlar=dabrafenib tagrisso=osimertinib talzenna=talazoparib tarceva=erlotinib
tasigna=nilotinib taxotere=docetaxel tecentriq=atezolizumab tegretol=carbamazepine temodar=temozolomide
toradol=ketorolac trazimera=trastuzumab trental=pentoxifylline trodelvy=sacituzumab_govitecan truqap=capivasertib
tukysa=tucatinib tykerb=lapatinib tyverb=lapatinib valium=diazepam velcade=bortezomib ventolin=salbutamol
verzenio=abemaciclib viagra=sildenafil vioxx=rofecoxib voltaren=diclofenac xalkori=crizotinib xanax=alprazolam
xarelto=rivaroxaban xeloda=capecitabine xgeva=denosumab prolia=denosumab yervoy=ipilimumab zantac=ranitidine
zelboraf=vemurafenib ziihera=zanidatamab zocor=simvastatin zofran=ondansetron zoladex=goserelin zoloft=sertraline
zometa=zoledronate zyban=bupropion wellbutrin=bupropion zyprexa=olanzapine zyrtec=cetirizine zytiga=abiraterone
"""
"""Brand and generic name; a blank within a name is written as a low line."""

GENERICS = {
    brand: name.replace("_", " ") for brand, _, name in (line.partition("=") for line in BRANDS_OF.split())
}
"""The generic name of each brand."""

_STEMS = (
    "mab nib statin pril sartan olol prazole conazole cillin mycin micin floxacin cycline rubicin platin taxel ciclib parib"
    " vir gliptin gliflozin glutide dipine setron triptan caine azepam azolam barbital dronate dronic lukast afil tidine"
    " xaban gatran parin limus mustine trexate trexed relin strant profen oxicam coxib zosin semide thiazide thiazine oxetine"
    " triptyline pramine peridol grel rsen cept kinra stim vastatin tecan tansine vedotin"
)
_GENERIC = re.compile(rf"[a-z]+(?:{'|'.join(_STEMS.split())})")
_LIKE_A_BRAND = re.compile(r"[A-Z][a-z]{3,}(?:-[A-Z]?[a-z]+)?")


def is_generic(name: str) -> bool:
    """Whether one of the words of a name is the generic name of a drug, or ends like one."""
    return any(word in generic_names() or _GENERIC.fullmatch(word) for word in name.casefold().split())


def may_be_brand(name: str, generic: str) -> bool:
    """Whether a name may be that of a generic on the market: a known brand of it, or a name that is nothing known.

    Args:
        name: as it was typed; an unknown brand is known by its capital.
        generic: the right answer; nothing has a brand but a drug.
    """
    if name.casefold() in GENERICS:
        return is_brand_of(name, generic)
    is_known = name.casefold() in real_words() or is_generic(name)
    return is_generic(generic) and _LIKE_A_BRAND.fullmatch(name) is not None and not is_known


def is_brand_of(name: str, generic: str) -> bool:
    """Whether a name is a known brand of a generic."""
    return GENERICS.get(name.casefold()) == " ".join(generic.casefold().split())
