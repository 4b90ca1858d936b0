import type { ColumnType, Generated, JSONColumnType } from 'kysely'

type Json = JSONColumnType<object, string, string>

export interface CityTables {
  /** what differs from the default; the list of settings with defaults and sources is `city/settings.ts` */
  setting: {
    key: string
    value: ColumnType<unknown, string, string>
    version: Generated<number>
    updated_at: Generated<Date>
  }
  /** Stadtbezirk (parent null) and Ortsteil */
  district: {
    id: Generated<string>
    version: Generated<number>
    key: string
    name: string
    parent: string | null
    geometry: JSONColumnType<object> | null
  }
  /** a named point: square, station, street corner */
  place: { id: Generated<string>; version: Generated<number>; name: string; kind: string; lat: number; lon: number }
  /** the walking network and the schematic base map, as GeoJSON FeatureCollections: one row each */
  map_layer: { key: 'network' | 'base'; version: Generated<number>; features: Json; updated_at: Generated<Date> }
  /** the catalogue of disturbance types; imported unknown categories are types of their own with `from_import` */
  disturbance_type: {
    key: string
    version: Generated<number>
    group: 'cleanliness' | 'safety' | 'order'
    name_de: string
    name_en: string
    severity: number
    sensitive: boolean
    detection: boolean
    handling_minutes: number
    retention_days: number
    /** [{ text_de, text_en, from, until | null }] */
    legal_basis: Json
    from_import: Generated<boolean>
    active: Generated<boolean>
    /** working days until a report is to be answered */
    deadline_days: Generated<number>
    /** key of the agency responsible instead of the city's order service */
    agency: string | null
    /** residents may add photos: never of anything about persons (§ 201a StGB) */
    photo: Generated<boolean>
    /** follow-up questions: any of "now", "often", "people" */
    questions: Generated<string[]>
  }
  /** barriers people tell of, until they are seen to; the address is where to answer */
  accessibility_message: { id: Generated<string>; text: string; mail: string | null; created_at: Date }
  /** a partner agency: who else is responsible, and where reports are handed over to */
  agency: {
    key: string
    version: Generated<number>
    name_de: string
    name_en: string
    mail: string | null
    phone: string | null
    url: string | null
    active: Generated<boolean>
  }
}
