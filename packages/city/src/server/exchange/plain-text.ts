/** Whether there is anything to do: most cells have neither. */
const markup = /[<&]/

/** What stands between two blocks of text on a page. */
const breaks = /<(?:br|hr)\b[^<>]*>|<\/?(?:p|div|li|ul|ol|tr|h[1-6]|blockquote)\b[^<>]*>/gi
const unread = /<!--[\s\S]*?-->|<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi
/** A tag has a letter right behind its bracket: "5 < 6" and "<3" are text. */
const tags = /<\/?[a-z][^<>]*>/gi

/** Entities that exports of German and English texts hold (HTML standard, "named character references"). */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  euro: '€',
  sect: '§',
  deg: '°',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
}

/** Whatever no line of text holds and no database takes; line feed and tab stay. */
// eslint-disable-next-line no-control-regex -- exactly those are meant
const controls = /[\x00-\x08\x0b-\x1f\x7f]/g

/**
 * A cell of free text as plain text: HTML tags taken out (blocks become lines), entities written as characters, line ends
 * as LF, no control characters. What only looks like markup ("5 < 6", "Müller & Söhne") stays.
 */
export function plainText(cell: string): string {
  const text = markup.test(cell) ? decoded(cell.replace(unread, '').replace(breaks, '\n').replace(tags, '')) : cell
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replace(controls, '')
    .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Once only: "&amp;lt;" is how somebody's "&lt;" is written. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name as string] ?? entity
    const code = decimal === undefined ? parseInt(String(hexadecimal), 16) : Number(decimal)
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
