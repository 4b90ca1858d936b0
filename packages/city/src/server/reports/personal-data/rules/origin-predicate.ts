import { isCapital, isMark, isWord, tokenAt, type Tokens } from '../tokens.ts'
import { Cue, Grammar, Origin, Person } from '../vocabulary/meaning.ts'
import { isPerson } from './people-noun.ts'

/** "is Romanian", "a Syrian," but not "a Romanian bakery". */
export function isEnglishPredicate(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  let first = index
  while (
    first > index - 4 &&
    ((tokenAt(tokens, first - 1).meaning.origin & Origin.adjective) !== 0 ||
      /^(?:north|south|east|west|very|quite)$/.test(tokenAt(tokens, first - 1).word))
  )
    first--
  const before = tokenAt(tokens, first - 1)
  const after = tokenAt(tokens, index + 1)
  if (!tokens.english && !isCapital(token)) return false
  if (token.word === 'polish' || token.word === 'eastern' || token.word === 'foreign')
    if (!isCapital(token)) return false
  const ends =
    !isWord(after) ||
    ((after.meaning.grammar & (Grammar.common | Grammar.and)) !== 0 && !isCapital(after)) ||
    after.word === 'i' ||
    (after.meaning.grammar & Grammar.be) !== 0
  // "American here"
  if (after.word === 'here' && (!isWord(before) || /^(?:an|a|fellow)$/.test(before.word))) return true
  if (!ends || isMark(after, '-')) return false
  const subject = tokenAt(tokens, first - 2)
  const be =
    (before.meaning.grammar & Grammar.be) !== 0 ||
    (/^(?:all|both|mostly)$/.test(before.word) && /^(?:they|them|re|are)$/.test(subject.word)) ||
    /^(?:probably|possibly|clearly|obviously|maybe|presumably|likely|apparently|m|s|re)$/.test(before.word)
  if (be)
    return (
      (subject.meaning.person & (Person.pronoun | Person.noun | Person.relative | Person.many)) !== 0 ||
      /^(?:they|we|he|she|i|you|who|all|them|probably)$/.test(subject.word) ||
      /^['’]$/.test(subject.word) ||
      /^(?:accent|origin|nationality|background|passport)$/.test(subject.word) ||
      (tokenAt(tokens, first - 3).meaning.person & (Person.noun | Person.pronoun)) !== 0
    )
  return /^(?:a|an|some|two|three|four|another)$/.test(before.word) && !/^(?:in|on|for)$/.test(after.word)
}

/** "sprachen Russisch", "speaking Arabic": tells where somebody comes from. */
export function isSpoken(tokens: Tokens, index: number): boolean {
  const { word } = tokenAt(tokens, index)
  if (/^(?:deutsch\w*|english|englisch|german)$/.test(word)) return false
  const before = tokenAt(tokens, index - 1)
  return /^(?:sprach|sprachen|spricht|sprechen|speaking|spoke|speak|speaks|redeten|redet)$/.test(before.word)
}

/** "Männer aus Rumänien", "kommt aus Syrien", "from Poland" behind a person. */
export function comesFrom(tokens: Tokens, index: number): boolean {
  let at = index - 1
  if (/^(?:der|dem|the|den|north|south)$/.test(tokenAt(tokens, at).word)) at--
  if ((tokenAt(tokens, at).meaning.grammar & Grammar.from) === 0) return false
  for (let back = 1; back <= 3; back++) {
    const token = tokenAt(tokens, at - back)
    if (
      isPerson(token) ||
      /^(?:kommt|kommen|stammt|stammen|kam|comes|come|came|familie|herkunft|urspruenglich|originally|gebuertig|geboren|gefluechtet|geflohen|zugezogen|eingewandert|native|fled|escaped|hails)$/.test(
        token.word,
      )
    ) {
      return (
        !((tokenAt(tokens, at - 1).meaning.cue & Cue.vehicle) !== 0) &&
        !/^(?:lkw|lieferung|ware|waren)$/.test(tokenAt(tokens, at - 2).word)
      )
    }
    if ((token.meaning.person & Person.pronoun) !== 0 && (tokenAt(tokens, at - 1).meaning.grammar & Grammar.be) !== 0)
      return true
    if (!isWord(token)) return false
  }
  return false
}
