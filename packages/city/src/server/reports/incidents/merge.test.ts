import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { changeSetting } from '../../city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { latestBuild } from './read.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { placeNewReports } from './place-new-reports.ts'
import type { ReportAnswers } from '../tables.ts'
import { dismissProposal } from './dismiss-proposal.ts'
import { mergeIncidents, restoreIncidents, splitIncident } from './merge.ts'
import { proposeIncidents } from './propose.ts'
import { readReport } from '../desk/read-report.ts'

const desk = callerWith('reports-desk')
/** each test has a place of its own, far from the others' */
let here = { lat: 51.44, lon: 7.4653 }
const degree = 111_195

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
  await changeSetting(city, commandLine, { key: 'city.station', value: { name: 'Wache', ...here }, version: 0 })
})
beforeEach(() => {
  here = { ...here, lat: here.lat + 0.01 }
})
afterAll(() => city.close())

interface Report {
  readonly at: string
  /** metres north */
  readonly north?: number
  readonly text?: string
  readonly mail?: string
  readonly answers?: ReportAnswers
  readonly type?: string
}

/** Receives and places it. @returns its id */
async function receive(report: Report): Promise<string> {
  const id = await receiveUnplaced(report)
  await placeNewReports(city)
  return id
}

async function receiveUnplaced({ at, north = 0, type = 'noise', ...rest }: Report): Promise<string> {
  city.clock.set(`2025-11-03T${at}:00+01:00`)
  const position = { lat: here.lat + north / degree, lon: here.lon }
  return (await receiveReport(city, { type, position, ...rest })).id
}

const incidentOf = async (report: string) => (await readReport(city, desk, report)).incident!
const row = (id: string) => city.db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst()
const kinds = async (report: string) => (await readReport(city, desk, report)).history.map(({ kind }) => kind)

test('two incidents become one: the earliest report names it, reports and reporters are counted anew, later stages see it', async () => {
  const a = await receive({ at: '10:00', mail: 'a@example.org' })
  const b = await receive({ at: '15:00', north: 60, mail: 'A@example.org' })
  const c = await receive({ at: '15:05', north: 65 })
  const build = await latestBuild(city.db)
  const second = (await incidentOf(b)).id
  const { id, before } = await mergeIncidents(city, desk, { incidentIds: [second, a] })
  expect(id).toBe(a)
  expect(await row(a)).toMatchObject({ reports: 3, reporters: 2, decided: true, sources: ['resident'] })
  expect(await row(second)).toBeUndefined()
  expect((await row(a))!.build).toBeGreaterThan(build)
  expect(await kinds(c)).toEqual(['received', 'merged'])

  // and back
  await restoreIncidents(city, desk, { before })
  expect(await row(a)).toMatchObject({ reports: 1, reporters: 1, decided: false })
  expect(await row((await incidentOf(b)).id)).toMatchObject({ reports: 2, reporters: 2, decided: false })
  expect(await kinds(c)).toEqual(['received', 'merged', 'split'])
})

test('splitting off the earliest report leaves the others an incident of their own', async () => {
  const a = await receive({ at: '10:00' })
  const b = await receive({ at: '10:30', north: 20 })
  const { stays, left } = await splitIncident(city, desk, { incidentId: a, reportIds: [a] })
  expect([stays, left]).toEqual([b, a])
  expect((await incidentOf(a)).members.map(({ id }) => id)).toEqual([a])
  expect((await incidentOf(b)).members.map(({ id }) => id)).toEqual([b])
})

test('what a person decided no build takes apart; a new report beside it is an incident of its own, with a proposal', async () => {
  const a = await receive({ at: '10:00' })
  const b = await receive({ at: '16:00', north: 100 })
  await mergeIncidents(city, desk, { incidentIds: [a, b] })
  const before = await row(a)
  const c = await receive({ at: '16:10', north: 90 })
  expect(await row(a)).toEqual(before)
  expect((await incidentOf(c)).members.map(({ id }) => id)).toEqual([c])
  const proposals = await proposeIncidents(city, desk, { incidentId: c })
  expect(proposals).toMatchObject([{ kind: 'merge', incidentIds: [a, c] }])
})

test('of different types nothing is merged, of one incident nothing, and all of it is no part', async () => {
  const a = await receive({ at: '10:00' })
  const b = await receive({ at: '10:00', type: 'littering' })
  await expect(mergeIncidents(city, desk, { incidentIds: [a, b] })).rejects.toThrow('incident.types-differ')
  await expect(mergeIncidents(city, desk, { incidentIds: [a, a] })).rejects.toThrow('incident.too-few')
  await expect(mergeIncidents(city, desk, { incidentIds: [a, crypto.randomUUID()] })).rejects.toThrow(
    'incident.not-found',
  )
  await expect(splitIncident(city, desk, { incidentId: a, reportIds: [a] })).rejects.toThrow('incident.too-few')
  await expect(splitIncident(city, desk, { incidentId: a, reportIds: [b] })).rejects.toThrow('incident.too-few')
})

