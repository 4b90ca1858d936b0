import { callerOfKey, keysOf, type ApiKey } from '../../accounts/api-keys.ts'
import { limitKey } from '../../accounts/limit-requests.ts'
import type { City, Database } from '../../city.ts'
import { faultOf } from '../../database/fault.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../errors.ts'
import type { RequestForm } from '../../exchange/open311/read-request-form.ts'
import { claimKeys, type Claim } from '../../jobs/idempotency.ts'
import type { Language } from '../../../language/translate.ts'
import { answersSchema, loadIntake, prepareReport, type Intake, type PreparedReport } from '../intake/prepare-report.ts'
import { insertReports } from '../intake/receive-report.ts'
import { toldSentence } from '../mails.ts'

/** A report a machine sends. */
export interface SentRequest {
  /** the api_key as it was sent */
  readonly apiKey: string
  readonly form: RequestForm
  readonly language: Language
  /** what makes it the same one again; null = each is a new one */
  readonly idempotencyKey: string | null
  /** everything that was sent, to tell a repetition from another request under the same key */
  readonly content: string
}

export interface ReceivedRequest {
  readonly id: string
  /** what happens next, in a sentence */
  readonly notice: string
}

/** Requests written in one transaction. */
const mostTogether = 100
/** How long what the city has set is taken as it was read: under load it would be read a hundred times a second. */
const intakeMilliseconds = 1000

interface Waiting {
  readonly request: SentRequest
  resolve(received: ReceivedRequest): void
  reject(error: unknown): void
}

interface Collector {
  readonly waiting: Waiting[]
  /** one batch at a time: the larger the next one is, the less each report costs */
  busy: boolean
  intake: { readonly loaded: Promise<Intake>; readonly at: number } | null
}

/** What waits here is not confirmed yet: another server, or this one after a crash, misses nothing. */
const collectors = new WeakMap<Database, Collector>()

/**
 * Takes a report from a machine. Those that arrive while others are being written are written together, in one transaction;
 * each is answered after its commit, and what is wrong with one is no other's concern.
 *
 * @throws Forbidden 'open311.key-unknown', NotFound 'open311.no-such-service', Invalid 'open311.…' | 'report.…', Conflict
 *   'open311.sent-before', TooManyRequests
 */
export function receiveRequest(city: City, request: SentRequest): Promise<ReceivedRequest> {
  let collector = collectors.get(city.db)
  if (!collector) collectors.set(city.db, (collector = { waiting: [], busy: false, intake: null }))
  return new Promise((resolve, reject) => {
    collector.waiting.push({ request, resolve, reject })
    startSoon(city, collector)
  })
}

function startSoon(city: City, collector: Collector): void {
  if (collector.busy) return
  collector.busy = true
  // once everything that has arrived by now is read
  setImmediate(() => {
    const batch = collector.waiting.splice(0, mostTogether)
    void receiveBatch(city, collector, batch).finally(() => {
      collector.busy = false
      if (collector.waiting.length > 0) startSoon(city, collector)
    })
  })
}

function intakeOf(city: City, collector: Collector): Promise<Intake> {
  const now = performance.now()
  if (!collector.intake || now - collector.intake.at > intakeMilliseconds) {
    collector.intake = { loaded: loadIntake(city.db), at: now }
    collector.intake.loaded.catch(() => (collector.intake = null))
  }
  return collector.intake.loaded
}

/** Answers every request of the batch, whatever happens; never throws. */
async function receiveBatch(city: City, collector: Collector, batch: readonly Waiting[]): Promise<void> {
  try {
    await writeTogether(city, await prepareAll(city, await intakeOf(city, collector), batch))
  } catch (error) {
    // while the database is away one after the other would fail, each after a while
    if (batch.length === 1 || faultOf(error)) for (const { reject } of batch) reject(error)
    else for (const one of batch) await receiveBatch(city, collector, [one])
  }
}

interface Prepared {
  readonly waiting: Waiting
  readonly key: ApiKey
  readonly report: PreparedReport
  readonly intake: Intake
  readonly notice: string
}

