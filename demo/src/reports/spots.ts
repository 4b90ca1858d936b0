import type { Position } from 'planning/model'
import type { DemoType } from './rhythms.ts'

/**
 * A place with many reports. The places are real, everything told about them is invented: what is reported there, how
 * often and by whom follows no data of the city.
 */
export interface Spot {
  readonly name: string
  readonly position: Position
  /** standard deviation of the reports around it, metres */
  readonly spreadMetres: number
  /** 24 weights by hour of the day, on top of each type's own: one place is busy at noon, another at night */
  readonly hours: readonly number[]
  /** incidents a day on average */
  readonly types: Readonly<Partial<Record<DemoType, number>>>
  /** share of the incidents a patrol finds confirmed when it comes by, 0…1 */
  readonly confirmed: number
  /** share of the reports that traders make; the rest is residents */
  readonly traders?: number
  /** somebody who reports again and again: which type, and the share of its reports */
  readonly regulars?: readonly { readonly type: DemoType; readonly reporter: string; readonly share: number }[]
  /** the operation of the demo takes place around it */
  readonly inOperation: boolean
}

/** Weights of 24 hours as digits. */
const hours = (digits: string): number[] => Array.from(digits, Number)

const allDay = hours('111111111111111111111111')
const deliveries = hours('000019930000000000000000')
const dawn = hours('110169997200000000000011')
const morning = hours('000000159997211111111100')
const noon = hours('000000000012689963110000')
const afternoon = hours('000000000001114799983110')
const evening = hours('311000000000011114789986')
const night = hours('999961000000000000012479')

function spot(
  name: string,
  [lat, lon, spreadMetres]: readonly [number, number, number],
  busy: readonly number[],
  types: Spot['types'],
  rest: Partial<Pick<Spot, 'confirmed' | 'traders' | 'regulars' | 'inOperation'>> = {},
): Spot {
  const position = { lat, lon }
  return { name, position, spreadMetres, hours: busy, types, confirmed: 0.45, inOperation: true, ...rest }
}

