/** German adjectives said of persons only, without ending. */
export const germanLooks = `
zwanzigjährig dreißigjährig vierzigjährig fünfzigjährig sechzigjährig siebzigjährig achtzigjährig neunzigjährig pockennarbig faltig pausbäckig rotgesichtig dickbäuchig schieläugig braungelockt gelockt füllig feist fettleibig sehnig spargeldünn dürrer kurzgeschoren rotbäckig hinkend humpelnd verlebt wettergegerbt
blond hellblond dunkelblond wasserstoffblond brünett dunkelhaarig schwarzhaarig rothaarig grauhaarig weißhaarig langhaarig kurzhaarig hellhaarig braunhaarig lockenköpfig glatzköpfig kahlköpfig kahlrasiert kahlgeschoren bärtig vollbärtig schnauzbärtig unrasiert tätowiert volltätowiert zutätowiert gepierct stämmig
untersetzt korpulent übergewichtig adipös muskulös muskelbepackt hager schmächtig schlank dürr spindeldürr pummelig mollig dicklich rundlich beleibt breitschultrig zierlich zahnlos pickelig sommersprossig blauäugig braunäugig vernarbt hochgewachsen kleinwüchsig großgewachsen sonnengebräunt braungebrannt geschminkt ausgemergelt vollschlank drahtig bulligen bullig schnurrbärtig halbglatzig rotblond graumeliert bebrillt zottelig hünenhaft schlaksig gebeugt mittelgroß mittelalt lockig kopftuchtragend vermummt
glattrasiert frischrasiert bartlos zahnlückig aschblond strohblond platinblond goldblond weißblond silberhaarig graubärtig weißbärtig schwarzbärtig rotbärtig langbärtig krummbeinig hakennasig stupsnasig schlitzäugig grünäugig
dunkeläugig triefäugig einäugig einarmig einbeinig hohlwangig pausbackig schmallippig vollbusig breitschulterig schmalschultrig kurzbeinig langbeinig dickleibig wohlbeleibt stattlich hochaufgeschossen baumlang kurzgewachsen
klapperdürr ausgezehrt abgemagert knochig athletisch durchtrainiert drall pummlig moppelig gedrungen vierschrötig bucklig buckelig krummrückig sonnenverbrannt solariumgebräunt faltenreich runzelig runzlig narbig verpickelt blassgesichtig
bleichgesichtig rotnasig zerknittert ungekämmt ungewaschen barfuß barfüßig oberkörperfrei tätowierter maskiert bezopft gescheitelt toupiert dauergewellt kurzgeschnitten stoppelhaarig stoppelbärtig spitzbärtig ergraut angegraut grauschläfig
silbergrau stotternd lispelnd schielend näselnd heiser bärenhaft zwergenhaft gertenschlank kugelrund wohlgenährt dickbauchig bierbäuchig schwarzgekleidet dunkelgekleidet weißgekleidet brillentragend barhäuptig stiernackig grobschlächtig
feingliedrig knabenhaft jungenhaft mädchenhaft
`

/** German adjectives said of anything: they describe a person only right beside the noun. */
export const germanSizes = `
groß gross klein dick dünn fett breit kräftig kraeftig sportlich gepflegt ungepflegt hübsch lang riesig verwahrlost zerzaust athletisch durchtrainiert blass auffällig heruntergekommen attraktiv massig
kleiner mager hochgewachsen stämmig korpulent hünenhaft schmal blasser bleich braungebrannt verlottert verlumpt zerlumpt verdreckt abgerissen abgewrackt schmuddelig schmierig ungewaschen
`

export const germanAges = `
jung jünger alt älter betagt ältlich minderjährig
uralt steinalt hochbetagt halbwüchsig jugendlich jungerwachsen greis pubertierend volljährig
`

