import type { Database } from '../city.ts'
import type { Role } from '../caller.ts'

/** Whether anybody else who can sign in has the role. */
export async function hasOthersWithRole(db: Database, role: Role, callerId: string): Promise<boolean> {
  const accounts = await db.selectFrom('user').select(['id', 'roles']).where('disabledAt', 'is', null).execute()
  return accounts.some(({ id, roles }) => id !== callerId && roles.includes(role))
}
