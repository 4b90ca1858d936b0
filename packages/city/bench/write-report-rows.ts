import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRandom } from 'planning/random'

const categories = [
  'Lärm',
  'Müll',
  'Sperrmüll',
  'Graffiti',
  'Falschparken',
  'Bettelei',
  'Drogen',
  'Schlagloch',
  'Sonstiges',
]

/** Two years. */
const MINUTES = 2 * 365 * 24 * 60

/**
 * Writes a CSV of reports as a city's defect reporter would export it: id, moment, category, position, state, text.
 * Half of them crowd around sixty places, so that incidents have something to merge.
 */
export async function writeReportRows(path: string, rows: number, seed: number): Promise<void> {
  await pipeline(Readable.from(chunks(lines(rows, seed))), createWriteStream(path))
}

function* chunks(all: Iterable<string>): Iterable<string> {
  let chunk = ''
  for (const line of all) {
    chunk += line
    if (chunk.length < 65_536) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

function* lines(rows: number, seed: number): Iterable<string> {
  const random = createRandom(seed)
  const places = Array.from({ length: 60 }, () => [51.48 + random.next() * 0.08, 7.4 + random.next() * 0.12])
  const start = Date.UTC(2023, 9, 1)
  yield 'id;gemeldet;kategorie;lat;lon;status;beschreibung\r\n'
  for (let i = 0; i < rows; i++) {
    const minute = Math.floor((i / rows) * MINUTES)
    const moment = new Date(start + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')
    const crowded = random.next() < 0.5
    const [lat, lon] = places[random.below(places.length)]
    const spread = crowded ? 0.001 : 0.05
    const at = [lat + (random.next() - 0.5) * spread, lon + (random.next() - 0.5) * spread]
    const category = categories[random.below(categories.length)]
    yield `${100_000 + i};${moment};${category};${at[0].toFixed(6)};${at[1].toFixed(6)};offen;"Text ${i}, mit Komma"\r\n`
  }
}
