import type { Reason } from '../model.ts'
import { checkRoster } from './check.ts'
import type { Roster, RosterProblem, Violation } from './model.ts'

/**
 * A roster as it is given out: what the independent checker finds broken beyond what the solver says itself is among its
 * violations, so that nobody is handed a rule broken in silence.
 */
export function checkedRoster(problem: RosterProblem, roster: Roster): Roster {
  const told = new Set(roster.violations.map(identityOf))
  const untold = checkRoster(problem, roster)
    .filter((violation) => !told.has(identityOf(violation)))
    .map((violation) => ({ ...violation, reason: withoutAmount(violation.reason) }))
  return untold.length === 0 ? roster : { ...roster, violations: [...roster.violations, ...untold] }
}

/** How much the checker counted would tell what stands in somebody's working-time account. */
function withoutAmount({ key, params }: Reason): Reason {
  return { key, params: Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'amount')) }
}

function identityOf({ rule, date, shift, staff, patrol }: Violation): string {
  return JSON.stringify([rule, date, shift, staff, patrol])
}
