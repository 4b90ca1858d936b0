import type { StayValue } from '../presence/benefit.ts'
import { packStay, stayEnd, stayStart } from '../presence/stays.ts'
import type { Ground } from './ground.ts'
import type { Walk } from './walk.ts'

/** All stays planned so far by stop, and what they are worth; changes can be tried and taken back. */
export interface Coverage {
  /** sum over all stops */
  worth(): number
  /** sum of what all visits cost for coming at the same time as on earlier days, unweighted */
  repetition(): number
  /** what one more stay would add */
  gain(stop: number, start: number, end: number): number
  /** one stay more, one stay less; part of the change being tried */
  put(stop: number, start: number, end: number): void
  take(stop: number, start: number, end: number): void
  /** replaces one patrol's walk by another; part of the change being tried */
  exchange(from: Walk, to: Walk): void
  /** ends a try and keeps it */
  keep(): void
  /** ends a try and takes it back */
  undo(): void
  stays(stop: number): Int32Array
}

/**
 * @param values    what stays are worth, one a stop; of the stays before it only the latest end matters for what a stay adds
 * @param repeated  cost of a visit that starts at this minute, stop by stop, n × minutes
 * @param mostStays stays one stop can have at most
 */
export function createCoverage(
  ground: Ground,
  values: readonly StayValue[],
  repeated: Float64Array,
  mostStays: number,
): Coverage {
  const { stops, minutes } = ground
  const lists = Array.from({ length: stops }, () => new Int32Array(mostStays))
  const counts = new Int32Array(stops)
  const worths = new Float64Array(stops)
  const around = new Int32Array(mostStays)
  const scratch = new Int32Array(mostStays + 1)
  let longest = 0

  // the change being tried
  const log: number[] = []
  const touched: number[] = []
  const isTouched = new Uint8Array(stops)
  const oldWorths = new Float64Array(stops)
  let stale = false
  let total = 0
  let oldTotal = 0
  let repetition = 0
  let oldRepetition = 0

  function change(stop: number, stay: number, isNew: boolean): void {
    const list = lists[stop]
    let at = counts[stop]
    if (isNew) {
      while (at > 0 && list[at - 1] > stay) {
        list[at] = list[at - 1]
        at--
      }
      list[at] = stay
      counts[stop]++
    } else {
      do at--
      while (list[at] !== stay)
      counts[stop]--
      for (; at < counts[stop]; at++) list[at] = list[at + 1]
    }
  }

  function note(stop: number, start: number, end: number, isNew: boolean): void {
    const stay = packStay(start, end)
    longest = Math.max(longest, end - start)
    change(stop, stay, isNew)
    repetition += (isNew ? 1 : -1) * repeated[stop * minutes + start]
    log.push(stop, stay, isNew ? 1 : 0)
    stale = true
    if (isTouched[stop]) return
    isTouched[stop] = 1
    touched.push(stop)
    oldWorths[stop] = worths[stop]
  }

  function settle(): void {
    if (!stale) return
    stale = false
    total = oldTotal
    for (const stop of touched) {
      worths[stop] = values[stop].of(lists[stop], counts[stop])
      total += worths[stop] - oldWorths[stop]
    }
  }

  function finish(): void {
    for (const stop of touched) isTouched[stop] = 0
    touched.length = 0
    log.length = 0
    oldTotal = total
    oldRepetition = repetition
  }

  return {
    worth() {
      settle()
      return total
    },
    repetition: () => repetition,
    gain(stop, start, end) {
      const list = lists[stop]
      const count = counts[stop]
      const stay = packStay(start, end)
      let at = count
      while (at > 0 && list[at - 1] >= stay) at--
      // of the stays before only the one that ends last matters, of those after all until one ends no earlier
      let before = -1
      let left = -1
      for (let i = at - 1; i >= 0 && stayStart(list[i]) + longest > left; i--) {
        if (stayEnd(list[i]) <= left) continue
        left = stayEnd(list[i])
        before = i
      }
      let size = 0
      if (before >= 0) around[size++] = list[before]
      scratch[0] = around[0]
      scratch[size] = stay
      for (; at < count; at++) {
        around[size++] = list[at]
        scratch[size] = list[at]
        if (stayEnd(list[at]) >= end) break
      }
      return values[stop].of(scratch, size + 1) - values[stop].of(around, size)
    },
    put: (stop, start, end) => note(stop, start, end, true),
    take: (stop, start, end) => note(stop, start, end, false),
    exchange(from, to) {
      let first = 0
      const same = (i: number, j: number) =>
        from.items[i] === to.items[j] && from.starts[i] === to.starts[j] && from.ends[i] === to.ends[j]
      while (first < from.count && first < to.count && same(first, first)) first++
      let fromLast = from.count - 1
      let toLast = to.count - 1
      while (fromLast >= first && toLast >= first && same(fromLast, toLast)) {
        fromLast--
        toLast--
      }
      for (let i = first; i <= fromLast; i++)
        if (from.items[i] >= 0) note(from.items[i], from.starts[i], from.ends[i], false)
      for (let i = first; i <= toLast; i++) if (to.items[i] >= 0) note(to.items[i], to.starts[i], to.ends[i], true)
    },
    keep() {
      settle()
      finish()
    },
    undo() {
      for (let i = log.length - 3; i >= 0; i -= 3) change(log[i], log[i + 1], log[i + 2] === 0)
      for (const stop of touched) worths[stop] = oldWorths[stop]
      total = oldTotal
      repetition = oldRepetition
      stale = false
      finish()
    },
    stays: (stop) => lists[stop].slice(0, counts[stop]),
  }
}
