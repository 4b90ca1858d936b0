/**
 * The words a place found by searching is kept with: its name, and what somebody typed beyond it. "Kampstr. 12a" that
 * found "Kampstraße" becomes "Kampstraße 12a".
 */
export function placeWords(name: string, typed: string): string {
  if (holds(name, typed)) return name
  const [, street = '', number = ''] =
    /^(.*?\S)\s+(\d+\s*[a-z]?(?:\s*[-–/]\s*\d+\s*[a-z]?)?)$/i.exec(typed.trim()) ?? []
  if (number !== '' && holds(name, street)) return `${name} ${number}`
  return `${name} (${typed.trim()})`
}

function holds(name: string, words: string): boolean {
  return plain(name).includes(plain(words))
}

/** "Kampstr." and "Kamp Straße" read the same. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/str(\.|$)/g, 'strasse')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
