import type { TimeBand } from '../model.ts'

/** Key of the band of all hours, which is always computed beside the others. */
export const ALL_DAY = 'all-day'

/** Every hour of the week. */
export const ALL_DAY_BAND: TimeBand = { key: ALL_DAY, weekdays: [1, 2, 3, 4, 5, 6, 7], fromHour: 0, toHour: 24 }

/** Four-hour bands × (Mon–Fri, Sat, Sun): `mon-fri-0`, `mon-fri-4`, …, `sun-20`. */
export const DEFAULT_BANDS: readonly TimeBand[] = [
  { name: 'mon-fri', weekdays: [1, 2, 3, 4, 5] },
  { name: 'sat', weekdays: [6] },
  { name: 'sun', weekdays: [7] },
].flatMap(({ name, weekdays }) =>
  [0, 4, 8, 12, 16, 20].map((fromHour) => ({ key: `${name}-${fromHour}`, weekdays, fromHour, toHour: fromHour + 4 })),
)

/**
 * For each hour of the week (0 = Monday 00–01) the index of its band, −1 where no band covers it.
 *
 * @throws RangeError if a key is empty, used twice or `all-day`; if weekdays or hours are out of range; if two bands
 *   overlap (an incident counts in one band)
 */
export function bandOfHours(bands: readonly TimeBand[]): Int16Array {
  const bandOf = new Int16Array(168).fill(-1)
  const keys = new Set<string>([ALL_DAY])
  bands.forEach((band, index) => {
    if (band.key === '' || keys.has(band.key)) throw new RangeError(`time band key "${band.key}" is empty or taken`)
    keys.add(band.key)
    checkSpan(band)
    for (const hour of hoursOfBand(band)) {
      if (bandOf[hour] >= 0) throw new RangeError(`time bands ${bands[bandOf[hour]].key} and ${band.key} overlap`)
      bandOf[hour] = index
    }
  })
  return bandOf
}

/** The band's hours of the week, ascending. */
export function hoursOfBand({ weekdays, fromHour, toHour }: TimeBand): number[] {
  return [...weekdays]
    .sort((a, b) => a - b)
    .flatMap((weekday) => Array.from({ length: toHour - fromHour }, (_, k) => (weekday - 1) * 24 + fromHour + k))
}

function checkSpan({ key, weekdays, fromHour, toHour }: TimeBand): void {
  const isWhole = (value: number, min: number, max: number) => Number.isInteger(value) && value >= min && value <= max
  if (weekdays.length === 0 || !weekdays.every((weekday) => isWhole(weekday, 1, 7)))
    throw new RangeError(`time band ${key}: weekdays must be 1 (Monday) to 7 (Sunday)`)
  if (!isWhole(fromHour, 0, 23) || !isWhole(toHour, fromHour + 1, 24))
    throw new RangeError(`time band ${key}: hours must run from 0…23 to a later hour up to 24`)
}