export const germanColours = `
rot blau grün schwarz weiß weiss grau braun gelb lila violett orange orangen pink rosa rosafarben beige türkis bunt dunkel hell dunkelblau hellblau dunkelgrün hellgrün hellgrau dunkelgrau dunkelrot hellbraun dunkelbraun khaki khakifarben oliv olivgrün silbern golden neongelb neongrün neonorange neon kariert gestreift geblümt
tarnfarben camouflage bordeauxrot weinrot marineblau knallrot knallgelb knallig knallpink bordeaux abgewetzt zerrissen verwaschen gefüttert wattiert
ocker senfgelb senffarben petrol mint mintgrün lachsfarben apricot fliederfarben cremefarben creme cremeweiß elfenbein sandfarben anthrazit schiefergrau mausgrau taubenblau himmelblau kornblumenblau nachtblau tiefblau royalblau königsblau
türkisfarben smaragdgrün flaschengrün tannengrün moosgrün giftgrün grasgrün lindgrün zitronengelb sonnengelb goldgelb kupferfarben kupferrot feuerrot ziegelrot burgunderrot kirschrot korallenrot altrosa pinkfarben magenta lilafarben
pflaumenfarben kastanienbraun schokobraun rehbraun haselnussbraun schwarzweiß rotweiß blauweiß rotschwarz schwarzgelb grellgrün grellgelb grellorange grellrot grell leuchtend leuchtendrot leuchtgelb signalgelb signalfarben reflektierend
glitzernd glänzend gepunktet getupft gemustert längsgestreift quergestreift gebatikt geringelt gefleckt gescheckt kleinkariert großkariert rautenförmig gesteppt gestrickt gehäkelt gewachst ausgebeult verblichen ausgeblichen ausgewaschen
fleckig löchrig löcherig abgetragen zerfetzt fransig zerknittert verschlissen schlabbrig schlabberig enganliegend hauteng bauchfrei schulterfrei ärmellos langärmelig kurzärmelig knöchellang knielang wadenlang
bodenlang zugeknöpft ledern wollen wollig flauschig karierter nackt bestickt bedruckt metallic silberfarben goldfarben bordeauxfarben hellgelb hellrot hellrosa hellbeige dunkelgelb dunkelbeige dunkellila
dunkelviolett olivfarben weißlich gräulich bräunlich rötlich bläulich grünlich gelblich schwärzlich
`

export const germanFeatureAdjectives = `
gebunden zusammengebunden hochgebunden kurz lang lockig glatt gefärbt rasiert geschoren abrasiert geflochten zerzaust strähnig fettig gelockt meliert schulterlang kraus gegelt gewellt kahl hochgesteckt zurückgekämmt grün blau rund schmal eingefallen spitz krumm breit dicht buschig schief fehlend auffällig ausrasiert markant schmächtig kräftig sportlich normal athletisch schlank groß
blond grau weiß schwarz rot braun dunkel hell lila pink bunt rosa orange wellig glänzend struppig wirr ungekämmt strubbelig verfilzt abstehend schütter licht dünn voll gescheitelt zerrupft zottelig blondiert gebleicht getönt ergraut
stoppelig gepflegt ungepflegt gezwirbelt gestutzt wild lückenhaft faul gelb golden vergoldet abgebrochen ausgeschlagen gebrochen riesig klein platt blass bleich gerötet vernarbt faltig eckig kantig rundlich hager aufgedunsen
sonnenverbrannt zerfurcht tiefliegend stechend hervorstehend hängend zusammengewachsen geschwollen blutunterlaufen zusammengekniffen untersetzt stämmig gedrungen muskulös korpulent zierlich hagere drahtig bullig dick fett mager heiser
rau rauchig krächzend piepsig schrill nasal quäkend nackt tätowiert behaart unbehaart schlurfend hinkend humpelnd watschelnd breitbeinig gebückt steif
`

