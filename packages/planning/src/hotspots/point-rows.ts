import type { CsvRow } from '../csv/rows.ts'
import type { Stamp } from '../csv/read-stamp.ts'
import type { ZoneClock } from '../geo/zone-clock.ts'
import { InputError } from '../input-error.ts'
import type { PointTally } from './point-tally.ts'

/** Where in a header the named columns stand, upper or lower case. @throws InputError if one is missing or there twice */
export function columnsOf<Name extends string>(
  header: readonly string[],
  names: readonly Name[],
): Record<Name, number> {
  const keys = header.map((title) => title.trim().toLowerCase())
  const found = names.map((name) => {
    const at = keys.indexOf(name)
    if (at < 0) throw new InputError(`no column ${name} (there are: ${header.join(', ')})`, 1)
    if (keys.lastIndexOf(name) !== at) throw new InputError(`two columns ${name}`, 1)
    return [name, at] as const
  })
  return Object.fromEntries(found) as Record<Name, number>
}

/** The instant of a moment as written: by its offset, without one on the clocks of the zone. */
export function instantOfStamp({ civil, offset }: Stamp, clock: ZoneClock): number {
  return Number.isNaN(offset) ? clock.instantOfCivil(civil) : civil - offset
}

/**
 * Adds the rows of a CSV file with columns lat, lon (WGS 84, degrees) and time (ISO 8601) to a tally.
 *
 * @returns what the CSV reader asks for
 * @throws InputError with the line where a row is no place and moment on Earth
 */
export function tallyRows(tally: PointTally, clock: ZoneClock) {
  return (header: readonly string[]): ((row: CsvRow) => void) => {
    const { lat, lon, time } = columnsOf(header, ['lat', 'lon', 'time'])
    const stamp: Stamp = { civil: NaN, offset: NaN, hasTime: false }
    return (row) => {
      if (!row.stamp(time, stamp)) throw new InputError(`not a moment: "${row.text(time)}"`, row.line)
      try {
        tally.add(row.number(lat), row.number(lon), instantOfStamp(stamp, clock), !stamp.hasTime)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        throw new InputError(`not a position: "${row.text(lat)}, ${row.text(lon)}"`, row.line)
      }
    }
  }
}
