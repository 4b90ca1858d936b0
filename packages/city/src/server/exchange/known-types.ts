import { plainWords } from './column-names.ts'

/**
 * What cities call the disturbances of the catalogue, German and English, in the form `plainCategory` gives; the first
 * that fits counts, so finer ones stand before coarser ones. Left out on purpose: what is nobody's disturbance
 * (overflowing bins, broken paving, found bicycles) and abandoned vehicles, which the catalogue does not know.
 *
 * Parking codes: Bundeseinheitlicher Tatbestandskatalog, numbers of six digits: 1 = StVO, then the paragraph: 112… § 12
 * (stopping and parking), 1413… § 41 with the signs against stopping.
 */
const synonyms: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['discarded-syringes', /\b(?:spritzen\w*|fixerbesteck\w*|needles?|syringes?)\b/],
  ['cannabis-zone', /\b(?:cannabis\w*|konsumverbotszone\w*)\b/],
  ['drug-use', /\b(?:drogen\w*|betaeubungsmittel\w*|rauschgift\w*|btm|narcotics?|drugs?)\b/],
  ['aggressive-begging', /\b(?:bettel\w*|bettler\w*|begging|panhandl\w*)\b/],
  [
    'unlawful-encampment',
    /\b(?:campieren|wildcampen|unerlaubtes lagern|wildes (?:lagern|zelten|campen)|encampments?|unlawful camping)\b/,
  ],
  [
    'public-drinking',
    /\b(?:trinkgelage\w*|trinkerszene|alkoholkonsum|(?:oeffentliches|stoerendes) trinken|public drinking|drinking in public)\b/,
  ],
  ['noise', /\b(?:laerm\w*|ruhestoerung\w*|nachtruhe\w*|noise|loud (?:music|party))\b/],
  [
    'bulky-waste',
    /\b(?:sperrmuell\w*|sperrgut|(?:illegal|wild)e[rs]? (?:muell\w*|abfall\w*|ablagerung\w*)|(?:muell|abfall)ablagerung\w*|illegal dumping|fly ?tipping|bulky (?:waste|items?))\b/,
  ],
  [
    'dog-offence',
    /\b(?:hundekot\w*|hundehaltung|leinenpflicht|leinenzwang|dog (?:fouling|waste|offen[cs]es?)|off leash)\b/,
  ],
  [
    'littering',
    /\b(?:littering|litter|vermuellung\w*|unrat|muell|abfall|abfaelle|verschmutzung\w*|verschmutzte (?:strassen|plaetze|gehwege?))\b/,
  ],
  ['vandalism', /\b(?:graffiti\w*|schmiererei\w*|vandalismus|vandalism|sachbeschaedigung\w*|criminal damage)\b/],
  ['urinating', /\b(?:urinieren|wildpinkel\w*|wildurinieren|notdurft|urinat(?:ing|ion))\b/],
  [
    'obstructing-parking',
    /^(?:112\d|1413)\d\d$|\b(?:falschpark\w*|gehwegpark\w*|zugeparkt\w*|illegale[rs]? parken|(?:verkehrs)?behinderndes parken|parkverstoss\w*|parkverstoesse|illegal parking|obstructi\w* parking|parking violations?|blocked driveway)\b/,
  ],
  [
    'street-trade',
    /\b(?:strassenhandel|fliegende haendler|street vending|illegal vending|unlicen[cs]ed (?:street )?trade)\b/,
  ],
  [
    'defective-lighting',
    /\b(?:strassenlaternen?|strassenbeleuchtung|beleuchtung|laternen?|street ?lights?|street ?lighting)\b/,
  ],
  ['helpless-person', /\b(?:hilflose person\w*|helpless persons?|ueberdosis|overdose)\b/],
]

/** A category as synonyms and names are compared: plain words, one blank between them. */
export function plainCategory(category: string): string {
  return plainWords(category).join(' ')
}

/** The catalogue's key for a category of a file, or null where no synonym fits. */
export function knownTypeOf(category: string): string | null {
  const plain = plainCategory(category)
  return synonyms.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
