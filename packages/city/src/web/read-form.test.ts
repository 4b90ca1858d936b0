import { expect, test } from 'vitest'
import { z } from 'zod'
import { enteredNumber, readForm } from './read-form.ts'

const schema = z.object({
  name: z.string().trim().min(1),
  days: z.coerce.number().int().min(1),
  roles: z.array(z.string()).default([]),
  pinned: z.string().optional(),
})

function form(fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

test('repeated names become a list, also when there is one or none', () => {
  const base: [string, string][] = [
    ['name', ' City '],
    ['days', '7'],
  ]
  expect(readForm(form(base), schema)).toEqual({ name: 'City', days: 7, roles: [] })
  expect(readForm(form([...base, ['roles', 'press']]), schema).roles).toEqual(['press'])
  expect(readForm(form([...base, ['roles', 'press'], ['roles', 'head'], ['other', 'x']]), schema).roles).toEqual([
    'press',
    'head',
  ])
})

test('the first field that does not fit is named', () => {
  expect(() =>
    readForm(
      form([
        ['name', 'City'],
        ['days', '0'],
      ]),
      schema,
    ),
  ).toThrow(expect.objectContaining({ key: 'form.check-field', status: 400, params: { field: 'days' } }))
})

test('an empty field is no number, least of all 0', () => {
  const schema = z.object({ lat: enteredNumber })
  const read = (lat: string) => readForm(form([['lat', lat]]), schema).lat
  expect(read(' 51.5 ')).toBe(51.5)
  for (const text of ['', ' ', 'x', '1e999']) expect(() => read(text), text).toThrow('form.check-field')
})
