import { station } from 'demo/area'
import { baseMap } from 'demo/centre/base-map'
import { walkingNetwork } from 'demo/centre/walking-network'
import { districts } from 'demo/districts'
import { legalTexts } from 'demo/legal-texts'
import { demoMeasures } from 'demo/measures'
import { demoPictures } from 'demo/newsroom/pictures'
import { demoStories } from 'demo/newsroom/stories'
import { topics } from 'demo/newsroom/topics'
import { demoOperations, type DemoOperation } from 'demo/operations'
import { places } from 'demo/places'
import { generateReports } from 'demo/reports/generate'
import { inboxReports } from 'demo/reports/inbox'
import { demoStaff } from 'demo/staff'
import { sql } from 'kysely'
import type { PlanStep } from 'planning/plan'
import { accountIdOf, countAccounts } from '../server/accounts/accounts.ts'
import { createDemoAccounts, demoAccounts } from '../server/accounts/demo-accounts.ts'
import { hasHappened } from '../server/audit/has-happened.ts'
import { recordAudit } from '../server/audit/record.ts'
import { commandLine, roles, type Caller, type Role } from '../server/caller.ts'
import type { City } from '../server/city.ts'
import { seedCatalogue } from '../server/city/catalogue.ts'
import { importDistricts } from '../server/city/districts.ts'
import { holidayDates } from '../server/city/holidays.ts'
import { storeMapLayer } from '../server/city/map-layers.ts'
import { importPlaces } from '../server/city/places.ts'
import { changeSetting, getSettings, listSettings } from '../server/city/settings.ts'
import { connect } from '../server/database/connect.ts'
import { recreate } from '../server/database/recreate.ts'
import { Conflict } from '../server/errors.ts'
import { recordMeasures } from '../server/live/record-measures.ts'
import { seedPictures, seedStories } from '../server/newsroom/seed-newsroom.ts'
import { listPlanRuns } from '../server/operations/read-plans.ts'
import { requestPlan } from '../server/operations/request-plan.ts'
import { seedClosedOperation, seedDraft } from '../server/operations/seed-operation.ts'
import { seedReports } from '../server/reports/desk/seed-reports.ts'
import { placeNewReports } from '../server/reports/incidents/place-new-reports.ts'
import { countReports } from '../server/reports/reports.ts'
import { publishMonths } from '../server/reports/publication/publish-months.ts'
import { storeReports } from '../server/reports/store-reports.ts'
import { hasOwnStaff, importStaff } from '../server/staff/staff.ts'

/** The origin under which the generated reports are stored. */
const origin = 'demo'
const seed = 2025
const cityName = 'Dortmund (Demo)'

/** What is recorded before the first of it is written, and when all of it is there. */
const begunAction = 'demo.begin'
const loadedAction = 'demo.load'

/** One number for loading the demo in the server-wide space of advisory locks. */
const lockKey = 4_207_734_203

/** Days before the first day on which the closed operation was made. */
const plannedDaysAhead = 14

/** Where each part of the work ends in the whole, by the time it takes. */
const endOf = { city: 0.05, generating: 0.12, reports: 0.45, operations: 1 }

interface LoadDemo {
  /** deletes a demo that is there */
  readonly reset: boolean
  readonly onProgress: (share: number, step: string) => void
  /** ends the loading early; the next call completes it */
  readonly signal?: AbortSignal
}

/**
 * Fills an empty database with the demo city through the functions of the rooms. What a crash left half done is
 * completed by the next call.
 *
 * @returns loaded false where the demo or anything else is there already
 * @throws Conflict `server.reset-refused` for a reset of what is no demo
 */
export async function loadDemo(city: City, options: LoadDemo): Promise<{ loaded: boolean }> {
  // not of the city's own connections: those must be free to close when somebody stops the loading
  const own = connect(city.databaseUrl, { max: 1 })
  try {
    return await own.connection().execute(async (connection) => {
      // of two servers that start at once on one database one loads, and the other finds it there
      await sql`select pg_advisory_lock(${lockKey})`.execute(connection)
      return loadUnderLock(city, options)
    })
  } finally {
    await own.destroy()
  }
}

