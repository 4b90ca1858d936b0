import type { RuleSet } from './model.ts'

/**
 * The numbers of the law as data, one set for each group of staff. A city may change each of them; what the law leaves
 * open, or what we could not tie to a paragraph, is marked as an assumption and must be confirmed by the city.
 */

type FieldKey = Exclude<keyof RuleSet, 'key'>

/** One field of a rule set, as the settings page shows it. */
export interface RuleSetField {
  readonly key: FieldKey
  readonly unit: 'hours' | 'days' | 'weeks' | 'minutes'
  /** key of the field's name in the dictionaries, German and English */
  readonly labelKey: string
  readonly default: RuleSet[FieldKey]
  /** law and paragraph, as they are cited */
  readonly source: string
  /** what else is to be known of it */
  readonly remark: { readonly de: string; readonly en: string } | null
  /** true where the law leaves the number open and the city has to confirm it */
  readonly assumption: boolean
}

/** Hours a week of a full-time contract: § 6 (1) TVöD-VKA, § 2 (1) AZVO NRW (40 from the age of 55, 39 from 60). */
export const fullTimeWeeklyHours: Readonly<Record<string, number>> = { employee: 39, 'civil-servant-nrw': 41 }

const legalBreaks = [
  { overHours: 6, minutes: 30 },
  { overHours: 9, minutes: 45 },
] as const

const units: Record<FieldKey, RuleSetField['unit']> = {
  restHours: 'hours',
  dailyHours: 'hours',
  weeklyAverageHours: 'hours',
  averagingWeeks: 'weeks',
  daysInARow: 'days',
  accountHours: 'hours',
  sundayRestWithinDays: 'days',
  holidayRestWithinDays: 'days',
  freeSundaysAYear: 'days',
  breaks: 'minutes',
}

interface Remark {
  readonly de: string
  readonly en: string
  readonly assumption: boolean
}

const note = (de: string, en: string): Remark => ({ de, en, assumption: false })
const assumed = (de: string, en: string): Remark => ({ de, en, assumption: true })

type Row = readonly [value: RuleSet[FieldKey], source: string, remark?: Remark]

const daysInARow: Row = [
  6,
  'Art. 5 RL 2003/88/EG',
  assumed(
    'ein Ruhetag je Siebentageszeitraum; EuGH C-306/16 ließe mehr zu, siehe Dienstvereinbarung',
    'one day of rest in each period of seven days; ECJ C-306/16 would allow more, see the works agreement',
  ),
]

/** Employees: Arbeitszeitgesetz and TVöD. Work on Sundays and holidays: § 10 (1) no. 2 ArbZG (public safety and order). */
const employee: Record<FieldKey, Row> = {
  restHours: [11, '§ 5 (1) ArbZG'],
  dailyHours: [10, '§ 3 Satz 2 ArbZG'],
  weeklyAverageHours: [48, '§ 3 ArbZG', note('8 Stunden × 6 Werktage', '8 hours × 6 working days')],
  averagingWeeks: [24, '§ 3 Satz 2 ArbZG'],
  daysInARow,
  accountHours: [
    40,
    '§ 10 (5) a TVöD',
    assumed(
      'Zeitschuld bis 40 Stunden, Zeitguthaben bis zu einem Vielfachen davon nach Dienstvereinbarung',
      'up to 40 hours owed; hours in hand up to a multiple of that by works agreement',
    ),
  ],
  sundayRestWithinDays: [14, '§ 11 (3) Satz 1 ArbZG'],
  holidayRestWithinDays: [56, '§ 11 (3) Satz 2 ArbZG'],
  freeSundaysAYear: [15, '§ 11 (1) ArbZG'],
  breaks: [legalBreaks, '§ 4 ArbZG'],
}

const asEmployees = assumed('wie bei Tarifbeschäftigten', 'as for employees')

/**
 * Civil servants in North Rhine-Westphalia: AZVO NRW, and under it Directive 2003/88/EC, which binds the city as an
 * employer. The ArbZG does not apply to them; where the directive says nothing they are treated as employees are.
 */
const civilServantNrw: Record<FieldKey, Row> = {
  restHours: [11, 'Art. 3 RL 2003/88/EG, AZVO NRW'],
  dailyHours: [10, 'AZVO NRW; § 3 ArbZG', asEmployees],
  weeklyAverageHours: [48, 'Art. 6 b RL 2003/88/EG, AZVO NRW'],
  averagingWeeks: [17, 'Art. 16 b RL 2003/88/EG', note('vier Monate', 'four months')],
  daysInARow,
  accountHours: [
    40,
    '§ 14 (5) AZVO NRW',
    assumed('Zeitguthaben bis 120 Stunden nach Dienstvereinbarung', 'hours in hand up to 120 by works agreement'),
  ],
  sundayRestWithinDays: [14, 'Art. 16 a RL 2003/88/EG; § 11 (3) Satz 1 ArbZG', asEmployees],
  holidayRestWithinDays: [56, '§ 11 (3) Satz 2 ArbZG', asEmployees],
  freeSundaysAYear: [15, '§ 11 (1) ArbZG', asEmployees],
  breaks: [legalBreaks, 'Art. 4 RL 2003/88/EG, AZVO NRW; § 4 ArbZG', asEmployees],
}

const tables = { employee, 'civil-servant-nrw': civilServantNrw }

/** The rule sets a new city starts with. */
export const defaultRuleSets: readonly RuleSet[] = Object.entries(tables).map(
  ([key, rows]) => ({ key, ...Object.fromEntries(Object.entries(rows).map(([f, row]) => [f, row[0]])) }) as RuleSet,
)

/** For each default rule set its fields in the order of the settings page. */
export const ruleSetFields: Readonly<Record<string, readonly RuleSetField[]>> = Object.fromEntries(
  Object.entries(tables).map(([ruleSet, rows]) => [
    ruleSet,
    (Object.keys(units) as FieldKey[]).map((key) => ({
      key,
      unit: units[key],
      labelKey: `settings.rules.${key}`,
      default: rows[key][0],
      source: rows[key][1],
      remark: rows[key][2] ? { de: rows[key][2].de, en: rows[key][2].en } : null,
      assumption: rows[key][2]?.assumption ?? false,
    })),
  ]),
)
