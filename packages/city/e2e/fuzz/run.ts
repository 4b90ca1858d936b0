import { request } from 'node:http'
import fc from 'fast-check'
import { fuzzRequests, publicAddresses, type FuzzRequest } from './requests.ts'

/** A request the server should not have answered like this. */
export interface Fault {
  readonly request: string
  readonly status: number
  readonly body: string
}

export interface FuzzResult {
  readonly addresses: number
  readonly byStatus: ReadonlyMap<number, number>
  readonly faults: readonly Fault[]
}

/** Lines of a stack trace, or names of files that only the program knows. */
const trace = /^\s+at .+:\d+:\d+\)?$|node_modules|\.svelte-kit|\/src\/server\//m

/**
 * Sends requests, so many at once, to a server on this machine and looks for answers that are the server's own fault (5xx),
 * that never come, or that show its inside.
 *
 * @param count requests in all; the same seed gives the same ones
 */
export async function fuzz(
  base: string,
  { count, seed, atOnce = 8 }: { readonly count: number; readonly seed: number; readonly atOnce?: number },
): Promise<FuzzResult> {
  const addresses = await publicAddresses()
  const requests = fc.sample(fuzzRequests(addresses), { numRuns: count, seed })
  const byStatus = new Map<number, number>()
  const faults: Fault[] = []
  let next = 0
  const work = async () => {
    while (next < requests.length) {
      const index = next++
      const { status, body } = await send(base, requests[index], index)
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
      if (status >= 500 || status === 0 || trace.test(body)) {
        const { method, path, headers } = requests[index]
        faults.push({ request: `${method} ${path} ${JSON.stringify(headers)}`, status, body: body.slice(0, 500) })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { addresses: addresses.length, byStatus, faults }
}

/** Each from another address of this machine's own network, so that limits for one address do not hide the rest. */
function send(base: string, { method, path, headers, body }: FuzzRequest, index: number) {
  const localAddress = `127.${1 + (index % 200)}.${(index >> 8) % 200}.1`
  return new Promise<{ status: number; body: string }>((resolve) => {
    const sent = request(new URL(path, base), { method, headers, localAddress, timeout: 30_000 }, (response) => {
      let text = ''
      response.setEncoding('latin1').on('data', (part: string) => (text += part.slice(0, 100_000)))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
      response.on('error', (error) => resolve({ status: 0, body: String(error) }))
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')))
    sent.on('error', (error) => resolve({ status: 0, body: error.message }))
    sent.end(body ?? undefined)
  })
}
