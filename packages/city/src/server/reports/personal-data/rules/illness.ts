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
  if ((health & Health.bone) !== 0 && isAilingBone(tokens, index)) return index
  return -1
}