export const englishLooks = `
toothed muscly rotund squat wrinkled weathered dreadlocked pockmarked limping tubby beefy strapping gangly lardy
blond blonde blondes brunette bald balding bearded tattooed skinny stocky chubby muscular overweight heavyset lanky burly petite shaven unshaven freckled haired moustached mustached obese plump wiry gaunt shouldered bespectacled toothless redheaded redhead dreadlocked ginger hooded scrawny podgy pudgy stout tubby curvy slender portly spotty
bulky hulking brawny paunchy chunky stoutish thickset willowy rangy spindly weedy bony skeletal emaciated diminutive titchy shortish tallish
stooped hunched hunchbacked unbearded stubbly moustachioed mustachioed
ponytailed pigtailed permed quiffed greying graying grizzled whiskered pierced pimply pimpled scarred sunburnt sunburned suntanned
ruddy pasty wrinkly craggy bucktoothed
squinty barefoot barefooted shirtless topless masked lisping stuttering stammering
`

export const englishSizes = `tall short fat thin big slim heavy scruffy lean large small huge athletic slight lean built massive dishevelled unkempt medium average
broad lofty enormous giant gigantic
`

export const englishAges = `young younger old older elderly aged middle teenage`

export const englishColours = `
flat leopard print bobble baseball oversized skinny faded matching cropped sleeveless hooped reflective mustard burgundy teal cream army combat red blue green black white grey gray brown yellow purple orange pink beige navy dark light striped checked chequered plaid leather denim bright neon turquoise maroon khaki camo camouflage tan checkered baggy ripped puffy silver gold woolly knitted hooded tartan floral
ochre mint lilac lavender coral salmon apricot rust bronze copper charcoal ivory emerald olive fuchsia magenta crimson scarlet ruby violet indigo azure sage amber
luminous fluorescent fluoro shiny glittery sparkly sequined metallic pastel multicoloured multicolored colourful colorful rainbow spotted dotted pinstripe pinstriped stripy quilted padded fleece woollen
corduroy velvet suede cotton linen nylon lycra fur furry fluffy waxed waterproof tatty ragged stained tight skintight frayed patched holey
crocheted knit embroidered stripey zebra paisley
filthy grubby torn tattered smelly wet muddy
`

export const englishFeatureAdjectives = `
short long curly straight dyed shaved shaven greasy messy spiky shoulder wavy frizzy cropped thinning receding braided slicked bleached bushy blonde blond ginger athletic stocky slim muscular medium heavy large big slight average wiry bald missing crooked
red blue green black white grey gray brown purple pink orange silver fair dark unwashed matted tangled dishevelled unkempt wispy thick thin bristly scraggly scruffy straggly shaggy permed backcombed gelled tied
plaited crew bowl rainbow turquoise rotten yellow chipped protruding buck hooked bulbous pointed wonky swollen bloodshot piercing bulging sunken hollow wrinkled pockmarked ruddy
pale tanned weathered puffy gaunt chiselled square scarred tattooed hairy bare pierced stooped bent hunched deep hoarse gravelly husky squeaky raspy nasal booming shuffling limping waddling unsteady heavyset petite
lanky skinny thickset facial prominent distinctive
pronounced bad noticeable droopy lopsided mop wild
`

