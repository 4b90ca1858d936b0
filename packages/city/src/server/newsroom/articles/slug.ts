const longest = 80

/** "Schwerpunkteinsatz in der City: Ärger über Müll" → "schwerpunkteinsatz-in-der-city-aerger-ueber-muell" */
export function slugOf(headline: string): string {
  const plain = headline
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
