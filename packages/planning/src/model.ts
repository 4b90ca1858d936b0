/**
 * The plain data every room of `planning` speaks. Instants are epoch milliseconds (UTC), civil dates are
 * ISO strings ("2025-11-02"), civil times of day are "HH:MM" with "24:00" allowed as an end; a city has one IANA zone.
 */

/** WGS84 degrees. */
export interface Position {
  readonly lat: number
  readonly lon: number
}

/** GeoJSON polygon or multipolygon, WGS84, [lon, lat]. */
export type Area =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] }

/** GeoJSON lines, WGS84, [lon, lat]: streets and paths. */
export interface GeoJsonLines {
  readonly type: 'FeatureCollection'
  readonly features: readonly {
    readonly type: 'Feature'
    readonly properties: Readonly<Record<string, unknown>> | null
    readonly geometry:
      | { readonly type: 'LineString'; readonly coordinates: readonly (readonly number[])[] }
      | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
  }[]
}

/** Who told. `enforcement` rows (fines written) show where officers were: they never make a hotspot alone. */
export type Source = 'resident' | 'trader' | 'patrol' | 'partner' | 'enforcement'

/** How exactly the time of a report is known. `day` rows merge per day and count in all-day hotspots only. */
export type TimePrecision = 'minute' | 'day'

/** One notice of a disturbance. */
export interface Report {
  readonly id: string
  readonly position: Position
  /** instant, epoch ms; for precision `day` the start of that day in the city's zone */
  readonly time: number
  readonly precision: TimePrecision
  /** key of a disturbance type */
  readonly type: string
  readonly source: Source
  /** opaque key of the reporter, where one is known */
  readonly reporter?: string
}

/** Reports about the same thing (same type, ≤ 75 m and ≤ 2 h from the first report), counted once. */
export interface Incident {
  readonly id: string
  readonly type: string
  /** position of the first report */
  readonly position: Position
  /** H3 cell, resolution 10 */
  readonly cell: string
  /** instant of the first report, epoch ms */
  readonly time: number
  readonly precision: TimePrecision
  readonly reports: number
  /** number of different reporters; reports without one count as one a cell and day */
  readonly reporters: number
  readonly sources: readonly Source[]
}

/** What planning needs to know of a disturbance type. */
export interface DisturbanceType {
  readonly key: string
  /** 1 (nuisance) … 5 (danger); weights presence */
  readonly severity: number
  /** minutes a patrol needs for one incident met */
  readonly handlingMinutes: number
  /** true where plain clothes matter: what is found only by patrols nobody recognises */
  readonly detection: boolean
}

/** A named point: square, station, street corner. */
export interface Place {
  readonly name: string
  readonly position: Position
}

/** A span of hours on some weekdays, e.g. 16–20 on Mon–Fri. `key` is unique, e.g. "mon-fri-16". */
export interface TimeBand {
  readonly key: string
  /** ISO weekdays, 1 = Monday … 7 = Sunday */
  readonly weekdays: readonly number[]
  /** 0 … 23 */
  readonly fromHour: number
  /** 1 … 24, exclusive */
  readonly toHour: number
}

export type Trend = 'rising' | 'steady' | 'falling' | 'cannot-tell'

/** A hotspot in one time band: how sure we are there and then. */
/**
 * How a significant cell came about: only lately, all the time, no more lately; `cannot-tell` with fewer than four weeks.
 * `hotspots/classify-cells.ts` says when exactly.
 */
export type HotspotClass = 'new' | 'persistent' | 'fading' | 'cannot-tell'

export interface HotspotBand {
  /** key of a TimeBand, or "all-day" */
  readonly band: string
  /** the hotspot's cells that are significant in this band */
  readonly cells: readonly string[]
  /** highest Gi* z-score of its cells in this band */
  readonly z: number
  /** smallest Benjamini–Hochberg q-value of its cells in this band */
  readonly q: number
  /** incidents in the window within the hotspot's cells in this band */
  readonly incidents: number
  /** class of the cell with the highest z */
  readonly class: HotspotClass
}

/**
 * Connected cells with significantly many incidents in at least one time band, small enough to be walked in one visit.
 * Ordered by severity-weighted incidents, most first; `number` is the place in that order from 1 on.
 */
export interface Hotspot {
  readonly id: string
  readonly number: number
  /** nearest known place, or two ("Kampstraße / Katharinentreppe"), or the coordinates if no place is near */
  readonly name: string
  readonly cells: readonly string[]
  /** where a visit starts: intensity-weighted centre of the cells */
  readonly position: Position
  readonly bands: readonly HotspotBand[]
  /** incidents within its cells in the window */
  readonly incidents: number
  /** share of its incidents that a patrol confirmed, 0…1; null = cannot tell (no patrol data in the window) */
  readonly confirmedShare: number | null
  /** "reported often, never confirmed" */
  readonly neverConfirmed: boolean
  readonly trend: Trend
  /** incidents per week of the window, oldest first */
  readonly weekly: readonly number[]
  /** incidents by type key, most first */
  readonly types: readonly { readonly type: string; readonly incidents: number }[]
  /** expected incidents per hour for each hour of the week, 168 values, index 0 = Monday 00–01 local time */
  readonly rate: readonly number[]
  /** the same, each incident weighted by its type's severity */
  readonly weightedRate: readonly number[]
  /** the same, only types with `detection`, not weighted */
  readonly detectionRate: readonly number[]
  /** expected handling minutes of one incident here (mean over its types) */
  readonly handlingMinutes: number
  /** true if it rests on enforcement records alone: it shows where officers were */
  readonly enforcementOnly?: boolean
}

export type Attire = 'uniform' | 'plainclothes'

/**
 * A sentence in words, for both languages: `city` renders it from its dictionary. `key` is dotted lower case,
 * e.g. "roster.unmet.no-leader"; numbers and names go into params.
 */
export interface Reason {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What a long computation gets from its caller besides data. */
export interface Control {
  /** all chance comes from here; unsigned 32-bit integer */
  readonly seed: number
  /** work units the solver may spend; same seed and same budget give the same answer */
  readonly iterations: number
  /** asked between work units; true = stop and return the best so far */
  readonly stopped?: () => boolean
  /** 0…1, called between work units */
  readonly onProgress?: (share: number) => void
}
