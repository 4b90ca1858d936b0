import { createHash, createHmac } from 'node:crypto'

/**
 * The secret of a report's tracking link: 128 bits, derived from the city's secret, so that a mail written later can name
 * the link although only a hash of it is stored.
 */
export function trackingToken(city: { readonly secret: string }, reportId: string): string {
  return createHmac('sha256', city.secret).update(`tracking ${reportId}`).digest().subarray(0, 16).toString('base64url')
}

/** What is stored of it, and looked up. */
export function trackingHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Whether text can be a token at all. */
export function isTrackingToken(text: string): boolean {
  return /^[\w-]{22}$/.test(text)
}
