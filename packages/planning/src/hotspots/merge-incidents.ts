import { cellOf } from '../geo/cells.ts'
import { isPosition } from '../geo/distance.ts'
import { createNearIndex, type NearIndex } from '../geo/near-index.ts'
import { createZoneClock } from '../geo/zone-clock.ts'
import type { Incident, Report, Source } from '../model.ts'

export interface MergeOptions {
  /** IANA zone of the city: says which civil day a `day` report belongs to */
  readonly timeZone: string
  /** default 75 */
  readonly radiusMetres?: number
  /** default 120 */
  readonly windowMinutes?: number
}

/** What decides whether reports are about the same thing. */
export type MergeableReport = Pick<Report, 'id' | 'position' | 'time' | 'precision' | 'type'>

export interface MergeResult {
  /** running number of the incident, 0 for the first */
  readonly incident: number
  /** true if the report opened it */
  readonly isNew: boolean
}

/** Merges a stream of reports. Holds only incidents that a coming report may still join. */
export interface IncidentMerger {
  /**
   * Finds or opens the incident of a report.
   *
   * @throws RangeError if the report is earlier than the one before it, or has no valid position or time
   */
  add(report: MergeableReport): MergeResult
  /**
   * Opens an incident for a report without asking whether it belongs to another: for incidents that are stored already
   * (people may have split them). Give their first reports, in order with all others.
   */
  open(report: MergeableReport): MergeResult
}

interface OpenIncident {
  readonly ordinal: number
  readonly report: MergeableReport
  /** the last instant (by minute) or civil day (by day) at which it takes reports */
  readonly until: number
}

/**
 * Same type, ≤ 75 m and ≤ 2 h, both from the incident's first report: the same incident. Of several the nearest, of
 * equally near ones the one opened first. Reports known only by day merge with others of that civil day known only by
 * day. Feed reports in order of time, reports of the same instant in a fixed order (by id): the result depends on it.
 */
export function createIncidentMerger(options: MergeOptions): IncidentMerger {
  const { timeZone, radiusMetres = 75, windowMinutes = 120 } = options
  if (!(radiusMetres > 0) || !(windowMinutes >= 0)) throw new RangeError('radius and window must be positive')
  const clock = createZoneClock(timeZone)
  const byMinute = createOpenIncidents(radiusMetres)
  const byDay = createOpenIncidents(radiusMetres)
  let incidents = 0
  let latest = -Infinity

  function take(report: MergeableReport, mayJoin: boolean): MergeResult {
    checkReport(report, latest)
    latest = report.time
    const { open, now, until } = placeInTime(report)
    open.closeBefore(now)
    const joined = mayJoin ? open.nearest(report) : undefined
    if (joined) return { incident: joined.ordinal, isNew: false }
    open.add({ ordinal: incidents, report, until })
    return { incident: incidents++, isNew: true }
  }

  function placeInTime(report: MergeableReport) {
    if (report.precision === 'minute')
      return { open: byMinute, now: report.time, until: report.time + windowMinutes * 60_000 }
    const day = clock.civilDay(report.time)
    return { open: byDay, now: day, until: day }
  }

  return { add: (report) => take(report, true), open: (report) => take(report, false) }
}

function checkReport(report: MergeableReport, latest: number): void {
  if (!Number.isFinite(report.time)) throw new RangeError(`report ${report.id}: time is not an instant`)
  if (!isPosition(report.position)) throw new RangeError(`report ${report.id}: not a position`)
  if (report.time < latest) throw new RangeError(`report ${report.id} is earlier than the one before it`)
}

/** Incidents still open, those that close first at the front: `until` only grows. */
function createOpenIncidents(radiusMetres: number) {
  const byType = new Map<string, NearIndex<OpenIncident>>()
  let queue: OpenIncident[] = []
  let head = 0

  return {
    add(incident: OpenIncident): void {
      const { type, position } = incident.report
      const index = byType.get(type) ?? createNearIndex<OpenIncident>(radiusMetres)
      byType.set(type, index)
      index.add(position, incident)
      queue.push(incident)
    },
    closeBefore(now: number): void {
      while (head < queue.length && queue[head].until < now) {
        const { report } = queue[head]
        byType.get(report.type)?.remove(report.position, queue[head])
        head++
      }
      if (head > 1024 && head > queue.length / 2) {
        queue = queue.slice(head)
        head = 0
      }
    },
    nearest(report: MergeableReport): OpenIncident | undefined {
      let best: OpenIncident | undefined
      let bestMetres = Infinity
      byType.get(report.type)?.within(report.position, (incident, metres) => {
        if (metres < bestMetres || (metres === bestMetres && best && incident.ordinal < best.ordinal)) {
          best = incident
          bestMetres = metres
        }
      })
      return best
    },
  }
}

export interface MergedIncidents {
  /** in order of their first reports; an incident's id is that of its first report */
  readonly incidents: readonly Incident[]
  /** for each report, as they were given, the index of its incident */
  readonly incidentOfReport: Uint32Array
}

/**
 * Incidents of reports in any order.
 *
 * @throws RangeError if a report has no valid position or time
 */
export function mergeIncidents(reports: readonly Report[], options: MergeOptions): MergedIncidents {
  const times = Float64Array.from(reports, (report) => report.time)
  const order = times
    .map((_, i) => i)
    .sort((a, b) => times[a] - times[b] || compare(reports[a].id, reports[b].id) || a - b)
  const merger = createIncidentMerger(options)
  const incidentOfReport = new Uint32Array(reports.length)
  const drafts: Draft[] = []
  const clock = createZoneClock(options.timeZone)
  const reporterOf = ({ reporter, position, time }: Report) =>
    reporter === undefined ? `anonymous ${cellOf(position)} ${clock.civilDay(time)}` : `known ${reporter}`
  for (const index of order) {
    const report = reports[index]
    const { incident, isNew } = merger.add(report)
    incidentOfReport[index] = incident
    if (isNew) drafts.push({ first: report, reports: 1, reporters: null, sources: [report.source] })
    else join(drafts[incident], report, reporterOf)
  }
  return { incidents: drafts.map(incidentOf), incidentOfReport }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface Draft {
  readonly first: Report
  reports: number
  /** those told apart; null while there is one report only, since most incidents have no more */
  reporters: Set<string> | null
  readonly sources: Source[]
}

/** All reports without a known reporter count as one reporter a cell and day: nobody can tell them apart. */
function join(draft: Draft, report: Report, reporterOf: (report: Report) => string): void {
  draft.reports++
  draft.reporters ??= new Set([reporterOf(draft.first)])
  draft.reporters.add(reporterOf(report))
  if (!draft.sources.includes(report.source)) draft.sources.push(report.source)
}

function incidentOf({ first, reports, reporters, sources }: Draft): Incident {
  return {
    id: first.id,
    type: first.type,
    position: first.position,
    cell: cellOf(first.position),
    time: first.time,
    precision: first.precision,
    reports,
    reporters: reporters?.size ?? 1,
    sources,
  }
}
