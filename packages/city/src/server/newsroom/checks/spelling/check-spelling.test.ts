import { expect, test } from 'vitest'
import { checkSpelling } from './check-spelling.ts'

const unknown = async (text: string, language: 'de' | 'en' = 'de', allowed: string[] = []) =>
  (await checkSpelling([{ place: { part: 'lead' }, text }], language, new Set(allowed))).map(
    ({ params }) => params.word,
  )

test('an article about the order service has no wrong words', async () => {
  const text = `Schwerpunkteinsatz in der Innenstadt: Ordnungsdienst zeigt Präsenz. Einsatzkräfte, Präsenzstreifen und
    Ordnungswidrigkeitenanzeigen, Wohnungslosenhilfe und Straßensozialarbeit, Sicherheitsbefragung, Drogenkonsum, Platzverweise,
    Sperrmüllabfuhr, Parkscheinautomaten mit QR-Codes, Bürger:innen, Mitarbeiter*innen, die KOD-Streifen, Stadtbezirke. Weitere
    Informationen: https://stadt.example/xyzzy oder presse@stadt.example.`
  expect(await unknown(text)).toEqual([])
})

test('wrong words are found, each once, with what might be meant', async () => {
  const findings = await checkSpelling(
    [
      {
        place: { part: 'lead' },
        text: 'Die Strase und die Strase, das Sicherheitsgefül, die Fussgängerzone, ein Hasu.',
      },
    ],
    'de',
    new Set(),
  )
  expect(findings.map(({ params }) => params.word)).toEqual(['Strase', 'Sicherheitsgefül', 'Fussgängerzone', 'Hasu'])
  expect(String(findings[0].params.suggestions)).toContain('Straße')
})

test('names of the city are known, and what is made of them', async () => {
  const text = 'In Xanterhude, Xanterhudes Plätze, der Xanterhuder Markt, das Xanterhudefest.'
  expect(await unknown(text)).not.toEqual([])
  expect(await unknown(text, 'de', ['xanterhude'])).toEqual([])
})

test('English is read as English', async () => {
  expect(await unknown('The neighbourhood programme organises patrols in the city’s centre.', 'en')).toEqual([])
  expect(await unknown('The nieghbourhood is Straße.', 'en')).toEqual(['nieghbourhood', 'Straße'])
})
