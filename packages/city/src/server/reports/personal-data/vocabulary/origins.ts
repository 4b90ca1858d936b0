/** Peoples whose German noun ends in -e (der Rumäne, die Rumänen, die Rumänin). */
export const peoplesInE = `
rumäne rumaene rumene rumänne bulgare türke tuerke kurde russe weißrusse belarusse serbe kroate grieche franzose brite ire schotte däne schwede tscheche slowake slowene portugiese chinese vietnamese libanese sudanese senegalese kongolese togolese afghane mongole kosovare tschetschene jeside yezide ezide
jude kasache usbeke turkmene lette este asiate südasiate orientale kanake sinto zypriote balte slawe aramäer malteserin kalmücke singhalese nepalese tamile katalane baske sarde bengale paschtune
halbtürke halbgrieche halbrusse halbpole deutschrusse deutschpole deutschtürke austürke bretone aserbaidschane kirgise tadschike tatare tscherkesse uigure tibete burmese beninese gabune burkinabe
südsudanese ruande alevite sunnite schiite druse drüse kopte maronite mormone orthodoxe baptiste schwabe sachse friese hesse palästine flame wallone luxemburge donauschwabe balkanese ostasiate südostasiate nordeuropäe mestize
hottentotte apache kalabrese korse maltese
`

/** Peoples whose German noun ends in -er (der Syrer, die Syrerin). */
export const peoplesInEr = `
syrer iraker iraner ägypter marokkaner marrokaner marokaner algerier tunesier libyer afrikaner nordafrikaner schwarzafrikaner westafrikaner ostafrikaner nigerianer ghanaer gambier senegaler somalier eritreer äthiopier kameruner kenianer inder pakistaner pakistani thailänder japaner koreaner indonesier
kanadier mexikaner brasilianer kolumbianer venezolaner peruaner argentinier chilene kubaner italiener spanier engländer niederländer holländer belgier österreicher norweger litauer moldawier moldauer ukrainer georgier armenier aserbaidschaner osteuropäer südosteuropäer südeuropäer mitteleuropäer nordeuropäer südländer suedlaender südamerikaner lateinamerikaner
bosnier mazedonier nordmazedonier montenegriner albaner kosovoalbaner ausländer auslander zigeuner palästinenser israeli iraki jordanier jemenit perser araber neger guineer malier ivorer ruander angolaner bangladescher taiwaner russlanddeutscher spätaussiedler aussiedler asylbewerber zuwanderer einwanderer nafri
luxemburger liechtensteiner isländer färinger grönländer waliser nordire sizilianer kalabrier neapolitaner andalusier galicier katalanier mallorquiner kreter zyprer makedonier kosovaner rumäniendeutscher ungarndeutscher
sudetendeutscher wolgadeutscher tatar kaukasier dagestaner inguscher abchaser osseter kirgiser tadschiker ostdeutscher tibeter nepaler bhutaner burmaner birmaner kambodschaner laoter malaysier singapurer filipiner
osttimorer mauritier komorer seycheller südafrikaner namibier simbabwer sambier malawier mosambikaner tansanier ugander burunder dschibutier tschader nigrer burkiner mauretanier saharaui kapverdier
liberianer sierraleoner beniner gabuner äquatorialguineer zentralafrikaner südsudaner botswaner lesother swasiländer jamaikaner haitianer dominikaner puertoricaner trinidader barbadier bahamaer honduraner salvadorianer
nicaraguaner costaricaner panamaer ecuadorianer bolivianer paraguayer uruguayer guyaner surinamer australier neuseeländer fidschianer papuaner samoaner hawaiianer saudiaraber emirater katarer kuwaiter omaner bahrainer halbaraber
halbitaliener halbamerikaner halbafrikaner halbasiater deutschafghaner deutschitaliener deutschamerikaner afroamerikaner afrodeutscher indianer ureinwohner berber kabyler beduiner nubier assyrer
chaldäer aramäer mandäer zoroastrier
`

