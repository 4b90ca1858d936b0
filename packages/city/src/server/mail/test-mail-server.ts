import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface TestMailServer {
  /** for SMTP_URL */
  readonly url: string
  /** what was handed in, headers and text, decoded */
  readonly mails: readonly string[]
  close(): Promise<void>
}

/** A mail server for tests: speaks as much SMTP (RFC 5321) as it takes to accept mail, and keeps it. */
export async function startTestMailServer(): Promise<TestMailServer> {
  const mails: string[] = []
  const server = createServer((socket) => converse(socket, (mail) => mails.push(mail)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function converse(socket: Socket, keep: (mail: string) => void): void {
  let buffer = ''
  let inMail = false
  socket.setEncoding('utf8')
  socket.write('220 test\r\n')
  socket.on('data', (chunk: string) => {
    buffer += chunk
    for (;;) {
      const end = buffer.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const part = buffer.slice(0, end)
      buffer = buffer.slice(end + (inMail ? 5 : 2))
      if (inMail) keep(decode(part))
      inMail = !inMail && /^DATA/i.test(part)
      socket.write(inMail ? '354 go on\r\n' : /^QUIT/i.test(part) ? '221 bye\r\n' : '250 ok\r\n')
    }
  })
}

/** Quoted-printable and base64 back to text. */
function decode(mail: string): string {
  const [head = '', body = ''] = mail.split(/\r\n\r\n([\s\S]*)/)
  if (/content-transfer-encoding: base64/i.test(head))
    return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`
}
