export type Format = 'json' | 'xml'

/** What a path below /open311 names. */
export type Address =
  | { readonly resource: 'discovery' | 'services' | 'requests'; readonly format: Format }
  | { readonly resource: 'service' | 'request' | 'token'; readonly id: string; readonly format: Format }

const longestId = 200

/**
 * Reads a path below /open311: `discovery.json`, `v2/services.xml`, `v2/requests/ID.json`. The ending is part of the
 * resource's name: without one, or with another or with capital letters, there is no such resource.
 */
export function readAddress(path: string): Address | null {
  const ending = /\.(json|xml)$/.exec(path)
  if (!ending) return null
  const format = ending[1] as Format
  const [first, ...rest] = path.slice(0, ending.index).split('/')
  if (first === 'discovery' && rest.length === 0) return { resource: 'discovery', format }
  // a client that knows the endpoint alone looks for it there
  if (first !== 'v2') return null
  const [name, id] = rest
  if (rest.length === 1) {
    return name === 'discovery' || name === 'services' || name === 'requests' ? { resource: name, format } : null
  }
  const one = { services: 'service', requests: 'request', tokens: 'token' } as const
  if (rest.length !== 2 || !id || id.length > longestId || !Object.hasOwn(one, name)) return null
  return { resource: one[name as keyof typeof one], id, format }
}

/** The format of an answer that says there is nothing at a path: as its ending asks for, else XML, which every client reads. */
export function formatOfPath(path: string): Format {
  return /\.json$/i.test(path) ? 'json' : 'xml'
}
