import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSettings } from '#server/city/settings.ts'
import { roles, type Role } from '#server/caller.ts'
import { createTestCity, type TestCity } from '#server/database/test-city.ts'

/**
 * Who may call what, for every load, action and endpoint of the office: a new one fails here until it is in the table, and
 * one that does not ask for its roles fails against it. Signed out, hooks.server.ts lets nobody into the office at all.
 */
const everybody: readonly Role[] = roles
const administrator: readonly Role[] = ['administrator']
const planners: readonly Role[] = ['planner', 'operations-lead']
const lead: readonly Role[] = ['operations-lead']
const jobs: readonly Role[] = ['administrator', ...planners]
const readers: readonly Role[] = ['administrator', ...planners, 'control-room', 'patrol', 'press', 'head']
const rosterReaders: readonly Role[] = [...planners, 'control-room', 'patrol', 'head']
const importers: readonly Role[] = ['reports-desk', 'administrator']
const exporters: readonly Role[] = [...importers, ...planners]
const imports = '/(office)/inbox/import'
const desk: readonly Role[] = ['reports-desk']
const operation = '/(office)/operations/[id]'
const report = '/(office)/inbox/[id]'
const settings = '/(office)/settings'
const article = '/(office)/press/[id]'
const files = '/(office)/press/files'
const pictures = '/(office)/press/pictures'
const press: readonly Role[] = ['press']
const pressReaders: readonly Role[] = ['press', 'head', ...planners, 'administrator']

