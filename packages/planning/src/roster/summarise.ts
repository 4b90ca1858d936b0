import type { Reason } from '../model.ts'
import type { Roster } from './model.ts'

/**
 * The roster in sentences that name nobody:
 *
 * - `roster.summary.staffing` (`filled` of `required` posts), `roster.summary.rules` (`broken` by pins, `unmet` on shifts)
 * - `roster.summary.wishes` (`met` of `all`)
 * - `roster.summary.proven`: how much better staffing and wishes could be at most (`share` of the penalty; `proven` yes: none)
 * - `roster.summary.late`, `roster.summary.weekend`: fewest and most such shifts of those who work at all
 * - `roster.summary.pairs`: of `days` walked by patrols, `steady` ones by two who walk together on another day too
 * - `roster.summary.taken`: `hours` on `shifts` shifts that the operation takes from regular service
 */
export function summariseRoster(roster: Roster): Reason[] {
  const { staffing, violations, wishes, fairness, assignments } = roster
  const working = fairness.filter(({ minutes }) => minutes > 0)
  const spread = (key: 'late' | 'weekend') => {
    const counts = working.map((person) => person[key])
    return { least: counts.length ? Math.min(...counts) : 0, most: counts.length ? Math.max(...counts) : 0 }
  }
  const operation = assignments.filter(({ post }) => post !== 'regular-service')
  const share = assignments.length === 0 ? 0 : operation.length / assignments.length
  const minutes = fairness.reduce((sum, person) => sum + person.minutes, 0)
  return [
    { key: 'roster.summary.staffing', params: { ...staffing } },
    {
      key: 'roster.summary.rules',
      params: {
        broken: violations.filter(({ byPin }) => byPin).length,
        unmet: violations.filter(({ byPin }) => !byPin).length,
      },
    },
    { key: 'roster.summary.wishes', params: { met: wishes.filter(({ met }) => met).length, all: wishes.length } },
    ...provenBound(roster),
    { key: 'roster.summary.late', params: spread('late') },
    { key: 'roster.summary.weekend', params: spread('weekend') },
    { key: 'roster.summary.pairs', params: steadyPairs(roster) },
    { key: 'roster.summary.taken', params: { hours: Math.round((minutes * share) / 60), shifts: operation.length } },
  ]
}

function provenBound({ objective: { penalty, bound } }: Roster): Reason[] {
  if (bound === null || penalty === 0) return []
  const share = (penalty - bound) / penalty
  return [{ key: 'roster.summary.proven', params: { proven: share < 1e-9 ? 'yes' : 'no', share } }]
}

function steadyPairs({ assignments }: Roster): { days: number; steady: number } {
  const walking = assignments.filter(({ patrol }) => patrol !== undefined)
  const patrols = [...Map.groupBy(walking, (a) => `${a.date} ${a.shift} ${a.patrol}`).values()]
  const pairs = patrols.map((people) =>
    people
      .map(({ staff }) => staff)
      .sort()
      .join(' '),
  )
  const times = Map.groupBy(pairs, (pair) => pair)
  return { days: pairs.length, steady: pairs.filter((pair) => times.get(pair)!.length > 1).length }
}
