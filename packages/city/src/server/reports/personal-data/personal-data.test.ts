import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData, personalDataKinds } from './find.ts'
import { blindTexts } from './labelled/blind-texts.ts'
import { knownTexts } from './labelled/known-texts.ts'
import { parseLabelled, score } from './labelled/score.ts'
import { secondBlindTexts } from './labelled/second-blind-texts.ts'
import { thirdBlindTexts } from './labelled/third-blind-texts.ts'
import { maskPersonalData } from './mask.ts'

/** Every set the scanner must do well on. */
const sets: Readonly<Record<string, readonly string[]>> = {
  known: knownTexts,
  blind: blindTexts,
  'second blind': secondBlindTexts,
  'third blind': thirdBlindTexts,
}

const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])
const mask = (text: string) => maskPersonalData(text).text

describe.each(Object.entries(sets))('labelled texts: %s', (_, texts) => {
  const { all, missed, wrong } = score(texts)
  const listed = JSON.stringify({ missed, wrong }, null, 1)

  test('at least 97 % of what people marked is found', () => {
    expect(all.recall, listed).toBeGreaterThanOrEqual(0.97)
  })
  test('at least 90 % of what is found was marked', () => {
    expect(all.precision, listed).toBeGreaterThanOrEqual(0.9)
  })
})

