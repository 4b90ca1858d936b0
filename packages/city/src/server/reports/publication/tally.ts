/** Fewer than this, and a number could point at somebody. */
const fewestIncidents = 5
const fewestReporters = 3

/** What publication needs to know of an incident. */
export interface CountedIncident {
  readonly type: string
  /** H3 cell, resolution 10 */
  readonly cell: string
  /** key of the Stadtbezirk the cell's centre lies in, null = in none */
  readonly district: string | null
  /** who told of it: keys of known reporters; of the others one name a cell and civil day */
  readonly reporters: readonly string[]
}

/** A set of incidents: how many, and by how many different reporters. */
export interface Tally {
  readonly incidents: number
  readonly reporters: ReadonlySet<string>
}

export function tallyOf(incidents: readonly CountedIncident[]): Tally {
  const reporters = new Set<string>()
  for (const incident of incidents) for (const reporter of incident.reporters) reporters.add(reporter)
  return { incidents: incidents.length, reporters }
}

/** Whether a number of these incidents points at nobody: at least five, by at least three reporters. */
export function isSafe({ incidents, reporters }: Tally): boolean {
  return incidents >= fewestIncidents && reporters.size >= fewestReporters
}
