import type { StaffMember } from 'planning/roster/model'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import { getSettings } from '../city/settings.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Invalid } from '../errors.ts'

/** Everybody in active service, by service number. */
export async function listStaff(db: Database): Promise<StaffMember[]> {
  const rows = await db.selectFrom('staff_member').select('data').where('active', '=', true).orderBy('number').execute()
  return rows.map((row) => row.data)
}

/** Whether there is anybody the demo's generator did not make. */
export async function hasOwnStaff(db: Database): Promise<boolean> {
  const found = await db.selectFrom('staff_member').select('number').where('generated', '=', false).limit(1).execute()
  return found.length > 0
}

/**
 * Takes over a list of staff: new numbers are added, known ones brought up to date, and whoever is not in the list any more
 * leaves active service (rosters of the past keep the number).
 *
 * @param input.members checked already for what planning needs
 * @throws Invalid 'staff.empty', 'staff.number-twice', 'staff.unknown-rule-set'
 */
export async function importStaff(
  city: City,
  caller: Caller | null,
  input: { readonly members: readonly StaffMember[]; readonly generated?: boolean },
): Promise<{ added: number; updated: number; left: number }> {
  requireRole(caller, 'administrator', 'planner')
  const { members, generated = false } = input
  if (members.length === 0) throw new Invalid('staff.empty')
  const numbers = new Set<string>()
  for (const { number } of members) {
    if (numbers.has(number)) throw new Invalid('staff.number-twice', { number })
    numbers.add(number)
  }
  return transact(city.db, async (trx) => {
    const known = new Set((await getSettings(trx)).ruleSets.map((rules) => rules.key))
    const stray = members.find((member) => !known.has(member.ruleSet))
    if (stray) throw new Invalid('staff.unknown-rule-set', { number: stray.number, ruleSet: stray.ruleSet })

    const before = await trx.selectFrom('staff_member').select('number').where('active', '=', true).execute()
    const active = new Set(before.map((row) => row.number))
    await trx
      .insertInto('staff_member')
      .values(members.map((member) => ({ number: member.number, data: JSON.stringify(member), generated })))
      .onConflict((conflict) =>
        conflict.column('number').doUpdateSet((expression) => ({
          data: expression.ref('excluded.data'),
          generated: expression.ref('excluded.generated'),
          active: true,
          version: expression('staff_member.version', '+', 1),
        })),
      )
      .execute()
    const left = [...active].filter((number) => !numbers.has(number))
    if (left.length > 0) {
      await trx.updateTable('staff_member').set({ active: false }).where('number', 'in', left).execute()
    }
    const updated = [...numbers].filter((number) => active.has(number)).length
    const counts = { added: numbers.size - updated, updated, left: left.length }
    await recordAudit(trx, city, caller, {
      action: 'staff.import',
      subjectKind: 'staff',
      subjectId: 'all',
      details: { ...counts, generated },
    })
    return counts
  })
}
