import { boundaryOfCell } from 'planning/geo/cells'
import type { Area } from 'planning/model'
import type { Caller } from '../../caller.ts'
import type { District } from '../../city/districts.ts'
import type { Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import {
  listPublishedPlaces,
  listPublishedUnits,
  publishedMonths,
  type UnitFilter,
} from '../../reports/publication/list-published.ts'
import { listReportPoints } from '../../reports/publication/list-report-points.ts'
import { boxAround, touchesBox, type LonLatBox } from './box.ts'
import type { Extent } from './documents.ts'
import { cellFeature, districtFeature, pointFeature, readUnitId, type Names, type OgcFeature } from './features.ts'
import type { OgcQuery } from './read-parameters.ts'
import type { CollectionId } from './resource.ts'

/** What features are read with. */
export interface Ground {
  readonly db: Database
  /** null = the public */
  readonly office: Caller | null
  readonly timeZone: string
  /** the clock, epoch ms */
  readonly now: number
  readonly districts: readonly District[]
  readonly names: Names
}

export interface Items {
  readonly matched: number
  readonly features: readonly OgcFeature[]
}

const levelsOf = (collection: CollectionId) =>
  collection === 'reports' ? (['cell'] as const) : (['city', 'district'] as const)

/** One page of a collection, as the caller may see it. */
export async function readItems(ground: Ground, collection: CollectionId, query: OgcQuery): Promise<Items> {
  const { limit, offset, types, time, boxes } = query
  const { db, office, timeZone, names } = ground
  if (collection === 'reports' && office) {
    const { matched, points } = await listReportPoints(db, office, {
      limit,
      offset,
      ...(types && { types }),
      ...(time.from !== null && { from: time.from }),
      ...(time.to !== null && { to: time.to }),
      ...(boxes && { boxes }),
    })
    return { matched, features: points.map((point) => pointFeature(point, names)) }
  }
  const levels = levelsOf(collection)
  const filter: UnitFilter = {
    levels,
    ...(types && { types }),
    ...(time.from !== null && { fromMonth: monthOf(time.from, timeZone) }),
    ...(time.to !== null && { toMonth: monthOf(time.to, timeZone) }),
    ...(boxes && { places: await placesIn(ground, collection, boxes) }),
  }
  const { matched, units } = await listPublishedUnits(db, filter, { limit, offset })
  const feature = collection === 'reports' ? cellFeature : districtFeature
  return { matched, features: units.map((unit) => feature(unit, names)) }
}

/** @returns null where the caller can see no such feature */
export async function readItem(ground: Ground, collection: CollectionId, id: string): Promise<OgcFeature | null> {
  const { db, office, names } = ground
  if (collection === 'reports' && office) {
    if (!isUuid(id)) return null
    const { points } = await listReportPoints(db, office, { ids: [id], limit: 1, offset: 0 })
    return points.length === 0 ? null : pointFeature(points[0], names)
  }
  const unit = readUnitId(id)
  if (!unit) return null
  const { month, type, place } = unit
  const filter = { levels: levelsOf(collection), types: [type], fromMonth: month, toMonth: month, places: [place] }
  const { units } = await listPublishedUnits(db, filter, { limit: 1, offset: 0 })
  if (units.length === 0) return null
  return (collection === 'reports' ? cellFeature : districtFeature)(units[0], names)
}

/** What a collection covers: the city, and the months published so far. */
export async function readExtent(
  { db, office, timeZone, districts }: Ground,
  collection: CollectionId,
): Promise<Extent> {
  const areas = districts.flatMap(({ geometry }) => (geometry ? [geometry as Area] : []))
  const months = collection === 'reports' && office ? null : await publishedMonths(db, levelsOf(collection))
  const startOf = (month: Temporal.PlainYearMonth) =>
    month.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).toInstant().toString()
  return {
    box: boxAround(areas),
    time: months
      ? [
          startOf(Temporal.PlainYearMonth.from(months.from)),
          startOf(Temporal.PlainYearMonth.from(months.to).add({ months: 1 })),
        ]
      : [null, null],
  }
}

/** "2025-10": the month of the city an instant lies in, of four digits for the year. */
function monthOf(instant: number, timeZone: string): string {
  const { year, month } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  return `${String(Math.min(9999, Math.max(0, year))).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** The published places whose shape has a point in one of the boxes. */
async function placesIn(
  { db, names }: Ground,
  collection: CollectionId,
  boxes: readonly LonLatBox[],
): Promise<readonly string[]> {
  const places = await listPublishedPlaces(db, levelsOf(collection))
  const shapeOf = (place: string): Area | null =>
    collection === 'reports'
      ? { type: 'Polygon', coordinates: [boundaryOfCell(place) as [number, number][]] }
      : (names.district(place).geometry as Area | null)
  return places.filter((place) => {
    const shape = shapeOf(place)
    return shape !== null && boxes.some((box) => touchesBox(shape, box))
  })
}