const allowed: Readonly<Record<string, readonly Role[]>> = {
  '/(office) layout': everybody,
  '/(office)/account': everybody,
  '/(office)/account?/password': everybody,
  '/(office)/home': everybody,
  [imports]: importers,
  [`${imports}?/upload`]: importers,
  [`${imports}/[id]`]: importers,
  [`${imports}/[id]?/cancel`]: importers,
  [`${imports}/[id]/refused.csv GET`]: importers,
  [`${imports}/file/[id]`]: importers,
  [`${imports}/file/[id]?/preview`]: importers,
  [`${imports}/file/[id]?/start`]: importers,
  '/(office)/inbox/export': exporters,
  '/(office)/inbox/export/reports GET': exporters,
  '/(office)/home?/finishMessage': administrator,
  '/(office)/inbox': desk,
  '/(office)/inbox?/change': desk,
  '/(office)/inbox?/undo': desk,
  '/(office)/inbox?/saveView': desk,
  '/(office)/inbox?/deleteView': desk,
  '/(office)/inbox/proposals': desk,
  '/(office)/inbox/proposals?/merge': desk,
  '/(office)/inbox/proposals?/split': desk,
  '/(office)/inbox/proposals?/dismiss': desk,
  '/(office)/inbox/proposals?/restore': desk,
  '/(office)/inbox/proposals?/propose': desk,
  [report]: desk,
  [`${report}?/change`]: desk,
  [`${report}?/undo`]: desk,
  [`${report}?/write`]: desk,
  [`${report}?/correct`]: desk,
  [`${report}?/removePhoto`]: desk,
  [`${report}?/merge`]: desk,
  [`${report}?/split`]: desk,
  [`${report}?/dismiss`]: desk,
  [`${report}?/restore`]: desk,
  [`${report}?/propose`]: desk,
  [`${report}?/mask`]: desk,
  [`${report}?/find`]: desk,
  [`${report}?/fill`]: desk,
  [`${report}?/contact`]: desk,
  [`${report}/photo/[photo] GET`]: desk,
  [`${report}/viewers POST`]: desk,
  '/(office)/jobs': jobs,
  '/(office)/jobs?/cancel': jobs,
  '/(office)/jobs/[id]/events GET': [...readers, 'reports-desk'],
  '/(office)/masking': ['reports-desk', 'data-protection'],
  '/(office)/masking?/check': ['reports-desk', 'data-protection'],
  '/(office)/press': pressReaders,
  '/(office)/press/drafts': ['press'],
  '/(office)/press/drafts?/make': ['press'],
  '/(office)/press/figures GET': pressReaders,
  '/(office)/press/figures POST': pressReaders,
  '/(office)/press/figures/drift': pressReaders,
  '/(office)/press/figures/drift?/keep': ['press'],
  '/(office)/press/mend': press,
  '/(office)/press/new': press,
  '/(office)/press/new?/begin': press,
  '/(office)/press/words': press,
  '/(office)/press/words?/add': press,
  '/(office)/press/words?/remove': press,
  [`${article} layout`]: pressReaders,
  [`${article}/history`]: pressReaders,
  [`${article}/release?/block`]: press,
  [`${article}/release?/confirm`]: ['press', 'head', 'operations-lead'],
  [`${article}/release?/discard`]: press,
  [`${article}/release?/drop`]: ['press', 'head', 'operations-lead'],
  [`${article}/release?/override`]: press,
  [`${article}/release?/propose`]: press,
  [`${article}/release?/publish`]: press,
  [`${article}/release?/refuse`]: pressReaders,
  [`${article}/release?/return`]: press,
  [`${article}/release?/rush`]: press,
  [`${article}/release?/schedule`]: press,
  [`${article}/release?/sign`]: pressReaders,
  [`${article}/release?/submit`]: press,
  [`${article}/release?/unblock`]: press,
  [`${article}/release?/unschedule`]: press,
  [`${article}/release?/withdraw`]: press,
  [`${article}/release?/word`]: press,
  [`${article}/release`]: pressReaders,
  [`${files}/[id] GET`]: pressReaders,
  [`${files}/choices GET`]: pressReaders,
  [`${files}/choices POST`]: press,
  [`${files}?/remove`]: press,
  [`${files}?/upload`]: press,
  [`${pictures}/[id]/[file] GET`]: pressReaders,
  [`${pictures}/[id]?/blackOut`]: press,
  [`${pictures}/[id]?/focus`]: press,
  [`${pictures}/[id]?/remove`]: press,
  [`${pictures}/[id]?/save`]: press,
  [`${pictures}/[id]`]: pressReaders,
  [`${pictures}/choices GET`]: pressReaders,
  [`${pictures}/choices POST`]: press,
  [`${pictures}?/upload`]: press,
  [files]: pressReaders,
  [pictures]: pressReaders,
  '/(office)/situation': ['administrator', 'reports-desk', ...planners, 'control-room', 'head'],
  '/(office)/operations': readers,
  '/(office)/operations/new': planners,
  '/(office)/operations/new?/create': planners,
  [`${operation} layout`]: readers,
  [operation]: readers,
  [`${operation}?/plan`]: planners,
  [`${operation}?/cancelPlan`]: planners,
  [`${operation}?/rename`]: planners,
  [`${operation}?/duplicate`]: planners,
  [`${operation}?/approve`]: lead,
  [`${operation}?/reopen`]: planners,
  [`${operation}?/start`]: lead,
  [`${operation}?/close`]: lead,
  [`${operation}?/cancel`]: planners,
  // plan.json, which holds the roster
  [`${operation}/download/[file] GET`]: rosterReaders,
  [`${operation}/history`]: readers,
  [`${operation}/order`]: readers,
  [`${operation}/presence`]: readers,
  [`${operation}/roster`]: rosterReaders,
  [`${operation}/roster?/pin`]: planners,
  [`${operation}/roster?/unpin`]: planners,
  [`${operation}/setup`]: readers,
  [`${operation}/setup?/change`]: planners,
  [`${operation}/tours`]: readers,
  [article]: pressReaders,
  [`${article}?/save`]: press,
  [`${article}/draft POST`]: press,
  [`${article}/events GET`]: press,
  [`${article}/preview`]: pressReaders,
  [`${article}/preview/page`]: pressReaders,
  [`${article}/topics POST`]: press,
  [`${article}/writer POST`]: press,
  [settings]: administrator,
  [`${settings}?/save`]: administrator,
  [`${settings}?/reset`]: administrator,
  [`${settings}?/logo`]: administrator,
  [`${settings}?/removeLogo`]: administrator,
  [`${settings}/accounts`]: administrator,
  [`${settings}/accounts?/invite`]: administrator,
  [`${settings}/accounts/[id]`]: administrator,
  [`${settings}/accounts/[id]?/roles`]: administrator,
  [`${settings}/accounts/[id]?/disable`]: administrator,
  [`${settings}/accounts/[id]?/enable`]: administrator,
  [`${settings}/accounts/[id]?/reset`]: administrator,
  [`${settings}/agencies`]: administrator,
  [`${settings}/agencies?/add`]: administrator,
  [`${settings}/agencies/[key]`]: administrator,
  [`${settings}/agencies/[key]?/save`]: administrator,
  [`${settings}/answers`]: administrator,
  [`${settings}/answers?/add`]: administrator,
  [`${settings}/answers/[id]`]: administrator,
  [`${settings}/answers/[id]?/save`]: administrator,
  [`${settings}/catalogue`]: administrator,
  [`${settings}/catalogue/[key]`]: administrator,
  [`${settings}/catalogue/[key]?/save`]: administrator,
  [`${settings}/legal`]: administrator,
  [`${settings}/legal?/save`]: administrator,
  [`${settings}/legal?/reset`]: administrator,
  [`${settings}/places`]: administrator,
  [`${settings}/places?/add`]: administrator,
  [`${settings}/places?/remove`]: administrator,
  [`${settings}/planning`]: administrator,
  [`${settings}/planning?/save`]: administrator,
  [`${settings}/planning?/reset`]: administrator,
  [`${settings}/releases`]: administrator,
  [`${settings}/releases?/save`]: administrator,
  [`${settings}/rules`]: administrator,
  [`${settings}/rules?/save`]: administrator,
  [`${settings}/rules?/reset`]: administrator,
}

