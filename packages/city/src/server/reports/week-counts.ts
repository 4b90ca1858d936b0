import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import { listDisturbanceTypes } from '../city/catalogue.ts'
import { getSettings } from '../city/settings.ts'
import type { City } from '../city.ts'
import type { Figure } from '../figure.ts'
import { countIncidentsByType, newestIncidentTime } from './incidents/read.ts'

/** Who works with reports or with what follows from them. */
export const weekReaders = [
  'administrator',
  'reports-desk',
  'planner',
  'operations-lead',
  'control-room',
  'head',
] as const

export interface WeekCounts {
  /** `incidents`, `type.<key>` of the last seven whole days; the same with `.before` of the seven before */
  readonly figures: readonly Figure[]
  /** types with an incident in these two weeks, those with most in the last one first */
  readonly types: readonly { readonly key: string; readonly name_de: string; readonly name_en: string }[]
}

/**
 * Incidents in the last seven whole days and in the seven before, in all and by type: what is new at a glance.
 *
 * @returns null where nothing was ever reported
 */
export async function weekCounts(city: City, caller: Caller | null): Promise<WeekCounts | null> {
  requireRole(caller, ...weekReaders)
  const { timeZone } = await getSettings(city.db)
  const today = Temporal.Instant.fromEpochMilliseconds(city.clock.now()).toZonedDateTimeISO(timeZone).toPlainDate()
  const now = await countDays(city, timeZone, today)
  const before = await countDays(city, timeZone, today.subtract({ days: 7 }))
  if (now.total + before.total === 0 && (await newestIncidentTime(city.db)) === null) return null
  const types = (await listDisturbanceTypes(city.db))
    .filter(({ key }) => now.counts.has(key) || before.counts.has(key))
    .sort((a, b) => now.of(b.key) - now.of(a.key) || before.of(b.key) - before.of(a.key))
    .map(({ key, name_de, name_en }) => ({ key, name_de, name_en }))
  return {
    figures: [
      now.figure('incidents', now.total),
      before.figure('incidents.before', before.total),
      ...types.flatMap(({ key }) => [
        now.figure(`type.${key}`, now.of(key)),
        before.figure(`type.${key}.before`, before.of(key)),
      ]),
    ],
    types,
  }
}

/** The seven days before `end`, which is not one of them. */
async function countDays(city: City, timeZone: string, end: Temporal.PlainDate) {
  const first = end.subtract({ days: 7 })
  const { counts, generated } = await countIncidentsByType(city.db, {
    from: first.toZonedDateTime(timeZone).epochMilliseconds,
    to: end.toZonedDateTime(timeZone).epochMilliseconds,
  })
  return {
    counts,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    of: (type: string) => counts.get(type) ?? 0,
    figure: (key: string, value: number): Figure => ({
      key,
      value,
      unit: 'incidents',
      kind: 'counted',
      period: { from: first.toString(), to: end.subtract({ days: 1 }).toString() },
      places: [],
      origin: { query: 'reports.week', parameters: { days: 7 }, asOf: city.clock.now(), generated },
    }),
  }
}
