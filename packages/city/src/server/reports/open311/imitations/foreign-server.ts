import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A text, a JSON document, or an answer with status and headers. */
export type Answer = string | object | WholeAnswer

export interface WholeAnswer {
  readonly status: number
  readonly body?: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** Says for each address what an imitated server answers. */
export type Imitation = (url: URL) => Answer

export interface ForeignServer {
  /** its endpoint: the address before /requests.json */
  readonly url: string
  close(): Promise<void>
}

/** Serves an imitation on this machine. @param onAsked called with each address before it is answered */
export async function startForeignServer(imitation: Imitation, onAsked: (url: URL) => void): Promise<ForeignServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://127.0.0.1')
    onAsked(url)
    const answer = imitation(url)
    if (typeof answer === 'string') response.end(answer)
    else if (isWhole(answer)) response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
    else response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/georeport/v2`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function isWhole(answer: object): answer is WholeAnswer {
  return 'status' in answer && typeof answer.status === 'number'
}

/** What is on the first page, and nothing on any other. */
export function onFirstPage(url: URL, answer: Answer): Answer {
  return (url.searchParams.get('page') ?? '1') === '1' ? answer : []
}
