import { createHash } from 'node:crypto'
import type { Geometry } from 'geojson'
import { errorTexts } from '../../../language/errors.ts'
import { ogcTexts } from '../../../language/ogc.ts'
import { translateKey, translator, type Language } from '../../../language/translate.ts'
import type { Caller } from '../../caller.ts'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import { listDistricts } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { KnownError, NotFound } from '../../errors.ts'
import { isKnown } from '../is-known.ts'
import {
  collectionDocument,
  collectionsDocument,
  conformanceDocument,
  landingDocument,
  type Described,
} from './documents.ts'
import type { Names } from './features.ts'
import { mediaTypes, pageLinks, type Place } from './links.ts'
import { officeCaller } from './office-caller.ts'
import { openApiDocument } from './openapi.ts'
import { apiPage, documentPage, pagePolicy, prefersPage } from './page.ts'
import { readExtent, readItem, readItems, type Ground } from './read-items.ts'
import { highestLimitOfOutlines, readParameters, type OgcQuery } from './read-parameters.ts'
import { collectionIds, resourceAt, type Resource } from './resource.ts'

/** A request to the interface for maps. */
export interface OgcRequest {
  /** behind `/ogc/`, decoded */
  readonly path: string
  /** address of the landing page, without trailing slash */
  readonly base: string
  readonly parameters: URLSearchParams
  readonly headers: Headers
  readonly caller: Caller | null
  /** network address it came from */
  readonly address: string
  readonly language: Language
}

/**
 * Answers OGC API – Features, part 1 (core, OpenAPI 3.0, GeoJSON): to everybody what is published, to the office also each
 * report at its exact place. What cannot be answered is said in an exception document (7.11).
 */
export async function answerOgc(city: City, request: OgcRequest): Promise<Response> {
  try {
    return await answer(city, request)
  } catch (error) {
    if (error instanceof KnownError) return refusal(error, request.language)
    throw error
  }
}

async function answer(city: City, request: OgcRequest): Promise<Response> {
  const { path, parameters, headers, language, base, caller, address } = request
  const key = parameters.get('api_key') ?? headers.get('x-api-key')
  const office = await officeCaller(city, { caller, key, address })
  const resource = resourceAt(path)
  if (!resource) throw new NotFound('ogc.no-such-collection')
  const { timeZone, cityName } = await getSettings(city.db)
  const query = readParameters(parameters, { items: resource.kind === 'items', timeZone })
  const place: Place = { base, language }
  const asPage = prefersPage(headers.get('accept'), query.format)
  const send = (body: string, type: string, more: Readonly<Record<string, string>> = {}) =>
    deliver(request, { body, type, isPublic: office === null, tagOf: body, more })

  if (resource.kind === 'api') {
    const document = openApiDocument(place, cityName)
    return asPage
      ? send(apiPage(place, document), mediaTypes.html, { 'content-security-policy': pagePolicy })
      : send(JSON.stringify(document), mediaTypes.openapi)
  }
  const ground = await readGround(city, { office, timeZone, language })
  if (resource.kind === 'items') return deliverItems(request, ground, resource, query)
  if (resource.kind === 'item') {
    const feature = await readItem(ground, resource.collection, resource.id)
    if (!feature) throw new NotFound('ogc.no-such-feature')
    const own = `${base}/collections/${resource.collection}`
    const t = translator(language, ogcTexts)
    const links = [
      {
        href: `${own}/items/${encodeURIComponent(resource.id)}`,
        rel: 'self',
        type: mediaTypes.geojson,
        title: t('link.self'),
      },
      { href: own, rel: 'collection', type: mediaTypes.json, title: t(`${resource.collection}.title`) },
    ]
    return send(JSON.stringify({ ...feature, links }), mediaTypes.geojson)
  }
  const document = await describe(resource, place, ground, cityName)
  return asPage
    ? send(documentPage(place, document, { isLanding: resource.kind === 'landing' }), mediaTypes.html, {
        'content-security-policy': pagePolicy,
      })
    : send(JSON.stringify(document), mediaTypes.json)
}

