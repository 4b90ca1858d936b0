/** What stands around a name, and what stands around a word that only looks like one. */
export const salutations = `herr herrn hr hrn frau fr fräulein frl familie fam eheleute ehepaar mr mrs ms miss mister mme madame monsieur sir signora signor bay bayan pan pani`

export const titles = `freiherr freifrau graf gräfin baron baronin ritter edler lord lady dame dr prof professor professorin doktor drs med dipl ing mag ra jur phil doctor phd`

export const introductions = `hier this heiße heisse heiss heißt heisst hieß hiess heißen namens genannt gerufen nennt nenne vorname nachname familienname rufname named called surname gez gezeichnet signed unterzeichnet absender absenderin name meldender melderin melder ansprechpartner ansprechpartnerin kontaktperson aka alias nennen nannte nannten rufen spitzname spitznamen rufname rufnamens geburtsname mädchenname forename yours
goes
gewisser gewissen gewisse
`

export const roles = `
stadträtin gemeinderat gemeinderätin ratsfrau abgeordneter abgeordnete landrat landrätin minister ministerin senator senatorin dezernent dezernentin ortsvorsteher ortsvorsteherin bezirksbürgermeister bezirksbürgermeisterin amtsleiter amtsleiterin abteilungsleiter abteilungsleiterin teamleiter teamleiterin schulleiter schulleiterin kitaleiterin leiterin vorsitzender vorsitzende vorstand schriftführer kassenwart geschäftsführer geschäftsführerin meister meisterin wirt wirtin kneipenwirt
oberkommissarin hauptkommissarin polizeiobermeister polizeihauptkommissar polizeikommissar polizeikommissarin polizeibeamter polizeibeamtin wachmeister hauptmann leutnant oberst feuerwehrmann brandmeister küster mesner kaplan diakon diakonin pastorin pfarrerin schwester bruder imam hodscha rabbi rabbiner erzieherin erzieher betreuer betreuerin pfleger pflegerin krankenschwester ärztin arzt hausarzt zahnarzt anwalt anwältin rechtsanwalt rechtsanwältin notar notarin richter richterin makler maklerin gärtner platzwart bademeister hauswart hausverwalterin pächter pächterin
oma opa omi opi großmutter großvater schwiegermutter schwiegervater schwiegersohn schwiegertochter stiefsohn stieftochter stiefvater halbbruder zwillingsbruder zwillingsschwester enkelin enkelsohn urenkel patenkind patenonkel patentante lebensgefährte lebensgefährtin partner partnerin verlobter verlobte exmann exfrau ex freundin kumpeline mitschüler mitschülerin klassenkamerad azubi lehrling praktikant praktikantin mieterin untermieter untermieterin obermieter beamter beamtin herrchen frauchen hundesitter dealer postbote postbotin
inspector detective superintendent sheriff captain lieutenant deputy pcso warden chairman chairwoman chairperson treasurer secretary headteacher headmaster headmistress professor nurse sister matron brother father mother mum mam mom granddad grandma grandpa granny gran nan nana grandfather grandmother stepson stepdaughter stepdad stepmum stepfather stepmother godfather godmother fiancé fiancée partner ex lodger subtenant concierge janitor supervisor foreman councilwoman councilman alderman alderwoman lecturer solicitor barrister
klingel klingelschild briefkasten türschild namensschild
nachbar nachbarn nachbarin mitbewohner mitbewohnerin kollege kollegen kollegin hausmeister hausmeisterin vermieter vermieterin mieter mieterin hausverwalter verwalter polizist polizistin kommissar kommissarin polizeihauptmeister polizeimeister polizeioberkommissar oberkommissar hauptkommissar wachtmeister pfarrer pastor pastorin pater bürgermeister bürgermeisterin oberbürgermeister stadtrat stadträtin ratsherr
lehrer lehrerin direktor direktorin rektor rektorin trainer chef chefin inhaber inhaberin besitzer besitzerin eigentümer eigentümerin sachbearbeiter sachbearbeiterin sohn tochter bruder schwester vater mutter onkel tante opa oma cousin cousine neffe nichte enkel enkelin ehemann ehefrau freund freundin kumpel exfreund bekannter bekannte schwager schwägerin patient patientin hundehalter hundehalterin halter halterin ihr ihre euer eure
dein deine zeuge zeugin fahrer fahrerin obdachloser obdachlose anwohner anwohnerin opfer täter schüler schülerin baby busfahrer
neighbour neighbor landlord landlady caretaker tenant flatmate roommate housemate colleague officer constable sergeant teacher coach boss manager son daughter brother sister uncle auntie aunt cousin nephew niece husband wife friend mate boyfriend girlfriend pastor vicar reverend rev councillor mayor owner driver witness pc landlords grandson dad granddad lad
zwillinge söhne töchter brüder schwestern geschwister twins sons daughters brothers sisters drillinge
kinder kind postman postwoman milkman bro hund familie bouncer barber plumber builder gardener cleaner doctor dentist vet
assistant apprentice trainee intern carer employee client customer pupil student assistent assistentin putzfrau reinigungskraft haushaltshilfe aushilfe kunde kundin mitarbeiter mitarbeiterin kameradin teamkollege nachbarsjunge nachbarskind
pate patin stepbrother stepsister sitter nanny guide
`

