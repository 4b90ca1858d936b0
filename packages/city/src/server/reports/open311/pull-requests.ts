import { setTimeout as sleep } from 'node:timers/promises'
import { createZoneClock, type ZoneClock } from 'planning/geo/zone-clock'
import { isPosition } from 'planning/geo/distance'
import type { Position } from 'planning/model'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { ensureTypesFromImport, listDisturbanceTypes } from '../../city/catalogue.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { describeError } from '../../describe-error.ts'
import { KnownError, NotFound } from '../../errors.ts'
import { openServer, type ServerOptions } from '../../exchange/open311/ask-server.ts'
import type { ForeignRequest } from '../../exchange/open311/read-answer.ts'
import { FileTypes } from '../../exchange/file-types.ts'
import { readStamp, type StampOptions } from '../../exchange/read-time.ts'
import { maskedText } from '../import/masked-text.ts'
import { addCounts, storeReports } from '../store-reports.ts'
import type { ReportToStore, WriteCounts } from '../write-reports.ts'
import type { Source } from './sources.ts'
import { walkRequests } from './walk-requests.ts'

/** What one run brought. */
export interface PullResult extends WriteCounts {
  /** without id, time or place here: nothing can be made of them */
  readonly refused: number
}

/** Who fetches on a schedule. */
const schedule: Caller = { id: 'system', name: 'schedule', roles: ['administrator'] }

/** A run that takes longer goes on with the next one, from where it came to. */
const mostRunMilliseconds = 20 * 60_000

/** How far from the city's station a report may lie: farther away it is another city's. */
const farDegrees = 0.6

/**
 * Fetches what is new or changed at a source and stores it: the same again changes nothing, and a run that breaks off is
 * taken up where it came to.
 *
 * @param input.wait how pauses between attempts are waited for
 * @throws NotFound 'open311.no-such-source', Unavailable 'open311.away', Invalid 'open311.…'
 */
export async function pullSource(
  city: City,
  caller: Caller | null,
  input: { readonly id: string; readonly signal?: AbortSignal; readonly wait?: ServerOptions['wait'] },
): Promise<PullResult> {
  requireRole(caller, 'administrator')
  const source = isUuid(input.id)
    ? await city.db.selectFrom('open311_source').selectAll().where('id', '=', input.id).executeTakeFirst()
    : undefined
  if (!source) throw new NotFound('open311.no-such-source', { id: input.id })
  try {
    const result = await pull(city, source, input)
    await finishRun(city, caller, source, { error: null, result })
    return result
  } catch (error) {
    const known = error instanceof KnownError ? error : null
    await finishRun(city, caller, source, { error: known ?? new KnownError('job.failed', 500), result: null })
    throw error
  }
}

/** Fetches from every source whose time has come: a regular task of the workers. One that fails keeps no other waiting. */
export async function pullDueSources(city: City): Promise<void> {
  const sources = await city.db.selectFrom('open311_source').selectAll().where('active', '=', true).execute()
  for (const source of sources) {
    if (source.last_run !== null && source.last_run.getTime() + source.every_minutes * 60_000 > city.clock.now())
      continue
    try {
      const result = await pullSource(city, schedule, { id: source.id })
      city.log.info('open311.pulled', { host: hostOf(source), ...result })
    } catch (error) {
      const why = error instanceof KnownError ? { problem: error.key } : describeError(error)
      city.log.warn('open311.failed', { host: hostOf(source), ...why })
    }
  }
}

function hostOf({ url }: Source): string {
  return new URL(url).host
}

async function pull(
  city: City,
  source: Source,
  { signal = new AbortController().signal, wait }: { signal?: AbortSignal; wait?: ServerOptions['wait'] },
): Promise<PullResult> {
  const { timeZone, station } = await getSettings(city.db)
  const types = await createTypeFinder(city, source)
  const clock = createZoneClock(timeZone)
  const reader = { stamps: { clock, dateOrder: 'day-first' } as const, near: station, typeOf: types.typeOf }
  const server = openServer(
    { url: source.url, jurisdiction: source.jurisdiction, apiKey: source.api_key, allowPrivate: source.allow_private },
    {
      signal: AbortSignal.any([signal, AbortSignal.timeout(mostRunMilliseconds)]),
      now: () => city.clock.now(),
      chance: Math.random,
      wait: wait ?? ((milliseconds, until) => sleep(milliseconds, undefined, { signal: until })),
    },
  )
  const result = { added: 0, updated: 0, unchanged: 0, refused: 0 }
  const walk = {
    watermark: source.watermark?.getTime() ?? null,
    since: startOf(source.since, clock),
    now: city.clock.now(),
    updatedAt: (request: ForeignRequest) => momentOf(request.updated_datetime, reader.stamps)?.instant ?? null,
  }
  for await (const { requests, until } of walkRequests(server, walk)) {
    const rows = newestOfEach(requests, reader)
    result.refused += rows.refused
    await types.store()
    if (rows.reports.length > 0) {
      const stored = await storeReports(city, rows.reports, { origin: `open311:${hostOf(source)}`, generated: false })
      addCounts(result, stored)
    }
    await saveWatermark(city, source, until)
  }
  return result
}

