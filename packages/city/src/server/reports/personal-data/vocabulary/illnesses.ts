/** German adjectives of illness or addiction, without ending. */
export const germanIllnesses = `
schizophren depressiv manisch psychotisch bipolar paranoid autistisch dement demenzkrank demenziell alzheimerkrank epileptisch zuckerkrank diabetisch krebskrank herzkrank lungenkrank nierenkrank leberkrank chronischkrank geisteskrank geistesgestört geistesschwach psychischkrank gehbehindert sehbehindert schwerbehindert schwerstbehindert
schwerstbehindert körperbehindert hörgeschädigt querschnittsgelähmt querschnittgelähmt halbseitengelähmt spastisch gehörlos taubstumm schwerhörig bettlägerig pflegebedürftig alkoholkrank alkoholabhängig alkoholsüchtig drogenabhängig drogensüchtig heroinabhängig heroinsüchtig kokainsüchtig cracksüchtig cracksüchtig spielsüchtig medikamentenabhängig tablettensüchtig suchtkrank schwerkrank todkrank lungenkrank
magersüchtig suizidgefährdet selbstmordgefährdet suizidal lernbehindert fehlsichtig kleinwüchsig inkontinent hochschwanger schwanger traumatisiert rückenmarksverletzt asthmatisch infektiös rheumakrank opiatabhängig crackabhängig substituiert mehrfachbehindert parkinsonkrank krankgeschrieben
hirnverletzt hirngeschädigt nervenkrank gemütskrank suchtgefährdet herzleidend lungenleidend gichtkrank magenkrank darmkrank hautkrank augenkrank aidskrank leukämiekrank tumorkrank rückenkrank gelenkkrank knochenkrank muskelkrank
selbstverletzend coronapositiv covidkrank beinamputiert armamputiert unterschenkelamputiert oberschenkelamputiert amputiert contergangeschädigt hörbehindert geistigbehindert
lernschwach verhaltensgestört verhaltensauffällig hyperaktiv schwermütig lebensmüde wahnsinnig schwachsinnig unzurechnungsfähig entmündigt altersschwach altersdement senil tattrig tatterig stomatragend palliativ sterbenskrank austherapiert
frühgeboren kreislaufschwach bluthochdruckkrank bettlägrig dialysepflichtig beatmungspflichtig sauerstoffpflichtig insulinpflichtig immunsupprimiert immungeschwächt allergiegeplagt heuschnupfengeplagt migränegeplagt schlafgestört essgestört
zwangsgestört angstgestört zwangserkrankt opioidabhängig nikotinabhängig ketaminabhängig koksabhängig kokainabhängig methabhängig crystalabhängig morphinabhängig klebstoffabhängig alkoholisiertabhängig fentanylabhängig polytox polytoxikoman
nüchternsüchtig spielabhängig
`

