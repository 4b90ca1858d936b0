import type { Caller } from '../caller.ts'
import type { City } from '../city.ts'
import type { Figure } from '../figure.ts'
import { planFigures } from '../print/plan-figures.ts'
import { getOperation } from './read-operations.ts'
import type { Operation } from './read-operations.ts'
import { getPlan, listPlanRuns, newSincePlan } from './read-plans.ts'
import type { PlanRun } from './read-plans.ts'
import { operationEvents, transitions } from './states.ts'
import type { OperationEvent } from './states.ts'

/** What stands at the head of every page of an operation. */
export interface OperationOverview {
  readonly operation: Operation
  /** last civil day */
  readonly lastDay: string
  /** the finished run that is the plan; null where there is none */
  readonly run: PlanRun | null
  /** the newest run of any state */
  readonly latest: PlanRun | null
  /** incidents in the area that came in after the plan was made */
  readonly newIncidents: number
  /** the operation was changed after the plan was asked for */
  readonly changedSince: boolean
  readonly openPosts: number
  readonly violations: number
  readonly figures: readonly Figure[]
  readonly generated: boolean
  /** what the caller may do in this state */
  readonly may: Readonly<Record<OperationEvent, boolean>>
  /** the caller created it: somebody else has to approve */
  readonly needsSecondPerson: boolean
}

const leadOnly: readonly OperationEvent[] = ['approve', 'start', 'close']

export async function operationOverview(city: City, caller: Caller | null, id: string): Promise<OperationOverview> {
  const operation = await getOperation(city, caller, id)
  const runs = await listPlanRuns(city, caller, id)
  const found = await getPlan(city, caller, id)
  return {
    operation,
    lastDay: lastDayOf(operation),
    run: found?.run ?? null,
    latest: runs[0] ?? null,
    newIncidents: found && isOpen(operation) ? await newSincePlan(city, operation, found.run) : 0,
    changedSince: found !== null && operation.state === 'draft',
    openPosts: found?.plan.openPosts.length ?? 0,
    violations: found?.plan.violations.length ?? 0,
    figures: found ? planFigures(found.plan, { generated: operation.generated }) : [],
    generated: operation.generated,
    may: Object.fromEntries(
      operationEvents.map((event) => [event, allows(operation, caller, event)]),
    ) as OperationOverview['may'],
    needsSecondPerson: operation.created_by === caller?.id,
  }
}

export function lastDayOf(operation: Pick<Operation, 'first_day' | 'days'>): string {
  return Temporal.PlainDate.from(operation.first_day)
    .add({ days: operation.days - 1 })
    .toString()
}

/** New reports can still change the plan. */
const isOpen = (operation: Operation) =>
  operation.state === 'draft' || operation.state === 'planned' || operation.state === 'approved'

function allows(operation: Operation, caller: Caller | null, event: OperationEvent): boolean {
  if (transitions[operation.state][event] === null) return false
  const isLead = caller?.roles.includes('operations-lead') ?? false
  if (event === 'approve' && operation.created_by === caller?.id) return false
  return isLead || (!leadOnly.includes(event) && (caller?.roles.includes('planner') ?? false))
}
