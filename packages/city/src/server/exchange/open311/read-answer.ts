import { Invalid } from '../../errors.ts'
import { readXml, type XmlValue } from './read-xml.ts'

/** A request as another server tells of it: fields as text, only those that say something. */
export type ForeignRequest = Readonly<Partial<Record<ForeignField, string>>>

const fields = [
  'service_request_id',
  'status',
  'service_code',
  'service_name',
  'description',
  'requested_datetime',
  'updated_datetime',
  'lat',
  'long',
] as const
type ForeignField = (typeof fields)[number]

/** What a server answered: requests, or an error, whatever its status says. */
export type ForeignAnswer =
  | { readonly kind: 'requests'; readonly requests: readonly ForeignRequest[] }
  | { readonly kind: 'error'; readonly code: string }

/**
 * Reads what a server answers to GET requests. Most bend the specification: lists within an object, one request without its
 * list, numbers as text and the other way round, single values within a list, errors as one object or with status 200, XML
 * where JSON was asked for.
 *
 * @throws Invalid 'open311.not-open311' where it is neither
 */
export function readAnswer(text: string): ForeignAnswer {
  const content = text.trim()
  return fromJson(content.startsWith('<') ? unfold(readXml(content)) : parseJson(content))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Invalid('open311.not-open311')
  }
}

/** XML as the JSON it stands for: a list for the two elements that hold one. */
function unfold({ name, value }: { name: string; value: XmlValue }): unknown {
  const isList = name === 'service_requests' || name === 'errors'
  if (isList) return { [name]: typeof value === 'string' ? [] : value.map((item) => inner(item.value)) }
  return { [name]: inner(value) }
}

function inner(value: XmlValue): unknown {
  if (typeof value === 'string') return value
  // the same name again and again is a list, whatever the element around it is called
  const byName = Map.groupBy(value, ({ name }) => name)
  return Object.fromEntries(
    [...byName].map(([name, same]) => [
      name,
      same.length === 1 ? inner(same[0].value) : same.map((one) => inner(one.value)),
    ]),
  )
}

type Json = Record<string, unknown>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fromJson(value: unknown): ForeignAnswer {
  const items = listOf(value)
  if (items === null) throw new Invalid('open311.not-open311')
  const error = items.find(isError)
  if (error) return { kind: 'error', code: scalar(error.code) || '?' }
  return { kind: 'requests', requests: items.filter(isObject).map(readRequest) }
}

const listNames = ['service_requests', 'requests', 'request', 'errors', 'error'] as const

/** The list, however deep it is wrapped; null where there is none. */
function listOf(value: unknown, depth = 0): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isObject(value) || depth > 3) return null
  for (const name of listNames) {
    if (!Object.hasOwn(value, name)) continue
    // an empty list is null or empty text in some languages
    if (value[name] === null || value[name] === '') return []
    return listOf(value[name], depth + 1)
  }
  return Object.hasOwn(value, 'service_request_id') || isError(value) ? [value] : null
}

function isError(value: unknown): value is Json {
  return (
    isObject(value) &&
    !Object.hasOwn(value, 'service_request_id') &&
    Object.hasOwn(value, 'code') &&
    Object.hasOwn(value, 'description')
  )
}

function readRequest(item: Json): ForeignRequest {
  const found = fields.map((field) => [field, scalar(item[field])] as const).filter(([, text]) => text !== '')
  return Object.fromEntries(found)
}

/** Text of a plain value, also of one alone in a list; '' where there is none. */
function scalar(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? scalar(value[0]) : ''
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}