/** Nouns and English adjectives that tell of somebody's health by themselves, all forms. */
export const illnesses = `
säufer saufkopf trinker trinkerin wino winos insulin herzprobleme kreislaufprobleme lungenprobleme longcovid gipsbein suchti suchtis methheads tweaker tweakers methhead krätze herzkranzverengung angstpatientin angstpatient hospitalismus stoma inkontinenz taubheit blindheit arthritic gout copd fibromyalgie rheumatiker rheumatikerin herzpatient herzpatientin dialysepatient dialysepatientin krebspatient krebspatientin demenzpatient schmerzpatient suchtpatient
diabetes diabetis diabetiker diabetikerin diabetikern epilepsie epileptiker epileptikerin asthma asthmatiker asthmatikerin demenz alzheimer parkinson depression depressionen schizophrenie psychose psychosen syndrom syndrome autismus autist autistin autisten adhs ads trisomie downsyndrom hiv aids hepatitis tuberkulose tbc copd rheuma arthrose osteoporose schlaganfall schlaganfälle herzinfarkt hirninfarkt alkoholsucht tablettensucht drogensucht herzschrittmacher herzschwäche
herzfehler krebserkrankung brustkrebs lungenkrebs leukämie chemotherapie chemo dialyse sklerose querschnittslähmung gehbehinderung sehbehinderung schwerbehinderung behinderung schwerbehinderter schwerbehindertenausweis pflegestufe pflegegrad pflegefall blutverdünner alkoholiker alkoholikerin alkoholikern alkoholproblem alkoholprobleme suchtproblem suchtprobleme drogenproblem drogenprobleme alkoholsucht drogensucht heroinsucht spielsucht
junkie junkies junky junkys junki junkis drogenabhängiger drogenabhängige drogenabhängigen drogensüchtiger drogensüchtige drogensüchtigen suchtkranker suchtkranke suchtkranken drogenkranke drogenkranken süchtige süchtiger süchtigen abhängige alkis alki alkie alkies methadon methadonpatient subutex crackhead crackheads smackhead smackheads fixer fixern geisteskranker geisteskranke geistesgestörter psychopath psychopathin psycho spasti spast mongo krüppel irrer
borderline borderliner burnout posttraumatische ptbs angststörung panikattacken panikattacke angststörungen wahnvorstellungen verfolgungswahn zwangsstörung essstörung magersucht bulimie tourette migräne neurodermitis allergiker allergikerin lähmung prothese beinprothese sauerstoffgerät blutkrebs mukoviszidose hirntumor tumor polio kinderlähmung bandscheibenvorfall fehlgeburt nierenversagen spastiker spastikerin rollstuhlfahrersohn bluthochdruck psychiatriepatient klinikpatient rollstuhlpflichtig messie
schizophrenic schizophrenia schizo depressed bipolar psychotic psychosis paranoid autistic autism adhd dementia alzheimers epilepsy epileptic diabetic diabetics asthmatic anxiety ptsd cancer leukaemia leukemia chemotherapy stroke paralysed paralyzed paraplegic quadriplegic tetraplegic amputee alcoholic alcoholics alcoholism junkie addict addicts suicidal tuberculosis emphysema pregnant anorexic bulimic sclerosis
disability disabilities handicap arthritis angina pacemaker housebound bedridden incontinent tourettes incapacitated insane narcoleptic anaphylactic hypertension prosthetic
herzinsuffizienz herzrhythmusstörungen herzrhythmusstörung vorhofflimmern herzklappenfehler herzleiden herzoperation koronarsyndrom aneurysma thrombose thrombosen embolie lungenembolie
krampfadern venenleiden kreislaufkollaps schlaganfallpatient hirnblutung hirnschlag gehirntumor hirnhautentzündung meningitis enzephalitis hydrocephalus wasserkopf parkinsonpatient demenzpatientin alzheimerpatient alzheimerpatientin
creutzfeldt huntington chorea muskeldystrophie muskelschwund muskelschwäche polyneuropathie neuropathie trigeminusneuralgie spastik tetraspastik zerebralparese cerebralparese querschnitt
paraplegie hemiparese halbseitenlähmung gesichtslähmung fazialisparese osteogenesis glasknochen glasknochenkrankheit skoliose morbus bechterew basedow crohn colitis reizdarm gastritis magengeschwür zöliakie laktoseintoleranz
glutenunverträglichkeit leberzirrhose zirrhose fettleber gelbsucht niereninsuffizienz nierenkrankheit nierenstein nierensteine blasenschwäche prostatakrebs hautkrebs darmkrebs magenkrebs blasenkrebs nierenkrebs leberkrebs
hodenkrebs eierstockkrebs gebärmutterhalskrebs schilddrüsenkrebs knochenkrebs lymphom lymphdrüsenkrebs melanom metastasen karzinom hirnmetastasen bestrahlung strahlentherapie chemotherapien lipödem lymphödem adipositas fettsucht untergewicht
bulimiker bulimikerin magersüchtiger anorexie schuppenflechte psoriasis ekzem ekzeme gürtelrose wundrose erysipel dekubitus abszess abszesse nesselsucht rosazea vitiligo albinismus albino skabies läuse lepra lues syphilis
gonorrhö herpes hpv chlamydien lungenemphysem emphysem lungenfibrose sarkoidose bronchitis bronchialasthma schlafapnoe asthmaspray sauerstoffflasche sauerstoffschlauch
beatmungsgerät heimbeatmung trachealkanüle tracheostoma magensonde stomabeutel katheter urinbeutel windelträger herzkatheter insulinpumpe insulinspritze insulinspritzen epipen notfallset rheumaschub gichtanfall hüftprothese
knieprothese künstliches endoprothese armprothese unterschenkelprothese oberschenkelprothese beinstumpf gehgestell gipsarm gipsfuß halskrause hörimplantat hörsturz tinnitus gehörlosigkeit
taubblind schwerhörigkeit glaukom makuladegeneration nachtblindheit farbenblind farbenblindheit sehschwäche sehrest legasthenie legastheniker dyskalkulie adhsler aspergersyndrom asperger
fas fasd alkoholsyndrom entwicklungsverzögerung intelligenzminderung lernbehinderung sprachbehinderung mutismus waschzwang zwangsneurose zwangsneurotiker zwangserkrankung kleptomane kleptomanin
kleptomanie pyromane pyromanin pyromanie nymphomanin soziopath soziopathin narzisst narzisstin neurotiker neurotikerin hypochonder hypochonderin paranoiker paranoia liebeswahn größenwahn halluzinationen halluzination stimmenhören
manien hypomanie winterdepression wochenbettdepression nervenzusammenbruch suizidversuch selbstmordversuch selbstverletzung ritzerin ritzer panikstörung platzangst agoraphobie sozialphobie klaustrophobie traumata kriegstrauma
persönlichkeitsstörung schizoaffektive zwangseinweisung zwangseingewiesen psychiatrieerfahren psychopharmaka antidepressiva antidepressivum neuroleptika ritalin haldol tavor diazepam fluoxetin
risperdal methadonprogramm methadonausgabe substitution substitutionspatient polamidon suboxone naloxon opiate oxycodon tilidin kokser giftler giftlerin heroinsüchtiger heroinsüchtige heroinabhängige
heroinabhängiger crackabhängige cracksüchtige cracksüchtiger crackraucher cokehead alkoholkranker alkoholkranke alkoholkranken alkoholabhängige alkoholabhängiger alkoholabhängigen spielsüchtiger spielsüchtige suffkopp suffkopf säuferin
schnapsdrossel schluckspecht quartalssäufer spiegeltrinker leberschaden korsakow delirium entzugserscheinungen entzugssymptome entgiftung psychiatriepatientin psychofall psychofälle irrenhaus
klapsmühle verrückter bekloppter bekloppte geisteskrankheit debil imbezil behindi downie downi hirni hirnschaden hirntod wachkoma komapatient schwerbehindertengrad gdb merkzeichen
behindertenausweis schwerstbehinderung erwerbsminderung erwerbsunfähig risikoschwangerschaft hochschwangere schwangere schwangerer schwangerschaft risikoschwangere fehlgeburten kaiserschnitt frühgeburt transplantation
lebertransplantation nierentransplantation herztransplantiert organtransplantation sichelzellanämie bluterkrankheit bluter anämie blutarmut hämophilie thrombozytopenie leukämiepatient sklerodermie borreliose
cfs mecfs fsme malaria ebola typhus cholera keuchhusten lungentuberkulose allergieschock anaphylaxie erdnussallergie nussallergie pollenallergie hausstauballergie bienengiftallergie wespenallergie wespengiftallergie
heuschnupfen insektengiftallergie neurodermitiker neurodermitikerin asthmaanfälle krampfleiden krampfleidend ohnmachtsanfälle schwindelanfälle gleichgewichtsstörung gleichgewichtsstörungen vertigo
hexenschuss ischias bandscheibe cirrhosis jaundice gonorrhea gonorrhoea chlamydia scabies lice impetigo shingles eczema albinism ulcers crohns coeliac celiac gallstones
transplant transplants sarcoidosis fibrosis pneumonia inhaler tracheostomy catheter colostomy nebuliser nebulizer aneurysm thrombosis dvt embolism haemophilia
hemophilia haemophiliac hemophiliac anaemia anemia anaemic lymphoma melanoma tumour tumours tumors carcinoma metastases radiotherapy mastectomy hysterectomy osteoporosis arthrosis rheumatism rheumatoid scoliosis spondylitis
sciatica fibromyalgia neuropathy neuralgia palsy dystrophy myasthenia huntingtons mnd parkinsons parkinsonian hemiplegic hemiplegia paraplegia
spastic narcolepsy epilepsies migraine migraines glaucoma cataracts macular blindness deafness deafblind dyslexic dyslexia dyspraxia dyspraxic dyscalculia aspergers downs
ocd agoraphobia agoraphobic claustrophobic claustrophobia phobia bpd schizoaffective delusional delusions hallucinations hallucinating mania psychopathic sociopath
narcissist neurotic overdosed detox antidepressants antipsychotics xanax prozac methadone buprenorphine drunkard boozer boozers druggie druggies druggy
dopehead pothead potheads stoners cokeheads pillhead pillheads nutter nutters nutcase nutjob loony loonies looney lunatic lunatics schizos headcase retard retards mong
spaz spacker cripple cripples bulimia anorexia anorexics anaphylaxis hypertensive arrhythmia tachycardia gangrene gangrenous amputation amputated amputees prosthesis prosthetics
cochlear menopause menopausal ivf miscarriage miscarried stillbirth postnatal postpartum tb leprosy sepsis septicaemia concussed concussion
immunocompromised immunosuppressed
hämorrhoiden dachschaden vollmeise bänderriss kreuzbandriss meniskus meniskusriss leistenbruch hernia haemorrhoids hemorrhoids varicose cataract stomabag angioplasty
dialysis psychos gicht lupus manic lithium
`