/** Other nouns for persons by people or religion, all forms. */
export const peoplesOther = `
europeans kopftuchfrau kopftuchfrauen kopftuchmädchen russlanddeutsche russlanddeutschen deutschtürke deutschtürken balkanesen jehovas mohr ostblockler zigos ziggos romni romnja nordafris gastarbeiter ukrainerinnen
muslim muslime muslimen muslima muslimas muslimin muslims moslem moslems moslemin islamist islamisten salafist salafisten hindu hindus sikh sikhs buddhist buddhisten jüdin jüdinnen katholik katholiken protestant protestanten christen sinti zigeunerin flüchtling flüchtlinge flüchtlingen geflüchtete geflüchteten geflüchteter asylant asylanten asylantin migrant migranten migrantin migrantinnen filipino filipinos filipina latino latinos latina
kanacken kanacke kanaken tuerken türken polacke polacken polacken ruski ruskis russki itaker spaghettifresser schlitzauge schlitzaugen nigger bimbo bimbos kameltreiber ölauge ölaugen kümmeltürke kümmeltürken zigan ziganer gitano rumänenfamilie rumänenclan romafamilie romafamilien romakinder türkenfamilie araberclan araberclans araberfamilie libanesenclan
finne finnen finnin ungarin ungarinnen polin polinnen israelis irakis kosovaren nafris südländern ausländerkind ausländerkinder russin russinnen bulgarin bulgarinnen asiatin französin französinnen tscheche dänin chinesin vietnamesin jemeniten europäer
gypsy gypsies gipsy gipsies pikey pikeys arabs arab turks turk kurds kurd serbs serb croats croat romanians roumanians rumanians bulgarians syrians iraqis iranians afghans pakistanis indians russians ukrainians bosnians albanians greeks italians spaniards spaniard frenchmen frenchman irishmen irishman dutchmen dutchman englishman englishmen scotsman germans czechs slovaks hungarians asians africans moroccans algerians tunisians egyptians
jews jew americans brazilians mexicans nigerians ghanaians somalis eritreans ethiopians foreigners foreigner immigrants immigrant migrants refugees refugee latinos paki pakis nigga niggas niggers chink chinks chinaman negro negroes blacks kosovans chechens georgians armenians lithuanians latvians moldovans macedonians lebanese palestinians palestinian jamaicans koreans
halbtürkin halbjude halbjüdin halbneger halbschwarzer halbkurde mischling mischlinge mulatte mulatten mulattin mestizen kreole kreolen kreolin bulgarenclan türkenclan kurdenclan polenclan russenclan zigeunerclan zigeunerfamilie zigeunerkind
zigeunerkinder zigeunersippe romaclan sintifamilie sintizza sintezza rom romnija yeziden jesiden alevit aleviten alevitin sunnit sunniten schiit schiiten drusen kopten koptin mormonen juden judenfamilie
talmudschüler rabbiner mullah hodscha derwisch burkafrau burkafrauen vollverschleierte vollverschleierter verschleierte kopftuchmutter kopftuchweib kopftuchmädels kopftuchträgerin kopftuchträgerinnen rapefugee
asylforderer asylsuchende asylsuchender asylsuchenden schutzsuchende schutzsuchender geduldeter geduldete eingebürgerter russlandsdeutsche russlanddeutsch wolgadeutsche spätaussiedlerin spätaussiedlern migrantenkind migrantenkinder
migrantenfamilie flüchtlingskind flüchtlingskinder flüchtlingsfamilie flüchtlingsfamilien flüchtlingsfrau ausländerfamilie ausländerfamilien ausländerclique ausländergruppe ausländerbande ausländerpack türkenpack türkenbande türkenbengel
türkenkinder türkenjunge türkenjungs russenjunge russenjungs russenbande russenpack polenpack polenbande rumänenbande rumänenpack rumänenkinder bulgarenfamilie bulgarenkinder araberjunge araberjungs araberkinder syrerfamilie afghanenfamilie
negerkind negerfamilie judenpack zigeunerpack zigeunerbande kanakenpack alman almans biodeutscher biodeutsche biodeutschen schluchtenscheißer piefke saupreiß tschusch tschuschen kümmelfresser knoblauchfresser reisfresser
fidschi fidschis fitschi fitschis japse japsen schlitzi ziegenficker kuffar teppichflieger bananenfresser neger negerin mohren tommies amis iwan iwans franzmann franzmänner käsköpp kaaskopp
makkaroni ithaker katzelmacher jugo jugos albanerbande zigo thais thailänderinnen thaifrau filipinofrau inderin inderinnen chinesinnen japanerinnen schwedin schwedinnen norwegerin isländerin däninnen
tschechin tschechinnen slowakin griechin griechinnen kroatinnen serbinnen türkinnen kurdinnen araberinnen syrerinnen afghaninnen iranerinnen marokkanerinnen afrikanerinnen rumäninnen briten britin britinnen schottin irin engländerin
australierin inselaffe finninnen israelin pakistanerin afghane somali tuareg yoruba igbo haussa tamilen paschtunen belutschen hazara hazaras uiguren tataren indios indio yazidi yazidis yezidi yezidis assyrian assyrians chaldean copt copts
druze mormon mormons quaker quakers shia shias shiite shiites sunni sunnis alevi alevis rastafarian rastafarians hasidic hasid zionist zionists buddhists catholics protestants baptist baptists pentecostal amish romany
romanies romani gyppo gyppos gippo wog wogs darkie darkies darky spics wetback dago dagos wop wops kraut krauts polack polacks towelhead towelheads raghead ragheads chinky chinkies gook gooks jap
japs halfcaste biracial mulatto eskimo eskimos inuit aborigine aborigines aboriginal maori maoris slovak slovenes slovene serbians croatians bosniaks bosniak
montenegrins maltese cypriots cypriot belarusians belarusian azeris azeri azerbaijanis kazakhs kazakh uzbeks uzbek tajiks tajik kyrgyz turkmens mongolians mongolian tibetans tibetan nepalis nepali nepalese bengalis bengali bangladeshis
bangladeshi punjabis punjabi gujaratis tamils sinhalese burmese cambodians cambodian laotians malaysians malaysian singaporeans indonesians indonesian vietnamese filipinas taiwanese australians australian aussies aussie kiwis
kiwi canadians canadian yanks yank argentinians argentinian argentines chileans chilean peruvians peruvian colombians venezuelans venezuelan ecuadorians bolivians bolivian cubans cuban haitians haitian dominicans dominican
trinidadians barbadians guyanese libyans libyan yemenis yemeni saudis saudi emiratis kuwaitis qataris omanis jordanians jordanian afghanis persians persian sudanese senegalese gambians gambian ivorians malians malian burkinabe
liberians liberian togolese beninese cameroonians congolese rwandans rwandan ugandans ugandan kenyans kenyan tanzanians tanzanian zambians zimbabweans zimbabwean angolans angolan mozambicans namibians
malawians somalians somalian eritrean ghanaian nigerian icelanders norwegians norwegian austrians austrian belgians belgian hungarian estonians estonian latvian lithuanian moldovan portuguese luxembourgers welshman welshmen
welshwoman irishwoman frenchwoman englishwoman dutchwoman scotswoman easterners
`

