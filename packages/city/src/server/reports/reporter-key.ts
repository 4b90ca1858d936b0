import { createHmac } from 'node:crypto'

/** The key under which somebody's reports are told apart from others': a keyed hash of the mail address, never the address. */
export function reporterKey(city: { readonly secret: string }, mail: string): string {
  return createHmac('sha256', city.secret)
    .update(`reporter ${mail.trim().toLowerCase()}`)
    .digest('base64url')
    .slice(0, 22)
}
