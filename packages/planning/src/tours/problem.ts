import { createZoneClock } from '../geo/zone-clock.ts'
import type { Hotspot } from '../model.ts'
import type { Stop, TourProblem } from './model.ts'

const MINUTE = 60_000

/** One shift as the calendar, the hotspots and the map give it. */
export interface ShiftToWalk extends Omit<TourProblem, 'stops' | 'walkSeconds' | 'startMinuteOfDay'> {
  readonly timeZone: string
  readonly hotspots: readonly Hotspot[]
  /** walking distances in metres, (n + 1) × (n + 1) row by row: station first, then the hotspots (see geo/network.ts) */
  readonly walkMetres: Float64Array
}

/** The same shift without some of its stops. @param ids of the stops nobody goes to */
export function withoutStops(problem: TourProblem, ids: ReadonlySet<string>): TourProblem {
  if (!problem.stops.some((stop) => ids.has(stop.id))) return problem
  const stops = problem.stops.filter((stop) => !ids.has(stop.id))
  const places = [0, ...stops.map((stop) => problem.stops.indexOf(stop) + 1)]
  const width = problem.stops.length + 1
  const walkSeconds = Float64Array.from(places.flatMap((a) => places.map((b) => problem.walkSeconds[a * width + b])))
  return { ...problem, stops, walkSeconds }
}

/** The hotspots as stops of one shift: weekly rates become rates a minute of this day. */
export function stopsOfShift(
  hotspots: readonly Hotspot[],
  { start, end, timeZone }: Pick<ShiftToWalk, 'start' | 'end' | 'timeZone'>,
): Stop[] {
  const clock = createZoneClock(timeZone)
  const minutes = Math.max(0, Math.floor((end - start) / MINUTE))
  const hours = Uint8Array.from({ length: minutes }, (_, minute) => clock.hourOfWeek(start + minute * MINUTE))
  const perMinute = (weekly: readonly number[]) => {
    const rates = new Float64Array(minutes)
    for (let minute = 0; minute < minutes; minute++) rates[minute] = weekly[hours[minute]] / 60
    return rates
  }
  return hotspots.map((hotspot) => ({
    id: hotspot.id,
    weightedRate: perMinute(hotspot.weightedRate),
    detectionRate: perMinute(hotspot.detectionRate),
    rate: perMinute(hotspot.rate),
    handlingMinutes: hotspot.handlingMinutes,
  }))
}

/** The problem of one shift: weekly rates of the hotspots become rates a minute of this day, distances become times. */
export function createTourProblem(shift: ShiftToWalk): TourProblem {
  const { timeZone, hotspots, walkMetres, ...rest } = shift
  return {
    ...rest,
    startMinuteOfDay: createZoneClock(timeZone).at(shift.start).minuteOfDay,
    stops: stopsOfShift(hotspots, shift),
    walkSeconds: walkMetres.map((metres) => metres / shift.parameters.walkMetresPerSecond),
  }
}
