import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { changeSetting } from '../../city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { KnownError } from '../../errors.ts'
import { supportReport } from '../intake/nearby.ts'
import { receiveReport } from '../intake/receive-report.ts'
import {
  closingReasons,
  isOpen,
  reducedStates,
  reportActions,
  reportStates,
  transitions,
  type ReportState,
} from '../states.ts'
import { giveFeedback } from '../tracking/give-feedback.ts'
import { withdrawReport } from '../tracking/withdraw-report.ts'
import { answerReport } from './answer-report.ts'
import { changeReportState, type StateChange } from './change-state.ts'
import { correctReport } from './correct-report.ts'
import { undoReportChange } from './undo.ts'

const desk = callerWith('reports-desk')
const here = { lat: 51.5142, lon: 7.4653 }

let city: TestCity
beforeAll(async () => {
  // nothing listens there: mail waits until a step says that it is sent
  city = { ...(await createTestCity()), smtpUrl: 'smtp://127.0.0.1:1' }
  await city.db
    .updateTable('agency')
    .set({ mail: sql<string>`key || '@agency.example'` })
    .where('key', 'in', ['police', 'street-lighting'])
    .execute()
  await changeSetting(city, commandLine, { key: 'city.station', value: { name: 'Wache', ...here }, version: 0 })
})
afterAll(() => city.close())

const reasons = [...closingReasons.finish, ...closingReasons.refute, ...closingReasons.refer]
const change = fc.record({
  do: fc.constant('change' as const),
  action: fc.constantFrom<StateChange['action']>('review', 'plan', 'finish', 'refute', 'refer', 'reopen'),
  reason: fc.option(fc.constantFrom(...reasons), { nil: undefined }),
  agency: fc.constantFrom('police', 'street-lighting', 'waste', undefined),
  channel: fc.constantFrom('mail' as const, 'outside' as const, undefined),
  answer: fc.constantFrom('', 'Wir waren dort.'),
  stale: fc.boolean(),
})
const step = fc.oneof(
  { weight: 5, arbitrary: change },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), stale: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('feedback' as const),
      feedback: fc.constantFrom('solved' as const, 'not-solved' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('note' as const, 'answer' as const, 'support' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      type: fc.constantFrom('littering', 'noise', 'bulky-waste'),
      place: fc.constantFrom('', 'am Brunnen'),
    }),
  },
)
type AnyStep = typeof step extends fc.Arbitrary<infer T> ? T : never
type Step = Exclude<AnyStep, { readonly do: 'send' }>

let residents = 0

async function carryOut(id: string, token: string, version: number, one: Step): Promise<void> {
  const seen = 'stale' in one && one.stale ? version - 1 : version
  switch (one.do) {
    case 'change': {
      const { action, reason, agency, channel, answer } = one
      const change = { action, reason, agency, channel, answer }
      return changeReportState(city, desk, { reportId: id, version: seen, change })
    }
    case 'undo':
      return undoReportChange(city, desk, { reportId: id, version: seen })
    case 'feedback':
      return giveFeedback(city, { token, feedback: one.feedback })
    case 'support':
      return supportReport(city, { reportId: id, from: `resident ${++residents}` })
    case 'correct':
      return correctReport(city, desk, {
        reportId: id,
        version: seen,
        correction: { type: one.type, place: one.place, position: here },
      })
    default:
      return answerReport(city, desk, { reportId: id, kind: one.do, text: 'Ein Satz.' })
  }
}

async function stored(id: string) {
  const report = await city.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const history = await city.db
    .selectFrom('report_event')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('id')
    .execute()
  return { report, history }
}

type Stored = Awaited<ReturnType<typeof stored>>

/** What one carried-out step did to what was stored: invariants 1, 2, 3 and 10. */
function checkStep(one: Step, before: Stored, after: Stored): void {
  const lines = after.history.slice(before.history.length)
  expect(after.history.slice(0, before.history.length)).toEqual(before.history)
  const from = before.report.state!
  const to = after.report.state!
  const changed = after.report.version !== before.report.version
  if ((one.do === 'correct' || (one.do === 'feedback' && one.feedback === 'solved')) && !changed) {
    // there was nothing to correct, or it was said before
    expect(lines).toEqual([])
    return
  }
  expect(lines).toHaveLength(1)
  expect(after.report.version - before.report.version).toBe(['note', 'answer', 'support'].includes(one.do) ? 0 : 1)
  if (one.do === 'undo') {
    const taken = before.history.find(({ id }) => id === lines[0].undoes)!
    expect({ from, to }).toEqual({ from: taken.to_state, to: taken.from_state })
  } else if (from !== to) {
    expect(reportActions.some((action) => transitions[from][action] === to)).toBe(true)
    expect(lines[0]).toMatchObject({ from_state: from, to_state: to })
  }
  expect(after.report.agency !== null).toBe(to === 'not-responsible')
}

