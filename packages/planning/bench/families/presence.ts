import { climbStaff, defaultCurveIterations, staffCurve } from '../../src/staff-curve.ts'
import { learnFromOperation } from '../../src/learn-from-operation.ts'
import type { Hotspot } from '../../src/model.ts'
import { planOperation } from '../../src/plan-operation.ts'
import { standardErrorOf } from '../../src/presence/learning/detectable-effect.ts'
import {
  defaultLearningParameters,
  planLearning,
  type LearningParameters,
} from '../../src/presence/learning/plan-learning.ts'
import { simulateCount } from '../../src/presence/learning/simulate-counts.ts'
import { defaultPresenceParameters } from '../../src/presence/parameters.ts'
import { createRandom, type Random } from '../../src/random.ts'
import type { Stop, TourProblem } from '../../src/tours/model.ts'
import { defaultTourIterations, planTours } from '../../src/tours/plan-tours.ts'
import { demoInput } from '../demo-input.ts'
import type { Family, Instance } from '../family.ts'

const MINUTE = 60_000

/** The presence model: how far plans are from their proved bound, the curve's time, and whether the detectable effect is true. */
export const family: Family = {
  name: 'presence',
  title: 'Presence, what-if, learning',
  intro: `Generated shifts of 465 minutes on the street with hotspots scattered over 1.5 km, and the
demo's operation (45 staff a day, 7 days). *Ours* is the presence planned as a share of presence without any limit, _bound or limit_ the
proved upper bound of the same (Lagrangian relaxation, \`tours/bound.ts\`), the gap is the most the plan can be short of the best; the peer
is the greedy plan without improvement. Seconds are CPU seconds of this process. The curve from 0 to 90 staff has 10 s. The last rows
simulate operations in which the rate falls by just what the learning plan calls detectable: 80 % of them should find it, and 5 % where nothing falls.`,
  columns: { bestKnown: 'bound or limit' },
  instances: () => [...generated(), demoPlan, demoCurve, demoLearning, ...learning()],
}

function* generated(): Generator<Instance> {
  for (const stops of [6, 12, 24, 40])
    for (const patrols of [2, 5, 10]) {
      yield {
        key: `${stops} hotspots, ${patrols} patrols`,
        run: async () => {
          const started = process.cpuUsage()
          const shares = [1, 2, 3].map((seed) => {
            const problem = scattered(stops, patrols, createRandom(seed))
            const best = planTours(problem, { seed, iterations: defaultTourIterations })
            const greedy = planTours(problem, { seed, iterations: 0 })
            const limit = best.benefitLimit
            return [best.benefit / limit, best.benefitBound / limit, greedy.benefit / limit]
          })
          const [ours, bound, greedy] = [0, 1, 2].map(
            (i) => shares.reduce((sum, row) => sum + row[i], 0) / shares.length,
          )
          return {
            instance: `${stops} hotspots, ${patrols} patrols`,
            ours: percent(ours),
            bestKnown: percent(bound),
            gap: percent(1 - ours / bound),
            seconds: cpuSeconds(started),
            peer: `greedy ${percent(greedy)}, gap ${percent(1 - greedy / bound)}`,
          }
        },
      }
    }
}

const demoPlan: Instance = {
  key: 'demo, 45 staff, 7 days',
  run: async () => {
    const input = demoInput()
    const started = process.cpuUsage()
    const { presence } = planOperation(input, { seed: 1 }).plan
    const [ours, bound] = [presence.benefit / presence.limit, (presence.bound ?? presence.limit) / presence.limit]
    return {
      instance: 'demo, 45 staff, 7 days',
      ours: percent(ours),
      bestKnown: percent(bound),
      gap: percent(1 - ours / bound),
      seconds: cpuSeconds(started),
      peer: '',
    }
  },
}

const demoCurve: Instance = {
  key: 'demo, curve 0 to 90 staff',
  run: async () => {
    const input = demoInput()
    const started = process.cpuUsage()
    const curve = staffCurve(climbStaff(input, { seed: 1, iterations: defaultCurveIterations }))
    const seconds = cpuSeconds(started)
    const shareAt = (staff: number) => percent(curve.points[staff].share ?? 0)
    return {
      instance: 'demo, curve 0 to 90 staff',
      ours: `knee at ${curve.knee ?? 'none'}; ${[10, 20, 35, 45, 90].map((staff) => `${staff}: ${shareAt(staff)}`).join(', ')}`,
      bestKnown: '10 s',
      gap: '',
      seconds,
      peer: `staff there are: at most ${curve.mostStaffable}`,
    }
  },
}

const demoLearning: Instance = {
  key: 'demo, what a week could teach',
  run: async () => {
    const started = process.cpuUsage()
    const input = demoInput()
    const smallestFall = (change: Partial<LearningParameters>) => {
      const parameters = { ...defaultLearningParameters, ...change }
      const { pairs, detectable } = learnFromOperation(input, { seed: 1, parameters })
      return `${pairs.length} pairs: ${detectable === null ? 'cannot tell' : percent(1 - detectable)}`
    }
    return {
      instance: 'demo, what a week could teach',
      ours: `${smallestFall({})}; by day ${smallestFall({ draw: 'day' })}`,
      bestKnown: '',
      gap: '',
      seconds: cpuSeconds(started),
      peer: `if severity forbade nothing, by day: ${smallestFall({ draw: 'day', severeShare: 1 })}`,
    }
  },
}

