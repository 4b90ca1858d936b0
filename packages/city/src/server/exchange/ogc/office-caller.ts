import { keyOf } from '../../accounts/api-keys.ts'
import { limitKey, limitRequests, requestLimits } from '../../accounts/limit-requests.ts'
import { hasRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { Forbidden } from '../../errors.ts'
import { placeReaders } from '../../reports/roles.ts'

/** Who sent a request. */
export interface Sender {
  readonly caller: Caller | null
  /** as it was sent; null = none */
  readonly key: string | null
  /** network address */
  readonly address: string
}

/**
 * Who of the office asks: somebody signed in with a role for it, or a program with a key of the office. Requests with a key
 * are limited as the key says, those of nobody known by their address.
 *
 * @returns null for the public
 * @throws Forbidden 'ogc.key-refused' for a key that is none, or is for something else; TooManyRequests
 */
export async function officeCaller(city: City, { caller, key, address }: Sender): Promise<Caller | null> {
  if (key !== null) {
    const found = await keyOf(city.db, key)
    if (found?.scope !== 'office') {
      // guessing keys is counted like asking without one
      await limitRequests(city, { ...requestLimits.ogc, who: address })
      throw new Forbidden('ogc.key-refused')
    }
    await limitKey(city, found)
    return { id: `key:${found.id}`, name: 'program of the office', roles: ['reports-desk'] }
  }
  if (!caller) await limitRequests(city, { ...requestLimits.ogc, who: address })
  return hasRole(caller, ...placeReaders) ? caller : null
}
