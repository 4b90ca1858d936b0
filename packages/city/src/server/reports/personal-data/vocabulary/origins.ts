/** Peoples whose German noun ends in -e (der Rumäne, die Rumänen, die Rumänin). */
export const peoplesInE = `
rumäne rumaene rumene rumänne bulgare türke tuerke kurde russe weißrusse belarusse serbe kroate grieche franzose brite ire schotte däne schwede tscheche slowake slowene portugiese chinese vietnamese libanese sudanese senegalese kongolese togolese afghane mongole kosovare tschetschene jeside yezide ezide
jude kasache usbeke turkmene lette este asiate südasiate orientale kanake sinto zypriote balte slawe aramäer malteserin kalmücke singhalese nepalese tamile katalane baske sarde bengale paschtune
`

/** Peoples whose German noun ends in -er (der Syrer, die Syrerin). */
export const peoplesInEr = `
syrer iraker iraner ägypter marokkaner marrokaner marokaner algerier tunesier libyer afrikaner nordafrikaner schwarzafrikaner westafrikaner ostafrikaner nigerianer ghanaer gambier senegaler somalier eritreer äthiopier kameruner kenianer inder pakistaner pakistani thailänder japaner koreaner indonesier
kanadier mexikaner brasilianer kolumbianer venezolaner peruaner argentinier chilene kubaner italiener spanier engländer niederländer holländer belgier österreicher norweger litauer moldawier moldauer ukrainer georgier armenier aserbaidschaner osteuropäer südosteuropäer südeuropäer mitteleuropäer nordeuropäer südländer suedlaender südamerikaner lateinamerikaner
bosnier mazedonier nordmazedonier montenegriner albaner kosovoalbaner ausländer auslander zigeuner palästinenser israeli iraki jordanier jemenit perser araber neger guineer malier ivorer ruander angolaner bangladescher sri-lanker taiwaner russlanddeutscher spätaussiedler aussiedler asylbewerber zuwanderer einwanderer nafri
`

/** Other nouns for persons by people or religion, all forms. */
export const peoplesOther = `
europeans kopftuchfrau kopftuchfrauen kopftuchmädchen russlanddeutsche russlanddeutschen deutschtürke deutschtürken balkanesen jehovas mohr ostblockler zigos ziggos romni romnja nordafris gastarbeiter ukrainerinnen
muslim muslime muslimen muslima muslimas muslimin muslims moslem moslems moslemin islamist islamisten salafist salafisten hindu hindus sikh sikhs buddhist buddhisten jüdin jüdinnen katholik katholiken protestant protestanten christen zeugin-jehovas sinti zigeunerin flüchtling flüchtlinge flüchtlingen geflüchtete geflüchteten geflüchteter asylant asylanten asylantin migrant migranten migrantin migrantinnen filipino filipinos filipina latino latinos latina
kanacken kanacke kanaken tuerken türken polacke polacken polacken ruski ruskis russki itaker spaghettifresser schlitzauge schlitzaugen nigger bimbo bimbos kameltreiber ölauge ölaugen kümmeltürke kümmeltürken zigan ziganer gitano rumänenfamilie rumänenclan roma-familie romafamilie romafamilien romakinder türkenfamilie araberclan araberclans araberfamilie libanesenclan
finne finnen finnin ungarin ungarinnen polin polinnen israelis irakis kosovaren nafris südländern ausländerkind ausländerkinder russin russinnen bulgarin bulgarinnen asiatin französin französinnen tscheche dänin chinesin vietnamesin jemeniten europäer
gypsy gypsies gipsy gipsies pikey pikeys arabs arab turks turk kurds kurd serbs serb croats croat romanians roumanians rumanians bulgarians syrians iraqis iranians afghans pakistanis indians russians ukrainians bosnians albanians greeks italians spaniards spaniard frenchmen frenchman irishmen irishman dutchmen dutchman englishman englishmen scotsman germans czechs slovaks hungarians asians africans moroccans algerians tunisians egyptians
jews jew americans brazilians mexicans nigerians ghanaians somalis eritreans ethiopians foreigners foreigner immigrants immigrant migrants refugees refugee asylum-seekers latinos paki pakis nigga niggas niggers chink chinks chinaman negro negroes blacks kosovans chechens georgians armenians lithuanians latvians moldovans macedonians lebanese palestinians palestinian jamaicans koreans
`

/** Nouns that are also a country, a firm, a dish: a person only with an article or a number. */
export const peoplesAlsoElse = `polen pole poles ungarn ungar roma schweizer deutsche deutscher deutschen amerikaner amerikanern amerikanerin schwarze schwarzer schwarzen farbige farbiger farbigen dane danes finns finn swede swedes brits brit scots malteser traveller travellers christian christians blacks`

export const kitchens = `griechen grieche italiener türken türke chinesen chinese inder spanier asiaten asiate mexikaner japaner thailänder thai araber libanesen vietnamesen kroaten jugoslawe jugoslawen perser syrer portugiesen`

