import { keyOf } from '../../accounts/api-keys.ts'
import { hasRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { Forbidden } from '../../errors.ts'
import { placeReaders } from '../../reports/roles.ts'

/**
 * Who of the office asks: somebody signed in with a role for it, or a program with a key of the office.
 *
 * @param key as it was sent; null = none
 * @returns null for the public
 * @throws Forbidden 'ogc.key-refused' for a key that is none, or is for something else
 */
export async function officeCaller(city: City, caller: Caller | null, key: string | null): Promise<Caller | null> {
  if (key !== null) {
    const found = await keyOf(city.db, key)
    if (found?.scope !== 'office') throw new Forbidden('ogc.key-refused')
    return { id: `key:${found.id}`, name: 'program of the office', roles: ['reports-desk'] }
  }
  return hasRole(caller, ...placeReaders) ? caller : null
}
