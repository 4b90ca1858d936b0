import type { Random } from '../../random.ts'

/** What is searched: one solution in hand, and changes to it that are tried and then kept or taken back. */
export interface Search {
  /** Tries a change. @returns by how much the score rises; −Infinity = not allowed */
  tryChange(temperature: number): number
  keep(): void
  takeBack(): void
  /** The solution in hand is the best so far. @returns true if the search may end: no better one exists */
  isBest(): boolean
}

export interface Annealing {
  readonly random: Random
  /** changes to try at most; Infinity = until stopped */
  readonly iterations: number
  /** temperature at the start and at the end of each cycle, in units of the score */
  readonly warm: number
  readonly cold: number
  /** iterations of the first cycle, and by how much each is longer than the one before */
  readonly firstCycle: number
  readonly growth: number
  /** asked now and then, with the iterations tried so far */
  readonly stopped: (iteration: number) => boolean
}

/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983, Science 220): a change that lowers the score by d is kept with
 * probability exp(−d / temperature), the temperature falls geometrically. It falls in cycles, each longer than the one before,
 * so that there is a good solution early and a better one later, whenever it is stopped; the budget need not be known.
 *
 * @returns changes tried
 */
export function anneal(search: Search, how: Annealing): number {
  const { random, warm, cold } = how
  let score = 0
  let bestScore = 0
  let cycleStart = 0
  let cycle = Math.max(1, how.firstCycle)
  for (let iteration = 0; iteration < how.iterations; iteration++) {
    if ((iteration & 127) === 0 && how.stopped(iteration)) return iteration
    if (iteration - cycleStart >= cycle) {
      cycleStart = iteration
      cycle *= how.growth
    }
    const temperature = warm <= 0 ? 0 : warm * (cold / warm) ** ((iteration - cycleStart) / cycle)
    const change = search.tryChange(temperature)
    const isKept = change >= 0 || (temperature > 0 && random.next() < Math.exp(change / temperature))
    if (!isKept) {
      search.takeBack()
      continue
    }
    search.keep()
    score += change
    if (score <= bestScore + 1e-9) continue
    bestScore = score
    if (search.isBest()) return iteration + 1
  }
  return how.iterations
}
