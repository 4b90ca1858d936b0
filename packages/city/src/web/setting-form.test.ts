import { expect, test } from 'vitest'
import type { SettingView } from '../server/city/settings.ts'
import { changedSettings, readSetting } from './setting-form.ts'

const view = (key: string, input: SettingView['input']) => ({ key, input }) as SettingView

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test('only what differs from what was shown is a change, with the version that was shown', () => {
  const views = [
    view('city.name', { kind: 'text' }),
    view('planning.weeks', { kind: 'number', min: 1, max: 104, whole: true }),
  ]
  const posted = form({
    'city.name': 'Dortmund',
    'city.name.seen': '"Dortmund"',
    'city.name.version': '3',
    'planning.weeks': '10',
    'planning.weeks.seen': '12',
    'planning.weeks.version': '0',
  })
  expect(changedSettings(views, posted)).toEqual([{ key: 'planning.weeks', value: 10, version: 0 }])
})

test('each kind of input is read as its setting wants it', () => {
  const read = (input: SettingView['input'], fields: Record<string, string>) =>
    readSetting({ key: 'x', input }, form(fields))
  expect(read({ kind: 'number', min: 0, max: 1, whole: false }, { x: '0,25' })).toBe(0.25)
  expect(read({ kind: 'number', min: 0, max: 1, whole: false }, { x: 'viel' })).toBe('viel')
  expect(read({ kind: 'position' }, { 'x.name': ' ', 'x.lat': '', 'x.lon': '' })).toBeNull()
  expect(read({ kind: 'position' }, { 'x.name': 'Wache', 'x.lat': '51.5', 'x.lon': '7,4' })).toEqual({
    name: 'Wache',
    lat: 51.5,
    lon: 7.4,
  })
  expect(read({ kind: 'basemap' }, { 'x.kind': 'schematic', 'x.url': 'https://example.org' })).toEqual({
    kind: 'schematic',
  })
  expect(read({ kind: 'translated-text' }, { 'x.de': 'a\r\n\r\nb', 'x.en': '' })).toEqual({ de: 'a\n\nb', en: '' })
  expect(read({ kind: 'time-bands' }, { x: 'Sa: 0–24' })).toEqual([
    { key: 'sat-0', weekdays: [6], fromHour: 0, toHour: 24 },
  ])
  expect(read({ kind: 'time-bands' }, { x: 'immer' })).toBe('immer')
})
