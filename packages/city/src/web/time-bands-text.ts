import type { TimeBand } from 'planning/model'
import type { Language } from '../language/translate.ts'

/** Names of the days, Monday first: for keys, German, English. */
const names = {
  key: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

/** Time bands as lines to edit: "Mo–Fr: 0–4, 4–8, 8–12". Bands of the same days share a line. */
export function writeTimeBands(bands: readonly TimeBand[], language: Language): string {
  const lines = new Map<string, string[]>()
  for (const { weekdays, fromHour, toHour } of bands) {
    const days = writeDays(weekdays, names[language], '–')
    lines.set(days, [...(lines.get(days) ?? []), `${fromHour}–${toHour}`])
  }
  return [...lines].map(([days, spans]) => `${days}: ${spans.join(', ')}`).join('\n')
}

/**
 * Reads such lines back, days in German or English; keys are made of days and first hour ("mon-fri-16").
 * @returns null where a line cannot be read
 */
export function readTimeBands(text: string): TimeBand[] | null {
  const bands: TimeBand[] = []
  for (const line of text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [daysText, spansText, more] = line.split(':')
    const weekdays = readDays(daysText ?? '')
    if (!weekdays || !spansText || more !== undefined) return null
    const days = writeDays(weekdays, names.key, '-').replaceAll(', ', '-')
    for (const span of spansText.split(',')) {
      const hours = /^\s*(\d{1,2})\s*[-–]\s*(\d{1,2})\s*(?:Uhr)?\s*$/.exec(span)
      if (!hours) return null
      const [fromHour, toHour] = [Number(hours[1]), Number(hours[2])]
      bands.push({ key: `${days}-${fromHour}`, weekdays, fromHour, toHour })
    }
  }
  return bands
}

/** Three days or more in a row as a span, others one by one. */
function writeDays(weekdays: readonly number[], short: readonly string[], dash: string): string {
  const days = [...weekdays].sort((a, b) => a - b)
  const inRow = days.every((day, index) => index === 0 || day === days[index - 1]! + 1)
  const name = (day: number) => short[day - 1]!
  return days.length > 2 && inRow ? `${name(days[0]!)}${dash}${name(days.at(-1)!)}` : days.map(name).join(', ')
}

function readDays(text: string): number[] | null {
  const days = new Set<number>()
  for (const part of text.split(',')) {
    const [from, to = from, more] = part.split(/[-–]/).map(readDay)
    if (!from || !to || more !== undefined || from > to) return null
    for (let day = from; day <= to; day++) days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}

/** "Mo", "Mo.", "mon" → 1 */
function readDay(text: string): number | null {
  const wanted = text.trim().replace(/\.$/, '').toLowerCase()
  const index = ([names.de, names.en] as const)
    .map((list) => list.findIndex((name) => name.toLowerCase() === wanted))
    .find((found) => found >= 0)
  return index === undefined ? null : index + 1
}
