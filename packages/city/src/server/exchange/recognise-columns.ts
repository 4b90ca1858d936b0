import { createZoneClock } from 'planning/geo/zone-clock'
import type { Position } from 'planning/model'
import { nameScore, plainName, singleMeanings, type Meaning } from './column-names.ts'
import { isExchanged, recogniseSystem } from './coordinates.ts'
import { readNumber } from './read-number.ts'
import { readPositionCell } from './read-position-cell.ts'
import { isTimeOfDay, readStamp } from './read-time.ts'
import { Invalid } from '../errors.ts'

/** Which column has which meaning, as its index. */
export type ColumnUse = Partial<Record<Meaning, number>>

/** What is in a column, as far as the sample goes. */
interface Sampled {
  readonly name: string
  readonly index: number
  /** cells that are not empty, trimmed */
  readonly filled: readonly string[]
}

/** Share of the filled cells that must be what the meaning asks for. */
const MOST = 0.8

// any zone does: only whether a cell is a moment is asked here
const anyStamp = { clock: createZoneClock('UTC'), dateOrder: 'day-first' } as const

/** Day first or month first: a column is one of moments if its cells can be read in one of the two ways. */
const isStamp = (cell: string) =>
  readStamp(cell, anyStamp) !== null || readStamp(cell, { ...anyStamp, dateOrder: 'month-first' }) !== null

const mostly = (column: Sampled, test: (cell: string) => boolean) =>
  column.filled.length > 0 && column.filled.filter(test).length >= MOST * column.filled.length

const isNumeric = (column: Sampled) => mostly(column, (cell) => !Number.isNaN(readNumber(cell)))

const isDegrees = (column: Sampled) => mostly(column, (cell) => Math.abs(readNumber(cell)) <= 180)

const longestCategory = 80
const mostCategories = 1000
/** Categories come again; where most cells of more than a few are said once only, somebody has written them. */
const fewCategories = 30
const mostOnce = 0.5

function isCategory(column: Sampled): boolean {
  const distinct = new Set(column.filled).size
  const most = Math.min(mostCategories, Math.max(fewCategories, mostOnce * column.filled.length))
  return mostly(column, (cell) => cell.length <= longestCategory) && distinct <= most && !mostly(column, isStamp)
}

/** An id may come again only where the file says when a row was updated. */
function isIdentity(column: Sampled, use: ColumnUse): boolean {
  const share = use.updated === undefined ? 0.9 : 0.3
  return column.filled.length > 0 && new Set(column.filled).size >= share * column.filled.length
}

const always = () => true

/** What the cells of a column must be for the meaning its name suggests. */
const fits: Readonly<Record<Meaning, (column: Sampled, use: ColumnUse) => boolean>> = {
  id: isIdentity,
  time: (column) => mostly(column, isStamp),
  clock: (column) => mostly(column, isTimeOfDay),
  updated: (column) => mostly(column, isStamp),
  type: isCategory,
  subtype: isCategory,
  lat: isDegrees,
  lon: isDegrees,
  east: isNumeric,
  north: isNumeric,
  position: (column) => mostly(column, (cell) => readPositionCell(cell) !== null),
  street: (column) => !isNumeric(column),
  number: always,
  status: always,
  source: always,
  text: always,
  personal: always,
}

/** Meanings are given in this order, the id last; a column that is taken is taken. */
const order = [...singleMeanings.filter((meaning) => meaning !== 'id'), 'id' as const]

/**
 * Finds what the columns mean: by name (German and English) checked against their cells, and where no name tells, by
 * the cells alone (moments, coordinates).
 *
 * @param sample cells of the first rows
 * @param given columns a person named, by name; null = no column has this meaning
 * @throws Invalid `import.unknown-column` where a given column is not in the file
 */
