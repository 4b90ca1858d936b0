import { escapeXml, readableText } from '../write-xml.ts'
import type { Format } from './read-address.ts'

/** What a document holds: objects with fields in their order, lists, and plain values; undefined fields are left out. */
export type Content = Plain | readonly Content[] | { readonly [name: string]: Content | undefined }
type Plain = string | number | boolean | null

/** Root element of each document. In JSON by the Spark convention the root is not named: a list is an array. */
export type Root = 'discovery' | 'services' | 'service_definition' | 'service_requests' | 'errors'

/** Element of each list, as the specification names them. */
const itemNames: Readonly<Record<string, string>> = {
  endpoints: 'endpoint',
  formats: 'format',
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
}

export const contentTypes: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
}

/** Writes a document of the GeoReport v2 specification; both formats tell the same, to the character. */
export function writeDocument(format: Format, root: Root, content: Content): string {
  if (format === 'json')
    return JSON.stringify(content, (_, value: unknown) => (typeof value === 'string' ? readableText(value) : value))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, content)}\n`
}

function element(name: string, content: Content): string {
  const inner = innerXml(name, content)
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`
}

function innerXml(name: string, content: Content): string {
  if (content === null) return ''
  if (typeof content !== 'object') return escapeXml(String(content))
  if (isList(content)) return content.map((item) => element(itemNames[name], item)).join('')
  return Object.entries(content)
    .map(([field, value]) => (value === undefined ? '' : element(field, value)))
    .join('')
}

function isList(content: object): content is readonly Content[] {
  return Array.isArray(content)
}
