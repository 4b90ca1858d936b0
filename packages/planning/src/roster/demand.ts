import type { Reason } from '../model.ts'
import type { Shift, ShiftDemand } from './model.ts'

export interface DemandInput {
  /** civil dates */
  readonly dates: readonly string[]
  readonly shifts: readonly Shift[]
  /** people a day over all shifts, regular service not counted */
  readonly staffPerDay: number
  /** share of patrols in plain clothes, 0…1 */
  readonly plainclothesShare: number
  /** people a day left to regular service, over all shifts */
  readonly regularServicePerDay: number
}

/**
 * Splits the day's people over shifts and posts so that all of them are used. Shifts get equal parts, the later ones the
 * odd people; a shift gets a lead, one person in the control room, the rest in pairs, and whoever is left over as
 * a second person in the control room. Patrols are numbered from 1 on each shift, those in plain clothes last.
 *
 * With few people, pairs come first, then the lead, then the control room; fewer than two people a shift are put
 * together on the later shifts. What is missing then is said in the reasons (`roster.demand.…`).
 *
 * @throws RangeError if a number is negative or not whole, or the share is outside 0…1
 */
export function splitDemand(input: DemandInput): { demand: ShiftDemand[]; reasons: Reason[] } {
  const { dates, staffPerDay, plainclothesShare: share, regularServicePerDay } = input
  for (const [field, value] of Object.entries({ staffPerDay, regularServicePerDay })) {
    if (!Number.isInteger(value) || value < 0)
      throw new RangeError(`${field}: ${value} is not a whole number from 0 on`)
  }
  if (!(share >= 0 && share <= 1)) throw new RangeError(`plainclothesShare: ${share} is not between 0 and 1`)
  const shifts = [...input.shifts].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  const staffed = Math.min(shifts.length, Math.max(1, Math.floor(staffPerDay / 2)))
  const heads = [...new Array<number>(shifts.length - staffed).fill(0), ...split(staffPerDay, staffed)]
  const regular = split(regularServicePerDay, shifts.length)

  const reasons: Reason[] = []
  if (staffPerDay === 0) reasons.push({ key: 'roster.demand.nobody', params: {} })
  const perShift = shifts.map((shift, i) => {
    const posts = splitShift(heads[i])
    const params = { shift: shift.key, people: heads[i] }
    if (staffPerDay > 0) {
      if (heads[i] === 0) reasons.push({ key: 'roster.demand.shift-unstaffed', params })
      else if (posts.pairs === 0) reasons.push({ key: 'roster.demand.no-patrol', params })
      else if (posts.lead === 0) reasons.push({ key: 'roster.demand.no-lead', params })
      else if (posts.controlRoom === 0) reasons.push({ key: 'roster.demand.no-control-room', params })
    }
    const plain = Math.round(posts.pairs * share)
    return {
      shift: shift.key,
      lead: posts.lead,
      controlRoom: posts.controlRoom,
      patrols: Array.from({ length: posts.pairs }, (_, p) => ({
        patrol: p + 1,
        attire: p < posts.pairs - plain ? ('uniform' as const) : ('plainclothes' as const),
      })),
      regularService: regular[i],
      qualifications: [],
    }
  })
  const asked = perShift.filter(
    (shift) => shift.lead + shift.controlRoom + shift.patrols.length + shift.regularService > 0,
  )
  return { demand: dates.flatMap((date) => asked.map((shift) => ({ date, ...shift }))), reasons }
}

/** Equal parts, the last ones larger by one where it does not divide. */
function split(people: number, parts: number): number[] {
  const odd = people % parts
  return Array.from({ length: parts }, (_, i) => Math.floor(people / parts) + (i >= parts - odd ? 1 : 0))
}

function splitShift(people: number): { lead: number; controlRoom: number; pairs: number } {
  if (people === 1) return { lead: 1, controlRoom: 0, pairs: 0 }
  if (people < 4) return { lead: people - 2 > 0 ? 1 : 0, controlRoom: 0, pairs: people >= 2 ? 1 : 0 }
  const pairs = Math.floor((people - 2) / 2)
  return { lead: 1, controlRoom: people - 1 - 2 * pairs, pairs }
}
