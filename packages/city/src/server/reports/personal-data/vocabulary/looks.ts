/** German adjectives said of persons only, without ending. */
export const germanLooks = `
zwanzigjährig dreißigjährig vierzigjährig fünfzigjährig sechzigjährig siebzigjährig achtzigjährig neunzigjährig pockennarbig faltig pausbäckig rotgesichtig dickbäuchig schieläugig braungelockt gelockt füllig feist fettleibig sehnig spargeldünn dürrer kurzgeschoren rotbäckig hinkend humpelnd verlebt wettergegerbt
blond hellblond dunkelblond wasserstoffblond brünett dunkelhaarig schwarzhaarig rothaarig grauhaarig weißhaarig langhaarig kurzhaarig hellhaarig braunhaarig lockenköpfig glatzköpfig kahlköpfig kahlrasiert kahlgeschoren bärtig vollbärtig schnauzbärtig unrasiert tätowiert volltätowiert zutätowiert gepierct stämmig
untersetzt korpulent übergewichtig adipös muskulös muskelbepackt hager schmächtig schlank dürr spindeldürr pummelig mollig dicklich rundlich beleibt breitschultrig zierlich zahnlos pickelig sommersprossig blauäugig braunäugig vernarbt hochgewachsen kleinwüchsig großgewachsen sonnengebräunt braungebrannt geschminkt ausgemergelt vollschlank drahtig bulligen bullig schnurrbärtig halbglatzig rotblond graumeliert bebrillt zottelig hünenhaft schlaksig gebeugt mittelgroß mittelalt lockig kopftuchtragend vermummt
`

/** German adjectives said of anything: they describe a person only right beside the noun. */
export const germanSizes = `groß gross klein dick dünn fett breit kräftig kraeftig sportlich gepflegt ungepflegt hübsch lang riesig verwahrlost zerzaust athletisch durchtrainiert blass auffällig heruntergekommen attraktiv massig`

export const germanAges = `jung jünger alt älter betagt ältlich minderjährig`

export const germanColours = `
rot blau grün schwarz weiß weiss grau braun gelb lila violett orange orangen pink rosa rosafarben beige türkis bunt dunkel hell dunkelblau hellblau dunkelgrün hellgrün hellgrau dunkelgrau dunkelrot hellbraun dunkelbraun khaki khakifarben oliv olivgrün silbern golden neongelb neongrün neonorange neon kariert gestreift geblümt
tarnfarben camouflage bordeauxrot weinrot marineblau knallrot knallgelb knallig knallpink bordeaux abgewetzt zerrissen verwaschen gefüttert wattiert
`

export const germanFeatureAdjectives = `gebunden zusammengebunden hochgebunden kurz lang lockig glatt gefärbt rasiert geschoren abrasiert geflochten zerzaust strähnig fettig gelockt meliert schulterlang kraus gegelt gewellt kahl hochgesteckt zurückgekämmt grün blau rund schmal eingefallen spitz krumm breit dicht buschig schief fehlend auffällig ausrasiert markant schmächtig kräftig sportlich normal athletisch schlank groß`

export const englishLooks = `
toothed gap-toothed muscly rotund squat wrinkled weathered dreadlocked pockmarked limping tubby beefy strapping gangly lardy heavily-built bow-legged cross-eyed rosy-cheeked
blond blonde blondes brunette bald balding bearded tattooed skinny stocky chubby muscular overweight heavyset lanky burly petite shaven unshaven freckled haired moustached mustached obese plump wiry gaunt shouldered bespectacled toothless redheaded redhead dreadlocked clean-shaven ginger hooded scrawny podgy pudgy stout tubby curvy slender balaclava-clad portly middle-aged spotty
`

export const englishSizes = `tall short fat thin big slim heavy scruffy lean large small huge athletic slight lean well-built built massive scruffy-looking dishevelled unkempt medium average`

export const englishAges = `young younger old older elderly aged middle teenage`

export const englishColours = `flat leopard print bobble baseball oversized skinny faded matching cropped sleeveless hooped reflective mustard burgundy teal cream army combat red blue green black white grey gray brown yellow purple orange pink beige navy dark light striped checked chequered plaid hi-vis leather denim bright neon turquoise maroon khaki camo camouflage tan checkered baggy ripped puffy silver gold woolly knitted hooded tartan floral`

export const englishFeatureAdjectives = `short long curly straight dyed shaved shaven greasy messy spiky shoulder-length shoulder wavy frizzy cropped thinning receding braided slicked bleached bushy blonde blond ginger athletic stocky slim muscular medium heavy large big slight average wiry bald missing crooked`

