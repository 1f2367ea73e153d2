"""Medical words that are alike, and mean something else.

Origin: written for this project from general knowledge of medical English; copied from no list, and not complete.
Licence: that of the project.

Each of these is a word of its own: typed, it stands for itself and is never taken for a misspelling of another.
Spelling variants and plurals of one word do not belong here, nor do common misspellings.
"""

ANATOMY = """
adrenal aorta aortic apical apophysis aura aural auricle axial axilla axillary basal basilar basilic biceps
biliary brachial brachium branchial bronchial bronchus buccal bursa callous callus cardia cardiac
carotid carpal caudal caudate causal cecal cecum celiac central cereal cerebellar cerebellum cerebral cerebrum
cervical cervix chondral chord chorion chorionic choroid choroidal ciliary cilium clavicle coccus coccyx
cochlea cochlear colic colon colonic condyle condyloma cornea corneal coronal coronary cortex costal cuneate
cystic dental dentate diaphysis diathesis ductus duodenum dural epiphysis extensor facial facies fascia
fascial fecal femoral fibrous fibula fibular fissure fistula flexor frontal fundus fungus gastric gland glans
gluteal gluteus gonadal gustatory hallucis hallux hepatic hiatal hilar hilum hippocampus humeral humerus
humoral humorous hyalin hyaline hyoid hypophysis hypothalamus ileac ileal ileum ileus iliac ilium iris jejunum
labial labile labium labrum lacrimal lacuna laryngeal larynx lateral ligament ligand ligature lumbar
lumber lunate luteal luteus malar malleolar malleolus malleus maxilla maxillary meatal medial meniscus
metaphysis metastasis miliary mitral molar mucosa mucous mucus nasal neural nodal nodule occipital optic
orbital ossicle otic ovarian ovary palatal palate palatine palmar parietal parotid patella patellar
pedal pelvic pelvis perianal perineal perineum perineurium peritoneal peritoneum peroneal peroneus phallus
pharyngeal pharynx planar plantar pleura pleural plexus pollex pollicis pons prostate prostrate pudendal
pulmonary pulmonic pyloric pylorus quadriceps radial radical radicle radium radius rectal rectus renal retinal
sacral sartorius sciatic scrotal sensor septal septum sight sinoatrial soleus sphenoid sphenoidal spleen
splenial splenic splenius stapes staples sternal sternum stomach sulcal sulcus supination supinator sural
synapse synovia synovial talus tarsal tarsus temporal tendon tenon tensor thalamus thenar thymus thyroid tibia
tibial tidal tissue tonsil trachea tracheal tragus triceps trigon trigone trocar trochanter trochlea trochlear
ulnar umbilical umbilicus ureter ureteral ureteric urethra urethral urethritis uterus uvea uvula vagal vaginal
vagus valgus varus vein vena venous ventral ventricle venus vertebra vertebral vertex vesical
vesicle villous villus viscous viscus vitreous vomer vortex zygoma zygomatic zygote zygotic
"""
"""Anatomy."""

