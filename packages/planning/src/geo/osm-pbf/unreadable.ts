import { InputError } from '../../input-error.ts'

/** Why a file cannot be taken as a map: each has a sentence of its own where people see it. */
export type OsmProblem = 'not-osm' | 'truncated' | 'damaged' | 'compression' | 'feature' | 'no-ways'

/** A file that is no readable OpenStreetMap extract; `detail` names what is wrong for those who made it. */
export class UnreadableOsm extends InputError {
  readonly problem: OsmProblem
  readonly detail: string

  constructor(problem: OsmProblem, detail: string) {
    super(detail)
    this.problem = problem
    this.detail = detail
  }
}
