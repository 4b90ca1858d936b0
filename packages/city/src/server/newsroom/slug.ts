const longest = 80

/**
 * Words as part of an address, and as the key of a topic or a district:
 * "Schwerpunkteinsatz in der City: Ärger über Müll" → "schwerpunkteinsatz-in-der-city-aerger-ueber-muell".
 */
export function slugOf(words: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (plain.length <= longest) return plain || 'nachricht'
  // not within a word
  const cut = plain.slice(0, longest + 1)
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : longest)
}

/** Pages of the newsroom itself; a month ("2025-11") is one too. */
const taken = /^(district|file|newsletter|picture|search|topic|\d{4}-\d\d)$/

/** The address an article would like to have: one that no page of the newsroom has. */
export function articleSlug(headline: string): string {
  const slug = slugOf(headline)
  return taken.test(slug) ? `${slug}-nachricht` : slug
}
