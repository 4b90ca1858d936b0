import { isMark, isWord, type Token, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Grammar, Health, Naming } from '../vocabulary/meaning.ts'
import { isAboutPerson, nearPerson } from './illness-of-person.ts'

/** "schwer gestört", "stark beeinträchtigt" are said of traffic. */
export function isGenericAdverb(adverb: Token, sick: Token): boolean {
  if (adverb.word === 'stark' && /^behindert/.test(sick.word)) return true
  if (/^(?:schwer|schwere|schweren|stark|schwerst|severely|seriously|hearing|learning|legally)$/.test(adverb.word))
    return !/^(?:krank|krankes?|kranker|kranke|kranken|erkrankt\w*|behindert|behinderter|behinderte|behinderten|depressiv|ill|sick|disabled|impaired|handicapped|difficulties|disabilit\w+|blind)$/.test(
      sick.word,
    )
  return false
}

/** "für Sehbehinderte", "gehbehinderte Menschen": the public at large and no person. */
export function isAnybody(tokens: Tokens, index: number): boolean {
  const { word } = tokenAt(tokens, index)
  if (
    !/^(?:gehbehinderte|sehbehinderte|schwerbehinderte|koerperbehinderte|gehoerlose|schwerhoerige|pflegebeduerftige|schwangere|lernbehinderte|hoergeschaedigte|mehrfachbehinderte|kleinwuechsige|diabetiker|asthmatiker|allergiker|epileptiker|diabetic|asthmatic)[nrs]?$/.test(
      word,
    )
  )
    return false
  if (
    /^(?:menschen|personen|buerger|leute|people|mitbuerger|mitmenschen|fussgaenger|kinder)$/.test(
      tokenAt(tokens, index + 1).word,
    )
  )
    return true
  for (let back = 1; back <= 3; back++) {
    const before = tokenAt(tokens, index - back)
    if (/^(?:fuer|for|zumal|viele|alle|vielen)$/.test(before.word))
      return (
        !/^(?:meine|meinen|mein|unsere|unseren|my|our|die|den|einen|eine)$/.test(
          tokenAt(tokens, index - back + 1).word,
        ) || /^(?:die|den)$/.test(tokenAt(tokens, index - back + 1).word)
      )
    if (
      !/^(?:und|oder|aeltere|alte|,|and|or|auch|die|den|rollstuhlfahrer|eltern|senioren|kinder|buerger)$/.test(
        before.word,
      )
    )
      break
  }
  return false
}

/** A thing, a service or a shop named after it: "AIDS-Hilfe", "Demenzcafé", "Methadon-Ausgabe", "disabled parking". */
export function isThing(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  const next = tokenAt(tokens, index + 1)
  if (
    /^(?:alcoholic|aids|depressed|stroke|psycho|mongo|angina|tumor|cancer|dialyse|behinderung|disability|disabilities|diabetic|depression|diabetes|handicap|anxiety|stroke|reha)$/.test(
      token.word,
    )
  ) {
    if (token.word === 'alcoholic')
      return (
        /^(?:drinks?|beverages?|spirits|liquor|wine|beers?|products?|content|smell)$/.test(next.word) ||
        (next.word === 'and' && !/^(?:an?|recovering|dry|former|the)$/.test(tokenAt(tokens, index - 1).word))
      )
    if (token.word === 'aids' && !/^(?:hat|has|haben|an|have|with)$/.test(tokenAt(tokens, index - 1).word)) return true
    if (/^(?:behinderung|disability|disabilities|handicap)$/.test(token.word)) {
      if (
        (next.meaning.naming & Naming.place) !== 0 ||
        /^(?:access|des|der|durch|von|living|groups?|services?|badge|act|rights)$/.test(next.word)
      )
        return true
      return (
        !nearPerson(tokens, index, 5) ||
        /^(?:menschen|people|personen|leute|persons)$/.test(tokenAt(tokens, index - 2).word)
      )
    }
    if (token.word === 'depression' || token.word === 'stroke' || token.word === 'cancer')
      return (next.meaning.naming & Naming.place) !== 0 || /^(?:in|research|charity|unit)$/.test(next.word)
  }
  return (
    (next.meaning.naming & Naming.place) !== 0 &&
    isWord(next) &&
    (next.meaning.grammar & Grammar.common) === 0 &&
    !/^(?:an|am|in|st|line|co|tag)$/.test(next.word)
  )
}

/** Inside a compound: "Corona-Test", "Rollstuhl-Rampe", "AIDS-Hilfe", "Blinden-Leitsystem". */
export function isPartOfOther(tokens: Tokens, index: number): boolean {
  const hyphen = tokenAt(tokens, index + 1)
  if (!isMark(hyphen, '-') || !touchesNext(tokens, index) || !touchesNext(tokens, index + 1)) return false
  const behind = tokenAt(tokens, index + 2)
  if (!isWord(behind)) return false
  return (
    (behind.meaning.health & (Health.sick | Health.strong | Health.ofPerson)) === 0 &&
    !isAboutPerson(behind) &&
    !/^(?:bescheinigung|ausweis|pass|befund|attest|medikament|medikamente|tabletten|anfall|schub|op|therapie|diagnose|erkrankte|infizierte|infizierter|kind|mutter|oma|syndrom|syndrome|patient|patientin|positiv|positive|erkrankung|infektion|krank|abhaengig|suechtig|abhaengiger|kranke|kranker|dependent|erkrankt|user|users|bound|addict|addicted)$/.test(
      behind.word,
    )
  )
}
