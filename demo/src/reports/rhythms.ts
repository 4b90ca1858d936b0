/** The keys of the disturbance types the demo knows, as in the city's catalogue. */
export type DemoType =
  | 'aggressive-begging'
  | 'drug-use'
  | 'unlawful-encampment'
  | 'public-drinking'
  | 'noise'
  | 'littering'
  | 'bulky-waste'
  | 'vandalism'
  | 'urinating'
  | 'dog-offence'
  | 'cannabis-zone'
  | 'obstructing-parking'
  | 'street-trade'
  | 'defective-lighting'
  | 'discarded-syringes'
  | 'helpless-person'
  | 'other'

/** When a type is reported. All of it is invented; only the ratios count. */
export interface Rhythm {
  /** 24 weights, Monday to Friday, index = hour of the day */
  readonly workday: readonly number[]
  /** 24 weights, Saturday and Sunday */
  readonly weekend: readonly number[]
  /** 7 weights, Monday first, mean 1 */
  readonly weekdays: readonly number[]
  /** 12 weights, January first, mean 1 */
  readonly months: readonly number[]
  /** share of incidents a patrol's presence keeps from happening in the operation of the demo, 0…1 */
  readonly calmed: number
}

/** Hours as 24 digits, so that a day can be read at a glance. */
const hours = (digits: string): number[] => Array.from(digits, Number)

const day = hours('100000124667765566654321')
const shopping = hours('000000001357888888752100')
const shoppingWeekend = hours('000000000246889888642000')
const afternoon = hours('310000011234556788887654')
const night = hours('764321001112222334456789')
const nightWeekend = hours('998754211112222334456789')
const even = [1, 1, 1, 1, 1, 1, 1]
const workWeek = [1.15, 1.15, 1.1, 1.1, 1.1, 0.85, 0.55]
const outgoing = [0.65, 0.65, 0.75, 0.95, 1.4, 1.6, 1]
const flat = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
const summer = [0.5, 0.55, 0.75, 1, 1.3, 1.5, 1.6, 1.5, 1.2, 0.9, 0.6, 0.6]
const advent = [0.75, 0.8, 0.9, 0.95, 1, 1, 1, 1, 1, 1.05, 1.2, 1.35]

export const rhythms: Readonly<Record<DemoType, Rhythm>> = {
  'aggressive-begging': {
    workday: shopping,
    weekend: shoppingWeekend,
    weekdays: [0.95, 0.95, 0.95, 1, 1.15, 1.45, 0.55],
    months: advent,
    calmed: 0.3,
  },
  'drug-use': {
    workday: hours('321100123455566777665544'),
    weekend: hours('432110012344556666665544'),
    weekdays: [1.05, 1, 1, 1, 1.05, 1, 0.9],
    months: [0.85, 0.85, 0.95, 1, 1.1, 1.1, 1.1, 1.1, 1.05, 1, 0.95, 0.95],
    calmed: 0.25,
  },
  'unlawful-encampment': {
    workday: hours('321112478653333334456654'),
    weekend: hours('321112467754333334456654'),
    weekdays: even,
    months: [0.7, 0.7, 0.8, 0.95, 1.1, 1.2, 1.25, 1.25, 1.2, 1.1, 0.95, 0.8],
    calmed: 0.15,
  },
  'public-drinking': {
    workday: afternoon,
    weekend: hours('642100001234567789998776'),
    weekdays: [0.8, 0.8, 0.85, 0.95, 1.25, 1.35, 1],
    months: summer,
    calmed: 0.3,
  },
  noise: { workday: night, weekend: nightWeekend, weekdays: outgoing, months: summer, calmed: 0.2 },
  littering: { workday: day, weekend: day, weekdays: [1.2, 1, 0.95, 0.95, 0.95, 0.95, 1], months: flat, calmed: 0.1 },
  'bulky-waste': { workday: day, weekend: day, weekdays: workWeek, months: flat, calmed: 0 },
  vandalism: {
    workday: hours('210000268765443333333333'),
    weekend: hours('321000135676543333333333'),
    weekdays: [1.3, 1, 0.95, 0.95, 0.9, 0.95, 0.95],
    months: flat,
    calmed: 0.1,
  },
  urinating: { workday: night, weekend: nightWeekend, weekdays: outgoing, months: advent, calmed: 0.25 },
  'dog-offence': {
    workday: hours('000000256543333345676421'),
    weekend: hours('000000134676555556654321'),
    weekdays: [0.95, 0.95, 0.95, 0.95, 0.95, 1.1, 1.15],
    months: flat,
    calmed: 0.1,
  },
  'cannabis-zone': {
    workday: afternoon,
    weekend: afternoon,
    weekdays: [0.85, 0.85, 0.9, 0.95, 1.25, 1.3, 0.9],
    months: summer,
    calmed: 0.2,
  },
  'obstructing-parking': {
    workday: hours('000000146777776777764210'),
    weekend: hours('210000012356677666654332'),
    weekdays: workWeek,
    months: flat,
    calmed: 0,
  },
  'street-trade': {
    workday: shopping,
    weekend: shoppingWeekend,
    weekdays: [0.9, 0.9, 0.95, 1, 1.2, 1.5, 0.55],
    months: advent,
    calmed: 0.3,
  },
  'defective-lighting': {
    workday: hours('210000234432223345678764'),
    weekend: hours('210000123332223345678764'),
    weekdays: workWeek,
    months: [1.5, 1.3, 1, 0.8, 0.6, 0.5, 0.5, 0.6, 0.9, 1.2, 1.5, 1.6],
    calmed: 0,
  },
  'discarded-syringes': {
    workday: hours('000000368765444444443210'),
    weekend: hours('000000135776544444443210'),
    weekdays: [1.15, 1, 1, 1, 1, 0.95, 0.9],
    months: flat,
    calmed: 0,
  },
  'helpless-person': {
    workday: hours('543211123334444555666665'),
    weekend: hours('654322112334444555666665'),
    weekdays: [0.9, 0.9, 0.9, 0.95, 1.15, 1.2, 1],
    months: [1.2, 1.15, 1, 0.9, 0.9, 0.95, 1, 0.95, 0.9, 0.95, 1, 1.1],
    calmed: 0,
  },
  other: { workday: day, weekend: day, weekdays: workWeek, months: flat, calmed: 0 },
}
