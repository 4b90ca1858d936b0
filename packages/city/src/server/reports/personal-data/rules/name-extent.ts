import { isMark, isWord, type Token, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Naming } from '../vocabulary/meaning.ts'
import { anyName, anySurname, hasCapital, isCommon, isSurnameLike } from './name-word.ts'
import { endings, isPlace } from './place-name.ts'

/** Could be anybody's name: not a frequent word, not a word the other rules know. */
export function mayBeName(tokens: Tokens, index: number, careful: boolean): boolean {
  const token = tokenAt(tokens, index)
  if (!isWord(token)) return false
  const { naming, person, looks, health, cue, origin } = token.meaning
  if ((naming & anyName) !== 0)
    return (naming & (Naming.first | Naming.surname)) !== 0 || hasCapital(tokens, token) || !isCommon(token)
  if (isCommon(token)) return false
  if (token.word.length < 2 && !isMark(tokenAt(tokens, index + 1), '.')) return false
  if (!careful) return hasCapital(tokens, token) || !tokens.capitalsTell
  if (person !== 0 || looks !== 0 || health !== 0 || cue !== 0 || origin !== 0 || naming !== 0) return false
  if (
    /(?:ung|heit|keit|schaft|tion|ismus|ungen|tonne|tonnen|lich|isch|ig|zeug|wagen)$/.test(token.word) ||
    endings.test(token.word)
  )
    return false
  return hasCapital(tokens, token)
}

/** Extends over further given names, particles, hyphened parts and the surname. @returns last index */
export function extendName(tokens: Tokens, from: number, most: number): number {
  let last = from
  for (let steps = 0; steps < most; steps++) {
    const next = tokenAt(tokens, last + 1)
    const second = tokenAt(tokens, last + 2)
    if (
      isMark(next, '/') &&
      touchesNext(tokens, last) &&
      touchesNext(tokens, last + 1) &&
      (second.meaning.naming & anyName) !== 0 &&
      hasCapital(tokens, second)
    ) {
      last += 2
      continue
    }
    if (
      /^[-–'’]$/.test(next.word) &&
      touchesNext(tokens, last) &&
      touchesNext(tokens, last + 1) &&
      isWord(second) &&
      !/^s$/.test(second.word)
    ) {
      last += 2
      continue
    }
    // "K. Müller", "Kevin M."
    if (
      isMark(next, '.') &&
      tokenAt(tokens, last).word.length === 1 &&
      touchesNext(tokens, last) &&
      isWord(second) &&
      (hasCapital(tokens, second) || (second.meaning.naming & anyName) !== 0) &&
      !isCommon(second)
    ) {
      last += 2
      continue
    }
    if (!isWord(next)) break
    // "van der Meulen", "de la Cruz", "von und zu"
    if (
      /^(?:van|von|de|aus)$/.test(next.word) &&
      /^(?:der|den|de|dem|la|las|los|het|ter|t)$/.test(second.word) &&
      hasCapital(tokens, tokenAt(tokens, last + 3)) &&
      isWord(tokenAt(tokens, last + 3)) &&
      !isCommon(tokenAt(tokens, last + 3)) &&
      !isPlace(tokenAt(tokens, last + 3)) &&
      next.word !== 'aus' &&
      !(
        next.word === 'von' &&
        isWord(tokenAt(tokens, last + 4)) &&
        !isSurnameLike(tokenAt(tokens, last + 3)) &&
        (tokenAt(tokens, last + 3).meaning.naming & anySurname) === 0
      )
    ) {
      last += 3
      continue
    }
    if (
      (next.meaning.naming & Naming.particle) !== 0 &&
      isWord(second) &&
      !isCommon(second) &&
      (hasCapital(tokens, second) || (second.meaning.naming & anySurname) !== 0) &&
      !hasCapital(tokens, next) &&
      !isPlace(second) &&
      /^(?:von|van|zu|zum|zur|al|el|ben|bin|ibn|abu|di|da|del|della|dos|le|ter|ten|und|der|de|den|abd)$/.test(next.word)
    ) {
      if (
        next.word === 'und' ||
        next.word === 'der' ||
        next.word === 'zum' ||
        next.word === 'zur' ||
        next.word === 'den' ||
        ((next.word === 'von' || next.word === 'zu' || next.word === 'di') &&
          (second.meaning.naming & (Naming.surname | Naming.surnameAlsoWord)) === 0)
      )
        break
      last += 2
      continue
    }
    const isInitial =
      next.word.length === 1 &&
      hasCapital(tokens, next) &&
      isMark(second, '.') &&
      touchesNext(tokens, last + 1) &&
      next.word !== 's'
    if (isInitial) {
      last += 2
      continue
    }
    // O'Rourke, D'Angelo, De La Cruz
    if (
      /^['’]$/.test(second.word) &&
      next.word.length <= 2 &&
      hasCapital(tokens, next) &&
      touchesNext(tokens, last + 1) &&
      touchesNext(tokens, last + 2) &&
      isWord(tokenAt(tokens, last + 3)) &&
      tokenAt(tokens, last + 3).word.length > 1
    ) {
      last += 3
      continue
    }
    if (
      /^(?:van|de|el|al|la|di|mac|mc|abu|ben|bin|von|dos|da|del|le|st)$/.test(next.word) &&
      hasCapital(tokens, next) &&
      hasCapital(tokens, second) &&
      isWord(second) &&
      !isCommon(second) &&
      !isPlace(second)
    ) {
      last += 2
      continue
    }
    if (next.word.length === 1) break
    const listed = (next.meaning.naming & (Naming.first | Naming.surname)) !== 0
    const listedWeak =
      (next.meaning.naming & (Naming.firstAlsoWord | Naming.surnameAlsoWord)) !== 0 && hasCapital(tokens, next)
    const unlisted =
      mayBeName(tokens, last + 1, true) ||
      (!tokens.capitalsTell && steps === 0 && last === from && isUnlistedSurname(tokens, from, next))
    if (
      !(
        listed &&
        (hasCapital(tokens, next) || !tokens.capitalsTell || (next.meaning.naming & Naming.genitive) === 0)
      ) &&
      !listedWeak &&
      !unlisted
    )
      break
    last++
  }
  // a lone initial's point belongs to it
  if (tokenAt(tokens, last).word.length === 1 && isMark(tokenAt(tokens, last + 1), '.') && touchesNext(tokens, last))
    last++
  return last
}

/** In small letters: a word without any meaning behind a first name, unless it looks like a verb. */
function isUnlistedSurname(tokens: Tokens, from: number, next: Token): boolean {
  const { meaning, word } = next
  const first = tokenAt(tokens, from)
  if ((first.meaning.naming & Naming.first) === 0 || word.length < 4 || isPlace(next)) return false
  const means =
    meaning.naming | meaning.person | meaning.looks | meaning.origin | meaning.health | meaning.cue | meaning.grammar
  return means === 0 && !/(?:t|te|ten|en|ing|ed|ung|s)$/.test(word)
}
