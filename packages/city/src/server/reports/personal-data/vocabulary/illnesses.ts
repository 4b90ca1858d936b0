/** German adjectives of illness or addiction, without ending. */
export const germanIllnesses = `
schizophren depressiv manisch-depressiv manisch psychotisch bipolar paranoid autistisch dement demenzkrank demenziell alzheimerkrank epileptisch zuckerkrank diabetisch krebskrank herzkrank lungenkrank nierenkrank leberkrank chronischkrank geisteskrank geistesgestört geistesschwach psychischkrank gehbehindert sehbehindert schwerbehindert schwerstbehindert
schwerstbehindert körperbehindert hörgeschädigt querschnittsgelähmt querschnittgelähmt halbseitengelähmt spastisch gehörlos taubstumm schwerhörig bettlägerig pflegebedürftig alkoholkrank alkoholabhängig alkoholsüchtig drogenabhängig drogensüchtig heroinabhängig heroinsüchtig kokainsüchtig cracksüchtig cracksüchtig spielsüchtig medikamentenabhängig tablettensüchtig suchtkrank schwerkrank todkrank lungenkrank
magersüchtig suizidgefährdet selbstmordgefährdet suizidal lernbehindert fehlsichtig kleinwüchsig inkontinent hochschwanger schwanger traumatisiert rückenmarksverletzt asthmatisch infektiös rheumakrank opiatabhängig crackabhängig substituiert geh-behindert mehrfachbehindert parkinsonkrank krankgeschrieben
`

/** Nouns and English adjectives that tell of somebody's health by themselves, all forms. */
export const illnesses = `
säufer saufkopf trinker trinkerin wino winos insulin herzprobleme kreislaufprobleme lungenprobleme longcovid gipsbein suchti suchtis methheads tweaker tweakers methhead krätze herzkranzverengung angstpatientin angstpatient hospitalismus stoma inkontinenz taubheit blindheit arthritic gout copd fibromyalgie rheumatiker rheumatikerin herzpatient herzpatientin dialysepatient dialysepatientin krebspatient krebspatientin demenzpatient schmerzpatient suchtpatient
diabetes diabetis diabetiker diabetikerin diabetikern epilepsie epileptiker epileptikerin asthma asthmatiker asthmatikerin demenz alzheimer parkinson depression depressionen schizophrenie psychose psychosen syndrom syndrome autismus autist autistin autisten adhs ads trisomie downsyndrom hiv aids hepatitis tuberkulose tbc copd rheuma arthrose osteoporose schlaganfall schlaganfälle herzinfarkt hirninfarkt alkoholsucht tablettensucht drogensucht herzschrittmacher herzschwäche
herzfehler krebserkrankung brustkrebs lungenkrebs leukämie chemotherapie chemo dialyse multiple-sklerose sklerose querschnittslähmung gehbehinderung sehbehinderung schwerbehinderung behinderung schwerbehinderter schwerbehindertenausweis pflegestufe pflegegrad pflegefall blutverdünner alkoholiker alkoholikerin alkoholikern alkoholproblem alkoholprobleme suchtproblem suchtprobleme drogenproblem drogenprobleme alkoholsucht drogensucht heroinsucht spielsucht
junkie junkies junky junkys junki junkis drogenabhängiger drogenabhängige drogenabhängigen drogensüchtiger drogensüchtige drogensüchtigen suchtkranker suchtkranke suchtkranken drogenkranke drogenkranken süchtige süchtiger süchtigen abhängige alkis alki alkie alkies methadon methadonpatient subutex crackhead crackheads smackhead smackheads fixer fixern geisteskranker geisteskranke geistesgestörter psychopath psychopathin psycho psychos spasti spast mongo krüppel irrer
borderline borderliner burnout posttraumatische ptbs angststörung panikattacken panikattacke angststörungen wahnvorstellungen verfolgungswahn zwangsstörung essstörung magersucht bulimie tourette migräne neurodermitis allergiker allergikerin lähmung prothese beinprothese sauerstoffgerät blutkrebs mukoviszidose hirntumor tumor polio kinderlähmung bandscheibenvorfall fehlgeburt nierenversagen spastiker spastikerin rollstuhlfahrersohn bluthochdruck psychiatriepatient klinikpatient rollstuhlpflichtig messie
schizophrenic schizophrenia schizo depressed bipolar psychotic psychosis paranoid autistic autism adhd dementia alzheimers epilepsy epileptic diabetic diabetics asthmatic anxiety ptsd cancer leukaemia leukemia dialysis chemotherapy stroke paralysed paralyzed paraplegic quadriplegic tetraplegic amputee alcoholic alcoholics alcoholism junkie addict addicts suicidal tuberculosis emphysema pregnant anorexic bulimic sclerosis
disability disabilities handicap arthritis angina pacemaker housebound bedridden incontinent tourettes incapacitated insane mentally-ill narcoleptic anaphylactic hypertension prosthetic
`