CHEMISTRY = """
acetate acetone acidosis actin actinin adenine adenosine alanine albumen albumin aldosterone alkali alkane
alkene alkyne amide amine amylase amylose androgen androsterone aniline anion antibiotic antibody antigen
arginase arginine asparagine aspartame aspartate aspirate aspiration barium bilirubin biliverdin biotic biotin
bromide bromine butane butene calcidiol calcitonin calcitriol calcium carnitine carnosine carotene cation
cellulase cellulose cesium chlorate chloride chlorine chlorite cholelithiasis cholestasis cholesterol
cholesteryl choline chorine cobalamin cobalt codeine codon corticosteroid corticosterone cortisol cortisone
creatine creatinine cysteine cystine cytidine cytokine cytosine elastance elastase estradiol estriol estrone
ethanal ethanol ethyl expiration ferric ferritin ferrous fibrin fibrinogen fibrinolysin fluoride fluorine
folate folic folinic fructose fucose galactose gallium gastrin globin globulin glucagon glucan glucose
glutamate glutamic glutamine glutaraldehyde glutathione glycan glycerine glycerol glycine glycogen glycol
glycolysis glycosylation guanidine guanine guanosine hemin heparin hepcidin histamine histidine histone
hydroxide hydroxyl imide imine insulin inulin iodate iodide iodine ionic keratin keratosis ketolysis ketone
ketose ketosis kinase kinesin kinin lactase lactate lactose leucine lipase liposomal liposome lithium lysin
lysine lysosomal lysosome lysozyme maltase maltose mannitol mannose melamine melanin melatonin menthol methane
methanol methene methyl miosin molal molality molarity morality mortality myosin niacin niacinamide nitrate
nitride nitrile nitrite osmolality osmolarity osmole osmosis papain pepsin pepsis peroxidase peroxide
phosphatase phosphate phosphite phosphorous phosphorus phosphorylase plasma plasmid plasmin plasmodium
prolactin prolamine proline propanol propranolol protease proteose purine pyridine pyridoxal pyridoxine
pyrimidine quinidine quinine radon relaxin renin rennin resin retinoic retinol ribose ribosomal ribosome
secretin secretion selenite selenium sericin serine serotonin sorbitan sorbitol sucrase sucrose sulfate
sulfide sulfite taurine testosterone thallium thiamine thorium threonine thulium thymidine thymine thyroxine
tocopherol tocopheryl transferrin tropomyosin troponin trypsin tryptamine tryptophan tyramine tyrosine uracil
uridine urine valine
"""
"""Chemistry, physiology and laboratory."""

DISEASES = """
abasia abducens abductor ablation abortion abrasion abruption abscess absorption achalasia adductor adenitis
adenoma adenosis adsorption afferent affusion akathisia akinesia amblyopia amebiasis amnesia amnestic analysis
anamnesis anaphylaxis anaplasia anemia anesthesia anosmia anoxia antral antrum anuria aphagia aphakia aphasia
aplasia apnea apraxia arterial arteriole arteriolosclerosis arteriosclerosis arteritis arthralgia arthritis
arthrodesis arthrosis asthenia asthma ataxia atelectasis atherosclerosis atonia atresia atrial atrium
autolysis avulsion bacteremia bacteria bacteriuria bradykinesia bradykinin brucella brucellosis cachexia
candidiasis capillary carcinoid carcinoma catalepsy cataplexy cataract cholangitis cholecystitis cholera
chorea choreic chronic cirrhosis clonic clonus coitus colitis collapse colonoscopy colposcopy concussion
constipation contraction contracture contusion conus convulsion corrosion craniectomy craniotomy croup
cyanosis cystitis cystocele cystoscopy cystosis cytosis defuse delusion dengue dialysis diastasis diastole
diastolic diffuse diffusion diplopia diuresis dysarthria dyschezia dyslexia dyspareunia dyspepsia dysphagia
dysphasia dysplasia dyspnea dyspraxia dysthymia dystocia dystonia dystopia dysuria eclampsia ectasia edema
efferent effusion elephantiasis emesis endocarditis enuresis epicarditis epilepsy erosion eruption eupnea
eversion evulsion excision extorsion extortion fibroma fibrosis flexion fungemia ganglioma gastritis
giardiasis glaucoma glioma goiter gout hamartoma hematemesis hematoma hematuria hemianopia hemiplegia
hemoglobinuria hemolysis hemoptysis hemostasis hepatoma hernia herniation homeostasis hydatid hydatidiform
hydrocele hygroma hyperemia hyperopia hyperplasia hypnosis hypoplasia hypoxemia hypoxia ictal icterus ictus
ileitis illusion incidents incision infarction infusion inversion iritis ischemia ischial ischium keratitis
keratoma kyphosis lactation laparoscopy laparotomy laryngitis laryngoscopy lesion leukemia leukopenia lipoma
lithiasis lithotomy lithotripsy lobectomy lobotomy lordosis lucid lupus luxation lymphangitis lymphoma lysis
macula macular macule malaria mania mastectomy mastitis mastoiditis measles meiosis melanoma meningioma
meningismus meningitis metaplasia metastable metastatic miliaria miosis mitosis monoplegia mydriasis myectomy
myelitis myeloma myiasis myocarditis myoma myomectomy myopia myosis myositis myotomy myxoma narcolepsy
narcosis natriuresis necrosis neoplasia nephritis nephrosis neuralgia neuritis neuroma neuronal neurosis
neutropenia neutrophil nevus nystagmus obstipation occlusion osteoblast osteoclast osteocyte osteolysis
osteoma osteopenia osteopenic osteopetrosis osteoporosis osteotomy palpation palpitation palsy papilla
papillary papule paralysis paraplegia paresis paresthesia parotitis pathogenic pathognomonic pellagra peptic
perfusion pericarditis peritonitis petechia pharyngitis phimosis phlebitis phlebotomy phobia phoria pityriasis
pleurisy pleuritis podagra polydipsia polyp polyposis polyuria preeclampsia presbyopia prolapse prophylaxis
prostatitis pruritus psoas psoriasis ptosis ptyalis purpura purpurea pustule pyemia pyrexia pyrosis pyuria
rabies reaction rectocele relapse resection retinitis retraction rhinitis rickets roseola rubella rubeola
salmonella salmonellosis sarcoid sarcoidosis sarcoma sarcoptosis scabies sclerosis scoliosis scurvy sepsis
septic shigella shigellosis sinus situs somatic spondylosis stasis status stenosis stoma stomatic stomatitis
strabismus strabotomy stroma struma stuttering subluxation syncope syndrome syndromic tachycardia tachypnea
taenia telangiectasia tenia tension teratoma tetanic tetanus tetany tetraplegia thoracotomy thrombosis tinea
tinnitus tongue tonic torsion toxemia tracheostomy tracheotomy trachoma transfixion transfusion tumor typhoid
typhus ulcer ulcus uremia urticaria urticarial uveitis uvulitis vaccination varicella varicocele variola
verruca vertigo viremia virus vitiligo volvulus wheal wheeze xanthene xanthine xanthoma xerosis
"""
"""Diseases, signs and processes."""

