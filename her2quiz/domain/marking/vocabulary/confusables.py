"""Medical words that are made of the same few parts, and so are easily taken for one another.

Origin: written for this project from general knowledge of medical English; copied from no list, and not complete.
Licence: that of the project.

Each line joins every beginning, stem and ending of it, at the plus signs: hyper and hypo before natr and kal, then emia. Some
of the words that come out are not in use; that does no harm, for nobody means them. Spelling is American, as in the
other lists, and read as such whatever was typed.
"""

from collections.abc import Iterator
from itertools import product

_SALTS = "natr kal calc magnes phosphat chlor ferr cupr zinc lact keton citrat"
_IN_BLOOD = (
    "glyc glycin uric ox volum vol albumin lipid lipoprotein cholesterol triglycerid protein insulin prolactin bilirubin ammon"
    " homocystein globulin gammaglobulin fibrinogen prothrombin vir bacter fung tox azot ur parasit"
)
_GLANDS = "thyroid parathyroid pituitar adrenal aldosteron cortisol gonad androgen estrogen insulin splen"
_MUCH_OR_LITTLE = (
    "tension tensive thermia thermic trophy trophic plasia plastic kinesia kinesis kinetic esthesia reflexia tonia tonic"
    " tonicity ventilation perfusion algesia pnea phagia dipsia opia metropia tropia phoria telorism motility mobility"
    " secretion sensitivity activity coagulability coagulable pigmentation acusis salivation extension acidity chlorhydria"
    " menorrhea chromia chromic cellular cellularity vitaminosis somnia osmolar osmolarity osmolality mania mnesia thymia"
    " capnia capnic oxia oxic xia echoic volemic glycemic kalemic natremic calcemic uricemic gonadotropic spadias"
)
_OPERATED = (
    "gastr col ile jejun duoden appendic cholecyst choledoch cyst nephr pyel ureter urethr hepat splen pancreat thyroid"
    " parathyroid adrenal tonsill adenoid laryng trache thorac thorac pneumon lob crani lapar hyster oophor salping mast"
    " orchi orchid prostat vas vagin colp arthr oste ten neur vag rhiz cord episi perine phleb ven arteri aort ather embol"
    " thromb endarter valvul pericardi bronch pleur mediastin enter proct sigmoid fistul sphincter irid vitr kerat"
    " trabecul tympan mastoid staped myring sept rhin turbin uvul gloss gingiv maxill mandibul patell menisc synov fasci"
    " burs lamin disc cec hemorrhoid fund pylor pyloromy myom lymphaden sympath thym cholangi amni fet hymen"
)
_SEEN = (
    "gastr duoden enter proct sigmoid cyst ureter urethr nephr laryng pharyng trache bronch thorac mediastin lapar hyster"
    " colp arthr rhin ot ophthalm cholangi choledoch"
)
_INFLAMED = (
    "arthr arter arteriol vascul phleb thrombophleb lymphaden lymphang aden thyroid gastr enter col proct ile appendic"
    " hepat cholecyst cholang pancreat nephr pyelonephr glomerul glomerulonephr cyst urethr ureter prostat epididym orch"
    " balan vagin vulv vulvovagin cervic salping oophor mast pleur pneumon bronch bronchiol trache laryng pharyng"
    " rhin sinus tonsill ot mastoid gloss gingiv stomat cheil parot sialaden kerat conjunctiv uve scler episcler choroid"
    " retin blephar dacryocyst dacryoaden neur polyneur encephal mening myel poliomyel radicul my polymy tend tenosynov"
    " burs fasci oste osteomyel periost chondr spondyl sacroili disc dermat cellul follicul pannicul endocard myocard"
    " pericard card periton mediastin valvul aort epicondyl capsul synov odont periodont"
)
_PLACES = (
    "cellular muscular venous cranial costal vertebral ventricular atrial osseous uterine vascular dermal peritoneal"
    " thecal arterial articular hepatic renal orbital sternal clavicular mammary pubic umbilical spinous spinatus scapular"
    " scapularis tentorial cutaneous lingual mandibular phrenic pleural nuclear ocular ductal luminal lobular lumbar"
    " patellar alveolar epithelial mural nasal oral nodal digital condylar trochanteric segmental stitial tracheal"
    " tonsillar areolar anal rectal vesical tubal glottic glottis glottal valvular aortic medullary cortical capsular"
    " follicular natal partum operative menopausal mortem synaptic ganglionic prandial molar tibial load optic nephric"
    " molecular physeal dural temporal occipital parietal lateral median"
)
_CELLS = (
    "leuko lympho mono granulo thrombo erythro reticulo histio masto plasma sphero elliptio ellipto ovalo acantho aniso"
    " poikilo micro macro normo megalo pan bi poly oligo agranulo schisto drepano stomato"
)

