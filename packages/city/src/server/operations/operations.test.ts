import { instantOf } from 'planning/geo/zone-clock'
import { createRandom } from 'planning/random'
import { generatePool } from 'planning/roster/generate-pool'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorTexts } from '../../language/errors.ts'
import { commandLine } from '../caller.ts'
import type { Caller } from '../caller.ts'
import { callerWith, createTestCity } from '../database/test-city.ts'
import type { TestCity } from '../database/test-city.ts'
import { allJobs } from '../jobs/all.ts'
import { cancelJob, getJob } from '../jobs/queue.ts'
import { startWorker } from '../jobs/worker.ts'
import { storeReports } from '../reports/store-reports.ts'
import { getSituation } from '../situation/get-situation.ts'
import { parseSituationFilter } from '../situation/filter.ts'
import { importStaff } from '../staff/staff.ts'
import { changeOperation, renameOperation } from './change-operation.ts'
import { createOperation, duplicateOperation } from './create-operation.ts'
import {
  approveOperation,
  cancelOperation,
  closeOperation,
  reopenOperation,
  startOperation,
} from './decide-operation.ts'
import { downloadPlan, filesFor, planFiles } from './download-plan.ts'
import type { OperationInput } from './operation-input.ts'
import { operationOverview } from './overview.ts'
import { pinStaff, listPins, unpinStaff } from './pins.ts'
import { getOperation } from './read-operations.ts'
import { getPlan, getRosterPrivate, listPlanRuns } from './read-plans.ts'
import { cancelPlan, cancelPlanJob, requestPlan } from './request-plan.ts'

const timeZone = 'Europe/Berlin'
const area: OperationInput['area'] = {
  type: 'Polygon',
  coordinates: [
    [
      [7.455, 51.508],
      [7.475, 51.508],
      [7.475, 51.519],
      [7.455, 51.519],
      [7.455, 51.508],
    ],
  ],
}
const shifts = [
  { key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 },
  { key: 'late', start: '15:30', end: '24:00', setupMinutes: 30, handoverMinutes: 15 },
]
const input: OperationInput = {
  name: 'Einsatz Innenstadt',
  aims: 'Ruhe am Abend',
  area,
  firstDay: '2025-11-02',
  days: 2,
  shifts,
  staffPerDay: 13,
  plainclothesShare: 0.2,
  regularService: 2,
  stationName: 'Wache',
  stationLat: 51.513,
  stationLon: 7.465,
  seed: 1,
}

let city: TestCity
const planner: Caller = { ...callerWith('planner'), id: 'planner-1' }
const lead: Caller = { ...callerWith('operations-lead'), id: 'lead-1' }

/** Reports at one place every evening, and some anywhere. */
function reports(count: number, prefix: string) {
  const random = createRandom(3)
  const end = instantOf('2025-11-01', '00:00', timeZone)
  return Array.from({ length: count }, (_, index) => {
    const here = index % 2 === 0
    return {
      identity: `${prefix}${index}`,
      lat: here ? 51.5139 : 51.5085 + random.next() * 0.01,
      lon: here ? 7.4653 : 7.4555 + random.next() * 0.019,
      time:
        end -
        Math.ceil(random.next() * 80) * 86_400_000 +
        (here ? 18 + random.next() * 3 : random.next() * 24) * 3_600_000,
      precision: 'minute' as const,
      type: 'noise',
      source: 'resident' as const,
    }
  })
}

beforeAll(async () => {
  city = await createTestCity()
  await importStaff(city, commandLine, {
    members: generatePool({ size: 30, seed: 1, from: '2025-11-02', days: 2, timeZone, shifts }),
    generated: true,
  })
  await storeReports(city, reports(400, 'a'), { origin: 'test', generated: true })
})
afterAll(() => city.close())

async function versionOf(id: string): Promise<number> {
  return (await getOperation(city, planner, id)).version
}

