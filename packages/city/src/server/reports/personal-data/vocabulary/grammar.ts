/** Frequent words of German that are never a name where a name is expected. */
export const commonGerman = `
foto fotos anlage anhang ps solange sicher mitarbeiter
aber alle allem allen aller alles als also am an andere anderen anders ans auch auf aus außerdem bei beim bereits besonders besser bin bis bitte da dabei dadurch dafür daher damit danach dann daran darauf darf darin darüber das dass davon davor dazu dein deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses dir doch dort dran drauf draußen drin drüber durch dürfen ebenfalls
eigentlich ein eine einem einen einer eines einfach einige einigen einmal endlich er erst es etwa etwas euch euer fast für ganz ganze gar gegen gegenüber gehen geht genau gerade gern gerne gestern gibt ging gleich gut habe haben hab halt hat hatte hatten heute hier hin hinter hoch ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in innerhalb ins ist ja jede jedem jeden jeder jedes jemand jetzt kann kannst kam kein keine keinem keinen keiner komm kommen kommt können könnte
könnten laut leider letzte letzten liegen liegt lag lassen lässt macht machen mach mal man manchmal mehr mein meine meinem meinen meiner mich mir mit möchte morgen muss müssen müsste nach nachdem nachts neben nehmen nein nicht nichts nie niemand noch nun nur ob oben oder ohne öfter oft paar pro raus rein richtig rüber rum runter schon seid sehr sein seine seinem seinen seiner seit seitdem selbst sich sie sind so sogar solche soll sollen sollte sollten sondern sonst sowie später
stand ständig statt stehen steht tags tun tut über überall um und ungefähr uns unser unsere unserem unseren unserer unten unter usw viel viele vielen vielleicht vom von vor vorbei vorne während wann war waren warum was wegen weg weil weiter welche wenn wer werden wie wieder wir wird wirklich wo wohl wohnt wollen wurde wurden zu zudem zum zur zurück zusammen zwar zwei drei vier fünf sechs zwischen zweimal dreimal
schreit schrie brüllt läuft lief rennt rannte sitzt saß schläft schlief bettelt pöbelt pöbelte uriniert parkt fährt fuhr kommt wirft warf raucht trinkt belästigt spricht sprach sagte sagt meint meinte wollte bellt ruft rief klingelt hämmert feiert spielt hört grillt füttert beschimpft bedroht schlägt schlug tritt klaut verkauft dealt schmeißt stört nervt verstreut lässt ließ bekam hilft half kümmert trägt trug
morgens abends mittags täglich jeden montags freitags samstags sonntags montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april juni juli september oktober november dezember woche monat jahr tag tage nacht uhr abend mittag nachmittag vormittag wochenende
danke dank bitte hallo guten tag herzlichen vielen freundlichen lieben liebe beste besten viele schöne schönen grüße gruß grüßen voraus erledigt hilfe info antwort rückmeldung mühe
anwohner anwohnerin anwohnern bürger bürgerin bürgern nachbarn nachbarschaft eltern mieter kunde kunden fußgänger radfahrer pendler team stadt verwaltung ordnungsamt damen herren zusammen miteinander leute alle jemand anonym unbekannt besorgte besorgter genervte genervter aufmerksame aufmerksamer verärgerter verärgerte treue treuer hausgemeinschaft bewohner einwohner elternbeirat passant passantin gast fan mutter vater
müll abfall sperrmüll hund hunde lärm auto autos straße platz haus wohnung tür garten hof keller polizei kinder mann frau männer frauen jugendliche holle nachbar rad fahrrad laterne ampel schild mülltonne tonne tonnen parkplatz gehweg bürgersteig radweg wc klo notdurft drogen alkohol betrunken spritzen scherben glas flasche flaschen musik krach ruhe ordnung sicherheit sauberkeit geld
dortmund hörde nordstadt innenstadt aplerbeck lütgendortmund mengede scharnhorst brackel eving hombruch huckarde bochum essen köln hamburg berlin münchen düsseldorf bonn unna lünen hagen herne witten schwerte castrop duisburg gelsenkirchen kamen bergkamen deutschland nrw westfalen ruhr europa
stolz dumm ziemlich völlig total echt eben hinaus heraus herein vorher nachher bald niemals nirgends überhaupt ebenso bzw evtl ggf etc inkl ca nr tel
`

/** Frequent words of English, likewise. */
export const commonEnglish = `
a about above across after again against all almost alone along already also although always am among an and another any anyone anything are area around as ask at away back be because been before behind being below best better between both but by call came can cannot car cars come comes could council day days did do does doing done down during each either else enough even ever every everyone fine first for from front full gave get gets getting give go goes going gone good got had has have having he her here
him his home how however i if in inside into is it its just keep keeps kept know last late later left less let like little live lives living long look looking lot made make makes making many may maybe me might more morning most much must my near need needs never new next night no nobody none nor not nothing now of off often oh ok old on once one only onto or other our out outside over own parked past people place please put quite rather really right road round rubbish said same saw say see seen she should
side since sit sitting so some someone something soon sorry spoke stand standing still street such sure take taken than thank thanks that the their them then there these they thing things think this those though three through till time to today together told tomorrow too took toward towards trash tried try two under until up upon us used using usually very want wants was waste way we week weeks well went were what when where which while who whole why will with within without would year years yes yesterday yet you your
hello hi dear sir madam team everybody kind regards best sincerely cheers warm monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december resident residents concerned local citizen neighbour neighbours tenant tenants mum dad anonymous
keeps shouting screaming dumping throwing fighting drunk drinking smoking dealing begging sleeping urinating playing running yelling loud noise music dog dogs broken full smell smells street-light advance help attention reply assistance understanding
`

export const german = `der die das und ist ein eine einen einer nicht auf mit den im von zu sich auch vor bei wird immer seit hat wir ich wurde sind dem des es für am liegt wieder bitte aus er ihr uns wo wenn weil dass noch nur mehr kein keine über unter nach durch gegen vom zum zur beim haben schon mein meine meiner unser unsere alle seine ihre mir mich dann doch da hier oder steht sie wie als jeden jede heißt hab ne dort ihn zwei drei`

export const english = `the and is a of to on it that for with was are there this have has from by not they he she at my we his her been every please someone near you your will would can could these get got who when what where how if up out over next about just like only me i into after before down off always never called named keeps who's their our s t two outside again them him guy lives he's some`

export const articles = `der die das dem den des ein eine einen einem einer ne nen nem ner 'n the a an this that diese dieser diesen diesem dieses two some drei zwei vier fünf mehrere einige viele paar three four five several many these those beiden beide both jener another dieselben derselbe denselben dieselbe gewisse gewisser kein keine`

export const indefinites = `ein eine einen einem einer ne nen a an als as another`

export const be = `ist war sind waren bin bist sei wäre wirkt wirkte wirken scheint is was are were am be being been seems seemed looks looked sounded sounds appeared appears klang klingt ist's isn't im i'm he's sieht sah isst wurde is`

/** Words whose personal sense is English; in German they are others. */
export const englishSenses = `man hat bald fat jew male kid rock pole poles tall slim folk tee tie suit suits vest lame taller mute hood gang lad fits ill herd her tan am list mate mates blind chin brown stock nan ms dude`

export const have = `hat hatte haben hatten habe hab has had have having got`

export const and = `und u oder and or & sowie bzw`

export const from = `aus from vom`

export const withWords = `mit in im with wearing trug trägt und and`

export const atThe = `beim zum vom bei im`

export const numbers = `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf two three four five six seven eight nine ten couple dozen paar einige mehrere several`
