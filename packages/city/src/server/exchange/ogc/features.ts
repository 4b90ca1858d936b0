import { boundaryOfCell } from 'planning/geo/cells'
import type { Geometry } from 'geojson'
import type { PublishedUnit } from '../../reports/publication/list-published.ts'
import type { ReportPoint } from '../../reports/publication/list-report-points.ts'
import { isTypeKey } from './read-parameters.ts'

/** A feature as it is sent (RFC 7946). */
export interface OgcFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: Geometry | null
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
}

/** What features are named with: in the language of the address. */
export interface Names {
  readonly ofType: (key: string) => string
  readonly district: (key: string) => { readonly name: string; readonly geometry: Geometry | null }
  readonly wholeCity: string
}

/** The published number of a cell, as its hexagon. */
export function cellFeature(unit: PublishedUnit, names: Names): OgcFeature {
  const outline = boundaryOfCell(unit.place).map(([lon, lat]) => [six(lon), six(lat)])
  return {
    type: 'Feature',
    id: unitId(unit),
    geometry: { type: 'Polygon', coordinates: [outline] },
    properties: { ...commonOf(unit, names), cell: unit.place, incidents: unit.incidents, generated: unit.generated },
  }
}

/** The published number of a Stadtbezirk with its outline, or of the whole city, which has none. */
export function districtFeature(unit: PublishedUnit, names: Names): OgcFeature {
  const isCity = unit.level === 'city'
  const { name, geometry } = isCity ? { name: names.wholeCity, geometry: null } : names.district(unit.place)
  return {
    type: 'Feature',
    id: unitId(unit),
    geometry,
    properties: {
      ...commonOf(unit, names),
      district: isCity ? null : unit.place,
      district_name: name,
      incidents: unit.incidents,
      generated: unit.generated,
    },
  }
}

/** One report at its exact place: for the office alone. */
export function pointFeature(report: ReportPoint, names: Names): OgcFeature {
  const { id, lat, lon, type, time, precision, state, source, district, generated } = report
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [six(lon), six(lat)] },
    properties: {
      type,
      type_name: names.ofType(type),
      time: new Date(time).toISOString(),
      precision,
      state,
      source,
      district,
      generated,
    },
  }
}

function commonOf({ month, type }: PublishedUnit, names: Names) {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  return { month, from: first.toString(), to: last.toString(), type, type_name: names.ofType(type) }
}

/** "2025-10.noise.8a1fa…", of the whole city "2025-10.noise". */
function unitId({ month, type, place }: Pick<PublishedUnit, 'month' | 'type' | 'place'>): string {
  return place === '' ? `${month}.${type}` : `${month}.${type}.${place}`
}

/** @returns null where it is no id of a published number */
export function readUnitId(id: string): { month: string; type: string; place: string } | null {
  const [month, type, ...rest] = id.split('.')
  const isId = /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && type !== undefined && isTypeKey(type)
  const place = rest.join('.')
  return isId && (rest.length === 0 || place !== '') && !place.includes('\0') ? { month, type, place } : null
}

/** Six decimals: a tenth of a metre. */
const six = (value: number) => Math.round(value * 1e6) / 1e6