/** Outside the office: for everybody, and meant so. */
const open = [
  '(public)/+page.server.ts',
  '(public)/accessibility/+page.server.ts',
  '(public)/attribution/+page.server.ts',
  '(public)/imprint/+page.server.ts',
  '(public)/invitation/+page.server.ts',
  '(public)/newsroom/+page.server.ts',
  '(public)/newsroom/[feed=feed]/+server.ts',
  '(public)/newsroom/[kind=tag]/[key]/[feed=feed]/+server.ts',
  '(public)/newsroom/[month=month]/+page.server.ts',
  '(public)/newsroom/[slug]/+page.server.ts',
  '(public)/newsroom/[slug]/[crop=crop]/+server.ts',
  '(public)/newsroom/[slug]/event.ics/+server.ts',
  '(public)/newsroom/[slug]/figures.json/+server.ts',
  '(public)/newsroom/[slug]/figures/+page.server.ts',
  '(public)/newsroom/[slug]/share.png/+server.ts',
  '(public)/newsroom/district/[key]/+page.server.ts',
  '(public)/newsroom/file/[id]/[[name]]/+server.ts',
  '(public)/newsroom/newsletter/+page.server.ts',
  '(public)/newsroom/newsletter/confirm/[token]/+page.server.ts',
  '(public)/newsroom/newsletter/unsubscribe/[token]/+page.server.ts',
  '(public)/newsroom/picture/[id]/[file]/+server.ts',
  '(public)/newsroom/search/+page.server.ts',
  '(public)/newsroom/topic/[key]/+page.server.ts',
  '(public)/password/+page.server.ts',
  '(public)/password/choose/+page.server.ts',
  '(public)/privacy/+page.server.ts',
  '(public)/report/+page.server.ts',
  '(public)/report/[token]/+page.server.ts',
  '(public)/report/[token]/photo/[id]/+server.ts',
  '(public)/report/[token]/withdraw/+page.server.ts',
  '(public)/report/details/+page.server.ts',
  '(public)/report/details/photo/[signed]/+server.ts',
  '(public)/report/find/+server.ts',
  '(public)/report/nearby/+page.server.ts',
  '(public)/report/where/+page.server.ts',
  '(public)/sign-in/+page.server.ts',
  '(public)/sign-out/+server.ts',
  '+layout.server.ts',
  'appearance/+server.ts',
  'logo/+server.ts',
  'map/base/+server.ts',
  'map/tiles/+server.ts',
  'ogc/[...path]/+server.ts',
  'open311/[...path]/+server.ts',
  'robots.txt/+server.ts',
  'sitemap.xml/+server.ts',
  'sitemap/[file]/+server.ts',
]

