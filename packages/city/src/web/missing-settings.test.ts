import { expect, test } from 'vitest'
import { missingSettings } from './missing-settings.ts'

const text = { de: 'Text', en: '' }
const station = { name: 'Wache', lat: 51.5, lon: 7.4 }

test('an empty German text is missing, an empty English one is not', () => {
  const legal = {
    imprint: { de: ' \n', en: 'Text' },
    privacy: text,
    accessibility: text,
    contactMail: 'kontakt@stadt.example',
  }
  expect(missingSettings({ legal, station }, true, [])).toEqual(['imprint'])
})

test('a fresh installation lacks everything', () => {
  const none = { de: '', en: '' }
  const legal = { imprint: none, privacy: none, accessibility: none, contactMail: '' }
  expect(missingSettings({ legal, station: null }, false, [{ name_de: 'Betrieb der Straßenbeleuchtung' }])).toEqual([
    'imprint',
    'privacy',
    'accessibility',
    'contact',
    'station',
    'mail',
    'agencies',
  ])
})
