import { illnessLinks } from '../vocabulary/illnesses.ts'
import { isMark, isNumber, isWord, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Grammar, Health, Person } from '../vocabulary/meaning.ts'

const links = new Set(illnessLinks.split(/\s+/))

export function startOfIllness(tokens: Tokens, index: number): number {
  let first = index
  for (let steps = 0; steps < 5 && first > 0; steps++) {
    const before = tokenAt(tokens, first - 1)
    // Down's syndrome
    if (before.word === 's' && /^['’]$/.test(tokenAt(tokens, first - 2).word) && isWord(tokenAt(tokens, first - 3))) {
      first -= 3
      continue
    }
    if (isNumber(before) && /^(?:type|typ|grad|stage|stufe)$/.test(tokenAt(tokens, first - 2).word)) {
      first -= 2
      continue
    }
    if (!isWord(before)) {
      if (isMark(before, '-') && touchesNext(tokens, first - 1) && tokenAt(tokens, first - 2).end === before.start) {
        first -= 2
        continue
      }
      break
    }
    const belongs =
      (before.meaning.health & (Health.adverb | Health.suffers | Health.ofPerson | Health.strong)) !== 0 ||
      (before.meaning.grammar & Grammar.be) !== 0 ||
      links.has(before.word)
    if (!belongs) break
    first--
  }
  // "ist", "am" and linking words with nothing behind are left out
  while (first < index && /^(?:and|und|oder|or|of|als|as|both)$/.test(tokenAt(tokens, first).word)) first++
  return first
}

export function withPerson(tokens: Tokens, index: number): number {
  let last = index
  for (let at = index + 1; at <= index + 2; at++) {
    const token = tokenAt(tokens, at)
    if (
      (token.meaning.health & (Health.strong | Health.sick)) !== 0 ||
      /^(?:leg|arm|limb|hip|hand|foot|user|patient|patientin|addict|addicts|syndrom|syndrome|disease|disorder|problem|problems|issues|positiv|positive|illness|kranke|kranker)$/.test(
        token.word,
      )
    )
      last = at
    else if ((isMark(token, '-') || isMark(token, "'") || isMark(token, '’')) && touchesNext(tokens, at - 1)) continue
    else if ((token.meaning.person & (Person.noun | Person.child)) !== 0 && at === last + 1) last = at
    else break
  }
  return last
}
