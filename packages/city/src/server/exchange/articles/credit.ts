/** "Bild: …" at the end of a caption, in brackets or behind the last sentence. */
const creditAtEnd =
  /(?:^|[\s.|–—-]|(?<bracket>[([]))(?:Bild(?:nachweis|quelle|rechte)?|Bilder|Fotos?|Photo|Picture|Image|Credit|Copyright|Quelle)\s*:\s*(?<credit>[^:]{1,200}?)[)\]]?$|(?:^|\s|[([])©\s*(?<copyright>[^:]{1,200}?)[)\]]?$/iu

/**
 * Takes the credit out of a caption, where it stands at its end: "Streife. Bild: N. N. / Stadt" → "Streife." and
 * "N. N. / Stadt". A credit that was given for itself stays; where the caption only repeats it, it is said once.
 */
export function splitCredit(caption: string, given = ''): { readonly caption: string; readonly credit: string } {
  const own = plainCredit(given)
  const text = caption.trim()
  const match = creditAtEnd.exec(text)
  const found = plainCredit(match?.groups?.credit ?? match?.groups?.copyright ?? '')
  if (!match || found === '' || (own !== '' && own !== found)) return { caption: text, credit: own }
  // the full stop before it belongs to the caption
  const stop = text[match.index] === '.' ? 1 : 0
  return {
    caption: text
      .slice(0, match.index + stop)
      .replace(/\s*[|–—-]$/, '')
      .trim(),
    credit: found,
  }
}

/** The credit as it is kept: without "Bild:", parts divided by " / ". */
function plainCredit(text: string): string {
  return text
    .replace(/^\s*(?:(?:Bild|Foto|Fotos|Photo|Picture|Image|Credit|Copyright)\s*:|©)\s*/i, '')
    .replaceAll(/\s*\/\s*/g, ' / ')
    .trim()
    .slice(0, 300)
}
