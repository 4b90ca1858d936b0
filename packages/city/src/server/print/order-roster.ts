import type { Plan } from 'planning/plan'
import type { ShiftDemand } from 'planning/roster/model'
import { shiftSpan } from 'planning/roster/shift-times'
import type { orderTexts } from '../../language/order.ts'
import type { PlanFormat } from '../../language/plan-format.ts'
import type { translator } from '../../language/translate.ts'
import type { PlanIndex } from './plan-index.ts'

/** What every part of the order is written with. */
export interface OrderContext {
  readonly plan: Plan
  readonly format: PlanFormat
  readonly text: ReturnType<typeof translator<typeof orderTexts>>
  readonly index: PlanIndex
}

/** A post of a shift, or the number of a patrol. */
type PostOrPatrol = 'lead' | 'control-room' | number

/** One shift of one day: times on the street, posts and patrols asked for, people filled. */
export function staffRow({ plan, format, text, index }: OrderContext, demand: ShiftDemand): string[] {
  const shift = index.shift(demand.shift)
  const span = shiftSpan(demand.date, shift, plan.timeZone)
  const uniform = demand.patrols.filter((patrol) => patrol.attire === 'uniform').length
  const required = demand.lead + demand.controlRoom + 2 * demand.patrols.length
  const filled = index.assignmentsOf(demand.date, demand.shift).filter((a) => a.post !== 'regular-service').length
  const street = [span.start + shift.setupMinutes * 60_000, span.end - shift.handoverMinutes * 60_000]
  return [
    format.shortDate(demand.date),
    `${format.shift(demand.shift)} ${shift.start}–${shift.end}`,
    street.map(format.time).join('–'),
    String(demand.lead),
    String(demand.controlRoom),
    String(uniform),
    String(demand.patrols.length - uniform),
    text('execution.people', { filled, required }),
  ]
}

/** Service numbers at a post of a shift, the patrol leader first, with what is still open. */
export function staffAt({ text, index }: OrderContext, demand: ShiftDemand, post: PostOrPatrol): string {
  const found = index
    .assignmentsOf(demand.date, demand.shift)
    .filter((a) => (typeof post === 'number' ? a.patrol === post : a.post === post))
    .toSorted((a, b) => Number(b.post === 'patrol-leader') - Number(a.post === 'patrol-leader'))
  const required = post === 'lead' ? demand.lead : post === 'control-room' ? demand.controlRoom : 2
  const missing = Array.from({ length: Math.max(0, required - found.length) }, () => text('execution.open'))
  return [...found.map((a) => `${a.staff}${a.pinned ? '*' : ''}`), ...missing].join(', ')
}

/** The roster of a day: one line for each post and patrol, one column for each shift. */
export function rosterOf(context: OrderContext, date: string) {
  const { format, text, index } = context
  const demands = index.demandOf(date)
  const patrols = [...new Set(demands.flatMap((demand) => demand.patrols.map(({ patrol }) => patrol)))].sort(
    (a, b) => a - b,
  )
  const cell = (demand: ShiftDemand, post: PostOrPatrol) => {
    if (typeof post !== 'number') return staffAt(context, demand, post) || '–'
    const asked = demand.patrols.find(({ patrol }) => patrol === post)
    if (!asked) return '–'
    const attire = asked.attire === 'plainclothes' ? ` (${format.words('attire.plainclothes')})` : ''
    return staffAt(context, demand, post) + attire
  }
  const row = (name: string, post: PostOrPatrol) => [name, ...demands.map((demand) => cell(demand, post))]
  return {
    heading: format.date(date),
    header: [text('column.post'), ...demands.map((demand) => format.shift(demand.shift))],
    rows: [
      row(format.words('post.lead'), 'lead'),
      row(format.words('post.control-room'), 'control-room'),
      ...patrols.map((patrol) => row(format.words('patrol', { patrol }), patrol)),
    ],
  }
}
