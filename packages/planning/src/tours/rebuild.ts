import type { Random } from '../random.ts'
import type { Coverage } from './coverage.ts'
import { bestNext, lastMinute, lastPlace, nearestLooked } from './extend.ts'
import { walkMinutes, type Ground } from './ground.ts'
import { BREAK, insertItem, timeWalk, type Walk } from './walk.ts'

/** Items torn down in one walk at most, and walks at once at most. */
const longestString = 12
const mostWalks = 3
/** A walk goes on at most so many minutes later than it did. */
const mostLater = 7
/** Share by which chance raises or lowers what a visit counts. */
const noise = 0.2

/** A stretch of a walk being filled anew. */
interface Opening {
  readonly patrol: number
  /** first item of the rest of the walk */
  readonly rest: number
  /** place to be at by `until` */
  readonly next: number
  readonly until: number
  /** number of items after which the break is taken, −1 = it is not in here, or taken */
  breakAt: number
}

/**
 * Tears down what patrols do at about the same time and near one place, and fills it anew: again and again the patrol
 * that is free first goes where it gives most per minute now. The city's form of `orienteering/ruin.ts` and `recreate.ts`:
 * since a stop is visited again and again, and what a visit brings hangs on all others, the stretch is filled in order of time.
 *
 * @param drafts  walks to be changed, at first the same as `walks`; the rest of a changed one still has its old times
 * @param changed gets the patrols
 * @returns false if there is no allowed way
 */
export type Rebuild = (changed: number[]) => boolean

export function createRebuild(
  ground: Ground,
  coverage: Coverage,
  walks: readonly Walk[],
  drafts: readonly Walk[],
  random: Random,
): Rebuild {
  const looked = Math.min(ground.stops, nearestLooked)
  const openings: Opening[] = []
  const countsFor = () => 1 + noise * (2 * random.next() - 1)

  function tearDown(patrol: number, about: number, longest: number): void {
    const old = walks[patrol]
    const count = Math.min(old.count, 1 + random.below(longest))
    const from = Math.max(0, Math.min(old.count - count, about - random.below(count)))
    const rest = from + count
    let breakAt = -1
    for (let i = from; i < rest; i++) {
      if (old.items[i] >= 0) coverage.take(old.items[i], old.starts[i], old.ends[i])
      else if (old.items[i] === BREAK) breakAt = from + random.below(count)
    }
    drafts[patrol].count = from
    const isTail = rest === old.count
    const next = isTail || old.items[rest] < 0 ? 0 : old.items[rest] + 1
    const until = isTail ? ground.homeBy : old.starts[rest] + random.below(mostLater + 1)
    openings.push({ patrol, rest, next, until, breakAt })
  }

  /** Opens a walk at any item, and others where they are near at that time. @returns false if the first has no items */
  function open(changed: number[]): boolean {
    openings.length = 0
    const first = random.below(walks.length)
    if (walks[first].count === 0) return false
    const about = random.below(walks[first].count)
    const minute = walks[first].starts[about]
    const place = placeOf(walks[first], about)
    const longest = 1 + random.below(longestString)
    const many = 1 + random.below(Math.min(mostWalks, walks.length))
    changed.push(first)
    tearDown(first, about, longest)
    while (changed.length < many) {
      let nearest = -1
      let least = Infinity
      for (let patrol = 0; patrol < walks.length; patrol++) {
        if (walks[patrol].count === 0 || changed.includes(patrol)) continue
        const here = placeOf(walks[patrol], itemAt(walks[patrol], minute))
        const away = walkMinutes(ground, place, here) + 5 * random.next()
        if (away >= least) continue
        least = away
        nearest = patrol
      }
      if (nearest < 0) break
      changed.push(nearest)
      tearDown(nearest, itemAt(walks[nearest], minute), longest)
    }
    return true
  }

  function firstFree(): number {
    let free = 0
    for (let i = 1; i < openings.length; i++)
      if (lastMinute(drafts[openings[i].patrol]) < lastMinute(drafts[openings[free].patrol])) free = i
    return free
  }

  function fill(): boolean {
    while (openings.length > 0) {
      const free = firstFree()
      const opening = openings[free]
      const { patrol, next, until } = opening
      const walk = drafts[patrol]
      if (opening.breakAt >= 0 && walk.count >= opening.breakAt) {
        opening.breakAt = -1
        if (!insertItem(walk, walk.count, BREAK, 0) || !timeWalk(ground, walk)) return false
      }
      const stop = bestNext(ground, coverage, lastPlace(walk), lastMinute(walk), next, until, looked, countsFor)
      if (stop >= 0 && insertItem(walk, walk.count, stop, ground.usualStay)) {
        if (!timeWalk(ground, walk)) return false
        coverage.put(stop, walk.starts[walk.count - 1], walk.ends[walk.count - 1])
        continue
      }
      if (opening.breakAt >= 0 && !insertItem(walk, walk.count, BREAK, 0)) return false
      if (!addRest(walks[patrol], opening.rest, walk)) return false
      openings.splice(free, 1)
    }
    return true
  }

  return (changed) => {
    if (!open(changed)) return false
    return fill()
  }
}

function addRest(old: Walk, rest: number, walk: Walk): boolean {
  for (let i = rest; i < old.count; i++) {
    const at = walk.count
    if (!insertItem(walk, at, old.items[i], old.stays[i])) return false
    walk.starts[at] = old.starts[i]
    walk.ends[at] = old.ends[i]
  }
  return true
}

/** Index of the item under way at this minute. */
export function itemAt(walk: Walk, minute: number): number {
  let at = 0
  while (at < walk.count - 1 && walk.starts[at + 1] <= minute) at++
  return at
}

function placeOf(walk: Walk, at: number): number {
  const item = walk.items[at]
  return item >= 0 ? item + 1 : item === BREAK ? walk.breakPlace : 0
}