export const clothes = `
jacke jacken lederjacke jeansjacke bomberjacke daunenjacke winterjacke regenjacke trainingsjacke steppjacke windjacke sportjacke fleecejacke softshelljacke weste warnweste mantel mäntel regenmantel wintermantel trenchcoat parka anorak hose hosen jogginghose jogginghosen jogger jeanshose jeans trainingshose cargohose lederhose latzhose tarnhose arbeitshose sporthose shorts pulli pullis
pullover kapuzenpulli kapuzenpullis kapuzenpullover kapuzenpulloverm kapuzenjacke kapuzenshirt hoodie hoodies sweatshirt sweater sweatjacke shirt shirts tshirt tshirts trikot hemd hemden bluse kleid anzug anzüge trainingsanzug trainingsanzügen jogginganzug jogginganzügen mütze mützen wollmütze strickmütze bommelmütze pudelmütze kappe käppi käppie kappi cap basecap basecaps baseballkappe baseballcap
baseballmütze schirmmütze hut hüte strohhut cowboyhut kapuze kapuzen sturmhaube skimaske sturmmaske schal halstuch kopftuch kopftücher burka niqab hijab turban handschuhe turnschuhe turnschuhen sneaker sneakers sneakern stiefel stiefeln springerstiefel sandalen badelatschen adiletten latschen badeschlappen crocs schuhe schuhen rucksack umhängetasche bauchtasche gürteltasche handtasche brille hornbrille
sonnenbrille nickelbrille kopfhörer ohrring ohrringe ohrringen ohrstecker goldkette silberkette halskette uniform arbeitskleidung kleidung klamotten tarnkleidung leggings minirock krawatte latzhosen overall overalls arbeitsoverall umhang poncho schlafanzug bademantel unterhemd unterhose badehose bikini gehstock krückstock
jacket jackets coat coats jumper jumpers jean trousers pants trackies joggers tracksuit tracksuits tee vest hat cap caps beanie beanies hood hoods scarf headscarf gloves shoes trainers boots sandals backpack glasses sunglasses spectacles headphones earring earrings necklace suit suits dress skirt blouse balaclava balaclavas cardigan
puffer puffa raincoat dungarees gilet hoody hoodys windbreaker bomber tie slippers pyjamas bandana bandanna facemask polo kilt trilby bobble cloak bumbag cordhut filzhut sonnenhut schlapphut zylinder zahnspange baskenmütze strumpfhose leggins warnjacke armbinde halsband beutel satchel clothes clothing outfit
winterjacken trachtenjacke wachsjacke strickjacke jeansweste lederweste pelzmantel lodenmantel dufflecoat bundeswehrparka bundeswehrjacke armeejacke collegejacke blouson blazer sakko jackett frack nadelstreifenanzug frauenkleid
sommerkleid abendkleid kittel latzrock rock faltenrock dirndl lederhosen kutte lederkutte kimono kaftan dschellaba abaya burnus tschador kippa fez schiebermütze fischerhut anglerhut sombrero zylinderhut
fahrradhelm motorradhelm bauhelm schutzhelm badekappe stirnband gesichtsmaske mundschutz gasmaske hosenträger hosenträgern nietengürtel nietenarmband armband armreif siegelring
perlenkette lederarmband armbanduhr trekkingschuhe wanderschuhe bergschuhe lackschuhe highheels stöckelschuhe birkenstock birkenstocks flipflops clogs holzschuhe gummistiefel cowboystiefel moonboots
hausschuhe pantoffeln socken kniestrümpfe wollsocken strümpfe stulpen netzstrümpfe netzstrumpfhose boxershorts unterwäsche schlüpfer tanga bh strampler neoprenanzug radlerhose radlerhosen caprihose schlaghose schlaghosen
bundfaltenhose cordhose tanktop muskelshirt netzhemd trägershirt trägertop bauchfreies rollkragenpullover rollkragen polohemd poloshirt karohemd holzfällerhemd hawaiihemd jeanshemd flanellhemd fußballtrikot
fanschal palästinensertuch gesichtsschleier aktentasche aktenkoffer reisetasche sporttasche stofftasche stoffbeutel jutebeutel
spazierstock turnbeutel laptoptasche wanderrucksack lesebrille pilotenbrille spiegelbrille skibrille schwimmbrille monokel lederhandschuhe waistcoat overcoat trench duffel fleece windcheater cagoule
tunic gown sari burqa veil skullcap kippah yarmulke beret fedora panama deerstalker flatcap stetson helmet turtleneck rollneck singlet bodysuit leotard lycra onesie pyjama nightgown nightie underpants
boxers bra thong swimsuit wetsuit chinos corduroys cords slacks culottes stockings fishnets jeggings bermudas miniskirt apron fatigues combats jersey braces suspenders bowtie cravat shawl pashmina
snood mittens mitts stilettos brogues loafers wellies wellingtons plimsolls dms socks handbag briefcase holdall cane monocle aviators bracelet bangle bangles anklet
choker medallion tiara wig toupee earphones airpods lanyard tabard hiviz joggies sweatpants sweats tracky crombie letterman varsity smock romper
chain chains
shoe boot trainer sock glove sandal schuh handschuh socke nikes adidas jordans timberlands converse puma
`

