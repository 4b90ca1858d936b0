import { expect, test } from 'vitest'
import { contentSchema } from '#server/newsroom/content.ts'
import { halfTypedAddress, lacksBeginning, readFields } from './read-fields.ts'

const empty = contentSchema.parse({})
const read = (fields: readonly (readonly [string, string])[], before = empty) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return contentSchema.parse(readFields(form, before))
}

test('an empty form is an article without any of it; lead and text stay', () => {
  const before = contentSchema.parse({
    headline: 'Alt',
    contact: { name: 'A' },
    lead: [{ type: 'text', text: 'Vorspann' }],
  })
  expect(read([], before)).toEqual({ ...empty, lead: before.lead })
})

test('several districts and topics, a headline in one line', () => {
  const content = read([
    ['headline', ' Zwei\r\nZeilen '],
    ...(['city', 'hoerde'].map((key) => ['districts', key]) as [string, string][]),
    ['topics', 'ordnung'],
  ])
  expect(content).toMatchObject({ headline: 'Zwei Zeilen', districts: ['city', 'hoerde'], topics: ['ordnung'] })
})

test('an event begins with its beginning, and keeps it while other things are said of it', () => {
  expect(read([['eventPlace', 'Rathaus']]).event).toBeNull()
  const with_ = read([
    ['eventStart', '2025-11-06T18:00'],
    ['eventPlace', 'Rathaus'],
    ['registrationAddress', 'https://stadt.example'],
  ])
  expect(with_.event).toMatchObject({ startsAt: '2025-11-06T18:00', place: 'Rathaus', endsAt: null })
  const typing = read(
    [
      ['eventPlace', 'Rathaus, Saal'],
      ['registrationAddress', 'https:/'],
    ],
    with_,
  )
  expect(typing.event).toMatchObject({
    ...{ startsAt: '2025-11-06T18:00', place: 'Rathaus, Saal' },
    registrationAddress: 'https://stadt.example',
  })
  expect(read([], with_).event).toBeNull()
})

test('what cannot be stored is told apart: an address half typed, an event without its beginning', () => {
  const form = (fields: Readonly<Record<string, string>>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    return data
  }
  expect(halfTypedAddress(form({ registrationAddress: ' stadt.exam ' }))).toBe('stadt.exam')
  expect(halfTypedAddress(form({ registrationAddress: 'https://stadt.example' }))).toBeNull()
  expect(halfTypedAddress(form({}))).toBeNull()
  expect(lacksBeginning(form({ eventStart: '', eventPlace: 'Rathaus' }))).toBe(true)
  expect(lacksBeginning(form({ eventStart: '2025-11-06T18:00', eventPlace: 'Rathaus' }))).toBe(false)
  expect(lacksBeginning(form({ eventStart: '', eventPlace: ' ' }))).toBe(false)
})
