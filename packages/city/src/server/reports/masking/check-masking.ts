import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { Conflict, NotFound } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import { distinctWords, maskWordsOf } from './mask-words.ts'
import { wilsonInterval } from './wilson.ts'

/** Who reads the sample: those who see the texts anyway, and who watches over personal data. */
export const maskingRoles = ['reports-desk', 'data-protection'] as const

/** A text to be read. */
export interface MaskingCheck {
  readonly id: string
  readonly version: number
  readonly text: string
  /** how many places the scanner masked in it */
  readonly found: number
  /** what somebody found besides; null = not read yet */
  readonly missed: number | null
}

export interface MaskingSample {
  /** first day of the month whose texts these are, civil date */
  readonly month: string
  readonly checks: readonly MaskingCheck[]
  /** `missed-share` in percent of what is personal in the texts read so far, with its interval; `read`, `drawn` */
  readonly figures: readonly Figure[]
}

/** The newest sample, or that of a month; null where none was drawn. Texts of reports withdrawn meanwhile are left out. */
export async function getMaskingSample(
  city: City,
  caller: Caller | null,
  { month }: { readonly month?: string } = {},
): Promise<MaskingSample | null> {
  requireRole(caller, ...maskingRoles)
  const wanted = month ?? (await listMaskingMonths(city, caller))[0]
  if (!wanted) return null
  const rows = await city.db
    .selectFrom('masking_check')
    .innerJoin('report', 'report.id', 'masking_check.report_id')
    .select(['masking_check.id', 'masking_check.version', 'report.text', 'report.generated', 'found', 'missed'])
    .where('month', '=', wanted)
    .where('report.text', 'is not', null)
    .orderBy('masking_check.id')
    .execute()
  if (rows.length === 0) return null
  const checks = rows.map(({ generated: _, ...row }) => ({ ...row, text: row.text! }))
  const generated = rows.some((row) => row.generated)
  return { month: wanted, checks, figures: figuresOf(city, wanted, checks, generated) }
}

/** Months with a sample, newest first: civil dates of their first days. */
export async function listMaskingMonths(city: City, caller: Caller | null): Promise<string[]> {
  requireRole(caller, ...maskingRoles)
  const rows = await city.db.selectFrom('masking_check').select('month').distinct().orderBy('month', 'desc').execute()
  return rows.map(({ month }) => month)
}

function figuresOf(city: City, month: string, checks: readonly MaskingCheck[], generated: boolean): Figure[] {
  const read = checks.filter(({ missed }) => missed !== null)
  const missed = read.reduce((sum, check) => sum + (check.missed ?? 0), 0)
  const personal = missed + read.reduce((sum, { found }) => sum + found, 0)
  const { from, to } = wilsonInterval(missed, personal)
  const end = Temporal.PlainDate.from(month).add({ months: 1 }).subtract({ days: 1 }).toString()
  const figure = (key: string, value: number | null, unit: Figure['unit'], kind: Figure['kind']): Figure => ({
    key,
    value,
    unit,
    kind,
    period: { from: month, to: end },
    places: [],
    origin: { query: 'reports.masking', parameters: { month }, asOf: city.clock.now(), generated },
  })
  return [
    figure('drawn', checks.length, 'reports', 'counted'),
    figure('read', read.length, 'reports', 'counted'),
    {
      ...figure('missed-share', personal === 0 ? null : (missed / personal) * 100, 'percent', 'estimated'),
      ...(personal === 0 ? {} : { interval: { from: from * 100, to: to * 100, level: 0.95 } }),
    },
  ]
}

/**
 * Notes what somebody found in a text, and takes it out of it: each word or phrase overlooked is masked wherever it stands.
 *
 * @param input.words what was overlooked; none = nothing was
 * @throws NotFound, Conflict 'city.changed-meanwhile', Invalid 'masking.word-not-found' with the first that is not in the text
 */
export async function checkMasking(
  city: City,
  caller: Caller | null,
  input: { readonly id: string; readonly version: number; readonly words: readonly string[] },
): Promise<void> {
  requireRole(caller, ...maskingRoles)
  const words = distinctWords(input.words)
  await transact(city.db, async (trx) => {
    const check = isUuid(input.id)
      ? await trx
          .selectFrom('masking_check')
          .innerJoin('report', 'report.id', 'masking_check.report_id')
          .select(['masking_check.version', 'masking_check.missed', 'report.id as reportId', 'report.text'])
          .where('masking_check.id', '=', input.id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!check?.text) throw new NotFound()
    if (check.version !== input.version) throw new Conflict('city.changed-meanwhile')
    if (words.length > 0) await maskWordsOf(trx, city, caller, { reportId: check.reportId, words })
    await trx
      .updateTable('masking_check')
      .set({
        missed: (check.missed ?? 0) + words.length,
        checked_by: caller.id,
        checked_at: new Date(city.clock.now()),
        version: check.version + 1,
      })
      .where('id', '=', input.id)
      .execute()
    await recordAudit(trx, city, caller, {
      action: 'masking.check',
      subjectKind: 'report',
      subjectId: check.reportId,
      details: { missed: words.length },
    })
  })
}
