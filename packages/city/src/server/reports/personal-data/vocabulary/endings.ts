/** Endings of German compounds nobody can list: Cordhose, semmelblondhaarig, Lederweste. At least four letters each. */
export const clothesEndings = `jacke jacken hose hosen weste westen mantel mütze mützen schuhe schuhen shirt shirts pulli pullover brille stiefel stiefeln kappe anzug kapuze jeans hoodie rucksack käppi hemd turnschuhe sandalen latschen socken krawatte`

export const markEndings = `narbe tattoo tattoos locken zopf zöpfe glatze frisur bart piercing piercings
nacken nase doppelkinn gebiss augenbrauen stimme haarschnitt mähne scheitel schopf narben warze fratze
bärtchen zöpfchen bäuchlein schnäuzer löckchen
`

/** Adjectives, without ending. */
export const looksEndings = `haarig köpfig äugig bärtig beinig schultrig gekleidet gesichtig`

export const originEndings = `häutig stämmig`

export const illnessEndings = `krank süchtig gelähmt`

export const illnessNounEndings = `syndrom psychose lähmung kranker
allergie phobie demenz insuffizienz karzinom patient patientin
`

export const personEndings = `fahrer fahrerin händler händlerin verkäufer verkäuferin besitzer besitzerin fütterer fütterin spieler spielerin sammler sammlerin bettler bettlerin künstler künstlerin prediger predigerin läufer läuferin trinker trinkerin raucher raucherin führerin halterin`