/** Waits for a run to leave the queue and end. */
async function ended(id: string, planId: string) {
  for (let tries = 0; tries < 600; tries++) {
    const run = (await listPlanRuns(city, planner, id)).find((one) => one.id === planId)
    if (run && run.state !== 'queued' && run.state !== 'running') return run
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the run did not end')
}

test('journey 2: created, planned, pinned, planned again, approved by a second person, downloaded, run, closed', async () => {
  const worker = await startWorker(city, allJobs)
  try {
    const id = await createOperation(city, lead, input)
    const first = await requestPlan(city, planner, { operationId: id, version: await versionOf(id) })
    expect((await ended(id, first)).state).toBe('done')
    const { plan } = (await getPlan(city, planner, id))!
    expect(plan.openPosts).toEqual([])
    expect(plan.hotspots.length).toBeGreaterThan(0)

    const someone = plan.assignments.find((a) => a.date === '2025-11-02' && a.post === 'patrol-member')!
    await pinStaff(city, planner, { operationId: id, staff: someone.staff, date: '2025-11-02', shift: null })
    const second = await requestPlan(city, planner, { operationId: id, version: await versionOf(id) })
    expect((await ended(id, second)).number).toBe(2)
    const again = (await getPlan(city, planner, id))!.plan
    expect(again.assignments.filter((a) => a.staff === someone.staff && a.date === '2025-11-02')).toEqual([])

    // the lead created it, so the lead alone cannot approve it
    await expect(approveOperation(city, lead, { id, version: await versionOf(id) })).rejects.toThrow(
      'needs-second-person',
    )
    await expect(approveOperation(city, planner, { id, version: await versionOf(id) })).rejects.toThrow('forbidden')
    const other: Caller = { ...lead, id: 'lead-2' }
    await approveOperation(city, other, { id, version: await versionOf(id) })

    for (const { name } of planFiles) {
      const { body } = await downloadPlan(city, planner, { operationId: id, file: name, language: 'de' })
      expect(body.length).toBeGreaterThan(100)
    }
    const pdf = await downloadPlan(city, planner, { operationId: id, file: 'order.pdf', language: 'de' })
    expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-')
    // press and administration see the operation, but not who works when
    for (const role of ['press', 'administrator'] as const) {
      const names = filesFor(callerWith(role)).map(({ name }) => name)
      expect(names).toEqual(['tours.geojson', 'hotspots.geojson'])
      const roster = downloadPlan(city, callerWith(role), { operationId: id, file: 'order.pdf', language: 'de' })
      await expect(roster).rejects.toThrow('forbidden')
    }
    // the files bear the name as it stands, and events keep their identity under a new one
    const ics = async () => String((await downloadPlan(city, planner, { operationId: id, file: 'roster.ics', language: 'de' })).body) // prettier-ignore
    const uids = (text: string) => text.match(/^UID:.*$/gm)
    const before = await ics()
    await renameOperation(city, planner, { id, version: await versionOf(id), name: 'Ein neuer Name' })
    const after = await ics()
    expect(after).toContain('Ein neuer Name')
    expect(uids(after)).toEqual(uids(before))

    await startOperation(city, lead, { id, version: await versionOf(id) })
    await closeOperation(city, lead, { id, version: await versionOf(id) })
    expect((await getOperation(city, planner, id)).state).toBe('closed')
    await expect(reopenOperation(city, lead, { id, version: await versionOf(id) })).rejects.toThrow('not-in-this-state')
  } finally {
    await worker.stop()
  }
}, 120_000)

test('nobody is planned twice: what is approved elsewhere counts as published, what is a draft or cancelled does not', async () => {
  const worker = await startWorker(city, allJobs)
  const december = { ...input, firstDay: '2025-12-01', days: 1, staffPerDay: 6, regularService: 0 }
  const planned = async () => {
    const id = await createOperation(city, lead, december)
    const planId = await requestPlan(city, planner, { operationId: id, version: 1 })
    expect((await ended(id, planId)).state).toBe('done')
    const { plan } = (await getPlan(city, planner, id))!
    return { id, people: new Set(plan.assignments.map(({ staff }) => staff)) }
  }
  try {
    const first = await planned()
    expect(first.people.size).toBe(6)
    const beside = await planned()
    expect([...beside.people].some((staff) => first.people.has(staff))).toBe(true)
    await approveOperation(city, { ...lead, id: 'lead-2' }, { id: first.id, version: await versionOf(first.id) })
    const second = await planned()
    expect(second.people.size).toBeGreaterThan(3)
    expect([...second.people].filter((staff) => first.people.has(staff))).toEqual([])
    await cancelOperation(city, planner, { id: first.id, version: await versionOf(first.id) })
    const third = await planned()
    expect([...third.people].some((staff) => first.people.has(staff))).toBe(true)
  } finally {
    await worker.stop()
  }
}, 120_000)

test('a plan made for what stood there before a change does not count as planned', async () => {
  const id = await createOperation(city, planner, input)
  const planId = await requestPlan(city, planner, { operationId: id, version: 1 })
  await changeOperation(city, planner, { id, version: 1, input: { ...input, staffPerDay: 9 } })
  const worker = await startWorker(city, allJobs)
  try {
    expect((await ended(id, planId)).state).toBe('done')
  } finally {
    await worker.stop()
  }
  const overview = await operationOverview(city, planner, id)
  expect(overview.operation.state).toBe('draft')
  expect(overview.changedSince).toBe(true)
}, 60_000)

test('of two people who change the same version the second is told', async () => {
  const id = await createOperation(city, planner, input)
  const results = await Promise.allSettled([
    changeOperation(city, planner, { id, version: 1, input: { ...input, days: 3 } }),
    renameOperation(city, lead, { id, version: 1, name: 'Anders' }),
  ])
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await getOperation(city, planner, id)).version).toBe(2)
})

