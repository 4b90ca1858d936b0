import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { checkMasking, getMaskingSample } from '../masking/check-masking.ts'
import { drawMaskingSample } from '../masking/draw-sample.ts'
import { maskWords } from '../masking/mask-words.ts'
import { findPersonalData } from '../personal-data/find.ts'
import { trackReport } from '../tracking/track-report.ts'
import { answerReport } from './answer-report.ts'
import { changeManyReports, changeReportState } from './change-state.ts'
import { readReport } from './read-report.ts'
import { listStandardAnswers } from './standard-answers.ts'

const desk = callerWith('reports-desk')
let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: '2025-10-20T12:00:00+02:00' })
})
afterAll(() => city.close())

const receive = (language: 'de' | 'en', text = '') =>
  receiveReport(city, { type: 'noise', position: null, place: 'Hof', text, language })
const lines = async (id: string) => (await readReport(city, desk, id)).history.slice(1)

test('many at once get a standard answer in the language each reported in, German where it is not known', async () => {
  const [german, english, unknown] = [await receive('de'), await receive('en'), await receive('en')]
  await city.db.updateTable('report').set({ language: null }).where('id', '=', unknown.id).execute()
  const standard = (await listStandardAnswers(city, desk)).find(({ name }) => name === 'Nichts vorgefunden')!
  const reports = [german, english, unknown].map(({ id }) => ({ id, version: 1 }))
  const change = { action: 'refute', reason: 'not-found', standard: standard.id, answer: 'Aktenzeichen 7' } as const
  await changeManyReports(city, desk, { reports, change })
  const told = async (token: string) => (await trackReport(city, token)).events.at(-1)!.text
  expect(await told(german.token)).toBe(`${standard.text_de}\n\nAktenzeichen 7`)
  expect(await told(english.token)).toBe(`${standard.text_en}\n\nAktenzeichen 7`)
  expect(await told(unknown.token)).toBe(`${standard.text_de}\n\nAktenzeichen 7`)
})

test('a standard answer is words enough where nothing was done; one that is not offered is refused', async () => {
  const { id } = await receive('en')
  const standard = (await listStandardAnswers(city, desk))[0]
  const change = { action: 'finish', reason: 'nothing-because' } as const
  await expect(
    changeReportState(city, desk, { reportId: id, version: 1, change: { ...change, standard: crypto.randomUUID() } }),
  ).rejects.toThrow('form.check-field')
  await changeReportState(city, desk, { reportId: id, version: 1, change: { ...change, standard: standard.id } })
  expect((await lines(id))[0].text).toBe(standard.text_en)
})

test('personal data in an answer or a note is asked about, masked or left, and the history says which', async () => {
  const { id } = await receive('en')
  const text = 'Please ring Mr Miller on 0231 5012345'
  for (const kind of ['answer', 'note'] as const) {
    await expect(answerReport(city, desk, { reportId: id, kind, text })).rejects.toMatchObject({
      key: 'report.personal-data-found',
      params: { field: 'personal', words: expect.stringContaining('0231 5012345') as string },
    })
  }
  expect(await lines(id)).toEqual([])
  await answerReport(city, desk, { reportId: id, kind: 'answer', text, personal: 'mask' })
  await answerReport(city, desk, { reportId: id, kind: 'answer', text, personal: 'keep' })
  await answerReport(city, desk, { reportId: id, kind: 'answer', text: 'We were there.' })
  expect((await lines(id)).map(({ text, personalData }) => [text, personalData])).toEqual([
    [expect.stringMatching(/^Please ring .*\[Name\] on \[Phone\]$/), 'masked'],
    [text, 'kept'],
    ['We were there.', null],
  ])
})

test('what goes out with a change of state is looked through as well, and nothing changes before somebody has chosen', async () => {
  const { id } = await receive('de')
  const change = { action: 'finish', reason: 'cleaned', answer: 'Gereinigt durch Frau Müller, 0231 5012345' } as const
  await expect(changeReportState(city, desk, { reportId: id, version: 1, change })).rejects.toThrow(
    'report.personal-data-found',
  )
  expect((await readReport(city, desk, id)).version).toBe(1)
  await changeReportState(city, desk, { reportId: id, version: 1, change: { ...change, personal: 'mask' } })
  expect((await lines(id))[0]).toMatchObject({ personalData: 'masked', kind: 'state' })
  expect((await lines(id))[0].text).toContain('[Telefon]')
})

test('nobody is asked about a standard answer, whatever stands in it', async () => {
  const [first] = await listStandardAnswers(city, desk)
  const text_de = 'Fragen beantwortet Frau Müller unter 0231 5012345.'
  expect(findPersonalData(text_de)).not.toEqual([])
  await city.db.updateTable('standard_answer').set({ text_de }).where('id', '=', first.id).execute()
  const { id } = await receive('de')
  await answerReport(city, desk, { reportId: id, kind: 'answer', text: text_de })
  expect((await lines(id))[0]).toMatchObject({ text: text_de, personalData: null })
})

test('words the scanner overlooked are masked for good, by the desk or in the sample, with a line that does not repeat them', async () => {
  const { id, token } = await receive('en', 'Wrzlbrmft Quux and Wrzlbrmft make noise')
  const words = ['Wrzlbrmft', ' Wrzlbrmft Quux ', '']
  await expect(maskWords(city, desk, { reportId: id, version: 1, words: ['nowhere'] })).rejects.toThrow(
    'masking.word-not-found',
  )
  await expect(maskWords(city, desk, { reportId: id, version: 1, words: [' '] })).rejects.toThrow(
    'masking.words-needed',
  )
  await expect(maskWords(city, callerWith('planner'), { reportId: id, version: 1, words })).rejects.toThrow(
    'error.forbidden',
  )
  await maskWords(city, desk, { reportId: id, version: 1, words })
  expect((await trackReport(city, token)).text).toBe('[redacted] and [redacted] make noise')
  expect((await lines(id))[0]).toMatchObject({ kind: 'corrected', text: '{"masked":2}', actor: 'office' })
  await expect(maskWords(city, desk, { reportId: id, version: 1, words: ['noise'] })).rejects.toThrow(
    'report.changed-meanwhile',
  )

  const other = await receive('de', 'Hier lärmt Xqzwtr')
  city.clock.set('2025-11-02T12:00:00+01:00')
  await drawMaskingSample(city)
  const check = (await getMaskingSample(city, desk))!.checks.find(({ text }) => text.includes('Xqzwtr'))!
  await checkMasking(city, desk, { ...check, words: ['Xqzwtr', 'Hof'] })
  expect(await readReport(city, desk, other.id)).toMatchObject({
    text: 'Hier lärmt [unkenntlich]',
    placeWords: '[unkenntlich]',
  })
  expect((await lines(other.id))[0]).toMatchObject({ kind: 'corrected', text: '{"masked":2}' })
})