async function loadUnderLock(city: City, { reset, onProgress, signal }: LoadDemo): Promise<{ loaded: boolean }> {
  if (reset) {
    if (await isSomebodysOwn(city)) throw new Conflict('server.reset-refused')
    await recreate(city.db)
    await seedCatalogue(city.db)
  }
  if ((await hasHappened(city.db, loadedAction)) || (await isSomebodysOwn(city))) return { loaded: false }
  onProgress(0, 'city')
  const subject = { subjectKind: 'city', subjectId: origin }
  if (!(await hasHappened(city.db, begunAction)))
    await recordAudit(city.db, city, commandLine, { action: begunAction, ...subject })
  await loadCity(city)
  onProgress(endOf.city, 'reports')
  const pictures = drawPictures(city, await demoCaller(city, 'press'))
  try {
    await loadReports(city, onProgress)
    await loadInbox(city)
    await publishMonths(city)
    onProgress(endOf.reports, 'operations')
    const operationId = await loadOperations(city, onProgress, signal)
    await loadNewsroom(city, operationId, await pictures.drawn)
  } finally {
    await pictures.stop()
  }
  await recordAudit(city.db, city, commandLine, { action: loadedAction, ...subject, details: { seed } })
  onProgress(1, 'operations')
  return { loaded: true }
}

/** True where something is that the demo did not bring: whatever somebody enters or imports is recorded. */
async function isSomebodysOwn({ db }: City): Promise<boolean> {
  if (await hasHappened(db, loadedAction)) return false
  if (!(await hasHappened(db, begunAction)) && (await hasHappened(db))) return true
  if (await hasOwnStaff(db)) return true
  const own = (await countAccounts(db)) - (await demoAccounts(db)).length
  return own > 0 || (await countReports(db)) > (await countReports(db, { origin }))
}

async function loadCity(city: City): Promise<void> {
  await setOnce(city, 'city.name', cityName)
  await setOnce(city, 'city.station', { name: station.name, ...station.position })
  await setOnce(city, 'press.contact-name', `Pressestelle ${cityName}`)
  await setOnce(city, 'press.contact-mail', 'presse@demo.example')
  for (const [name, text] of Object.entries(legalTexts)) await setOnce(city, `legal.${name}`, text)
  await importDistricts(
    city,
    commandLine,
    districts.map(({ key, name, parent, geometry }) => ({ key, name, parent, geometry })),
  )
  await importPlaces(
    city,
    commandLine,
    places.map(({ name, kind, position }) => ({ name, kind, ...position })),
  )
  await storeMapLayer(city, commandLine, 'network', walkingNetwork())
  await storeMapLayer(city, commandLine, 'base', baseMap())
  await createDemoAccounts(city)
}

async function setOnce(city: City, key: string, value: unknown): Promise<void> {
  const setting = (await listSettings(city.db)).find((candidate) => candidate.key === key)
  if (setting?.version === 0) await changeSetting(city, commandLine, { key, value, version: 0 })
}

async function loadReports(city: City, onProgress: LoadDemo['onProgress']): Promise<void> {
  const reports = generateReports({ seed, now: city.clock.now() })
  onProgress(endOf.generating, 'reports')
  const rows = reports.map(({ id, position, time, precision, type, source, reporter }) => ({
    identity: id,
    ...position,
    time,
    precision,
    type,
    source,
    reporter: reporter ?? null,
  }))
  await storeReports(city, rows, {
    origin,
    generated: true,
    onProgress: (share) => onProgress(endOf.generating + (endOf.reports - endOf.generating) * share, 'reports'),
  })
}

/** What residents and traders sent in the last days, and what the reports desk did about it. */
async function loadInbox(city: City): Promise<void> {
  const desk = await accountIdOf(city.db, 'reports-desk@demo.example')
  await seedReports(city, commandLine, inboxReports(city.clock.now()), {
    origin,
    desk: { id: desk, name: 'reports desk', roles: ['reports-desk'] },
  })
  await placeNewReports(city)
}

