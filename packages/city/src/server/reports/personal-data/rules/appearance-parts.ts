import { isCapital, isMark, isNumber, isWord, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Grammar, Looks, Person } from '../vocabulary/meaning.ts'
import { ageAt, ageInWords, heightAt, wordedHeightAt } from './age-and-height.ts'
import { isYoung, type Part, isPersonNoun, isSingular } from './description-part.ts'

export function partAt(tokens: Tokens, index: number): Part | null {
  const token = tokenAt(tokens, index)
  if (isNumber(token)) return ageAt(tokens, index) ?? heightAt(tokens, index)
  if (!isWord(token)) return null
  const { looks } = token.meaning
  if (/^(?:five|six|zwei)$/.test(token.word)) return wordedHeightAt(tokens, index)
  const compound = compoundAt(tokens, index)
  if (compound !== null) return compound
  if (isYoung(tokens, token)) return { first: index, last: index, tells: false, needsPerson: true }
  if (/^(?:(?:ge|be)kleidete?[rnm]?|dressed|clad)$/.test(token.word)) {
    const colour = (tokenAt(tokens, index - 1).meaning.looks & Looks.colour) !== 0
    if (colour) return { first: index - 1, last: index, tells: true, needsPerson: true }
  }
  if (token.word !== 'teens' && isPersonNoun(token) && (looks & (Looks.feature | Looks.adjective)) === 0)
    return { first: index, last: index, tells: false, needsPerson: true }
  if (looks === 0) return null
  if (isCompoundOfOther(tokens, index)) return null
  if ((looks & (Looks.ageStart | Looks.ageWord | Looks.decade)) !== 0) {
    const age = ageInWords(tokens, index)
    if (age !== null) return age
  }
  // "locken" is a verb as well
  if (token.word === 'locken' && !isCapital(token) && tokens.capitalsTell) return null
  if ((looks & Looks.mark) !== 0) return markAt(tokens, index)
  if ((looks & Looks.feature) !== 0) return featureAt(tokens, index)
  if ((looks & Looks.adjective) !== 0) return adjectiveAt(tokens, index)
  if ((looks & Looks.clothes) !== 0) return clothesAt(tokens, index)
  if ((looks & Looks.size) !== 0 && isSizeOfPerson(tokens, index))
    return { first: index, last: index, tells: true, needsPerson: true }
  if (
    (looks &
      (Looks.size | Looks.age | Looks.colour | Looks.sex | Looks.wearing | Looks.bodyPart | Looks.featureAdjective)) !==
    0
  )
    return { first: index, last: index, tells: false, needsPerson: true }
  return null
}

/** "heavy-set", "broad-shouldered", "grey-haired": words that English joins anew each time. */
function compoundAt(tokens: Tokens, index: number): Part | null {
  if (
    isMark(tokenAt(tokens, index + 1), '-') &&
    /^(?:comb over|buzz cut|crew cut|bowl cut|pony tail|pig tails|nose ring|lip ring|nose stud|side parting|beer belly|beer gut|pot belly|eye patch|lazy eye|gap tooth|man bun|top knot)$/.test(
      `${tokenAt(tokens, index).word} ${tokenAt(tokens, index + 2).word}`,
    )
  )
    return { first: index, last: index + 2, tells: true, needsPerson: true }
  return isMark(tokenAt(tokens, index + 1), '-') &&
    touchesNext(tokens, index) &&
    touchesNext(tokens, index + 1) &&
    /^(?:haired|set|built|shaven|headed|toothed|faced|eyed|legged|chested|necked|shouldered|bearded|nosed|cheeked|chinned|bellied|jawed|lipped|handed|limbed|footed|voiced|skinned)$/.test(
      tokenAt(tokens, index + 2).word,
    ) &&
    (tokenAt(tokens, index).meaning.looks !== 0 ||
      /^(?:heavy|hollow|lantern|gravel|well|solidly|poorly)$/.test(tokenAt(tokens, index).word))
    ? { first: index, last: index + 2, tells: true, needsPerson: true }
    : null
}

/** "Narbe", "burn scar", "großes buntes Tattoo": with the words right before that say how. */
function markAt(tokens: Tokens, index: number): Part {
  let first = index
  if (
    isMark(tokenAt(tokens, index - 1), '-') &&
    touchesNext(tokens, index - 1) &&
    touchesNext(tokens, index - 2) &&
    isWord(tokenAt(tokens, index - 2))
  )
    first = index - 2
  while (
    first > index - 4 &&
    ((tokenAt(tokens, first - 1).meaning.looks &
      (Looks.featureAdjective | Looks.colour | Looks.size | Looks.adjective | Looks.bodyPart)) !==
      0 ||
      /^(?:burn|burnt|knife|tribal|sleeve|facial|visible)$/.test(tokenAt(tokens, first - 1).word))
  )
    first--
  return { first, last: index, tells: true, needsPerson: false }
}

/** "Tattoo-Studio", "Bart-Shop", "Schuh-Container". */
function isCompoundOfOther(tokens: Tokens, index: number): boolean {
  const behind = tokenAt(tokens, index + 2)
  return (
    isMark(tokenAt(tokens, index + 1), '-') &&
    touchesNext(tokens, index) &&
    touchesNext(tokens, index + 1) &&
    isWord(behind) &&
    behind.meaning.looks === 0 &&
    !/^(?:ish|something|odd|year|years)$/.test(behind.word) &&
    !isPersonNoun(behind)
  )
}

