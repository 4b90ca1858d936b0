import { ogcTexts } from '../../../language/ogc.ts'
import { translator, type Language } from '../../../language/translate.ts'

export interface Link {
  readonly href: string
  readonly rel: string
  readonly type: string
  readonly title: string
}

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
  html: 'text/html',
} as const

/** Where documents refer to each other from, and in which language. */
export interface Place {
  /** address of the landing page, without trailing slash */
  readonly base: string
  readonly language: Language
}

/** The document itself, and the same in the other form. */
export function ownLinks({ base, language }: Place, path: string): Link[] {
  const t = translator(language, ogcTexts)
  const href = `${base}${path}`
  return [
    { href, rel: 'self', type: mediaTypes.json, title: t('link.self') },
    { href: `${href}?f=html`, rel: 'alternate', type: mediaTypes.html, title: t('link.html') },
  ]
}

/**
 * Links of one page of features: itself, the next and the one before. A key given in the address is not repeated there: it
 * would stand in every document somebody passes on.
 *
 * @param parameters those of the request
 */
export function pageLinks(
  { base, language }: Place,
  path: string,
  parameters: URLSearchParams,
  { limit, offset, matched, returned }: { limit: number; offset: number; matched: number; returned: number },
): Link[] {
  const t = translator(language, ogcTexts)
  const at = (start: number | null) => {
    const query = new URLSearchParams(parameters)
    query.delete('api_key')
    if (start !== null) {
      query.set('limit', String(limit))
      query.set('offset', String(start))
    }
    return `${base}${path}${query.size > 0 ? `?${query}` : ''}`
  }
  const type = mediaTypes.geojson
  return [
    { href: at(null), rel: 'self', type, title: t('link.self') },
    ...(returned > 0 && offset + returned < matched
      ? [{ href: at(offset + returned), rel: 'next', type, title: t('link.next') }]
      : []),
    ...(offset > 0
      ? [{ href: at(Math.max(0, Math.min(offset, matched) - limit)), rel: 'prev', type, title: t('link.prev') }]
      : []),
  ]
}
