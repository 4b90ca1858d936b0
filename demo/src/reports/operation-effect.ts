import { civilDayOf } from 'planning/geo/zone-clock'
import { closedOperation } from '../calendar.ts'

/** What the closed operation did to a day, in the invented data: the later stages have something to find. */
export interface OperationEffect {
  /** share of the calming that is left: 1 during the operation, 0 without it */
  readonly calm: number
  /** factor on disturbances just outside the area */
  readonly displaced: number
  /** factor on what patrols find by themselves in the area: more patrols find more */
  readonly foundByPatrols: number
  /** share of the incidents not confirmed otherwise that are confirmed in the area because so many patrols are there */
  readonly confirmedToo: number
  /** hours in which patrols are on the street, from … to */
  readonly patrolHours: readonly [number, number]
}

const noEffect: OperationEffect = {
  calm: 0,
  displaced: 1,
  foundByPatrols: 1,
  confirmedToo: 0,
  patrolHours: [7, 22],
}

const during: OperationEffect = {
  calm: 1,
  displaced: 1.1,
  foundByPatrols: 5,
  confirmedToo: 0.5,
  patrolHours: [8, 24],
}

/** What is left of the calm in the first, second and third week after. */
const calmAfter = [0.6, 0.35, 0.15]

/** @param civilDay days since 1970-01-01 */
export function operationEffect(civilDay: number): OperationEffect {
  const dayOfOperation = civilDay - civilDayOf(closedOperation.from)
  if (dayOfOperation < 0) return noEffect
  if (dayOfOperation < closedOperation.days) return during
  const calm = calmAfter[Math.floor((dayOfOperation - closedOperation.days) / 7)] ?? 0
  return { ...noEffect, calm }
}
