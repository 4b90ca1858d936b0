import type { Random } from '../../random.ts'
import type { Proposal } from '../bound/place-proposal.ts'
import type { CompiledRoster } from '../compile.ts'
import { NoLine } from './construct.ts'
import { linesFromCity } from './from-city.ts'
import { solveLines } from './solve.ts'

/** Steps of the engine: what more of them gain, the annealing of the whole roster gains sooner. */
const steps = 500

/**
 * Who should work which shift, from the engine of lines: it sees a person's whole line where `construct` sees one post.
 *
 * @returns null where pins leave somebody no line that keeps the rules
 */
export function proposeLines(model: CompiledRoster, random: Random): Proposal | null {
  try {
    const { lines } = solveLines(linesFromCity(model), random, { used: (done) => done / steps })
    const everybody = Array.from({ length: model.people }, (_, person) => person)
    return Array.from(model.blockOption, (option) => {
      const day = Math.floor(option / model.shifts)
      const works = (person: number) => lines[person * model.days + day] === (option % model.shifts) + 1
      return { people: everybody.filter(works), pairs: [] }
    })
  } catch (error) {
    if (error instanceof NoLine) return null
    throw error
  }
}
