import type { Position } from 'planning/model'
import { Invalid } from '../errors.ts'
import { openTable } from './open-table.ts'
import { createPositionReader, recognisePositions } from './read-position.ts'
import { recogniseColumns } from './recognise-columns.ts'

/** Where addresses are. */
export interface Locations {
  /** how many addresses are known */
  readonly size: number
  /** null where the address is not known; an empty house number is one of its own */
  find(street: string, houseNumber: string): Position | null
}

/**
 * Reads a file of addresses: columns for street, house number and coordinates are recognised as in any import. Streets
 * are compared without regard to case, "Straße" and "Str.". An address that comes twice keeps its first position.
 *
 * @throws Invalid `import.no-locations` where street or coordinates are missing
 */
export async function readLocations(path: string, near: Position | null): Promise<Locations> {
  const table = await openTable(path)
  const sample: (readonly string[])[] = []
  for await (const rows of table.batches()) {
    for (const { cells } of rows) sample.push(cells)
    if (sample.length >= 5000) break
  }
  const use = recogniseColumns(table.columns, sample, { type: null, id: null }, near)
  const positions = recognisePositions(sample, use, near)
  if (use.street === undefined || !positions) throw new Invalid('import.no-locations', { file: table.name })
  const read = createPositionReader(use, positions)
  const { street, number } = use
  const places = createPlaces()
  for await (const rows of table.batches()) {
    for (const { cells } of rows) {
      const position = read(cells)
      if (typeof position === 'string') continue
      places.add(cells[street] ?? '', number === undefined ? '' : (cells[number] ?? ''), position)
    }
  }
  return places
}

function createPlaces() {
  /** by street and house number, both in their plain form */
  const places = new Map<string, Map<string, Position>>()
  /** the same few streets come again and again: each spelling is made plain once */
  const spellings = new Map<string, string>()
  let size = 0

  function plain(street: string): string {
    let known = spellings.get(street)
    if (known === undefined) {
      known = plainStreet(street)
      spellings.set(street, known)
    }
    return known
  }

  return {
    get size() {
      return size
    },
    add(street: string, houseNumber: string, position: Position): void {
      const key = plain(street)
      const inStreet = places.get(key) ?? new Map<string, Position>()
      const number = plainNumber(houseNumber)
      if (inStreet.has(number)) return
      if (inStreet.size === 0) places.set(key, inStreet)
      inStreet.set(number, position)
      size++
    },
    find: (street: string, houseNumber: string): Position | null =>
      places.get(plain(street))?.get(plainNumber(houseNumber)) ?? null,
  }
}

/** Upper case turns ß into SS, so that "Straße", "Strasse" and "Str." are one. */
function plainStreet(street: string): string {
  return street
    .toUpperCase()
    .replaceAll(/STRASSE\b|STR\.?(?=\s|$)/g, 'STR')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const plainNumber = (houseNumber: string) =>
  /[^0-9A-Z-]/.test(houseNumber) ? houseNumber.toUpperCase().replaceAll(/\s+/g, '') : houseNumber
