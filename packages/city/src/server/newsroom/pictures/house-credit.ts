/** What stands before names in other houses; ours prints "Bild:" itself. */
const label =
  /^(?:(?:fotos?|fotografie|photos?|photograph(?:er|y)?|fotograf(?:in)?|bild(?:er|nachweis|quelle|rechte)?|images?|pictures?|credits?|quelle|source|copyright)(?:\s+(?:by|von))?\s*:|(?:foto|photo|bild|image|picture|copyright)\s+(?:by|von)\s|copyright\s|(?:19|20)\d\d\s|[:\-–—·*]\s*)\s*/i
const separators = /[/|;,\n]|\(c\)|[©®]/i
/** Words and marks by which an organisation is told from a person. */
const organisation =
  /\b(?:agentur|agency|amt|archiv|archive|behörde|city|collection|council|department|fotostudio|ministerium|museum|newsroom|office|polizei|police|press|presse|pressestelle|redaktion|referat|stadt|stiftung|studio|university|universität|verband|verein|werke|ag|e\.\s?v|gbr|gmbh|inc|kg|ltd|se|dpa|afp|epd|kna|imago|getty|reuters|shutterstock|unsplash|pixabay|wikimedia|commons|adobe|istock|picture alliance)(?![\p{L}\d])|\p{L}amt\b|stadt\b|verwaltung\b|betriebe?\b/iu
const abbreviation = /^[\p{Lu}\d&]{2,6}$/u

/**
 * A credit in the house's one order, "Photographer / Organisation", without "Foto:", "©" and the like: "© Stadt Musterstadt/A.
 * Beispiel" → "A. Beispiel / Stadt Musterstadt". Parts keep their order but for organisations, which stand last; none is
 * lost, the same one stands once.
 */
export function houseCredit(given: string): string {
  const parts = given
    .normalize('NFC')
    .split(separators)
    .map(withoutLabels)
    .filter((part) => part !== '')
  const once = parts.filter((part, index) => parts.findIndex((other) => lower(other) === lower(part)) === index)
  const [organisations, people] = [once.filter(isOrganisation), once.filter((part) => !isOrganisation(part))]
  return [...people, ...organisations].join(' / ')
}

const lower = (text: string) => text.toLowerCase()

function withoutLabels(part: string): string {
  let plain = part.replaceAll(/[\s\p{C}]+/gu, ' ').trim()
  // "Foto: © …", "Bild: Foto: …"
  while (label.test(plain)) plain = plain.replace(label, '').trim()
  return plain
}

function isOrganisation(part: string): boolean {
  return organisation.test(part) || abbreviation.test(part)
}
