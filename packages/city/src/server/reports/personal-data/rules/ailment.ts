import { isMark, isWord, tokenAt, type Tokens } from '../tokens.ts'
import { Grammar, Health, Person } from '../vocabulary/meaning.ts'
import { nearPerson } from './illness-of-person.ts'

const slang =
  /(?:nicht ganz|nich ganz|net ganz|nicht alle|net alle|nicht mehr alle|nen hau|off (?:his|her)|off (?:his|her) own|lost (?:his|her)|not all|screw|not (?:quite )?right in the|not well in the|ill in the|sick in the|nicht (?:ganz )?richtig (?:im|in der)|krank im|weich in der) $/i

/** "nicht ganz dicht", "nicht alle Tassen", "off his meds", "not right in the head". */
export const isSlang = ({ text, list }: Tokens, index: number): boolean =>
  slang.test(text.slice(Math.max(0, list[index]!.start - 32), list[index]!.start))

/** "hört schlecht", "kann kaum laufen", "can hardly walk" of a person; not "man sieht kaum die Markierung". */
export function isPoorSense(tokens: Tokens, index: number): boolean {
  const next = tokenAt(tokens, index + 1)
  const isGerman = /^(?:hoert|sieht)$/.test(tokenAt(tokens, index).word)
  const poor =
    (isGerman && /^(?:schlecht|schwer|nichts|kaum|badly|poorly)$/.test(next.word) && endsClause(tokens, index + 2)) ||
    (isGerman &&
      next.word === 'nicht' &&
      /^(?:gut|mehr|richtig)$/.test(tokenAt(tokens, index + 2).word) &&
      !isWord(tokenAt(tokens, index + 4))) ||
    (/^(?:kaum|hardly|barely|schlecht|schwer)$/.test(tokenAt(tokens, index - 1).word) && endsClause(tokens, index + 1))
  if (!poor) return false
  for (let back = 1; back <= 5; back++) {
    const token = tokenAt(tokens, index - back)
    if (token.word === 'man' || token.word === 'wir' || token.word === 'we' || token.word === 'you') return false
    if ((token.meaning.person & (Person.relative | Person.pronoun | Person.noun)) !== 0) return token.word !== 'wer'
    if (!isWord(token)) return false
  }
  return false
}

const endsClause = (tokens: Tokens, index: number): boolean =>
  !isWord(tokenAt(tokens, index)) || (tokenAt(tokens, index).meaning.grammar & (Grammar.and | Grammar.common)) !== 0

/** "hat es an der Hüfte", "hat was am Knie", "a bad hip", "eine neue Hüfte". */
export function isAilingBone(tokens: Tokens, index: number): boolean {
  const before = tokenAt(tokens, index - 1)
  if (
    /^(?:one|bad|dodgy|artificial|new|kaputte|kaputtes|kaputten|neue|neues|kuenstliche|kuenstliches|steifes|steife|steifen|lahmes)$/.test(
      before.word,
    )
  )
    return nearPerson(tokens, index, 6)
  if (before.word === 'ein' || before.word === 'einen')
    return tokenAt(tokens, index - 2).word === 'nur' && nearPerson(tokens, index, 6)
  if (!/^(?:der|am|dem|im)$/.test(before.word)) return false
  for (let back = 2; back <= 3; back++)
    if (/^(?:es|was|probleme|schmerzen|op)$/.test(tokenAt(tokens, index - back).word))
      return nearPerson(tokens, index, 7)
  return false
}

/** Aids of two words: "walking frame", "white stick", "guide dog", "mobility scooter", "prosthetic leg". */
export function endOfWordedAid(tokens: Tokens, index: number): number {
  if ((tokenAt(tokens, index).meaning.health & Health.aidStart) === 0) return index
  const at = isMark(tokenAt(tokens, index + 1), '-') ? index + 2 : index + 1
  return /^(?:frame|frames|stick|sticks|cane|canes|aid|aids|scooter|dog|tank|tanks|cylinder|bottle|chair|chairs|leg|legs|arm|brace|stock|hund|implant)$/.test(
    tokenAt(tokens, at).word,
  )
    ? at
    : index
}

/** "sitzt im Rollstuhl", "uses a wheelchair", "meine Mutter mit Rollator"; not "mit Rollstuhl kommt man nicht durch". */
export function isOwnAid(tokens: Tokens, index: number): boolean {
  const { word } = tokenAt(tokens, index)
  const next = tokenAt(tokens, index + 1)
  if (/^(?:access|ramp|ramps|accessible|users|rampe|zugang|friendly)$/.test(next.word)) return false
  if (
    /^(?:user|bound|dependent)$/.test(next.word) ||
    (isMark(next, '-') && /^(?:bound|user|dependent)$/.test(tokenAt(tokens, index + 2).word))
  )
    return /^(?:a|am|is|as|im|i|he|she|was)$/.test(tokenAt(tokens, index - 1).word)
  for (let back = 1; back <= 9; back++) {
    const token = tokenAt(tokens, index - back)
    if (isMark(token, '.') || isMark(token, '!') || isMark(token, '?')) return false
    if (
      /^(?:mit|with)$/.test(tokenAt(tokens, index - 1).word) &&
      /^(?:mit|with|oder|or)$/.test(token.word) &&
      back === 2
    )
      return false
    if (
      /^(?:sitzt|sitze|sass|sitzen|uses|use|benutzt|braucht|brauche|nutzt|angewiesen|needs|need|using|relies|traegt|trage|wears|wear|benoetigt|verwendet|verwende|benutze|nutze|nimmt|carries|has|have|hat|habe)$/.test(
        token.word,
      )
    )
      return nearPerson(tokens, index, 12)
    if (
      (token.meaning.person & Person.relative) !== 0 &&
      (tokenAt(tokens, index - back - 1).meaning.person & Person.possessive) !== 0
    )
      return true
    if (
      (token.meaning.person & Person.noun) !== 0 &&
      back <= 3 &&
      /^(?:im|in|mit|with|on|a|an)$/.test(tokenAt(tokens, index - 1).word) &&
      word !== 'rollator'
    )
      return true
    if (
      (token.meaning.person & (Person.noun | Person.relative)) !== 0 &&
      back <= 4 &&
      word === 'rollator' &&
      /^(?:der|die|dame|mutter|oma|nachbarin|nachbar|mann|frau|vater|opa)$/.test(token.word)
    )
      return true
    if (
      /^(?:bin|ist|am|is|was|war|im|he|she|er|ich|i|m|s|re)$/.test(token.word) &&
      back <= 3 &&
      /^(?:im|in|auf|on|a|an|einem)$/.test(tokenAt(tokens, index - 1).word) &&
      nearPerson(tokens, index, 6)
    )
      return true
  }
  return false
}

export function brokenBone(tokens: Tokens, index: number): number {
  for (let back = 1; back <= 2; back++)
    if ((tokenAt(tokens, index - back).meaning.health & Health.bone) !== 0) return index
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokenAt(tokens, at)
    if ((token.meaning.health & Health.bone) !== 0) return at
    if ((token.meaning.person & Person.possessive) === 0 && (token.meaning.grammar & Grammar.article) === 0) return -1
  }
  return -1
}
