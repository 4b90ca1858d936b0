/** Words that announce a number, an address or a name on a network. */
export const phoneCues = `tel telefon telefonnummer telefonisch telefonnr tele fon handy handynummer handynr mobil mobilnummer mobiltelefon festnetz rückruf rufnummer rueckruf ruf rufen ruft anrufen anruf anrufe angerufen erreichbar erreichen erreicht durchwahl whatsapp whats nummer nr phone telephone mobile cell call calling text ring fax dial number reach sms`

export const birthCues = `geb geboren geborene geborener geburtsdatum geburtstag geburtsjahr gebdat gebdatum gebd gebursdatum geburtsdat geburtstags geboren gebürtig gbdt gdatum jahrgang jg born birthdate birthday birth dob bday bdate`

export const handleCues = `username nutzername benutzername usernamen nick nickname handle user account profil profile accountname ingame gamertag gamertags nutzer benutzer postet posten posted posts tweetet tweets alias nutzername spielername screenname loginname künstlername instaname discordname tiktokname`

export const networks = `insta instagram ig telegram snapchat snap tiktok twitter facebook fb discord twitch youtube yt steam threads mastodon bluesky reddit linkedin kik vinted tinder psn whatsapp kleinanzeigen ebay onlyfans wechat vk xing jodel soundcloud github skype threema viber kik bereal playstation ps4 ps5 psn xbox steamname roblox minecraft fortnite lovoo badoo bumble grindr spotify patreon paypal venmo vimeo pinterest tumblr flickr quora strava airbnb`

export const plateCues = `kennzeichen autokennzeichen kfz nummernschild nummernschilder kfzkennzeichen kennz nummerschild kz amtl amtliches plate plates numberplate registration reg licence license wunschkennzeichen versicherungskennzeichen autonummer`

export const vehicles = `auto autos wagen pkw lkw fahrzeug fahrzeuge transporter van golf bmw audi mercedes vw opel ford passat polo sprinter skoda seat renault fiat toyota car cars truck lorry vehicle motorrad roller moped bus taxi falschparker parkt parkte anhänger caddy bulli kombi suv limousine cabrio astra corsa tesla`

export const flats = `wohnung wohnungen whg unit wohnungsnummer wohnungsnr wohneinheit apartment appartment appartement app apt apartement flat wohnungstür wohnungstuer tür zimmer zimmernummer appt room studio maisonette`

export const floors = `og obergeschoss obergeschoß stock stockwerk etage etg stocks floor storey geschoss stck`

export const floorNames = `eg erdgeschoss erdgeschoß erdgeschosswohnung parterre dachgeschoss dg dachgeschosswohnung dachwohnung souterrain hochparterre untergeschoss kellerwohnung penthouse basement attic ug`

export const sides = `links rechts mitte li re mi lks rts linke linken rechte rechten linker rechter left right middle rear hinten vorne vorn links rechterhand linkerhand hinterhaus vorderhaus oben unten front back lhs rhs`

export const livings = `wohnt wohne wohnen wohnhaft gewohnt wohnung wohnungen mieter mieterin mietern nachbar nachbarn nachbarin bewohner bewohnerin bewohnern haust wohnenden wohnende wohnte vermietet eingezogen lives live living lived lived neighbour neighbours neighbor neighbors tenant tenants resident residents apartment flat familie klingel klingeln nachbars obermieter untermieter über mir uns`

export const atWords = `at ät aet at`

export const thingNumbers = `laterne laternen mast masten leuchte straßenlaterne lampe lampen aktenzeichen az vorgang vorgangsnummer ticket ticketnummer kundennummer rechnung rechnungsnummer zähler zählernummer seriennummer artikelnummer vertragsnummer meldung meldungsnummer container automat parkscheinautomat trafo trafostation station schaltkasten hydrant baum baumnummer inventarnummer lichtmast ampel plz id fall case ref reference code meldecode fallnummer zugangscode rechnungsnr kundennr meter lamppost lamp schacht artikel bestellnummer postleitzahl streetlight column`

export const months = `januar jänner februar märz maerz april mai juni juli august september oktober november dezember jan feb mär mrz apr jun jul aug sep sept okt nov dez january february march may june july october december oct dec`

export const publicBuildings = `parkhaus parkhauses tiefgarage schule gymnasium rathaus kaufhaus einkaufszentrum bibliothek krankenhaus klinik museum bahnhof center centre galerie hotel büro amt aufzug fahrstuhl rolltreppe car-park parking multi-storey multistorey library hospital school station mall lift elevator escalator deck parkdeck`

export const ordinals = `erster ersten erste zweiter zweiten zweite dritter dritten dritte vierter vierten vierte fünfter fünften fünfte sechsten siebten achten first second third fourth fifth sixth seventh eighth ground top 1st 2nd 3rd oberste obersten obersten`
