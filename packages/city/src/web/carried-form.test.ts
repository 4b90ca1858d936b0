import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryForm, isLocal, readCarried, writeCarried } from './carried-form.ts'

test('every text field comes back as it was typed, in order, also twice the same name', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('name', 'aims', 'days', 'area'), fc.string({ unit: 'grapheme' }))),
      (typed) => {
        const form = new FormData()
        for (const [name, value] of typed) form.append(name, value)
        const carried = readCarried(writeCarried(carryForm('/operations/new?step=2', form)))
        expect(carried?.fields).toEqual([...form])
        expect(carried?.target).toBe('/operations/new?step=2')
      },
    ),
  )
})

test('passwords are not carried, and a lost file is told', () => {
  const form = new FormData()
  form.set('currentPassword', 'geheim')
  form.set('name', 'City')
  form.set('logo', new File(['x'], 'logo.svg'))
  const carried = carryForm('/settings', form)
  expect(carried.fields).toEqual([['name', 'City']])
  expect(carried.filesLost).toBe(true)
})

test('what was tampered with is dropped', () => {
  expect(readCarried('{')).toBeNull()
  expect(readCarried('[]')).toBeNull()
  expect(readCarried('null')).toBeNull()
  expect(readCarried(writeCarried({ target: 'https://evil.example/', fields: [], filesLost: false }))).toBeNull()
  expect(readCarried(JSON.stringify({ target: '/home', fields: [['a', 1], 'b', ['c', 'd']] }))?.fields).toEqual([
    ['c', 'd'],
  ])
})

test('only paths of this host are local', () => {
  for (const path of ['/', '/home', '/en/home?x=//y', '/a//b']) expect(isLocal(path)).toBe(true)
  const others = ['//evil.example', '/\\evil.example', 'https://evil.example', '', 'home', '/\t/evil.example']
  for (const path of [...others, '/\t/[', '/\r\nset-cookie: a=b', '/\u{1f600}']) {
    expect(isLocal(path), path).toBe(false)
  }
})
