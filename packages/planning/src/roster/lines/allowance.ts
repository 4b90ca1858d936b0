import type { LineModel } from './model.ts'

/**
 * What a window of a line may still use. `find` works it out from the rest of the line; the construction of long lines
 * hands in shares of it.
 */
export interface Allowance {
  minMinutes: number
  maxMinutes: number
  weekends: number
  /** per shift */
  readonly count: Int32Array
  /** where the days behind the window are not there yet: what it takes to get from its end to the end of the line */
  readonly open?: Outlook | undefined
}

/** How few weekends the days from some day on need, for each run state and sum of minutes there. */
export interface Outlook {
  /** run states × sums of minutes, `hopeless` = no way */
  readonly fewestWeekends: Uint8Array
  /** sums of minutes per run state */
  readonly levels: number
  /** minutes before the window, and weekends the whole line has left at its start */
  readonly usedMinutes: number
  readonly weekendsLeft: number
}

/** In an outlook: no way from there to the end. */
export const hopeless = 255

/**
 * What the line outside a window leaves to the window.
 *
 * @param allowance is filled and returned
 */
export function allowanceFor(
  model: LineModel,
  person: number,
  line: Uint8Array,
  from: number,
  to: number,
  allowance: Allowance,
): Allowance {
  const { days, shifts, minutes, minMinutes, maxMinutes, weekendOf, maxWeekends, maxOfShift } = model
  for (let s = 0; s < shifts; s++) allowance.count[s] = maxOfShift[person * shifts + s]
  let used = 0
  let weekends = 0
  let last = -1
  for (let day = 0; day < days; day++) {
    if (day === from) day = to
    if (day >= days) break
    if (line[day] === 0) continue
    used += minutes[(person * days + day) * shifts + line[day] - 1]
    allowance.count[line[day] - 1]--
    if (weekendOf[day] >= 0 && weekendOf[day] !== last) {
      last = weekendOf[day]
      weekends++
    }
  }
  allowance.minMinutes = minMinutes[person] - used
  allowance.maxMinutes = maxMinutes[person] - used
  allowance.weekends = maxWeekends[person] - weekends
  return allowance
}
