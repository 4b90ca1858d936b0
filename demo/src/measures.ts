import { civilDayOf, dateOfCivilDay, weekdayOf } from 'planning/geo/zone-clock'
import { createRandom } from 'planning/random'
import { closedOperation } from './calendar.ts'

/** Measures of one kind on one day of the closed operation, counted; invented. */
export interface DemoMeasureCount {
  /** civil date */
  readonly date: string
  /** key of the kind of measure */
  readonly measure: string
  /** who took it: the order service itself */
  readonly authority: 'order-service'
  readonly count: number
}

/** How about 75 measures a day split; invented shares of plausible kinds. */
const perDay: Readonly<Record<string, number>> = {
  address: 24,
  'offer-of-help': 9,
  referral: 3,
  warning: 11,
  'warning-with-fine': 6,
  'administrative-offence': 5,
  'order-to-leave': 8,
  seizure: 3,
  'handed-to-police': 2.5,
  'handed-to-rescue': 1,
  'cleaning-arranged': 2.5,
}

/** Friday and Saturday are busier than Sunday and Monday. */
const weekdays = [0.85, 0.9, 0.95, 1.05, 1.2, 1.25, 0.8]

/** The tally of the closed operation, about 75 measures a day. */
export function demoMeasures(): DemoMeasureCount[] {
  const random = createRandom(75)
  const counts: DemoMeasureCount[] = []
  for (let day = 0; day < closedOperation.days; day++) {
    const civilDay = civilDayOf(closedOperation.from) + day
    for (const [measure, mean] of Object.entries(perDay)) {
      const count = Math.round(mean * weekdays[weekdayOf(civilDay) - 1] * (0.8 + 0.4 * random.next()))
      if (count > 0) counts.push({ date: dateOfCivilDay(civilDay), measure, authority: 'order-service', count })
    }
  }
  return counts
}
