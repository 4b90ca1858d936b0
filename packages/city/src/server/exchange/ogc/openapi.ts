import { ogcTexts } from '../../../language/ogc.ts'
import { translator } from '../../../language/translate.ts'
import { mediaTypes, type Place } from './links.ts'
import { defaultLimit, highestLimit } from './read-parameters.ts'
import { collectionIds } from './resource.ts'

/**
 * The description of the interface (OpenAPI 3.0.3). QGIS reads the highest limit from `components.parameters.limit`.
 */
export function openApiDocument({ base, language }: Place, cityName: string) {
  const t = translator(language, ogcTexts)
  const query = (name: string, schema: object, more: object = {}) => ({
    name,
    in: 'query',
    required: false,
    description: t(`parameter.${name}` as keyof typeof ogcTexts, { most: highestLimit, usual: defaultLimit }),
    schema,
    ...more,
  })
  const list = { style: 'form', explode: false }
  const numbers = (length: number) => ({ type: 'array', items: { type: 'number' }, minItems: length, maxItems: length })
  const parameters = {
    limit: query('limit', { type: 'integer', minimum: 1, maximum: highestLimit, default: defaultLimit }, list),
    offset: query('offset', { type: 'integer', minimum: 0, default: 0 }, list),
    bbox: query('bbox', { oneOf: [numbers(4), numbers(6)] }, list),
    datetime: query('datetime', { type: 'string' }, list),
    type: query('type', { type: 'array', items: { type: 'string' } }, list),
    f: query('f', { type: 'string', enum: ['json', 'html'] }),
    api_key: query('api_key', { type: 'string' }),
  }
  const ref = (name: keyof typeof parameters) => ({ $ref: `#/components/parameters/${name}` })
  const answer = (summary: string, type: string, schema: object) => ({
    description: summary,
    content: { [type]: { schema } },
  })
  const failures = {
    '400': answer(t('response.refused'), mediaTypes.json, { $ref: '#/components/schemas/exception' }),
    '404': answer(t('response.no-such-thing'), mediaTypes.json, { $ref: '#/components/schemas/exception' }),
  }
  const get = (id: string, summary: string, type: string, own: readonly object[]) => ({
    get: {
      operationId: id,
      summary,
      tags: ['OGC API – Features'],
      parameters: own,
      responses: { '200': answer(t('response.good'), type, { type: 'object' }), ...failures },
    },
  })
  const everywhere = [ref('f'), ref('api_key')]
  const { json, geojson, openapi } = mediaTypes
  const perCollection = collectionIds.map((id) => {
    const title = t(`${id}.title`)
    const path = `/collections/${id}`
    const items = (['limit', 'offset', 'bbox', 'datetime', 'type'] as const).map(ref)
    const featureId = { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } }
    return {
      [path]: get(`describe.${id}`, t('link.collection', { collection: title }), json, everywhere),
      [`${path}/items`]: get(`items.${id}`, t('link.items', { collection: title }), geojson, [...items, ...everywhere]),
      [`${path}/items/{featureId}`]: get(`item.${id}`, title, geojson, [featureId, ...everywhere]),
    }
  })
  const paths: Readonly<Record<string, ReturnType<typeof get>>> = {
    '/': get('landing', t('link.home'), json, everywhere),
    '/api': get('api', t('link.service-desc'), openapi, everywhere),
    '/conformance': get('conformance', t('link.conformance'), json, everywhere),
    '/collections': get('collections', t('link.data'), json, everywhere),
    ...Object.assign({}, ...perCollection),
  }
  return {
    openapi: '3.0.3',
    info: { title: t('title', { city: cityName }), description: t('description'), version: '1.0.0' },
    servers: [{ url: base }],
    paths,
    components: {
      parameters,
      schemas: {
        exception: {
          type: 'object',
          required: ['code'],
          properties: { code: { type: 'string' }, description: { type: 'string' } },
        },
      },
    },
  }
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>