/** Only about somebody's health where a person is said to have it. */
export const illnessesOfPersons = `
needs spectrum
krebs blind blinder blinde blinden taub tauber taube stumm stummer corona covid grippe herz gelähmt behindert behinderter behinderte behinderten krank kranker kranke kranken süchtig abhängig gehörlose verwirrt verwirrter verwirrte allergie allergien allergisch allergiker rollstuhlfahrer rollstuhlfahrerin ms lunge infiziert positiv depri verrückt irre fieber infekt entzug therapie psychiatrie geschlossenen reha lungenentzündung krampfanfall anfälle krampfanfälle anfall klapse krankheit erkrankung schmerzen operiert operation
deaf ill sick disabled handicapped addicted allergic allergy allergies unwell lame mute coronavirus flu rehab seizures seizure fits mental unstable
gehprobleme atemnot atemprobleme hüfte knieprobleme heart asthmaanfall rückenprobleme
leukose windeln beinen beine thrombosestrümpfe vergesslich tüddelig tüdelig plemplem gaga durchgeknallt bekloppt wirr umnachtet weggetreten labil nervenkrank entzündung magenprobleme darmprobleme leberprobleme nierenprobleme schlafprobleme
schlafstörungen schlafstörung nervenleiden kreuzschmerzen rückenschmerzen gelenkschmerzen kopfschmerzen schwindel kreislauf zucker rippenbruch beinbruch armbruch oberschenkelhalsbruch gehirnerschütterung bandscheiben breathless breathing
confused forgetful senile frail bonkers unhinged deranged demented infected positive contagious migraine insomnia crippled dizzy dizziness
`

