import { hasRole, type Caller } from '../caller.ts'
import type { City } from '../city.ts'
import { getSettings } from '../city/settings.ts'
import { lastDayOf } from './overview.ts'
import { listOperations, type Operation } from './read-operations.ts'
import { listPlanRuns, newSincePlan, type PlanRun } from './read-plans.ts'

/** One operation as a home page lists it. */
export interface AgendaItem {
  readonly id: string
  readonly name: string
  readonly state: Operation['state']
  readonly firstDay: string
  readonly lastDay: string
  /** its last day is over, or it was cancelled */
  readonly past: boolean
  /** the newest run of the planner; null where none was ever asked for */
  readonly latest: Pick<PlanRun, 'state'> | null
  readonly hasPlan: boolean
  /** incidents in its area that came in after its plan was made */
  readonly newIncidents: number
  /** waits for somebody who may approve and did not make it: this caller */
  readonly waitsForCaller: boolean
}

/** Operations as work to do: those to come and running, the soonest first; then the past ones, the latest first. */
export async function operationsAgenda(city: City, caller: Caller | null): Promise<AgendaItem[]> {
  const operations = await listOperations(city, caller)
  const { timeZone } = await getSettings(city.db)
  const today = Temporal.Instant.fromEpochMilliseconds(city.clock.now())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
  const items = await Promise.all(operations.map((operation) => itemOf(city, caller, operation, today)))
  const coming = items.filter((item) => !item.past).sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  return [...coming, ...items.filter((item) => item.past)]
}

async function itemOf(city: City, caller: Caller | null, operation: Operation, today: string): Promise<AgendaItem> {
  const runs = await listPlanRuns(city, caller, operation.id)
  const plan = runs.find((run) => run.state === 'done')
  const lastDay = lastDayOf(operation)
  const past = operation.state === 'cancelled' || operation.state === 'closed' || lastDay < today
  const lead = hasRole(caller, 'operations-lead')
  return {
    id: operation.id,
    name: operation.name,
    state: operation.state,
    firstDay: operation.first_day,
    lastDay,
    past,
    latest: runs[0] ?? null,
    hasPlan: plan !== undefined,
    newIncidents: plan && !past ? await newSincePlan(city, operation, plan) : 0,
    waitsForCaller: lead && operation.state === 'planned' && operation.created_by !== caller?.id,
  }
}
