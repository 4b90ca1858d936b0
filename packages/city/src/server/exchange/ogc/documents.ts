import { ogcTexts } from '../../../language/ogc.ts'
import { translator } from '../../../language/translate.ts'
import type { LonLatBox } from './box.ts'
import { mediaTypes, ownLinks, type Link, type Place } from './links.ts'
import type { CollectionId } from './resource.ts'

export interface Described {
  readonly title: string
  readonly description?: string
  readonly links: readonly Link[]
}

export interface CollectionDocument extends Described {
  readonly id: CollectionId
  readonly extent: object
  readonly itemType: 'feature'
  readonly crs: readonly string[]
}

/** What a collection covers; null = nothing yet. */
export interface Extent {
  readonly box: LonLatBox | null
  /** RFC 3339 instants, null = open */
  readonly time: readonly [string | null, string | null]
}

const conformance = ['core', 'oas30', 'geojson'].map(
  (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
)
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

/** The way in (7.2): where the description, the conformance and the data are. */
export function landingDocument(place: Place, cityName: string): Described {
  const t = translator(place.language, ogcTexts)
  const link = (rel: string, path: string, type: string, title: string): Link => ({
    href: `${place.base}${path}`,
    rel,
    type,
    title,
  })
  return {
    title: t('title', { city: cityName }),
    description: t('description'),
    links: [
      ...ownLinks(place, ''),
      link('service-desc', '/api', mediaTypes.openapi, t('link.service-desc')),
      link('service-doc', '/api?f=html', mediaTypes.html, t('link.service-doc')),
      link('conformance', '/conformance', mediaTypes.json, t('link.conformance')),
      link('data', '/collections', mediaTypes.json, t('link.data')),
    ],
  }
}

export function conformanceDocument(place: Place): Described & { readonly conformsTo: readonly string[] } {
  return {
    title: translator(place.language, ogcTexts)('link.conformance'),
    conformsTo: conformance,
    links: ownLinks(place, '/conformance'),
  }
}

export function collectionsDocument(
  place: Place,
  collections: readonly CollectionDocument[],
): Described & { readonly collections: readonly CollectionDocument[] } {
  return {
    title: translator(place.language, ogcTexts)('link.data'),
    links: ownLinks(place, '/collections'),
    collections,
  }
}

export function collectionDocument(
  place: Place,
  id: CollectionId,
  { extent, isOffice }: { readonly extent: Extent; readonly isOffice: boolean },
): CollectionDocument {
  const t = translator(place.language, ogcTexts)
  const key = id === 'reports' && isOffice ? 'reports.office' : id
  const title = t(`${key}.title`)
  const path = `/collections/${id}`
  const { box, time } = extent
  return {
    id,
    title,
    description: t(`${key}.description`),
    extent: {
      ...(box && { spatial: { bbox: [[box.west, box.south, box.east, box.north]], crs: crs84 } }),
      temporal: { interval: [time], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' },
    },
    itemType: 'feature',
    crs: [crs84],
    links: [
      ...ownLinks(place, path),
      {
        href: `${place.base}${path}/items`,
        rel: 'items',
        type: mediaTypes.geojson,
        title: t('link.items', { collection: title }),
      },
    ],
  }
}
