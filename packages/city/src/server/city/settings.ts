import { defaultPresenceParameters, requirePresenceParameters } from 'planning/presence/parameters'
import type { RuleSet } from 'planning/roster/model'
import { defaultRuleSets } from 'planning/roster/rule-sets'
import type { PresenceParameters } from 'planning/tours/model'
import type { z } from 'zod'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { requireVersion } from './require-version.ts'
import { named, settingDefinitions, type SettingDefinition } from './setting-definitions.ts'

type Named = { [K in keyof typeof named]: z.infer<(typeof named)[K]['schema']> }

/** What the city has set, or the defaults. */
export interface Settings extends Pick<
  Named,
  'cityName' | 'logo' | 'timeZone' | 'newsletterHour' | 'land' | 'station' | 'basemap' | 'orderTitle'
> {
  readonly planning: {
    readonly windowWeeks: number
    readonly timeBands: Named['timeBands']
    readonly presence: PresenceParameters
  }
  /** the numbers of the law, one set for each group of staff */
  readonly ruleSets: readonly RuleSet[]
  readonly legal: Pick<Named, 'imprint' | 'privacy' | 'accessibility' | 'contactMail'>
  /** whom the press asks, where an article names nobody else; each may be empty */
  readonly pressContact: { readonly name: string; readonly phone: string; readonly email: string }
}

/** A setting as the settings page shows it. */
export interface SettingView extends Omit<SettingDefinition, 'schema'> {
  readonly value: unknown
  /** 0 where the default holds */
  readonly version: number
}

/** All settings in one query. A stored value that no longer fits its definition falls back to the default. */
export async function getSettings(db: Database): Promise<Settings> {
  const stored = await storedValues(db)
  const of = <K extends keyof typeof named>(name: K) => valueOf(named[name], stored) as Named[K]
  return {
    cityName: of('cityName'),
    logo: of('logo'),
    timeZone: of('timeZone'),
    newsletterHour: of('newsletterHour'),
    land: of('land'),
    station: of('station'),
    basemap: of('basemap'),
    orderTitle: of('orderTitle'),
    planning: {
      windowWeeks: of('windowWeeks'),
      timeBands: of('timeBands'),
      presence: presenceOf(stored),
    },
    ruleSets: defaultRuleSets.map((rules) => rulesOf(rules, stored)),
    legal: {
      imprint: of('imprint'),
      privacy: of('privacy'),
      accessibility: of('accessibility'),
      contactMail: of('contactMail'),
    },
    pressContact: { name: of('pressName'), phone: of('pressPhone'), email: of('pressMail') },
  }
}

/** Every setting with name, source, default and value, in the order of the settings page. */
export async function listSettings(db: Database): Promise<SettingView[]> {
  const stored = await storedValues(db)
  return settingDefinitions.map(({ schema: _, ...definition }) => ({
    ...definition,
    value: valueOf({ ...definition, schema: _ }, stored),
    version: stored.get(definition.key)?.version ?? 0,
  }))
}

/**
 * Sets a setting.
 *
 * @param input.version the version the caller saw (0 = the default); input.value any JSON value, checked here
 * @throws NotFound for an unknown key, Invalid 'settings.invalid', Conflict 'city.changed-meanwhile'
 */
export async function changeSetting(
  city: City,
  caller: Caller | null,
  input: { key: string; value: unknown; version: number },
): Promise<void> {
  requireRole(caller, 'administrator')
  const definition = definitionOf(input.key)
  const parsed = definition.schema.safeParse(input.value)
  if (!parsed.success) throw new Invalid('settings.invalid', { setting: input.key })
  requireVersion(input.version)
  const row = { key: input.key, value: JSON.stringify(parsed.data), updated_at: new Date(city.clock.now()) }
  await transact(city.db, async (trx) => {
    const changed =
      input.version === 0
        ? await trx
            .insertInto('setting')
            .values(row)
            .onConflict((conflict) => conflict.column('key').doNothing())
            .returning('key')
            .executeTakeFirst()
        : await trx
            .updateTable('setting')
            .set({ ...row, version: input.version + 1 })
            .where('key', '=', input.key)
            .where('version', '=', input.version)
            .returning('key')
            .executeTakeFirst()
    if (!changed) throw new Conflict('city.changed-meanwhile')
    if (definition.group === 'presence') requireConsistent(await storedValues(trx), input.key)
    await record(
      trx,
      city,
      caller,
      'setting.change',
      input.key,
      definition.input.kind === 'picture' ? null : parsed.data,
    )
  })
}

/** Back to the default. @throws NotFound, Conflict 'city.changed-meanwhile' */
export async function resetSetting(
  city: City,
  caller: Caller | null,
  { key, version }: { key: string; version: number },
): Promise<void> {
  requireRole(caller, 'administrator')
  definitionOf(key)
  requireVersion(version)
  await transact(city.db, async (trx) => {
    const removed = await trx
      .deleteFrom('setting')
      .where('key', '=', key)
      .where('version', '=', version)
      .returning('key')
      .executeTakeFirst()
    if (!removed && version !== 0) throw new Conflict('city.changed-meanwhile')
    if (!removed) return
    requireConsistent(await storedValues(trx), key)
    await record(trx, city, caller, 'setting.reset', key, null)
  })
}

function record(trx: Database, city: City, caller: Caller, action: string, key: string, value: unknown): Promise<void> {
  return recordAudit(trx, city, caller, {
    action,
    subjectKind: 'setting',
    subjectId: key,
    details: value === null ? {} : { value },
  })
}

type Stored = ReadonlyMap<string, { readonly value: unknown; readonly version: number }>

async function storedValues(db: Database): Promise<Stored> {
  const rows = await db.selectFrom('setting').select(['key', 'value', 'version']).execute()
  return new Map(rows.map((row) => [row.key, row]))
}

function definitionOf(key: string): SettingDefinition {
  const definition = settingDefinitions.find((candidate) => candidate.key === key)
  if (!definition) throw new NotFound()
  return definition
}

function valueOf(definition: SettingDefinition, stored: Stored): unknown {
  const row = stored.get(definition.key)
  if (!row) return definition.default
  const parsed = definition.schema.safeParse(row.value)
  return parsed.success ? parsed.data : definition.default
}

/** The stored numbers put into the places planning wants them in: `presence.stayMinutes.min` → stayMinutes.min. */
function presenceOf(stored: Stored): PresenceParameters {
  const parameters: Record<string, unknown> = structuredClone({ ...defaultPresenceParameters })
  for (const definition of settingDefinitions) {
    if (definition.group !== 'presence') continue
    const path = definition.key.split('.').slice(1)
    const last = path.pop()!
    const holder = path.reduce((object, name) => object[name] as Record<string, unknown>, parameters)
    holder[last] = valueOf(definition, stored)
  }
  return parameters as unknown as PresenceParameters
}

/** A rule set with the numbers the city has set. */
function rulesOf(rules: RuleSet, stored: Stored): RuleSet {
  const numbers = settingDefinitions
    .filter(({ group }) => group === `rules-${rules.key}`)
    .map((definition) => [definition.key.split('.').at(-1)!, valueOf(definition, stored)])
  return { ...rules, ...Object.fromEntries(numbers) }
}

/** Settings that are each right may contradict each other (shortest stay longer than the longest). */
function requireConsistent(stored: Stored, key: string): void {
  try {
    requirePresenceParameters(presenceOf(stored))
  } catch (error) {
    if (error instanceof RangeError) throw new Invalid('settings.contradiction', { setting: key })
    throw error
  }
}
