import type { Tour, TourProblem } from './model.ts'

const MINUTE = 60_000
const DAY_MINUTES = 1440

/** Times of day are told apart in steps of so many minutes: a stay lasts ten to fifteen. */
export const stepMinutes = 15

export interface Unpredictability {
  /** mean over the stops, weighted by visits; 0 = always at the same time, 1 = as spread as can be; null = cannot tell */
  readonly entropy: number | null
  /** what as many visits at times drawn by lot would reach on average: few visits never spread quite evenly by chance */
  readonly byChance: number | null
  readonly perStop: readonly { readonly stop: string; readonly visits: number; readonly entropy: number | null }[]
}

/**
 * How evenly the visits to each stop, over all days together, are spread over the times of day that are walked: Shannon's
 * entropy of the steps of 15 minutes they start in, divided by the most that many visits can have. With n visits and B
 * steps that is reached where each step has ⌊n ÷ B⌋ or ⌈n ÷ B⌉ of them, so that 1 can be reached however few they are. A
 * stop visited less than twice cannot tell.
 *
 * @param visitMinutes  starts of all visits of the operation by stop, local minutes of the day
 * @param serviceMinutes spans of the day that are walked, local minutes from … to (to > from, may exceed 1440)
 * Source: Shannon (1948), Bell System Technical Journal 27; normalised as Pielou's evenness.
 */
export function unpredictabilityOf(
  visitMinutes: ReadonlyMap<string, readonly number[]>,
  serviceMinutes: readonly { readonly from: number; readonly to: number }[],
): Unpredictability {
  const walked = new Set<number>()
  for (const { from, to } of serviceMinutes) for (let minute = from; minute < to; minute++) walked.add(stepAt(minute))
  const stops = [...visitMinutes].map(([stop, minutes]) => {
    const counts = new Map<number, number>()
    for (const minute of minutes) counts.set(stepAt(minute), (counts.get(stepAt(minute)) ?? 0) + 1)
    const visits = minutes.length
    const steps = Math.max(walked.size, counts.size)
    const most = mostEntropy(visits, steps)
    const share = (entropy: number) => (most > 0 ? entropy / most : null)
    return {
      stop,
      visits,
      entropy: share(entropyOf([...counts.values()])),
      byChance: share(chanceEntropy(visits, steps)),
    }
  })
  return {
    entropy: meanOf(stops, ({ entropy }) => entropy),
    byChance: meanOf(stops, ({ byChance }) => byChance),
    perStop: stops.map(({ stop, visits, entropy }) => ({ stop, visits, entropy })),
  }
}

function stepAt(minute: number): number {
  return Math.floor((((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) / stepMinutes)
}

/** Entropy in nats of so many visits in each step. */
function entropyOf(counts: readonly number[]): number {
  const visits = counts.reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, count) => sum - term(count / visits), 0)
}

function term(share: number): number {
  return share > 0 ? share * Math.log(share) : 0
}

/** Entropy of visits spread over the steps as evenly as whole visits can be. */
function mostEntropy(visits: number, steps: number): number {
  const each = Math.floor(visits / steps)
  const oneMore = visits - each * steps
  return -(oneMore * term((each + 1) / visits) + (steps - oneMore) * term(each / visits))
}

/** Mean entropy of visits that each fall into any step with the same chance: the sum over the binomial distribution. */
function chanceEntropy(visits: number, steps: number): number {
  if (steps < 2) return 0
  let logChance = visits * Math.log(1 - 1 / steps)
  let entropy = 0
  for (let count = 0; count <= visits; count++) {
    entropy -= steps * Math.exp(logChance) * term(count / visits)
    logChance += Math.log((visits - count) / (count + 1) / (steps - 1))
  }
  return entropy
}

/** Mean over the stops that can tell, weighted by visits. */
function meanOf<S extends { visits: number }>(stops: readonly S[], value: (stop: S) => number | null): number | null {
  const telling = stops.filter((stop) => value(stop) !== null)
  const visits = telling.reduce((sum, stop) => sum + stop.visits, 0)
  return visits === 0 ? null : telling.reduce((sum, stop) => sum + stop.visits * (value(stop) ?? 0), 0) / visits
}

/** Starts of a shift's visits by stop, local minutes of the day: to be collected for the days that follow. */
export function visitMinutesOf(
  problem: Pick<TourProblem, 'start' | 'startMinuteOfDay'>,
  tours: readonly Tour[],
): Map<string, number[]> {
  const startOfDay = problem.startMinuteOfDay ?? Math.floor(problem.start / MINUTE) % DAY_MINUTES
  const minutes = new Map<string, number[]>()
  for (const tour of tours)
    for (const step of tour.steps) {
      if (step.kind !== 'visit') continue
      const minute = (startOfDay + Math.floor((step.from - problem.start) / MINUTE)) % DAY_MINUTES
      minutes.set(step.stop, [...(minutes.get(step.stop) ?? []), minute])
    }
  return minutes
}
