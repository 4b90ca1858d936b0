/** A civil moment in a city's zone. */
export interface CivilTime {
  /** ISO date, "2025-11-02" */
  readonly date: string
  /** ISO weekday, 1 = Monday … 7 = Sunday */
  readonly weekday: number
  /** 0 … 23 */
  readonly hour: number
  /** 0 … 167, 0 = Monday 00–01 */
  readonly hourOfWeek: number
  /** minutes since midnight on the clock, 0 … 1439 */
  readonly minuteOfDay: number
}

/** Instants (epoch ms) read on the clocks of one zone, a million of them in a fraction of a second. */
export interface ZoneClock {
  readonly timeZone: string
  /** local time minus UTC, ms */
  offsetAt(instant: number): number
  /** 0 … 167, 0 = Monday 00–01 local time */
  hourOfWeek(instant: number): number
  /** civil days since 1970-01-01 */
  civilDay(instant: number): number
  at(instant: number): CivilTime
  /**
   * The instant at which the zone's clocks show a civil time, given in milliseconds as if it were UTC. A time that the
   * change of clocks skips is read with the offset before it, of a time that comes twice the first is meant.
   */
  instantOfCivil(civil: number): number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A stretch of time in which the zone's offset stays the same: start ≤ instant < end. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly offset: number
}

/**
 * A clock for an IANA zone. Asks Temporal once for each stretch between two changes of the offset and remembers it.
 *
 * @throws RangeError if the zone is unknown; its functions throw RangeError for an instant that is not finite
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const known: Stretch[] = []
  let last = stretchAround(0, timeZone)
  known.push(last)

  function offsetAt(instant: number): number {
    if (instant >= last.start && instant < last.end) return last.offset
    if (!Number.isFinite(instant)) throw new RangeError(`not an instant: ${instant}`)
    last = find(instant)
    return last.offset
  }

  function find(instant: number): Stretch {
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (known[middle].end <= instant) low = middle + 1
      else high = middle
    }
    if (low < known.length && known[low].start <= instant) return known[low]
    const found = stretchAround(instant, timeZone)
    known.splice(low, 0, found)
    return found
  }

  const civilDay = (instant: number) => Math.floor((instant + offsetAt(instant)) / DAY)

  function hourOfWeek(instant: number): number {
    const hours = Math.floor((instant + offsetAt(instant)) / HOUR)
    // 1970-01-01 was a Thursday: 72 hours into the week
    return (((hours + 72) % 168) + 168) % 168
  }

  return {
    timeZone,
    offsetAt,
    hourOfWeek,
    civilDay,
    instantOfCivil(civil) {
      const before = offsetAt(civil - DAY)
      const after = offsetAt(civil + DAY)
      if (before === after || offsetAt(civil - before) === before) return civil - before
      return offsetAt(civil - after) === after ? civil - after : civil - before
    },
    at(instant) {
      const day = civilDay(instant)
      const minuteOfDay = Math.floor((instant + offsetAt(instant) - day * DAY) / 60_000)
      const weekday = weekdayOf(day)
      const hour = Math.floor(minuteOfDay / 60)
      return { date: dateOfCivilDay(day), weekday, hour, hourOfWeek: (weekday - 1) * 24 + hour, minuteOfDay }
    },
  }
}

function stretchAround(instant: number, timeZone: string): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(timeZone)
  // 'previous' looks strictly before its argument: ask from one millisecond later, so that a change at this very
  // instant is found
  const previous = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const next = zoned.getTimeZoneTransition('next')
  return {
    start: previous?.epochMilliseconds ?? -Infinity,
    end: next?.epochMilliseconds ?? Infinity,
    offset: zoned.offsetNanoseconds / 1e6,
  }
}

/** ISO weekday of a civil day counted from 1970-01-01: 1 = Monday … 7 = Sunday. */
export function weekdayOf(civilDay: number): number {
  return ((((civilDay + 3) % 7) + 7) % 7) + 1
}

/** "2025-11-02" for 20394. */
export function dateOfCivilDay(civilDay: number): string {
  return Temporal.PlainDate.from('1970-01-01').add({ days: civilDay }).toString()
}

/** 20394 for "2025-11-02". @throws RangeError if it is no ISO date */
export function civilDayOf(date: string): number {
  return Math.round(Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / DAY)
}

/**
 * The instant of a civil time, epoch ms. "24:00" is the next day's midnight. A time that the change of clocks skips
 * is read with the offset before it (02:30 becomes 03:30); of a time that comes twice the first is meant.
 *
 * @throws RangeError if date, time or zone cannot be read
 */
export function instantOf(date: string, time: string, timeZone: string): number {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time)) throw new RangeError(`not a time of day: ${time}`)
  const day = Temporal.PlainDate.from(date)
  const zoned =
    time === '24:00'
      ? day.add({ days: 1 }).toZonedDateTime({ timeZone })
      : day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  return zoned.epochMilliseconds
}