/** Only about somebody's health where a person is said to have it. */
export const illnessesOfPersons = `
needs spectrum
krebs blind blinder blinde blinden taub tauber taube stumm stummer corona covid grippe herz gelähmt behindert behinderter behinderte behinderten krank kranker kranke kranken süchtig abhängig gehörlose verwirrt verwirrter verwirrte allergie allergien allergisch allergiker rollstuhlfahrer rollstuhlfahrerin ms lunge infiziert positiv depri verrückt irre fieber infekt entzug therapie psychiatrie geschlossenen reha lungenentzündung krampfanfall anfälle krampfanfälle anfall klapse krankheit erkrankung schmerzen operiert operation
deaf ill sick disabled handicapped addicted allergic allergy allergies unwell lame mute coronavirus flu rehab seizures seizure fits mental unstable
gehprobleme atemnot atemprobleme hüfte knieprobleme heart asthmaanfall rückenprobleme
`

export const healthAdverbs = `psychisch psychische psychischen psychischer geistig geistige geistigen geistiger seelisch seelische körperlich körperliche körperlichen körperlicher chronisch chronische chronischen schwer schwere schwerst stark unheilbar gesundheitlich gesundheitliche gesundheitlichen mentally mental physically severely seriously chronically terminally visually hearing partially legally learning emotionally psychologically cognitively nervlich mental`

export const sick = `
krank kranker kranke kranken krankes krankem erkrankt erkrankter erkrankte erkrankten erkrankung erkrankungen gestört gestörter gestörte gestörten störung störungen labil labiler labile auffällig auffälliger auffällige auffälligen verwirrt verwirrter verwirrte verwirrten behindert behinderter behinderte behinderten behinderung behinderungen beeinträchtigt beeinträchtigter beeinträchtigte beeinträchtigung eingeschränkt eingeschränkter eingeschränkte instabil angeschlagen zurückgeblieben belastet belasteter süchtig depressiv abhängig probleme problemen problem krise ausnahmezustand leiden einschränkung einschränkungen schwierigkeiten gestörte
ill illness illnesses sighted sick disabled unstable disturbed impaired handicapped unwell blind deaf disorder disorders health challenged disability disabilities difficulties problems issues condition retarded breakdown episode
`

export const aids = `rollstuhl elektrorollstuhl rollator rollatoren krücken krücke gehhilfe gehhilfen blindenhund blindenstock hörgerät hörgeräte beinprothese wheelchair crutches zimmer-frame walker rollator rollstühle wheelchairs mobility-scooter walking-frame`

export const suffers = `leidet leide leiden litt leidend erkrankt nimmt sitzt sitze suffers suffering suffer suffered diagnosed takes uses using hatte hat habe haben has have had got bekam bekommt gets having`

export const bones = `arm bein hüfte handgelenk fuß knöchel rippe rippen schulter nase oberschenkel oberschenkelhals knie wrist leg hip ankle rib ribs shoulder elbow collarbone`

export const broken = `gebrochen broke broken fractured gebrochenen gebrochenem gebrochene`
