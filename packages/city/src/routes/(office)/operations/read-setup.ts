import { z } from 'zod'
import { enteredNumber, readForm } from '#web/read-form.ts'
import { Invalid } from '#server/errors.ts'

const fields = z.object({
  name: z.string(),
  aims: z.string(),
  area: z.string(),
  firstDay: z.string(),
  days: enteredNumber,
  staffPerDay: enteredNumber,
  plainclothes: enteredNumber,
  regularService: enteredNumber,
  stationName: z.string(),
  stationLat: enteredNumber,
  stationLon: enteredNumber,
  seed: enteredNumber,
})

/** The set-up form as the use case wants it; what is in the fields is checked there. */
export function readSetup(form: FormData): unknown {
  const { plainclothes, area, ...rest } = readForm(form, fields)
  return { ...rest, area: parseArea(area), shifts: shiftsOf(form), plainclothesShare: plainclothes / 100 }
}

/** The rows of the table of shifts, numbered in the names of their fields; a row without start and end is no shift. */
function shiftsOf(form: FormData): object[] {
  const rows = [...form.keys()]
    .filter((name) => name.startsWith('shiftKey'))
    .map((name) => name.slice('shiftKey'.length))
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return rows
    .map((row) => ({
      key: text(`shiftKey${row}`),
      start: text(`shiftStart${row}`),
      end: text(`shiftEnd${row}`),
      setupMinutes: Number(text(`shiftSetup${row}`)),
      handoverMinutes: Number(text(`shiftHandover${row}`)),
    }))
    .filter(({ start, end }) => start !== '' || end !== '')
}

function parseArea(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid('operation.invalid-area', { field: 'area' })
  }
}