test('one run of the planner at a time; a waiting one can be cancelled and nothing is lost', async () => {
  const id = await createOperation(city, planner, input)
  const planId = await requestPlan(city, planner, { operationId: id, version: 1 })
  await expect(requestPlan(city, planner, { operationId: id, version: 1 })).rejects.toThrow('already-planning')
  await cancelPlan(city, planner, { operationId: id, planId })
  expect((await listPlanRuns(city, planner, id)).map((run) => run.state)).toEqual(['cancelled'])
  await expect(cancelPlan(city, planner, { operationId: id, planId })).rejects.toThrow('not-planning')
  await requestPlan(city, planner, { operationId: id, version: 1 })
})

test('who may not, may not: readers change nothing, wishes are for those who make the roster', async () => {
  const head = callerWith('head')
  const id = await createOperation(city, planner, input)
  await expect(createOperation(city, head, input)).rejects.toThrow('forbidden')
  await expect(createOperation(city, null, input)).rejects.toThrow('unauthorized')
  await expect(cancelOperation(city, head, { id, version: 1 })).rejects.toThrow('forbidden')
  await expect(getRosterPrivate(city, head, id)).rejects.toThrow('forbidden')
  await expect(listPins(city, head, id)).rejects.toThrow('forbidden')
  await expect(getOperation(city, callerWith('reports-desk'), id)).rejects.toThrow('forbidden')
  const overview = await operationOverview(city, head, id)
  expect(Object.values(overview.may)).not.toContain(true)
})

test('a cancelled operation can be taken back, a copy is a draft of its own', async () => {
  const id = await createOperation(city, planner, input)
  await cancelOperation(city, planner, { id, version: 1 })
  await reopenOperation(city, planner, { id, version: 2 })
  expect((await getOperation(city, planner, id)).state).toBe('draft')
  const copy = await duplicateOperation(city, lead, { id, name: 'Kopie davon' })
  const copied = await getOperation(city, lead, copy)
  expect([copied.name, copied.created_by, copied.days]).toEqual(['Kopie davon', lead.id, 2])
})

