import { Invalid } from '../../errors.ts'

/** What a POST of a request holds that is used; names, telephone, device and account are read by nobody. */
export interface RequestForm {
  readonly code: string
  readonly position: { readonly lat: number; readonly lon: number } | null
  /** '' = none */
  readonly address: string
  readonly email: string | null
  readonly description: string
  /** answers by code of the attribute */
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * Reads the fields of a POST.
 *
 * @throws Invalid 'open311.…' with the argument at fault
 */
export function readRequestForm(fields: URLSearchParams): RequestForm {
  const code = text(fields, 'service_code')
  if (code === '') throw new Invalid('open311.missing', { field: 'service_code' })
  const position = readPosition(fields)
  const address = text(fields, 'address_string')
  if (!position && address === '') {
    // there is no register of addresses here, so that a number of one alone leads nowhere
    if (text(fields, 'address_id') !== '') throw new Invalid('open311.address-id', { field: 'address_id' })
    throw new Invalid('open311.no-place', { field: 'lat' })
  }
  return {
    code,
    position,
    address,
    email: text(fields, 'email') || null,
    description: text(fields, 'description'),
    attributes: readAttributes(fields),
  }
}

function text(fields: URLSearchParams, name: string): string {
  return fields.get(name)?.trim() ?? ''
}

function readPosition(fields: URLSearchParams): RequestForm['position'] {
  const lat = degrees(fields, 'lat', 90)
  const lon = degrees(fields, 'long', 180)
  if (lat === null && lon === null) return null
  if (lat === null || lon === null) throw new Invalid('open311.missing', { field: lat === null ? 'lat' : 'long' })
  return { lat, lon }
}

function degrees(fields: URLSearchParams, name: string, most: number): number | null {
  const written = text(fields, name)
  if (written === '') return null
  const value = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/.test(written) ? Number(written) : NaN
  if (!(Math.abs(value) <= most)) throw new Invalid('open311.degrees', { field: name })
  return value
}

/** `attribute[code]=value`, and for lists `attribute[code][]=value`; the first value counts. */
function readAttributes(fields: URLSearchParams): Record<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of fields) {
    const code = /^attribute\[([^[\]]{1,80})\](?:\[\])?$/.exec(name)?.[1]
    if (code !== undefined && value.trim() !== '' && !found.has(code)) found.set(code, value.trim())
  }
  return Object.fromEntries(found)
}
