import type { Selectable } from 'kysely'
import { z } from 'zod'
import { accessibilityTexts } from '../../language/accessibility-page.ts'
import { translator } from '../../language/translate.ts'
import { recordAudit } from '../audit/record.ts'
import { commandLine, requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { isUuid } from '../database/uuid.ts'
import { transact } from '../database/connect.ts'
import { Invalid, NotFound } from '../errors.ts'
import { queueMail } from '../mail/outbox.ts'
import { maskPersonalData } from '../reports/personal-data/mask.ts'
import { getSettings } from './settings.ts'
import type { CityTables } from './tables.ts'

const visitor: Caller = { id: 'visitor', name: 'visitor', roles: [] }

const longestText = 2000
/** Days: whoever wrote has an answer long before; a message nobody has seen to goes as well. */
const keptDays = 90

const messageSchema = z.object({
  text: z.string().trim().min(1).max(longestText),
  /** where to answer; null = no answer is wanted */
  mail: z.email().max(200).nullable(),
})

export type AccessibilityMessage = Selectable<CityTables['accessibility_message']>

/**
 * Takes a message about a barrier, with what is personal in its text masked: it waits on the administrator's home page, and goes to the contact address as mail where
 * one is set.
 *
 * @throws Invalid 'accessibility.text' | 'accessibility.mail'
 */
export async function sendAccessibilityMessage(city: City, input: z.input<typeof messageSchema>): Promise<void> {
  const parsed = messageSchema.safeParse(input)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] === 'mail' ? 'mail' : 'text'
    throw new Invalid(`accessibility.${field}`, { field, longest: longestText })
  }
  const { mail } = parsed.data
  const { text } = maskPersonalData(parsed.data.text)
  await transact(city.db, async (trx) => {
    const { id } = await trx
      .insertInto('accessibility_message')
      .values({ text, mail, created_at: new Date(city.clock.now()) })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { contactMail } = (await getSettings(trx)).legal
    if (contactMail) {
      const t = translator('de', accessibilityTexts)
      const answer = mail ?? t('mail.no-answer')
      await queueMail(trx, city, {
        to: contactMail,
        subject: t('mail.subject'),
        text: t('mail.text', { text, answer }),
      })
    }
    await recordAudit(trx, city, visitor, {
      action: 'accessibility-message.send',
      subjectKind: 'accessibility-message',
      subjectId: id,
    })
  })
}

/** Those nobody has seen to, the oldest first. */
export async function listAccessibilityMessages(city: City, caller: Caller | null): Promise<AccessibilityMessage[]> {
  requireRole(caller, 'administrator')
  return city.db.selectFrom('accessibility_message').selectAll().orderBy('created_at').orderBy('id').execute()
}

/** Seen to: the message goes, and with it the address it may hold. @throws NotFound 'accessibility.gone' */
export async function finishAccessibilityMessage(city: City, caller: Caller | null, id: string): Promise<void> {
  requireRole(caller, 'administrator')
  await transact(city.db, async (trx) => {
    const gone = await removeMessage(trx, id)
    if (!gone) throw new NotFound('accessibility.gone')
    await recordAudit(trx, city, caller, {
      action: 'accessibility-message.finish',
      subjectKind: 'accessibility-message',
      subjectId: id,
    })
  })
}

/** Removes messages that are older than that. Safe to call at any time. */
export async function forgetAccessibilityMessages(city: City): Promise<void> {
  const before = new Date(city.clock.now() - keptDays * 86_400_000)
  await transact(city.db, async (trx) => {
    const old = await trx.deleteFrom('accessibility_message').where('created_at', '<', before).returning('id').execute()
    for (const { id } of old) {
      await recordAudit(trx, city, commandLine, {
        action: 'accessibility-message.forget',
        subjectKind: 'accessibility-message',
        subjectId: id,
      })
    }
  })
}

async function removeMessage(trx: Database, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  const gone = await trx.deleteFrom('accessibility_message').where('id', '=', id).returning('id').executeTakeFirst()
  return gone !== undefined
}
