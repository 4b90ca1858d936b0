import type { OrienteeringProblem } from './problem.ts'

/** The problem as the search reads it: ticks of service put into the legs, and what follows from it once for all. */
export interface Ground {
  readonly problem: OrienteeringProblem
  /** service at a and travel from a to b: [a · places + b] */
  readonly onwards: Int32Array
  /** the same at [b · places + a], so that what leads to a place lies side by side */
  readonly towards: Int32Array
  /** places worth a visit that a route of their own reaches */
  readonly usable: Int32Array
  /** for each place all usable ones, nearest first, places × usable */
  readonly near: Int32Array
  /** before this tick nobody who visits the place is anywhere else */
  readonly leftBy: Int32Array
  /** sum and mean of the prizes of the usable places: no solution collects more than the sum */
  readonly allPrizes: number
  readonly meanPrize: number
}

/** @throws RangeError if the problem contradicts itself */
export function createGround(problem: OrienteeringProblem): Ground {
  requireProblem(problem)
  const { places, service, travel, opens, closes, prize } = problem
  const onwards = new Int32Array(places * places)
  const towards = new Int32Array(places * places)
  const leftBy = new Int32Array(places)
  for (let a = 0; a < places; a++) {
    let least = closes[0]
    for (let b = 0; b < places; b++) {
      const leg = service[a] + travel[a * places + b]
      onwards[a * places + b] = leg
      towards[b * places + a] = leg
      if (b !== a) least = Math.min(least, leg)
    }
    leftBy[a] = opens[a] + least
  }
  const usable = Int32Array.from({ length: places - 1 }, (_, i) => i + 1).filter((place) => {
    const start = Math.max(opens[place], opens[0] + onwards[place])
    return prize[place] > 0 && start <= closes[place] && start + onwards[place * places] <= closes[0]
  })
  const near = new Int32Array(places * usable.length)
  for (let a = 0; a < places; a++) {
    const away = (b: number) => travel[a * places + b]
    near.set(
      usable.toSorted((b, c) => away(b) - away(c) || b - c),
      a * usable.length,
    )
  }
  const allPrizes = usable.reduce((sum, place) => sum + prize[place], 0)
  return {
    problem,
    onwards,
    towards,
    usable,
    near,
    leftBy,
    allPrizes,
    meanPrize: allPrizes / Math.max(1, usable.length),
  }
}

function requireProblem({ teams, places, travel, service, opens, closes, prize }: OrienteeringProblem): void {
  if (!(teams >= 1)) throw new RangeError(`${teams} teams`)
  if (!(places >= 1)) throw new RangeError('no depot')
  if (travel.length !== places * places)
    throw new RangeError(`travel holds ${travel.length} of ${places * places} legs`)
  for (const column of [service, opens, closes, prize])
    if (column.length !== places) throw new RangeError(`${column.length} values for ${places} places`)
  for (const column of [travel, service, prize])
    for (const value of column) if (!(value >= 0)) throw new RangeError(`a negative value: ${value}`)
  if (closes.some((close, place) => close < opens[place])) throw new RangeError('a window closes before it opens')
}
