import type { Shift } from 'planning/roster/model'
import { shiftLengthProblem } from 'planning/roster/shift-times'
import { Invalid } from '../../server/errors.ts'

const setupMinutes = 30
const handoverMinutes = 15
const mostShifts = 4

interface Span {
  readonly text: string
  readonly start: string
  readonly end: string
  /** minutes of the day; `to` is above 24 hours where the shift ends on the next day */
  readonly from: number
  readonly to: number
}

/**
 * Shifts from the command line, "08:00-16:30,15:30-24:00". Keys say the time of day: `early` (start from 4 o'clock on),
 * `day` (11), `late` (14), `night` (20); a second one of a kind gets a number.
 *
 * @throws Invalid `plan.shift-…`
 */
export function parseShifts(text: string): Shift[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length > mostShifts) throw new Invalid('plan.shift-count', { count: parts.length })
  const spans = parts.map(parseSpan)
  spans.forEach((span, index) => {
    for (const other of spans.slice(0, index)) requireApart(other, span)
  })
  const used = new Map<string, number>()
  return spans.map(({ start, end, from }) => {
    const kind = kindOf(from)
    const count = (used.get(kind) ?? 0) + 1
    used.set(kind, count)
    return { key: count === 1 ? kind : `${kind}-${count}`, start, end, setupMinutes, handoverMinutes }
  })
}

function parseSpan(text: string): Span {
  const found = /^(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)$/.exec(text)
  const [startHour, startMinute, endHour, endMinute] = (found ?? []).slice(1).map(Number)
  const from = 60 * startHour + startMinute
  const ends = 60 * endHour + endMinute
  if (!found || startMinute > 59 || endMinute > 59 || startHour > 23 || ends > 24 * 60)
    throw new Invalid('plan.shift-format', { value: text })
  const to = ends > from ? ends : ends + 24 * 60
  const clock = (hour: number, minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const [start, end] = [clock(startHour, startMinute), clock(endHour, endMinute)]
  const problem = shiftLengthProblem({ start, end, setupMinutes, handoverMinutes })
  if (problem) throw new Invalid(`plan.shift-${problem}`, { value: text, hours: Math.round((to - from) / 6) / 10 })
  return { text, start, end, from, to }
}

/** An hour of hand-over is usual; two shifts that are mostly the same time are one with more people. */
function requireApart(a: Span, b: Span): void {
  const overlap = [-24 * 60, 0, 24 * 60].reduce(
    (sum, shift) => sum + Math.max(0, Math.min(a.to, b.to + shift) - Math.max(a.from, b.from + shift)),
    0,
  )
  if (2 * overlap > Math.min(a.to - a.from, b.to - b.from))
    throw new Invalid('plan.shift-overlap', { value: a.text, other: b.text })
}

function kindOf(from: number): string {
  const hour = Math.floor(from / 60)
  if (hour >= 4 && hour < 11) return 'early'
  if (hour >= 11 && hour < 14) return 'day'
  return hour >= 14 && hour < 20 ? 'late' : 'night'
}