export const spots: readonly Spot[] = [
  spot(
    'Katharinentreppe',
    [51.5162, 7.4598, 25],
    afternoon,
    {
      'aggressive-begging': 0.5,
      'drug-use': 0.5,
      'public-drinking': 0.2,
      urinating: 0.1,
      littering: 0.1,
      'discarded-syringes': 0.07,
    },
    { confirmed: 0.6, traders: 0.1 },
  ),
  spot(
    'Hauptbahnhof, Vorplatz',
    [51.5171, 7.4599, 25],
    evening,
    {
      'aggressive-begging': 0.25,
      'public-drinking': 0.3,
      'drug-use': 0.2,
      'helpless-person': 0.1,
      'cannabis-zone': 0.1,
    },
    { confirmed: 0.55 },
  ),
  spot(
    'Hauptbahnhof Nordausgang und Busbahnhof',
    [51.5193, 7.4592, 45],
    evening,
    { 'drug-use': 0.4, 'public-drinking': 0.25, urinating: 0.2, littering: 0.2 },
    { confirmed: 0.4, inOperation: false },
  ),
  spot(
    'Stadtgarten, Lager',
    [51.5105, 7.4645, 35],
    dawn,
    { 'unlawful-encampment': 0.55, 'discarded-syringes': 0.25, 'dog-offence': 0.1 },
    { confirmed: 0.6 },
  ),
  spot(
    'Stadtgarten, Abend',
    [51.5107, 7.4642, 30],
    evening,
    { 'drug-use': 0.6, 'public-drinking': 0.5, 'cannabis-zone': 0.15 },
    { confirmed: 0.5 },
  ),
  spot(
    'Platz von Leeds und Brückstraße',
    [51.5157, 7.4666, 30],
    night,
    { noise: 0.6, 'public-drinking': 0.3, urinating: 0.2, 'cannabis-zone': 0.1 },
    { confirmed: 0.4, regulars: [{ type: 'noise', reporter: 'regular-1', share: 0.25 }] },
  ),
  spot(
    'Brückstraße, nördlicher Teil',
    [51.5173, 7.465, 25],
    evening,
    { noise: 0.15, vandalism: 0.1, 'drug-use': 0.2 },
    { confirmed: 0.35 },
  ),
  spot(
    'Westenhellweg, Mitte',
    [51.5143, 7.4622, 30],
    noon,
    { 'aggressive-begging': 0.75, 'street-trade': 0.35, littering: 0.1 },
    { confirmed: 0.5, traders: 0.45 },
  ),
  spot(
    'Westenhellweg am Westentor',
    [51.5138, 7.4568, 30],
    noon,
    { 'aggressive-begging': 0.7, littering: 0.2, 'obstructing-parking': 0.2 },
    { confirmed: 0.4, traders: 0.4 },
  ),
  spot(
    'Ostenhellweg',
    [51.5144, 7.4712, 30],
    noon,
    { 'aggressive-begging': 0.65, 'street-trade': 0.3 },
    { confirmed: 0.4, traders: 0.45 },
  ),
  spot(
    'Reinoldikirche',
    [51.5149, 7.4676, 25],
    afternoon,
    { 'aggressive-begging': 0.2, 'public-drinking': 0.25, 'cannabis-zone': 0.1 },
    { confirmed: 0.5, traders: 0.15 },
  ),
  spot(
    'Alter Markt',
    [51.5138, 7.4663, 25],
    night,
    { noise: 0.35, urinating: 0.3, 'public-drinking': 0.2 },
    { confirmed: 0.4, traders: 0.3 },
  ),
  spot(
    'Hansaplatz',
    [51.5131, 7.4643, 30],
    afternoon,
    { 'public-drinking': 0.55, littering: 0.2, vandalism: 0.08 },
    { confirmed: 0.4, traders: 0.25 },
  ),
  spot(
    'Kampstraße',
    [51.515, 7.4613, 30],
    morning,
    { 'drug-use': 0.5, 'aggressive-begging': 0.15, 'unlawful-encampment': 0.15 },
    { confirmed: 0.55, traders: 0.2 },
  ),
  spot(
    'Platz der Alten Synagoge',
    [51.5109, 7.462, 25],
    evening,
    { 'public-drinking': 0.35, vandalism: 0.2, 'cannabis-zone': 0.12 },
    { confirmed: 0.35 },
  ),
  spot(
    'Friedensplatz',
    [51.5114, 7.4662, 45],
    allDay,
    { noise: 0.06, vandalism: 0.06, 'public-drinking': 0.06 },
    { confirmed: 0.35 },
  ),
  spot('Burgtor', [51.5177, 7.4641, 25], dawn, { 'unlawful-encampment': 0.4, urinating: 0.25 }, { confirmed: 0.45 }),
  // reported often, hardly or never confirmed
  spot(
    'Rosental',
    [51.5122, 7.4697, 20],
    deliveries,
    { noise: 0.75 },
    {
      confirmed: 0,
      regulars: [
        { type: 'noise', reporter: 'regular-2', share: 0.6 },
        { type: 'noise', reporter: 'regular-3', share: 0.2 },
      ],
    },
  ),
  spot(
    'Wißstraße',
    [51.5124, 7.4647, 20],
    evening,
    { noise: 0.2 },
    { confirmed: 0.05, traders: 0.7, regulars: [{ type: 'noise', reporter: 'regular-4', share: 0.5 }] },
  ),
  spot(
    'Westpark',
    [51.51, 7.4488, 80],
    evening,
    { noise: 0.25, 'public-drinking': 0.25, 'dog-offence': 0.2, littering: 0.15 },
    { confirmed: 0.08, inOperation: false, regulars: [{ type: 'dog-offence', reporter: 'regular-5', share: 0.5 }] },
  ),
  spot(
    'Dortmunder U',
    [51.5147, 7.4531, 45],
    evening,
    { noise: 0.12, vandalism: 0.15, littering: 0.1 },
    { confirmed: 0.3, inOperation: false },
  ),
  spot(
    'Nordmarkt',
    [51.5258, 7.4656, 50],
    afternoon,
    {
      'drug-use': 0.75,
      'public-drinking': 0.75,
      littering: 0.3,
      'bulky-waste': 0.2,
      noise: 0.15,
      'dog-offence': 0.1,
      'discarded-syringes': 0.1,
    },
    { confirmed: 0.45, inOperation: false },
  ),
  spot(
    'Münsterstraße',
    [51.5226, 7.4642, 60],
    allDay,
    { 'drug-use': 0.2, littering: 0.25, 'bulky-waste': 0.3, 'obstructing-parking': 0.3, noise: 0.12 },
    { confirmed: 0.3, traders: 0.3, inOperation: false },
  ),
  spot(
    'Mallinckrodtstraße Ecke Bornstraße',
    [51.5257, 7.4708, 50],
    allDay,
    { 'bulky-waste': 0.3, littering: 0.25, 'obstructing-parking': 0.2 },
    { confirmed: 0.3, inOperation: false, regulars: [{ type: 'bulky-waste', reporter: 'regular-6', share: 0.35 }] },
  ),
  spot(
    'Borsigplatz',
    [51.5234, 7.4816, 60],
    allDay,
    { 'bulky-waste': 0.25, noise: 0.18, 'obstructing-parking': 0.25, 'public-drinking': 0.1 },
    { confirmed: 0.3, inOperation: false },
  ),
  spot(
    'Dietrich-Keuning-Haus',
    [51.5216, 7.46, 50],
    afternoon,
    { 'drug-use': 0.4, 'discarded-syringes': 0.12, 'unlawful-encampment': 0.08 },
    { confirmed: 0.4, inOperation: false },
  ),
]