/** Nouns that are also a country, a firm, a dish: a person only with an article or a number. */
export const peoplesAlsoElse = `
polen pole poles ungarn ungar roma schweizer deutsche deutscher deutschen amerikaner amerikanern amerikanerin schwarze schwarzer schwarzen farbige farbiger farbigen dane danes finns finn swede swedes brits brit scots malteser traveller travellers christian christians blacks
ami iren balten letten serben slowaken esten schotten
`

export const kitchens = `griechen grieche italiener türken türke chinesen chinese inder spanier asiaten asiate mexikaner japaner thailänder thai araber libanesen vietnamesen kroaten jugoslawe jugoslawen perser syrer portugiesen`

export const germanOrigins = `
rumänisch bulgarisch polnisch türkisch kurdisch arabisch syrisch irakisch iranisch persisch afghanisch pakistanisch indisch russisch weißrussisch belarussisch ukrainisch russischsprachig serbisch kroatisch bosnisch albanisch kosovarisch kosovoalbanisch mazedonisch griechisch italienisch spanisch portugiesisch französisch englisch britisch
irisch niederländisch holländisch belgisch dänisch schwedisch norwegisch finnisch tschechisch slowakisch slowenisch ungarisch österreichisch schweizerisch chinesisch japanisch koreanisch vietnamesisch thailändisch asiatisch ostasiatisch südostasiatisch südasiatisch afrikanisch nordafrikanisch schwarzafrikanisch westafrikanisch ostafrikanisch
marokkanisch marrokanisch marokanisch algerisch tunesisch ägyptisch libysch libanesisch israelisch jüdisch palästinensisch muslimisch moslemisch islamisch hinduistisch amerikanisch südamerikanisch lateinamerikanisch brasilianisch mexikanisch nigerianisch ghanaisch somalisch eritreisch äthiopisch sudanesisch senegalesisch gambisch
guineisch kongolesisch kamerunisch osteuropäisch südosteuropäisch südeuropäisch nordeuropäisch mitteleuropäisch westeuropäisch slawisch baltisch tschetschenisch georgisch armenisch kasachisch litauisch lettisch estnisch orientalisch südländisch suedlaendisch mediterran fremdländisch ausländisch nordländisch tamilisch vorderasiatisch europäisch deutsch
moldawisch moldauisch montenegrinisch jesidisch yezidisch ezidisch christlich katholisch evangelisch buddhistisch jugoslawisch exjugoslawisch kaukasisch nahöstlich
walisisch isländisch luxemburgisch liechtensteinisch maltesisch zypriotisch zyprisch sizilianisch kalabrisch süditalienisch norditalienisch katalanisch baskisch bretonisch korsisch sardisch flämisch wallonisch nordirisch färöisch lappisch
samisch makedonisch aserbaidschanisch kirgisisch tadschikisch turkmenisch usbekisch uigurisch tatarisch dagestanisch inguschetisch ossetisch abchasisch sibirisch mongolisch tibetisch nepalesisch nepalisch bhutanisch birmanisch burmesisch
kambodschanisch laotisch malaysisch malaiisch singapurisch indonesisch philippinisch taiwanesisch hongkongchinesisch bengalisch bangladeschisch srilankisch singhalesisch paschtunisch belutschisch hazarisch panjabisch australisch
neuseeländisch polynesisch kanadisch nordamerikanisch mittelamerikanisch kubanisch haitianisch dominikanisch jamaikanisch karibisch kolumbianisch venezolanisch ecuadorianisch peruanisch bolivianisch chilenisch argentinisch uruguayisch
paraguayisch südafrikanisch namibisch simbabwisch sambisch malawisch mosambikanisch angolanisch tansanisch kenianisch ugandisch ruandisch burundisch dschibutisch tschadisch malisch mauretanisch burkinisch nigrisch ivorisch liberianisch
sierraleonisch togoisch togolesisch beninisch gabunisch zentralafrikanisch südsudanesisch madagassisch komorisch maghrebinisch berberisch kabylisch jemenitisch saudisch saudiarabisch emiratisch kuwaitisch katarisch omanisch
jordanisch assyrisch aramäisch chaldäisch koptisch drusisch maronitisch alevitisch sunnitisch schiitisch orthodox freikirchlich protestantisch mormonisch sikhistisch salafistisch islamistisch zoroastrisch
hugenottisch romanes romani zigeunerisch zigeunerhaft sorbisch friesisch schwäbisch sächsisch bairisch ostdeutsch westdeutsch russlanddeutsch afrodeutsch deutschtürkisch deutschrussisch türkischsprachig arabischsprachig
rumänischsprachig bulgarischsprachig polnischsprachig englischsprachig französischsprachig spanischsprachig albanischsprachig persischsprachig arabischsprechend türkischsprechend russischsprechend halbtürkisch halbitalienisch
halbamerikanisch exotisch araberhaft nordisch südostasiatischer zentralasiatisch mittelasiatisch transnistrisch hebräisch kreolisch indianisch indigen
`