export const healthAdverbs = `psychisch psychische psychischen psychischer geistig geistige geistigen geistiger seelisch seelische körperlich körperliche körperlichen körperlicher chronisch chronische chronischen schwer schwere schwerst stark unheilbar gesundheitlich gesundheitliche gesundheitlichen mentally mental physically severely seriously chronically terminally visually hearing partially legally learning emotionally psychologically cognitively nervlich mental`

export const sick = `
krank kranker kranke kranken krankes krankem erkrankt erkrankter erkrankte erkrankten erkrankung erkrankungen gestört gestörter gestörte gestörten störung störungen labil labiler labile auffällig auffälliger auffällige auffälligen verwirrt verwirrter verwirrte verwirrten behindert behinderter behinderte behinderten behinderung behinderungen beeinträchtigt beeinträchtigter beeinträchtigte beeinträchtigung eingeschränkt eingeschränkter eingeschränkte instabil angeschlagen zurückgeblieben belastet belasteter süchtig depressiv abhängig probleme problemen problem krise ausnahmezustand leiden einschränkung einschränkungen schwierigkeiten gestörte
ill illness illnesses sighted sick disabled unstable disturbed impaired handicapped unwell blind deaf disorder disorders health challenged disability disabilities difficulties problems issues condition retarded breakdown episode
`