TABLE = (
    f"hyper hypo normo + {_SALTS} {_IN_BLOOD} + emia",
    "hyper hypo normo + natri kali calci magnesi phosphat oxal citrat uricos glycos protein + uria",
    f"hyper hypo eu para + {_GLANDS} + ism",
    "hyper hypo + thyroid parathyroid pituitary adrenal splenic",
    f"hyper hypo normo eu dys + {_MUCH_OR_LITTLE}",
    f"{_OPERATED} + ectomy otomy ostomy oplasty opexy ography orrhaphy ocentesis",
    f"{_SEEN} + oscopy oscope",
    f"{_INFLAMED} + itis osis opathy algia oma",
    "peri endo epi myo pan + myocard cardi card arter phleb neur nephr oste chondr metr + itis",
    "endo epi myo peri meso ecto + cardium cardial metrium metrial derm dermal thelium thelial chondrium chondrial",
    "endo exo ecto meso + crine cytosis cytic toxin genous plasm thermic skeleton parasite cervix",
    "en ex ec + ophthalmos ophthalmia tropion topia topic demic tropia",
    f"intra inter infra supra sub super retro extra trans peri para pre pro post ante epi endo + {_PLACES}",
    f"{_CELLS} + cytosis cytopenia penia cythemia cytic cyte blast blastic blastosis",
    "endometr adenomy + itis iosis ium ial",
    "neutro eosino baso + penia penic philia philic phil",
    "micro macro normo + cytic cyte cephaly gnathia glossia somia scopic nutrient phage vascular adenoma globulin",
    "brady tachy + cardia cardic pnea kinesia arrhythmia phrenia phagia rhythmia",
    (
        "oligo poly an mono + uria uric menorrhea dipsia phagia hydramnios spermia dactyly clonal saccharide arthritis"
        " neuropathy nuclear cythemia cystic myositis ploidy"
    ),
    "hemi para quadri tetra mono di + plegia plegic paresis paretic",
    (
        "dys a an + phagia phasia pnea plasia trophy tonia uria kinesia lexia praxia arthria phonia menorrhea graphia"
        " calculia geusia osmia esthesia chromatopsia"
    ),
    "ab ad + duct ducted ducting duction ductor ducens",
    "af ef + ferent",
    "supra infra sub inter + spinatus spinous scapularis clavius costalis",
    "cerebr cerebell + um ar al",
    "adreno cortico mineralo gluco gonado thyro somato lacto melano + tropin",
    "glyco gluco galacto lacto fructo keto + lysis genesis neogenesis genolysis sis",
    "glycogen gluconeogen ketogen lipogen steroidogen + esis olysis ic",
    "myo myelo lympho leuko osteo chondro lipo fibro angio hem lymph neuro glio meningo + ma sarcoma blastoma",
    (
        "adeno lympho leio leiomyo rhabdo rhabdomyo lipo fibro osteo chondro angio hemangio lymphangio neuro"
        " + ma sarcoma carcinoma fibroma lipoma"
    ),
    "ischi ili ile pub sacr cocc + um us al ac a",
    "trapez delt rhomb scaph sphen ethm mast styl + ius ium oid oideus",
)
"""Beginnings, stems and endings."""


def made_words() -> Iterator[str]:
    """Return all the words of the table; some of them more than once."""
    for line in TABLE:
        yield from map("".join, product(*map(str.split, line.split(" + "))))