export const marks = `
mittzwanziger mittdreißiger mittvierziger mittfünfziger mittsechziger endzwanziger enddreißiger endvierziger endfünfziger endsechziger anfangzwanziger hinkt humpelt hinkend humpelnd schielt lispelt stottert doppelkinn plauze bierplauze wampe stirnband mittelscheitel dauerwelle zahnspange augenringe akne bartstoppeln koteletten pickel silberblick limp limping acne wrinkles stutter lisp fringe buzzcut braces goldzähnen ponytails mittzwanzigerin
glatze halbglatze vollbart schnurrbart schnauzbart schnauzer schnäuzer oberlippenbart spitzbart ziegenbart dreitagebart bart bärte rauschebart kinnbart backenbart bärtchen pferdeschwanz zopf zöpfe zöpfen dutt dreadlocks rastalocken rastazöpfe rastas lockenkopf locken wuschelkopf irokese irokesenschnitt iro vokuhila undercut tattoo tattoos tätowierung tätowierungen tatoo
tatoos narbe narben piercing piercings nasenring lippenpiercing nasenpiercing augenbrauenpiercing sommersprossen muttermal zahnlücke zahnlücken bierbauch hakennase glatzkopf segelohren goldzahn goldzähne augenklappe stoppelbart haarschopf geheimratsecken stirnglatze seitenscheitel scheitel
mullet ponytail beard beards goatee moustache mustache tache stubble dreads mohawk tattoo scar scars freckles piercings pigtails braids afro sideburns birthmark buzzcut cornrows dreadlock skinhead skinheads curls
walrossbart knebelbart schifferbart musketierbart zwirbelbart schnurrbärtchen bartansatz stoppeln afrolook pagenkopf pagenschnitt bobfrisur topfschnitt bürstenschnitt bürstenhaarschnitt kurzhaarschnitt
ponyfrisur haarknoten haardutt männerdutt haarkranz toupet perücke pferdeschwänze flechtzöpfe zöpfchen rattenschwanz rastazopf haarausfall brandnarbe brandnarben schmiss gesichtsnarbe gesichtstattoo halstattoo halstätowierung
gesichtstätowierung totenkopftattoo spinnennetztattoo tränentattoo unterarmtattoo leberfleck leberflecke feuermal warze warzen hasenscharte segelohr kropf klumpfuß holzbein glasauge überbiss hasenzähne goldkrone silberzahn zahnstummel
zahnprothese stahlzähne knollennase boxernase adlernase stupsnase säufernase schnapsnase lippenring augenbrauenring septum zungenpiercing ohrtunnel tunnelohrring fleischtunnel muttermale sommersprosse veilchen
krähenfüße tränensäcke tränensack grübchen stirnfalte schmerbauch schmerbäuchlein wohlstandsbauch waschbrettbauch muskelpaket hüftgold tattooärmel tattoosleeve sprachfehler lispeln stottern reibeisenstimme
fistelstimme quäkstimme piepsstimme hüne zweimetermann zwerg winzling muskelprotz muskelmann muskelberg lulatsch hänfling dickerchen dickwanst fettsack fettwanst bohnenstange klappergestell rothaariger rothaarige
blondine blondinen brünette rotschopf blondschopf lockenschopf graukopf kahlkopf brillenträger brillenträgerin brillenschlange zopfträger bartträger kopftuchträgerin mullets pompadour bowlcut crewcut topknot manbun
combover plaits plait pigtail quiffs muttonchops stubbles handlebar whiskers toupee overbite underbite dentures hairlip harelip dimple dimples wart
warts birthmarks eyepatch monobrow unibrow hunchback paunch potbelly beergut
pockmarks freckle stammer drawl redhead blonde baldie beardy midget dwarf beanpole fatty fatso
stiernacken brillengläser
blumenkohlohr blumenkohlohren henkelohren mop zottelbart
hinkte humpelte lispelte stotterte schielte näselte irokesen limped stuttered lisped stammered hobbled hinken humpeln hobbling hobbles
`