export const aids = `
rollstuhl elektrorollstuhl rollator rollatoren krücken krücke gehhilfe gehhilfen blindenhund blindenstock hörgerät hörgeräte beinprothese wheelchair crutches walker rollator rollstühle wheelchairs
rolli elektrorolli elektromobil krankenfahrstuhl seniorenmobil handbike gehbock gehwagen gehstütze gehstützen unterarmgehstützen unterarmgehstütze achselkrücken langstock taststock hörgeräteträger hörgeräten führhund blindenführhund
assistenzhund assistenzhunde treppenlift sauerstoffwagen zimmerframe powerchair rollators crutch
`

export const suffers = `
leidet leide leiden litt leidend erkrankt nimmt sitzt sitze suffers suffering suffer suffered diagnosed takes uses using hatte hat habe haben has have had got bekommt gets having
spritzt spritze
`

export const bones = `arm bein hüfte handgelenk fuß knöchel rippe rippen schulter nase oberschenkel oberschenkelhals knie wrist leg hip ankle rib ribs shoulder elbow collarbone
rücken hüften knies hand hände gelenk back neck foot hips knees
`

export const broken = `gebrochen broke broken fractured gebrochenen gebrochenem gebrochene`

export const aidStarts = `walking zimmer white guide assistance hearing mobility oxygen electric leg neck prosthetic artificial weißer weißem weißen künstliches cochlear service support motorised motorized`

export const senses = `hört höre hören sieht sehen gehen laufen walk see hear breathe atmen`

export const slang = `dicht tassen latten sauber knusper klar kopf birne oberstübchen beisammen head meds medication rocker marbles there loose`

/** Small words and adjectives that belong to an illness behind them, folded. */
export const illnessLinks = `an unter im in from a ein eine einen einem mit with sehr very on of als as type typ offene offenen es ganz alle mehr quite right heavily bisserl bissl bisschen bit little wenig only cerebral cystic
muscular rheumatoid sickle motor irritable kidney renal liver lung breast prostate bowel skin stomach brain spinal ovarian pancreatic morbus long post nach after following wegen recovering einer durch
trotz beidseitig einseitig beidseits linksseitig rechtsseitig rechts links angeborene angeborener angeborenen late stage leicht etwas leichte leichter schwerer schwere akut multiple multipler his her
seinen ihren my den das auf nen ne both total frueh starke starker starkes schweres heroin crack drug drugs meth cocaine coke alcohol poly der die the ex ehemaliger known bekannter stadtbekannter
serious bad chronic severe early onset end beginnende fortgeschrittene leichtes dieser diese diesem and und vermutlich offenbar wohl clearly probably obviously offensichtlich auch schon seit jahren
seitdem leider unfortunately not nicht completely voellig komplett fast almost nearly halb registered trockener months weeks monat monate monaten woche wochen one two three four five six seven eight
nine zwei drei vier fuenf sechs sieben acht neun siebten achten neunten sechsten hard leidet suffers hochgradig mittelgradig geringgradig hochgradige mittelschwer mittelschwere mittelschwerer`
