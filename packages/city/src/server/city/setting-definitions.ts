import { DEFAULT_BANDS, bandOfHours } from 'planning/hotspots/time-bands'
import { presenceSettings } from 'planning/presence/parameters'
import { ruleSetFields, type RuleSetField } from 'planning/roster/rule-sets'
import { z } from 'zod'
import { settingsTexts } from '../../language/settings.ts'
import { laender, type Land } from './holidays.ts'

/** How a setting is asked for on the settings page. */
export type SettingInput =
  | { readonly kind: 'text' | 'translated-text' | 'position' | 'basemap' | 'time-bands' | 'picture' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: Translated }[] }

export type SettingGroup = 'city' | 'map' | 'planning' | 'presence' | 'legal' | 'press' | `rules-${string}`

export interface Translated {
  readonly de: string
  readonly en: string
}

/** One setting of the city: everything about it, in one place. */
export interface SettingDefinition<Value = unknown> {
  readonly key: string
  readonly group: SettingGroup
  readonly label: Translated
  /** where the default comes from */
  readonly source: Translated
  /** key behind `settings.unit.` */
  readonly unit: string | null
  readonly input: SettingInput
  readonly schema: z.ZodType<Value>
  readonly default: Value
}

const position = z.object({
  name: z.string().trim().min(1).max(120),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
})

const basemap = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('schematic') }),
  z.object({ kind: z.literal('style'), url: z.url({ protocol: /^https?$/ }) }),
  z.object({ kind: z.literal('pmtiles'), path: z.string().trim().min(1).max(500) }),
])

const timeBand = z.object({
  key: z.string().trim().min(1).max(40),
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  fromHour: z.int().min(0).max(23),
  toHour: z.int().min(1).max(24),
})

const timeBands = z
  .array(timeBand)
  .min(1)
  .max(168)
  .refine(
    (bands) => {
      try {
        bandOfHours(bands)
        return true
      } catch {
        return false
      }
    },
    { error: 'time bands overlap or are out of range' },
  )

/** The picture itself travels with the setting: small, and on every server at once. */
const logo = z
  .object({
    type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    /** base64 */
    data: z.base64().max(700_000),
  })
  .nullable()

const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
      return zone.includes('/') || zone === 'UTC'
    } catch {
      return false
    }
  },
  { error: 'no IANA time zone' },
)

const translatedText = z.object({ de: z.string().max(100_000), en: z.string().max(100_000) })

function text(key: keyof typeof settingsTexts): Translated {
  return settingsTexts[key]
}

type Named = {
  [K in keyof typeof settingsTexts]: K extends `settings.${infer Name}.source` ? Name : never
}[keyof typeof settingsTexts]

function define<Value>(
  key: Named,
  rest: Omit<SettingDefinition<Value>, 'key' | 'label' | 'source' | 'unit'> & { unit?: string },
): SettingDefinition<Value> {
  return { key, label: text(`settings.${key}`), source: text(`settings.${key}.source`), unit: null, ...rest }
}

const legalText = (key: Named) =>
  define(key, {
    group: 'legal',
    input: { kind: 'translated-text' },
    schema: translatedText,
    default: { de: '', en: '' },
  })

