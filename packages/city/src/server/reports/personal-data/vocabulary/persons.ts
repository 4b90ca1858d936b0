/** Nouns for persons, with their plural and feminine forms. */
export const personNouns = `
mann männer männern mannes frau frauen typ typen kerl kerle kerls kerlen bursche burschen junge jungs mädchen mädel mädels mädl dame damen herr herren herrn
jugendlicher jugendliche jugendlichen teenager teenie teenies halbstarke halbstarker halbstarken heranwachsender heranwachsende täter täterin tätern dieb diebin diebe räuber einbrecher dealer dealern dealerin bettler bettlern bettlerin
bettlerinnen obdachloser obdachlose obdachlosen wohnungsloser wohnungslose wohnungslosen penner pennern fahrer fahrerin fahrern autofahrer autofahrerin radfahrer radfahrerin fahrradfahrer rollerfahrer motorradfahrer mopedfahrer lkwfahrer busfahrer taxifahrer kurier paketbote postbote besitzer besitzerin halter halterin
hundehalter hundehalterin hundebesitzer hundebesitzerin nachbar nachbarn nachbarin nachbarinnen nachbarsjunge bewohner bewohnerin mieter mieterin untermieter verkäufer verkäuferin händler kellner kellnerin passant passantin fußgänger fussgänger
fußgängerin rentner rentnerin opa oma senior seniorin schüler schülerin student studentin mitarbeiter mitarbeiterin kassierer kassiererin türsteher musiker straßenmusiker punker punk punks skater jogger joggerin kunde kundin kollege kollegin
verdächtiger verdächtige verdächtigen unbekannter unbekannte fremder zeuge zeugin schläger randalierer sprayer alkoholisierter betrunkener betrunkene prostituierte prostituierten arbeiter arbeitern bauarbeiter gestalt gestalten spanner exhibitionist vermieter vermieterin hausmeister pfleger lehrer lehrerin
familie familien großfamilie grossfamilie clan clans bande banden paar pärchen ehepaar dude knabe greis greisin witwe witwer jugendbande clique vollidiot idiot assi assis spinner bub buam madl schwester bruder bürgerin sänger tänzer
man men woman women guy guys bloke blokes lad lads boy boys girl girls lady ladies person persons teen teens teenagers male males female females suspect suspects driver drivers rider cyclist cyclists dealers beggar beggars thief thieves owner owners
neighbour neighbours neighbor neighbors tenant tenants fella fellas fellow fellows chap chaps gentleman gentlemen busker buskers skaters youth youths student students pensioner pensioners worker workers builder builders passenger gang gangs couple couples family families granny resident residents landlord landlady kid
attacker burglar mugger robber stranger vandal perpetrator culprit hooligan drunk jogger runner seller vendor cashier bouncer customer waiter waitress homeless
personen passanten mieterin besitzern insasse insassen beifahrer beifahrerin
`

export const crowds = `
leute leuten mensch menschen person personen kinder kindern kind gruppe gruppen jugendgruppe people child children kids group groups crowd folk folks bürger anwohner einwohner gäste besucher
`

export const children = `kind kinder kindern child children kid kids baby babys babies kleinkind kleinkinder schulkinder toddler toddlers`

export const relatives = `
vater mutter sohn tochter bruder schwester mann frau oma opa großmutter großvater onkel tante cousin cousine neffe nichte enkel enkelin enkelkind schwiegermutter schwiegervater schwiegersohn schwiegertochter schwager schwägerin eltern freund freundin kumpel ehemann ehefrau partner partnerin lebensgefährte lebensgefährtin
nachbar nachbarin kollege kollegin mama papa mutti vati kind söhne töchter mitbewohner mitbewohnerin ex exfreund exmann bekannter bekannte zwilling patenkind mieter mieterin
mother mum mom mam father dad son daughter brother sister husband wife uncle aunt auntie grandma grandpa grandmother grandfather nan gran grandson granddaughter nephew niece cousin friend mate boyfriend girlfriend partner neighbour neighbor flatmate roommate colleague stepson stepfather stepmother tenant
`

export const pronouns = `er sie ihn ihm ich he she him i derjenige diejenige jemand someone somebody wer`

export const possessives = `mein meine meiner meinem meinen meines sein seine seiner seinem seinen ihr ihre ihrem ihren ihrer unser unsere unserer unserem unseren dein deine my his her our their your`
