import { hashPassword } from 'better-auth/crypto'
import { frameTexts } from '../../language/frame.ts'
import { translator } from '../../language/translate.ts'
import { roles, type Role } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { storePassword } from './passwords.ts'

/** Known to everybody: it is printed at the start of the demo and stands on its sign-in page. */
export const demoPassword = 'augenmass-demo'

/** The accounts of the demo for its sign-in page, one for each role; empty outside the demo. */
export async function demoAccounts(
  db: Database,
): Promise<{ email: string; password: string; name: string; roles: readonly Role[] }[]> {
  const rows = await db
    .selectFrom('user')
    .select(['email', 'name', 'roles'])
    .where('demo', '=', true)
    .where('disabledAt', 'is', null)
    .execute()
  return rows
    .map((row) => ({ ...row, password: demoPassword }))
    .sort((a, b) => roles.indexOf(a.roles[0]!) - roles.indexOf(b.roles[0]!))
}

/** Makes them where they are missing, all with the one password (hashed once: the demo has to load fast). */
export async function createDemoAccounts(city: City): Promise<void> {
  const hash = await hashPassword(demoPassword)
  const t = translator('de', frameTexts)
  await transact(city.db, async (trx) => {
    for (const role of roles) {
      const row = await trx
        .insertInto('user')
        .values({
          email: `${role}@demo.example`,
          name: t(`role.${role}`),
          roles: [role],
          emailVerified: true,
          demo: true,
        })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (row) await storePassword(trx, row.id, hash)
    }
  })
}
