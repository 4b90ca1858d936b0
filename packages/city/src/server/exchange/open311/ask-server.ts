import { Invalid, Unavailable } from '../../errors.ts'
import { fetchText, type FetchedText } from './fetch-text.ts'
import { readAnswer, type ForeignRequest } from './read-answer.ts'

export interface ServerAddress {
  /** the address before /requests.json */
  readonly url: string
  readonly jurisdiction: string | null
  readonly apiKey: string | null
  readonly allowPrivate: boolean
}

export interface ServerOptions {
  readonly signal: AbortSignal
  /** now, epoch ms: for a `Retry-After` that names a date */
  readonly now: () => number
  /** 0 ≤ chance < 1, spreads the attempts of many clients */
  readonly chance: () => number
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Asks one server for requests, in whichever format it speaks. */
export interface OpenServer {
  /**
   * @returns null where the server refuses the arguments
   * @throws Unavailable 'open311.away', Invalid 'open311.…'
   */
  ask(query: Readonly<Record<string, string>>): Promise<readonly ForeignRequest[] | null>
}

const timeoutMilliseconds = 30_000
const mostBytes = 30_000_000
const mostAttempts = 5
const firstPauseMilliseconds = 1_000
/** Waiting in one run, all pauses together: the next run comes by itself. */
const mostWaitingMilliseconds = 180_000

export function openServer(server: ServerAddress, options: ServerOptions): OpenServer {
  let format: 'json' | 'xml' = 'json'
  let waited = 0
  /** it has told of requests: the jurisdiction is one it knows */
  let answered = false

  async function fetchOnce(query: Readonly<Record<string, string>>): Promise<FetchedText> {
    const url = new URL(`${server.url}/requests.${format}`)
    if (server.jurisdiction !== null) url.searchParams.set('jurisdiction_id', server.jurisdiction)
    if (server.apiKey !== null) url.searchParams.set('api_key', server.apiKey)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    return fetchText(url, { allowPrivate: server.allowPrivate, signal: options.signal, timeoutMilliseconds, mostBytes })
  }

  /** Pauses grow by half to twice of what they were; a server that says when is waited for as long as it says. */
  async function pause(attempt: number, retryAfter: string | null): Promise<boolean> {
    const grown = firstPauseMilliseconds * 2 ** attempt * (0.5 + options.chance())
    const pause = Math.max(grown, readRetryAfter(retryAfter, options.now()))
    if (attempt + 1 >= mostAttempts || waited + pause > mostWaitingMilliseconds) return false
    waited += pause
    try {
      await options.wait(pause, options.signal)
    } catch {
      // asked to stop meanwhile
    }
    return !options.signal.aborted
  }

  async function fetchPatiently(query: Readonly<Record<string, string>>): Promise<FetchedText> {
    for (let attempt = 0; ; attempt++) {
      let answer: FetchedText
      try {
        answer = await fetchOnce(query)
      } catch (error) {
        if (!(error instanceof Unavailable) || !(await pause(attempt, null))) throw error
        continue
      }
      if (answer.status !== 429 && answer.status < 500) return answer
      if (!(await pause(attempt, answer.retryAfter)))
        throw new Unavailable('open311.away', { detail: String(answer.status) })
    }
  }

  const isJurisdictionInDoubt = () => server.jurisdiction !== null && !answered

  function keep<Read extends { requests: readonly ForeignRequest[] | null } | null>(read: Read): Read {
    answered ||= (read?.requests?.length ?? 0) > 0
    return read
  }

  return {
    async ask(query) {
      const answer = await fetchPatiently(query)
      const read = keep(tryToRead(answer, isJurisdictionInDoubt()))
      if (read) return read.requests
      // some speak XML alone, which is all the specification asks for
      if (format === 'json') {
        format = 'xml'
        const again = keep(tryToRead(await fetchPatiently(query), isJurisdictionInDoubt()))
        if (again) return again.requests
        format = 'json'
      }
      if (answer.status < 400) throw new Invalid('open311.not-open311')
      throw new Invalid('open311.refused', { detail: String(answer.status) })
    },
  }
}

/** @returns null where the answer is not one of GeoReport v2 */
function tryToRead(
  { status, text }: FetchedText,
  isJurisdictionInDoubt: boolean,
): { requests: readonly ForeignRequest[] | null } | null {
  // an empty page with status 200 is what is left of a server that broke down
  if (text.trim() === '') return status === 204 ? { requests: [] } : null
  let answer
  try {
    answer = readAnswer(text)
  } catch {
    return null
  }
  if (answer.kind === 'requests') return status < 400 && isOfRequests(answer.requests) ? answer : null
  const code = answer.code === '?' ? String(status) : answer.code
  // "nothing found" is an error for some; where a jurisdiction was named, the specification says that it is that one
  if (code === '404' && !isJurisdictionInDoubt) return { requests: [] }
  if (code === '400') return { requests: null }
  throw new Invalid('open311.refused', { detail: code })
}

/** Objects without an id are no requests. */
function isOfRequests(requests: readonly ForeignRequest[]): boolean {
  return requests.length === 0 || requests.some((request) => request.service_request_id !== undefined)
}

/** Seconds or a date (RFC 9110, 10.2.3). @returns milliseconds to wait, 0 where it says nothing */
function readRetryAfter(header: string | null, now: number): number {
  if (header === null) return 0
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? 0 : Math.max(0, date - now)
}