export const germanOrigins = `
rumänisch bulgarisch polnisch türkisch kurdisch arabisch syrisch irakisch iranisch persisch afghanisch pakistanisch indisch russisch weißrussisch belarussisch ukrainisch russischsprachig serbisch kroatisch bosnisch albanisch kosovarisch kosovoalbanisch mazedonisch griechisch italienisch spanisch portugiesisch französisch englisch britisch
irisch niederländisch holländisch belgisch dänisch schwedisch norwegisch finnisch tschechisch slowakisch slowenisch ungarisch österreichisch schweizerisch chinesisch japanisch koreanisch vietnamesisch thailändisch asiatisch ostasiatisch südostasiatisch südasiatisch afrikanisch nordafrikanisch schwarzafrikanisch westafrikanisch ostafrikanisch
marokkanisch marrokanisch marokanisch algerisch tunesisch ägyptisch libysch libanesisch israelisch jüdisch palästinensisch muslimisch moslemisch islamisch hinduistisch amerikanisch südamerikanisch lateinamerikanisch brasilianisch mexikanisch nigerianisch ghanaisch somalisch eritreisch äthiopisch sudanesisch senegalesisch gambisch
guineisch kongolesisch kamerunisch osteuropäisch südosteuropäisch südeuropäisch nordeuropäisch mitteleuropäisch westeuropäisch slawisch baltisch tschetschenisch georgisch armenisch kasachisch litauisch lettisch estnisch orientalisch südländisch suedlaendisch mediterran fremdländisch ausländisch nordländisch tamilisch vorderasiatisch europäisch deutsch
moldawisch moldauisch montenegrinisch jesidisch yezidisch ezidisch christlich katholisch evangelisch buddhistisch jugoslawisch exjugoslawisch kaukasisch nahöstlich
`

export const germanStrongOrigins = `dunkelhäutig hellhäutig schwarzhäutig braunhäutig hellhäutig dunkelhäutiger türkischstämmig arabischstämmig russischstämmig deutschstämmig polnischstämmig rumänischstämmig albanischstämmig kurdischstämmig afrikanischstämmig fremdstämmig dunkelheutig`

export const otherStrongOrigins = `migrationshintergrund migrationshintergrunds migrantenkinder zuwanderungsgeschichte skinned dunkelhäutige romafrauen roma-frauen bettelroma swarthy`

export const germanSkinColours = `farbig schwarz weiß weiss braun dunkel hell dunkler heller`

export const englishOrigins = `
romanian roumanian bulgarian polish turkish kurdish arab arabic arabian syrian iraqi iranian persian afghan afghani pakistani indian russian ukrainian belarusian serbian croatian bosnian albanian macedonian greek italian spanish portuguese french irish scottish welsh british english dutch german danish swedish norwegian finnish czech slovak slovakian
slovenian hungarian austrian swiss chinese japanese korean vietnamese thai asian african moroccan algerian tunisian egyptian libyan lebanese israeli jewish muslim moslem islamic hindu american brazilian mexican colombian nigerian ghanaian somali eritrean ethiopian sudanese senegalese gambian jamaican caribbean european slavic mediterranean latino latina
hispanic roma gypsy foreign kosovan kosovar chechen georgian armenian lithuanian latvian estonian moldovan eastern-european middle-eastern eastern palestinian bangladeshi tamil sikh oriental yemeni kenyan congolese cameroonian filipino filipina indonesian
`

export const englishSkinColours = `black white brown dark light olive`

export const skins = `haut hautfarbe hauttyp teint skin skinned complexion complexioned`

export const kindsOfOrigin = `
aussehend aussehende aussehender aussehenden aussehendem aussehen aussehens aussehn erscheinungsbild erscheinungsbilds erscheinungstyp aussieht aussahen wirkend wirkende wirkender erscheinung herkunft abstammung wurzeln akzent dialekt sprechend sprechende sprechender sprechenden sprachig sprachige sprachigen staatsangehörigkeit nationalität staatsbürger staatsbürgerin staatsbürgerschaft phänotyp typus glaubens stämmig stämmige stämmiger hintergrund typs
looking origin origins descent heritage background accent appearance ethnicity speaking nationality roots speakers speaker born national nationals extraction
`

export const countries = `
rumänien bulgarien polen türkei syrien irak iran afghanistan pakistan indien russland ukraine belarus weißrussland serbien kroatien bosnien albanien kosovo mazedonien montenegro griechenland italien spanien portugal frankreich england irland schottland niederlande niederlanden holland belgien dänemark schweden norwegen finnland tschechien slowakei slowenien
ungarn österreich schweiz china japan korea vietnam thailand afrika nordafrika westafrika marokko algerien tunesien ägypten libyen libanon israel palästina jordanien jemen amerika brasilien mexiko nigeria ghana somalia eritrea äthiopien sudan senegal gambia guinea mali kongo kamerun kenia togo osteuropa südosteuropa balkan tschetschenien georgien armenien kasachstan litauen lettland
estland moldawien moldau jugoslawien asien südamerika bangladesch lanka anatolien
romania bulgaria poland turkey syria iraq russia serbia croatia bosnia albania greece italy spain france ireland scotland netherlands belgium denmark sweden norway finland slovakia slovenia hungary austria switzerland africa morocco algeria tunisia egypt libya lebanon palestine jordan yemen america brazil mexico ethiopia congo cameroon kenya europe chechnya georgia armenia kazakhstan lithuania latvia
estonia moldova asia bangladesh jamaica colombia india
`
