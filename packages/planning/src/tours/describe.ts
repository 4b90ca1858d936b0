import type { StayValue } from '../presence/benefit.ts'
import { packStay } from '../presence/stays.ts'
import { walkMinutes, type Ground } from './ground.ts'
import type { PatrolSpec, Tour, TourProblem, TourStep } from './model.ts'
import { BREAK, PAUSE, type Walk } from './walk.ts'

const MINUTE = 60_000

/** A visit may move as long as it keeps this share of its benefit. */
const keptShare = 0.9

/** Patrols of one attire, planned together, with what stays are worth to them. */
export interface Squad {
  readonly patrols: readonly PatrolSpec[]
  readonly walks: readonly Walk[]
  /** one a stop */
  readonly values: readonly StayValue[]
}

interface Visit {
  readonly item: number
  readonly stop: number
  readonly stay: number
}

/** The walks of a squad as tours: steps in time order, each visit with rank, window and what it adds. */
export function describeSquad(problem: TourProblem, ground: Ground, squad: Squad): Tour[] {
  const worth = worthOfVisits(squad)
  return squad.walks.map((_, patrol) => ({
    patrol: squad.patrols[patrol].patrol,
    attire: squad.patrols[patrol].attire,
    steps: stepsOf(problem, ground, squad, patrol, worth[patrol]),
  }))
}

/** All stays of a squad at one stop, packed and in order, without those of the visit left out. */
export function staysAt(
  squad: Squad,
  stop: number,
  without?: { readonly walk: number; readonly item: number },
): number[] {
  const stays: number[] = []
  squad.walks.forEach((walk, w) => {
    for (let i = 0; i < walk.count; i++)
      if (walk.items[i] === stop && !(without && without.walk === w && without.item === i))
        stays.push(packStay(walk.starts[i], walk.ends[i]))
  })
  return stays.sort((a, b) => a - b)
}

export function worthOf(squad: Squad, stop: number, stays: readonly number[]): number {
  return squad.values[stop].of(Int32Array.from(stays), stays.length)
}

/** What each visit adds to those begun before it at the same stop: adds up to the worth of all. Per walk, per item. */
function worthOfVisits(squad: Squad): Float64Array[] {
  const worth = squad.walks.map((walk) => new Float64Array(walk.count))
  for (let stop = 0; stop < squad.values.length; stop++) {
    const visits: { walk: number; item: number; stay: number }[] = []
    squad.walks.forEach((walk, w) => {
      for (let i = 0; i < walk.count; i++)
        if (walk.items[i] === stop) visits.push({ walk: w, item: i, stay: packStay(walk.starts[i], walk.ends[i]) })
    })
    visits.sort((a, b) => a.stay - b.stay)
    const stays = visits.map((visit) => visit.stay)
    let before = 0
    visits.forEach((visit, k) => {
      const now = worthOf(squad, stop, stays.slice(0, k + 1))
      worth[visit.walk][visit.item] = now - before
      before = now
    })
  }
  return worth
}

function stepsOf(problem: TourProblem, ground: Ground, squad: Squad, patrol: number, worth: Float64Array): TourStep[] {
  const walk = squad.walks[patrol]
  const isUniform = squad.patrols[patrol].attire === 'uniform'
  const ranks = ranksOf(squad, patrol)
  const latest = latestStarts(ground, walk)
  const at = (minute: number) => problem.start + minute * MINUTE
  const stopId = (place: number) => (place === 0 ? null : problem.stops[place - 1].id)
  const steps: TourStep[] = []
  let place = 0
  let minute = 0
  const go = (to: number) => {
    if (to === place) return
    const arrival = minute + walkMinutes(ground, place, to)
    const seconds = problem.walkSeconds[place * (ground.stops + 1) + to]
    steps.push({
      kind: 'walk',
      from: at(minute),
      to: at(arrival),
      fromStop: stopId(place),
      toStop: stopId(to),
      metres: Math.round(seconds * problem.parameters.walkMetresPerSecond),
    })
    place = to
    minute = arrival
  }
  for (let i = 0; i < walk.count; i++) {
    const item = walk.items[i]
    if (item >= 0) {
      go(item + 1)
      const window = windowOf(ground, squad, { item: i, stop: item, stay: walk.stays[i] }, patrol, latest[i])
      steps.push({
        kind: 'visit',
        stop: problem.stops[item].id,
        from: at(walk.starts[i]),
        to: at(walk.ends[i]),
        rank: ranks[i],
        window: { earliest: at(window.earliest), latest: at(window.latest) },
        handlingMinutes: walk.ends[i] - walk.starts[i] - walk.stays[i],
        benefit: isUniform ? worth[i] : 0,
        detection: isUniform ? 0 : worth[i],
      })
    } else {
      go(item === PAUSE ? 0 : walk.breakPlace)
      if (item === BREAK)
        steps.push({ kind: 'break', from: at(walk.starts[i]), to: at(walk.ends[i]), atStop: stopId(place) })
    }
    minute = walk.ends[i]
  }
  go(0)
  return steps
}

