import type { Assignment } from '../model.ts'
import type { Move, RosterChange, Stand } from '../replan.ts'

/**
 * Every day of every person that is other than published, with the reason:
 *
 * - `roster.move.absent`: called in sick, or away for another cause
 * - `roster.move.called`, `.shift`, `.post`: comes in, changes the shift, changes the post on the same shift; `other` stood
 *   there, or `none` where the post was open before
 * - `roster.move.freed`: free that day, since the person now works on `other` days
 * - `roster.move.left-over`: the post cannot be held alone, so regular service on the same shift
 */
export function explainMoves(
  published: readonly Assignment[],
  replanned: readonly Assignment[],
  change: RosterChange,
): Move[] {
  const key = ({ staff, date }: Pick<Assignment, 'staff' | 'date'>) => `${date} ${staff}`
  const before = new Map(published.map((one) => [key(one), one]))
  const after = new Map(replanned.map((one) => [key(one), one]))
  const holder = (one: Assignment) =>
    published.find(
      (other) =>
        other.date === one.date &&
        other.shift === one.shift &&
        other.post === one.post &&
        other.patrol === one.patrol &&
        !same(after.get(key(other)), other),
    )?.staff ?? 'none'
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((day): Move[] => {
    const from = before.get(day)
    const to = after.get(day)
    if (same(from, to)) return []
    const { staff, date } = (to ?? from)!
    return [{ staff, date, from: stand(from), to: stand(to), reason: reasonOf(from, to, change, holder, replanned) }]
  })
}

function reasonOf(
  from: Assignment | undefined,
  to: Assignment | undefined,
  { absences }: RosterChange,
  holder: (one: Assignment) => string,
  replanned: readonly Assignment[],
): Move['reason'] {
  const { staff, date, shift, post } = (to ?? from)!
  const where = { staff, date, shift, post }
  if (to === undefined) {
    const away = absences.some((one) => one.staff === staff && one.to >= date)
    if (away) return { key: 'roster.move.absent', params: where }
    const days = replanned.filter((one) => one.staff === staff).length
    return { key: 'roster.move.freed', params: { ...where, days } }
  }
  const params = { ...where, ...(to.patrol === undefined ? {} : { patrol: to.patrol }), other: holder(to) }
  if (from === undefined) return { key: 'roster.move.called', params }
  if (from.shift !== to.shift) return { key: 'roster.move.shift', params }
  if (to.post === 'regular-service' && params.other === 'none') return { key: 'roster.move.left-over', params }
  return { key: 'roster.move.post', params }
}

function same(a: Assignment | undefined, b: Assignment | undefined): boolean {
  return a?.shift === b?.shift && a?.post === b?.post && a?.patrol === b?.patrol
}

function stand(one: Assignment | undefined): Stand | null {
  if (one === undefined) return null
  const { shift, post, patrol } = one
  return { shift, post, ...(patrol === undefined ? {} : { patrol }) }
}
