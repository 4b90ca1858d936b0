import type { Reason } from '../model.ts'
import type { RosterProblem, Wish } from './model.ts'

type Parts = Pick<RosterProblem, 'dates' | 'shifts' | 'staff' | 'pins'>

/**
 * Leaves out what no roster of these days and shifts can speak of: pins on days, shifts or people that the operation has
 * no more (it was changed, or somebody left), each with a reason; and wishes for shifts of other operations, which do not
 * concern this one.
 */
export function fitToOperation(parts: Parts): Pick<Parts, 'staff' | 'pins'> & { readonly reasons: Reason[] } {
  const dates = new Set(parts.dates)
  const shifts = new Set(parts.shifts.map(({ key }) => key))
  const numbers = new Set(parts.staff.map(({ number }) => number))
  const concerns = (wish: Wish) => !('shift' in wish) || shifts.has(wish.shift)
  const fits = ({ staff, date, shift }: Parts['pins'][number]) =>
    numbers.has(staff) && dates.has(date) && (shift === null || shifts.has(shift))
  return {
    staff: parts.staff.map((member) =>
      member.wishes.every(concerns) ? member : { ...member, wishes: member.wishes.filter(concerns) },
    ),
    pins: parts.pins.filter(fits),
    reasons: parts.pins
      .filter((pin) => !fits(pin))
      .map(({ staff, date }) => ({ key: 'plan.pin-without-effect', params: { staff, date } })),
  }
}
