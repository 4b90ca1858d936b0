/**
 * What a word can mean to the rules: one bit field per theme, all 0 for a word that says nothing. A word may mean several
 * things; the rules look at what stands around it.
 */
export interface Meaning {
  naming: number
  person: number
  looks: number
  origin: number
  health: number
  cue: number
  grammar: number
}

export type Theme = keyof Meaning

export const nothing = (): Meaning => ({ naming: 0, person: 0, looks: 0, origin: 0, health: 0, cue: 0, grammar: 0 })

export const Naming = {
  /** a first name that is no other word */
  first: 1,
  firstAlsoWord: 2,
  surname: 4,
  surnameAlsoWord: 8,
  /** Herr, Frau, Mrs: a name follows and the word belongs to it */
  salutation: 16,
  /** Dr., Prof.: stands between or instead */
  title: 32,
  /** heiße, namens, called: a name follows */
  introduces: 64,
  /** Nachbar, landlord: a name may follow */
  role: 128,
  /** Gruß, LG, regards: a name may close the text */
  closing: 256,
  /** Bäckerei, Straße, school: what stands beside is no person */
  place: 512,
  /** Hallo, Dear */
  greeting: 1024,
  /** von, van, al: inside a name */
  particle: 2048,
  /** Sankt, San: a saint follows */
  saint: 4096,
  /** the name with an s behind: Kevins */
  genitive: 8192,
  /** the first name is a word in English, in German */
  englishWord: 16384,
  germanWord: 32768,
} as const

export const Person = {
  noun: 1,
  relative: 2,
  pronoun: 4,
  /** mein, my, his */
  possessive: 8,
  /** a group that fits nobody: Leute, people, Kinder */
  many: 16,
  child: 32,
  /** what somebody does or is to others: tells who a people's name is said of, describes nobody */
  job: 64,
} as const

export const Looks = {
  /** said of persons only: blond, bearded */
  adjective: 1,
  /** said of anything: groß, dick, tall */
  size: 2,
  /** jung, old: goes with a description, is none */
  age: 4,
  colour: 8,
  clothes: 16,
  /** Glatze, beard: tells somebody apart by itself */
  mark: 32,
  /** Haare, Statur: needs a word that says how */
  feature: 64,
  /** kurz, curly, shaved: said of hair */
  featureAdjective: 128,
  wearing: 256,
  bodyPart: 512,
  /** Mitte, Anfang, mid, early, around */
  ageStart: 1024,
  /** dreißig, twenties */
  ageWord: 2048,
  /** jährig, Jahre, years */
  years: 4096,
  /** männlich, female */
  sex: 8192,
  /** a decade as a noun: twenties, Vierzigern */
  decade: 16384,
  /** cm, m, ft, tall */
  height: 32768,
  /** Trolley, Bollerwagen: carried along, part of a description that has other words */
  prop: 65536,
} as const

export const Origin = {
  /** Rumäne, gypsies: a person by itself */
  noun: 1,
  /** Polen, Roma, Deutsche: a person only with an article or number before it */
  nounAlsoElse: 2,
  /** rumänisch, Turkish: needs a person behind it */
  adjective: 4,
  /** Rumänien: needs "aus" and a person before it */
  country: 8,
  /** dunkelhäutig, Migrationshintergrund */
  strong: 16,
  /** aussehend, Herkunft, descent */
  kind: 32,
  /** singular people whose word also means their restaurant: beim Griechen */
  kitchen: 64,
  /** black, schwarz, dark: with person or skin */
  skinColour: 128,
  skin: 256,
  /** English singular noun = adjective: a Romanian */
  english: 512,
} as const

export const Health = {
  /** schizophren, Alkoholiker: by itself */
  strong: 1,
  /** Krebs, blind: only said of a person */
  ofPerson: 2,
  /** psychisch, severely */
  adverb: 4,
  /** krank, disabled: with an adverb, or said of a person */
  sick: 8,
  /** Rollstuhl, crutches */
  aid: 16,
  /** leidet, suffers, nimmt */
  suffers: 32,
  broken: 64,
  bone: 128,
  /** walking, white, guide: with frame, stick, dog an aid */
  aidStart: 256,
  /** hört, sieht, laufen: with schlecht or kaum */
  sense: 512,
  /** dicht, Tassen, meds: behind "nicht ganz", "nicht alle", "off his" */
  slang: 1024,
} as const

export const Cue = {
  phone: 1,
  birth: 2,
  handle: 4,
  /** a site where people have user names */
  network: 8,
  plate: 16,
  flat: 32,
  floor: 64,
  side: 128,
  lives: 256,
  at: 512,
  /** laterne, Aktenzeichen: the number behind is one of a thing */
  thingNumber: 1024,
  month: 2048,
  /** links to a flat by itself: Erdgeschoss, attic */
  floorName: 4096,
  /** a car, its driver */
  vehicle: 8192,
  /** a building where nobody lives: Parkhaus, school */
  publicBuilding: 16384,
  ordinal: 32768,
} as const

export const Grammar = {
  /** a word of either language that is no name */
  common: 1,
  article: 2,
  be: 4,
  have: 8,
  and: 16,
  german: 32,
  english: 64,
  from: 128,
  number: 256,
  /** mit, with, in */
  with: 512,
  /** beim, zum */
  atThe: 1024,
  indefinite: 4096,
  /** means a person or its looks in English only: German man, hat, bald */
  englishSense: 8192,
} as const
