const single: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', å: 'a', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 'th',
} // prettier-ignore

/** True if every letter is a–z already: most words need no folding. */
export function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false
  return true
}

/** A lower-case word as people type it without a German keyboard: ä → ae, ß → ss, accents off. */
export function fold(word: string): string {
  let folded = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word[at]!
    if (letter <= '\u007f') folded += letter
    else if (single[letter] !== undefined) folded += single[letter]
    else return foldRare(word)
  }
  return folded
}

/** The other habit: the dots simply left out (Gökhan → gokhan). */
export function foldWithoutDots(word: string): string {
  return isPlain(word) ? word : foldRare(stripAccents(word))
}

function foldRare(word: string): string {
  return stripAccents(word.normalize('NFC').replace(/[äöüßæøœåłđðıþ]/g, (letter) => single[letter]!))
}

function stripAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '')
}
