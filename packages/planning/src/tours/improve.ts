import type { Random } from '../random.ts'
import type { Coverage } from './coverage.ts'
import { bestNext, lastMinute, lastPlace, nearestLooked } from './extend.ts'
import type { Ground } from './ground.ts'
import { anneal, type Search } from './orienteering/anneal.ts'
import { createRebuild, itemAt } from './rebuild.ts'
import { BREAK, PAUSE, copyWalk, createWalk, insertItem, removeItem, timeWalk, type Walk } from './walk.ts'

export interface Improve {
  readonly random: Random
  /** changes to try */
  readonly iterations: number
  /** what one visit at a repeated time costs */
  readonly repetitionCost: number
  /** worth that must not be given up */
  readonly floor: number
  /** acceptance of worse plans at the start and at the end, in mean visits */
  readonly warm: number
  readonly cold: number
  readonly stopped: () => boolean
  readonly onProgress: (share: number) => void
}

/**
 * Simulated annealing over all walks together: stretches of one or several walks torn down and rebuilt, visits added,
 * dropped, replaced, moved and exchanged within a walk and between walks, stays and pauses stretched, breaks moved. Leaves
 * the best plan found in `walks` and in `coverage`.
 */
export function improveWalks(ground: Ground, coverage: Coverage, walks: readonly Walk[], how: Improve): void {
  const { random } = how
  const capacity = walks[0].items.length
  const copies = () =>
    walks.map((walk) => {
      const copy = createWalk(capacity)
      copyWalk(walk, copy)
      return copy
    })
  const [drafts, best] = [copies(), copies()]
  const before = createWalk(capacity)
  const rebuild = createRebuild(ground, coverage, walks, drafts, random)
  const looked = Math.min(ground.stops, nearestLooked)
  const score = () => coverage.worth() - how.repetitionCost * coverage.repetition()
  const visits = walks.reduce((sum, walk) => sum + walk.count, 0)
  const mean = Math.abs(coverage.worth()) / Math.max(1, visits)
  const changed: number[] = []
  let current = score()
  let next = current

  function change(): boolean {
    const kind = random.next()
    if (kind < 0.5) {
      if (!rebuild(changed)) return false
      return changed.every((patrol) => {
        copyWalk(drafts[patrol], before)
        return settle(before, drafts[patrol])
      })
    }
    const a = random.below(walks.length)
    changed.push(a)
    if (kind < 0.8 || walks.length === 1) return changeOne(drafts[a]) && settle(walks[a], drafts[a])
    const b = (a + 1 + random.below(walks.length - 1)) % walks.length
    changed.push(b)
    return changeTwo(drafts[a], drafts[b]) && settle(walks[a], drafts[a]) && settle(walks[b], drafts[b])
  }

  const search: Search = {
    tryChange() {
      changed.length = 0
      if (!change()) return -Infinity
      next = score()
      return coverage.worth() >= how.floor ? next - current : -Infinity
    },
    keep() {
      coverage.keep()
      for (const patrol of changed) copyWalk(drafts[patrol], walks[patrol])
      current = next
    },
    takeBack() {
      coverage.undo()
      for (const patrol of changed) copyWalk(walks[patrol], drafts[patrol])
    },
    isBest() {
      walks.forEach((walk, i) => copyWalk(walk, best[i]))
      return false
    },
  }
  anneal(search, {
    random,
    iterations: how.iterations,
    warm: how.warm * mean,
    cold: how.cold * mean,
    firstCycle: how.iterations,
    growth: 1,
    stopped(iteration) {
      how.onProgress(iteration / how.iterations)
      return how.stopped()
    },
  })
  walks.forEach((walk, i) => {
    coverage.exchange(walk, best[i])
    copyWalk(best[i], walk)
  })
  coverage.keep()

  /** Times the changed walk, drops visits at its end while it is too long, uses time left over for another. */
  function settle(old: Walk, walk: Walk): boolean {
    for (let dropped = 0; !timeWalk(ground, walk); dropped++) {
      const last = walk.count - 1
      if (dropped === 3 || last < 0 || walk.items[last] === BREAK) return false
      removeItem(walk, last)
    }
    coverage.exchange(old, walk)
    if (ground.homeBy - walk.home >= ground.usualStay) {
      const stop = bestNext(ground, coverage, lastPlace(walk), lastMinute(walk), 0, ground.homeBy, looked)
      if (stop >= 0 && insertItem(walk, walk.count, stop, ground.usualStay)) {
        if (timeWalk(ground, walk)) coverage.put(stop, walk.starts[walk.count - 1], walk.ends[walk.count - 1])
        else {
          removeItem(walk, walk.count - 1)
          timeWalk(ground, walk)
        }
      }
    }
    return true
  }

  function changeOne(walk: Walk): boolean {
    const { items, stays, count } = walk
    const kind = random.below(8)
    if (kind === 0) return insertItem(walk, random.below(count + 1), random.below(ground.stops), ground.usualStay)
    if (count === 0) return false
    const at = random.below(count)
    if (kind === 1) return items[at] !== BREAK && (removeItem(walk, at), true)
    if (kind === 2) {
      if (items[at] < 0) return false
      items[at] = random.below(ground.stops)
      return true
    }
    if (kind === 3) {
      if (items[at] === BREAK) return false
      const least = items[at] === PAUSE ? 0 : ground.stayMin
      const most = items[at] === PAUSE ? ground.minutes : ground.stayMax
      stays[at] = Math.min(most, Math.max(least, stays[at] + random.below(7) - 3))
      return true
    }
    if (kind === 4) return insertItem(walk, at, PAUSE, random.below(30))
    if (kind === 5) {
      // move a short stretch elsewhere
      const length = Math.min(1 + random.below(3), count - at)
      const to = random.below(count - length + 1)
      rotate(walk, at, length, to)
      return to !== at
    }
    const other = Math.min(count - 1, at + 1 + random.below(5))
    if (other === at) return false
    if (kind === 6) {
      swap(items, at, items, other)
      swap(stays, at, stays, other)
      return true
    }
    for (let i = at, j = other; i < j; i++, j--) {
      swap(items, i, items, j)
      swap(stays, i, stays, j)
    }
    return true
  }

  function changeTwo(one: Walk, two: Walk): boolean {
    if (one.count === 0 || two.count === 0) return false
    const at = random.below(one.count)
    const about = near(two, one.starts[at])
    const kind = random.below(3)
    if (kind === 0) {
      if (one.items[at] < 0 || two.items[about] < 0) return false
      swap(one.items, at, two.items, about)
      swap(one.stays, at, two.stays, about)
      return true
    }
    if (kind === 1) {
      if (one.items[at] < 0) return false
      if (!insertItem(two, about, one.items[at], one.stays[at])) return false
      removeItem(one, at)
      return true
    }
    return swapTails(one, at, two, about)
  }

  /** From here on each takes over the other's way; only where both have, or both have not, had their break. */
  function swapTails(one: Walk, at: number, two: Walk, about: number): boolean {
    if (breakAfter(one, at) !== breakAfter(two, about)) return false
    const [tailOne, tailTwo] = [one.count - at, two.count - about]
    if (at + tailTwo > capacity || about + tailOne > capacity) return false
    const items = one.items.slice(at, one.count)
    const stays = one.stays.slice(at, one.count)
    for (let i = 0; i < tailTwo; i++) {
      one.items[at + i] = two.items[about + i]
      one.stays[at + i] = two.stays[about + i]
    }
    two.items.set(items, about)
    two.stays.set(stays, about)
    one.count = at + tailTwo
    two.count = about + tailOne
    return true
  }

  /** Index of the item under way at about this minute, or one of its neighbours. */
  function near(walk: Walk, minute: number): number {
    return Math.min(walk.count - 1, Math.max(0, itemAt(walk, minute) + random.below(3) - 1))
  }
}

function breakAfter(walk: Walk, at: number): boolean {
  for (let i = at; i < walk.count; i++) if (walk.items[i] === BREAK) return true
  return false
}

function swap(a: Int32Array, i: number, b: Int32Array, j: number): void {
  const held = a[i]
  a[i] = b[j]
  b[j] = held
}

/** Takes `length` items out at `at` and puts them in again so that they begin at `to`. */
function rotate(walk: Walk, at: number, length: number, to: number): void {
  for (const values of [walk.items, walk.stays]) {
    const moved = values.slice(at, at + length)
    values.copyWithin(at, at + length, walk.count)
    values.copyWithin(to + length, to, walk.count - length)
    values.set(moved, to)
  }
}
