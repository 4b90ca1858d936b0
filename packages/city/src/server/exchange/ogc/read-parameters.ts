import { Invalid } from '../../errors.ts'
import { readBox, type LonLatBox } from './box.ts'
import { readDatetime, type TimeSpan } from './datetime.ts'

/** Features a page when nobody says how many, and at most. */
export const defaultLimit = 100
export const highestLimit = 10_000
/** of features that carry the whole outline of a Stadtbezirk */
export const highestLimitOfOutlines = 200

/** What somebody asks for behind the `?`. */
export interface OgcQuery {
  readonly format: 'json' | 'html' | null
  readonly limit: number
  readonly offset: number
  /** one box, or the two a box over the antimeridian falls into; null = everywhere */
  readonly boxes: readonly LonLatBox[] | null
  readonly time: TimeSpan
  /** null = all */
  readonly types: readonly string[] | null
}

/** Parameters every resource takes; those of a list of features besides. */
const everywhere = ['f', 'api_key'] as const
const ofItems = [...everywhere, 'limit', 'offset', 'bbox', 'datetime', 'type'] as const

/**
 * Reads the parameters of a request (OGC API – Features, part 1, 7.15: unknown and malformed ones are refused; a limit that
 * is too high is lowered).
 *
 * @param timeZone the city's: what a date without a time means
 * @throws Invalid 'ogc.parameter-unknown' | 'ogc.parameter-twice' | 'ogc.parameter-invalid'
 */
export function readParameters(
  parameters: URLSearchParams,
  { items, timeZone }: { readonly items: boolean; readonly timeZone: string },
): OgcQuery {
  const known: readonly string[] = items ? ofItems : everywhere
  for (const name of parameters.keys()) {
    if (!known.includes(name)) throw new Invalid('ogc.parameter-unknown', { name: name.slice(0, 60) })
    if (parameters.getAll(name).length > 1) throw new Invalid('ogc.parameter-twice', { name })
  }
  const read = <T>(name: (typeof ofItems)[number], parse: (text: string) => T | null, otherwise: T): T => {
    const text = parameters.get(name)
    if (text === null) return otherwise
    const value = parse(text)
    if (value === null) throw new Invalid('ogc.parameter-invalid', { name })
    return value
  }
  return {
    format: read('f', (text) => (text === 'json' || (text === 'html' && !items) ? text : null), null),
    limit: Math.min(
      highestLimit,
      read('limit', (text) => wholeNumber(text) || null, defaultLimit),
    ),
    offset: read('offset', wholeNumber, 0),
    boxes: read('bbox', readBox, null),
    time: read('datetime', (text) => readDatetime(text, timeZone), { from: null, to: null }),
    types: read('type', readTypes, null),
  }
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Keys of disturbance types, parted by commas. */
function readTypes(text: string): string[] | null {
  const keys = text.split(',')
  return keys.every((key) => isTypeKey(key)) ? keys : null
}

export function isTypeKey(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text)
}
