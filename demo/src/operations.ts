import type { Area, Place } from 'planning/model'
import type { Shift } from 'planning/roster/model'
import { operationArea, station } from './area.ts'
import { closedOperation, closedOperationIsOver, preparedOperation } from './calendar.ts'

/** An operation of the demo. Days and headcount of the closed one follow a real case; everything else is invented. */
export interface DemoOperation {
  readonly key: 'closed' | 'prepared'
  readonly name: string
  readonly aims: string
  readonly area: Area
  readonly station: Place
  /** civil date */
  readonly from: string
  readonly days: number
  readonly shifts: readonly Shift[]
  /** most people a day over both shifts */
  readonly staffPerDay: number
  /** share of patrols in plain clothes */
  readonly plainclothesShare: number
  /** people a day the rest of the city needs from the same pool */
  readonly regularService: number
  readonly seed: number
}

/** Invented: the real case knows "two shifts", not when they begin. */
export const shifts: readonly Shift[] = [
  { key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 },
  { key: 'late', start: '15:30', end: '24:00', setupMinutes: 30, handoverMinutes: 15 },
]

const inventedShares =
  'Schichtzeiten, Anteil der Streifen in Zivil, Grunddienst und alle Namen und Zahlen dieses Einsatzes sind für die Demo erfunden.'

const common = {
  area: operationArea,
  station,
  shifts,
  staffPerDay: 45,
  plainclothesShare: 0.2,
  regularService: 12,
}

/** The operations as they stand at the first start. @param now epoch ms */
export function demoOperations(now: number): DemoOperation[] {
  const prepared: DemoOperation = {
    ...common,
    ...preparedOperation(now),
    key: 'prepared',
    name: 'Schwerpunkteinsatz Innenstadt, kommende Woche',
    aims: `Sichtbare Streifen an den Orten mit vielen Störungen, vor allem am Nachmittag und Abend. Der Entwurf ist noch nicht freigegeben. ${inventedShares}`,
    seed: 2,
  }
  if (!closedOperationIsOver(now)) return [prepared]
  const closed: DemoOperation = {
    ...common,
    ...closedOperation,
    key: 'closed',
    name: 'Schwerpunkteinsatz Innenstadt',
    aims: `Mehr Sauberkeit, Sicherheit und Ordnung in der Innenstadt, und dass sich die Menschen dort sicherer fühlen: verstärkte Streifen gegen aggressives Betteln, offenen Drogenkonsum und unerlaubtes Lagern. ${inventedShares}`,
    seed: 1,
  }
  return [closed, prepared]
}