export const clothes = `
jacke jacken lederjacke jeansjacke bomberjacke daunenjacke winterjacke regenjacke trainingsjacke steppjacke windjacke sportjacke fleecejacke softshelljacke weste warnweste mantel mäntel regenmantel wintermantel trenchcoat parka anorak hose hosen jogginghose jogginghosen jogger jeanshose jeans trainingshose cargohose lederhose latzhose tarnhose arbeitshose sporthose shorts pulli pullis
pullover kapuzenpulli kapuzenpullis kapuzenpullover kapuzenpulloverm kapuzenjacke kapuzenshirt hoodie hoodies sweatshirt sweater sweatjacke shirt shirts tshirt tshirts trikot hemd hemden bluse kleid anzug anzüge trainingsanzug trainingsanzügen jogginganzug jogginganzügen mütze mützen wollmütze strickmütze bommelmütze pudelmütze kappe käppi käppie kappi cap basecap basecaps baseballkappe baseballcap
baseballmütze schirmmütze hut hüte strohhut cowboyhut kapuze kapuzen sturmhaube skimaske sturmmaske schal halstuch kopftuch kopftücher burka niqab hijab turban handschuhe turnschuhe turnschuhen sneaker sneakers sneakern stiefel stiefeln springerstiefel sandalen badelatschen adiletten latschen badeschlappen crocs schuhe schuhen rucksack umhängetasche bauchtasche gürteltasche handtasche brille hornbrille
sonnenbrille nickelbrille kopfhörer ohrring ohrringe ohrringen ohrstecker goldkette silberkette halskette uniform arbeitskleidung kleidung klamotten tarnkleidung leggings minirock krawatte latzhosen overall overalls arbeitsoverall umhang poncho schlafanzug bademantel unterhemd unterhose badehose bikini gehstock krückstock
jacket jackets coat coats jumper jumpers jean trousers pants trackies joggers tracksuit tracksuits tee vest hat cap caps beanie beanies hood hoods scarf headscarf gloves shoes trainers boots sandals backpack glasses sunglasses spectacles headphones earring earrings necklace suit suits dress skirt blouse balaclava balaclavas cardigan
puffer puffa raincoat dungarees gilet hoody hoodys windbreaker bomber tie slippers flip-flops pyjamas dressing-gown bandana bandanna facemask t-shirt t-shirts polo kilt trilby bobble cloak bumbag cordhut filzhut sonnenhut schlapphut zylinder zahnspange baskenmütze strumpfhose leggins warnjacke armbinde halsband beutel satchel clothes clothing outfit
`

export const marks = `
mittzwanziger mittdreißiger mittvierziger mittfünfziger mittsechziger endzwanziger enddreißiger endvierziger endfünfziger endsechziger anfangzwanziger hinkt humpelt hinkend humpelnd schielt lispelt stottert doppelkinn plauze bierplauze wampe stirnband mittelscheitel dauerwelle zahnspange augenringe akne bartstoppeln koteletten pickel silberblick limp limping acne wrinkles stutter lisp squint fringe buzzcut braces goldzähnen ponytails mittzwanzigerin
glatze halbglatze vollbart schnurrbart schnauzbart schnauzer schnäuzer oberlippenbart spitzbart ziegenbart dreitagebart bart bärte rauschebart kinnbart backenbart bärtchen pferdeschwanz zopf zöpfe zöpfen dutt dreadlocks rastalocken rastazöpfe rastas lockenkopf locken wuschelkopf irokese irokesenschnitt iro vokuhila undercut tattoo tattoos tätowierung tätowierungen tatoo
tatoos narbe narben piercing piercings nasenring lippenpiercing nasenpiercing augenbrauenpiercing sommersprossen muttermal zahnlücke zahnlücken bierbauch hakennase glatzkopf segelohren goldzahn goldzähne augenklappe stoppelbart haarschopf geheimratsecken stirnglatze seitenscheitel scheitel
mullet ponytail beard beards goatee moustache mustache tache stubble dreads mohawk tattoo scar scars freckles piercings pigtails braids afro sideburns birthmark buzzcut cornrows dreadlock skinhead skinheads tooth-gap curls
`

export const features = `haar haare haaren haars haarschnitt frisur augen gesicht gesichts statur körperbau figur gestalt nase zähne zähnen mähne kopf bauch ohren bizeps hair eyes face build physique figure nose teeth head haircut belly eyebrows stature complexion frame`

export const bodyParts = `hals arm arme armen unterarm oberarm hand händen hände gesicht kopf bein beine stirn wange backe kinn nase auge augen rücken nacken schulter schultern ohr schläfe hand finger knöchel wade neck arm arms hand hands face cheek chin forehead leg legs forearm knuckles eyebrow shoulder ear lip wrist calf ankle`

export const wearing = `trug trägt tragen trugen tragend tragende traegt bekleidet gekleidet angezogen angehabt getragen wearing wore wears wear dressed clad`

export const ageStarts = `mitte anfang ende mid early late um ca circa zirka etwa ungefähr knapp rund gute guten geschätzt geschätzte schätze schätzungsweise about around roughly approx approximately aged age maybe probably alter zwischen between in`

export const ageWords = `zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig achtzehn twenty thirty forty fifty sixty seventy eighty ninety zwanziger dreißiger dreissiger vierziger fünfziger sechziger siebziger achtziger`

export const decades = `zwanzigern dreißigern dreissigern vierzigern fünfzigern sechzigern siebzigern achtzigern twenties thirties forties fourties fifties sixties seventies eighties teens`

export const years = `jahre jahren jährig jähriger jährige jährigen jähriges jähriger jaehrig year years yr yrs yo y/o`

export const sexes = `männlich männlicher männliche männlichen weiblich weibliche weiblicher weiblichen male female`

export const heights = `m cm meter zentimeter ft foot feet tall groß gross große großer`