export const germanStrongOrigins = `
dunkelhäutig hellhäutig schwarzhäutig braunhäutig hellhäutig dunkelhäutiger türkischstämmig arabischstämmig russischstämmig deutschstämmig polnischstämmig rumänischstämmig albanischstämmig kurdischstämmig afrikanischstämmig fremdstämmig dunkelheutig
dunkelfarbig kaffeebraun schokobraun schokoladenbraun milchkaffeefarben olivhäutig gelbhäutig rothäutig weißhäutig dunkelbraunhäutig mischrassig schlitzäugig mandeläugig negroid nordafrikanischstämmig syrischstämmig italienischstämmig
griechischstämmig serbischstämmig kroatischstämmig bosnischstämmig bulgarischstämmig ukrainischstämmig libanesischstämmig marokkanischstämmig iranischstämmig indischstämmig vietnamesischstämmig kasachischstämmig deutschtürkisch migrantisch
eingewandert zugewandert eingebürgert ausreisepflichtig vollverschleiert
`

export const otherStrongOrigins = `
migrationshintergrund migrationshintergrunds migrantenkinder zuwanderungsgeschichte skinned dunkelhäutige romafrauen bettelroma swarthy
asylbewerberin asylbewerberinnen flüchtlingshintergrund migrationsvordergrund
`

export const germanSkinColours = `farbig schwarz weiß weiss braun dunkel hell dunkler heller`