export const closings = `
gruß gruss grüße grüsse gruessen grüßen grüssen grüßt grussi lg mfg vg bg hg liebegrüße hochachtungsvoll unterschrift cheers regards sincerely faithfully wishes greetings thx yours respectfully xx xoxo ciao tschüss tschüß servus
cya laters bye byebye peace bussi bussis tschau tschö tschüssi ahoi glückauf glueckauf servas baba hdl kisses love hugs slán adieu adé namaste salam selam gratefully
best
cordially warmly affectionately
`

export const greetings = `hallo hi hey liebe lieber liebes dear hello moin servus geehrte geehrter guten tach huhu danke dank thanks thank thx merci bis grüß ta`

export const particles = `von van de der den zu zum zur al el ben bin ibn abu la di da del della dos das le mc mac o d ter ten vom und abd`

export const saints = `st sankt san santa saint são heilige heiligen heiliger hl`

/** Kinds of streets, buildings, shops, firms, clubs; also the chains a surname may follow. */
export const places = `
straße strasse str straßen strassen platz platzes wegs parks gms depot weindepot weg allee gasse ring ufer brücke park parks schule grundschule hauptschule realschule gesamtschule gymnasium förderschule kolleg berufskolleg kirche kirchen kirchplatz kapelle kloster dom münster haus hauses heim halle hof höfe markt marktplatz klinik klinikum krankenhaus hospital stift stiftung kita kindergarten kindertagesstätte garten
denkmal denkmals brunnen stadion arena museum bibliothek bücherei center centrum zentrum galerie passage viertel siedlung tor wall damm steig pfad promenade tunnel wache revier haltestelle station bahnhof ubahn parkhaus parkplatz spielplatz friedhof turm statue saal forum institut akademie universität uni theater kino oper bau schacht zeche halde
bäckerei bäcker bäckers konditorei metzgerei metzger fleischerei fleischer café cafe caffè kaffee restaurant gaststätte gasthaus gasthof kneipe hotel pension imbiss kiosk trinkhalle büdchen apotheke praxis zahnarztpraxis salon friseur frisör friseursalon optik optiker juwelier blumen getränke autohaus firma fa edeka rewe spedition kanzlei modehaus schuhhaus möbel möbelhaus elektro sanitär pizzeria trattoria
ristorante döner grill bar club pub bistro eiscafé eisdiele bestattungen gebäudereinigung umzüge reisen fahrschule tanzschule musikschule gmbh ag kg ohg ug ek ev e.v. mbh söhne transporte transport logistik immobilien hausverwaltung containerdienst entsorgung baustoffe werkstatt tankstelle drogerie filiale laden shop geschäft kaufhaus supermarkt discounter stadthaus penny aldi lidl netto kaufland rossmann
dm galeria villa verlag brauerei bank sparkasse versicherung reinigung wäscherei schreinerei tischlerei gärtnerei malerbetrieb dachdecker bau baufirma bedachungen nagelstudio studio fitness fitnessstudio kosmetik spielhalle wettbüro moschee synagoge gemeinde gemeindehaus pfarrheim bad schwimmbad hallenbad freibad see teich bach tal berg wald hain linie buslinie ecke kreuzung zoo zentralfriedhof denkmalplatz kaserne rathaus stadthalle post
street road rd avenue ave lane square school church bridge house court place drive terrace close crescent market hall arms station primary academy college university hotel inn tavern bakery butchers barbers café shop shops store stores supermarket restaurant ltd limited plc inc llc co company sons bros brothers garage centre library monument memorial statue clinic surgery pharmacy bookies takeaway kebab
stadium theatre cinema gardens gate bus stop line pizza burger plumbing builders removals estate estates agents solicitors accountants bar's green row mews walk way yard
zirkus circus buchhandlung bücherstube nails hair barber salon's zirkuszelt brauhaus wirtshaus weinstube biergarten cafe bistro teestube spätkauf späti gelateria osteria taverna taverne nagelstudio apotheke reisebüro fahrradladen preis pokal cup fest festival tag markt turnier lauf gedenktafel tafel stolperstein bild plakat film serie song lied album roman buch konzert tour partei-plakat wahlplakat graffiti band
ag- geschwister kirmes weihnachtsmarkt transporter container anhänger wagen laster bagger
`

/** Endings of compounds for places: Sonnenplatz, Müllerstr. */
export const placeEndings = `straße strasse str platz weg allee gasse ring ufer brücke bruecke park schule gymnasium kirche haus heim halle hof markt klinik krankenhaus stift kita garten denkmal brunnen stadion arena museum zentrum viertel siedlung tor wall damm steig pfad tunnel bäckerei baeckerei apotheke laden haltestelle bahnhof`
