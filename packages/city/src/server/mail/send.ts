import { createTransport } from 'nodemailer'
import type { City } from '../city.ts'
import { Unavailable } from '../errors.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  /** plain text */
  readonly text: string
  /** where a POST ends mails like this one, without asking again (RFC 8058) */
  readonly unsubscribeAddress?: string
}

/**
 * Hands a mail to the city's mail server.
 *
 * @returns false where none is set up (SMTP_URL): nothing was sent
 * @throws Unavailable 'mail.not-sent' where the server did not take it
 */
export async function sendMail(city: City, mail: Mail): Promise<boolean> {
  if (city.smtpUrl === null) return false
  const transport = createTransport(city.smtpUrl, { from: senderOf(city) })
  try {
    await transport.sendMail({ to: mail.to, subject: mail.subject, text: mail.text, headers: headersOf(mail) })
    return true
  } catch (error) {
    // the reason names addresses: only its kind goes into the log
    city.log.error('mail.not-sent', { code: (error as { code?: string }).code ?? 'unknown' })
    throw new Unavailable('mail.not-sent')
  } finally {
    transport.close()
  }
}

function headersOf({ unsubscribeAddress }: Mail): Record<string, string> {
  if (unsubscribeAddress === undefined) return {}
  return { 'List-Unsubscribe': `<${unsubscribeAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** `?from=` in SMTP_URL, else augenmass@ the city's own host. */
function senderOf(city: City): string {
  const given = URL.parse(city.smtpUrl!)?.searchParams.get('from')
  return given ?? `augenmass@${new URL(city.origin).hostname}`
}
