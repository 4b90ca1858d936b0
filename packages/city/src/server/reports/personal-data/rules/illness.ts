import { isMark, isWord, tokenAt, type Tokens } from '../tokens.ts'
import { Health } from '../vocabulary/meaning.ts'
import { brokenBone, endOfWordedAid, isAilingBone, isOwnAid, isPoorSense, isSlang } from './ailment.ts'
import { startOfIllness, withPerson } from './illness-extent.ts'
import { isAnybody, isGenericAdverb, isPartOfOther, isThing } from './illness-of-nobody.ts'
import { isSaidOfPerson } from './illness-of-person.ts'
import { type Report } from './report.ts'

/** Illness, disability and addiction of persons; not drunkenness, not the barrier-free ramp, not "behindert die Durchfahrt". */
export function findIllnesses(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const { health } = list[index]!.meaning
    if (health === 0) continue
    const last = endOfIllness(tokens, index)
    if (last < 0) continue
    report('illness', list[startOfIllness(tokens, index)]!.start, list[last]!.end)
    index = last
  }
}

function endOfIllness(tokens: Tokens, index: number): number {
  const token = tokenAt(tokens, index)
  const next = tokenAt(tokens, index + 1)
  const { health } = token.meaning
  if (isPartOfOther(tokens, index)) return -1
  if ((health & Health.strong) !== 0)
    return isThing(tokens, index) || isAnybody(tokens, index) ? -1 : withPerson(tokens, index)
  if (token.word === 'needs' && tokenAt(tokens, index - 1).word === 'special') return withPerson(tokens, index)
  if (
    token.word === 'hearing' &&
    tokenAt(tokens, index - 1).word === 'of' &&
    tokenAt(tokens, index - 2).word === 'hard'
  )
    return index
  if (token.word === 'spectrum' && /^(?:the|autistic|autism)$/.test(tokenAt(tokens, index - 1).word)) return index
  if (token.word === 'beinen' || token.word === 'beine') {
    return /^offenen?$/.test(tokenAt(tokens, index - 1).word) ? index : -1
  }
  if ((health & Health.adverb) !== 0) {
    for (let at = index + 1; at <= index + 3; at++) {
      const behind = tokenAt(tokens, at)
      if ((behind.meaning.health & Health.sick) !== 0 && !isGenericAdverb(token, behind)) return withPerson(tokens, at)
      if ((behind.meaning.health & Health.strong) !== 0) return withPerson(tokens, at)
      if (!isWord(behind) && !isMark(behind, '-')) break
      if (
        (behind.meaning.health & Health.adverb) === 0 &&
        !/^(?:und|oder|and|or|schwer|stark|nicht|ganz|sehr|health)$/.test(behind.word)
      )
        break
    }
  }
  if ((health & Health.slang) !== 0 && isSlang(tokens, index)) return index
  if ((health & Health.sense) !== 0 && isPoorSense(tokens, index))
    return /^(?:schlecht|schwer|nichts|kaum|badly|poorly)$/.test(next.word) ? index + 1 : index
  const aid = endOfWordedAid(tokens, index)
  if (aid > index && isOwnAid(tokens, index)) return aid
  if ((health & Health.aid) !== 0 && isOwnAid(tokens, index)) return withPerson(tokens, index)
  if ((health & (Health.ofPerson | Health.sick)) !== 0 && isSaidOfPerson(tokens, index))
    return withPerson(tokens, index)
  if ((health & Health.broken) !== 0) return brokenBone(tokens, index)
  if ((health & Health.bone) !== 0 && (next.meaning.health & Health.broken) !== 0) return index + 1
  return -1
}