/** What is stored need not be fetched again, so that it never goes back; the run's end is what is recorded. */
async function saveWatermark(city: City, source: Source, until: number): Promise<void> {
  await city.db
    .updateTable('open311_source')
    .set({ watermark: new Date(until) })
    .where('id', '=', source.id)
    .where((eb) => eb.or([eb('watermark', 'is', null), eb('watermark', '<', new Date(until))]))
    .execute()
}

async function finishRun(
  city: City,
  caller: Caller,
  source: Source,
  { error, result }: { error: KnownError | null; result: PullResult | null },
): Promise<void> {
  await transact(city.db, async (trx) => {
    await trx
      .updateTable('open311_source')
      .set({
        last_run: new Date(city.clock.now()),
        last_error: error && JSON.stringify({ key: error.key, params: error.params }),
      })
      .where('id', '=', source.id)
      .execute()
    await recordAudit(trx, city, caller, {
      action: error ? 'open311-source.failed' : 'open311-source.pulled',
      subjectKind: 'open311-source',
      subjectId: source.id,
      details: result ?? { problem: error!.key },
    })
  })
}

interface Reader {
  readonly stamps: StampOptions
  readonly near: Position | null
  readonly typeOf: (request: ForeignRequest) => string
}

/** Duplicates and an order of its own are common: of each id the version that was changed last counts. */
function newestOfEach(
  requests: readonly ForeignRequest[],
  reader: Reader,
): { reports: ReportToStore[]; refused: number } {
  const newest = new Map<string, ReportToStore>()
  let refused = 0
  for (const request of requests) {
    const report = readReport(request, reader)
    if (!report) {
      refused++
      continue
    }
    const known = newest.get(report.identity)
    if (!known || (report.updatedAt ?? 0) >= (known.updatedAt ?? 0)) newest.set(report.identity, report)
  }
  return { reports: [...newest.values()], refused }
}

function readReport(request: ForeignRequest, { stamps, near, typeOf }: Reader): ReportToStore | null {
  const { service_request_id: identity, description } = request
  const updated = momentOf(request.updated_datetime, stamps)
  const requested = momentOf(request.requested_datetime, stamps) ?? updated
  const position = positionOf(request)
  if (identity === undefined || !requested || !position || isFar(position, near)) return null
  return {
    identity: identity.slice(0, 200),
    ...position,
    time: requested.instant,
    precision: requested.hasTime ? 'minute' : 'day',
    type: typeOf(request),
    source: 'resident',
    text: description === undefined ? null : maskedText(description),
    updatedAt: updated?.instant ?? null,
    status: statusOf(request),
  }
}

/** Some write it with a capital letter, some have states of their own, which say nothing here. */
function statusOf({ status }: ForeignRequest): 'open' | 'closed' | null {
  const written = status?.toLowerCase()
  return written === 'open' || written === 'closed' ? written : null
}

/** Without offset it is the time on the city's clocks. */
function momentOf(text: string | undefined, stamps: StampOptions) {
  return text === undefined ? null : readStamp(text, stamps)
}

function positionOf({ lat, long }: ForeignRequest): Position | null {
  const position = { lat: degrees(lat), lon: degrees(long) }
  // 0, 0 is what servers put where they have no place
  return isPosition(position) && (position.lat !== 0 || position.lon !== 0) ? position : null
}

function degrees(text: string | undefined): number {
  const written = (text ?? '').replace(',', '.')
  return /^-?\d{1,3}(?:\.\d+)?$/.test(written) ? Number(written) : NaN
}

function isFar({ lat, lon }: Position, near: Position | null): boolean {
  return near !== null && (Math.abs(lat - near.lat) > farDegrees || Math.abs(lon - near.lon) > farDegrees)
}

function startOf(date: string, clock: ZoneClock): number {
  return clock.instantOfCivil(Date.parse(`${date}T00:00:00Z`))
}

/** The type of a service: as somebody said, by its code or its name; else as files of reports are read. */
async function createTypeFinder(city: City, source: Source) {
  const catalogue = (await listDisturbanceTypes(city.db)).filter(({ fromImport }) => !fromImport)
  const given = source.types as Record<string, string>
  const keys = new Set(catalogue.map(({ key }) => key))
  const named = new FileTypes(source.url, catalogue, new Map(Object.entries(given).filter(([, key]) => keys.has(key))))
  const found = new Map<string, string>()
  const unknown = new Set<string>()
  return {
    typeOf({ service_code: code = '', service_name: name = '' }: ForeignRequest): string {
      const service = JSON.stringify([code, name])
      let key = found.get(service)
      if (key === undefined) {
        const byCode = Object.hasOwn(given, code) && keys.has(given[code]) ? given[code] : null
        const type = byCode === null ? named.typeOf('', name || code) : { key: byCode, known: true, name }
        if (!type.known) unknown.add(type.name)
        found.set(service, (key = type.key))
      }
      return key
    },
    /** Services nobody knows become types of their own, as with files. */
    async store(): Promise<void> {
      if (unknown.size > 0) await ensureTypesFromImport(city.db, [...unknown])
      unknown.clear()
    },
  }
}
