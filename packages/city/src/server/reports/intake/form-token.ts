import { createHmac, timingSafeEqual } from 'node:crypto'
import type { City } from '../../city.ts'
import { Invalid } from '../../errors.ts'

/** Nobody reads and fills in a form faster; programs do. */
const leastMilliseconds = 3_000
const mostMilliseconds = 24 * 3_600_000

/**
 * When somebody began to fill in a public form, signed: "<epoch ms, base 36>.<signature>". It goes through the form, so
 * nothing of it is kept here; it says nothing about who fills it in.
 */
export function startForm(city: Pick<City, 'secret' | 'clock'>): string {
  const time = city.clock.now().toString(36)
  return `${time}.${signatureOf(city, time)}`
}

/**
 * Keeps programs out that send forms nobody filled in.
 *
 * @throws Invalid 'report.form-forged' for what `startForm` never made, 'report.form-too-fast' before 3 seconds,
 *   'report.form-too-old' after 24 hours
 */
export function requireFormToken(city: Pick<City, 'secret' | 'clock'>, token: string): void {
  const [time = '', signature = '', ...rest] = token.split('.')
  if (rest.length > 0 || !isSame(signature, signatureOf(city, time))) throw new Invalid('report.form-forged')
  const age = city.clock.now() - Number.parseInt(time, 36)
  if (age < leastMilliseconds) throw new Invalid('report.form-too-fast')
  if (age > mostMilliseconds) throw new Invalid('report.form-too-old')
}

function signatureOf({ secret }: Pick<City, 'secret'>, time: string): string {
  return createHmac('sha256', secret).update(`form ${time}`).digest('base64url').slice(0, 22)
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
