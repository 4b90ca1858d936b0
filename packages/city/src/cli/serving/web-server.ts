import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Invalid, Unavailable } from '../../server/errors.ts'

export interface WebServer {
  readonly port: number
  /** from now on requests go here instead of the waiting page */
  use(listener: RequestListener): void
  /** Takes no more requests, lets running ones end within a second, cuts the rest (event streams). */
  close(): Promise<void>
}

const graceMilliseconds = 1_000

/**
 * Listens at once, so that a port in use is known before anything takes time; until `use` is called, requests get a short
 * page that asks to wait.
 *
 * @throws Unavailable 'server.port-in-use', 'server.port-not-allowed', 'server.host-unknown'
 */
export async function listenOn(host: string, port: number, waiting: string): Promise<WebServer> {
  let listener: RequestListener = (_, response) => {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' }).end(waiting)
  }
  const server = createServer((request: IncomingMessage, response: ServerResponse) => void listener(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)))
    server.listen({ host, port }, resolve)
  })
  let closed: Promise<void> | null = null
  return {
    port: (server.address() as AddressInfo).port,
    use: (next) => (listener = next),
    close: () => {
      closed ??= new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref()
      })
      return closed
    },
  }
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const params = { host, port: String(port) }
  if (error.code === 'EADDRINUSE') return new Unavailable('server.port-in-use', params)
  if (error.code === 'EACCES') return new Unavailable('server.port-not-allowed', params)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Unavailable('server.host-unknown', params)
  return error
}

/** @throws Invalid 'server.port-invalid' */
export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text.trim()) || port > 65_535) throw new Invalid('server.port-invalid', { port: text })
  return port
}
