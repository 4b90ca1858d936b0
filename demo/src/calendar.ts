import { civilDayOf, createZoneClock, dateOfCivilDay, weekdayOf } from 'planning/geo/zone-clock'

/** The demo city's zone. */
export const timeZone = 'Europe/Berlin'

/** The closed operation: Sunday 2 to Saturday 8 November 2025. */
export const closedOperation = { from: '2025-11-02', days: 7 } as const

/** The prepared operation begins on the Sunday after the day of `now`. @param now epoch ms */
export function preparedOperation(now: number): { from: string; days: number } {
  const today = createZoneClock(timeZone).civilDay(now)
  const untilSunday = 7 - (weekdayOf(today) % 7)
  return { from: dateOfCivilDay(today + untilSunday), days: 7 }
}

/** True once the closed operation is over: before that the demo does not have it. */
export function closedOperationIsOver(now: number): boolean {
  return createZoneClock(timeZone).civilDay(now) >= civilDayOf(closedOperation.from) + closedOperation.days
}