async function describe(
  resource: Exclude<Resource, { kind: 'api' | 'items' | 'item' }>,
  place: Place,
  ground: Ground,
  cityName: string,
): Promise<Described> {
  const collection = async (id: (typeof collectionIds)[number]) =>
    collectionDocument(place, id, { extent: await readExtent(ground, id), isOffice: ground.office !== null })
  if (resource.kind === 'collection') return collection(resource.collection)
  if (resource.kind === 'collections')
    return collectionsDocument(place, await Promise.all(collectionIds.map(collection)))
  return resource.kind === 'landing' ? landingDocument(place, cityName) : conformanceDocument(place)
}

async function deliverItems(
  request: OgcRequest,
  ground: Ground,
  { collection }: Extract<Resource, { kind: 'items' | 'collection' }>,
  asked: OgcQuery,
): Promise<Response> {
  const most = collection === 'districts' ? highestLimitOfOutlines : asked.limit
  const query = { ...asked, limit: Math.min(asked.limit, most) }
  const { matched, features } = await readItems(ground, collection, query)
  const page = { limit: query.limit, offset: query.offset, matched, returned: features.length }
  const links = pageLinks(request, `/collections/${collection}/items`, request.parameters, page)
  const document = {
    type: 'FeatureCollection',
    numberMatched: matched,
    numberReturned: features.length,
    links,
    features,
  }
  const tagOf = JSON.stringify(document)
  // the moment of the answer is no part of what it says: else nothing would ever be the same again
  const body = JSON.stringify({ ...document, timeStamp: new Date(ground.now).toISOString() })
  return deliver(request, { body, type: mediaTypes.geojson, isPublic: ground.office === null, tagOf, more: {} })
}

async function readGround(
  city: City,
  { office, timeZone, language }: { office: Caller | null; timeZone: string; language: Language },
): Promise<Ground> {
  const { db } = city
  const types = new Map((await listDisturbanceTypes(db)).map((type) => [type.key, type[`name_${language}`]]))
  const districts = await listDistricts(db)
  const names: Names = {
    ofType: (key) => types.get(key) ?? key,
    district: createDistrictShapes(districts),
    wholeCity: translator(language, ogcTexts)('whole-city'),
  }
  return { db, office, timeZone, districts, names, now: city.clock.now() }
}

/** Where only the Ortsteile have outlines, a Stadtbezirk is drawn as all of them. */
function createDistrictShapes(districts: Ground['districts']): Names['district'] {
  const shapes = new Map<string, ReturnType<Names['district']>>()
  for (const { key, name, parent, geometry } of districts) {
    if (parent !== null) continue
    const parts = districts.flatMap((part) => (part.parent === key && part.geometry ? [part.geometry] : []))
    const polygons = parts.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : part.coordinates))
    const drawn = geometry ?? (polygons.length > 0 ? { type: 'MultiPolygon' as const, coordinates: polygons } : null)
    shapes.set(key, { name, geometry: drawn as Geometry | null })
  }
  return (key) => shapes.get(key) ?? { name: key, geometry: null }
}

function deliver(
  { headers }: OgcRequest,
  answer: { body: string; type: string; isPublic: boolean; tagOf: string; more: Readonly<Record<string, string>> },
): Response {
  const { body, type, isPublic, tagOf, more } = answer
  const common = { vary: 'accept, cookie, x-api-key', ...more }
  if (!isPublic)
    return new Response(body, { headers: { ...common, 'content-type': type, 'cache-control': 'private, no-store' } })
  const tag = `W/"${createHash('sha256').update(tagOf).digest('base64url').slice(0, 27)}"`
  const own = { ...common, ...forEverybody, etag: tag, 'cache-control': 'public, max-age=300' }
  if (isKnown(headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers: own })
  const charset = type === mediaTypes.html ? '; charset=utf-8' : ''
  return new Response(body, { headers: { ...own, 'content-type': `${type}${charset}` } })
}

/** Pages of others may load what is public. */
const forEverybody = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

const codes: Readonly<Record<number, string>> = {
  400: 'InvalidParameterValue',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
}

function refusal({ key, status, params }: KnownError, language: Language): Response {
  const description = translateKey(language, errorTexts, key, params) ?? key
  const body = JSON.stringify({ code: codes[status] ?? 'Error', description })
  const headers = {
    'content-type': mediaTypes.json,
    'cache-control': 'no-store',
    ...(status === 429 && { 'retry-after': String(params.seconds) }),
    ...forEverybody,
  }
  return new Response(body, { status, headers })
}
