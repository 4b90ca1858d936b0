import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import type { Plan } from 'planning/plan'
import { describe, expect, test } from 'vitest'
import { examplePlan } from '../print/example-plan.ts'
import { writeRosterCsv } from './write-roster-csv.ts'
import { writeRosterIcs } from './write-roster-ics.ts'

describe('roster.csv', () => {
  test('is read back by another CSV reader as one line for each assignment', () => {
    const text = writeRosterCsv(examplePlan)
    const rows = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expect(rows).toHaveLength(examplePlan.assignments.length)
    expect(rows[2]).toEqual({
      staff: '003',
      date: '2025-10-25',
      shift: 'early',
      start: '2025-10-25T08:00:00+02:00',
      end: '2025-10-25T16:30:00+02:00',
      post: 'patrol-leader',
      patrol: '1',
      attire: 'uniform',
      pinned: 'true',
    })
    expect(rows[4].attire).toBe('plainclothes')
  })

  test('a late shift over the night the clocks change ends with the other offset, an hour later', () => {
    const late = writeRosterCsv(examplePlan)
      .split('\r\n')
      .find((line) => line.startsWith('007,2025-10-25'))
    expect(late).toContain('2025-10-25T18:00:00+02:00,2025-10-26T02:30:00+02:00')
    const longer: Plan = {
      ...examplePlan,
      shifts: examplePlan.shifts.map((shift) => (shift.key === 'late' ? { ...shift, end: '04:00' } : shift)),
    }
    expect(writeRosterCsv(longer)).toContain('2025-10-25T18:00:00+02:00,2025-10-26T04:00:00+01:00')
  })

  test('quotes are doubled, and a number that looks like a formula is made harmless', () => {
    const plan: Plan = {
      ...examplePlan,
      assignments: [{ ...examplePlan.assignments[0], staff: '=1+"1",x' }],
    }
    expect(writeRosterCsv(plan).split('\r\n')[1].startsWith(`"'=1+""1"",x",2025-10-25`)).toBe(true)
    const twoLines: Plan = { ...plan, assignments: [{ ...plan.assignments[0], staff: 'a\nb' }] }
    expect(writeRosterCsv(twoLines).split('\r\n')[1]).toMatch(/^"a\nb",2025-10-25/)
  })
})

const calendarOf = (ics: string) => new ICAL.Component(ICAL.parse(ics) as unknown[])

/** The events as another reader of iCalendar sees them. */
function events(ics: string): Record<string, string>[] {
  const found = calendarOf(ics).getAllSubcomponents('vevent')
  return found.map((event) =>
    Object.fromEntries(
      event.getAllProperties().map((property) => {
        const value = property.getFirstValue()
        return [property.name.toUpperCase(), value instanceof ICAL.Time ? value.toICALString() : String(value)]
      }),
    ),
  )
}

describe('roster.ics', () => {
  const ics = writeRosterIcs(examplePlan, { language: 'de' })

  test('holds one event for each assignment, with its own UID', () => {
    const found = events(ics)
    expect(found).toHaveLength(examplePlan.assignments.length)
    expect(new Set(found.map((event) => event.UID)).size).toBe(found.length)
  })

  test('an event says when in UTC, what and where', () => {
    expect(events(ics)[2]).toMatchObject({
      DTSTAMP: '20251024T215900Z',
      DTSTART: '20251025T060000Z',
      DTEND: '20251025T143000Z',
      SUMMARY: '003 · Früh · Streife 1 · Streifenführung · Uniform',
      LOCATION: 'Wache Stadtmitte',
      GEO: '51.5135,7.4653',
    })
  })

  test('the shift after the change of clocks starts an hour later in UTC', () => {
    const sunday = events(ics).find((event) => event.DTSTART.startsWith('20251026'))
    expect(sunday?.DTSTART).toBe('20251026T070000Z')
  })

  test('no line is longer than 75 octets, and none cuts a character', () => {
    const name = `${'Größe 😀 '.repeat(40)}Ende`
    const text = writeRosterIcs({ ...examplePlan, name }, { language: 'de' })
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\ufffd')
    expect(events(text)[0].DESCRIPTION).toBe(name)
  })

  test('what stands in a name cannot become another line or property', () => {
    const name = 'a; b, c \\ "d"\nBEGIN:VALARM\r\ne\u0007'
    const station = { ...examplePlan.station, name }
    const text = writeRosterIcs({ ...examplePlan, name, station }, { language: 'de' })
    for (const line of text.split('\r\n')) expect(line).toMatch(/^(?!BEGIN:VALARM)\P{Cc}*$/u)
    const written = 'a\\; b\\, c \\\\ "d"\\nBEGIN:VALARM\\ne'
    expect(text).toContain(`\r\nNAME:${written}\r\n`)
    expect(text).toContain(`\r\nX-WR-CALNAME:${written}\r\n`)
    const read = 'a; b, c \\ "d"\nBEGIN:VALARM\ne'
    expect(events(text)[0]).toMatchObject({ DESCRIPTION: read, LOCATION: read })
  })

  test('the calendar says by what and for what it was made, and ends with a line end', () => {
    const calendar = calendarOf(ics)
    const value = (name: string) => calendar.getFirstPropertyValue(name)
    expect(['version', 'prodid', 'method', 'calscale'].map(value)).toEqual([
      '2.0',
      '-//Augenmaß//Plan//DE',
      'PUBLISH',
      'GREGORIAN',
    ])
    expect(ics.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })

  test('one person gets only their own shifts, in English if they want', () => {
    const own = events(writeRosterIcs(examplePlan, { language: 'en', staff: '003' }))
    expect(own.map((event) => event.SUMMARY)).toEqual([
      '003 · Early · Patrol 1 · Patrol leader · uniform',
      '003 · Early · Patrol 1 · Patrol leader · uniform',
    ])
  })

  test('gives the same bytes again', () => {
    expect(writeRosterIcs(examplePlan, { language: 'de' })).toBe(ics)
  })
})
