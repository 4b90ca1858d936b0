import { sql } from 'kysely'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { supportReport } from '../intake/nearby.ts'
import { loadIntake, prepareReport, type ReportInput } from '../intake/prepare-report.ts'
import { insertReports } from '../intake/receive-report.ts'
import { answerReport } from './answer-report.ts'
import { changeReportState, type StateChange } from './change-state.ts'

/** Something that was done about an invented report. */
export type SeedStep = { readonly at: number } & (
  | { readonly change: StateChange }
  | { readonly note: string }
  | { readonly answer: string }
  | { readonly supported: true }
)

/** An invented report with what became of it; times are epoch ms. */
export interface SeedReport {
  /** unique; a report seeded before is left as it is */
  readonly key: string
  readonly at: number
  readonly report: ReportInput
  /** in order of time */
  readonly steps: readonly SeedStep[]
}

/**
 * Writes invented reports with their histories through the functions that handle real ones, as if the clock had shown their
 * times. No mail goes out. Each is written whole or not at all, and once.
 *
 * @param options.origin they are stored under
 * @param options.desk who did what was done
 */
export async function seedReports(
  city: City,
  caller: Caller | null,
  reports: readonly SeedReport[],
  { origin, desk }: { readonly origin: string; readonly desk: Caller },
): Promise<void> {
  requireRole(caller, 'administrator')
  const intake = await loadIntake(city.db)
  const known = await identities(city.db, origin)
  for (const seed of reports) {
    if (known.has(seed.key)) continue
    await transact(city.db, async (trx) => {
      const past = (at: number): City => ({ ...city, db: trx, smtpUrl: null, clock: { now: () => at } })
      const then = past(seed.at)
      const prepared = prepareReport(then, intake, seed.report, { origin })
      const { id } = prepared.row
      const row = { ...prepared.row, identity: seed.key, generated: true }
      await insertReports(trx, then, intake, [{ ...prepared, row }])
      for (const step of seed.steps) await carryOut(past(step.at), desk, id, step)
    })
  }
}

async function identities(db: Database, origin: string): Promise<Set<string>> {
  const { rows } = await sql<{ identity: string }>`
    select identity from report where origin = ${origin} and state is not null`.execute(db)
  return new Set(rows.map(({ identity }) => identity))
}

async function carryOut(city: City, desk: Caller, reportId: string, step: SeedStep): Promise<void> {
  if ('supported' in step) return supportReport(city, { reportId, from: `demo ${city.clock.now()}` })
  if ('note' in step) return answerReport(city, desk, { reportId, kind: 'note', text: step.note })
  if ('answer' in step) return answerReport(city, desk, { reportId, kind: 'answer', text: step.answer })
  const { version } = await city.db
    .selectFrom('report')
    .select('version')
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()
  return changeReportState(city, desk, { reportId, version, change: step.change })
}
