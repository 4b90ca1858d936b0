import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import type { CorrectedFields } from '../desk/correct-report.ts'
import { appendEvents } from '../desk/events.ts'
import { lockedReport } from '../desk/locked-report.ts'
import { deskRoles } from '../desk/roles.ts'

/** What stands in the place of a word that was overlooked and is taken out by hand, in the language of the text. */
const maskedByHand = { de: '[unkenntlich]', en: '[redacted]' }

/**
 * Takes words the scanner for personal data overlooked out of a report for good, wherever they stand in its text and in the
 * words for its place.
 *
 * @param input.version the version the caller saw
 * @param input.words words or phrases, exactly as they stand there
 * @throws NotFound, Conflict 'report.changed-meanwhile', Invalid 'masking.words-needed' | 'masking.word-not-found' with the
 *   first that is not there
 */
export async function maskWords(
  city: City,
  caller: Caller | null,
  input: { readonly reportId: string; readonly version: number; readonly words: readonly string[] },
): Promise<void> {
  requireRole(caller, ...deskRoles)
  const words = distinctWords(input.words)
  if (words.length === 0) throw new Invalid('masking.words-needed', { field: 'words' })
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, input.reportId, input.version)
    await maskWordsOf(trx, city, caller, { reportId: report.id, words })
    await recordAudit(trx, city, caller, {
      action: 'report.mask',
      subjectKind: 'report',
      subjectId: report.id,
      details: { words: words.length },
    })
  })
}

/** Without spaces around them, without empty ones, each once. */
export function distinctWords(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))]
}

/**
 * The same in the transaction of whoever has checked the rest; the history says that it happened, and never which words.
 *
 * @param input.words of `distinctWords`
 * @throws Invalid 'masking.word-not-found'
 */
export async function maskWordsOf(
  trx: Database,
  city: City,
  caller: Caller,
  { reportId, words }: { readonly reportId: string; readonly words: readonly string[] },
): Promise<void> {
  const report = await trx
    .selectFrom('report')
    .select(['version', 'state', 'text', 'place_text', 'language'])
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const missing = words.find((word) => !report.text?.includes(word) && !report.place_text?.includes(word))
  if (missing !== undefined) throw new Invalid('masking.word-not-found', { field: 'words', word: missing })
  // a name with its first name before the name alone
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const masked = (text: string | null) =>
    longestFirst.reduce((rest, word) => rest?.replaceAll(word, maskedByHand[report.language ?? 'de']) ?? null, text)
  await trx
    .updateTable('report')
    .set({ text: masked(report.text), place_text: masked(report.place_text), version: report.version + 1 })
    .where('id', '=', reportId)
    .execute()
  // what imports bring has no history
  if (report.state === null) return
  const corrected: CorrectedFields = { masked: words.length }
  await appendEvents(trx, city, [
    { report_id: reportId, actor: caller.id, kind: 'corrected', text: JSON.stringify(corrected) },
  ])
}