CELLS = """
allele amnion analogous anaphase androgenic antigenic autologous autosomal autosome axon babesia bacillary
bacillus bartonella basophil blast blastoma bordetella borrelia candida centriole centromere centrosome
chlamydia chromatid chromatin chromosomal chromosome cistron clostridium coli corynebacterium cytogenetic
cytogenic endogenous eosin eosinophil erythroblast erythrocyte estrogenic exogenous exon fibroblast fibrocyte
gamete gene genome genotype genus glia glial granulocyte helicase helix heterologous histiocyte homologous
iatrogenic intron ketogenic klebsiella legionella leishmania listeria lymphoblast lymphocyte
macrophage megalocyte melanocyte meningocele meningococcus merozoite metaphase microphage miotic mitotic
monocyte mutagenic mycobacterium mycoplasma mycosis mycotic myocyte myogenic myotic nephrogenic neurogenic
neuron nucleolus nucleoside nucleotide nucleus oocyst oocyte oogonia organelle organoid osteogenic osteoid
osteon ovale ovalis parainfluenza pasteurella phage phase phenotype platelet prion prophage prophase protein
proteome pyogenic rickettsia spermatic spermatid sporozoite staphylococcus streptococcus telomerase telomere
treponema trophoblast trophozoite trypanosoma tuberculin tubule tubulin typhi typhimurium vacuolar vacuole
virion vivax yeast
"""
"""Cells, genes and microbes."""

TREATMENT = """
anesthetic antiemetic antisepsis antiseptic antitoxin antitussive aseptic atropine chlorhexadol chlorhexidine
digitalis digitoxin digoxin diuretic emetic forceps heroin laxative levodopa levothyroxine morphine oxycontin
oxytocin penicillamine penicillin prebiotic probiotic sedative somatostatin somatropin statin steroid sterol
sulfonamide sulfonylurea tetracaine tetracycline therapeutic tincture tocolytic vaccine vaccinia vasopressin
vasopressor vitamin
"""
"""Medicines, treatment and names of classes that a list of drugs lacks."""

DESCRIPTION = """
acuity acute anterior ascites dermal dermis ectopic endemic entopic epidemic epidermal epidermis etiology
febrile fertile incidence inferior ionized morbidity naive native neonatal palliative parenteral percutaneous perioral
peroral posterior prenatal prevalence regimen salivary sebaceous sebum sensitivity serious serous serum silicon
silicone specificity sterile subcutaneous superior topic track tract trope trophic tropic tubal tubular turbid
turgid unionized valvular variance variant vascular vesicular virile
"""
"""Words of description and of measurement."""
