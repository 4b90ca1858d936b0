import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { callerWith, createTestCity } from '../database/test-city.ts'
import { recordAudit } from './record.ts'

test('audit entries are kept as written: no change, no deletion, no emptying', async () => {
  const city = await createTestCity({ now: '2025-11-02T08:00:00Z' })
  try {
    const entry = { action: 'setting.change', subjectKind: 'setting', subjectId: 'cityName', details: { from: 'a' } }
    await recordAudit(city.db, city, callerWith('administrator'), entry)
    for (const forbidden of [
      sql`update audit_entry set caller = 'somebody else'`,
      sql`delete from audit_entry`,
      sql`truncate audit_entry`,
    ]) {
      await expect(forbidden.execute(city.db)).rejects.toThrow('append-only')
    }
    expect(await city.db.selectFrom('audit_entry').selectAll().execute()).toMatchObject([
      { caller: 'test-administrator', at: new Date('2025-11-02T08:00:00Z'), details: { from: 'a' } },
    ])
  } finally {
    await city.close()
  }
})
