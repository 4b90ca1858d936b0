import type { Stamp } from '../csv/read-stamp.ts'
import type { CsvRow } from '../csv/rows.ts'
import { isPosition, localPlane } from '../geo/distance.ts'
import type { ZoneClock } from '../geo/zone-clock.ts'
import { InputError } from '../input-error.ts'
import type { PlanePoints } from './forecast.ts'
import { columnsOf } from './point-rows.ts'

const METRES_PER_FOOT = 0.3048
const DAY = 86_400_000

/** Points of a file, on a plane in feet. */
export interface PlaneRows {
  /** what the CSV reader asks for */
  readonly onHeader: (header: readonly string[]) => (row: CsvRow) => void
  points(): PlanePoints
  /** rows passed over because their place is blank or 0, 0 */
  withoutPlace(): number
}

/**
 * Collects rows with columns x_ft, y_ft, occ_date (plain feet, as they are) or lat, lon, time (degrees; laid flat around
 * their middle). Rows without a place are counted and passed over, as the files of the NIJ challenge have them.
 *
 * @param clock days of moments with an offset are read on it
 */
export function createPlaneRows(clock: ZoneClock): PlaneRows {
  const first: number[] = []
  const second: number[] = []
  const days: number[] = []
  let isFeet = false
  let passedOver = 0

  const onHeader = (header: readonly string[]) => {
    isFeet = header.some((title) => title.trim().toLowerCase() === 'x_ft')
    const [a, b, when] = isFeet
      ? Object.values(columnsOf(header, ['x_ft', 'y_ft', 'occ_date']))
      : Object.values(columnsOf(header, ['lat', 'lon', 'time']))
    const stamp: Stamp = { civil: NaN, offset: NaN, hasTime: false }
    return (row: CsvRow) => {
      const x = row.number(a)
      const y = row.number(b)
      const isBlank = row.text(a).trim() === '' || row.text(b).trim() === ''
      if (isBlank || (x === 0 && y === 0) || (isFeet && (x === 0 || y === 0))) {
        passedOver++
        return
      }
      const isPlace = isFeet ? Math.abs(x) < 1e9 && Math.abs(y) < 1e9 : isPosition({ lat: x, lon: y })
      if (!isPlace) throw new InputError(`not a place: "${row.text(a)}, ${row.text(b)}"`, row.line)
      if (!row.stamp(when, stamp)) throw new InputError(`not a date: "${row.text(when)}"`, row.line)
      first.push(x)
      second.push(y)
      days.push(Number.isNaN(stamp.offset) ? Math.floor(stamp.civil / DAY) : clock.civilDay(stamp.civil - stamp.offset))
    }
  }

  return {
    onHeader,
    points() {
      const day = Int32Array.from(days)
      if (isFeet) return { x: Float64Array.from(first), y: Float64Array.from(second), day }
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
      const plane = localPlane({ lat: mean(first), lon: mean(second) })
      const feet = (axis: 'x' | 'y') => (lat: number, i: number) =>
        plane[axis]({ lat, lon: second[i] }) / METRES_PER_FOOT
      return { x: Float64Array.from(first, feet('x')), y: Float64Array.from(first, feet('y')), day }
    },
    withoutPlace: () => passedOver,
  }
}