/**
 * Rank of each visit within its walk, the other walks staying as they are: 1 is the visit worth most if only one can be made,
 * 2 the one that then adds most, and so on. 0 for breaks and pauses.
 */
function ranksOf(squad: Squad, patrol: number): Int32Array {
  const walk = squad.walks[patrol]
  const ranks = new Int32Array(walk.count)
  const others: Squad = { ...squad, walks: squad.walks.filter((_, w) => w !== patrol) }
  const left = new Set<number>()
  const made = new Map<number, number[]>()
  for (let i = 0; i < walk.count; i++) {
    if (walk.items[i] < 0) continue
    left.add(i)
    if (!made.has(walk.items[i])) made.set(walk.items[i], staysAt(others, walk.items[i]))
  }
  const withVisit = (i: number) =>
    [...made.get(walk.items[i])!, packStay(walk.starts[i], walk.ends[i])].sort((a, b) => a - b)
  for (let rank = 1; left.size > 0; rank++) {
    let best = -1
    let most = -Infinity
    for (const i of left) {
      const stop = walk.items[i]
      const adds = worthOf(squad, stop, withVisit(i)) - worthOf(squad, stop, made.get(stop)!)
      if (adds <= most + 1e-12) continue
      most = adds
      best = i
    }
    ranks[best] = rank
    made.set(walk.items[best], withVisit(best))
    left.delete(best)
  }
  return ranks
}

/**
 * Latest minute each item may start so that all later ones can still be made: later visits cut to the shortest stay, pauses
 * dropped, the break in time, the reserve at the end used up.
 */
function latestStarts(ground: Ground, walk: Walk): Int32Array {
  const latest = new Int32Array(walk.count)
  let place = 0
  let next = ground.minutes
  for (let i = walk.count - 1; i >= 0; i--) {
    const item = walk.items[i]
    const here = item >= 0 ? item + 1 : item === BREAK ? walk.breakPlace : 0
    const end = next - walkMinutes(ground, here, place)
    const length = walk.ends[i] - walk.starts[i]
    if (item >= 0) {
      latest[i] = end - length
      next = end - (length - walk.stays[i] + ground.stayMin)
    } else if (item === BREAK) {
      latest[i] = Math.min(ground.breakLatest, end - length)
      next = latest[i]
    } else {
      latest[i] = end
      next = end
    }
    place = here
  }
  return latest
}

/** From the planned start outwards, minute by minute, as long as the visit keeps nine tenths of its benefit. */
function windowOf(
  ground: Ground,
  squad: Squad,
  visit: Visit,
  patrol: number,
  latestStart: number,
): { earliest: number; latest: number } {
  const walk = squad.walks[patrol]
  const planned = walk.starts[visit.item]
  const length = walk.ends[visit.item] - planned
  const others = staysAt(squad, visit.stop, { walk: patrol, item: visit.item })
  const without = worthOf(squad, visit.stop, others)
  const stays = new Int32Array(others.length + 1)
  const benefitAt = (start: number) => {
    const stay = packStay(start, start + length)
    let at = others.length
    while (at > 0 && others[at - 1] > stay) {
      stays[at] = others[at - 1]
      at--
    }
    stays[at] = stay
    for (at--; at >= 0; at--) stays[at] = others[at]
    return squad.values[visit.stop].of(stays, stays.length) - without
  }
  const least = keptShare * benefitAt(planned) - 1e-12
  let earliest = planned
  const fromStation = walkMinutes(ground, 0, visit.stop + 1)
  while (earliest > fromStation && benefitAt(earliest - 1) >= least) earliest--
  let latest = planned
  while (latest < latestStart && benefitAt(latest + 1) >= least) latest++
  return { earliest, latest }
}
