import { connect, type Socket } from 'node:net'

/** A POST that waits for its answer, and the text it is. */
export interface Post {
  /** of its Idempotency-Key */
  readonly key: string
  readonly body: string
}

export interface Answered {
  readonly status: number
  readonly body: string
  readonly milliseconds: number
}

/** One connection that is kept open: one POST after the other. Small, because it shares the machine with what it measures. */
export class PostConnection {
  readonly #port: number
  readonly #path: string
  #socket: Socket | null = null

  constructor(port: number, path: string) {
    this.#port = port
    this.#path = path
  }

  /** @throws Error where the connection breaks before the answer is complete: whether it was carried out is not known then */
  async send({ key, body }: Post): Promise<Answered> {
    const started = performance.now()
    const socket = (this.#socket ??= await open(this.#port))
    const { status, body: text } = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      let received = ''
      const end = (error: Error | null, answer?: { status: number; body: string }) => {
        socket.removeAllListeners('data').removeAllListeners('close')
        if (answer) resolve(answer)
        else reject(error ?? new Error('closed'))
      }
      socket.on('data', (chunk: string) => {
        received += chunk
        const answer = parse(received)
        if (answer) end(null, answer)
      })
      socket.once('close', () => {
        this.#socket = null
        end(new Error('closed'))
      })
      socket.write(
        `POST ${this.#path} HTTP/1.1\r\nHost: 127.0.0.1:${this.#port}\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
          `Idempotency-Key: "${key}"\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    })
    return { status, body: text, milliseconds: performance.now() - started }
  }

  close(): void {
    this.#socket?.destroy()
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true })
    socket.setEncoding('utf8')
    // a broken connection shows by its close
    socket.on('error', reject)
    socket.once('connect', () => resolve(socket))
  })
}

/** An answer, once it is there as a whole; with a length, or in chunks. */
function parse(received: string): { status: number; body: string } | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = received.slice(0, end)
  const rest = received.slice(end + 4)
  const status = Number(head.slice(9, 12))
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (length !== undefined) return Buffer.byteLength(rest) >= Number(length) ? { status, body: rest } : null
  return rest.endsWith('0\r\n\r\n') ? { status, body: rest } : null
}