test('what cannot be an operation is refused with the field', async () => {
  const refused: [Partial<Record<keyof OperationInput, unknown>>, string][] = [
    [{ name: ' x ' }, 'invalid-name'],
    [{ days: 0 }, 'invalid-days'],
    [{ firstDay: '2025-02-30' }, 'invalid-first-day'],
    [{ staffPerDay: -1 }, 'invalid-staff-per-day'],
    [{ plainclothesShare: 1.2 }, 'invalid-plainclothes-share'],
    [{ shifts: [] }, 'invalid-shifts'],
    [{ shifts: [{ ...shifts[0], start: '25:00' }] }, 'invalid-shifts'],
    [{ shifts: [{ ...shifts[0], start: '24:00' }] }, 'invalid-shifts'],
    [{ shifts: [shifts[0], shifts[0]] }, 'invalid-shifts'],
    [{ shifts: [{ ...shifts[0], end: '08:00' }] }, 'invalid-shifts'],
    [{ shifts: [{ ...shifts[0], end: '09:00' }] }, 'invalid-shifts'],
    [{ firstDay: '0000-01-01' }, 'invalid-first-day'],
    [{ firstDay: '9999-12-31' }, 'invalid-first-day'],
    [{ aims: 'x'.repeat(4001) }, 'invalid-aims'],
    [{ regularService: -1 }, 'invalid-regular-service'],
    [{ stationName: '' }, 'invalid-station-name'],
    [{ stationLat: 91 }, 'invalid-station-lat'],
    [{ stationLon: Number.NaN }, 'invalid-station-lon'],
    [{ seed: -1 }, 'invalid-seed'],
    [
      {
        area: {
          type: 'Polygon',
          coordinates: [
            [
              [7, 51],
              [8, 51],
            ],
          ],
        },
      },
      'area-not-closed',
    ],
    [{ area: { type: 'Point', coordinates: [7, 51] } }, 'invalid-area'],
  ]
  for (const [part, key] of refused) {
    expect(errorTexts).toHaveProperty([`operation.${key}`])
    await expect(createOperation(city, planner, { ...input, ...part }), key).rejects.toThrow(key)
  }
})

test('pins: only people, days and shifts there are; a second one replaces the first', async () => {
  const id = await createOperation(city, planner, input)
  const pin = { operationId: id, staff: '001', date: '2025-11-02', shift: 'early' }
  await expect(pinStaff(city, planner, { ...pin, staff: '999' })).rejects.toThrow('no-such-staff')
  await expect(pinStaff(city, planner, { ...pin, date: '2025-11-09' })).rejects.toThrow('no-such-day')
  await expect(pinStaff(city, planner, { ...pin, date: '2025-11-02x' })).rejects.toThrow('no-such-day')
  await expect(pinStaff(city, planner, { ...pin, shift: 'noon' })).rejects.toThrow('no-such-shift')
  await pinStaff(city, planner, pin)
  await pinStaff(city, planner, { ...pin, shift: 'late' })
  const pins = await listPins(city, planner, id)
  expect(pins.map((one) => one.shift)).toEqual(['late'])
  await unpinStaff(city, planner, { operationId: id, pinId: pins[0].id })
  expect(await listPins(city, planner, id)).toEqual([])
  for (const pinId of [pins[0].id, 'x']) {
    await expect(unpinStaff(city, planner, { operationId: id, pinId })).rejects.toThrow('no-such-pin')
  }
  await pinStaff(city, planner, pin)
  await cancelOperation(city, planner, { id, version: 1 })
  const [kept] = await listPins(city, planner, id)
  await expect(unpinStaff(city, planner, { operationId: id, pinId: kept.id })).rejects.toThrow('not-in-this-state')
})

test('the situation counts what is there, and its filters cannot be broken by hand', async () => {
  const filter = parseSituationFilter(new URLSearchParams('weeks=nonsense&area=operation:nope&band=x&source=y'))
  const situation = await getSituation(city, callerWith('head'), filter)
  const figures = new Map(situation.figures.map((figure) => [figure.key, figure]))
  expect(situation.filter.area).toBe('city')
  expect(situation.band).toBe('all-day')
  expect(situation.week?.flat().reduce((a, b) => a + b, 0)).toBe(figures.get('incidents')?.value)
  expect(situation.hotspots[0].confirmedShare).toBeNull()
  expect(figures.get(`hotspot.${situation.hotspots[0].number}.confirmed`)?.value).toBeNull()
  expect(situation.generated).toBe(true)
  await expect(getSituation(city, callerWith('press'), filter)).rejects.toThrow('forbidden')
})

