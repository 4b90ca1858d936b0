import type { GeoJsonLines, Place, TimeBand } from 'planning/model'
import type { Language } from '../../language/translate.ts'

/** What everything printed or shown of a plan is told besides the plan. */
export interface PlanPrintOptions {
  readonly language: Language
  /** name of the city; null = not printed */
  readonly city: string | null
  /** time bands the hotspots were found in, so that their keys can be written in words */
  readonly bands: readonly TimeBand[]
  /** disturbance types by key, in the language; a key without a name stands as it is */
  readonly typeNames: ReadonlyMap<string, string>
  /** names written on maps, the most important first */
  readonly places: readonly Place[]
  /** streets drawn on maps; null = none */
  readonly network: GeoJsonLines | null
  /** true where reports or staff come from a generator: said on the first page */
  readonly generated: boolean
}