test('near each other in space and time is proposed to be merged, with metres, hours and whether the words are alike', async () => {
  const a = await receive({ at: '10:00', text: 'Laute Musik aus dem Auto am Platz' })
  const b = await receive({ at: '15:00', north: 60, text: 'Sehr laute Musik aus einem Auto am Platz' })
  await receive({ at: '15:00', north: 400 })
  const [proposal, ...others] = await proposeIncidents(city, desk, { incidentId: a })
  expect(others).toEqual([])
  expect(proposal).toMatchObject({ kind: 'merge', reportIds: [a, b], similar: true, hours: 5 })
  expect(proposal.metres).toBeCloseTo(60, 0)

  await dismissProposal(city, desk, { key: proposal.key })
  expect(await proposeIncidents(city, desk, { incidentId: a })).toEqual([])
  await dismissProposal(city, desk, { key: proposal.key, undo: true })
  expect(await proposeIncidents(city, desk, { incidentId: a })).toHaveLength(1)
})

test('reports of one incident far from each other, or that contradict each other, are proposed to be split', async () => {
  // both within 75 m of the first, 130 m from each other
  const a = await receive({ at: '10:00' })
  await receive({ at: '10:10', north: 65 })
  const c = await receive({ at: '10:20', north: -65 })
  const [far] = await proposeIncidents(city, desk, { incidentId: a })
  expect(far).toMatchObject({ kind: 'split', incidentId: a, reportIds: [c], question: null })
  expect(far.metres).toBeCloseTo(130, 0)

  here = { ...here, lon: here.lon + 0.01 }
  const once = await receive({ at: '12:00', answers: { often: 'once' } })
  const daily = await receive({ at: '12:05', north: 5, answers: { often: 'daily' } })
  expect(await proposeIncidents(city, desk, { incidentId: once })).toMatchObject([
    { kind: 'split', reportIds: [daily], question: 'often' },
  ])
})

test('what somebody split is not proposed to be merged again', async () => {
  const a = await receive({ at: '10:00' })
  const b = await receive({ at: '10:10', north: 30 })
  await splitIncident(city, desk, { incidentId: a, reportIds: [b] })
  expect(await proposeIncidents(city, desk, { incidentId: a })).toEqual([])
})

/** Which reports make an incident together, and whether a person said so. */
async function partition(reports: readonly string[]) {
  const rows = await city.db
    .selectFrom('incident_report')
    .innerJoin('incident', 'incident.id', 'incident_report.incident_id')
    .select(['report_id', 'incident_id', 'decided', 'occurred_at', 'lat', 'reports', 'reporters'])
    .where('report_id', 'in', reports)
    .orderBy('report_id')
    .execute()
  expect(rows).toHaveLength(reports.length)
  return rows
}

test('whatever is merged or split, taking it back leaves the same incidents and the same decisions', async () => {
  const reports = fc.array(fc.record({ minute: fc.nat(400), north: fc.nat(400) }), { minLength: 4, maxLength: 8 })
  const some = fc.array(fc.nat(7), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(reports, some, some, fc.boolean(), async (sent, earlier, chosen, splits) => {
      here = { ...here, lat: here.lat + 0.01, lon: here.lon - 0.0001 }
      const ids: string[] = []
      for (const { minute, north } of sent) {
        const at = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        ids.push(await receiveUnplaced({ at, north }))
      }
      await placeNewReports(city)
      const incidentsOf = async (indices: readonly number[]) => {
        const rows = await partition(ids)
        return [...new Set(indices.map((index) => rows[index % rows.length].incident_id))]
      }
      const settled = await incidentsOf(earlier)
      if (settled.length > 1) await mergeIncidents(city, desk, { incidentIds: settled })

      const asWas = await partition(ids)
      const change = async () => {
        const incidentIds = await incidentsOf(chosen)
        if (!splits) return incidentIds.length > 1 ? mergeIncidents(city, desk, { incidentIds }) : null
        const members = asWas.filter(({ incident_id }) => incident_id === incidentIds[0])
        if (members.length < 2) return null
        const reportIds = [members[chosen[0] % members.length].report_id]
        return splitIncident(city, desk, { incidentId: incidentIds[0], reportIds })
      }
      const changed = await change()
      if (!changed) return
      expect(await partition(ids)).not.toEqual(asWas)
      await restoreIncidents(city, desk, { before: changed.before })
      expect(await partition(ids)).toEqual(asWas)
      // and no build sees it otherwise
      await placeNewReports(city)
      expect(await partition(ids)).toEqual(asWas)
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('what somebody has changed meanwhile is not taken back, and a report that came in meanwhile finds its incident', async () => {
  const a = await receive({ at: '10:00' })
  const b = await receive({ at: '15:00' })
  const c = await receive({ at: '20:00' })
  const { before } = await mergeIncidents(city, desk, { incidentIds: [a, b, c] })
  const late = await receive({ at: '10:20', north: 10 })
  expect((await incidentOf(late)).id).toBe(late)
  await restoreIncidents(city, desk, { before })
  await placeNewReports(city)
  expect((await incidentOf(late)).id).toBe(a)
  await expect(restoreIncidents(city, desk, { before })).rejects.toThrow('incident.changed-meanwhile')
  await expect(restoreIncidents(city, desk, { before: [] })).rejects.toThrow('incident.too-few')
})
