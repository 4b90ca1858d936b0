import { InputError } from '../input-error.ts'
import type { OrienteeringProblem } from './orienteering/problem.ts'

/** An instance as its file tells it. Index 0 is the depot; its window is the time budget of every route. */
export interface ToptwInstance {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly service: Float64Array
  readonly prize: Float64Array
  readonly opens: Float64Array
  readonly closes: Float64Array
  /** most decimals written for a coordinate, and for a time */
  readonly coordinateDecimals: number
  readonly timeDecimals: number
}

/** Fields before the list of a vertex row, and after it. */
const fieldsBefore = 7
const fieldsAfter = 2

/**
 * Reads an instance of the team orienteering problem with time windows in the format of its usual benchmark sets: `k v N t`,
 * a line without meaning, then N + 1 rows `i x y d S f a list O C`, of which x, y, d (service), S (prize) and the last
 * two, O and C (window for the start of service), count. Rows after these are not looked at.
 *
 * @throws InputError with the line: no or too few rows, fields missing or not a number, vertices out of order, negative
 * service or prize, a window that closes before it opens
 */
export function parseToptw(text: string): ToptwInstance {
  const lines = text.split(/\r\n|\n|\r/)
  const count = vertexCount(lines[0] ?? '')
  const rows = lines.map((line, i) => ({ fields: fieldsOf(line), line: i + 1 })).slice(2)
  const vertices = rows.filter(({ fields }) => fields.length > 0).slice(0, count + 1)
  if (vertices.length <= count)
    throw new InputError(`${vertices.length} vertex rows where N = ${count} promises ${count + 1}`, lines.length)

  const column = () => new Float64Array(count + 1)
  const [x, y, service, prize, opens, closes] = [column(), column(), column(), column(), column(), column()]
  let [coordinateDecimals, timeDecimals] = [0, 0]
  vertices.forEach(({ fields, line }, vertex) => {
    const number = (at: number, name: string) => {
      const value = Number(fields[at])
      if (!Number.isFinite(value)) throw new InputError(`${name} is no number: ${fields[at]}`, line)
      return value
    }
    const listLength = fields.length > fieldsBefore - 1 ? number(6, 'length of the list') : 0
    const needed = fieldsBefore + Math.max(0, listLength) + fieldsAfter
    if (fields.length < needed) throw new InputError(`${fields.length} fields where ${needed} are needed`, line)
    if (number(0, 'vertex') !== vertex) throw new InputError(`vertex ${fields[0]} where ${vertex} is due`, line)
    const last = fields.length - 1
    x[vertex] = number(1, 'x')
    y[vertex] = number(2, 'y')
    service[vertex] = number(3, 'service')
    prize[vertex] = number(4, 'prize')
    opens[vertex] = number(last - 1, 'opening')
    closes[vertex] = number(last, 'closing')
    if (service[vertex] < 0) throw new InputError(`service of ${fields[3]} is negative`, line)
    if (prize[vertex] < 0) throw new InputError(`prize of ${fields[4]} is negative`, line)
    if (closes[vertex] < opens[vertex])
      throw new InputError(`window closes at ${fields[last]}, before it opens at ${fields[last - 1]}`, line)
    if (vertex === 0 && service[0] > 0) throw new InputError('the depot has a service time', line)
    coordinateDecimals = Math.max(coordinateDecimals, decimalsOf(fields[1]), decimalsOf(fields[2]))
    timeDecimals = Math.max(timeDecimals, ...[fields[3], fields[last - 1], fields[last]].map(decimalsOf))
  })
  return { x, y, service, prize, opens, closes, coordinateDecimals, timeDecimals }
}

/** Ticks are the finest decimal that a distance or a time of the instance has. */
const mostDecimals = 6

/**
 * The instance with Euclidean distances rounded down to `decimals` decimals, in whole ticks.
 *
 * @throws InputError if a coordinate or time has more than six decimals or the times are too large for whole ticks
 */
export function orienteeringOf(instance: ToptwInstance, teams: number, decimals: number): OrienteeringProblem {
  const places = instance.x.length
  const timeDecimals = Math.max(decimals, instance.timeDecimals)
  if (Math.max(timeDecimals, instance.coordinateDecimals) > mostDecimals)
    throw new InputError(`more than ${mostDecimals} decimals`)
  const ticks = 10 ** timeDecimals
  const travel = new Int32Array(places * places)
  const largest = 2 ** 28
  for (let from = 0; from < places; from++) {
    for (let to = 0; to < places; to++) {
      const squared = squaredDistance(instance, from, to)
      const distance = flooredRoot(squared, instance.coordinateDecimals, decimals) * 10 ** (timeDecimals - decimals)
      if (!(distance < largest)) throw new InputError(`vertices ${from} and ${to} are too far apart`)
      travel[from * places + to] = distance
    }
  }
  const inTicks = (values: Float64Array) =>
    Int32Array.from(values, (value) => {
      const whole = Math.round(value * ticks)
      if (!(Math.abs(whole) < largest)) throw new InputError(`a time of ${value} is too large`)
      return whole
    })
  return {
    teams,
    places,
    travel,
    service: inTicks(instance.service),
    opens: inTicks(instance.opens),
    closes: inTicks(instance.closes),
    prize: instance.prize,
  }
}

/** One line a team, vertex numbers without the depot, separated by spaces; an empty line for a team that stays. */
export function formatTeams(routes: readonly (readonly number[])[]): string {
  return routes.map((route) => `${route.join(' ')}\n`).join('')
}

function fieldsOf(line: string): string[] {
  return line.split(/\s+/).filter((field) => field !== '')
}

function vertexCount(line: string): number {
  const [, , count = ''] = fieldsOf(line)
  if (!/^\d+$/.test(count)) throw new InputError(`the first line is no "k v N t": ${line.trim() || 'empty'}`, 1)
  return Number(count)
}

function decimalsOf(field: string): number {
  if (/e/i.test(field)) return mostDecimals + 1
  return /\.(\d*?)0*$/.exec(field)?.[1].length ?? 0
}

/** In squares of the finest decimal of a coordinate: a whole number. */
function squaredDistance({ x, y, coordinateDecimals }: ToptwInstance, a: number, b: number): number {
  const scale = 10 ** coordinateDecimals
  const dx = Math.round(x[a] * scale) - Math.round(x[b] * scale)
  const dy = Math.round(y[a] * scale) - Math.round(y[b] * scale)
  return dx * dx + dy * dy
}

/** floor(√squared · 10^to / 10^from), exact also where the root is a whole number of the last decimal or next to one. */
function flooredRoot(squared: number, from: number, to: number): number {
  const root = Math.sqrt(squared) * 10 ** (to - from)
  if (!(root < 2 ** 40)) return Infinity
  const near = Math.round(root)
  if (Math.abs(root - near) > 1e-6 * Math.max(1, root)) return Math.floor(root)
  const isReached = BigInt(near) ** 2n * 10n ** BigInt(2 * from) <= BigInt(squared) * 10n ** BigInt(2 * to)
  return isReached ? near : near - 1
}
