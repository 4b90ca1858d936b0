import { createReadStream } from 'node:fs'
import { readStamp, type Stamp } from '../csv/read-stamp.ts'
import { createCsvReader, type CsvRow } from '../csv/rows.ts'
import { createZoneClock, type ZoneClock } from '../geo/zone-clock.ts'
import { InvalidArgumentError } from 'commander'
import { blaming, FileError, say } from './terminal.ts'

const PIECE_BYTES = 1 << 20

/**
 * Reads a CSV file row by row, a piece of it in memory at a time; says every ten million bytes how far it is.
 *
 * @param stopped asked between pieces: true ends the reading where it is
 * @throws FileError naming file, line and reason
 */
export async function readRows(
  file: string,
  onHeader: (columns: readonly string[]) => (row: CsvRow) => void,
  stopped: () => boolean = () => false,
): Promise<void> {
  const reader = createCsvReader(onHeader)
  let bytes = 0
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES })) {
      blaming(file, () => reader.push(piece as Buffer))
      bytes += (piece as Buffer).length
      if (bytes % (100 * PIECE_BYTES) === 0) say(`${file}: ${Math.round(bytes / 1e6)} MB read`)
      if (stopped()) return
    }
  } catch (error) {
    if (error instanceof FileError || (error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new FileError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  blaming(file, () => reader.end())
}

/** A date or moment as text. @throws InvalidArgumentError */
export function moment(text: string): Stamp {
  const bytes = new TextEncoder().encode(text.trim())
  const stamp: Stamp = { civil: NaN, offset: NaN, hasTime: false }
  if (!readStamp(bytes, 0, bytes.length, stamp))
    throw new InvalidArgumentError('A date (2016-09-01) or a moment (ISO 8601).')
  return stamp
}

/** The clock of an IANA zone. @throws InvalidArgumentError */
export function zone(name: string): ZoneClock {
  try {
    return createZoneClock(name)
  } catch {
    throw new InvalidArgumentError('A time zone such as Europe/Berlin.')
  }
}
