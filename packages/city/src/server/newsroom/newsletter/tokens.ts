import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isUuid } from '../../database/uuid.ts'

/**
 * The secret behind the link by which somebody confirms: 128 bits, only its hash is stored. Hexadecimal: programs that find
 * links in a text may leave a dash at the end out.
 */
export function newToken(): string {
  return randomBytes(16).toString('hex')
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** What stands in the link that ends the newsletter: the subscriber's id, signed, so that every mail's link works for good. */
export function unsubscribeToken(city: { readonly secret: string }, id: string): string {
  return `${id}.${signatureOf(city, id)}`
}

/** @returns the subscriber's id; null for what was never made here */
export function readUnsubscribeToken(city: { readonly secret: string }, token: string): string | null {
  const [id = '', signature = ''] = token.split('.')
  if (!isUuid(id)) return null
  const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(city, id))]
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null
}

function signatureOf({ secret }: { readonly secret: string }, id: string): string {
  return createHmac('sha256', secret).update(`newsletter ${id}`).digest('hex').slice(0, 32)
}
