import { hash } from 'node:crypto'
import { createZoneClock } from 'planning/geo/zone-clock'
import type { Position, Source, TimePrecision } from 'planning/model'
import type { Meaning } from './column-names.ts'
import { OccurrenceCounter } from './count-occurrences.ts'
import type { FileType, FileTypes } from './file-types.ts'
import { sourceOfCell } from './guess-source.ts'
import type { Locations } from './read-locations.ts'
import { plainText } from './plain-text.ts'
import { createPlaceReader, isFar, type NoPlace } from './read-place.ts'
import { readStamp, startOfDay, type StampOptions } from './read-time.ts'
import type { Recognition } from './recognise-reports.ts'
import type { TableRow } from './table.ts'

/** A row of a file as a report. */
export interface ReportRow {
  readonly line: number
  /** "id:…" with the foreign id, or "row:…" with 132 bits of a hash of the row and its occurrence in the file */
  readonly identity: string
  readonly position: Position
  /** epoch ms */
  readonly time: number
  readonly precision: TimePrecision
  readonly type: FileType
  readonly source: Source
  /** epoch ms; null where the file does not say */
  readonly updatedAt: number | null
  /** as somebody wrote it, NOT masked, a blank line between columns; null = none, or not asked for */
  readonly text: string | null
}

export const refusalReasons = [
  'broken-row',
  'no-time',
  'bad-time',
  'future',
  'no-coordinates',
  'bad-coordinates',
  'unknown-address',
  'swapped-coordinates',
  'far-away',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** A row that is not imported. Never holds what is in it. */
export interface Refusal {
  readonly line: number
  readonly reason: RefusalReason
  /** name of the column at fault; '' = the row as a whole */
  readonly column: string
}

const DAY = 86_400_000

/**
 * Turns rows into reports, one after another in the order of the file (the occurrence of equal rows counts).
 *
 * @param now the clock; rows more than a day later are refused
 * @param withText whether free text is wanted
 */
export function createReportReader(
  columns: readonly string[],
  recognition: Recognition,
  {
    types,
    locations,
    now,
    withText,
  }: { types: FileTypes; locations: Locations | null; now: number; withText: boolean },
): (row: TableRow) => ReportRow | Refusal {
  const { use, middle, precision } = recognition
  const stamps: StampOptions = { clock: createZoneClock(recognition.timeZone), dateOrder: recognition.dateOrder }
  const placeOf = createPlaceReader(use, recognition.positions, locations)
  const occurrences = new OccurrenceCounter()
  const nameOf = (meaning: Meaning) => columns[use[meaning] ?? -1] ?? ''
  const cellOf = (cells: readonly string[], meaning: Meaning) => cells[use[meaning] ?? -1] ?? ''
  const coordinateColumn = nameOf('lat') || nameOf('north') || nameOf('position') || nameOf('street')
  const columnOf = (reason: NoPlace) => (reason === 'unknown-address' ? nameOf('street') : coordinateColumn)

  const texts = withText ? recognition.texts : []

  function textOf(cells: readonly string[]): string | null {
    const parts = texts.map((index) => plainText(cells[index])).filter((text) => text !== '')
    return parts.length > 0 ? parts.join('\n\n') : null
  }

  function identityOf(cells: readonly string[]): string {
    const id = cellOf(cells, 'id').trim()
    if (id !== '') return `id:${id}`
    const digest = hash('sha256', cells.join('\u001f'), 'base64url').slice(0, 22)
    return `row:${digest}:${occurrences.next(digest)}`
  }

  function timeOf(cells: readonly string[]): { time: number; precision: TimePrecision } | RefusalReason {
    const cell = cellOf(cells, 'time')
    if (cell.trim() === '') return 'no-time'
    const stamp = readStamp(cell, stamps, cellOf(cells, 'clock'))
    if (!stamp || stamp.instant < 0) return 'bad-time'
    const byDay = precision === 'day' || !stamp.hasTime
    const time = byDay ? startOfDay(stamp, stamps.clock) : stamp.instant
    return time > now + DAY ? 'future' : { time, precision: byDay ? 'day' : 'minute' }
  }

  function positionOf(cells: readonly string[]): Position | RefusalReason {
    const place = placeOf(cells)
    if (typeof place === 'string' || !isFar(place, middle)) return place
    const exchanged = { lat: place.lon, lon: place.lat }
    return Math.abs(exchanged.lat) <= 90 && !isFar(exchanged, middle) ? 'swapped-coordinates' : 'far-away'
  }

  return ({ line, cells }) => {
    if (cells.length !== columns.length) return { line, reason: 'broken-row', column: '' }
    const identity = identityOf(cells)
    const when = timeOf(cells)
    if (typeof when === 'string') return { line, reason: when, column: nameOf('time') }
    const position = positionOf(cells)
    if (typeof position === 'string') return { line, reason: position, column: columnOf(position as NoPlace) }
    const updated = use.updated === undefined ? null : readStamp(cells[use.updated], stamps)
    return {
      line,
      identity,
      position,
      time: when.time,
      precision: when.precision,
      type: types.typeOf(cellOf(cells, 'type'), cellOf(cells, 'subtype')),
      source: (use.source !== undefined && sourceOfCell(cells[use.source])) || recognition.source,
      updatedAt: updated?.instant ?? null,
      text: texts.length > 0 ? textOf(cells) : null,
    }
  }
}

/** True for a row that became no report. */
export function isRefusal(row: ReportRow | Refusal): row is Refusal {
  return 'reason' in row
}
