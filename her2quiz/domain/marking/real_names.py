"""Names and words that are real, and so never taken for a typo, whatever the deck holds.

A learner who types apatinib means apatinib, though it is one letter from lapatinib. The names are generic names of
drugs against cancer, drugs given with them, and pairs of medical words that are one letter apart.
"""

_TYROSINE_KINASE = (
    "abemaciclib acalabrutinib adagrasib afatinib alectinib alpelisib apatinib asciminib avapritinib axitinib "
    "belumosudil binimetinib bosutinib brigatinib cabozantinib canertinib capivasertib capmatinib ceritinib "
    "cobimetinib copanlisib crizotinib dabrafenib dacomitinib dasatinib duvelisib encorafenib entrectinib epertinib "
    "erdafitinib erlotinib everolimus fedratinib foretinib fruquintinib gefitinib gilteritinib ibrutinib icotinib "
    "idelalisib imatinib inavolisib infigratinib ivosidenib lapatinib larotrectinib lazertinib lenvatinib lorlatinib "
    "midostaurin mobocertinib neratinib nilotinib nintedanib osimertinib pacritinib palbociclib pazopanib pelitinib "
    "pemigatinib pexidartinib ponatinib poziotinib pralsetinib pyrotinib quizartinib regorafenib repotrectinib "
    "ribociclib ripretinib rivoceranib ruxolitinib sapitinib selpercatinib selumetinib sirolimus sorafenib sotorasib "
    "sunitinib temsirolimus tepotinib tivozanib tofacitinib trametinib trilaciclib tucatinib vandetanib varlitinib "
    "vemurafenib zanubrutinib zongertinib"
)
_ANTIBODIES = (
    "adalimumab amivantamab atezolizumab avelumab bevacizumab blinatumomab brentuximab cemiplimab cetuximab "
    "daratumumab datopotamab denosumab deruxtecan dinutuximab disitamab dostarlimab durvalumab elotuzumab emtansine "
    "enfortumab ertumaxomab gemtuzumab govitecan infliximab inetetamab inotuzumab ipilimumab isatuximab margetuximab "
    "mirvetuximab mosunetuzumab necitumumab nivolumab obinutuzumab ofatumumab omalizumab panitumumab patritumab "
    "pembrolizumab pertuzumab polatuzumab ramucirumab rituximab sacituzumab tisotumab tocilizumab trastuzumab "
    "tremelimumab ustekinumab vedotin zanidatamab zenocutuzumab"
)
_CHEMOTHERAPY = (
    "aclarubicin actinomycin amrubicin azacitidine bendamustine bleomycin busulfan cabazitaxel capecitabine "
    "carboplatin carmustine chlorambucil cisplatin cladribine clofarabine cyclophosphamide cytarabine dacarbazine "
    "dactinomycin daunorubicin decitabine docetaxel doxifluridine doxorubicin epirubicin eribulin estramustine "
    "etoposide exatecan fludarabine fluorouracil floxuridine fotemustine gemcitabine hydroxyurea idarubicin "
    "ifosfamide irinotecan ixabepilone lobaplatin lomustine lurbinectedin melphalan mercaptopurine methotrexate "
    "mitomycin mitotane mitoxantrone nedaplatin nelarabine oxaliplatin paclitaxel pemetrexed pentostatin pirarubicin "
    "pralatrexate procarbazine raltitrexed satraplatin streptozocin tegafur temozolomide teniposide thioguanine "
    "thiotepa topotecan trabectedin utidelone valrubicin vinblastine vincristine vindesine vinflunine vinorelbine"
)
_OTHERS = (
    "abarelix abiraterone alendronate aminoglutethimide anastrozole apalutamide aprepitant bazedoxifene bicalutamide "
    "buserelin camizestrant clomifene clomiphene clodronate darolutamide degarelix dexamethasone dexrazoxane "
    "elacestrant enzalutamide exemestane fadrozole filgrastim flutamide formestane fosaprepitant fulvestrant "
    "goserelin giredestrant granisetron histrelin ibandronate imlunestrant lasofoxifene letrozole leuprolide "
    "leuprorelin loperamide megestrol metoclopramide nafarelin nilutamide niraparib olaparib ondansetron ospemifene "
    "palonosetron pamidronate pegfilgrastim prednisolone prednisone raloxifene risedronate rucaparib tamoxifen "
    "talazoparib testolactone toremifene triptorelin veliparib vorozole zoledronate "
    "herceptin perjeta kadcyla enhertu tykerb tyverb nerlynx tukysa phesgo margenza enbrel ibrance kisqali verzenio "
    "arimidex femara aromasin faslodex nolvadex trodelvy lynparza talzenna xeloda taxol taxotere abraxane halaven "
    "datroway hercessi hylecta inluriyo itovebi orserdu piqray poherdy truqap ziihera bizengri hernexeos "
    "rezetecan vepdegestrant humira remicade rituxan erbitux avastin keytruda opdivo tecentriq ogivri ontruzant herzuma kanjinti trazimera"
)
_WORDS = (
    "abduction adduction aural auricle cereal cerebral facial fascial fecal fetal flexion flection humeral humoral "
    "ileac iliac ileum ilium incidence incidents lumbar lumber malleolus malleus metaphysis metastasis mucous mucus "
    "palpation palpitation perineal perineum peritoneum peroneal prostate prostrate radical radicle sight trachea "
    "track tract vesical vesicle viscous viscus mitosis meiosis myosis miosis estriol estrone estradiol ketorolac "
    "thymine thiamine thymidine adenine adenosine cytosine cytidine guanine guanosine uracil uridine"
)

REAL_NAMES: tuple[str, ...] = tuple(
    f"{_TYROSINE_KINASE} {_ANTIBODIES} {_CHEMOTHERAPY} {_OTHERS} {_WORDS}".split()
)
"""In lower case, each a single word."""
