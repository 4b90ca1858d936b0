import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { pressRoles } from '../press-roles.ts'
import { storableText } from '../document/storable-text.ts'
import { ensureTopics } from '../topics.ts'

/**
 * A topic that is not there yet, while writing.
 *
 * @returns its key; of one that was there already, that one's
 * @throws Invalid 'form.check-field' without a letter or digit, or with more than 60 characters
 */
export async function addTopic(city: City, caller: Caller | null, given: string): Promise<string> {
  requireRole(caller, ...pressRoles)
  const name = storableText(given).trim()
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > 60) throw new Invalid('form.check-field', { field: 'newTopic' })
  return transact(city.db, async (trx) => {
    const [key] = await ensureTopics(trx, [{ nameDe: name }])
    await recordAudit(trx, city, caller, { action: 'topic.add', subjectKind: 'topic', subjectId: key })
    return key
  })
}