/** Sends what waits: after it each agency has heard whether the report is theirs. */
async function deliver(heard: Map<string, boolean>): Promise<void> {
  const mails = await city.db.deleteFrom('mail_outbox').returningAll().execute()
  for (const { recipient, subject } of mails.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const isTheirs = subject.startsWith('Weitergegebene Meldung')
    // nobody is told what they know
    expect(heard.get(recipient) ?? false).toBe(!isTheirs)
    heard.set(recipient, isTheirs)
  }
}

/** Invariant 11. */
function checkAgencies({ report, history }: Stored, heard: Map<string, boolean>): void {
  const byMail = history.findLast(({ agency }) => agency !== null)?.channel === 'mail'
  const theirs = [...heard].filter(([, isTheirs]) => isTheirs).map(([address]) => address)
  expect(theirs).toEqual(report.agency !== null && byMail ? [`${report.agency}@agency.example`] : [])
}

/** Of what is closed the line that closed it, past what was taken back since. */
function closingLine({ report, history }: Stored) {
  const undone = new Set(history.map(({ undoes }) => undoes))
  return history.findLast(({ id, kind, to_state }) => to_state === report.state && kind !== 'undo' && !undone.has(id))
}

function checkState(now: Stored): void {
  const { report } = now
  if (isOpen(report.state!)) {
    expect(report.due_on).not.toBeNull()
    return
  }
  const closing = closingLine(now)
  expect(closing?.reason).toBeTruthy()
  if (closing?.reason === 'nothing-because') expect(closing.text).toBeTruthy()
}

test.each(['littering', 'defective-lighting'])(
  'whatever is done with a report (%s), it moves along the table, each change has one line and one version more, closing has a reason, and agencies know what is theirs (1–6, 10, 11)',
  async (type) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { id, token } = await receiveReport(city, { type, position: here, text: 'Etwas.' })
        const heard = new Map<string, boolean>()
        let before = await stored(id)
        for (const one of steps) {
          if (one.do === 'send') {
            await deliver(heard)
            checkAgencies(before, heard)
            continue
          }
          const refused = await carryOut(id, token, before.report.version, one).then(
            () => false,
            (error: unknown) => {
              if (error instanceof KnownError) return true
              throw error
            },
          )
          const after = await stored(id)
          if (refused) expect(after).toEqual(before)
          else checkStep(one, before, after)
          checkState(after)
          before = after
        }
        await deliver(heard)
        checkAgencies(before, heard)
      }),
      { numRuns: 25 },
    )
  },
  120_000,
)

test('a report that was never ours to answer has no deadline until it is opened here (5)', async () => {
  const { id } = await receiveReport(city, { type: 'defective-lighting', position: here })
  expect((await stored(id)).report.due_on).toBeNull()
  await changeReportState(city, desk, { reportId: id, version: 1, change: { action: 'reopen' } })
  expect((await stored(id)).report.due_on).toBe('2025-11-07')
  await undoReportChange(city, desk, { reportId: id, version: 2 })
  expect((await stored(id)).report).toMatchObject({ state: 'not-responsible', agency: 'street-lighting' })
})

test('a change is taken back once, and not after the reporter has answered to it (7)', async () => {
  const { id, token } = await receiveReport(city, { type: 'noise', position: here })
  await changeReportState(city, desk, { reportId: id, version: 1, change: { action: 'finish', reason: 'seen-to' } })
  await undoReportChange(city, desk, { reportId: id, version: 2 })
  await expect(undoReportChange(city, desk, { reportId: id, version: 3 })).rejects.toThrow('report.nothing-to-undo')
  await changeReportState(city, desk, { reportId: id, version: 3, change: { action: 'finish', reason: 'seen-to' } })
  await giveFeedback(city, { token, feedback: 'not-solved' })
  await expect(undoReportChange(city, desk, { reportId: id, version: 5 })).rejects.toThrow('report.nothing-to-undo')
})

test('who saw an older version changes nothing (8)', async () => {
  const { id } = await receiveReport(city, { type: 'noise', position: here })
  await changeReportState(city, desk, { reportId: id, version: 1, change: { action: 'review' } })
  const before = await stored(id)
  await expect(changeReportState(city, desk, { reportId: id, version: 1, change: { action: 'plan' } })).rejects.toThrow(
    'report.changed-meanwhile',
  )
  expect(await stored(id)).toEqual(before)
})

test('nothing leaves withdrawn and expired (9)', async () => {
  for (const state of reducedStates) for (const action of reportActions) expect(transitions[state][action]).toBeNull()
  const { id, token } = await receiveReport(city, { type: 'noise', position: here })
  await withdrawReport(city, token)
  await expect(
    changeReportState(city, desk, { reportId: id, version: 1, change: { action: 'review' } }),
  ).rejects.toThrow('report.not-found')
  await expect(giveFeedback(city, { token, feedback: 'solved' })).rejects.toThrow('report.not-in-this-state')
})

test('every state can be reached from received, but the one that time alone brings', () => {
  const reached = new Set<ReportState>(['received'])
  for (let round = 0; round < reportStates.length; round++) {
    for (const state of [...reached]) for (const next of Object.values(transitions[state])) if (next) reached.add(next)
  }
  expect([...reached, 'expired'].sort()).toEqual([...reportStates].sort())
})