export function recogniseColumns(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  given: Partial<Readonly<Record<Meaning, string | null>>>,
  near: Position | null,
): ColumnUse {
  const sampled = columns.map((name, index): Sampled => {
    const cells = sample.map((cells) => cells[index]?.trim() ?? '')
    return { name, index, filled: cells.filter((cell) => cell !== '') }
  })
  const use = givenColumns(columns, given)
  const open = (meaning: Meaning) => use[meaning] === undefined && given[meaning] !== null
  const free = () => sampled.filter(({ index }) => !Object.values(use).includes(index))
  for (const meaning of order) {
    const best = open(meaning) ? bestByName(free(), meaning, use) : undefined
    if (best) use[meaning] = best.index
  }
  if (open('time')) use.time = free().find((column) => mostly(column, isWrittenDate))?.index
  keepOnePosition(use, given)
  const byContent = hasPosition(use) ? {} : coordinatesByContent(free(), near)
  // who says that no column has it is believed
  if ((Object.keys(byContent) as Meaning[]).every(open)) Object.assign(use, byContent)
  if (use.type === undefined && use.subtype !== undefined && open('type')) {
    use.type = use.subtype
    use.subtype = undefined
  }
  return use
}

function givenColumns(columns: readonly string[], given: Partial<Readonly<Record<Meaning, string | null>>>): ColumnUse {
  const use: ColumnUse = {}
  for (const [meaning, name] of Object.entries(given) as [Meaning, string | null][]) {
    if (name === null) continue
    let index = columns.indexOf(name)
    if (index < 0) index = columns.findIndex((column) => plainName(column) === plainName(name))
    if (index < 0) throw new Invalid('import.unknown-column', { column: name, columns: columns.join(', ') })
    use[meaning] = index
  }
  return use
}

function bestByName(columns: readonly Sampled[], meaning: Meaning, use: ColumnUse): Sampled | undefined {
  let best: Sampled | undefined
  let bestScore = 0
  for (const column of columns) {
    const score = nameScore(column.name, meaning)
    if (score <= bestScore || !fits[meaning](column, use)) continue
    if (Math.max(nameScore(column.name, 'text'), nameScore(column.name, 'personal')) > score) continue
    best = column
    bestScore = score
  }
  return best
}

/** Written with separators: bare digits are a date only where the name says so. */
const isWrittenDate = (cell: string) => /[-./]/.test(cell) && isStamp(cell)

const hasPosition = (use: ColumnUse) =>
  (use.lat !== undefined && use.lon !== undefined) ||
  (use.east !== undefined && use.north !== undefined) ||
  use.position !== undefined

/** Of several ways to say where, one: what a person named, then degrees, then a projected system, then one cell. */
function keepOnePosition(use: ColumnUse, given: Partial<Readonly<Record<Meaning, string | null>>>): void {
  const ways: readonly (readonly Meaning[])[] = [['lat', 'lon'], ['east', 'north'], ['position']]
  const complete = ways.filter((way) => way.every((meaning) => use[meaning] !== undefined))
  const kept = complete.find((way) => way.some((meaning) => given[meaning])) ?? complete[0]
  for (const meaning of ways.flat()) if (!kept?.includes(meaning)) use[meaning] = undefined
}

function coordinatesByContent(columns: readonly Sampled[], near: Position | null): ColumnUse {
  const inOneCell = columns.find((column) => fits.position(column, {}))
  if (inOneCell) return { position: inOneCell.index }
  const numeric = columns.filter(isNumeric)
  for (const first of numeric) {
    for (const second of numeric) {
      if (second.index <= first.index) continue
      const found = recogniseSystem(first.filled.map(readNumber), second.filled.map(readNumber))
      if (!found || first.filled.length !== second.filled.length) continue
      if (found.system !== 'WGS84') {
        return found.exchanged ? { north: first.index, east: second.index } : { east: first.index, north: second.index }
      }
    }
  }
  return degreesByContent(numeric, near)
}

/** Two columns side by side of numbers with at least three decimals each. */
function degreesByContent(numeric: readonly Sampled[], near: Position | null): ColumnUse {
  const exact = numeric.filter((column) => isDegrees(column) && mostly(column, (cell) => /[.,]\d{3,}$/.test(cell)))
  const first = exact.find((column) => exact.some((other) => other.index === column.index + 1))
  const second = exact.find((column) => column.index === (first?.index ?? -1) + 1)
  if (!first || !second) return {}
  const median = { lat: medianOf(first.filled.map(readNumber)), lon: medianOf(second.filled.map(readNumber)) }
  const exchanged = Math.abs(median.lat) > 90 || isExchanged(median, near)
  return exchanged ? { lon: first.index, lat: second.index } : { lat: first.index, lon: second.index }
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? NaN
}
