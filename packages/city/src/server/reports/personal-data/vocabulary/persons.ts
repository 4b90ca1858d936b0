/** Nouns for persons, with their plural and feminine forms. */
export const personNouns = `
riese hüne jungen mann männer männern mannes frau frauen typ typen kerl kerle kerls kerlen bursche burschen junge jungs mädchen mädel mädels mädl dame damen herr herren herrn
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
bote botin paketbotin kurierfahrer essenslieferant fahrradkurier radler radlerin rollerfahrerin motorradfahrerin scooterfahrer busfahrerin fernfahrer autofahrerinnen spaziergänger spaziergängerin hundeführer hundehalterinnen
gassigeher camperin touristin gästin wirtin ladenbesitzer ladeninhaber ladenbesitzerin wirtsleute türsteherin straßenkünstler straßenmusikant straßenmusikerin musikant trommler gitarrist geiger
geigerin akkordeonspieler trompeter saxophonist prediger predigerin straßenprediger missionar taubenfütterin taubenfütterer flaschensammler flaschensammlerin pfandsammler pfandsammlerin müllsammler stadtstreicher stadtstreicherin
landstreicher clochard trinkerin nackter nackte nacktläufer flitzer grapscher belästiger stalker stalkerin verfolger angreifer angreiferin messerstecher randaliererin brandstifter brandstifterin graffitisprayer
schmierfink umweltsünder müllsünder hehler drogendealer kontrolleur kontrolleurin parkwächter wachmann securitymann sicherheitsmann bauleiter handwerker gärtner gärtnerin gartenbesitzer parzellenbesitzer
kleingärtner kleingärtnerin grundstücksbesitzer eigentümer eigentümerin wohnungseigentümer vermieterinnen hausbesitzer hausbesitzerin hausmeisterin hauswart pächter pächterin kioskbesitzer kioskbetreiber imbissbetreiber marktfrau
marktschreier zeitungsverkäufer zeitungsausträger postbotin briefträger briefträgerin polizist polizistin soldat nonne mönch priester erzieher erzieherin betreuer betreuerin trainer trainerin jugendtrainer schiedsrichter fußballer
fußballerin ringer raser raserin autoposer falschparkerin parkplatzdieb unfallfahrer unfallverursacher verursacher verursacherin geschädigter geschädigte beschuldigter beschuldigte anzeigende hinweisgeber augenzeuge
augenzeugin störenfried unruhestifter krawallmacher rowdy rowdys rüpel pöbler pöblerin prolet proll prolls asozialer asoziale asi asis tussi tussis weib weiber weibsbild göre gören bengel lausbub lausbuben knirps steppke rotzlöffel rabauke
rabauken lümmel flegel halunke gauner ganove schurke lumpen mistkerl dreckskerl depp trottel opi omi großvater großmutter ehepaare gassigänger joggerinnen skaterin inlineskater
skateboarder camperpaar herrchen frauchen zuhälter prostituierter stricher callgirl domina stripperin tänzerin clown zauberer jongleur pantomime feuerspucker preacher preachers fiddler drummer guitarist accordionist
dancer juggler mime missionary evangelist nun priest monk vicar soldier bouncers postman postwoman deliveryman biker bikers motorcyclist
motorcyclists scooterist skateboarders rollerblader joggers walkers dogwalker hiker anglers fisherman rambler youngster youngsters schoolboy schoolgirl schoolboys schoolgirls lass lasses lassie
panhandler panhandlers tramp tramps hobo hobos vagrant vagrants squatter squatters peddler hawker hawkers pickpocket pickpockets shoplifter shoplifters burglars robbers muggers thug thugs yob
yobs yobbo chav chavs hoodlum hoodlums ruffian lout louts bully bullies troublemaker troublemakers creep creeps perv pervert perverts flasher weirdo weirdos oddball trespasser trespassers intruder intruders assailant assailants
offender offenders culprits arsonist spitter litterbug idiots moron morons wanker tosser prat twat arsehole bastard geezer geezers gent gents codger biddy crone hag retiree grandad grandpa grandma nana
midwife teacher teachers coach janitor gardener labourer labourers roofer plumber electrician foreman shopkeeper barman barmaid bartender hairdresser groundsman
pusher punter punters hooker hookers prostitute prostitutes pimp stripper smokers vaper
bro bros dudes chick chicks bird-lady sis lodger lodgers
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

export const jobs = `
tourist touristen touristin touristinnen gast gäste gästen kunden kundinnen arzt ärztin ärzte wirt wirte koch köche maler fliesenleger maurer putzfrau putzfrauen putzkraft reinigungskraft pflegekraft haushaltshilfe haushälterin erntehelfer saisonarbeiter leiharbeiter bauarbeiter bautrupp kolonne fernfahrer trucker lkw-fahrer studenten studentinnen austauschschüler austauschschülerin gaststudent praktikant azubi kollegen kolleginnen mitschüler mitbewohner mitbewohnerin untermieter schwiegertochter schwiegersohn schwiegereltern verwandte
großmutter großeltern eltern mutter mütter vater väter sohn tochter bruder schwester freund freundin freunde partner ehefrau ehemann herkunftsfamilie sippe gemeinde mitbürger mitbürgerin mitbürgern landsmann landsleute wurzeln spieler fans hooligans rocker bande mafia jugendlichen schlägertrupp soldaten priester pfarrer imam händler ladenbesitzer besitzer betreiber inhaber vermieter nachbarskinder nachbarsfamilie großfamilie community
tourists tourist customer customers guest guests lodger lodgers flatmate flatmates roommate roommates classmate classmates colleague colleagues friend friends mate mates student students teacher doctor nurse carer carers cleaner cleaners builder builders labourer labourers painter painters plumber roofers cook chef waiter waitress shopkeeper grocer barber driver drivers trucker truckers courier couriers rider riders farmhand au-pair nanny soldier soldiers sailor sailors priest imam landlord landlady tenant tenants owner owners manager
mother mum father dad parents grandmother grandfather grandparents son daughter brother sister cousin wife husband girlfriend boyfriend partner fiance family families newcomer newcomers expat expats settler settlers squatters visitor visitors resident residents neighbour neighbours fan fans supporter supporters hooligans crew crews gang gangs mob clan mafia party parties lot bunch community pensioner gentleman lady toddler baby
seeker seekers worker workers staff putzkolonne helfer helferin pflegerin pfleger erzieherin lehrer lehrerin
`