/** "hört schlecht", "kann kaum laufen", "can hardly walk" of a person; not "man sieht kaum die Markierung". */
function isPoorSense(tokens: Tokens, index: number): boolean {
  const next = tokenAt(tokens, index + 1)
  const isGerman = /^(?:hoert|sieht)$/.test(tokenAt(tokens, index).word)
  const poor =
    (isGerman && /^(?:schlecht|schwer|nichts|kaum|badly|poorly)$/.test(next.word) && endsClause(tokens, index + 2)) ||
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

/** Aids of two words: "walking frame", "white stick", "guide dog", "mobility scooter", "prosthetic leg". */
function endOfWordedAid(tokens: Tokens, index: number): number {
  if ((tokenAt(tokens, index).meaning.health & Health.aidStart) === 0) return index
  const at = isMark(tokenAt(tokens, index + 1), '-') ? index + 2 : index + 1
  return /^(?:frame|frames|stick|sticks|cane|canes|aid|aids|scooter|dog|tank|tanks|cylinder|bottle|chair|chairs|leg|legs|arm|brace|stock|hund|implant)$/.test(
    tokenAt(tokens, at).word,
  )
    ? at
    : index
}

/** "schwer gestört", "stark beeinträchtigt" are said of traffic. */
function isGenericAdverb(adverb: Token, sick: Token): boolean {
  if (adverb.word === 'stark' && /^behindert/.test(sick.word)) return true
  if (/^(?:schwer|schwere|schweren|stark|schwerst|severely|seriously|hearing|learning|legally)$/.test(adverb.word))
    return !/^(?:krank|krankes?|kranker|kranke|kranken|erkrankt\w*|behindert|behinderter|behinderte|behinderten|depressiv|ill|sick|disabled|impaired|handicapped|difficulties|disabilit\w+|blind)$/.test(
      sick.word,
    )
  return false
}

function startOfIllness(tokens: Tokens, index: number): number {
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
      /^(?:an|unter|im|in|from|a|an|ein|eine|einen|einem|mit|with|sehr|very|on|of|als|as|type|typ|offene|offenen|nach|after|following|wegen|recovering|einer|durch|trotz|beidseitig|einseitig|beidseits|linksseitig|rechtsseitig|rechts|links|angeborene|angeborener|angeborenen|late|stage|leicht|etwas|leichte|leichter|schwerer|schwere|akut|multiple|multipler|his|her|seinen|ihren|my|den|das|auf|nen|ne|both|both|total|frueh|starke|starker|starkes|schweres|heroin|crack|drug|drugs|meth|cocaine|coke|alcohol|poly|der|die|das|the|ex|ehemaliger|known|bekannter|stadtbekannter|serious|bad|chronic|severe|early|onset|end|stage|beginnende|fortgeschrittene|leichtes|multiple|dieser|diese|diesem|and|und|vermutlich|offenbar|wohl|clearly|probably|obviously|offensichtlich|auch|schon|seit|jahren|seitdem|leider|unfortunately|not|nicht|completely|voellig|komplett|fast|almost|nearly|halb|registered|recovering|trockener|months|weeks|monat|monate|monaten|woche|wochen|one|two|three|four|five|six|seven|eight|nine|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|siebten|achten|neunten|sechsten|hard|leidet|long|suffers|hochgradig|mittelgradig|geringgradig|hochgradige|mittelschwer|mittelschwere|mittelschwerer)$/.test(
        before.word,
      )
    if (!belongs) break
    first--
  }
  // "ist", "am" and linking words with nothing behind are left out
  while (first < index && /^(?:and|und|oder|or|of|als|as|both)$/.test(tokenAt(tokens, first).word)) first++
  return first
}

function withPerson(tokens: Tokens, index: number): number {
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

/** "für Sehbehinderte", "gehbehinderte Menschen": the public at large and no person. */
function isAnybody(tokens: Tokens, index: number): boolean {
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
function isThing(tokens: Tokens, index: number): boolean {
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
function isPartOfOther(tokens: Tokens, index: number): boolean {
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

/** Said of a person: "ist blind", "hat Krebs", "mein behinderter Sohn", "a deaf man". */
function isSaidOfPerson(tokens: Tokens, index: number): boolean {
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
    if (word === 'verwirrt') return (tokenAt(tokens, index - 1).meaning.grammar & Grammar.be) !== 0 && false
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
      nearPerson(tokens, index, 6) &&
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

function nearPerson(tokens: Tokens, index: number, reach: number): boolean {
  for (let back = 1; back <= reach; back++) {
    const token = tokenAt(tokens, index - back)
    if (isAboutPerson(token) || (token.meaning.naming & (Naming.first | Naming.salutation)) !== 0) return true
    if (isMark(token, '.') || isMark(token, '!')) return false
  }
  return false
}

/** "sitzt im Rollstuhl", "uses a wheelchair", "meine Mutter mit Rollator"; not "mit Rollstuhl kommt man nicht durch". */
function isOwnAid(tokens: Tokens, index: number): boolean {
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
      /^(?:sitzt|sitze|sass|sitzen|uses|use|benutzt|braucht|brauche|nutzt|angewiesen|needs|need|using|relies|benoetigt|verwendet|verwende|benutze|nutze|nimmt|carries|has|have|hat|habe)$/.test(
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

function brokenBone(tokens: Tokens, index: number): number {
  for (let back = 1; back <= 2; back++)
    if ((tokenAt(tokens, index - back).meaning.health & Health.bone) !== 0) return index
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokenAt(tokens, at)
    if ((token.meaning.health & Health.bone) !== 0) return at
    if ((token.meaning.person & Person.possessive) === 0 && (token.meaning.grammar & Grammar.article) === 0) return -1
  }
  if ((health & Health.bone) !== 0 && isAilingBone(tokens, index)) return index
  return -1
}