/** The settings with a type of their own, by the name under which `getSettings` returns them. */
export const named = {
  cityName: define('city.name', {
    group: 'city',
    input: { kind: 'text' },
    schema: z.string().trim().min(1).max(80),
    default: 'Musterstadt',
  }),
  logo: define('city.logo', { group: 'city', input: { kind: 'picture' }, schema: logo, default: null }),
  timeZone: define('city.time-zone', {
    group: 'city',
    input: { kind: 'text' },
    schema: timeZone,
    default: 'Europe/Berlin',
  }),
  newsletterHour: define('newsletter.hour', {
    group: 'city',
    input: { kind: 'number', min: 0, max: 23, whole: true },
    unit: 'hour-of-day',
    schema: z.int().min(0).max(23),
    default: 17,
  }),
  land: define<Land>('city.land', {
    group: 'city',
    input: {
      kind: 'choice',
      choices: Object.entries(laender).map(([value, label]) => ({ value, label })),
    },
    schema: z.enum(Object.keys(laender) as Land[]),
    default: 'NW',
  }),
  station: define('city.station', {
    group: 'city',
    input: { kind: 'position' },
    schema: position.nullable(),
    default: null,
  }),
  basemap: define<z.infer<typeof basemap>>('map.basemap', {
    group: 'map',
    input: { kind: 'basemap' },
    schema: basemap,
    default: { kind: 'schematic' },
  }),
  windowWeeks: define('planning.window-weeks', {
    group: 'planning',
    input: { kind: 'number', min: 1, max: 104, whole: true },
    unit: 'weeks',
    schema: z.int().min(1).max(104),
    default: 12,
  }),
  timeBands: define('planning.time-bands', {
    group: 'planning',
    input: { kind: 'time-bands' },
    schema: timeBands,
    default: DEFAULT_BANDS.map((band) => ({ ...band, weekdays: [...band.weekdays] })),
  }),
  orderTitle: define('order.title', {
    group: 'planning',
    input: { kind: 'text' },
    schema: z.string().trim().min(1).max(80),
    default: 'Einsatzbefehl',
  }),
  imprint: legalText('legal.imprint'),
  privacy: legalText('legal.privacy'),
  accessibility: legalText('legal.accessibility'),
  contactMail: define('legal.contact-mail', {
    group: 'legal',
    input: { kind: 'text' },
    schema: z.union([z.literal(''), z.email().max(200)]),
    default: '',
  }),
  pressName: define('press.contact-name', {
    group: 'press',
    input: { kind: 'text' },
    schema: z.string().trim().max(200),
    default: '',
  }),
  pressPhone: define('press.contact-phone', {
    group: 'press',
    input: { kind: 'text' },
    schema: z.string().trim().max(60),
    default: '',
  }),
  pressMail: define('press.contact-mail', {
    group: 'press',
    input: { kind: 'text' },
    schema: z.union([z.literal(''), z.email().max(200)]),
    default: '',
  }),
}

/** The parameters of the presence model as planning names them, with its sources. */
const presenceDefinitions: readonly SettingDefinition<number>[] = presenceSettings.map((setting) => ({
  key: `presence.${setting.key}`,
  group: 'presence',
  label: labelOf(setting.labelKey),
  source: {
    de: [setting.remark.de, ...setting.sources].join(' '),
    en: [setting.remark.en, ...setting.sources].join(' '),
  },
  unit: setting.unit,
  input: { kind: 'number', min: setting.min, max: setting.max, whole: setting.key.startsWith('stayMinutes') },
  schema: z
    .number()
    .min(setting.min)
    .max(setting.max)
    .refine((value) => !setting.key.startsWith('stayMinutes') || Number.isInteger(value)),
  default: setting.default,
}))

/** From … to what a number of the law may be set to: wide, for the city knows its agreements. */
const ruleLimits: Readonly<Record<Exclude<RuleSetField['key'], 'breaks'>, readonly [min: number, max: number]>> = {
  restHours: [0, 48],
  dailyHours: [1, 24],
  weeklyAverageHours: [1, 80],
  averagingWeeks: [1, 52],
  daysInARow: [1, 28],
  accountHours: [0, 1000],
  // no farther than shifts and holidays around an operation are known (`promised-shifts.ts`, `plan-input.ts`)
  sundayRestWithinDays: [1, 60],
  holidayRestWithinDays: [1, 60],
  freeSundaysAYear: [0, 52],
}

/** The numbers of the law by rule set, as planning names them; breaks are not a number and stay as the law has them. */
const ruleDefinitions: readonly SettingDefinition<number>[] = Object.entries(ruleSetFields).flatMap(([set, fields]) =>
  fields.flatMap(({ key, unit, labelKey, default: value, source, remark, assumption }) => {
    if (key === 'breaks' || typeof value !== 'number') return []
    const [min, max] = ruleLimits[key]
    const whole = unit !== 'hours'
    const number = z.number().min(min).max(max)
    return {
      key: `rules.${set}.${key}`,
      group: `rules-${set}` as const,
      label: labelOf(labelKey),
      source: {
        de: `${assumption ? 'Annahme, von Ihnen zu bestätigen: ' : ''}${source}${remark ? ` (${remark.de})` : ''}`,
        en: `${assumption ? 'Assumed, to be confirmed by you: ' : ''}${source}${remark ? ` (${remark.en})` : ''}`,
      },
      unit,
      input: { kind: 'number', min, max, whole } as const,
      schema: whole ? number.refine(Number.isInteger) : number,
      default: value,
    }
  }),
)

function labelOf(key: string): Translated {
  if (Object.hasOwn(settingsTexts, key)) return settingsTexts[key as keyof typeof settingsTexts]
  throw new RangeError(`the setting ${key} has no name in language/settings.ts`)
}

/** All settings in the order of the settings page. */
export const settingDefinitions: readonly SettingDefinition[] = [
  ...Object.values(named),
  ...presenceDefinitions,
  ...ruleDefinitions,
]