const nobodysId = '019a4a00-0000-7000-8000-000000000000'
const params = { id: nobodysId, photo: nobodysId, key: 'noise', file: 'plan.json' }
/** Fields of all forms at once, so that no form is refused for want of one before its roles are asked for. */
const fields: Readonly<Record<string, string>> = {
  version: '1',
  planId: nobodysId,
  pinId: nobodysId,
  jobId: nobodysId,
  placeId: nobodysId,
  checkId: nobodysId,
  driftId: nobodysId,
  operationId: nobodysId,
  draft: 'tally',
  reason: 'So war es',
  newName: 'Anderer Name',
  copyName: 'Ein zweiter',
  staff: '001',
  date: '2025-11-02',
  shift: '',
  name: 'Platz',
  kind: 'square',
  lat: '51.5',
  lon: '7.4',
  aims: '',
  area: '{}',
  firstDay: '2025-11-02',
  days: '1',
  staffPerDay: '1',
  plainclothes: '0',
  regularService: '0',
  stationName: 'Wache',
  stationLat: '51.5',
  stationLon: '7.4',
  seed: '1',
  name_de: 'Lärm',
  name_en: 'Noise',
  group: 'order',
  severity: '1',
  handling_minutes: '8',
  retention_days: '365',
  deadline_days: '5',
  agency: '',
  email: 'neu@stadt.example',
  language: 'de',
  roles: 'press',
  reset: 'city.name',
  currentPassword: '',
  nextPassword: '',
}

type Call = (event: object) => unknown
type Module = Partial<Record<'load' | 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Call>> & {
  actions?: Record<string, Call>
}

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

async function serverFiles(): Promise<string[]> {
  const files = await readdir(import.meta.dirname, { recursive: true })
  return files.filter((file) => /\+(page\.|layout\.)?server\.ts$/.test(file)).sort()
}

const moduleOf = async (file: string) => (await import(join(import.meta.dirname, file))) as Module

/**
 * Every way into the office by name: loads of pages and layouts, actions, endpoints with their methods. A page has to ask
 * itself, whatever the layouts above it ask: they can be left out of a request for data.
 */
async function entrances(): Promise<Map<string, Call>> {
  const found = new Map<string, Call>()
  for (const file of await serverFiles()) {
    const route = `/${dirname(file)}`
    if (!route.startsWith('/(office)')) continue
    const { load, actions = {}, ...endpoints } = await moduleOf(file)
    if (load) found.set(file.endsWith('+layout.server.ts') ? `${route} layout` : route, load)
    for (const [name, action] of Object.entries(actions)) found.set(`${route}?/${name}`, action)
    for (const [method, answer] of Object.entries(endpoints)) found.set(`${route} ${method}`, answer)
  }
  return found
}

async function statusFor(call: Call, name: string, role: Role): Promise<number> {
  const url = new URL(`http://127.0.0.1:3000/${name.split('?')[0]}`)
  const request = name.includes('?/')
    ? new Request(url, { method: 'POST', body: new URLSearchParams(fields) })
    : new Request(url)
  const caller = { id: nobodysId, name: role, email: 'a@b.example', language: 'de', roles: [role] }
  const locals = { city, caller, language: 'de', settings: await getSettings(city.db), setCookies: [], requestId: '1' }
  try {
    await call({ url, request, params, locals, depends: () => undefined })
    return 200
  } catch (error) {
    if (error instanceof Error && 'status' in error) return Number(error.status)
    // a redirect is no error: the action was carried out
    if (!(error instanceof Error)) return 303
    throw error
  }
}

test('every way into the office asks for its roles', async () => {
  const found = await entrances()
  expect([...found.keys()].sort()).toEqual(Object.keys(allowed).sort())
  const wrong: string[] = []
  for (const [name, call] of found) {
    for (const role of roles) {
      const isLetIn = (await statusFor(call, name, role)) !== 403
      if (isLetIn !== allowed[name].includes(role))
        wrong.push(`${name}: ${role} ${isLetIn ? 'is let in' : 'is kept out'}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test('what lies outside the office is meant for everybody', async () => {
  const outside = (await serverFiles()).filter((file) => !file.startsWith('(office)/'))
  expect(outside.sort()).toEqual([...open].sort())
})