function featureAt(tokens: Tokens, index: number): Part | null {
  let first = index
  for (let back = 1; back <= 4; back++) {
    const token = tokenAt(tokens, index - back)
    if (
      (token.meaning.looks & (Looks.featureAdjective | Looks.colour | Looks.size | Looks.adjective | Looks.age)) !==
      0
    )
      first = index - back
    else if (!/^(?:,|und|and|bis|sehr|very|ganz|front|upper|lower|-)$/.test(token.word)) break
  }
  let last = index
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokenAt(tokens, at)
    if ((token.meaning.looks & (Looks.featureAdjective | Looks.colour | Looks.adjective)) !== 0) last = at
    else if (!/^(?:[:,]|sind|waren|are|were|is|was|ist|war|und|and)$/.test(token.word)) break
  }
  if (first === index && last === index) return { first: index, last: index, tells: false, needsPerson: true }
  const isHair = /^(?:haar\w*|hair|augen|eyes|eyebrows|statur|stature|koerperbau|build|physique|complexion)$/.test(
    tokenAt(tokens, index).word,
  )
  return { first, last, tells: true, needsPerson: !isHair }
}

function adjectiveAt(tokens: Tokens, index: number): Part {
  const { word } = tokenAt(tokens, index)
  let first = index
  if (
    (isMark(tokenAt(tokens, index - 1), '-') && tokenAt(tokens, index - 1).end === tokenAt(tokens, index).start) ||
    /^(?:haired|shaven|shouldered|skinned)$/.test(word)
  ) {
    const back = isMark(tokenAt(tokens, index - 1), '-') ? 2 : 1
    if (isWord(tokenAt(tokens, index - back))) first = index - back
  }
  return { first: Math.max(first, 0), last: index, tells: true, needsPerson: true }
}

/** A garment tells something with a colour, a word for wearing, or "in"/"mit" behind a person. */
function clothesAt(tokens: Tokens, index: number): Part {
  let first = index
  let tells = isListed(tokens, index)
  // "Bayern-Trikot"
  if (
    isMark(tokenAt(tokens, index - 1), '-') &&
    touchesNext(tokens, index - 1) &&
    touchesNext(tokens, index - 2) &&
    isWord(tokenAt(tokens, index - 2))
  ) {
    first = index - 2
    tells = true
  }
  for (let back = 1; back <= 5; back++) {
    const token = tokenAt(tokens, index - back)
    const { looks } = token.meaning
    if ((looks & Looks.wearing) !== 0 || /^(?:in|mit|with|hatte|had|im|having|has|hat|ohne|no)$/.test(token.word))
      tells = true
    if ((looks & (Looks.colour | Looks.size | Looks.featureAdjective)) !== 0) first = index - back
    else if (!isWord(token) && !isMark(token, ',') && !isMark(token, '-') && !isMark(token, '/')) break
  }
  return { first, last: index, tells: tells || first < index, needsPerson: true }
}

/** "…, Kopftuch mit Blumen, …": an item of a list, with looks right beside it in the list. */
function isListed(tokens: Tokens, index: number): boolean {
  const before = tokenAt(tokens, index - 1)
  const after = tokenAt(tokens, index + 1)
  if (!/^[,:.]$/.test(before.word) && index > 0) return false
  if (isWord(after) && !/^(?:mit|with|und|and)$/.test(after.word)) return false
  const isLooks = (at: number): boolean =>
    (tokenAt(tokens, at).meaning.looks & ~(Looks.years | Looks.prop | Looks.ageStart | Looks.height)) !== 0
  return (
    (isMark(before, ',') && (isLooks(index - 2) || isLooks(index - 3))) ||
    (isMark(after, ',') && (isLooks(index + 2) || isLooks(index + 3)))
  )
}

/** "großer Mann", "tall guy", "der Mann war dick". */
function isSizeOfPerson(tokens: Tokens, index: number): boolean {
  for (let at = index + 1; at <= index + 4; at++) {
    const token = tokenAt(tokens, at)
    if (isPersonNoun(token)) {
      const isMany =
        (token.meaning.person & (Person.child | Person.many)) !== 0 ||
        /^(?:familie|familien|family|families|bande|banden|gang|gangs|clan|clans|clique|jugendbande|paar|couple|couples|idiot|fan)$/.test(
          token.word,
        )
      return (
        !isMany &&
        !/^(?:grosse|large|big|kleine|small|average|medium)$/.test(
          tokenAt(tokens, index).word + (isSingular(token) ? 'x' : ''),
        )
      )
    }
    if (
      (token.meaning.looks & (Looks.size | Looks.age | Looks.adjective | Looks.colour)) === 0 &&
      !isMark(token, ',') &&
      !/^(?:und|and|sehr|very)$/.test(token.word)
    )
      break
  }
  for (let back = 1; back <= 4; back++) {
    const token = tokenAt(tokens, index - back)
    if ((token.meaning.grammar & Grammar.be) !== 0) {
      const subject = tokenAt(tokens, index - back - 1)
      const after = tokenAt(tokens, index + 1)
      const ends = !isWord(after) || (after.meaning.grammar & (Grammar.and | Grammar.with)) !== 0
      return (
        ends &&
        (isPersonNoun(subject) ||
          /^(?:er|he|she)$/.test(subject.word) ||
          (subject.word === 'sie' && /^(?:war|ist|wirkt|wirkte)$/.test(token.word)))
      )
    }
    if (
      !/^(?:sehr|very|ziemlich|quite|eher|und|and|,|so|ca|etwa)$/.test(token.word) &&
      (token.meaning.looks & (Looks.size | Looks.age)) === 0
    )
      break
  }
  return false
}
