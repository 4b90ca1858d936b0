import type { Assignment } from 'planning/roster/model'
import { isLate } from 'planning/roster/shift-times'
import { markup, type Markup } from '../markup.ts'
import type { PageContext } from './context.ts'

/** Who works when: one line for each service number, one column for each day, below it what was asked for. */
export function rosterSection(context: PageContext): Markup {
  const { plan, text, figure, format, index } = context
  const byStaff = Map.groupBy(plan.assignments, (assignment) => assignment.staff)
  const numbers = [...byStaff.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const rows = numbers.map((staff) => {
    const days = new Map(byStaff.get(staff)?.map((assignment) => [assignment.date, assignment]))
    return markup`<tr>
      <th scope="row">${staff}</th>
      ${index.dates.map((date) => dayCell(context, days.get(date)))}
    </tr>`
  })
  const required = plan.shifts.map(
    (shift) =>
      markup`<tr>
        <th scope="row">${text('roster-required', { shift: format.shift(shift.key) })}</th>
        ${index.dates.map((date) => requiredCell(context, date, shift.key))}
      </tr>`,
  )
  const head = [text('column.staff'), ...index.dates.map((date) => format.shortDate(date))]
  const short = (['lead', 'control-room', 'regular-service'] as const)
    .map((post) => text('short-of', { short: text(`short.${post}`), name: format.words(`post.${post}`) }))
    .join(', ')
  const shifts = plan.shifts.map((shift) => `${initial(context, shift.key)} ${format.shift(shift.key)}`).join(', ')
  return markup`<section id="roster" aria-labelledby="roster-title">
    <h2 id="roster-title">${text('roster')}</h2>
    <p>${text('roster-lead', { people: figure('staff-per-day') })} ${shifts}; ${short}.</p>
    <div class="scroll" role="region" tabindex="0" aria-label="${text('roster-label')}">
      <table class="roster">
        <thead>
          <tr>
            ${head.map((name) => markup`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
        <tfoot>
          ${required}
        </tfoot>
      </table>
    </div>
  </section>`
}

/** "F" for Früh; two letters where two shifts begin alike. */
function initial({ plan, format }: PageContext, key: string): string {
  const name = format.shift(key)
  const alike = plan.shifts.filter((shift) => format.shift(shift.key).startsWith(name.slice(0, 1)))
  if (alike.length === 1) return name.slice(0, 1)
  const count = /\d+$/.exec(name)?.[0]
  return count ? name.slice(0, 1) + count : name.slice(0, 2)
}

function dayCell(context: PageContext, assignment: Assignment | undefined): Markup {
  const { text, format, index } = context
  if (!assignment) return markup`<td><span class="hidden">${text('free')}</span></td>`
  const { shift, post, patrol, pinned } = assignment
  const leads = post === 'patrol-leader'
  const place =
    patrol === undefined ? (post in shortPosts ? text(shortPosts[post as keyof typeof shortPosts]) : '') : patrol
  const sign = `${initial(context, shift)}·${place}${leads ? '●' : ''}${pinned ? '◆' : ''}`
  const words = [
    format.shift(shift),
    patrol === undefined ? null : format.words('patrol', { patrol }),
    post === 'patrol-member' ? null : format.words(`post.${post}`),
    pinned ? text('pinned') : null,
  ]
  const late = isLate(index.shift(shift)) ? 'late' : ''
  return markup`<td class="${late}">
    <span aria-hidden="true">${sign}</span><span class="hidden">${words.filter(Boolean).join(', ')}</span>
  </td>`
}

const shortPosts = {
  lead: 'short.lead',
  'control-room': 'short.control-room',
  'regular-service': 'short.regular-service',
} as const

function requiredCell({ index }: PageContext, date: string, shift: string): Markup {
  const demand = index.demandOf(date).find((one) => one.shift === shift)
  if (!demand) return markup`<td>–</td>`
  const required = demand.lead + demand.controlRoom + 2 * demand.patrols.length + demand.regularService
  const filled = index.assignmentsOf(date, shift).length
  return markup`<td class="${filled < required ? 'missing' : ''}">${filled} / ${required}</td>`
}