function* learning(): Generator<Instance> {
  for (const draw of ['operation', 'day'] as const)
    for (const dispersion of [1, 1.5])
      for (const falls of [true, false]) {
        const key = `learning, by ${draw}, dispersion ${dispersion}, ${falls ? 'falls' : 'no effect'}`
        yield {
          key,
          run: async () => {
            const started = process.cpuUsage()
            const found = simulateLearning(draw, dispersion, falls)
            const promised = falls ? 0.8 : 0.05
            return {
              instance: key,
              ours: percent(found),
              bestKnown: percent(promised),
              gap: `${(100 * (found - promised)).toFixed(1)} points`,
              seconds: cpuSeconds(started),
              peer: '',
            }
          },
        }
      }
}

/** A shift of late afternoon and evening in a centre 1.5 km wide, hotspots with peaks of their own. */
function scattered(count: number, patrols: number, random: Random): TourProblem {
  const minutes = 465
  const at = Array.from({ length: count + 1 }, () => [1500 * random.next(), 1500 * random.next()])
  const stops = Array.from({ length: count }, (_, i): Stop => {
    const level = random.next() ** 2 / 60
    const peak = random.next() * minutes
    const rate = Float64Array.from({ length: minutes }, (_, t) => level * (0.3 + Math.exp(-(((t - peak) / 150) ** 2))))
    return {
      id: `h${i}`,
      rate,
      weightedRate: rate.map((value) => 3 * value),
      detectionRate: rate,
      handlingMinutes: 10,
    }
  })
  return {
    start: Date.UTC(2025, 10, 3, 15),
    end: Date.UTC(2025, 10, 3, 15) + minutes * MINUTE,
    stops,
    walkSeconds: Float64Array.from({ length: (count + 1) ** 2 }, (_, i) => {
      const [a, b] = [at[Math.floor(i / (count + 1))], at[i % (count + 1)]]
      return (1.3 * Math.hypot(a[0] - b[0], a[1] - b[1])) / defaultPresenceParameters.walkMetresPerSecond
    }),
    patrols: Array.from({ length: patrols }, (_, i) => ({ patrol: i + 1, attire: 'uniform' as const })),
    breakMinutes: 30,
    breakLatestMinutes: 330,
    breakEarliestMinutes: 90,
    earlierVisitMinutes: new Map(),
    parameters: defaultPresenceParameters,
  }
}

/** Share of simulated operations of a week in which the planned test finds an effect, weekly counts and dispersion estimated anew each time. */
function simulateLearning(draw: 'operation' | 'day', dispersion: number, falls: boolean): number {
  const random = createRandom(1)
  const runs = 1500
  const start = Date.UTC(2025, 10, 2)
  const day = 24 * 60 * MINUTE
  const spans = Array.from({ length: 6 }, (_, i) => ({
    date: new Date(start + i * day).toISOString().slice(0, 10),
    start: start + i * day,
    end: start + (i + 1) * day,
  }))
  let hits = 0
  for (let run = 0; run < runs; run++) {
    const means = Array.from({ length: 20 }, () => 20 + 40 * random.next())
    const hotspots = means.map((mean, i) => simulatedHotspot(`h${i}`, mean, dispersion, random))
    const parameters = { ...defaultLearningParameters, draw }
    const plan = planLearning({ hotspots, types: [], spans, timeZone: 'UTC', seed: run, parameters })
    const ratio = falls ? (plan.detectable ?? 1) : 1
    const held = new Set(plan.heldBack.map((one) => `${one.hotspot} ${one.date}`))
    const sums = { treated: 0, held: 0, before: { treated: 0, held: 0 } }
    for (const id of plan.pairs.flatMap((pair) => pair.hotspots)) {
      const i = Number(id.slice(1))
      for (const { date } of spans) {
        const group = held.has(`${id} ${date}`) ? 'held' : 'treated'
        sums[group] += simulateCount((means[i] / 7) * (group === 'held' ? 1 : ratio), dispersion, random)
        sums.before[group] += hotspots[i].incidents / spans.length
      }
    }
    const counts = draw === 'day' ? { ...sums, before: null } : sums
    const unlike = sums.before.treated / sums.before.held
    const log = Math.log(sums.treated / sums.held / unlike)
    if (Math.abs(log) > 1.96 * standardErrorOf(1, counts, plan.dispersion)) hits++
  }
  return hits / runs
}

function simulatedHotspot(id: string, perWeek: number, dispersion: number, random: Random): Hotspot {
  const weekly = Array.from({ length: 12 }, () => simulateCount(perWeek, dispersion, random))
  const rate = new Array<number>(168).fill(weekly.reduce((sum, count) => sum + count, 0) / 12 / 168)
  return {
    id,
    number: 1,
    name: id,
    cells: [],
    position: { lat: 0, lon: 0 },
    bands: [],
    incidents: weekly.reduce((sum, count) => sum + count, 0),
    confirmedShare: null,
    neverConfirmed: false,
    trend: 'steady',
    weekly,
    types: [],
    rate,
    weightedRate: rate,
    detectionRate: rate,
    handlingMinutes: 10,
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function cpuSeconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return Math.round((user + system) / 1e5) / 10
}