export const features = `
haar haare haaren haars haarschnitt frisur augen gesicht gesichts statur körperbau figur gestalt nase zähne zähnen mähne kopf ohren bizeps hair eyes face build physique figure nose teeth head haircut belly eyebrows stature complexion frame
stimme gesichtszüge wangenknochen augenbrauen wimpern lippen mund gebiss schneidezahn schneidezähne vorderzahn vorderzähne eckzahn zahnreihe oberkörper brust brustbehaarung koteletten hüften waden muskeln oberarme schultern
finger fingernägel nägel kinn kinnpartie wange wangen schädel voice gait posture tooth jaw jawline cheekbones lips mouth ears chest torso shoulders muscles nails fingernails fringe whiskers
`

export const bodyParts = `
hals arm arme armen unterarm oberarm hand händen hände gesicht kopf bein beine stirn wange backe kinn nase auge augen rücken nacken schulter schultern ohr schläfe hand finger knöchel wade neck arm arms hand hands face cheek chin forehead leg legs forearm knuckles eyebrow shoulder ear lip wrist calf ankle
schläfen ellbogen ellenbogen unterarmen oberarmen handrücken handgelenk waden schienbein oberlippe unterlippe lippe augenbraue brust bauch glatze schädel hinterkopf beinen fingern fingerknöchel ohrläppchen nasenflügel wangenknochen cheeks
temple wrists ankles elbow chest skull scalp nostril earlobe eyelid shin thigh thighs forearms knuckle
`

export const wearing = `
trug trägt tragen trugen tragend tragende traegt bekleidet gekleidet angezogen angehabt getragen wearing wore wears wear dressed clad
bekleidete gekleidete gekleideter gekleideten donning sporting sported anhatte anhat anhabe
`

export const ageStarts = `
mitte anfang ende mid early late um ca circa zirka etwa ungefähr knapp rund gute guten geschätzt geschätzte schätze schätzungsweise about around roughly approx approximately aged age maybe probably alter zwischen between in
höchstens
`

export const ageWords = `
zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig achtzehn twenty thirty forty fifty sixty seventy eighty ninety zwanziger dreißiger dreissiger vierziger fünfziger sechziger siebziger achtziger
vierzehn fünfzehn sechzehn siebzehn neunzehn fünfundzwanzig fünfunddreißig fünfundvierzig fünfundfünfzig fünfundsechzig zwölf dreizehn sixteen seventeen eighteen nineteen fifteen fourteen thirteen twelve sixtyish fiftyish
fortyish thirtyish twentyish seventyish neunziger
`

export const decades = `
zwanzigern dreißigern dreissigern vierzigern fünfzigern sechzigern siebzigern achtzigern twenties thirties forties fourties fifties sixties seventies eighties teens
neunzigern nineties
`

export const years = `jahre jahren jährig jähriger jährige jährigen jähriges jähriger jaehrig year years yr yrs yo`

export const sexes = `männlich männlicher männliche männlichen weiblich weibliche weiblicher weiblichen male female`

export const heights = `m cm meter zentimeter ft foot feet tall groß gross große großer`

export const props = `trolley einkaufstrolley bollerwagen koffer rollkoffer reisetasche tasche beutel tüte tüten plastiktüte plastiktüten einkaufstasche einkaufswagen regenschirm schirm stock spazierstock gitarre akkordeon trommel trompete megafon lautsprecher bluetoothbox musikbox boombox fahrrad rad roller kinderwagen hund dackel pudel pitbull schäferhund leine bierflasche flasche dose zigarre zigarette pfeife skateboard longboard kamera handwagen schubkarre
suitcase umbrella cane stick bag bags shopping pushchair pram buggy guitar accordion drum trumpet megaphone speaker bicycle bike scooter skateboard longboard dog terrier dachshund alsatian lead can bottle cigar cigarette pipe vape camera cart wheelbarrow`