test('the known set is large, in two languages and has every kind', () => {
  const parsed = knownTexts.map(parseLabelled)
  expect(parsed.length).toBeGreaterThanOrEqual(320)
  expect(parsed.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(70)
  expect(new Set(parsed.flatMap(({ marks }) => marks.map(({ kind }) => kind)))).toEqual(new Set(personalDataKinds))
})

test('a mark in an unknown kind is refused', () => {
  expect(() => parseLabelled('{nme:Kevin}')).toThrow(RangeError)
})

describe('names', () => {
  test('salutation, title and surname are one finding', () => {
    expect(found('Das sagt Frau Dr. Meier-Schulz.')).toEqual([['name', 'Frau Dr. Meier-Schulz']])
    expect(found('herr yilmaz schreit')).toEqual([['name', 'herr yilmaz']])
  })
  test('a name on no list is found where somebody introduces or signs', () => {
    expect(mask('Mein Name ist Xaverl Quorzinsky')).toBe('Mein Name ist [Name]')
    expect(mask('LG Quorzi')).toBe('LG [Name]')
  })
  test.each([
    'Katharinenstraße',
    'Willy-Brandt-Platz',
    'St. Reinoldi',
    'Bäckerei Müller',
    'Anne-Frank-Gesamtschule',
    'in der Otto Hahn Straße',
    "Smith's Bakery",
    'Will you come?',
    'Mit freundlichen Grüßen eine Anwohnerin',
  ])('no person: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('what stands in the place of something is of the language of the report', () => {
  const text = 'Call Mr Miller, 07700 900123, miller@example.org'
  expect(maskPersonalData(text, 'en').text).toBe('Call [Name], [Phone], [Email]')
  expect(maskPersonalData(text, 'de').text).toBe('Call [Name], [Telefon], [E-Mail]')
})

describe('numbers and addresses', () => {
  test.each([
    '0176 1234567',
    '(0231) 55-66 77',
    '+49 231 9876543',
    '0049 176 55544433',
    '0231/4711223',
    '07700 900123',
  ])('phone: %s', (phone) => {
    expect(mask(`Bitte ${phone} wählen`)).toBe('Bitte [Telefon] wählen')
  })
  test.each(['am 12.03.2024 um 20 Uhr', 'PLZ 44137', 'Laterne 01234567', '51.5136, 07.4653', '2024/001234', 'die 110'])(
    'no phone: %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
  test.each(['DO-AB 123', 'do ab 1234', 'DO AB 123E', 'UN-KX 4711', 'DOAB123'])('plate: %s', (plate) => {
    expect(mask(`da steht ${plate} wieder`)).toBe('da steht [Kennzeichen] wieder')
  })
  test.each(['do ab 18 Uhr', 'so ab 22 uhr ist es laut', 'B 54 ist zu', 'U 42 kommt nicht', 'XQ-AB 123'])(
    'no plate: %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
  test('a foreign plate is found where it is named', () => {
    expect(mask('polnisches Kennzeichen WX 12345')).toBe('polnisches Kennzeichen [Kennzeichen]')
  })
  test('a date is one of birth only with its word', () => {
    expect(mask('geb. 12.03.1980')).toBe('[Geburtsdatum]')
    expect(mask('am 12.03.1980')).toBe('am 12.03.1980')
  })
  test('a house number is no flat', () => {
    expect(mask('Hausnummer 12')).toBe('Hausnummer 12')
    expect(mask('Wohnung 12, 3. OG links')).toBe('[Wohnung], [Wohnung]')
    expect(mask('Parkhaus 2. OG')).toBe('Parkhaus 2. OG')
  })
})

describe('what is said of persons', () => {
  test('a description is one finding; a bare person is none', () => {
    expect(mask('Ein großer Mann mit Glatze und roter Jacke pöbelt.')).toBe('[Beschreibung einer Person] pöbelt.')
    expect(found('Ein Mann und zwei Jugendliche pöbeln.')).toEqual([])
  })
  test('clothes without a person are litter', () => {
    expect(found('Rote Jacke und alte Schuhe liegen im Gebüsch.')).toEqual([])
  })
  test('origin of persons, not of food, shops and vehicles', () => {
    expect(mask('Rumänische Männer')).toBe('[Herkunft]')
    expect(found('türkischer Imbiss, polnischer Lkw, beim Griechen')).toEqual([])
  })
  test('illness of persons, not drunkenness, not the parking space', () => {
    expect(mask('Er hat Diabetes')).toBe('Er [Gesundheit]')
    expect(found('Mann betrunken auf dem Behindertenparkplatz, behindert die Durchfahrt')).toEqual([])
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(fc.constantFrom(...knownTexts.map((text) => parseLabelled(text).text)), fc.string({ maxLength: 20 })),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(' ')),
  fc
    .array(fc.constantFrom(...knownTexts.flatMap((text) => parseLabelled(text).text.split(' '))), { maxLength: 40 })
    .map((words) => words.join(' ')),
)

test('findings are in order, apart and within the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0
      for (const { start, end } of findPersonalData(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

test('masking what is masked changes nothing', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('de', 'en'), fc.constantFrom('de', 'en'), (text, language, next) => {
      const once = maskPersonalData(text, language)
      expect(maskPersonalData(once.text, next)).toEqual({ text: once.text, found: {} })
    }),
    { numRuns: 500 },
  )
})

const around = fc.constantFrom(
  '',
  ' ',
  '\n',
  ' bitte ',
  ' Müll an der Ecke. ',
  ' – ',
  ', ',
  ' the bin is full ',
  '!!! ',
  ' (',
)
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))

test.each([
  [
    'mail',
    fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9]{1,12}$/), fc.stringMatching(/^[a-z]{3,10}$/))
      .map(([local, host]) => `${local}@${host}.de`),
  ],
  [
    'phone',
    fc
      .tuple(fc.constantFrom('0176', '0151', '0231', '+49 176'), fc.constantFrom(' ', '/', '-', ''), digits(7))
      .map((parts) => parts.join('')),
  ],
  ['iban', digits(20).map((all) => `DE${all}`)],
] as const)('a %s is found wherever it stands', (kind, wanted) => {
  fc.assert(
    fc.property(around, wanted, around, (before, secret, after) => {
      const { text, found: counts } = maskPersonalData(`x${before} ${secret} ${after}x`)
      expect(text).not.toContain(secret)
      expect(counts[kind]).toBe(1)
    }),
    { numRuns: 300 },
  )
})

/** Text made to send a careless expression back and forth. */
const adversarial: Readonly<Record<string, string>> = {
  digits: '0',
  'digits and spaces': '0 ',
  hyphens: 'a-',
  at: 'a@',
  points: 'a.',
  names: 'Kevin ',
  'names and hyphens': 'Kevin-',
  salutations: 'Herr Dr. ',
  looks: 'groß blond ',
  persons: 'Mann mit ',
  floors: '3. OG ',
  plates: 'DO-AB ',
  cues: 'tel ',
  networks: 'insta auf ',
  illness: 'psychisch ',
  origin: 'rumänische ',
  peoples: 'Roma ',
  brackets: '[',
  closings: 'Gruß, ',
}

// A quadratic rule takes half a minute for this much text, a linear one a tenth of a second: no slow machine is in doubt.
test.each(Object.entries(adversarial))('no text holds the scanner up: %s', (_, unit) => {
  const text = unit.repeat(Math.ceil(500_000 / unit.length))
  const started = performance.now()
  findPersonalData(text)
  expect(performance.now() - started).toBeLessThan(8_000)
})