test('new reports in the area make a plan outdated, elsewhere they do not', async () => {
  const worker = await startWorker(city, allJobs)
  const id = await createOperation(city, planner, input)
  try {
    await ended(id, await requestPlan(city, planner, { operationId: id, version: 1 }))
  } finally {
    await worker.stop()
  }
  expect((await operationOverview(city, planner, id)).newIncidents).toBe(0)
  city.clock.set(city.clock.now() + 60_000)
  const [report] = reports(1, 'late')
  await storeReports(city, [{ ...report, identity: 'far', lat: 51.6 }], { origin: 'test', generated: true })
  expect((await operationOverview(city, planner, id)).newIncidents).toBe(0)
  await storeReports(city, [{ ...report, identity: 'near', lat: 51.512, lon: 7.46 }], {
    origin: 'test',
    generated: true,
  })
  expect((await operationOverview(city, planner, id)).newIncidents).toBe(1)
}, 60_000)

test('nobody approves while the planner is at work on another plan; a new name does not spoil its work', async () => {
  const id = await createOperation(city, planner, input)
  const worker = await startWorker(city, allJobs)
  try {
    await ended(id, await requestPlan(city, planner, { operationId: id, version: 1 }))
  } finally {
    await worker.stop()
  }
  const seen = await versionOf(id)
  const planId = await requestPlan(city, planner, { operationId: id, version: seen })
  await expect(approveOperation(city, lead, { id, version: seen })).rejects.toThrow('already-planning')
  expect(await getOperation(city, planner, id)).toMatchObject({ state: 'planned', version: seen, approved_by: null })

  await renameOperation(city, planner, { id, version: seen, name: 'Neuer Name' })
  const next = await startWorker(city, allJobs)
  try {
    await ended(id, planId)
  } finally {
    await next.stop()
  }
  // the second plan counts: whoever saw only the first has to look again
  expect(await versionOf(id)).toBe(seen + 2)
  await expect(approveOperation(city, lead, { id, version: seen + 1 })).rejects.toThrow('changed-meanwhile')
  await approveOperation(city, lead, { id, version: seen + 2 })
}, 60_000)

test('a waiting planner stopped from the list of jobs leaves the operation free; only its readers may', async () => {
  const id = await createOperation(city, planner, input)
  await requestPlan(city, planner, { operationId: id, version: 1 })
  const [run] = await listPlanRuns(city, planner, id)
  await expect(cancelPlanJob(city, callerWith('patrol'), run.job_id!)).rejects.toThrow('forbidden')
  await expect(cancelJob(city, callerWith('patrol'), run.job_id!)).rejects.toThrow('forbidden')
  await cancelPlanJob(city, callerWith('administrator'), run.job_id!)
  expect((await listPlanRuns(city, planner, id)).map(({ state }) => state)).toEqual(['cancelled'])
  await requestPlan(city, planner, { operationId: id, version: 1 })
})

test('what is no id is no operation, no plan and no job', async () => {
  const id = await createOperation(city, planner, input)
  for (const rubbish of ['x', '\0', '-'.repeat(36)]) {
    const missing = { status: 404 }
    await expect(getOperation(city, planner, rubbish)).rejects.toMatchObject(missing)
    await expect(requestPlan(city, planner, { operationId: rubbish, version: 1 })).rejects.toMatchObject(missing)
    await expect(cancelPlan(city, planner, { operationId: id, planId: rubbish })).rejects.toMatchObject(missing)
    await expect(cancelJob(city, planner, rubbish)).rejects.toMatchObject(missing)
    await expect(getJob(city.db, rubbish)).rejects.toMatchObject(missing)
  }
})