/** Who has a role in the demo. */
const demoCaller = async (city: City, role: Role): Promise<Caller> => ({
  id: await accountIdOf(city.db, `${role}@demo.example`),
  name: role,
  roles: [role],
})

/** Draws while reports are written and the planner works: all of it takes seconds, and a second processor would be idle. */
function drawPictures(city: City, press: Caller) {
  const stop = new AbortController()
  const drawn = seedPictures(city, press, demoPictures, stop.signal)
  const ended = drawn.then(
    () => undefined,
    () => undefined,
  )
  return {
    drawn,
    /** ends the drawing, where it is still going on, after the picture it is at */
    stop: () => {
      stop.abort()
      return ended
    },
  }
}

async function loadNewsroom(
  city: City,
  operationId: string | null,
  pictures: Record<keyof typeof demoPictures, string>,
): Promise<void> {
  const stories = demoStories({ now: city.clock.now(), operation: operationId, pictures })
  const callers = new Map<Role, Caller>()
  for (const role of roles) callers.set(role, await demoCaller(city, role))
  const signer = (role: Role) => callers.get(role)!
  await seedStories(city, commandLine, stories, { origin, press: signer('press'), signer, operationId, topics })
}

/** @returns id of the closed operation; null where the demo begins before it is over */
async function loadOperations(
  city: City,
  onProgress: LoadDemo['onProgress'],
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const now = city.clock.now()
  const operations = demoOperations(now)
  const { land, timeZone } = await getSettings(city.db)
  const days = operations.map(({ from }) => Temporal.PlainDate.from(from))
  const holidays = days.flatMap((day) =>
    holidayDates(land, day.subtract({ days: 60 }).toString(), day.add({ days: 60 }).toString()),
  )
  const members = demoStaff({ now, holidays: [...new Set(holidays)] })
  await importStaff(city, commandLine, { members, generated: true })

  const planner = await accountIdOf(city.db, 'planner@demo.example')
  const approver = await accountIdOf(city.db, 'operations-lead@demo.example')
  let closed: string | null = null
  for (const operation of operations) {
    if (operation.key === 'closed') {
      const made = Temporal.PlainDate.from(operation.from).subtract({ days: plannedDaysAhead })
      const { id } = await seedClosedOperation(city, commandLine, {
        input: inputOf(operation),
        createdBy: planner,
        approvedBy: approver,
        createdAt: made.toZonedDateTime({ timeZone, plainTime: '10:00' }).epochMilliseconds,
        onProgress: (step, share) =>
          onProgress(endOf.reports + (endOf.operations - endOf.reports) * shareOf(step, share), 'operations'),
        ...(signal ? { signal } : {}),
      })
      await recordMeasures(city, commandLine, { operationId: id, counts: demoMeasures(), generated: true })
      closed = id
    } else {
      const { id, version } = await seedDraft(city, commandLine, {
        input: inputOf(operation),
        createdBy: planner,
        createdAt: now,
      })
      // planned by the first worker that comes up, so that the start does not wait for it
      const asPlanner = { id: planner, name: 'planner', roles: ['planner'] } as const
      if ((await listPlanRuns(city, commandLine, id)).length === 0)
        await requestPlan(city, asPlanner, { operationId: id, version })
    }
  }
  return closed
}

function shareOf(step: PlanStep, share: number): number {
  const spans: Record<PlanStep, readonly [number, number]> = { hotspots: [0, 0.1], roster: [0.1, 0.6], tours: [0.6, 1] }
  const [from, to] = spans[step]
  return from + (to - from) * share
}

function inputOf(operation: DemoOperation) {
  const { name, aims, area, days, staffPerDay, plainclothesShare, regularService } = operation
  const { station: base, shifts, from: firstDay } = operation
  return {
    ...{ name, aims, area, firstDay, days, shifts, staffPerDay, plainclothesShare, regularService },
    stationName: base.name,
    stationLat: base.position.lat,
    stationLon: base.position.lon,
    seed: operation.seed,
  }
}
