/** Which closing marks belong to an opening one: German, English, French and typewriter ways. */
const closing: Readonly<Record<string, string>> = {
  '„': '“”"',
  '‟': '”"',
  '“': '”"',
  '”': '”',
  '"': '"',
  '»': '«',
  '«': '»',
}
/** A dot may follow the last mark, as may a space that was left over. */
const end = /[\s.!?]*$/

/** Whether a paragraph begins and ends with quotation marks. */
export function isQuotation(paragraph: string): boolean {
  const text = paragraph.trim().replace(end, '')
  return text.length > 2 && (closing[text[0]] ?? '').includes(text[text.length - 1])
}

/** "hinzu" in "fügt N. N. hinzu" */
const particles = /\s+(?:hinzu|an|aus|ab|fest|zusammen|ein|auf)$/
const articles = /^(?:der|die|das|the)\s+/i
const attribution = /^[\s,–—-]*(?<verb>\p{Ll}+)(?:\s+(?:sich|auch|zudem|weiter|abschließend|to))?\s+(?<who>.+)$/u

/**
 * Who says it, where a quotation is interrupted by saying so: „…“, betont N. N., Leiter des Amtes, „…“. Nothing is taken out
 * of the text.
 *
 * @returns '' for what is not said, or not surely
 */
export function speakerWithin(paragraph: string): { readonly speaker: string; readonly function: string } {
  const nobody = { speaker: '', function: '' }
  const between = outside(paragraph.trim().replace(end, ''))
  if (between.length !== 1) return nobody
  const match = attribution.exec(between[0].replace(/(?<=\p{L}{3})\.\s*$|[\s,:;–—-]+$/u, ''))
  if (!match?.groups) return nobody
  const { verb } = match.groups
  const who = match.groups.who.replace(particles, '').trim()
  if (notSaying.has(verb)) return nobody
  const comma = who.indexOf(',')
  const first = (comma < 0 ? who : who.slice(0, comma)).trim()
  const rest = comma < 0 ? '' : who.slice(comma + 1).trim()
  const bare = first.replace(articles, '')
  if (!/^\p{Lu}/u.test(bare)) return nobody
  // "die Leiterin des Amtes, N. N.": what is in front is the function
  const [speaker, role] = bare !== first && rest !== '' && /^\p{Lu}/u.test(rest) ? [rest, bare] : [bare, rest]
  return speaker.length > 200 || role.length > 300 ? nobody : { speaker, function: role }
}

/** Words with which a sentence about two quoted words goes on, not one that says who speaks. */
const notSaying = new Set([
  'und',
  'oder',
  'ist',
  'sind',
  'war',
  'heißt',
  'statt',
  'wird',
  'and',
  'or',
  'is',
  'are',
  'was',
])

/** What stands between the quoted parts. */
function outside(text: string): string[] {
  const parts: string[] = []
  let closes = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (closes === '' && text[at] in closing) {
      if (at > from) parts.push(text.slice(from, at))
      closes = closing[text[at]]
    } else if (closes !== '' && closes.includes(text[at])) {
      closes = ''
      from = at + 1
    }
  }
  return parts.filter((part) => part.trim() !== '')
}

/** A node of an article's text, as far as its words go. */
interface WordsNode {
  readonly type: string
  readonly text?: string
  readonly content?: readonly WordsNode[]
}

/**
 * What stands below a quote: who says it and in which function, but for what the quoted text already says by itself, so that
 * a reader reads it once.
 */
export function attributionBelow(quote: {
  readonly attrs: { readonly speaker: string; readonly function: string }
  readonly content: readonly WordsNode[]
}): { readonly speaker: string; readonly function: string } {
  const { speaker, function: role } = quote.attrs
  const within = speakerWithin(quote.content.map(wordsOf).join(' '))
  if (speaker !== '' && within.speaker !== speaker) return { speaker, function: role }
  return { speaker: '', function: within.function === role ? '' : role }
}

function wordsOf({ type, text, content = [] }: WordsNode): string {
  if (type === 'hardBreak') return '\n'
  return text ?? content.map(wordsOf).join(type === 'paragraph' ? '' : ' ')
}
