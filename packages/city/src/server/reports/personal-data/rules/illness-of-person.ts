import { isMark, isWord, type Token, tokenAt, type Tokens } from '../tokens.ts'
import { Grammar, Health, Naming, Person } from '../vocabulary/meaning.ts'

export const isAboutPerson = (token: Token): boolean =>
  (token.meaning.person & (Person.noun | Person.relative | Person.pronoun | Person.child)) !== 0

/** Said of a person: "ist blind", "hat Krebs", "mein behinderter Sohn", "a deaf man". */
export function isSaidOfPerson(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  const next = tokenAt(tokens, index + 1)
  const before = tokenAt(tokens, index - 1)
  const { word } = token
  if (
    /^(?:disabled|handicapped|sick|mental|positiv|herz|lunge|heart|schmerzen|huefte|ms|therapie|geschlossenen|fits|probleme|problemen|problem|problems|issues|issue|condition|health|belastet|eingeschraenkt|beeintraechtigt|gestoert|auffaellig|auffaelliger|stoerung|leiden|krise|instabil|angeschlagen|disorder|disturbed|challenged|difficulties|unstable|impaired|abhaengig|verwirrt|verrueckt|irre|gestoerte|auffaelligen|beeintraechtigung|eingeschraenkter|episode|breakdown|schwierigkeiten|einschraenkung|einschraenkungen)$/.test(
      word,
    )
  ) {
    if (/^(?:disabled|handicapped|sick|unstable|abhaengig)$/.test(word)) {
      if (isWord(next) && (isAboutPerson(next) || (next.meaning.person & Person.many) !== 0))
        return (next.meaning.person & Person.many) === 0 || (next.meaning.person & Person.child) !== 0
      return !nounFollows(tokens, index) && subjectBefore(tokens, index)
    }
    if (word === 'ms') return /^(?:hat|has|have|habe)$/.test(before.word)
    if (/^(?:heart|herz|lunge|huefte)$/.test(word))
      return (
        /^(?:hat|has|have|habe|had|mit|am|der|an|a|bad|weak|serious|with)$/.test(before.word) &&
        /^(?:condition|attack|problems|problem|failure|disease|kaputt|trouble|operiert)$/.test(next.word)
      )
    return false
  }
  if (/^behindert/.test(word)) {
    if (isAboutPerson(next)) return word !== 'behindert'
    if (word === 'behindert')
      return (
        /^(?:ist|bin|sind|war|schwer|und|ich|sohn|tochter|stark)$/.test(before.word) &&
        subjectBefore(tokens, index) &&
        !nounFollows(tokens, index)
      )
    return /^(?:ein|einem|einen|als|mein|meine|der)$/.test(before.word) && word !== 'behinderten'
  }
  if (
    /^(?:blind|taub|stumm|deaf|lame|mute|krank|ill|gelaehmt|suechtig|addicted|infiziert|allergisch|allergic|operiert)/.test(
      word,
    )
  ) {
    if (isWord(next) && isAboutPerson(next) && (next.meaning.person & Person.many) === 0) return true
    if (word === 'blind' && /^(?:corner|spot|summit|bend|durch|in|um)$/.test(next.word)) return false
    if (
      /^(?:blinder|blinde|tauber|kranker|kranke)$/.test(word) &&
      /^(?:ein|eine|als|mein|meine|mit)$/.test(before.word)
    )
      return !nounFollows(tokens, index)
    if (/^(?:blinden|kranken|taube|blinde)$/.test(word)) return false
    return subjectBefore(tokens, index)
  }
  if (/^rollstuhlfahrer/.test(word)) {
    if (/^(?:bin|ist|als|mein|meine|war|sohn|vater|mutter|mann|unser|unsere)$/.test(before.word)) return true
    return (
      /^(?:ein|eine|einem|einer)$/.test(before.word) && /^(?:bin|ist|war|als)$/.test(tokenAt(tokens, index - 2).word)
    )
  }
  if (/^(?:corona|covid|coronavirus)$/.test(word))
    return (
      /^(?:hat|habe|hatte|has|have|had|haben|an|with|got|caught|long)$/.test(before.word) &&
      (nearPerson(tokens, index, 4) || /^(?:an|with)$/.test(before.word))
    )
  if (/^(?:needs|spectrum)$/.test(word)) return false
  const has = tokenAt(tokens, index - 1)
  const haver = (token2: Token): boolean =>
    (token2.meaning.health & Health.suffers) !== 0 || (token2.meaning.grammar & Grammar.have) !== 0
  if (haver(has) || haver(tokenAt(tokens, index - 2)) || haver(tokenAt(tokens, index - 3)))
    return nearPerson(tokens, index, 6)
  if (
    /^(?:krebs|grippe|fieber|infekt|entzug|psychiatrie|rehab|lungenentzuendung|anfall|anfaelle|krampfanfall|krampfanfaelle|klapse|seizure|seizures|reha)$/.test(
      word,
    )
  )
    return (
      /^(?:an|auf|with|from|in|einen|der|wegen|mit)$/.test(before.word) &&
      (nearPerson(tokens, index, 6) || (/^(?:entzug|rehab|psychiatrie)$/.test(word) && subjectBefore(tokens, index))) &&
      (haver(tokenAt(tokens, index - 2)) || /^(?:krebs|entzug|rehab|psychiatrie|klapse)$/.test(word)) &&
      !isPlaceBefore(tokens, index)
    )
  if (/^(?:gehprobleme|atemnot|atemprobleme|knieprobleme|rueckenprobleme|asthmaanfall)$/.test(word))
    return nearPerson(tokens, index, 6)
  return false
}

const isPlaceBefore = (tokens: Tokens, index: number): boolean =>
  /^(?:vor|hinter|neben|gegenueber|at|outside)$/.test(tokenAt(tokens, index - 2).word)

function nounFollows(tokens: Tokens, index: number): boolean {
  const next = tokenAt(tokens, index + 1)
  return (
    isWord(next) &&
    (next.meaning.grammar & (Grammar.common | Grammar.and | Grammar.be)) === 0 &&
    !isAboutPerson(next) &&
    !(next.meaning.health !== 0)
  )
}

/** A form of "be" within four words before, and a person as its subject within six. */
function subjectBefore(tokens: Tokens, index: number): boolean {
  let be = false
  for (let back = 1; back <= 8; back++) {
    const token = tokenAt(tokens, index - back)
    if ((token.meaning.grammar & Grammar.be) !== 0 && back <= 4) be = true
    if (
      be &&
      ((isAboutPerson(token) && token.word !== 'sie') ||
        (token.meaning.naming & Naming.first) !== 0 ||
        /^(?:sie|der|who|die|s|m|re)$/.test(token.word))
    )
      return !/^(?:baum|verkehr|weg|durchfahrt)$/.test(tokenAt(tokens, index - back + 1).word)
    if (!isWord(token) && !isMark(token, "'") && !isMark(token, '’') && !isMark(token, ',')) return false
  }
  return false
}

export function nearPerson(tokens: Tokens, index: number, reach: number): boolean {
  for (let back = 1; back <= reach; back++) {
    const token = tokenAt(tokens, index - back)
    if (isAboutPerson(token) || (token.meaning.naming & (Naming.first | Naming.salutation)) !== 0) return true
    if (isMark(token, '.') || isMark(token, '!')) return false
  }
  return false
}
