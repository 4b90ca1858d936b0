import { defaultRuleSets } from 'planning/roster/rule-sets'
import type { RuleSet, StaffMember } from 'planning/roster/model'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Invalid } from '../errors.ts'

/** Everybody in active service, by service number. */
export async function listStaff(db: Database): Promise<StaffMember[]> {
  const rows = await db.selectFrom('staff_member').select('data').where('active', '=', true).orderBy('number').execute()
  return rows.map((row) => row.data)
}

/** The rule sets this program brings along, each as the city has changed it, and the city's own. */
export async function listRuleSets(db: Database): Promise<RuleSet[]> {
  const rows = await db.selectFrom('rule_set').select('data').orderBy('key').execute()
  const own = rows.map((row) => row.data)
  const changed = new Set(own.map((rules) => rules.key))
  return [...defaultRuleSets.filter((rules) => !changed.has(rules.key)), ...own]
}

/**
 * Takes over a list of staff: new numbers are added, known ones brought up to date, and whoever is not in the list any more
 * leaves active service (rosters of the past keep the number).
 *
 * @param input.members checked already for what planning needs; @param input.ruleSets the city's own
 * @throws Invalid 'staff.empty', 'staff.number-twice', 'staff.unknown-rule-set'
 */
export async function importStaff(
  city: City,
  caller: Caller | null,
  input: {
    readonly members: readonly StaffMember[]
    readonly ruleSets?: readonly RuleSet[]
    readonly generated?: boolean
  },
): Promise<{ added: number; updated: number; left: number }> {
  requireRole(caller, 'administrator', 'planner')
  const { members, ruleSets = [], generated = false } = input
  if (members.length === 0) throw new Invalid('staff.empty')
  const numbers = new Set<string>()
  for (const { number } of members) {
    if (numbers.has(number)) throw new Invalid('staff.number-twice', { number })
    numbers.add(number)
  }
  return transact(city.db, async (trx) => {
    for (const rules of ruleSets) await storeRuleSet(trx, rules)
    const known = new Set((await listRuleSets(trx)).map((rules) => rules.key))
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

async function storeRuleSet(trx: Database, rules: RuleSet): Promise<void> {
  const values = { key: rules.key, name_de: rules.key, name_en: rules.key, data: JSON.stringify(rules) }
  await trx
    .insertInto('rule_set')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((expression) => ({
        data: values.data,
        version: expression('rule_set.version', '+', 1),
      })),
    )
    .execute()
}