export const englishOrigins = `
romanian roumanian bulgarian polish turkish kurdish arab arabic arabian syrian iraqi iranian persian afghan afghani pakistani indian russian ukrainian belarusian serbian croatian bosnian albanian macedonian greek italian spanish portuguese french irish scottish welsh british english dutch german danish swedish norwegian finnish czech slovak slovakian
slovenian hungarian austrian swiss chinese japanese korean vietnamese thai asian african moroccan algerian tunisian egyptian libyan lebanese israeli jewish muslim moslem islamic hindu american brazilian mexican colombian nigerian ghanaian somali eritrean ethiopian sudanese senegalese gambian jamaican caribbean european slavic mediterranean latino latina
hispanic roma gypsy foreign kosovan kosovar chechen georgian armenian lithuanian latvian estonian moldovan eastern palestinian bangladeshi tamil sikh oriental yemeni kenyan congolese cameroonian filipino filipina indonesian
icelandic luxembourgish maltese cypriot sicilian catalan basque breton corsican sardinian flemish walloon azerbaijani azeri kazakh uzbek tajik kyrgyz turkmen uyghur uighur tatar dagestani ossetian siberian mongolian tibetan nepali nepalese
bhutanese burmese cambodian laotian malaysian malay singaporean taiwanese bengali punjabi gujarati pashtun balochi hazara sinhalese lankan australian aussie canadian cuban haitian dominican venezuelan ecuadorian
peruvian bolivian chilean argentinian argentine uruguayan paraguayan honduran guatemalan salvadoran nicaraguan panamanian trinidadian bajan barbadian guyanese namibian zimbabwean zambian malawian mozambican angolan tanzanian ugandan rwandan
burundian chadian malian mauritanian ivorian liberian togolese beninese gabonese malagasy maghrebi berber tuareg amazigh saudi emirati kuwaiti qatari omani jordanian assyrian chaldean coptic druze alevi sunni shia shiite
yazidi yezidi orthodox catholic protestant mormon quaker buddhist hasidic romani romany sinti montenegrin bosniak transylvanian slavonic baltic nordic scandinavian iberian balkan
aboriginal maori inuit polynesian hawaiian
biracial
`

export const englishSkinColours = `black white brown dark light olive`

export const skins = `haut hautfarbe hauttyp teint skin skinned complexion complexioned`

export const kindsOfOrigin = `
aussehend aussehende aussehender aussehenden aussehendem aussehen aussehens aussehn erscheinungsbild erscheinungsbilds erscheinungstyp aussieht aussahen wirkend wirkende wirkender erscheinung herkunft abstammung wurzeln akzent dialekt sprechend sprechende sprechender sprechenden sprachig sprachige sprachigen staatsangehörigkeit nationalität staatsbürger staatsbürgerin staatsbürgerschaft phänotyp typus glaubens stämmig stämmige stämmiger hintergrund typs
looking origin origins descent heritage background accent appearance ethnicity speaking nationality roots speakers speaker born national nationals extraction
pass reisepass ausweis passport passports muttersprache muttersprachler tongue dialect slang
`

export const countries = `
rumänien bulgarien polen türkei syrien irak iran afghanistan pakistan indien russland ukraine belarus weißrussland serbien kroatien bosnien albanien kosovo mazedonien montenegro griechenland italien spanien portugal frankreich england irland schottland niederlande niederlanden holland belgien dänemark schweden norwegen finnland tschechien slowakei slowenien
ungarn österreich schweiz china japan korea vietnam thailand afrika nordafrika westafrika marokko algerien tunesien ägypten libyen libanon israel palästina jordanien jemen amerika brasilien mexiko nigeria ghana somalia eritrea äthiopien sudan senegal gambia guinea mali kongo kamerun kenia togo osteuropa südosteuropa balkan tschetschenien georgien armenien kasachstan litauen lettland
estland moldawien moldau jugoslawien asien südamerika bangladesch lanka anatolien
romania bulgaria poland turkey syria iraq russia serbia croatia bosnia albania greece italy spain france ireland scotland netherlands belgium denmark sweden norway finland slovakia slovenia hungary austria switzerland africa morocco algeria tunisia egypt libya lebanon palestine jordan yemen america brazil mexico ethiopia congo cameroon kenya europe chechnya georgia armenia kazakhstan lithuania latvia
estonia moldova asia bangladesh jamaica colombia india
island luxemburg liechtenstein malta zypern sizilien kreta katalonien schwaben aserbaidschan kirgisistan tadschikistan turkmenistan usbekistan mongolei tibet nepal bhutan birma myanmar kambodscha laos malaysia singapur indonesien philippinen
taiwan hongkong kanada usa kuba haiti jamaika kolumbien venezuela ecuador peru bolivien chile argentinien uruguay paraguay australien neuseeland südafrika namibia simbabwe sambia mosambik angola tansania uganda ruanda burundi dschibuti
tschad niger mauretanien burkina elfenbeinküste liberia sierra benin gabun madagaskar maghreb emirate kuwait katar oman kurdistan transnistrien siebenbürgen sibirien kaukasus iceland luxembourg cyprus sicily azerbaijan
kyrgyzstan tajikistan uzbekistan mongolia burma cambodia singapore indonesia philippines canada cuba bolivia argentina australia zealand zimbabwe zambia mozambique tanzania rwanda chad mauritania qatar wales germany macedonia ivory
`