/** Checks keys, limits and fields; whatever is refused is answered at once and left out. */
async function prepareAll(city: City, intake: Intake, batch: readonly Waiting[]): Promise<Prepared[]> {
  const keys = await keysOf(
    city.db,
    batch.map(({ request }) => request.apiKey),
  )
  const prepared: Prepared[] = []
  for (const waiting of batch) {
    try {
      const key = keys.get(waiting.request.apiKey)
      if (!key) throw new Forbidden('open311.key-unknown')
      await limitKey(city, key)
      const report = prepareOne(city, intake, key, waiting.request)
      const { state = null, due_on = null } = report.row
      const notice = toldSentence({ state, due_on }, report.responsible, waiting.request.language)
      prepared.push({ waiting, key, intake, report, notice })
    } catch (error) {
      if (faultOf(error)) throw error
      waiting.reject(error)
    }
  }
  return prepared
}

function prepareOne(city: City, intake: Intake, key: ApiKey, { form, language }: SentRequest): PreparedReport {
  if (!intake.types.has(form.code)) throw new NotFound('open311.no-such-service')
  return prepareReport(
    city,
    intake,
    {
      type: form.code,
      position: form.position,
      place: form.address,
      text: form.description,
      answers: readAnswers(form.attributes),
      mail: form.email,
      language,
    },
    { origin: 'open311', apiKey: key.id },
  )
}

/** Attributes of other servers' services are passed over: clients send the same ones to everybody. */
function readAnswers(attributes: RequestForm['attributes']) {
  const known = Object.entries(attributes).filter(([code]) => Object.hasOwn(answersSchema.shape, code))
  const parsed = answersSchema.safeParse(Object.fromEntries(known))
  if (!parsed.success) throw new Invalid('open311.attribute', { field: String(parsed.error.issues[0]?.path[0]) })
  return parsed.data
}

const locationOf = (id: string) => `/open311/v2/requests/${id}`
const idOfLocation = (location: string) => location.slice(location.lastIndexOf('/') + 1)

async function writeTogether(city: City, prepared: readonly Prepared[]): Promise<void> {
  if (prepared.length === 0) return
  const { firsts, repeated } = withoutRepeats(prepared)
  const claimed = firsts.filter(({ waiting }) => waiting.request.idempotencyKey !== null)
  const known = new Map<Prepared, { location: string; same: boolean }>()
  await city.db.transaction().execute(async (trx) => {
    const before = await claimKeys(trx, city, claimed.map(claimOf))
    before.forEach((first, index) => first && known.set(claimed[index], first))
    const fresh = firsts.filter((one) => !known.has(one))
    for (const group of Map.groupBy(fresh, ({ key }) => key.id).values()) {
      const [{ key, intake }] = group
      await insertReports(
        trx,
        city,
        intake,
        group.map(({ report }) => report),
        callerOfKey(key),
      )
    }
  })
  for (const one of firsts) {
    const first = known.get(one)
    answer(one, first ? idOfLocation(first.location) : one.report.row.id!, first?.same ?? true)
    for (const again of repeated.get(one) ?? []) {
      const isSame = again.waiting.request.content === one.waiting.request.content
      answer(again, first ? idOfLocation(first.location) : one.report.row.id!, isSame && (first?.same ?? true))
    }
  }
}

function answer({ waiting, notice }: Prepared, id: string, same: boolean): void {
  if (same) waiting.resolve({ id, notice })
  else waiting.reject(new Conflict('open311.sent-before'))
}

function claimOf({ key, waiting: { request }, report }: Prepared): Claim {
  return {
    caller: callerOfKey(key).id,
    key: request.idempotencyKey!,
    content: request.content,
    location: locationOf(report.row.id!),
  }
}

/** Of those with the same idempotency key in one batch the first is written, the others get its answer. */
function withoutRepeats(prepared: readonly Prepared[]) {
  const firstOf = new Map<string, Prepared>()
  const firsts: Prepared[] = []
  const repeated = new Map<Prepared, Prepared[]>()
  for (const one of prepared) {
    const { idempotencyKey } = one.waiting.request
    const name = idempotencyKey === null ? null : `${one.key.id} ${idempotencyKey}`
    const first = name === null ? undefined : firstOf.get(name)
    if (first) repeated.set(first, [...(repeated.get(first) ?? []), one])
    else {
      firsts.push(one)
      if (name !== null) firstOf.set(name, one)
    }
  }
  return { firsts, repeated }
}
