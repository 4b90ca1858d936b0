import type { Plan } from 'planning/plan'
import type { Assignment, Post } from 'planning/roster/model'

export interface RosterCell {
  readonly shift: string
  readonly post: Post
  readonly patrol: number | null
  readonly plainclothes: boolean
  readonly pinned: boolean
}

export interface RosterView {
  readonly dates: readonly string[]
  readonly shifts: readonly string[]
  /** by service number: one cell a date, null = free */
  readonly rows: readonly { readonly staff: string; readonly cells: readonly (RosterCell | null)[] }[]
  /** posts filled and required by shift and date, regular service left out */
  readonly cover: readonly {
    readonly shift: string
    readonly days: readonly { readonly filled: number; readonly required: number }[]
  }[]
}

/** The roster as the table shows it: everybody who works at least once, by service number. */
export function rosterView(plan: Plan): RosterView {
  const dates = plan.staffPerDay.map(({ date }) => date)
  const shifts = plan.shifts.map(({ key }) => key)
  const byStaff = Map.groupBy(plan.assignments, (assignment) => assignment.staff)
  const plainclothes = new Set(
    plan.demand.flatMap(({ date, shift, patrols }) =>
      patrols.filter(({ attire }) => attire === 'plainclothes').map(({ patrol }) => `${date} ${shift} ${patrol}`),
    ),
  )
  const cell = (assignment: Assignment): RosterCell => ({
    shift: assignment.shift,
    post: assignment.post,
    patrol: assignment.patrol ?? null,
    plainclothes: plainclothes.has(`${assignment.date} ${assignment.shift} ${assignment.patrol}`),
    pinned: assignment.pinned,
  })
  return {
    dates,
    shifts,
    rows: [...byStaff.keys()].sort().map((staff) => {
      const byDate = new Map(byStaff.get(staff)?.map((assignment) => [assignment.date, cell(assignment)]))
      return { staff, cells: dates.map((date) => byDate.get(date) ?? null) }
    }),
    cover: shifts.map((shift) => ({
      shift,
      days: dates.map((date) => {
        const demand = plan.demand.find((one) => one.date === date && one.shift === shift)
        const filled = plan.assignments.filter(
          (a) => a.date === date && a.shift === shift && a.post !== 'regular-service',
        )
        return {
          filled: filled.length,
          required: demand ? demand.lead + demand.controlRoom + 2 * demand.patrols.length : 0,
        }
      }),
    })),
  }
}
